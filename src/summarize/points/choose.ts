import { STOP_WORDS } from '../persian/stop-words.ts';
import type { Candidate } from './candidates.ts';
import type { LeadOdds } from './lead-words.ts';
import type { Sheet } from './sheet.ts';

// Several points together should hold what a lead would: greedily, each adds the words that are likely in it and not told
// yet (maximum coverage; Gillick & Favre 2009, «A scalable global model for summarization», greedily instead of exactly,
// and divided by a power of the length near its root, so that a point gains by telling more, not by being long). The figures
// below were chosen on the articles the word model learnt from; where those did not care, on annotated posts.

/** What a pair weighs beside a word. */
const PAIR_WEIGHT = 0.5;
/** How much the ranker's score counts beside the coverage. */
const RANK_WEIGHT = 0.03;
/** The power of the length by which the coverage is divided. */
const LENGTH_POWER = 0.45;
/** Points together may take so many words each; one that goes beyond counts for less: short is good. */
const WORDS_EACH = 35;
const BEYOND = 0.3;
/** A point that shares this much of its content words with what was chosen says it again. */
const SAME = 0.6;

export interface Choice {
  /** The candidate's index. */
  readonly at: number;
  /** How much it tells that was not told yet, for its length. */
  readonly gain: number;
}

/** How many points a text of so many words of news gets: a short post one, a long article six. */
export function pointsFor(words: number): number {
  const steps = [30, 70, 150, 300, 700];
  return 1 + steps.filter((step) => words > step).length;
}

/** The best candidates, at most `limit`, apart from each other and none repeating another; best first. */
export function choose(
  sheet: Sheet,
  candidates: readonly Candidate[],
  odds: LeadOdds,
  scores: Float64Array,
  limit: number,
): Choice[] {
  const chosen: Choice[] = [];
  const told = new Uint8Array(sheet.forms.length);
  const toldPairs = new Uint8Array(sheet.pairAt.length);
  const seen = new Int32Array(sheet.forms.length).fill(-1);
  const seenPair = new Int32Array(sheet.pairAt.length).fill(-1);
  const open = candidates.map(() => true);
  let stamp = 0;
  let used = 0;
  let best = -1;
  for (let one = 0; one < candidates.length; one++) if (best < 0 || scores[one]! > scores[best]!) best = one;
  while (best >= 0) {
    chosen.push({ at: best, gain: gainOf(best) });
    tell(candidates[best]!);
    used += lengthOf(candidates[best]!);
    if (chosen.length >= limit) break;
    const last = candidates[best]!;
    candidates.forEach((other, one) => {
      if (open[one] && (overlap(other, last) || repeats(other))) open[one] = false;
    });
    best = -1;
    let most = 0;
    for (let one = 0; one < candidates.length; one++) {
      if (!open[one]) continue;
      const fits = used + lengthOf(candidates[one]!) <= WORDS_EACH * limit ? 1 : BEYOND;
      const gain = gainOf(one) * Math.exp(RANK_WEIGHT * scores[one]!) * fits;
      if (gain > most) [best, most] = [one, gain];
    }
  }
  return chosen;

  function gainOf(one: number): number {
    const { from, to, speaker } = candidates[one]!;
    const length = lengthOf(candidates[one]!);
    stamp++;
    const sum = sumOf(from, to) + (speaker === null ? 0 : sumOf(speaker.from, speaker.to));
    return sum / length ** LENGTH_POWER;
  }

  function sumOf(from: number, to: number): number {
    let sum = 0;
    for (let at = from; at < to; at++) {
      const form = sheet.form[at]!;
      if (told[form] === 0 && seen[form] !== stamp) {
        seen[form] = stamp;
        sum += odds.words[form]!;
      }
      const pair = at + 1 < to ? sheet.pair[at]! : -1;
      if (pair >= 0 && toldPairs[pair] === 0 && seenPair[pair] !== stamp) {
        seenPair[pair] = stamp;
        sum += PAIR_WEIGHT * odds.pairs[pair]!;
      }
    }
    return sum;
  }

  function tell({ from, to, speaker }: Candidate): void {
    const mark = (begin: number, end: number): void => {
      for (let at = begin; at < end; at++) {
        told[sheet.form[at]!] = 1;
        if (at + 1 < end && sheet.pair[at]! >= 0) toldPairs[sheet.pair[at]!] = 1;
      }
    };
    mark(from, to);
    if (speaker !== null) mark(speaker.from, speaker.to);
  }

  /** Whether most of what a candidate tells was told. */
  function repeats({ from, to }: Candidate): boolean {
    let [content, shared] = [0, 0];
    for (let at = from; at < to; at++) {
      const form = sheet.form[at]!;
      if (STOP_WORDS.has(sheet.forms[form]!)) continue;
      content++;
      if (told[form] === 1) shared++;
    }
    return content === 0 || shared / content >= SAME;
  }
}

const overlap = (a: Candidate, b: Candidate): boolean =>
  a.sentence === b.sentence && a.start < b.end && b.start < a.end;

/** Words, the speaker's name among them. */
const lengthOf = ({ from, to, speaker }: Candidate): number =>
  to - from + (speaker === null ? 0 : speaker.to - speaker.from);
