import { randomFrom } from '../bench/quality/random.ts';
import type { SpanModel } from '../src/summarize/questions/answer-spans.ts';
import { bestAnswer } from '../src/summarize/questions/best-answer.ts';
import type { Forest } from '../src/summarize/text/forest.ts';
import { LOOK_FEATURES, logOf } from '../src/summarize/questions/sentence-look.ts';
import { growForest } from './boosting.ts';
import type { Example } from './question-examples.ts';
import { holders } from './sentence-learning.ts';

// What the last look adds to the sentences' shares: trees over the softmax of a text's sentences, those that hold an answer
// latent; learnt on what models made of questions that they had not seen.

const GROWING = { trees: 200, depth: 4, rate: 0.05, caution: 20, numbers: 0.3, examples: 0.7 };
const LEAST_CURVE = 0.01;

/** The sentences of a text for a question, by a model that had not seen it, and which of them hold an answer. */
export interface Lineup {
  readonly looks: Float64Array;
  readonly logs: Float64Array;
  readonly good: readonly boolean[];
}

/** The sentences for an answerable question by a model without a last look, or null where none holds an answer. */
export function lineupOf({ prepared, matched, accepted }: Example, model: SpanModel): Lineup | null {
  if (accepted.length === 0) return null;
  const good = holders(prepared, accepted);
  if (good.length < 2 || !good.includes(true)) return null;
  const { looks, agreed } = bestAnswer(prepared, matched, { ...model, evidence: null }).ranking;
  return looks === null ? null : { looks, logs: agreed.map(logOf), good };
}

export function learnEvidence(lineups: readonly Lineup[]): Forest {
  const count = lineups.reduce((sum, { good }) => sum + good.length, 0);
  const rows = new Float64Array(count * LOOK_FEATURES);
  const scores = new Float64Array(count);
  let from = 0;
  const groups = lineups.map(({ looks, logs, good }) => {
    rows.set(looks, from * LOOK_FEATURES);
    scores.set(logs, from);
    from += good.length;
    return { begin: from - good.length, good };
  });
  const slopes = (at: Float64Array, first: Float64Array, second: Float64Array): void => {
    for (const { begin, good } of groups) {
      const top = at.subarray(begin, begin + good.length).reduce((most, one) => Math.max(most, one), -Infinity);
      const odds = good.map((_, row) => Math.exp(at[begin + row]! - top));
      const total = odds.reduce((sum, one) => sum + one, 0);
      const right = odds.reduce((sum, one, row) => sum + (good[row]! ? one : 0), 1e-12);
      odds.forEach((one, row) => {
        const p = one / total;
        first[begin + row] = p - (good[row]! ? one / right : 0);
        second[begin + row] = Math.max(LEAST_CURVE, p * (1 - p));
      });
    }
  };
  return growForest(rows, LOOK_FEATURES, scores, slopes, { ...GROWING, random: randomFrom(9) });
}
