import fc from 'fast-check';
import { expect, it } from 'vitest';
import { follows, makeViterbi } from '../../../src/summarize/entities/viterbi.ts';

const LABELS = [
  'O',
  ...['person', 'location'].flatMap((type) => ['B', 'I', 'E', 'S'].map((place) => `${place}-${type}`)),
];
const SCALE = 0.5;

/** Tries every labelling. */
function best(scores: Int32Array, transitions: readonly (readonly number[])[]): number {
  const length = scores.length / LABELS.length;
  const from = (at: number, last: number): number => {
    if (at === length) return follows(LABELS[last]!, 'O') ? 0 : -Infinity;
    return Math.max(
      ...LABELS.map((label, j) => {
        if (!follows(at === 0 ? 'O' : LABELS[last]!, label)) return -Infinity;
        return scores[at * LABELS.length + j]! * SCALE + (at === 0 ? 0 : transitions[last]![j]!) + from(at + 1, j);
      }),
    );
  };
  return from(0, 0);
}

it('finds what trying every labelling finds', () => {
  const weight = fc.integer({ min: -6, max: 6 });
  const rows = fc.array(fc.array(weight, { minLength: 9, maxLength: 9 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(rows, fc.array(fc.array(weight, { minLength: 9, maxLength: 9 }), { maxLength: 4 }), (prices, words) => {
      const scores = Int32Array.from(words.flat());
      const path = makeViterbi(LABELS, prices, SCALE)(scores);
      let sum = 0;
      path.forEach((label, at) => {
        expect(follows(at === 0 ? 'O' : LABELS[path[at - 1]!]!, LABELS[label]!)).toBe(true);
        sum += scores[at * LABELS.length + label]! * SCALE + (at === 0 ? 0 : prices[path[at - 1]!]![label]!);
      });
      expect(sum).toBeCloseTo(best(scores, prices));
    }),
  );
});
