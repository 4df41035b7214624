import { describe, expect, it } from 'vitest';
import type { Choices } from '../../src/store/digests.ts';
import type { Settings, Store } from '../../src/store/store.ts';

const GROUP = -4321;
const SUPERGROUP = -1_001_234_567_890;
const OTHER = 99;

const day = (date: number) => new Date(Date.UTC(2026, 5, date));

const NOTHING = { articles: 0, messages: 0, digests: 0, sources: 0, settings: false };

/** Settings, what is kept, forgetting, moving and expiring. */
export function chatLaws(current: () => Store): void {
  const remember = async (chatId: number, messageId: number, text: string, now = day(1)) =>
    (await current().remember({ text }, { place: { chatId, messageId }, fingerprint: text, now })).article;

  describe('settings', () => {
    it.each<Settings>([{}, { language: 'fa' }, { language: 'en' }])(
      'gives back %o, whatever was chosen before',
      async (chosen) => {
        expect(await current().settings(OTHER)).toStrictEqual({});
        await current().saveSettings(OTHER, { language: 'en' });
        await current().saveSettings(OTHER, chosen);
        expect(await current().settings(OTHER)).toStrictEqual(chosen);
        expect(await current().settings(GROUP)).toStrictEqual({});
      },
    );
  });

  describe('kept and forget', () => {
    it('count a chat’s articles and messages since the oldest', async () => {
      expect(await current().kept(GROUP)).toStrictEqual(NOTHING);
      await remember(GROUP, 1, 'سیل', day(3));
      const { id } = await remember(GROUP, 2, 'باران', day(2));
      await current().note({ articleId: id, chatId: GROUP, messageId: 3, role: 'reply' });
      expect(await current().kept(GROUP)).toStrictEqual({
        ...NOTHING,
        articles: 2,
        messages: 3,
        since: day(2).toISOString(),
      });
    });

    it('counts digests, sources and settings, too', async () => {
      const choices = { minute: 480, days: [6], zone: 'Asia/Tehran', length: 'usual', picture: false, sayEmpty: false };
      const next = { day: '2026-06-06', at: day(6).getTime() };
      await current().subscriptions.add({ chatId: GROUP, choices: choices as Choices, next }, day(1));
      await current().follows.follow(GROUP, { kind: 'channel', address: 'isna94', title: 'ایسنا' }, day(1));
      await current().saveSettings(GROUP, { names: 'off' });
      const kept = { ...NOTHING, digests: 1, sources: 1, settings: true };
      expect(await current().kept(GROUP)).toStrictEqual(kept);
      expect(await current().kept(OTHER)).toStrictEqual(NOTHING);
      expect(await current().forget(GROUP)).toStrictEqual(kept);
      expect(await current().kept(GROUP)).toStrictEqual(NOTHING);
    });

    it('deletes all of one chat, nothing of another, and no update', async () => {
      for (const chatId of [GROUP, OTHER]) {
        await remember(chatId, 1, 'سیل');
        await current().saveSettings(chatId, { language: 'en' });
      }
      await current().inbox.receive([{ updateId: 1, lane: `${GROUP}`, payload: {} }], day(1));
      const kept = await current().kept(GROUP);
      expect(await current().forget(GROUP)).toStrictEqual(kept);

      expect(await current().kept(GROUP)).toStrictEqual(NOTHING);
      expect(await current().settings(GROUP)).toStrictEqual({});
      expect(await current().find({ chatId: GROUP, messageId: 1 })).toBeNull();
      expect(await current().latest(GROUP, 9)).toEqual([]);
      expect(await current().lastMention(GROUP)).toBeNull();
      expect(await current().kept(OTHER)).toStrictEqual(kept);
      expect(await current().settings(OTHER)).toStrictEqual({ language: 'en' });
      expect(await current().inbox.unfinished()).toBe(1);
    });

    it('never gives the number of a forgotten article to another one', async () => {
      const forgotten = await remember(GROUP, 1, 'سیل');
      await current().forget(GROUP);
      expect((await remember(OTHER, 1, 'باران')).id).toBeGreaterThan(forgotten.id);
    });
  });

  describe('moveChat', () => {
    it('brings everything to the new chat', async () => {
      const article = await remember(GROUP, 500, 'سیل');
      const mention = { articleId: article.id, role: 'reply', inReplyTo: 500 } as const;
      await current().note({ ...mention, chatId: GROUP, messageId: 501 });
      await current().saveSettings(GROUP, { language: 'en' });
      const kept = await current().kept(GROUP);
      await current().moveChat(GROUP, SUPERGROUP);

      const moved = { ...mention, chatId: SUPERGROUP, messageId: 501 };
      expect(await current().find({ chatId: SUPERGROUP, messageId: 501 })).toStrictEqual({
        article: { ...article, chatId: SUPERGROUP },
        mention: moved,
      });
      expect(await current().repliesTo({ chatId: SUPERGROUP, messageId: 500 })).toEqual([moved]);
      expect(await current().settings(SUPERGROUP)).toEqual({ language: 'en' });
      expect(await current().kept(SUPERGROUP)).toStrictEqual(kept);
      expect(await current().forget(GROUP)).toStrictEqual(NOTHING);
    });

    it('makes one of an article that both have, and takes the new chat’s messages for the newer', async () => {
      const old = await remember(GROUP, 7000, 'سیل', day(2));
      await remember(GROUP, 7001, 'باران', day(2));
      await remember(GROUP, 3, 'زلزله', day(2));
      const fresh = await remember(SUPERGROUP, 2, 'سیل', day(4));
      await remember(SUPERGROUP, 3, 'برف', day(4));
      await current().moveChat(GROUP, SUPERGROUP);

      const texts = (await current().latest(SUPERGROUP, 9)).map(({ text }) => text);
      expect(texts).toEqual(['برف', 'سیل', 'باران']);
      expect((await current().lastMention(SUPERGROUP))?.messageId).toBe(3);
      for (const messageId of [2, 7000]) {
        const found = await current().find({ chatId: SUPERGROUP, messageId });
        expect(found?.article).toEqual({ ...fresh, receivedAt: old.receivedAt });
      }
      // The new chat's own message 3 stays; the old one's gives way, its article is still kept.
      expect((await current().find({ chatId: SUPERGROUP, messageId: 3 }))?.article.text).toBe('برف');
      expect(await current().kept(SUPERGROUP)).toMatchObject({ articles: 4, messages: 4 });
    });

    it('counts a message as new again when the new chat reaches its number', async () => {
      await remember(GROUP, 5, 'سیل');
      await current().moveChat(GROUP, SUPERGROUP);
      await remember(SUPERGROUP, 4, 'باران');
      expect((await current().lastMention(SUPERGROUP))?.messageId).toBe(4);
      await remember(SUPERGROUP, 5, 'برف');
      expect((await current().latest(SUPERGROUP, 9)).map(({ text }) => text)).toEqual(['برف', 'باران']);
    });

    it.each([
      [{ language: 'fa' }, { language: 'en' }, { language: 'en' }],
      [{ language: 'fa' }, {}, { language: 'fa' }],
      [{}, { language: 'en' }, { language: 'en' }],
    ] as const)('of %o and %o chosen already, keeps %o', async (from, to, wanted) => {
      await current().saveSettings(GROUP, from);
      await current().saveSettings(SUPERGROUP, to);
      await current().moveChat(GROUP, SUPERGROUP);
      expect(await current().settings(SUPERGROUP)).toStrictEqual(wanted);
      expect(await current().settings(GROUP)).toStrictEqual({});
    });

    it('changes nothing when a chat moves to itself', async () => {
      await remember(GROUP, 1, 'سیل');
      await current().saveSettings(GROUP, { language: 'fa' });
      const before = [await current().find({ chatId: GROUP, messageId: 1 }), await current().settings(GROUP)];
      await current().moveChat(GROUP, GROUP);
      expect([await current().find({ chatId: GROUP, messageId: 1 }), await current().settings(GROUP)]).toEqual(before);
    });
  });

  describe('expire', () => {
    it('deletes what came or was done before an instant, and nothing that is unfinished', async () => {
      await remember(GROUP, 1, 'کهنه', day(1));
      await remember(OTHER, 2, 'در همان دم', day(5));
      const inbox = current().inbox;
      const updates = [1, 2, 3].map((updateId) => ({ updateId, lane: `${updateId}`, payload: {} }));
      await inbox.receive(updates, day(1));
      await inbox.done(1, day(4));
      await inbox.done(2, day(5));
      expect(await current().expire(day(5))).toStrictEqual({ articles: 1, updates: 1 });

      expect(await current().find({ chatId: GROUP, messageId: 1 })).toBeNull();
      expect(await current().kept(GROUP)).toStrictEqual(NOTHING);
      expect(await current().kept(OTHER)).toMatchObject({ articles: 1, messages: 1 });
      // 1 is no longer known, 2 and 3 still are.
      expect(await inbox.receive(updates, day(6))).toBe(1);
    });
  });

  describe('ping and close', () => {
    it('answers until it is closed, once or twice, and waits for what is running', async () => {
      await expect(current().ping()).resolves.toBeUndefined();
      const running = remember(GROUP, 1, 'سیل');
      await Promise.all([current().close(), current().close()]);
      expect((await running).text).toBe('سیل');
      await expect(current().ping()).rejects.toThrow();
      await expect(remember(GROUP, 1, 'سیل')).rejects.toThrow();
    });
  });
}
