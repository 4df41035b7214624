import type { LeadOdds } from '../src/summarize/points/lead-words.ts';
import {
  leadOdds,
  PAIR_FEATURES,
  pairFeatures,
  sigmoid,
  WORD_FEATURES,
  wordFeatures,
} from '../src/summarize/points/lead-words.ts';
import type { Regime } from '../src/summarize/points/model.ts';
import { RANK_FEATURES, rankFeatures } from '../src/summarize/points/ranker.ts';
import type { Rows } from './logistic.ts';
import { fitLogistic } from './logistic.ts';
import type { Example } from './points-corpora.ts';
import { FOLDS } from './points-folds.ts';

// === The prior of a word: how much likelier than others it stands in the lead when the body has it

/** A word of fewer articles has no prior. */
const FEWEST_ARTICLES = 12;
/** The prior is pulled towards none as by so many articles more. */
const DOUBT = 6;

interface Seen {
  readonly body: Int32Array;
  readonly lead: Int32Array;
}

/** Counts of every word, a fold each. */
export type WordCounts = ReadonlyMap<string, Seen>;

export function countWords(examples: readonly Example[]): WordCounts {
  const counts = new Map<string, Seen>();
  for (const { sheet, leadForms, summary } of examples) {
    const inBody = new Uint8Array(sheet.forms.length);
    for (let at = sheet.firsts[sheet.bodyFrom]!; at < sheet.words.length; at++) inBody[sheet.form[at]!] = 1;
    sheet.forms.forEach((word, form) => {
      if (inBody[form] === 0) return;
      let seen = counts.get(word);
      if (seen === undefined) counts.set(word, (seen = { body: new Int32Array(FOLDS), lead: new Int32Array(FOLDS) }));
      seen.body[summary.fold]!++;
      if (leadForms[form]! > 0) seen.lead[summary.fold]!++;
    });
  }
  return counts;
}

/** The priors from all folds but those left out. */
export function priorsOf(counts: WordCounts, without: readonly number[]): Map<string, number> {
  const sums = [...counts].map(([word, { body, lead }]) => {
    let [all, shared] = [0, 0];
    for (let fold = 0; fold < FOLDS; fold++) {
      if (without.includes(fold)) continue;
      all += body[fold]!;
      shared += lead[fold]!;
    }
    return [word, all, shared] as const;
  });
  const base = sums.reduce((sum, one) => sum + one[2], 0) / sums.reduce((sum, one) => sum + one[1], 0);
  return new Map(
    sums
      .filter(([, all]) => all >= FEWEST_ARTICLES)
      .map(([word, all, shared]) => {
        const rate = (shared + DOUBT * base) / (all + DOUBT);
        return [word, Math.log(rate / (1 - rate)) - Math.log(base / (1 - base))];
      }),
  );
}

// === The odds of words and pairs

export function learnOdds(
  examples: readonly Example[],
  priorsFor: (example: Example) => ReadonlyMap<string, number>,
): Pick<Regime, 'word' | 'pair'> {
  const rows = examples.map((example) => ({ example, rows: wordFeatures(example.sheet, priorsFor(example)) }));
  const word = fitLogistic(
    rows.map(({ example, rows: all }) => withAnswers(all, example.leadForms, WORD_FEATURES)),
    WORD_FEATURES,
  );
  const pair = fitLogistic(
    rows.map(({ example, rows: all }) => {
      const odds = new Float64Array(example.sheet.forms.length);
      for (let form = 0; form < odds.length; form++) {
        let sum = 0;
        for (let at = 0; at < WORD_FEATURES; at++) sum += word[at]! * all[form * WORD_FEATURES + at]!;
        odds[form] = sigmoid(sum);
      }
      return withAnswers(pairFeatures(example.sheet, odds), example.leadPairs, PAIR_FEATURES);
    }),
    PAIR_FEATURES,
  );
  return { word, pair };
}

/** Rows of forms that the body does not have are empty (no bias) and are passed over. */
function withAnswers(rows: Float64Array, counts: Int32Array, size: number): Rows {
  const kept: number[] = [];
  for (let one = 0; one < counts.length; one++) if (rows[one * size] === 1) kept.push(one);
  const out = new Float64Array(kept.length * size);
  kept.forEach((one, to) => out.set(rows.subarray(one * size, (one + 1) * size), to * size));
  return { rows: out, ones: Uint8Array.from(kept, (one) => (counts[one]! > 0 ? 1 : 0)) };
}

// === The ranker

