import type { Candidate } from './candidates.ts';
import { overlap } from './candidates.ts';
import { makeCoverage } from './coverage.ts';
import type { LeadOdds } from './lead-words.ts';
import type { Sheet } from './sheet.ts';
import { togetherBest } from './together.ts';

// Several points together should hold what a lead would: greedily, each adds the words that are likely in it and not told
// yet, divided by a power of the length near its root, so that a point gains by telling more, not by being long. The best
// by itself is always one. Points that somebody asked for are gathered by `together.ts`, which has more to choose from.

/** The power of the length by which what a point adds is divided. */
const LENGTH_POWER = 0.45;
/** How much the ranker's score counts beside what a point adds. */
const RANK_WEIGHT = 0.03;
/** Points together may take so many words each; one that goes beyond counts for less: short is good. */
const WORDS_EACH = 35;
const BEYOND = 0.3;
/** Nobody reads more in one breath on a phone: what is longer counts for less, too. */
const LONGEST = 50;
/** A point that shares this much of its content words with what was chosen says it again. */
const SAME = 0.6;

export interface Choice {
  /** The candidate's index. */
  readonly at: number;
  /** How much it tells that those before it do not, for its length. */
  readonly gain: number;
}

/** News of at most so many words tells first what it is about; a longer one has an opening. */
const SHORT = 150;
/** A text of so many sentences under its headline is told by one. */
const ONE_IS_ENOUGH = 2;

/** How many points a text of so many words of news gets: a post of two sentences one, a long article six. */
export function pointsFor(words: number, sentences = Infinity): number {
  const steps = [30, 70, 150, 300, 700];
  return sentences <= ONE_IS_ENOUGH ? 1 : 1 + steps.filter((step) => words > step).length;
}

/** The best candidates, at most as many as asked or as the length wants, apart from each other and none repeating another; by their scores, best first. */
export function choose(
  sheet: Sheet,
  candidates: readonly Candidate[],
  odds: LeadOdds,
  scores: Float64Array,
  asked?: number,
): Choice[] {
  const limit = asked ?? pointsFor(sheet.words.length, sheet.document.sentences.length - sheet.bodyFrom);
  if (candidates.length === 0) return [];
  const isAsked = asked !== undefined && limit > 1;
  const chosen = isAsked
    ? togetherBest(sheet, candidates, odds, limit).toSorted((a, b) => scores[b]! - scores[a]!)
    : oneByOne(sheet, candidates, odds, scores, limit);
  if (sheet.words.length <= SHORT) toFront(chosen, (at) => candidates[at]!.start);
  const before = makeCoverage(sheet, odds);
  return chosen.map((at) => {
    const gain = before.gainOf(candidates[at]!) / candidates[at]!.length ** LENGTH_POWER;
    before.tell(candidates[at]!);
    return { at, gain };
  });
}

function oneByOne(
  sheet: Sheet,
  candidates: readonly Candidate[],
  odds: LeadOdds,
  scores: Float64Array,
  limit: number,
): number[] {
  const coverage = makeCoverage(sheet, odds);
  const chosen: number[] = [];
  let room = WORDS_EACH * limit;
  for (let next = highest(scores); next >= 0; next = bestOf()) {
    chosen.push(next);
    if (chosen.length >= limit) break;
    coverage.tell(candidates[next]!);
    room -= candidates[next]!.length;
  }
  return chosen;

  /** The candidate beside those chosen that tells most for its length, or -1. */
  function bestOf(): number {
    let [best, most] = [-1, 0];
    candidates.forEach((one, at) => {
      if (chosen.some((other) => overlap(one, candidates[other]!)) || coverage.shareTold(one) >= SAME) return;
      const fits = (one.length <= room ? 1 : BEYOND) * (one.length <= LONGEST ? 1 : BEYOND);
      const worth = (coverage.gainOf(one) / one.length ** LENGTH_POWER) * Math.exp(RANK_WEIGHT * scores[at]!) * fits;
      if (worth > most) [best, most] = [at, worth];
    });
    return best;
  }
}

/** Puts what is least first and leaves the others in their order. */
function toFront(chosen: number[], of: (at: number) => number): void {
  const least = chosen.reduce((best, at) => (of(at) < of(best) ? at : best));
  chosen.unshift(...chosen.splice(chosen.indexOf(least), 1));
}

function highest(scores: Float64Array): number {
  let best = 0;
  scores.forEach((score, at) => {
    if (score > scores[best]!) best = at;
  });
  return best;
}
