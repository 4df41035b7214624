import { VIEWS } from './views.ts';
import type { View } from './views.ts';

// What buttons carry: a few bytes that say which, never a text. The article is known by the place of the message.

/** Something chosen: on the screen of /settings, or with `speak` the language on that of /language. */
export type Setting =
  | { readonly key: 'language' | 'speak'; readonly value: 'fa' | 'en' }
  | { readonly key: 'points'; readonly value: 'short' | 'usual' | 'long' }
  | { readonly key: 'names'; readonly value: 'on' | 'off' };

const SETTINGS: readonly Setting[] = [
  ...(['fa', 'en'] as const).flatMap((value) => [
    { key: 'language' as const, value },
    { key: 'speak' as const, value },
  ]),
  ...(['short', 'usual', 'long'] as const).map((value) => ({ key: 'points' as const, value })),
  ...(['on', 'off'] as const).map((value) => ({ key: 'names' as const, value })),
];

/** What a pressed button asks for; null for data that no version of ours has written. */
export type Pressed =
  | { readonly kind: 'question'; readonly index: number }
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'setting'; readonly setting: Setting }
  | { readonly kind: 'example' }
  | { readonly kind: 'forget'; readonly sure: boolean }
  | { readonly kind: 'page'; readonly page: ListPage }
  | { readonly kind: 'open'; readonly articleId: number }
  | { readonly kind: 'story'; readonly number: number }
  | { readonly kind: 'why'; readonly stories: StoryRange };

/** Stories of an edition by their numbers in it, from 1, both ends included. */
export interface StoryRange {
  readonly first: number;
  readonly last: number;
}

/** A page of a list, counted from 0; `upTo` is the store's. */
export interface ListPage {
  readonly list: 'history' | 'search';
  readonly number: number;
  readonly upTo: number;
}

/** The button of a reading's suggested question, counted from 0. */
export const questionData = (index: number): string => `q:${index}`;
/** The button that shows another side of a reading in its place. */
export const viewData = (view: View): string => `v:${view}`;
export const settingData = ({ key, value }: Setting): string => `s:${key}:${value}`;
export const EXAMPLE_DATA = 'example';
export const forgetData = (sure: boolean): string => (sure ? 'forget:yes' : 'forget:no');

/** The button that turns a list's page; what is looked for stands in the list itself. */
export const pageData = ({ list, number, upTo }: ListPage): string =>
  `${list === 'history' ? 'h' : 's'}:${number}:${upTo.toString(36)}`;
/** The button that opens an article of a list. */
export const openData = (articleId: number): string => `o:${articleId.toString(36)}`;

/** The button that tells more of a story; which edition it is of the place of its message says. */
export const storyData = (number: number): string => `e:${number}`;
/** The button that tells why these stories are in the edition. */
export const whyData = ({ first, last }: StoryRange): string => `w:${first}:${last}`;

export function parsePressed(data: string | undefined): Pressed | null {
  const index = /^q:(\d{1,2})$/u.exec(data ?? '')?.[1];
  if (index !== undefined) return { kind: 'question', index: Number(index) };
  const [, list, page, upTo] = /^([hs]):(\d{1,5}):([\da-z]{1,10})$/u.exec(data ?? '') ?? [];
  if (list !== undefined && page !== undefined && upTo !== undefined) {
    const number = Number(page);
    return { kind: 'page', page: { list: list === 'h' ? 'history' : 'search', number, upTo: parseInt(upTo, 36) } };
  }
  const story = /^e:(\d{1,4})$/u.exec(data ?? '')?.[1];
  if (story !== undefined) return { kind: 'story', number: Number(story) };
  const [, first, last] = /^w:(\d{1,4}):(\d{1,4})$/u.exec(data ?? '') ?? [];
  if (first !== undefined && last !== undefined)
    return { kind: 'why', stories: { first: Number(first), last: Number(last) } };
  const article = /^o:([\da-z]{1,10})$/u.exec(data ?? '')?.[1];
  if (article !== undefined) return { kind: 'open', articleId: parseInt(article, 36) };
  const view = VIEWS.find((one) => viewData(one) === data);
  if (view !== undefined) return { kind: 'view', view };
  const setting = SETTINGS.find((one) => settingData(one) === data);
  if (setting !== undefined) return { kind: 'setting', setting };
  if (data === EXAMPLE_DATA) return { kind: 'example' };
  if (data === forgetData(true)) return { kind: 'forget', sure: true };
  return data === forgetData(false) ? { kind: 'forget', sure: false } : null;
}
