import { describe, expect, it } from 'vitest';
import type { Fetched } from '../../src/store/follows.ts';
import type { Store } from '../../src/store/store.ts';

const [SARA, REZA] = [11, 22];
const NOW = new Date('2026-06-11T04:30:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const LEASE = 60_000;

const CHANNEL = { kind: 'channel', address: 'khabar', title: 'خبر' } as const;
const FEED = { kind: 'feed', address: 'https://example.org/rss', title: 'نمونه' } as const;
const OWN = { kind: 'own-channel', address: '-1001', title: 'کانال ما' } as const;

const result = (...keys: string[]): Fetched => ({
  items: keys.map((key) => ({ key, article: { text: `خبر ${key}` } })),
  state: { etag: '"۱"' },
  nextFetchAt: later(30),
  ok: true,
});

/** Sources, who follows them, and what they published. */
export function followLaws(current: () => Store): void {
  const follows = () => current().follows;
  const textsFor = async (chatId: number, since = NOW) =>
    (await follows().itemsFor(chatId, since, 99)).map(({ text }) => text);

  describe('follows', () => {
    it('keeps a source once for all who follow it, in the order each came to', async () => {
      const channel = await follows().follow(SARA, CHANNEL, NOW);
      await follows().follow(SARA, FEED, NOW);
      expect(await follows().follow(REZA, { ...CHANNEL, title: 'دیگر' }, NOW)).toStrictEqual(channel);
      await follows().follow(SARA, CHANNEL, NOW);
      expect((await follows().followed(SARA)).map(({ title }) => title)).toEqual(['خبر', 'نمونه']);
      expect(await follows().followed(REZA)).toStrictEqual([{ ...channel, muted: false, failures: 0 }]);
      expect(await follows().unfollow(REZA, channel.id)).toBe(true);
      expect(await follows().unfollow(REZA, channel.id)).toBe(false);
      expect(await follows().followed(REZA)).toEqual([]);
      expect(await follows().followed(SARA)).toHaveLength(2);
    });

    it('claims what is due and followed, for one at a time, until it is fetched', async () => {
      const channel = await follows().follow(SARA, CHANNEL, NOW);
      const feed = await follows().follow(SARA, FEED, NOW);
      await follows().follow(SARA, OWN, NOW);
      await follows().unfollow(SARA, feed.id);
      expect(await follows().claimDue(later(-1), 9, LEASE)).toEqual([]);
      expect(await follows().claimDue(NOW, 9, LEASE)).toStrictEqual([{ ...channel, state: null, failures: 0 }]);
      expect(await follows().claimDue(NOW, 9, LEASE)).toEqual([]);
      expect(await follows().claimDue(later(1), 9, LEASE)).toHaveLength(1);
      await follows().fetched(channel.id, { ...result(), title: 'خبر تازه' }, later(2));
      expect(await follows().claimDue(later(29), 9, LEASE)).toEqual([]);
      expect(await follows().claimDue(later(30), 9, LEASE)).toStrictEqual([
        { ...channel, title: 'خبر تازه', state: { etag: '"۱"' }, failures: 0 },
      ]);
    });

    it('keeps another state, and another time, where all that came was known', async () => {
      const { id } = await follows().follow(SARA, CHANNEL, NOW);
      const whereKnown = { state: 'known', nextFetchAt: later(60) };
      await follows().fetched(id, { ...result('1'), whereKnown }, NOW);
      expect(await follows().claimDue(later(30), 9, 0)).toMatchObject([{ state: { etag: '"۱"' } }]);
      for (const keys of [['1'], []]) {
        await follows().fetched(id, { ...result(...keys), whereKnown }, NOW);
        expect(await follows().claimDue(later(59), 9, LEASE)).toEqual([]);
        expect(await follows().claimDue(later(60), 9, LEASE)).toMatchObject([{ state: 'known' }]);
      }
    });

    it('puts off what was claimed and not asked, and changes nothing else of it', async () => {
      const { id } = await follows().follow(SARA, FEED, NOW);
      await follows().fetched(id, { ...result(), ok: false, nextFetchAt: NOW }, NOW);
      const [claimed] = await follows().claimDue(NOW, 9, LEASE);
      await follows().putOff(id, later(20));
      expect(await follows().claimDue(later(19), 9, LEASE)).toEqual([]);
      expect(await follows().claimDue(later(20), 9, LEASE)).toStrictEqual([claimed]);
      expect(claimed).toMatchObject({ failures: 1, state: { etag: '"۱"' } });
    });

    it('counts failures in a row', async () => {
      const { id } = await follows().follow(SARA, FEED, NOW);
      const failures = async () => (await follows().followed(SARA))[0]!.failures;
      await follows().fetched(id, { ...result(), ok: false }, NOW);
      await follows().fetched(id, { ...result(), ok: false }, NOW);
      expect(await failures()).toBe(2);
      await follows().fetched(id, result(), NOW);
      expect(await failures()).toBe(0);
    });

    it('keeps each item once, and gives the newest first to whoever follows and has not muted', async () => {
      const channel = await follows().follow(SARA, CHANNEL, NOW);
      await follows().follow(REZA, FEED, NOW);
      expect(await follows().fetched(channel.id, result('1', '2'), NOW)).toBe(2);
      expect(await follows().fetched(channel.id, result('2', '3'), later(5))).toBe(1);
      expect(await textsFor(SARA)).toEqual(['خبر 3', 'خبر 2', 'خبر 1']);
      expect(await textsFor(SARA, later(1))).toEqual(['خبر 3']);
      expect(await textsFor(REZA)).toEqual([]);
      expect((await follows().followed(SARA))[0]!.lastItemAt).toBe(later(5).toISOString());
      const [newest] = await follows().itemsFor(SARA, NOW, 1);
      expect(await follows().items([newest!.itemId, 987_654])).toStrictEqual([newest]);
      await follows().mute(SARA, channel.id, true);
      expect(await textsFor(SARA)).toEqual([]);
      await follows().mute(SARA, channel.id, false);
      expect(await textsFor(SARA)).toHaveLength(3);
    });

    it('gives what was published last first, however it came; what is of tomorrow is of now', async () => {
      const { id } = await follows().follow(SARA, CHANNEL, NOW);
      const published = (...instants: string[]): Fetched => ({
        ...result(),
        items: instants.map((publishedAt) => ({ key: publishedAt, article: { text: publishedAt, publishedAt } })),
      });
      const [before, inTehran, tomorrow] = [
        '2026-06-11T04:25:00Z',
        '2026-06-11T07:57:00+03:30',
        '2026-06-12T04:30:00Z',
      ];
      await follows().fetched(id, result('بی‌تاریخ'), later(-2));
      await follows().fetched(id, published(before, inTehran, tomorrow), NOW);
      await follows().fetched(id, published('2026-06-11T04:26:00Z'), later(1));
      const wanted = [tomorrow, 'خبر بی‌تاریخ', inTehran, '2026-06-11T04:26:00Z', before];
      expect(await textsFor(SARA, later(-2))).toEqual(wanted);
    });

    it('goes with a chat that is forgotten and moves with one that moves; what nobody follows expires', async () => {
      const channel = await follows().follow(SARA, CHANNEL, NOW);
      await follows().follow(REZA, CHANNEL, NOW);
      await follows().follow(SARA, FEED, NOW);
      await follows().fetched(channel.id, result('1'), NOW);
      await current().moveChat(SARA, REZA);
      expect(await follows().followed(SARA)).toEqual([]);
      expect((await follows().followed(REZA)).map(({ title }) => title)).toEqual(['خبر', 'نمونه']);
      const [item] = await follows().itemsFor(REZA, NOW, 1);
      await current().forget(REZA);
      expect(await follows().followed(REZA)).toEqual([]);
      await current().expire(later(-60));
      expect(await follows().items([item!.itemId])).toEqual([]);
      expect((await follows().follow(SARA, CHANNEL, NOW)).id).toBeGreaterThan(channel.id);
    });

    it('lets old items expire', async () => {
      const channel = await follows().follow(SARA, CHANNEL, NOW);
      await follows().fetched(channel.id, result('1'), NOW);
      await follows().fetched(channel.id, result('2'), later(10));
      await current().expire(later(5));
      expect(await textsFor(SARA)).toEqual(['خبر 2']);
    });
  });
}
