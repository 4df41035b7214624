import { describe, expect, it } from 'vitest';
import type { Choices, Plan, Subscription } from '../../src/store/digests.ts';
import type { Store } from '../../src/store/store.ts';

const [SARA, REZA] = [11, -22];
const NOW = new Date('2026-06-11T04:30:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const LEASE = 60_000;
const TODAY = { day: '2026-06-11', at: NOW.getTime() };
const TOMORROW = { day: '2026-06-12', at: later(1440).getTime() };
const CHOICES: Choices = {
  minute: 480,
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
  const tomorrow = (): Plan => ({ send: { ...TODAY, notBefore: TODAY.at }, skipped: [], next: TOMORROW });
  const subscribed = (chatId = SARA, dueAt = NOW) =>
    subscriptions().add({ chatId, choices: CHOICES, next: { day: TODAY.day, at: dueAt.getTime() } }, NOW);

  describe('subscriptions', () => {
    it('are a chat’s, several if it likes, and are changed and ended one by one or all', async () => {
      const first = await subscribed();
      const second = await subscriptions().add(
        { chatId: SARA, threadId: 7, choices: { ...CHOICES, minute: 1200 }, next: null },
        NOW,
      );
      await subscribed(REZA);
      expect(first).toStrictEqual({
        id: first.id,
        chatId: SARA,
        choices: CHOICES,
        next: TODAY,
        createdAt: NOW.toISOString(),
      });
      expect(await subscriptions().of(SARA)).toStrictEqual([first, second]);
      expect(await subscriptions().find(SARA, second.id)).toStrictEqual(second);
      expect(await subscriptions().find(REZA, second.id)).toBeNull();
      await subscriptions().change(first.id, { ...CHOICES, length: 'short' }, TOMORROW);
      expect(await subscriptions().find(SARA, first.id)).toMatchObject({
        choices: { length: 'short' },
        next: TOMORROW,
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
      await subscriptions().change(late.id, CHOICES, TODAY);
      await subscriptions().deliverDue(NOW, 9, plan);
      expect(await deliveries().unfinished()).toBe(2);
      expect((await subscriptions().find(SARA, early.id))!.next!.at).toBe(later(5).getTime());
    });

    it('too late are skipped, which is kept to be said', async () => {
      const { id: subscriptionId } = await subscribed();
      await subscriptions().deliverDue(later(600), 9, () => ({ send: null, skipped: [TODAY], next: TOMORROW }));
      expect(await deliveries().claim(later(600), LEASE)).toBeNull();
      expect(await deliveries().reports(SARA, 9)).toStrictEqual([
        { subscriptionId, due: TODAY, state: 'skipped', parts: 0, doubtful: 0 },
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
      expect(delivery).toMatchObject({ due: TODAY, parts: null, sent: 0, inDoubt: false, attempts: 0 });
      expect(delivery.subscription.choices).toStrictEqual(CHOICES);
      expect(await deliveries().claim(NOW, LEASE)).toBeNull();
      expect(await deliveries().claim(later(1), LEASE)).toMatchObject({ id: delivery.id, attempts: 1 });
    });

    it('wait until they may go, and stay of the instant at which they were due', async () => {
      await subscribed();
      const notBefore = later(90).getTime();
      await subscriptions().deliverDue(NOW, 9, () => ({ ...tomorrow(), send: { ...TODAY, notBefore } }));
      expect(await deliveries().claim(later(89), LEASE)).toBeNull();
      expect(await deliveries().claim(later(90), LEASE)).toMatchObject({ due: TODAY });
    });

    it('keep what was composed first, and go on after the parts that were confirmed', async () => {
      const { id } = await owed();
      expect(await deliveries().compose(id, ['یک', 'دو'], [STORY])).toEqual(['یک', 'دو']);
      expect(await deliveries().compose(id, ['سه'], [])).toEqual(['یک', 'دو']);
      await deliveries().sending(id, later(1));
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

    it('are held while their parts are sent, and no longer than until they are put off or ended', async () => {
      const { id } = await owed();
      expect(await deliveries().sending(id, later(30))).toBe(true);
      expect(await deliveries().claim(later(29), LEASE)).toBeNull();
      await deliveries().confirmed(id, 501);
      await deliveries().postponed(id, later(40));
      expect(await deliveries().sending(id, later(60))).toBe(false);
      expect(await deliveries().claim(later(40), LEASE)).toMatchObject({ id, sent: 1, inDoubt: false });
      await deliveries().finished(id, 'sent', later(41));
      expect(await deliveries().sending(id, later(60))).toBe(false);
    });

    it('know of a part of which nobody knows', async () => {
      const { id, subscription } = await owed();
      await deliveries().compose(id, ['یک'], [STORY]);
      await deliveries().sending(id, later(1));
      expect(await deliveries().claim(later(2), LEASE)).toMatchObject({ inDoubt: true, sent: 0 });
      await deliveries().confirmed(id, null);
      expect(await deliveries().lastEdition(subscription.id)).toBeNull();
      await deliveries().finished(id, 'sent', later(2));
      expect(await deliveries().claim(later(99), LEASE)).toBeNull();
      expect(await deliveries().unfinished()).toBe(0);
      expect(await deliveries().reports(SARA, 1)).toMatchObject([{ state: 'sent', parts: 1, doubtful: 1 }]);
      expect(await deliveries().lastEdition(subscription.id)).toStrictEqual({ due: TODAY, stories: [STORY] });
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
      await subscriptions().change(subscription.id, CHOICES, { ...TOMORROW, at: later(3).getTime() });
      await subscriptions().deliverDue(later(3), 9, () => ({
        ...tomorrow(),
        send: { ...TOMORROW, notBefore: later(3).getTime() },
      }));
      expect(await deliveries().unfinished()).toBe(1);
      await current().forget(REZA);
      expect(await deliveries().unfinished()).toBe(0);
      expect(await subscriptions().of(REZA)).toEqual([]);
    });

    it('know what was told beside them, under which message, until it expires or its chat is forgotten', async () => {
      const [told, other] = [
        { chatId: SARA, messageId: 601 },
        { chatId: SARA, messageId: 602 },
      ];
      expect(await deliveries().lastTold(SARA)).toBeNull();
      await deliveries().tell(told, { stories: [], inReplyTo: 501, number: 1 }, NOW);
      await deliveries().tell(told, { stories: [STORY], inReplyTo: 501, number: 2 }, NOW);
      await deliveries().tell(other, { stories: [], inReplyTo: 501, number: 3 }, later(9));
      expect(await deliveries().storiesAt(told)).toStrictEqual([STORY]);
      expect(await deliveries().storiesAt({ ...told, chatId: REZA })).toBeNull();
      expect(await deliveries().toldUnder({ chatId: SARA, messageId: 501 })).toStrictEqual([
        { messageId: 601, number: 2 },
        { messageId: 602, number: 3 },
      ]);
      expect(await deliveries().lastTold(SARA)).toBe(602);
      const { id } = await owed();
      await deliveries().compose(id, ['یک'], [STORY]);
      await deliveries().confirmed(id, 603);
      expect(await deliveries().lastTold(SARA)).toBe(603);
      await current().expire(later(1));
      expect(await deliveries().storiesAt(told)).toBeNull();
      expect(await deliveries().storiesAt(other)).toEqual([]);
      await current().forget(SARA);
      expect(await deliveries().storiesAt(other)).toBeNull();
      expect(await deliveries().lastTold(SARA)).toBeNull();
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
