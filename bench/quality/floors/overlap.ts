import type { Span } from '../../../src/summarize/text/span.ts';
import { sliceOf } from '../../../src/summarize/text/span.ts';
import { foldedWords } from '../folding.ts';
import { plainSentences } from './sentences.ts';

/**
 * The sentence of the text that shares most with the question: the sum of the IDF of the distinct words both have. The
 * first of equals; null for a text without a sentence.
 */
export function overlappingSentence(text: string, question: string, idf: ReadonlyMap<string, number>): Span | null {
  const asked = new Set(foldedWords(question));
  let best: Span | null = null;
  let most = -1;
  for (const sentence of plainSentences(text)) {
    let shared = 0;
    for (const word of new Set(foldedWords(sliceOf(text, sentence)))) if (asked.has(word)) shared += idf.get(word) ?? 0;
    if (shared > most) [best, most] = [sentence, shared];
  }
  return best;
}
