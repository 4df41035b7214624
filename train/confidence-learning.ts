import { randomFrom } from '../bench/quality/random.ts';
import type { ConfidenceModel } from '../src/summarize/questions/confidence.ts';
import { CONFIDENCE_FEATURES, oddsOf } from '../src/summarize/questions/confidence.ts';
import { DOUBT_FEATURES } from '../src/summarize/questions/doubts.ts';
import type { Forest } from '../src/summarize/questions/forest.ts';
import { growForest } from './boosting.ts';

/** What the ranking looked like for one question, by a model that had not seen it. */
export interface Observation {
  /** The regression's numbers first, then what only the trees look at. */
  readonly numbers: Float64Array;
  readonly news: boolean;
  /** Which questions are left out together. */
  readonly part: number;
  /** Whether the text says it. */
  readonly told: boolean;
  /** What answering gives: the F1 of the answer, 0 where the text does not say. */
  readonly f1: number;
}

type Unlined = Omit<ConfidenceModel, 'line'>;

const ROUNDS = 400;
const RATE = 0.5;
const L2 = 0.002;
const NEWS_L2 = 0.02;
/** Own questions are few: each counts for so many of the encyclopaedia's. */
const NEWS_SHARE = 4;
const GROWING = { trees: 150, depth: 4, rate: 0.06, caution: 10, numbers: 0.4, examples: 0.7 };

/** A regression and trees, both on all observations; the lines are chosen by models that had not seen the question. */
export function learnConfidence(observations: readonly Observation[]): ConfidenceModel {
  const scored = crossFitted(observations);
  return { ...learnOdds(observations), line: [lineOf(scored, false), lineOf(scored, true)] };
}

/** Each observation with the log-odds that it gets from what was learnt of the other parts. */
export function crossFitted<T extends Observation>(observations: readonly T[]): (T & { readonly odds: number })[] {
  return [...new Set(observations.map(({ part }) => part))].flatMap((part) => {
    const model = learnOdds(observations.filter((one) => one.part !== part));
    return observations
      .filter((one) => one.part === part)
      .map((one) => ({ ...one, odds: oddsOf(one.numbers, model, one.news) }));
  });
}

const learnOdds = (observations: readonly Observation[]): Unlined => ({
  weights: learnWeights(observations),
  doubts: growDoubts(observations),
});

/** Logistic regression by gradient descent on the whole. */
function learnWeights(observations: readonly Observation[]): number[] {
  const size = CONFIDENCE_FEATURES;
  const weights = new Float64Array(2 * size);
  const mass = observations.reduce((sum, { news }) => sum + (news ? NEWS_SHARE : 1), 0);
  const squares = new Float64Array(2 * size);
  for (let round = 0; round < ROUNDS; round++) {
    const gradients = new Float64Array(2 * size);
    for (const { numbers, news, told } of observations) {
      let sum = 0;
      for (let at = 0; at < size; at++) sum += numbers[at]! * (weights[at]! + (news ? weights[size + at]! : 0));
      const error = (1 / (1 + Math.exp(-sum)) - (told ? 1 : 0)) * (news ? NEWS_SHARE : 1);
      for (let at = 0; at < size; at++) {
        gradients[at]! += error * numbers[at]!;
        if (news) gradients[size + at]! += error * numbers[at]!;
      }
    }
    for (let at = 0; at < 2 * size; at++) {
      const gradient = gradients[at]! / mass + (at < size ? L2 : NEWS_L2) * weights[at]!;
      squares[at]! += gradient * gradient;
      weights[at]! -= (RATE * gradient) / Math.sqrt(squares[at]! + 1e-8);
    }
  }
  return Array.from(weights, (weight) => Math.round(weight * 1e4) / 1e4);
}

function growDoubts(observations: readonly Observation[]): Forest {
  const rows = new Float64Array(observations.length * DOUBT_FEATURES);
  observations.forEach(({ numbers }, at) => {
    rows.set(numbers, at * DOUBT_FEATURES);
  });
  const slopes = (scores: Float64Array, first: Float64Array, second: Float64Array): void => {
    observations.forEach(({ news, told }, at) => {
      const share = news ? NEWS_SHARE : 1;
      const p = 1 / (1 + Math.exp(-scores[at]!));
      first[at] = share * (p - (told ? 1 : 0));
      second[at] = share * p * (1 - p);
    });
  };
  const none = new Float64Array(observations.length);
  return growForest(rows, DOUBT_FEATURES, none, slopes, { ...GROWING, random: randomFrom(6) });
}

/** Of what readers ask a quarter is not told, as in PQuAD; own questions hold more of those, which are dear to learn from. */
const UNTOLD_SHARE = 0.25;

/** The log-odds below which refusing pays: the mean of the F1 of answers and of the F1 of refusing is highest. */
function lineOf(all: readonly (Observation & { readonly odds: number })[], news: boolean): number {
  const scored = all.filter((one) => one.news === news).toSorted((a, b) => a.odds - b.odds);
  const toldCount = scored.filter(({ told }) => told).length;
  const untold = (toldCount * UNTOLD_SHARE) / (1 - UNTOLD_SHARE);
  const weight = untold / (scored.length - toldCount);
  let answered = scored.reduce((sum, { f1 }) => sum + f1, 0);
  let [refused, refusedRight] = [0, 0];
  let best = { gain: -1, line: 0 };
  scored.forEach(({ odds, told, f1 }, index) => {
    answered += told ? -f1 : weight;
    refused += told ? 1 : weight;
    if (!told) refusedRight += weight;
    const abstaining = (2 * refusedRight) / (refused + untold);
    const gain = answered / (toldCount + untold) + abstaining;
    if (gain > best.gain) best = { gain, line: (odds + (scored[index + 1]?.odds ?? odds)) / 2 };
  });
  return Math.round(best.line * 1e4) / 1e4;
}
