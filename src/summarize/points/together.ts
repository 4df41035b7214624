import type { Candidate } from './candidates.ts';
import { overlap } from './candidates.ts';
import { makeCoverage } from './coverage.ts';
import type { LeadOdds } from './lead-words.ts';
import type { Sheet } from './sheet.ts';

// Points that were asked for: one after another in the text's order they have the room of so many leads, and together they
// tell most of a lead in it (maximum coverage under a budget; Gillick & Favre 2009, «A scalable global model for
// summarization»; there solved exactly, here by exchange from several beginnings: every point gives way to the candidate
// that tells most beside the others until none is better). What goes beyond the room tells nothing, so a long point has to
// be worth the room that it takes from those after it. How good each is by itself adds nothing to that. The figures were
// chosen on articles that the model had not learnt from.

/** The words of a lead. */
const LEAD_WORDS = 25;
/** What a pair weighs beside a word. */
const PAIR_WEIGHT = 1;
/** From so many of those that tell most alone a search begins; from fewer where many points are wanted. */
const BEGINNINGS = 24;
/** Of a long text only so many candidates are looked at, those that tell most for their length. */
const LOOKED_AT = 150;
/** After so many rounds of exchange nothing changes any more, or nothing that matters. */
const MOST_ROUNDS = 4;
/** Less is no gain but an error of arithmetic. */
const LEAST_GAIN = 1e-9;
/** A point that shares this much of its content words with what was chosen says it again. */
const SAME = 0.6;
/** The candidates that together tell most in the room of `limit` leads, at most `limit`, apart from each other. */
export function togetherBest(
  sheet: Sheet,
  candidates: readonly Candidate[],
  odds: LeadOdds,
  limit: number,
): readonly number[] {
  const worthOf = makeWorth(sheet, candidates, odds, limit * LEAD_WORDS);
  const coverage = makeCoverage(sheet, odds);
  const alone = candidates.map((_, at) => worthOf([at]));
  const byLength = (at: number): number => alone[at]! / Math.sqrt(candidates[at]!.length);
  const pool = [...candidates.keys()].toSorted((a, b) => byLength(b) - byLength(a)).slice(0, LOOKED_AT);
  const order = pool.toSorted((a, b) => alone[b]! - alone[a]!);
  let best: readonly number[] = [];
  let most = -Infinity;
  for (const first of order.slice(0, Math.ceil(BEGINNINGS / limit))) {
    const chosen = exchanged(filled([first]));
    const worth = worthOf(chosen);
    if (chosen.length > best.length || (chosen.length === best.length && worth > most)) [best, most] = [chosen, worth];
  }
  return best;

  /** Whoever asks for three gets three, as long as the text has them. */
  function filled(chosen: readonly number[]): readonly number[] {
    const next = chosen.length < limit ? bestBeside(chosen, -Infinity) : -1;
    return next < 0 ? chosen : filled([...chosen, next]);
  }

  function exchanged(given: readonly number[]): readonly number[] {
    let chosen = given;
    for (let round = 0, isBetter = true; isBetter && round < MOST_ROUNDS; round++) {
      isBetter = false;
      for (const place of chosen.keys()) {
        const others = chosen.toSpliced(place, 1);
        const better = bestBeside(others, worthOf(chosen) + LEAST_GAIN);
        if (better < 0) continue;
        chosen = filled(others.toSpliced(place, 0, better));
        isBetter = true;
      }
    }
    return chosen;
  }

  /** The candidate that with those chosen tells most, and more than `least`; -1 where none does. */
  function bestBeside(chosen: readonly number[], least: number): number {
    let [best, most] = [-1, least];
    for (const other of chosen) coverage.tell(candidates[other]!);
    for (const at of pool) {
      const one = candidates[at]!;
      if (chosen.some((other) => overlap(one, candidates[other]!))) continue;
      const worth = worthOf([...chosen, at]);
      if (worth <= most || (chosen.length > 0 && coverage.shareTold(one) >= SAME)) continue;
      [best, most] = [at, worth];
    }
    for (const other of chosen) coverage.takeBack(candidates[other]!);
    return best;
  }
}

/** What several candidates tell of a lead in the first `room` words, read in the text's order; a word or pair counts once. */
function makeWorth(
  { form, forms, pair, pairAt }: Sheet,
  candidates: readonly Candidate[],
  odds: LeadOdds,
  room: number,
): (chosen: readonly number[]) => number {
  const seen = new Int32Array(forms.length);
  const seenPairs = new Int32Array(pairAt.length);
  let stamp = 0;
  return (chosen) => {
    stamp++;
    let [left, sum] = [room, 0];
    for (const one of chosen.toSorted((a, b) => candidates[a]!.start - candidates[b]!.start)) {
      for (const { from, to } of candidates[one]!.runs)
        for (let at = from; at < to && left > 0; at++, left--) {
          const word = form[at]!;
          if (seen[word] !== stamp) sum += odds.words[word]!;
          seen[word] = stamp;
          const two = at + 1 < to && left > 1 ? pair[at]! : -1;
          if (two < 0 || seenPairs[two] === stamp) continue;
          seenPairs[two] = stamp;
          sum += PAIR_WEIGHT * odds.pairs[two]!;
        }
    }
    return sum;
  };
}
