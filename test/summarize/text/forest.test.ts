import { expect, it } from 'vitest';
import { scoreOf } from '../../../src/summarize/text/forest.ts';
import { growForest } from '../../../train/boosting.ts';

it('adds the leaf of every tree: the first answer is the lowest bit', () => {
  const forest = {
    depth: 2,
    features: [0, 1, 1, 0],
    thresholds: [1, 5, 2, 9],
    leaves: [1, 2, 3, 4, 10, 20, 30, 40],
    scale: 0.5,
  };
  expect(scoreOf(forest, Float64Array.of(0, 0))).toBe(5.5);
  expect(scoreOf(forest, Float64Array.of(1, 5))).toBe(12);
  expect(scoreOf(forest, Float64Array.of(7, 7, 0, 6), 2)).toBe(11.5);
});

it('learns what no single number tells: whether exactly one of two is set', () => {
  const rows = Float64Array.from({ length: 400 }, (_, at) => ((at & (at % 2 === 0 ? 2 : 4)) > 0 ? 1 : 0));
  const isOne = (at: number): boolean => rows[2 * at] !== rows[2 * at + 1];
  const slopes = (scores: Float64Array, first: Float64Array, second: Float64Array): void => {
    scores.forEach((score, at) => {
      const p = 1 / (1 + Math.exp(-score));
      first[at] = p - (isOne(at) ? 1 : 0);
      second[at] = p * (1 - p);
    });
  };
  const growing = { trees: 40, depth: 2, rate: 0.3, caution: 1, numbers: 1, examples: 1, random: () => 0.5 };
  const forest = growForest(rows, 2, new Float64Array(200), slopes, growing);
  for (let at = 0; at < 200; at++) expect(scoreOf(forest, rows, 2 * at) > 0).toBe(isOne(at));
});
