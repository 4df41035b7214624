import type { LeadOdds } from '../src/summarize/points/lead-words.ts';
import { RANK_FEATURES, rankFeatures } from '../src/summarize/points/ranker.ts';
import type { Example } from './points-corpora.ts';

// What makes a candidate near to the lead: its reward is its ROUGE.

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
