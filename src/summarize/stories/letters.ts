import type { Word } from '../text/document.ts';

// What words share that are written otherwise: «می‌توانیم» and «میتوانیم», «ناوروسکی» and «ناوروتسکی». A word weighs as
// much as it is rare, and its pieces of four letters share its weight.

/** A vector of unit length: numbers of pieces, rising, and a weight each. */
export interface Letters {
  readonly pieces: Int32Array;
  readonly weights: Float64Array;
}

const PIECE = 4;

/** `weightOf` is asked once for each spelling, with how often it comes. */
export function lettersOf(words: readonly Word[], weightOf: (word: Word, times: number) => number): Letters {
  const spellings = new Map<string, { readonly word: Word; times: number }>();
  for (const word of words) {
    const known = spellings.get(word.folded);
    if (known === undefined) spellings.set(word.folded, { word, times: 1 });
    else known.times++;
  }
  const sums = new Map<number, number>();
  for (const { word, times } of spellings.values()) {
    const pieces = piecesOf(word.folded);
    const weight = weightOf(word, times) / Math.sqrt(pieces.length);
    for (const piece of pieces) sums.set(piece, (sums.get(piece) ?? 0) + weight);
  }
  const pieces = Int32Array.from(sums.keys()).sort();
  const weights = Float64Array.from(pieces, (piece) => sums.get(piece)!);
  const length = Math.hypot(...weights) || 1;
  return { pieces, weights: weights.map((weight) => weight / length) };
}

/** The cosine of two vectors. */
export function sharedLetters(a: Letters, b: Letters): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.pieces.length && j < b.pieces.length;) {
    const order = a.pieces[i]! - b.pieces[j]!;
    if (order === 0) sum += a.weights[i]! * b.weights[j]!;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return sum;
}

/** Numbers for the pieces of a word and its two edges; that two pieces have one number is rare enough. */
function piecesOf(folded: string): number[] {
  const word = ` ${folded} `;
  const last = Math.max(0, word.length - PIECE);
  return Array.from({ length: last + 1 }, (_, from) => {
    let number = 0;
    for (let at = from; at < Math.min(word.length, from + PIECE); at++)
      number = (Math.imul(number, 1_000_003) + word.charCodeAt(at)) | 0;
    return number;
  });
}
