import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Weighed } from '../../../src/summarize/stories/cluster.ts';
import { cluster, THRESHOLD } from '../../../src/summarize/stories/cluster.ts';

/** An article of nothing but words, each as heavy as the others. */
const signsOf = (words: readonly string[]): Weighed => ({
  weights: new Map(words.map((word) => [word, 1 / Math.sqrt(words.length)])),
});

const shared = (a: Weighed, b: Weighed): number => [...a.weights.keys()].filter((word) => b.weights.has(word)).length;
/** One event where two words are shared. */
const groupsOf = (signs: readonly Weighed[], mayBeOne: (a: number, b: number) => boolean = () => true) =>
  cluster(signs, { odds: (a, b) => shared(signs[a]!, signs[b]!) - 1.5, mayBeOne });

it('groups what shares enough, and leaves the rest alone', () => {
  const signs = [['سیل', 'پل'], ['برف', 'گردنه'], ['پل', 'سیل', 'شهر'], ['شهر']].map(signsOf);
  expect(groupsOf(signs)).toEqual([[0, 2], [1], [3]]);
});

it('does not chain two events through one article that speaks of both', () => {
  const signs = [
    ['سیل', 'پل', 'رود'],
    ['سیل', 'پل', 'رود'],
    ['سیل', 'پل', 'برف', 'گردنه'],
    ['برف', 'گردنه', 'کوه'],
    ['برف', 'گردنه', 'کوه'],
  ].map(signsOf);
  const groups = groupsOf(signs);
  expect(groups.some((group) => group.includes(0) && group.includes(3))).toBe(false);
});

it('keeps apart what may not be one', () => {
  const signs = [
    ['سیل', 'پل'],
    ['سیل', 'پل'],
  ].map(signsOf);
  expect(groupsOf(signs, () => false)).toEqual([[0], [1]]);
});

const word = fc.constantFrom('سیل', 'پل', 'برف', 'گردنه', 'شهر', 'رود', 'کوه', 'باد');
const articles = fc.array(fc.uniqueArray(word, { minLength: 1, maxLength: 5 }), { maxLength: 12 });

it('puts every article in one group, and no two groups that are one event on average are left', () => {
  fc.assert(
    fc.property(articles, (drafts) => {
      const signs = drafts.map(signsOf);
      const groups = groupsOf(signs);
      expect(groups.flat().sort((a, b) => a - b)).toEqual(signs.map((_, index) => index));
      for (const a of groups)
        for (const b of groups) {
          if (a === b) continue;
          const odds = a.flatMap((i) => b.map((j) => Math.max(-3, Math.min(3, shared(signs[i]!, signs[j]!) - 1.5))));
          const average = odds.reduce((sum, value) => sum + value, 0) / odds.length;
          // Groups without one likely pair between them are never compared.
          if (odds.some((value) => value >= THRESHOLD)) expect(average).toBeLessThan(THRESHOLD);
        }
    }),
  );
});
