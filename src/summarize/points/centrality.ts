import { stem } from '../persian/stem.ts';
import { STOP_WORDS } from '../persian/stop-words.ts';
import type { Document } from '../text/document.ts';
import type { Scorer } from './scorer.ts';

// Centroid (Radev et al. 2004, «Centroid-based summarization of multiple documents»), departed from in two ways: a word
// weighs the logarithm of its count in this one text (there is no collection), and the sum is divided by the square
// root of the length, so that a unit gains by saying more of the centroid, not by being long.

/** The title's words weigh this much more: its writer chose them. */
const TITLE_FACTOR = 1.5;

/** How much of what the text keeps speaking of a unit holds. */
export const centrality: Scorer = (document, units) => {
  const weights = wordWeights(document);
  return units.map((unit) => {
    const stems = new Set(unit.words.map((word) => stem(word.folded)));
    let sum = 0;
    for (const word of stems) sum += weights.get(word) ?? 0;
    return sum / Math.sqrt(unit.words.length);
  });
};

const KNOWN = new WeakMap<Document, ReadonlyMap<string, number>>();

/** Weight of each content word's stem in the document. */
export function wordWeights(document: Document): ReadonlyMap<string, number> {
  const before = KNOWN.get(document);
  if (before !== undefined) return before;
  const weights = weigh(document);
  KNOWN.set(document, weights);
  return weights;
}

function weigh(document: Document): Map<string, number> {
  const counts = new Map<string, number>();
  const inTitle = new Set<string>();
  for (const sentence of document.sentences) {
    const isTitle = document.title !== null && sentence.start < document.title.end;
    for (const word of sentence.words) {
      if (STOP_WORDS.has(word.folded)) continue;
      const key = stem(word.folded);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (isTitle) inTitle.add(key);
    }
  }
  return new Map(
    [...counts].map(([word, count]) => [word, Math.log2(1 + count) * (inTitle.has(word) ? TITLE_FACTOR : 1)]),
  );
}
