import { STOP_WORDS } from '../persian/stop-words.ts';
import type { Candidate } from './candidates.ts';
import type { LeadOdds } from './lead-words.ts';
import type { Sheet } from './sheet.ts';

// What several candidates tell together, kept while they come and go: a word or a pair counts once, however often told.

/** What a pair weighs beside a word. */
const PAIR_WEIGHT = 0.5;

export interface Coverage {
  /** What a candidate would add: words and pairs likely in the lead that are not told yet. */
  gainOf(candidate: Candidate): number;
  /** The share of a candidate's content words that are told. */
  shareTold(candidate: Candidate): number;
  tell(candidate: Candidate): void;
  takeBack(candidate: Candidate): void;
}

export function makeCoverage({ form, forms, pair, pairAt }: Sheet, odds: LeadOdds): Coverage {
  const told = new Int16Array(forms.length);
  const toldPairs = new Int16Array(pairAt.length);
  const seen = new Int32Array(forms.length).fill(-1);
  const seenPairs = new Int32Array(pairAt.length).fill(-1);
  const isStop = Uint8Array.from(forms, (word) => (STOP_WORDS.has(word) ? 1 : 0));
  let stamp = 0;

  function change({ runs }: Candidate, by: number): void {
    for (const { from, to } of runs)
      for (let at = from; at < to; at++) {
        told[form[at]!]! += by;
        if (at + 1 < to && pair[at]! >= 0) toldPairs[pair[at]!]! += by;
      }
  }

  return {
    gainOf({ runs }) {
      stamp++;
      let sum = 0;
      for (const { from, to } of runs)
        for (let at = from; at < to; at++) {
          const one = form[at]!;
          if (told[one] === 0 && seen[one] !== stamp) {
            seen[one] = stamp;
            sum += odds.words[one]!;
          }
          const two = at + 1 < to ? pair[at]! : -1;
          if (two >= 0 && toldPairs[two] === 0 && seenPairs[two] !== stamp) {
            seenPairs[two] = stamp;
            sum += PAIR_WEIGHT * odds.pairs[two]!;
          }
        }
      return sum;
    },
    shareTold({ from, to }) {
      let [content, shared] = [0, 0];
      for (let at = from; at < to; at++) {
        const one = form[at]!;
        if (isStop[one] === 1) continue;
        content++;
        if (told[one]! > 0) shared++;
      }
      return content === 0 ? 1 : shared / content;
    },
    tell: (candidate) => change(candidate, 1),
    takeBack: (candidate) => change(candidate, -1),
  };
}