/** ROUGE-1 and ROUGE-2 (F) of each candidate against the lead. */
function rewardsOf({ sheet, candidates, leadForms, leadPairs, leadWords }: Example): {
  readonly one: Float64Array;
  readonly two: Float64Array;
} {
  const one = new Float64Array(candidates.length);
  const two = new Float64Array(candidates.length);
  candidates.forEach(({ from, to, speaker }, at) => {
    const places: number[] = [];
    if (speaker !== null) for (let word = speaker.from; word < speaker.to; word++) places.push(word);
    for (let word = from; word < to; word++) places.push(word);
    const forms = new Map<number, number>();
    const pairs = new Map<number, number>();
    let [shared, joint] = [0, 0];
    places.forEach((word, index) => {
      const form = sheet.form[word]!;
      const times = (forms.get(form) ?? 0) + 1;
      forms.set(form, times);
      if (times <= leadForms[form]!) shared++;
      const pair = index + 1 < places.length && places[index + 1] === word + 1 ? sheet.pair[word]! : -1;
      if (pair < 0) return;
      const often = (pairs.get(pair) ?? 0) + 1;
      pairs.set(pair, often);
      if (often <= leadPairs[pair]!) joint++;
    });
    one[at] = (2 * shared) / (places.length + leadWords);
    two[at] = (2 * joint) / Math.max(1, places.length + leadWords - 2);
  });
  return { one, two };
}

export interface Ranked {
  readonly rows: Float64Array;
  readonly reward: Float64Array;
}

export const rankedOf = (example: Example, odds: LeadOdds): Ranked => {
  const { one, two } = rewardsOf(example);
  return {
    rows: rankFeatures(example.sheet, example.candidates, odds),
    reward: one.map((value, at) => value + two[at]!),
  };
};

export const oddsOf = (example: Example, priors: ReadonlyMap<string, number>, regime: Regime): LeadOdds =>
  leadOdds(example.sheet, priors, regime);

const EPOCHS = 30;
const RATE = 0.05;
const DECAY = 1e-4;

/** Weights under which a softmax over an article's candidates expects most reward (Adam over batches, fixed order). */
export function learnRanking(all: readonly Ranked[], epochs = EPOCHS): number[] {
  const size = RANK_FEATURES;
  const { mean, spread } = scaleOf(all, size);
  const weights = new Float64Array(size);
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  const gradient = new Float64Array(size);
  let step = 0;
  const batch = 32;
  for (let epoch = 0; epoch < epochs; epoch++)
    for (let begin = 0; begin < all.length; begin += batch) {
      gradient.fill(0);
      for (let one = begin; one < Math.min(all.length, begin + batch); one++) {
        // A fixed walk through the examples that mixes the corpora.
        const { rows, reward } = all[(one * 7919 + epoch * 31) % all.length]!;
        addGradient(rows, reward, weights, mean, spread, gradient);
      }
      step++;
      const rate = RATE * (1 - epoch / epochs);
      for (let at = 0; at < size; at++) {
        const pull = gradient[at]! / batch - DECAY * weights[at]!;
        first[at] = 0.9 * first[at]! + 0.1 * pull;
        second[at] = 0.999 * second[at]! + 0.001 * pull * pull;
        weights[at]! +=
          (rate * (first[at]! / (1 - 0.9 ** step))) / (Math.sqrt(second[at]! / (1 - 0.999 ** step)) + 1e-8);
      }
    }
  // Means cancel out in a comparison of candidates.
  return Array.from(weights, (weight, at) => weight / spread[at]!);
}

function addGradient(
  rows: Float64Array,
  reward: Float64Array,
  weights: Float64Array,
  mean: Float64Array,
  spread: Float64Array,
  gradient: Float64Array,
): void {
  const size = weights.length;
  const count = reward.length;
  if (count < 2) return;
  const scores = new Float64Array(count);
  let most = -Infinity;
  for (let one = 0; one < count; one++) {
    let sum = 0;
    for (let at = 0; at < size; at++) sum += (weights[at]! * (rows[one * size + at]! - mean[at]!)) / spread[at]!;
    scores[one] = sum;
    most = Math.max(most, sum);
  }
  let total = 0;
  for (let one = 0; one < count; one++) total += scores[one] = Math.exp(scores[one]! - most);
  let expected = 0;
  for (let one = 0; one < count; one++) expected += (scores[one]! / total) * reward[one]!;
  for (let one = 0; one < count; one++) {
    const pull = (scores[one]! / total) * (reward[one]! - expected);
    for (let at = 0; at < size; at++) gradient[at]! += (pull * (rows[one * size + at]! - mean[at]!)) / spread[at]!;
  }
}

function scaleOf(all: readonly Ranked[], size: number): { readonly mean: Float64Array; readonly spread: Float64Array } {
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  let count = 0;
  for (const { rows } of all)
    for (let at = 0; at < rows.length; at += size, count++)
      for (let i = 0; i < size; i++) {
        mean[i]! += rows[at + i]!;
        square[i]! += rows[at + i]! ** 2;
      }
  const spread = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    mean[i]! /= count;
    spread[i] = Math.sqrt(Math.max(1e-12, square[i]! / count - mean[i]! ** 2)) || 1;
    if (spread[i]! < 1e-5) spread[i] = 1;
  }
  return { mean, spread };
}
