import { describe, expect, it } from 'vitest';
import type { IncomingUpdate, Store } from '../../src/store/store.ts';

const NOW = new Date('2026-06-11T16:25:00.123Z');
const LEASE = 60_000;

const after = (ms: number) => new Date(NOW.getTime() + ms);
const update = (updateId: number, lane: string, payload: unknown = { text: `${updateId}` }): IncomingUpdate => {
  return { updateId, lane, payload };
};

/** Updates: received once, claimed in their lane's order, done once. */
export function inboxLaws(current: () => Store): void {
  const receive = (...updates: IncomingUpdate[]) => current().inbox.receive(updates, NOW);
  const claim = async (now = NOW) => (await current().inbox.claim(now, LEASE))?.updateId ?? null;
  const claimAll = async (now = NOW) => {
    const claimed: number[] = [];
    for (let id = await claim(now); id !== null; id = await claim(now)) claimed.push(id);
    return claimed;
  };

  describe('receive', () => {
    it('counts only what is new, repeats within one call and after done included', async () => {
      expect(await receive()).toBe(0);
      expect(await receive(update(1, 'a'), update(2, 'a'), update(1, 'a'))).toBe(2);
      expect(await receive(update(2, 'a'), update(3, 'b'))).toBe(1);
      await current().inbox.done(1, NOW);
      expect(await receive(update(1, 'a'))).toBe(0);
      expect(await current().inbox.unfinished()).toBe(2);
    });

    it('keeps what came first when a number comes again', async () => {
      await receive(update(1, 'a', 'نخست'));
      await receive(update(1, 'b', 'دوباره'));
      expect(await current().inbox.claim(NOW, LEASE)).toMatchObject({ lane: 'a', payload: 'نخست' });
    });

    it('takes thousands at once', async () => {
      const many = Array.from({ length: 2500 }, (_, i) => update(i, `${i % 7}`));
      expect(await receive(...many)).toBe(2500);
      expect(await receive(...many)).toBe(0);
    });

    it.each<[string, string, unknown]>([
      ['an update', '-1001', { update_id: 5, message: { text: 'سلام 👋', entities: [], from: null } }],
      ['a string with a lone surrogate and NUL', 'a', 'پیش\ud800پس\0'],
      ['null', 'a', null],
      ['a lane that no encoding holds', '\udc00\0', []],
    ])('gives back %s as it was', async (_what, lane, payload) => {
      await receive(update(1, lane, payload));
      const wanted = { updateId: 1, lane, payload, attempts: 0, receivedAt: NOW.toISOString() };
      expect(await current().inbox.claim(after(5), LEASE)).toStrictEqual(wanted);
    });
  });

  describe('following', () => {
    it('gives what comes after an update in its lane and is unfinished, oldest first', async () => {
      await receive(update(1, 'a'), update(2, 'b'), update(5, 'a'), update(3, 'a'), update(4, 'a'));
      await claim();
      await current().inbox.done(4, NOW);
      const following = await current().inbox.following(1, 10);
      expect(following).toStrictEqual(
        [3, 5].map((updateId) => ({
          updateId,
          lane: 'a',
          payload: { text: `${updateId}` },
          attempts: 0,
          receivedAt: NOW.toISOString(),
        })),
      );
      expect((await current().inbox.following(1, 1)).map(({ updateId }) => updateId)).toEqual([3]);
    });

    it('gives nothing for the last of a lane, one that is done, one that never came', async () => {
      await receive(update(1, 'a'), update(2, 'a'));
      expect(await current().inbox.following(2, 10)).toEqual([]);
      await current().inbox.done(1, NOW);
      expect(await current().inbox.following(1, 10)).toEqual([]);
      expect(await current().inbox.following(9, 10)).toEqual([]);
    });

    it('what is done together is done together', async () => {
      await receive(update(1, 'a'), update(2, 'a'), update(3, 'a'));
      await claim();
      await current().inbox.done([1, 2], NOW);
      expect(await claimAll()).toEqual([3]);
    });
  });

  describe('claim', () => {
    it('gives the oldest first, one of each lane, however they arrived', async () => {
      await receive(update(8, 'b'), update(4, 'c'));
      await receive(update(9, 'b'), update(5, 'a'), update(2, 'b'));
      expect(await claimAll()).toEqual([2, 4, 5]);
      await current().inbox.done(2, NOW);
      expect(await claimAll()).toEqual([8]);
    });

    it('gives no update twice to those who ask at once', async () => {
      await receive(...Array.from({ length: 20 }, (_, i) => update(i, `${i % 5}`)));
      const claims = await Promise.all(Array.from({ length: 8 }, () => claim()));
      // On a server they may be answered in another order than they asked.
      expect(claims.filter((id) => id !== null).toSorted()).toEqual([0, 1, 2, 3, 4]);
    });

    it('keeps a late but older update waiting for the claim that runs in its lane', async () => {
      await receive(update(5, 'a'));
      expect(await claim()).toBe(5);
      await receive(update(4, 'a'));
      expect(await claim()).toBeNull();
      await current().inbox.done(5, NOW);
      expect(await claim()).toBe(4);
    });

    it('is free again when its lease is over, with one attempt more', async () => {
      await receive(update(1, 'a'), update(2, 'a'));
      expect(await claim()).toBe(1);
      expect(await claim(after(LEASE - 1))).toBeNull();
      expect(await current().inbox.claim(after(LEASE), LEASE)).toMatchObject({ updateId: 1, attempts: 1 });
      expect(await current().inbox.claim(after(2 * LEASE), LEASE)).toMatchObject({ updateId: 1, attempts: 2 });
    });
  });

  describe('done', () => {
    it('ends an update, claimed or not, once and for all', async () => {
      await receive(update(1, 'a'), update(2, 'a'));
      await current().inbox.done(1, NOW);
      await current().inbox.postpone(1, NOW);
      await current().inbox.done(77, NOW);
      expect(await current().inbox.unfinished()).toBe(1);
      expect(await claimAll(after(10 * LEASE))).toEqual([2]);
    });
  });

  describe('postpone', () => {
    it('holds its lane back until it is due, and no other', async () => {
      await receive(update(1, 'a'), update(2, 'a'), update(3, 'b'));
      expect(await claim()).toBe(1);
      await current().inbox.postpone(1, after(5000));
      expect(await claimAll()).toEqual([3]);
      expect(await claim(after(4999))).toBeNull();
      expect(await current().inbox.claim(after(5000), LEASE)).toMatchObject({ updateId: 1, attempts: 1 });
      expect(await current().inbox.unfinished()).toBe(3);
    });

    it('to an instant that has passed is at once', async () => {
      await receive(update(1, 'a'));
      await claim();
      await current().inbox.postpone(1, after(-1));
      expect(await claim()).toBe(1);
    });
  });
}
