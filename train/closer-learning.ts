import { randomFrom } from '../bench/quality/random.ts';
import { scoreAnswer } from '../bench/quality/squad.ts';
import type { SpanModel } from '../src/summarize/questions/answer-spans.ts';
import { bestAnswer } from '../src/summarize/questions/best-answer.ts';
import { spanOf } from '../src/summarize/questions/candidates.ts';
import type { Contender } from '../src/summarize/questions/closer-look.ts';
import { CLOSER_FEATURES } from '../src/summarize/questions/closer-look.ts';
import type { Forest } from '../src/summarize/text/forest.ts';
import { sliceOf } from '../src/summarize/text/span.ts';
import { growForest } from './boosting.ts';
import type { Example } from './question-examples.ts';

// What the closer look adds to the scores of the best pieces: trees over the softmax of a question's contenders, the right
// one latent among those that share much with an accepted answer. It is learnt on what models made of questions that they had
// not seen.

const GROWING = { trees: 100, depth: 4, rate: 0.1, caution: 20, numbers: 0.4, examples: 0.7 };
/** A piece that shares less with an accepted answer is wrong. */
const LEAST_RIGHT = 0.3;
/** How right a piece is that shares only in part with an accepted answer: its F1 to this power. */
const STRICTNESS = 8;
const LEAST_CURVE = 0.01;

/** The best pieces for a question, by a model that had not seen it, and how right each is. */
export interface Round {
  readonly contenders: readonly Contender[];
  readonly numbers: Float64Array;
  readonly f1: readonly number[];
}

/** The contenders of an answerable question by a model without a closer look, or null where none of them is right. */
export function roundOf({ prepared, matched, accepted }: Example, model: SpanModel): Round | null {
  if (accepted.length === 0) return null;
  const { contenders, numbers } = bestAnswer(prepared, matched, { ...model, closer: null }).ranking;
  const { text } = prepared.document;
  const f1 = contenders.map(({ candidate }) => scoreAnswer(sliceOf(text, spanOf(prepared, candidate)), accepted).f1);
  return f1.some((one) => one > LEAST_RIGHT) ? { contenders, numbers, f1 } : null;
}

export function learnCloser(rounds: readonly Round[]): Forest {
  const count = rounds.reduce((sum, { contenders }) => sum + contenders.length, 0);
  const rows = new Float64Array(count * CLOSER_FEATURES);
  const [scores, right] = [new Float64Array(count), new Float64Array(count)];
  let from = 0;
  const groups = rounds.map(({ contenders, numbers, f1 }): readonly [from: number, to: number] => {
    rows.set(numbers, from * CLOSER_FEATURES);
    contenders.forEach(({ score }, place) => {
      scores[from + place] = score;
      right[from + place] = f1[place]! > LEAST_RIGHT ? f1[place]! ** STRICTNESS : 0;
    });
    from += contenders.length;
    return [from - contenders.length, from];
  });
  const slopes = (at: Float64Array, first: Float64Array, second: Float64Array): void => {
    for (const [begin, end] of groups) {
      const top = at.subarray(begin, end).reduce((most, one) => Math.max(most, one), -Infinity);
      let [total, good] = [0, 1e-12];
      for (let i = begin; i < end; i++) {
        second[i] = Math.exp(at[i]! - top);
        total += second[i]!;
        good += second[i]! * right[i]!;
      }
      for (let i = begin; i < end; i++) {
        const p = second[i]! / total;
        first[i] = p - (second[i]! * right[i]!) / good;
        second[i] = Math.max(LEAST_CURVE, p * (1 - p));
      }
    }
  };
  return growForest(rows, CLOSER_FEATURES, scores, slopes, { ...GROWING, random: randomFrom(5) });
}
