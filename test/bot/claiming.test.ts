import { describe, expect, it } from 'vitest';
import { startClaiming } from '../../src/bot/claiming.ts';

/** Work in a list in the place of a store; `begun` and `failed` tell what came of it. */
function listOf(pieces: number[], workOn: (piece: number) => Promise<void>, parallel = 2) {
  const begun: number[] = [];
  const failed: string[] = [];
  let claims = 0;
  const claiming = startClaiming<number>({
    parallel,
    claim: () => {
      claims++;
      const piece = pieces.shift();
      return piece === 0 ? Promise.reject(new Error('no store')) : Promise.resolve(piece ?? null);
    },
    workOn: (piece) => {
      begun.push(piece);
      return workOn(piece);
    },
    failed: (error, piece) => void failed.push(`${piece ?? 'claim'}: ${(error as Error).message}`),
  });
  return { claiming, pieces, begun, failed, claims: () => claims };
}

describe('claiming', () => {
  it('begins only when it is woken, and goes on until nothing is left', async () => {
    const { claiming, begun } = listOf([1, 2, 3, 4, 5], () => Promise.resolve());
    await claiming.idle();
    expect(begun).toEqual([]);
    claiming.wake();
    await claiming.idle();
    expect(begun).toEqual([1, 2, 3, 4, 5]);
  });

  it('works on no more at once than it may, and takes the next as one ends', async () => {
    const ends = new Map<number, () => void>();
    const work = (piece: number) => new Promise<void>((resolve) => ends.set(piece, resolve));
    const { claiming, begun } = listOf([1, 2, 3], work);
    claiming.wake();
    while (ends.size < 2) await Promise.resolve();
    expect(begun).toEqual([1, 2]);
    ends.get(2)!();
    while (ends.size < 3) await Promise.resolve();
    expect(begun).toEqual([1, 2, 3]);
    for (const end of ends.values()) end();
    await claiming.idle();
  });

  it('hears who wakes it while it looks and finds nothing', async () => {
    const { claiming, pieces, begun } = listOf([], () => Promise.resolve());
    claiming.wake();
    pieces.push(7);
    claiming.wake();
    await claiming.idle();
    expect(begun).toEqual([7]);
  });

  it('tells of what fails and goes on with the others', async () => {
    const { claiming, failed, begun } = listOf([1, 2, 0, 3], (piece) =>
      piece === 1 ? Promise.reject(new Error('broken')) : Promise.resolve(),
    );
    claiming.wake();
    await claiming.idle();
    claiming.wake();
    await claiming.idle();
    expect(begun).toEqual([1, 2, 3]);
    expect(failed.toSorted()).toEqual(['1: broken', 'claim: no store']);
  });

  it('stops: takes nothing more, however it is woken, and says whether all was finished in time', async () => {
    const end = Promise.withResolvers<undefined>();
    const { claiming, begun, claims } = listOf([1, 2], () => end.promise.then(() => undefined), 1);
    claiming.wake();
    while (begun.length === 0) await Promise.resolve();
    claiming.wakeAfter(1);
    expect(await claiming.stop(5)).toBe(false);
    claiming.wake();
    claiming.wakeAfter(0);
    end.resolve(undefined);
    expect(await claiming.stop()).toBe(true);
    expect([begun, claims()]).toEqual([[1], 1]);
  });
});
