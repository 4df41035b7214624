import { articlesOf, refsOf } from '../digest/gather.ts';
import type { Place } from '../store/place.ts';
import type { StoredArticle } from '../store/store.ts';
import type { Answer } from '../summarize/text/reading.ts';
import type { KeyedArticle } from '../summarize/text/story.ts';
import { allOf } from './compose.ts';
import type { Deps } from './deps.ts';
import { remember } from './remember.ts';
import type { AskedAt } from './subject.ts';
import { surestOf } from './surest.ts';

// A question about an edition is asked of the articles of its stories; the one that is surest of its answer gives it.

/** More articles than these are not asked: those of the first stories are. */
const MOST_ASKED = 200;

export interface AnsweredByEdition {
  readonly article: KeyedArticle;
  readonly answer: Answer;
}

/** `gone`: none of its articles is kept any more; `silent`: none of them says. */
type OfEdition = AnsweredByEdition | 'gone' | 'silent';

export const isAnswered = (told: OfEdition | null): told is AnsweredByEdition =>
  told !== null && typeof told !== 'string';

/**
 * Asks the edition that a question is about; null where it is about none. Plain words are about one while nothing else was
 * spoken of after it, with `evenBefore` also then.
 */
export async function askEdition(
  { chatId, text, about }: AskedAt,
  deps: Deps,
  { evenBefore = false }: { readonly evenBefore?: boolean } = {},
): Promise<OfEdition | null> {
  const place = about === undefined ? await lastPlace(chatId, deps, evenBefore) : { chatId, messageId: about };
  const stories = place === null ? null : await deps.store.deliveries.storiesAt(place);
  if (stories === null) return null;
  const articles = await articlesOf(allOf(stories), deps.store);
  if (articles.length === 0) return 'gone';
  return (await surestOf(articles.slice(0, MOST_ASKED), text, deps.reader)) ?? 'silent';
}

/** Whether the edition that was last told in a chat tells of an article. */
export async function isOfLastEdition({ id, text }: StoredArticle, chatId: number, deps: Deps): Promise<boolean> {
  const place = await lastPlace(chatId, deps, true);
  const stories = place === null ? null : await deps.store.deliveries.storiesAt(place);
  if (stories === null) return false;
  const { articleIds, itemIds } = allOf(stories);
  // What a source published becomes an article of the chat by being asked about.
  return articleIds.includes(id) || (await deps.store.follows.items(itemIds)).some((item) => item.text === text);
}

async function lastPlace(chatId: number, { store }: Deps, evenBefore: boolean): Promise<Place | null> {
  const [told, mention] = await Promise.all([store.deliveries.lastTold(chatId), store.lastMention(chatId)]);
  const isLast = mention === null || told === null || mention.messageId < told;
  return told === null || !(isLast || evenBefore) ? null : { chatId, messageId: told };
}

/** The number of an article of an edition; what a source published becomes the chat's by being asked about, at `place`. */
export async function adopt({ id, ...article }: KeyedArticle, place: Place, deps: Deps): Promise<number> {
  const [known] = refsOf([id]).articleIds;
  if (known !== undefined) return known;
  return (await remember(article, place, deps)).article.id;
}
