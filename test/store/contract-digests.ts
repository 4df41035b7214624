import { describe, expect, it } from 'vitest';
import type { Choices, Plan, Subscription } from '../../src/store/digests.ts';
import type { Store } from '../../src/store/store.ts';

const [SARA, REZA] = [11, -22];
const NOW = new Date('2026-06-11T04:30:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const LEASE = 60_000;
const CHOICES: Choices = {
  hour: 8,
  minute: 0,
  days: [0, 1, 2, 3, 4, 5, 6],
  zone: 'Asia/Tehran',
  length: 'usual',
  mutedWords: ['فوتبال'],
  picture: true,
  sayEmpty: false,
};
const STORY = { number: 1, title: 'باران در یزد', articleIds: [3], itemIds: [4, 5], reasons: { sources: 2 } };

/** Subscriptions, and their editions on the way. */
export function digestLaws(current: () => Store): void {
  const subscriptions = () => current().subscriptions;
  const deliveries = () => current().deliveries;
  const tomorrow = (): Plan => ({ localDate: 20_260_611, nextDueAt: later(1440), skip: false });
  const subscribed = (chatId = SARA, dueAt = NOW) => subscriptions().add({ chatId, choices: CHOICES }, dueAt, NOW);

  describe('subscriptions', () => {
    it('are a chat’s, several if it likes, and are changed and ended one by one or all', async () => {
      const first = await subscribed();
      const second = await subscriptions().add(
        { chatId: SARA, threadId: 7, choices: { ...CHOICES, hour: 20 } },
        later(9),
        NOW,
      );
      await subscribed(REZA);
      expect(first).toStrictEqual({
        id: first.id,
        chatId: SARA,
        choices: CHOICES,
        nextDueAt: NOW.toISOString(),
        createdAt: NOW.toISOString(),
      });
      expect(await subscriptions().of(SARA)).toStrictEqual([first, second]);
      expect(await subscriptions().find(SARA, second.id)).toStrictEqual(second);
      expect(await subscriptions().find(REZA, second.id)).toBeNull();
      await subscriptions().change(first.id, { ...CHOICES, length: 'short' }, later(1));
      expect(await subscriptions().find(SARA, first.id)).toMatchObject({
        choices: { length: 'short' },
        nextDueAt: later(1).toISOString(),
      });
      expect(await subscriptions().end(REZA, first.id)).toBe(0);
      expect(await subscriptions().end(SARA, second.id)).toBe(1);
      await subscribed();
      expect(await subscriptions().end(SARA)).toBe(2);
      expect(await subscriptions().of(REZA)).toHaveLength(1);
    });

    it('that are due become deliveries, the longest due first, once for a day', async () => {
      const late = await subscribed(SARA, later(-5));
      const due = await subscribed(REZA, NOW);
      const early = await subscribed(SARA, later(5));
      const asked: number[] = [];
      const plan = ({ id }: Subscription) => (asked.push(id), tomorrow());
      expect(await subscriptions().deliverDue(NOW, 1, plan)).toBe(1);
      expect(await subscriptions().deliverDue(NOW, 9, plan)).toBe(1);
      expect(await subscriptions().deliverDue(NOW, 9, plan)).toBe(0);
      expect(asked).toEqual([late.id, due.id]);
      expect(await deliveries().unfinished()).toBe(2);
      await subscriptions().change(late.id, CHOICES, NOW);
      await subscriptions().deliverDue(NOW, 9, plan);
      expect(await deliveries().unfinished()).toBe(2);
      expect((await subscriptions().find(SARA, early.id))!.nextDueAt).toBe(later(5).toISOString());
    });

    it('too late are skipped, which is kept to be said', async () => {
      await subscribed();
      await subscriptions().deliverDue(later(600), 9, () => ({ ...tomorrow(), skip: true }));
      expect(await deliveries().claim(later(600), LEASE)).toBeNull();
      expect(await deliveries().reports(SARA, 9)).toStrictEqual([
        { localDate: 20_260_611, dueAt: NOW.toISOString(), state: 'skipped', parts: 0, doubtful: 0 },
      ]);
    });
  });

  describe('deliveries', () => {
    const owed = async (chatId = SARA) => {
      await subscribed(chatId);
      await subscriptions().deliverDue(NOW, 9, tomorrow);
      return (await deliveries().claim(NOW, LEASE))!;
    };

    it('are claimed for one at a time, until their lease is over', async () => {
      const delivery = await owed();
      expect(delivery).toMatchObject({ localDate: 20_260_611, parts: null, sent: 0, inDoubt: false, attempts: 0 });
      expect(delivery.subscription.choices).toStrictEqual(CHOICES);
      expect(await deliveries().claim(NOW, LEASE)).toBeNull();
      expect(await deliveries().claim(later(1), LEASE)).toMatchObject({ id: delivery.id, attempts: 1 });
    });

    it('keep what was composed first, and go on after the parts that were confirmed', async () => {
      const { id } = await owed();
      expect(await deliveries().compose(id, ['یک', 'دو'], [STORY])).toEqual(['یک', 'دو']);
      expect(await deliveries().compose(id, ['سه'], [])).toEqual(['یک', 'دو']);
      await deliveries().sending(id);
      await deliveries().confirmed(id, 501);
      await deliveries().postponed(id, later(10));
      expect(await deliveries().claim(later(9), LEASE)).toBeNull();
      expect(await deliveries().claim(later(10), LEASE)).toMatchObject({
        parts: ['یک', 'دو'],
        sent: 1,
        inDoubt: false,
      });
      expect(await deliveries().storiesAt({ chatId: SARA, messageId: 501 })).toStrictEqual([STORY]);
      expect(await deliveries().storiesAt({ chatId: SARA, messageId: 502 })).toBeNull();
    });

    it('know of a part of which nobody knows', async () => {
      const { id, subscription } = await owed();
      await deliveries().compose(id, ['یک'], [STORY]);
      await deliveries().sending(id);
      expect(await deliveries().claim(later(2), LEASE)).toMatchObject({ inDoubt: true, sent: 0 });
      await deliveries().confirmed(id, null);
      expect(await deliveries().lastStories(subscription.id)).toEqual([]);
      await deliveries().finished(id, 'sent', later(2));
      expect(await deliveries().claim(later(99), LEASE)).toBeNull();
      expect(await deliveries().unfinished()).toBe(0);
      expect(await deliveries().reports(SARA, 1)).toMatchObject([{ state: 'sent', parts: 1, doubtful: 1 }]);
      expect(await deliveries().lastStories(subscription.id)).toStrictEqual([STORY]);
    });

    it('end with their subscription, move with their chat, and expire', async () => {
      const { id, subscription } = await owed();
      await deliveries().compose(id, ['یک'], [STORY]);
      await deliveries().confirmed(id, 501);
      await current().moveChat(SARA, REZA);
      expect((await subscriptions().of(REZA)).map((one) => one.id)).toEqual([subscription.id]);
      expect(await deliveries().storiesAt({ chatId: REZA, messageId: 501 })).toBeNull();
      await deliveries().finished(id, 'sent', later(1));
      await current().expire(later(1));
      expect(await deliveries().reports(REZA, 9)).toHaveLength(1);
      await current().expire(later(2));
      expect(await deliveries().reports(REZA, 9)).toEqual([]);
      await subscriptions().change(subscription.id, CHOICES, later(3));
      await subscriptions().deliverDue(later(3), 9, () => ({ ...tomorrow(), localDate: 20_260_612 }));
      expect(await deliveries().unfinished()).toBe(1);
      await current().forget(REZA);
      expect(await deliveries().unfinished()).toBe(0);
      expect(await subscriptions().of(REZA)).toEqual([]);
    });

    it('of different subscriptions are all claimed, each once', async () => {
      for (let chatId = 1; chatId <= 20; chatId++) await subscribed(chatId);
      expect(await subscriptions().deliverDue(NOW, 99, tomorrow)).toBe(20);
      const claims = await Promise.all(Array.from({ length: 24 }, () => deliveries().claim(NOW, LEASE)));
      const ids = claims.flatMap((claimed) => claimed?.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(20);
    });
  });

  describe('articlesSince', () => {
    it('gives what came lately, newest first, and by number', async () => {
      const texts = ['سیل', 'باران', 'برف'];
      for (const [at, text] of texts.entries())
        await current().remember(
          { text },
          { place: { chatId: SARA, messageId: at + 1 }, fingerprint: text, now: later(at) },
        );
      const found = await current().articlesSince(SARA, later(1), 9);
      expect(found.map(({ text }) => text)).toEqual(['برف', 'باران']);
      expect(await current().articlesSince(SARA, NOW, 1)).toHaveLength(1);
      expect(await current().articlesSince(REZA, NOW, 9)).toEqual([]);
      expect(await current().articles([found[1]!.id, 987_654])).toStrictEqual([found[1]]);
      expect(await current().articles([])).toEqual([]);
    });
  });
}
