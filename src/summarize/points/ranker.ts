import type { Candidate } from './candidates.ts';
import type { LeadOdds } from './lead-words.ts';
import type { Sheet } from './sheet.ts';
import { IN } from './sheet.ts';

// How near a candidate is to the lead an editor would write: a linear score over what it is expected to share with that
// lead and where and how it stands. Learnt by expected reward: a softmax over an article's candidates, each rewarded with
// its ROUGE (as REINFORCE with all actions, Williams 1992).

export const RANK_FEATURES = 28;
/** A lead has about so many words. */
const LEAD_WORDS = 26;

/** The features of every candidate, `RANK_FEATURES` each. */
export function rankFeatures(sheet: Sheet, candidates: readonly Candidate[], odds: LeadOdds): Float64Array {
  const { form, pair, within, titled, bodyFrom, firsts, words, document } = sheet;
  const seenForm = new Int32Array(sheet.forms.length).fill(-1);
  const seenPair = new Int32Array(sheet.pairAt.length).fill(-1);
  const rows = new Float64Array(candidates.length * RANK_FEATURES);
  const size = firsts.length - 1 - bodyFrom;
  candidates.forEach((candidate, stamp) => {
    let [shared, pairs, inTitle, content, known] = [0, 0, 0, 0, 0];
    const take = (from: number, to: number): void => {
      for (let at = from; at < to; at++) {
        const one = form[at]!;
        if (seenForm[one] !== stamp) {
          seenForm[one] = stamp;
          shared += odds.words[one]!;
          content++;
          if (titled[one]! > 0) inTitle++;
        }
        const two = at + 1 < to ? pair[at]! : -1;
        if (two >= 0 && seenPair[two] !== stamp) {
          seenPair[two] = stamp;
          pairs += odds.pairs[two]!;
        }
        known |= within[at]!;
      }
    };
    const { speaker, sentence, opening, complete, runs, length, to } = candidate;
    for (const run of runs) take(run.from, run.to);
    // A headline stands before the body's first sentence and counts as it.
    const index = Math.max(0, sentence - bodyFrom);
    let at = stamp * RANK_FEATURES;
    const add = (value: number): void => {
      rows[at++] = value;
    };
    add((2 * shared) / (length + LEAD_WORDS));
    add((2 * pairs) / (length + LEAD_WORDS - 2));
    add(1 / (1 + index));
    add(Math.log(length));
    add(length / 50);
    add(opening === 'sentence' ? 1 : 0);
    add(opening === 'stripped' ? 1 : 0);
    add(opening === 'said' ? 1 : 0);
    add(opening === 'continued' ? 1 : 0);
    add(opening === 'semicolon' ? 1 : 0);
    add(complete ? 1 : 0);
    add(speaker === null ? 0 : 1);
    add(speaker !== null && sheet.sentenceOf[speaker.from] === sentence ? 1 : 0);
    add(opening === 'said' && speaker === null ? 1 : 0);
    add(known & IN.person ? 1 : 0);
    add(known & IN.body ? 1 : 0);
    add(known & IN.place ? 1 : 0);
    add(known & IN.figure ? 1 : 0);
    add(known & IN.date ? 1 : 0);
    add(inTitle / Math.max(1, content));
    add(index / Math.max(1, size));
    add(index === 0 ? 1 : 0);
    add(document.text[words[to - 1]!.end] === '؟' ? 1 : 0);
    add(length < 10 ? 1 : 0);
    add(shared / length);
    add(index === 0 ? Math.log(length) : 0);
    add(candidate.verbal ? 1 : 0);
    add(candidate.verbLast ? 1 : 0);
  });
  return rows;
}

/** The score of every candidate, higher is better. */
export function rank(rows: Float64Array, weights: readonly number[]): Float64Array {
  const scores = new Float64Array(rows.length / RANK_FEATURES);
  for (let one = 0; one < scores.length; one++) {
    let sum = 0;
    for (let at = 0; at < RANK_FEATURES; at++) sum += weights[at]! * rows[one * RANK_FEATURES + at]!;
    scores[one] = sum;
  }
  return scores;
}
