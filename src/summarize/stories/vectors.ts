import { stemOf } from '../persian/stem.ts';
import { isStopWord } from '../persian/stop-words.ts';
import type { Document } from '../text/document.ts';

/** A sparse vector of unit length: word → weight. */
export type Vector = ReadonlyMap<string, number>;

/**
 * TF-IDF vectors of documents over their folded words (Salton & Buckley 1988: ln(1 + tf) · ln(1 + N / df), cosine
 * normalised). Noise is not in a document's sentences, so a shared signature is no likeness.
 */
export function vectorsOf(documents: readonly Document[]): Vector[] {
  const counts = documents.map(countWords);
  const frequency = new Map<string, number>();
  for (const count of counts) for (const word of count.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return counts.map((count) => {
    const weighed = [...count].map(([word, times]): [string, number] => [
      word,
      Math.log(1 + times) * Math.log(1 + documents.length / frequency.get(word)!),
    ]);
    const length = Math.hypot(...weighed.map(([, weight]) => weight));
    return new Map(length === 0 ? [] : weighed.map(([word, weight]): [string, number] => [word, weight / length]));
  });
}

function countWords(document: Document): Map<string, number> {
  const count = new Map<string, number>();
  for (const { words } of document.sentences) {
    for (const word of words) {
      if (isStopWord(word)) continue;
      const stem = stemOf(word);
      count.set(stem, (count.get(stem) ?? 0) + 1);
    }
  }
  return count;
}

/** The cosine of two unit vectors. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}
