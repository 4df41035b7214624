import { sharedLetters } from './letters.ts';
import type { PostRarity } from './rarity.ts';
import type { Signs } from './signs.ts';

// Whether two articles report one event: a logistic of what they share, where each of them is, and when and by whom it was
// told. Shared words alone call «انفجار در قشم» and «انفجار در اهواز» one event; what keeps them apart is a place that the other does
// not have, other people, the hours between them, and that a channel seldom tells one thing twice.
// Tried and left out, for pairs that were not learned from were judged no better: neighbouring words, the longest common run of
// words, how much of the shorter text the longer one holds, speakers, numbers, nearness in meaning, words that posts of one
// event put for each other, boosted trees over all of these.

/** How likely two articles report one event, one weight a feature, and how rare words are; see models/stories.md. */
export interface LikenessModel {
  /** For articles of which the hour is known. */
  readonly timed: readonly number[];
  /** For the others; the hours between them weigh nothing. */
  readonly untimed: readonly number[];
  readonly posts: PostRarity;
}

/** When and by whom two articles were told. */
export interface Telling {
  /** Hours between them; null where of one the hour is not known. */
  readonly hoursApart: number | null;
  /** Both are of one channel, or of one feed. */
  readonly isOneSource: boolean;
}

/** Articles further apart are as far apart as this, in hours. */
const MOST_HOURS = 24;

/** What is looked at in two articles; the same either way round. The first is always 1. */
export function featuresOf(a: Signs, b: Signs, { hoursApart, isOneSource }: Telling): number[] {
  const parted = hasOther(a.places, b.places) && hasOther(b.places, a.places);
  return [
    1,
    Math.log1p(sharedWords(a, b)),
    sharedHeading(a, b),
    sharedLetters(a.letters, b.letters),
    parted ? 1 : 0,
    Math.log1p(Math.min(a.words, b.words)),
    isOneSource ? 1 : 0,
    sharedShare(a.people, b.people),
    // The first minutes tell most: a sixth of an hour is added, so that two and twenty differ more than two hours and three.
    hoursApart === null ? 0 : Math.log(Math.min(MOST_HOURS, hoursApart) + 1 / 6),
  ];
}

/** The log-odds that two articles report one event. */
export function logOddsOf(a: Signs, b: Signs, telling: Telling, { timed, untimed }: LikenessModel): number {
  const weights = telling.hoursApart === null ? untimed : timed;
  return featuresOf(a, b, telling).reduce((sum, value, index) => sum + value * weights[index]!, 0);
}

/** How much the words say that both have: one rare word more than several common ones. */
function sharedWords(a: Signs, b: Signs): number {
  const [small, large] = a.rarity.size < b.rarity.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, rarity] of small.rarity) if (large.rarity.has(stem)) sum += rarity;
  return sum;
}

/** How much of what their headlines say is in both. */
function sharedHeading(a: Signs, b: Signs): number {
  let sum = 0;
  for (const stem of a.heading) if (b.heading.has(stem)) sum += a.rarity.get(stem)!;
  return sum === 0 ? 0 : sum / Math.sqrt(a.headingRarity * b.headingRarity);
}

/** How many of all that two sets have is in both (Jaccard), 0 where there is nothing. */
function sharedShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

function hasOther(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const place of a) if (!b.has(place)) return true;
  return false;
}
