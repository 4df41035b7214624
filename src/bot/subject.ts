import type { Mention, Place, Store, StoredArticle } from '../store/store.ts';
import type { Answer, Turn } from '../summarize/text/reading.ts';
import { sliceOf } from '../summarize/text/span.ts';
import type { Deps } from './deps.ts';
import { surestOf } from './surest.ts';

// Which article a question in words is about. A reply says so itself. Plain words are about the article last spoken of, and
// where that does not answer them, about the latest ones of the chat: the one that is surest of its answer gives it.

/** Plain words lean on the article last spoken of only while it is fresh: this long after it came, in milliseconds. */
const FRESH_MS = 24 * 3_600_000;
/** How many of a chat's articles plain words are asked of. */
const LATEST = 20;
/** How many turns back a follow-up may lean on. */
const LONGEST_HISTORY = 3;

/** What a question is answered from. */
export interface Subject {
  readonly article: StoredArticle;
  readonly answer: Answer;
  /** The message that the question leans on; absent where it was asked of an article that nobody pointed to. */
  readonly mention?: Mention;
}

/** `gone`: the message replied to is about nothing we have; `none`: the chat has no article; `unclear`: none answers, and none is fresh. */
export type NoSubject = 'gone' | 'none' | 'unclear';

export interface AskedAt {
  readonly chatId: number;
  readonly text: string;
  /** The message it replies to. */
  readonly about?: number | undefined;
  /** When it was asked, in milliseconds. */
  readonly at: number;
}

/** Finds the article a question is about and asks it. */
export async function subjectOf({ chatId, text, about, at }: AskedAt, deps: Deps): Promise<Subject | NoSubject> {
  const { store, reader } = deps;
  const place = about === undefined ? await store.lastMention(chatId) : { chatId, messageId: about };
  const spoken = place === null ? null : await store.find(place);
  if (spoken === null) return about === undefined ? 'none' : 'gone';
  const { article, mention } = spoken;
  const isFresh = at - Date.parse(article.receivedAt) <= FRESH_MS;
  if (about !== undefined || isFresh) {
    const answer = reader.ask(article, text, await historyOf(mention, article, deps));
    if (about !== undefined || answer.answer !== null) return { article, answer, mention };
    return (await amongLatest(chatId, text, article, deps)) ?? { article, answer, mention };
  }
  return (await amongLatest(chatId, text, null, deps)) ?? 'unclear';
}

/** Of the chat's latest articles but `asked` the one that is surest of its answer; null when none has one. */
async function amongLatest(
  chatId: number,
  text: string,
  asked: StoredArticle | null,
  { store, reader }: Deps,
): Promise<Subject | null> {
  const others = (await store.latest(chatId, LATEST)).filter(({ id }) => id !== asked?.id);
  return surestOf(others, text, reader);
}

/** What was asked before on the way from the reading to `mention`, oldest first, with the answers made anew. */
async function historyOf(mention: Mention, article: StoredArticle, { store, reader }: Deps): Promise<Turn[]> {
  const asked: string[] = [];
  let at: Mention | undefined = mention;
  while (at !== undefined && asked.length < LONGEST_HISTORY) {
    if (at.role === 'answer' && at.question !== undefined) asked.unshift(at.question);
    const before: Awaited<ReturnType<Store['find']>> =
      at.inReplyTo === undefined ? null : await store.find(placeOf(at.chatId, at.inReplyTo));
    at = before?.article.id === article.id ? before.mention : undefined;
  }
  return asked.reduce<Turn[]>((history, question) => {
    const { answer } = reader.ask(article, question, history);
    return [...history, { question, answer: answer === null ? null : reader.tidy(sliceOf(article.text, answer)) }];
  }, []);
}

const placeOf = (chatId: number, messageId: number): Place => ({ chatId, messageId });
