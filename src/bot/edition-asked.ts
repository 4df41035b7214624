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

export interface AnsweredByEdition {
  readonly article: KeyedArticle;
  readonly answer: Answer;
}

/** `edition-gone`: none of its articles is kept any more; `edition-silent`: none of them says. */
export type OfEdition = AnsweredByEdition | 'edition-gone' | 'edition-silent';

export const isAnswered = (told: OfEdition | null): told is AnsweredByEdition =>
  told !== null && typeof told !== 'string';

/** The edition that a question may be about. */
interface EditionAsked {
  /** Surely it is about this one: it replies to it, or nothing else was spoken of after it. */
  readonly isMeant: boolean;
  ask(question: string): Promise<OfEdition>;
  /** Whether it tells of an article. */
  tellsOf(article: StoredArticle): Promise<boolean>;
}

/** The edition that a question replies to; of plain words, the one last told in the chat. Null where there is none. */
export async function editionAbout({ chatId, about }: AskedAt, deps: Deps): Promise<EditionAsked | null> {
  const { store, reader } = deps;
  const last = about === undefined ? await lastTold(chatId, deps) : { messageId: about, isMeant: true };
  const stories = last === null ? null : await store.deliveries.storiesAt({ chatId, messageId: last.messageId });
  if (last === null || stories === null) return null;
  let loaded: ReturnType<typeof articlesOf> | undefined;
  const articles = () => (loaded ??= articlesOf(allOf(stories), store));
  return {
    isMeant: last.isMeant,
    async ask(question) {
      const kept = await articles();
      return kept.length === 0 ? 'edition-gone' : ((await surestOf(kept, question, reader)) ?? 'edition-silent');
    },
    // What a source published becomes an article of the chat, with another number, by being asked about.
    tellsOf: async ({ text }) => (await articles()).some((article) => article.text === text),
  };
}

async function lastTold(chatId: number, { store }: Deps) {
  const [told, mention] = await Promise.all([store.deliveries.lastTold(chatId), store.lastMention(chatId)]);
  return told === null ? null : { messageId: told, isMeant: mention === null || mention.messageId < told };
}

/** The number of an article of an edition; what a source published becomes the chat's by being asked about, at `place`. */
export async function adopt({ id, ...article }: KeyedArticle, place: Place, deps: Deps): Promise<number> {
  const [known] = refsOf([id]).articleIds;
  if (known !== undefined) return known;
  return (await remember(article, place, deps)).article.id;
}
