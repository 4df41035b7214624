import type { ConfidenceModel } from '../src/summarize/questions/confidence.ts';
import { CONFIDENCE_FEATURES } from '../src/summarize/questions/confidence.ts';

/** What the ranking looked like for one question, by a model that had not seen it. */
export interface Observation {
  readonly features: Float64Array;
  readonly news: boolean;
  /** Whether the text says it. */
  readonly told: boolean;
  /** What answering gives: the F1 of the answer, 0 where the text does not say. */
  readonly f1: number;
}

const ROUNDS = 400;
const RATE = 0.5;
const L2 = 0.002;
const NEWS_L2 = 0.02;
/** Own questions are few: each counts for so many of the encyclopaedia's. */
const NEWS_SHARE = 4;

/** Logistic regression by gradient descent on the whole; lines chosen on the same observations. */
export function learnConfidence(observations: readonly Observation[]): ConfidenceModel {
  const size = CONFIDENCE_FEATURES;
  const weights = new Float64Array(2 * size);
  const mass = observations.reduce((sum, { news }) => sum + (news ? NEWS_SHARE : 1), 0);
  const squares = new Float64Array(2 * size);
  for (let round = 0; round < ROUNDS; round++) {
    const gradients = new Float64Array(2 * size);
    for (const { features, news, told } of observations) {
      let sum = 0;
      for (let at = 0; at < size; at++) sum += features[at]! * (weights[at]! + (news ? weights[size + at]! : 0));
      const error = (1 / (1 + Math.exp(-sum)) - (told ? 1 : 0)) * (news ? NEWS_SHARE : 1);
      for (let at = 0; at < size; at++) {
        gradients[at]! += error * features[at]!;
        if (news) gradients[size + at]! += error * features[at]!;
      }
    }
    for (let at = 0; at < 2 * size; at++) {
      const gradient = gradients[at]! / mass + (at < size ? L2 : NEWS_L2) * weights[at]!;
      squares[at]! += gradient * gradient;
      weights[at]! -= (RATE * gradient) / Math.sqrt(squares[at]! + 1e-8);
    }
  }
  const model = { weights: Array.from(weights, (weight) => Math.round(weight * 1e4) / 1e4) };
  return { ...model, line: [lineOf(observations, model, false), lineOf(observations, model, true)] };
}

/** The log-odds below which refusing pays: the mean of the F1 of answers and of the F1 of refusing is highest. */
function lineOf(all: readonly Observation[], { weights }: Pick<ConfidenceModel, 'weights'>, news: boolean): number {
  const size = CONFIDENCE_FEATURES;
  const scored = all
    .filter((one) => one.news === news)
    .map((one) => {
      let score = 0;
      for (let at = 0; at < size; at++) score += one.features[at]! * (weights[at]! + (news ? weights[size + at]! : 0));
      return { score, told: one.told, f1: one.f1 };
    })
    .toSorted((a, b) => a.score - b.score);
  const untold = scored.filter(({ told }) => !told).length;
  let answered = scored.reduce((sum, { f1 }) => sum + f1, 0);
  let refusedRight = 0;
  let best = { gain: -1, line: 0 };
  scored.forEach(({ score, told, f1 }, index) => {
    answered += told ? -f1 : 1;
    if (!told) refusedRight++;
    const abstaining = (2 * refusedRight) / (index + 1 + untold);
    const gain = answered / scored.length + abstaining;
    if (gain > best.gain) best = { gain, line: (score + (scored[index + 1]?.score ?? score)) / 2 };
  });
  return Math.round(best.line * 1e4) / 1e4;
}
