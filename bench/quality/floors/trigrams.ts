import { foldedWords } from '../folding.ts';

/** How alike two texts are: the Jaccard index of their sets of letter trigrams, 0..1. */
export function trigramJaccard(a: string, b: string): number {
  const [first, second] = [trigrams(a), trigrams(b)];
  const all = first.union(second).size;
  return all === 0 ? 0 : first.intersection(second).size / all;
}

function trigrams(text: string): Set<string> {
  const letters = foldedWords(text).join(' ');
  return new Set(Array.from({ length: Math.max(0, letters.length - 2) }, (_, i) => letters.slice(i, i + 3)));
}
