import { randomFrom } from '../bench/quality/random.ts';
import type { ConfidenceModel } from '../src/summarize/questions/confidence.ts';
import { DOUBT_FEATURES } from '../src/summarize/questions/doubts.ts';
import type { Forest } from '../src/summarize/text/forest.ts';
import { scoreOf } from '../src/summarize/text/forest.ts';
import { growForest } from './boosting.ts';

/** What the ranking looked like for one question, by a model that had not seen it. */
export interface Observation {
  /** Those of doubts.ts. */
  readonly numbers: Float64Array;
  readonly news: boolean;
  /** Which questions are left out together. */
  readonly part: number;
  /** Whether the text says it. */
  readonly told: boolean;
  /** What answering gives: the F1 of the answer, 0 where the text does not say. */
  readonly f1: number;
}

/** Own questions are fewer, and ask of what the bot reads: each counts for so many of the encyclopaedia's. */
const NEWS_SHARE = 2;
const GROWING = { trees: 150, depth: 4, rate: 0.06, caution: 10, numbers: 0.4, examples: 0.7 };

/** Trees on all observations; the lines are chosen by trees that had not seen the question. */
export function learnConfidence(observations: readonly Observation[]): ConfidenceModel {
  const scored = crossFitted(observations);
  return { trees: growDoubts(observations), line: [lineOf(scored, false), lineOf(scored, true)] };
}

/** Each observation with the log-odds that it gets from what was learnt of the other parts. */
export function crossFitted<T extends Observation>(observations: readonly T[]): (T & { readonly odds: number })[] {
  return [...new Set(observations.map(({ part }) => part))].flatMap((part) => {
    const trees = growDoubts(observations.filter((one) => one.part !== part));
    return observations
      .filter((one) => one.part === part)
      .map((one) => ({ ...one, odds: scoreOf(trees, one.numbers) }));
  });
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

/** Of what readers ask a quarter is not told, as in PQuAD. */
const UNTOLD_SHARE = 0.25;

/** In news a false answer costs more than a refusal: of lines that are as good but for this the highest is taken. */
const AS_GOOD = 0.01;

/** The log-odds below which refusing pays: the mean of the F1 of answers and of the F1 of refusing is highest. */
function lineOf(all: readonly (Observation & { readonly odds: number })[], news: boolean): number {
  const scored = all.filter((one) => one.news === news).toSorted((a, b) => a.odds - b.odds);
  const toldCount = scored.filter(({ told }) => told).length;
  const untold = (toldCount * UNTOLD_SHARE) / (1 - UNTOLD_SHARE);
  const weight = untold / (scored.length - toldCount);
  let answered = scored.reduce((sum, { f1 }) => sum + f1, 0);
  let [refused, refusedRight] = [0, 0];
  const lines = scored.map(({ odds, told, f1 }, index) => {
    answered += told ? -f1 : weight;
    refused += told ? 1 : weight;
    if (!told) refusedRight += weight;
    const abstaining = (2 * refusedRight) / (refused + untold);
    const gain = answered / (toldCount + untold) + abstaining;
    return { gain, line: (odds + (scored[index + 1]?.odds ?? odds)) / 2 };
  });
  const most = Math.max(...lines.map(({ gain }) => gain));
  const { line } = lines.findLast(({ gain }) => gain >= most - (news ? AS_GOOD : 0))!;
  return Math.round(line * 1e4) / 1e4;
}
