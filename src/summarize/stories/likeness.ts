import { sharedLetters } from './letters.ts';
import type { PostRarity } from './rarity.ts';
import type { Signs } from './signs.ts';

// Whether two articles report one event: a logistic of what they share and where each of them is. Shared words alone call
// «انفجار در قشم» and «انفجار در اهواز» one event; what keeps them apart is that each names a place that the other does not.
// Tried and left out, for pairs that were not learned from were judged no better: neighbouring words, the longest common run of
// words, how much of the shorter text the longer one holds, its length, speakers, numbers, nearness in meaning.

/** The weights of a likeness, one a feature, and how rare words are; see models/stories.md. */
export interface LikenessModel {
  readonly weights: readonly number[];
  readonly posts: PostRarity;
}

/** The cosine of two articles. */
export const cosine = (a: Signs, b: Signs): number => sharedWords(a, b)[0];

/** What is looked at in two articles; the same either way round. The first is always 1. */
export function featuresOf(a: Signs, b: Signs): number[] {
  const parted = hasOther(a.places, b.places) && hasOther(b.places, a.places);
  const [alike, rarity] = sharedWords(a, b);
  return [1, alike, Math.log1p(rarity), sharedHeading(a, b), sharedLetters(a.letters, b.letters), parted ? 1 : 0];
}

/** The log-odds that two articles report one event. */
export function logOddsOf(a: Signs, b: Signs, weights: LikenessModel['weights']): number {
  return featuresOf(a, b).reduce((sum, value, index) => sum + value * weights[index]!, 0);
}

/** The cosine of two articles, and how much the words say that both have: one rare word more than several common ones. */
function sharedWords(a: Signs, b: Signs): [cosine: number, rarity: number] {
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let [cosine, rarity] = [0, 0];
  for (const [stem, weight] of small.weights) {
    const other = large.weights.get(stem);
    if (other === undefined) continue;
    cosine += weight * other;
    rarity += large.rarity.get(stem)!;
  }
  return [cosine, rarity];
}

/** How much of what their headlines say is in both. */
function sharedHeading(a: Signs, b: Signs): number {
  let sum = 0;
  for (const stem of a.heading) if (b.heading.has(stem)) sum += a.rarity.get(stem)!;
  return sum === 0 ? 0 : sum / Math.sqrt(a.headingRarity * b.headingRarity);
}

function hasOther(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const place of a) if (!b.has(place)) return true;
  return false;
}
