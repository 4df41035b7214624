import { Api } from 'grammy';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import type { Delivering } from '../../src/bot/delivery.ts';
import { startDelivering } from '../../src/bot/delivery.ts';
import { planFor } from '../../src/digest/plan.ts';
import { startPlayground } from '../../src/playground/server.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { describePostgres } from '../store/postgres.ts';
import { temporaryFiles } from '../store/temporary.ts';
import { CHOICES } from './digest-setting.ts';

const TOKEN = '4242:AAExampleExampleExampleExample';
const DUE = { day: '2026-06-11', at: Date.parse('2026-06-11T04:30:00Z') };
const PARTS = ['بخش یک', 'بخش دو', 'بخش سه'];
const newFile = temporaryFiles();

/** A Telegram, and processes that deliver three parts each; `at` is their clock, in minutes after what is due. */
async function startTelegram() {
  const playground = await startPlayground({ port: 0, token: TOKEN });
  onTestFinished(() => playground.close());
  const { telegram } = playground;
  const api = new Api(TOKEN, { apiRoot: playground.apiRoot });
  const clock = { at: 0 };
  const now = () => new Date(DUE.at + clock.at * 60_000);
  const reached: (() => void)[] = [];
  /** `killedAt`: with this part Telegram has it, and the process never hears of it. */
  const deliver = (store: Store, killedAt?: number, compose = () => Promise.resolve()): Delivering =>
    startDelivering({
      store,
      compose: () => compose().then(() => ({ parts: PARTS, stories: [] })),
      send: async ({ subscription }, part) => {
        const message = await api.sendMessage(subscription.chatId, String(part));
        if (killedAt === undefined || part !== PARTS[killedAt]) return message.message_id;
        for (const tell of reached) tell();
        return new Promise<never>(() => undefined);
      },
      log: pino({ level: 'silent' }),
      now,
    });
  const owe = async (store: Store, count: number): Promise<number[]> => {
    const people = Array.from({ length: count }, () => telegram.chats.person({ firstName: 'سارا' }).id);
    for (const chatId of people) await store.subscriptions.add({ chatId, choices: CHOICES, next: DUE }, now());
    await store.subscriptions.deliverDue(now(), count, (one) => planFor(one, now()));
    return people;
  };
  const textsIn = (chatId: number) => telegram.botMessages(chatId).map(({ text }) => text);
  const killed = () => new Promise<void>((resolve) => reached.push(resolve));
  return { deliver, owe, textsIn, killed, clock };
}

it.each([
  [0, 'the first part'],
  [1, 'the second'],
  [2, 'the last'],
])('a process killed after part %d has reached Telegram: none comes twice, none is missing (%s)', async (part) => {
  const { deliver, owe, textsIn, killed, clock } = await startTelegram();
  const file = newFile();
  const before = await openSqlite({ file });
  const [chatId] = (await owe(before, 1)) as [number];
  const dying = killed();
  deliver(before, part).wake();
  await dying;
  await before.close();
  const after = await openSqlite({ file });
  onTestFinished(() => after.close());
  clock.at = 1;
  const delivering = deliver(after);
  delivering.wake();
  await delivering.idle();
  expect(textsIn(chatId)).toEqual(PARTS);
  expect(await after.deliveries.reports(chatId, 1)).toMatchObject([{ state: 'sent', parts: 3, doubtful: 1 }]);
});

it('what was killed and is found more than six hours later is skipped if nothing of it came, else brought to its end', async () => {
  const { deliver, owe, textsIn, killed, clock } = await startTelegram();
  const store = await openSqlite({ file: ':memory:' });
  onTestFinished(() => store.close());
  const [begun] = (await owe(store, 1)) as [number];
  const dying = killed();
  deliver(store, 0).wake();
  await dying;
  const [unbegun] = (await owe(store, 1)) as [number];
  clock.at = 6 * 60 + 1;
  const delivering = deliver(store);
  delivering.wake();
  await delivering.idle();
  expect([textsIn(begun), textsIn(unbegun)]).toEqual([PARTS, []]);
  expect(await store.deliveries.reports(unbegun, 1)).toMatchObject([{ state: 'skipped' }]);
});

it('two that deliver from one SQLite store send each digest once', async () => {
  const { deliver, owe, textsIn } = await startTelegram();
  const store = await openSqlite({ file: newFile() });
  onTestFinished(() => store.close());
  const people = await owe(store, 20);
  const both = [deliver(store), deliver(store)];
  for (const one of both) one.wake();
  await Promise.all(both.map((one) => one.idle()));
  for (const chatId of people) expect(textsIn(chatId)).toEqual(PARTS);
});

it('composing that takes longer than a lease is done once', async () => {
  const { deliver, owe, textsIn, clock } = await startTelegram();
  const store = await openSqlite({ file: ':memory:' });
  onTestFinished(() => store.close());
  const [chatId] = (await owe(store, 1)) as [number];
  const taken: number[] = [];
  const claim = async (at: Date, leaseMs: number) => {
    const delivery = await store.deliveries.claim(at, leaseMs);
    if (delivery !== null) taken.push(delivery.id);
    return delivery;
  };
  const composed = Promise.withResolvers<undefined>();
  let composing = 0;
  const compose = () => (composing++, composed.promise);
  const delivering = deliver({ ...store, deliveries: { ...store.deliveries, claim } }, undefined, compose);
  for (const [round, at] of [0, 11, 22].entries()) {
    clock.at = at;
    delivering.wake();
    while (taken.length <= round) await new Promise((resolve) => setImmediate(resolve));
  }
  composed.resolve(undefined);
  await delivering.idle();
  expect(composing).toBe(1);
  expect(textsIn(chatId)).toEqual(PARTS);
});

await describePostgres('on one PostgreSQL', ({ create }) => {
  it('a process that was slower than its lease sends nothing of what another one has taken', async () => {
    const { deliver, owe, textsIn, clock } = await startTelegram();
    const url = await create();
    const [slow, other] = [await openPostgres({ url }), await openPostgres({ url })];
    try {
      const [chatId] = (await owe(slow, 1)) as [number];
      const begun = Promise.withResolvers<undefined>();
      const composed = Promise.withResolvers<undefined>();
      const held = deliver(slow, undefined, () => (begun.resolve(undefined), composed.promise));
      held.wake();
      await begun.promise;
      clock.at = 11;
      const taking = deliver(other);
      taking.wake();
      await taking.idle();
      composed.resolve(undefined);
      await held.idle();
      expect(textsIn(chatId)).toEqual(PARTS);
      expect(await slow.deliveries.reports(chatId, 1)).toMatchObject([{ state: 'sent', parts: 3, doubtful: 0 }]);
    } finally {
      await Promise.all([slow.close(), other.close()]);
    }
  });

  it('two processes take what is due and send it once', async () => {
    const { deliver, owe, textsIn } = await startTelegram();
    const url = await create();
    const [one, other] = [await openPostgres({ url }), await openPostgres({ url })];
    try {
      const people = await owe(one, 20);
      const both = [deliver(one), deliver(other)];
      for (const delivering of both) delivering.wake();
      await Promise.all(both.map((delivering) => delivering.idle()));
      for (const chatId of people) expect(textsIn(chatId)).toEqual(PARTS);
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
  });
});
