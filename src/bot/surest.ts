import type { Article } from '../summarize/text/article.ts';
import type { Reader } from '../summarize/text/reader.ts';
import type { Answer } from '../summarize/text/reading.ts';

/** Asks each of several articles; the answer of the one that is surest of its own, the first where equal; null where none says. */
export function surestOf<One extends Article>(
  articles: readonly One[],
  question: string,
  reader: Pick<Reader, 'ask'>,
): { readonly article: One; readonly answer: Answer } | null {
  let best: { readonly article: One; readonly answer: Answer } | null = null;
  for (const article of articles) {
    const answer = reader.ask(article, question);
    if (answer.answer !== null && answer.confidence > (best?.answer.confidence ?? 0)) best = { article, answer };
  }
  return best;
}
