import type { Document, Sentence, Word } from '../text/document.ts';
import type { Span } from '../text/span.ts';

// What the floors choose from: whole sentences.

export interface Unit extends Span {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
}

export const unitsOf = (document: Document): Unit[] =>
  document.sentences.map((sentence) => ({ start: sentence.start, end: sentence.end, sentence, words: sentence.words }));
