import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nthLargest } from '../../../src/summarize/questions/nth-largest.ts';

it('is what sorting would tell, and leaves the values as they are', () => {
  const numbers = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(numbers, fc.nat(), (given, pick) => {
      const values = Float64Array.from(given);
      const n = 1 + (pick % given.length);
      expect(nthLargest(values, n)).toBe(given.toSorted((a, b) => b - a)[n - 1]);
      expect([...values]).toEqual(given);
    }),
    { seed: 7, numRuns: 500 },
  );
});
