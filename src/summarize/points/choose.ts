import type { Candidate } from './candidates.ts';
import { makeCoverage } from './coverage.ts';
import type { LeadOdds } from './lead-words.ts';
import type { Sheet } from './sheet.ts';

// Several points together should hold what a lead would, in about as many words as leads have (maximum coverage under a
// budget; Gillick & Favre 2009, «A scalable global model for summarization», not exactly but greedily and then by
// exchange: each point gives way to the candidate that tells most beside the others). The figures below were chosen on
// articles that the model had not learnt from.

/** How several points are gathered. */
interface Gathering {
  /** Together they may take so many words each: short is good. */
  readonly words: number;
  /** What goes beyond counts this much, and nothing for 0. */
  readonly beyond: number;
  /** None takes more words than so many, as long as there are others: it would take theirs. */
  readonly most: number;
  /** What they add is divided by this power of the length: a point gains by telling more, not by being long. */
  readonly power: number;
  /** How much the ranker's score counts beside what a point adds. */
  readonly rank: number;
  /** Whether the best by itself is always one. */
  readonly isLed: boolean;
  /** The power while points are exchanged; null where none is. */
  readonly exchange: number | null;
}

/** Where the text's own length says how many there are, or no headline tells what it is about: then the odds are no ground for exchange. */
const USUAL: Gathering = {
  words: 35,
  beyond: 0.3,
  most: Infinity,
  power: 0.45,
  rank: 0.03,
  isLed: true,
  exchange: null,
};
/** Points that were asked for, under a headline: together as long as as many leads, or a little longer. */
const ASKED: Gathering = { words: 27, beyond: 0, most: 60, power: 0.5, rank: 0, isLed: false, exchange: 0.3 };
/** The power for points beyond the room. */
const BEYOND_POWER = 0.7;
/** After so many rounds of exchange nothing changes any more, or nothing that matters. */
const MOST_ROUNDS = 3;
/** A point that shares this much of its content words with what was chosen says it again. */
const SAME = 0.6;

export interface Choice {
  /** The candidate's index. */
  readonly at: number;
  /** How much it tells that those before it do not, for its length. */
  readonly gain: number;
}

/** How many points a text of so many words of news gets: a short post one, a long article six. */
export function pointsFor(words: number): number {
  const steps = [30, 70, 150, 300, 700];
  return 1 + steps.filter((step) => words > step).length;
}

/** The best candidates, at most as many as asked or as the length wants, apart from each other and none repeating another; by their scores, best first. */
export function choose(
  sheet: Sheet,
  candidates: readonly Candidate[],
  odds: LeadOdds,
  scores: Float64Array,
  asked?: number,
): Choice[] {
  const limit = asked ?? pointsFor(sheet.words.length);
  const way = asked === undefined || sheet.bodyFrom === 0 ? USUAL : ASKED;
  if (candidates.length === 0) return [];
  const coverage = makeCoverage(sheet, odds);
  const chosen = limit === 1 ? [highest(scores)] : together();
  if (way.exchange !== null) chosen.sort((a, b) => scores[b]! - scores[a]!);
  const before = makeCoverage(sheet, odds);
  return chosen.map((at) => {
    const gain = before.gainOf(candidates[at]!) / candidates[at]!.length ** way.power;
    before.tell(candidates[at]!);
    return { at, gain };
  });

  function together(): number[] {
    const chosen: number[] = [];
    let room = way.words * limit;
    const add = (at: number, place: number): void => {
      chosen.splice(place, 0, at);
      coverage.tell(candidates[at]!);
      room -= candidates[at]!.length;
    };
    const fill = (most: number, power: number): void => {
      while (chosen.length < limit) {
        const next = bestOf(chosen, Math.max(room, most), power);
        if (next < 0) return;
        add(next, chosen.length);
      }
    };
    if (way.isLed) add(highest(scores), 0);
    fill(0, way.power);
    // Where every candidate is longer than the room, the best of all is the one point.
    if (chosen.length === 0) add(highest(scores), 0);
    if (way.exchange === null) return chosen;
    for (let round = 0, isBetter = true; isBetter && round < MOST_ROUNDS; round++) {
      isBetter = false;
      for (let place = 0; place < chosen.length; place++) {
        const [old] = chosen.splice(place, 1) as [number];
        coverage.takeBack(candidates[old]!);
        room += candidates[old]!.length;
        const better = bestOf(chosen, room, way.exchange);
        add(better < 0 ? old : better, place);
        if (better >= 0 && better !== old) isBetter = true;
      }
      fill(0, way.power);
    }
    // Whoever asks for three gets three, as long as the text has them: beyond the room short ones.
    fill(Infinity, BEYOND_POWER);
    return chosen;
  }

  /** The candidate beside those chosen that tells most, divided by a power of its length, or -1. */
  function bestOf(chosen: readonly number[], room: number, power: number): number {
    let [best, most] = [-1, 0];
    candidates.forEach((one, at) => {
      const fits = one.length <= room ? 1 : way.beyond;
      if (fits === 0 || one.length > way.most || chosen.some((other) => overlap(one, candidates[other]!))) return;
      if (chosen.length > 0 && coverage.shareTold(one) >= SAME) return;
      const worth = (coverage.gainOf(one) / one.length ** power) * Math.exp(way.rank * scores[at]!) * fits;
      if (worth > most) [best, most] = [at, worth];
    });
    return best;
  }
}

function highest(scores: Float64Array): number {
  let best = 0;
  scores.forEach((score, at) => {
    if (score > scores[best]!) best = at;
  });
  return best;
}

const overlap = (a: Candidate, b: Candidate): boolean => a.start < b.end && b.start < a.end;
