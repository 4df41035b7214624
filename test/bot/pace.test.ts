import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createPace } from '../../src/bot/pace.ts';
import { nextReply, plain, settled, startSetting } from './harness.ts';

const POST = 'نسرین آبکار از یزد رفت.';
const never = new AbortController().signal;

/** A pace by a clock that only its own waiting moves; `passed` lets time go by. */
function paced() {
  let at = 0;
  const pace = createPace({ now: () => at, wait: (ms) => Promise.resolve(void (at += ms)) });
  return { pace, now: () => at, passed: (ms: number) => void (at += ms) };
}

describe('createPace', () => {
  it('law: never more than one a second to a chat, twenty a minute to a group, thirty a second over all', async () => {
    const chats = fc.constantFrom(
      '1',
      '2',
      '3',
      '-100',
      '-200',
      ...Array.from({ length: 60 }, (_, i) => String(i + 9)),
    );
    const steps = fc.array(fc.record({ chatId: chats, after: fc.constantFrom(0, 0, 0, 10, 400, 3000) }), {
      minLength: 50,
      maxLength: 200,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (messages) => {
        const { pace, now, passed } = paced();
        const sent: { chatId: string; at: number }[] = [];
        for (const { chatId, after } of messages) {
          passed(after);
          const later = await pace.turn(chatId, never);
          if (later === null) sent.push({ chatId, at: now() });
          else expect(later).toBeGreaterThan(5);
        }
        const most = (within: number, times: readonly number[]) =>
          Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + within).length));
        expect(
          most(
            1000,
            sent.map(({ at }) => at),
          ),
        ).toBeLessThanOrEqual(30);
        for (const [chatId, own] of Map.groupBy(sent, (message) => message.chatId)) {
          const times = own.map(({ at }) => at);
          expect(most(1000, times)).toBe(1);
          if (chatId.startsWith('-')) expect(most(60_000, times)).toBeLessThanOrEqual(20);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('after a 429 a chat is held as long as Telegram said, and no other', async () => {
    const { pace, now } = paced();
    pace.hold('1', 3000);
    expect(await pace.turn('2', never)).toBeNull();
    expect(now()).toBe(0);
    expect(await pace.turn('1', never)).toBeNull();
    expect(now()).toBe(3000);
    pace.hold('1', 30_000);
    expect(await pace.turn('1', never)).toBe(30);
  });
});

it('TELEGRAM 22: messages of one chat go a second apart, and none is lost', async () => {
  let at = 0;
  const clock = { now: () => at, wait: (ms: number) => Promise.resolve(void (at += ms)) };
  const setting = await startSetting({ clock });
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  const times: number[] = [];
  telegram.subscribe((event) => {
    if (event.kind === 'call' && event.call.method === 'sendMessage') times.push(at);
  });
  for (let i = 1; i <= 6; i++) telegram.people.text({ chatId: id }, `${i} خبر از یزد رسید.`);
  await settled(setting);
  expect(telegram.botMessages(id).map((reply) => /(\d) خبر/u.exec(plain(reply))?.[1])).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
  ]);
  expect(times).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
});

it('TELEGRAM 22: the twenty-first message of a minute waits for its group only', async () => {
  const setting = await startSetting();
  const { telegram, logged } = setting;
  const sara = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const group = telegram.chats.supergroup({ title: 'تحریریه', members: [sara] });
  const from = { chatId: group.id, userId: sara.id };
  for (let i = 0; i < 22; i++) telegram.people.text(from, `/summarize ${i} خبر از یزد رسید.`);
  await vi.waitUntil(() => logged.some((line) => line.includes('update postponed')), { timeout: 20_000 });
  expect(telegram.botMessages(group.id)).toHaveLength(20);
  // Telegram itself was not asked for what it would have refused.
  expect(telegram.calls('sendMessage')).toHaveLength(20);
  await nextReply(telegram, telegram.people.text({ chatId: sara.id }, POST));
});
