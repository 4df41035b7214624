import { setImmediate } from 'node:timers/promises';
import type { Article } from '../summarize/text/article.ts';
import type { Reader } from '../summarize/text/reader.ts';
import type { Answer } from '../summarize/text/reading.ts';

// A question that is asked of many articles at once. Each answers as if it were meant, and of a hundred one or two are sure of
// something else; so the words of the question count, too: whoever asks about a league means an article that speaks of one.
// A hundred articles take as long as a hundred messages do, so whoever else waits has a turn after each: nobody waits longer
// than for a question about one. A process of its own would be asked no sooner: it takes longer to start than they all do.

/** An article that holds less of a question's words than this share is not asked. */
const LEAST_SHARE = 0.5;

/**
 * Asks each of several articles; the answer of the one that is surest of its own and holds most of the question's words, the
 * first where equal; null where none says.
 */
export async function surestOf<One extends Article>(
  articles: readonly One[],
  question: string,
  reader: Pick<Reader, 'ask' | 'terms'>,
): Promise<{ readonly article: One; readonly answer: Answer } | null> {
  const looked = reader.terms(question).filter(({ isCommon }) => !isCommon);
  let best: { readonly article: One; readonly answer: Answer; readonly worth: number } | null = null;
  for (const article of articles) {
    await setImmediate();
    const held = new Set(reader.terms(article.text).flatMap(({ forms }) => forms));
    const found = looked.filter(({ forms }) => forms.some((form) => held.has(form)));
    const share = looked.length === 0 ? 1 : found.length / looked.length;
    if (share < LEAST_SHARE) continue;
    const answer = reader.ask(article, question);
    const worth = answer.confidence * share;
    if (answer.answer !== null && worth > (best?.worth ?? 0)) best = { article, answer, worth };
  }
  return best === null ? null : { article: best.article, answer: best.answer };
}
