import type { Sentence, Word } from '../text/document.ts';

// What every finder asks of a sentence: its words, and what stands between them.

const NOTHING_BETWEEN = /^[\s\u200C]*$/u;

/** A sentence with the text it stands in. */
export interface Piece {
  readonly text: string;
  readonly words: readonly Word[];
  /** Whether nothing but white space stands between words `index` and `index + 1`. */
  readonly adjacent: (index: number) => boolean;
  /** What stands between words `index` and `index + 1`; of the last word, what is left of the sentence. */
  readonly gap: (index: number) => string;
}

/** The folded word at a place, «» beyond the sentence. */
export const wordAt = (piece: Piece, at: number): string => piece.words[at]?.folded ?? '';

export function pieceOf(text: string, sentence: Sentence): Piece {
  const { words } = sentence;
  // Every finder asks again and again: what stands between two words is looked up once.
  const gaps: string[] = [];
  const adjacents: boolean[] = [];
  const gap = (index: number): string => {
    const word = words[index];
    if (word === undefined) return '';
    return (gaps[index] ??= text.slice(word.end, words[index + 1]?.start ?? sentence.end));
  };
  const adjacent = (index: number): boolean =>
    (adjacents[index] ??= words[index + 1] !== undefined && isNothing(gap(index)));
  return { text, words, gap, adjacent };
}

const isNothing = (gap: string): boolean => gap === ' ' || NOTHING_BETWEEN.test(gap);
