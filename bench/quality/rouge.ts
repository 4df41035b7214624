import type { Scores } from './prf.ts';
import { scoresOf } from './prf.ts';

// ROUGE-N. C.-Y. Lin, «ROUGE: A Package for Automatic Evaluation of Summaries», ACL 2004 workshop, section 2.
// Departures: one reference; no stemming, no stop words; words are those of folding.ts; precision and F1 beside recall.

/** How much of the reference's n-grams the candidate has (recall) and the other way round (precision); repeats are clipped. */
export function rouge(candidate: readonly string[], reference: readonly string[], n: number): Scores {
  const wanted = ngrams(reference, n);
  let right = 0;
  for (const [gram, count] of ngrams(candidate, n)) right += Math.min(count, wanted.get(gram) ?? 0);
  const size = (words: readonly string[]) => Math.max(0, words.length - n + 1);
  return scoresOf({ right, found: size(candidate), wanted: size(reference) });
}

function ngrams(words: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= words.length; i++) {
    const gram = words.slice(i, i + n).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}
