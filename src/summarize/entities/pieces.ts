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
  /** Words `first` to `last` written as one, «سهشنبه»; both inclusive, and at most three. */
  readonly joined: (first: number, last: number) => string;
}

/** So many words are looked up as one at most. */
const MOST_JOINED = 3;

/** The folded word at a place, «» beyond the sentence. */
export const wordAt = ({ words }: Piece, at: number): string =>
  // An index that is not there would cost as much as all else that is done with the word.
  at >= 0 && at < words.length ? words[at]!.folded : '';

export function pieceOf(text: string, sentence: Sentence): Piece {
  const { words } = sentence;
  // Every finder asks again and again: what stands between two words is looked up once.
  const gaps = words.map(({ end }, index) => text.slice(end, words[index + 1]?.start ?? sentence.end));
  const adjacents = gaps.map((gap, index) => index + 1 < words.length && isNothing(gap));
  const gap = (index: number): string => (index >= 0 && index < gaps.length ? gaps[index]! : '');
  const adjacent = (index: number): boolean => index >= 0 && index < gaps.length && adjacents[index]!;
  const joints: string[] = [];
  const joined = (first: number, last: number): string => {
    if (first === last) return words[first]!.folded;
    return (joints[first * MOST_JOINED + last - first] ??= joined(first, last - 1) + words[last]!.folded);
  };
  return { text, words, gap, adjacent, joined };
}

const isNothing = (gap: string): boolean => gap === ' ' || NOTHING_BETWEEN.test(gap);
