import { STEPS } from './dialogue/steps.ts';
import type { Step } from './dialogue/steps.ts';
import { VIEWS } from './views.ts';
import type { View } from './views.ts';

// What buttons carry: a few bytes that say which, never a text. The article is known by the place of the message.

/** Something chosen: on the screen of /settings, or with `speak` the language on that of /language. */
export type Setting =
  | { readonly key: 'language' | 'speak'; readonly value: 'fa' | 'en' }
  | { readonly key: 'points'; readonly value: 'short' | 'usual' | 'long' }
  | { readonly key: 'names' | 'rich'; readonly value: 'on' | 'off' };

const SETTINGS: readonly Setting[] = [
  ...(['fa', 'en'] as const).flatMap((value) => [
    { key: 'language' as const, value },
    { key: 'speak' as const, value },
  ]),
  ...(['short', 'usual', 'long'] as const).map((value) => ({ key: 'points' as const, value })),
  ...(['on', 'off'] as const).flatMap((value) => [
    { key: 'names' as const, value },
    { key: 'rich' as const, value },
  ]),
];

/** What a pressed button asks for; null for data that no version of ours has written. */
export type Pressed =
  | { readonly kind: 'question'; readonly index: number }
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'setting'; readonly setting: Setting }
  | { readonly kind: 'example' }
  | { readonly kind: 'forget'; readonly sure: boolean }
  | { readonly kind: 'page'; readonly page: ListPage }
  | { readonly kind: 'dialogue'; readonly answer: DialogueButton }
  | { readonly kind: 'digest'; readonly action: DigestAction }
  | { readonly kind: 'source'; readonly action: SourceAction }
  | { readonly kind: 'open'; readonly articleId: number }
  | { readonly kind: 'story'; readonly number: number }
  | { readonly kind: 'why'; readonly stories: StoryRange };

/** Stories of an edition by their numbers in it, from 1, both ends included. */
export interface StoryRange {
  readonly first: number;
  readonly last: number;
}

/** A button of the dialogue of /digest: one of a step, or one that stands under every step. */
export type DialogueButton =
  { readonly kind: 'pressed'; readonly step: Step; readonly value: string } | { readonly kind: 'back' | 'cancel' };

/** A button of the list of a chat's digests; `settings` stands under a digest, of a subscription or of none. */
export type DigestAction =
  { readonly kind: 'change' | 'off' | 'settings'; readonly id: number } | { readonly kind: 'add' | 'now' | 'settings' };

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
/** A button of the list of a chat's sources, on a page of it; or one that follows a channel. */
export type SourceAction =
  | { readonly kind: 'mute' | 'unmute' | 'remove'; readonly id: number; readonly page: number }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'export' }
  | { readonly kind: 'follow'; readonly channel: string }
  | { readonly kind: 'follow-own'; readonly chatId: number };

export function sourceData(action: SourceAction): string {
  if (action.kind === 'follow') return `f:${action.channel}`;
  if (action.kind === 'follow-own') return `f:${action.chatId}`;
  if (action.kind === 'export') return 'r:export';
  return 'id' in action ? `r:${action.kind}:${action.page}:${action.id.toString(36)}` : `r:page:${action.page}`;
}

export const dialogueData = (button: DialogueButton): string =>
  button.kind === 'pressed' ? `d:${button.step}:${button.value}` : `d:${button.kind}`;
export const digestData = (action: DigestAction): string =>
  'id' in action ? `g:${action.kind}:${action.id.toString(36)}` : `g:${action.kind}`;

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
  const source = sourceOf(data ?? '');
  if (source !== null) return { kind: 'source', action: source };
  const digest = digestPressed(data ?? '');
  if (digest !== null) return digest;
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

function digestPressed(data: string): Pressed | null {
  if (data === 'd:back' || data === 'd:cancel') {
    return { kind: 'dialogue', answer: { kind: data === 'd:back' ? 'back' : 'cancel' } };
  }
  const [, name, value] = /^d:([a-z]+):([\w\-:]{1,40})$/u.exec(data) ?? [];
  const step = STEPS.find((one) => one === name);
  if (step !== undefined && value !== undefined) return { kind: 'dialogue', answer: { kind: 'pressed', step, value } };
  const alone = (['add', 'now', 'settings'] as const).find((kind) => data === `g:${kind}`);
  if (alone !== undefined) return { kind: 'digest', action: { kind: alone } };
  const [, action, id] = /^g:(change|off|settings):([\da-z]{1,10})$/u.exec(data) ?? [];
  const kind = (['change', 'off', 'settings'] as const).find((one) => one === action);
  return kind === undefined || id === undefined ? null : { kind: 'digest', action: { kind, id: parseInt(id, 36) } };
}

function sourceOf(data: string): SourceAction | null {
  const channel = /^f:([a-z]\w{3,31})$/iu.exec(data)?.[1];
  if (channel !== undefined) return { kind: 'follow', channel };
  const own = /^f:(-\d{1,16})$/u.exec(data)?.[1];
  if (own !== undefined) return { kind: 'follow-own', chatId: Number(own) };
  if (data === 'r:export') return { kind: 'export' };
  const turned = /^r:page:(\d{1,3})$/u.exec(data)?.[1];
  if (turned !== undefined) return { kind: 'page', page: Number(turned) };
  const [, name, page, id] = /^r:(mute|unmute|remove):(\d{1,3}):([\da-z]{1,10})$/u.exec(data) ?? [];
  const kind = (['mute', 'unmute', 'remove'] as const).find((one) => one === name);
  return kind === undefined || id === undefined ? null : { kind, page: Number(page), id: parseInt(id, 36) };
}
