import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heldFor, nextPause, paced, retryAfterOf } from '../../src/sources/pacing.ts';

const MINUTE = 60_000;

it('asks often what brings news, and ever more seldom what brings none or fails, up to six hours', () => {
  expect(nextPause(0, { kind: 'new' })).toBe(15 * MINUTE);
  expect(nextPause(60 * MINUTE, { kind: 'new' })).toBe(15 * MINUTE);
  expect(nextPause(60 * MINUTE, { kind: 'unchanged' })).toBe(90 * MINUTE);
  expect(nextPause(60 * MINUTE, { kind: 'failed' })).toBe(120 * MINUTE);
  expect(nextPause(6 * 60 * MINUTE, { kind: 'failed' })).toBe(6 * 60 * MINUTE);
});

it('is never shorter than the server asked, nor than a quarter of an hour', () => {
  fc.assert(
    fc.property(
      fc.nat(1e9),
      fc.constantFrom('new' as const, 'unchanged' as const, 'failed' as const),
      fc.nat(1e9),
      (pause, kind, retryAfter) => {
        const next = nextPause(pause, { kind, retryAfter });
        expect(next).toBeGreaterThanOrEqual(Math.max(15 * MINUTE, retryAfter));
        expect(next).toBeLessThanOrEqual(Math.max(6 * 60 * MINUTE, retryAfter));
      },
    ),
  );
});

it('leaves a host five seconds', () => {
  expect([paced(1000, undefined), paced(1000, 0), paced(9000, 0)]).toEqual([1000, 5000, 9000]);
});

it.each<[status: number | undefined, retryAfter: number, wanted: number, why: string]>([
  [429, 7_200_000, 7_200_000, 'as long as it says'],
  [429, 0, 15 * MINUTE, 'it says no more than that it was too often'],
  [503, 600_000, 600_000, 'a server that rests'],
  [404, 0, 0, 'of one address'],
  [undefined, 0, 0, 'there was no answer'],
])('a refusal with %s and a wait of %i holds its host for %i (%s)', (status, retryAfter, wanted) => {
  expect(heldFor(status, retryAfter)).toBe(wanted);
});

it('reads Retry-After in seconds and as a date', () => {
  const now = Date.UTC(2026, 10, 25, 12);
  expect(retryAfterOf('120', now)).toBe(120_000);
  expect(retryAfterOf('Wed, 25 Nov 2026 12:01:00 GMT', now)).toBe(60_000);
  expect(retryAfterOf('Wed, 25 Nov 2026 11:00:00 GMT', now)).toBe(0);
  expect(retryAfterOf('soon', now)).toBe(0);
});
