import type { Signs } from './signs.ts';

// Whether two articles report one event: a logistic of what they share and where each of them is. Shared words alone call
// «انفجار در قشم» and «انفجار در اهواز» one event; what keeps them apart is that each names a place that the other does not.
// Tried and left out, for pairs that were not learned from were judged no better: neighbouring words, first sentences, speakers,
// numbers, nearness in meaning, letters.

/** The weights of a likeness, one a feature; see models/stories.md. */
export interface LikenessModel {
  readonly weights: readonly number[];
}

/** The cosine of two articles. */
export function cosine(a: Signs, b: Signs): number {
  const [small, large] = a.weights.size < b.weights.size ? [a.weights, b.weights] : [b.weights, a.weights];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return sum;
}

/** What is looked at in two articles; the same either way round. The first is always 1. */
export function featuresOf(a: Signs, b: Signs): number[] {
  const places = shareOf(a.places, b.places);
  const bothPlaced = a.places.size > 0 && b.places.size > 0;
  return [1, cosine(a, b), Math.log1p(sharedRarity(a, b)), bothPlaced && places === 0 ? 1 : 0, places];
}

/** The log-odds that two articles report one event. */
export function logOddsOf(a: Signs, b: Signs, { weights }: LikenessModel): number {
  return featuresOf(a, b).reduce((sum, value, index) => sum + value * weights[index]!, 0);
}

/** How much the words say that both articles have: one rare word more than several common ones. */
function sharedRarity(a: Signs, b: Signs): number {
  const [small, large] = a.rarity.size < b.rarity.size ? [a.rarity, b.rarity] : [b.rarity, a.rarity];
  let sum = 0;
  for (const [stem, rarity] of small) if (large.has(stem)) sum += rarity;
  return sum;
}

/** The share of the smaller set that the larger one holds. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : a.intersection(b).size / least;
}
