import { HttpError } from 'grammy';
import type { Update } from 'grammy/types';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { laneOf } from '../../src/bot/intake.ts';
import { startWorkers } from '../../src/bot/workers.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

/** Workers on an inbox in memory that holds `updates` as [number, lane]. */
async function startOn(
  updates: readonly (readonly [number, string])[],
  handle: (updateId: number) => Promise<void>,
  { receivedAt = new Date() } = {},
) {
  const store = await openSqlite({ file: ':memory:' });
  onTestFinished(() => store.close());
  const { inbox } = store;
  const rows = updates.map(([updateId, lane]) => ({ updateId, lane, payload: { update_id: updateId } }));
  await inbox.receive(rows, receivedAt);
  const apologies: number[] = [];
  const logged: string[] = [];
  const workers = startWorkers({
    inbox,
    handle: (update) => handle(update.update_id),
    apologize: (update) => Promise.resolve(void apologies.push(update.update_id)),
    moveChat: () => Promise.resolve(),
    log: pino({}, { write: (line: string) => void logged.push(line) }),
    now: () => new Date(),
  });
  onTestFinished(async () => {
    await workers.stop(100);
  });
  const empty = async () => {
    while ((await inbox.unfinished()) > 0) await tick();
  };
  return { inbox, workers, apologies, logged, empty };
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('workers', () => {
  it('keep the order within a lane and work on lanes side by side', async () => {
    const updates = Array.from({ length: 60 }, (_, i) => [i + 1, `گفت‌وگو ${i % 6}`] as const);
    const began: number[] = [];
    let atWork = 0;
    let most = 0;
    const { empty } = await startOn(updates, async (updateId) => {
      began.push(updateId);
      most = Math.max(most, ++atWork);
      await tick();
      atWork--;
    });
    await empty();
    expect(most).toBe(6);
    for (let lane = 0; lane < 6; lane++) {
      const inLane = began.filter((updateId) => (updateId - 1) % 6 === lane);
      expect(inLane).toEqual(inLane.toSorted((a, b) => a - b));
      expect(inLane).toHaveLength(10);
    }
  });

  it('work on sixteen lanes at once and no more', async () => {
    const updates = Array.from({ length: 40 }, (_, i) => [i + 1, `گفت‌وگو ${i}`] as const);
    let atWork = 0;
    let most = 0;
    const { empty } = await startOn(updates, async () => {
      most = Math.max(most, ++atWork);
      await tick();
      atWork--;
    });
    await empty();
    expect(most).toBe(16);
  });

  it('go on after a fault of ours: told once, done, and the lane is free', async () => {
    const handled: number[] = [];
    const { empty, apologies } = await startOn(
      [
        [1, 'آ'],
        [2, 'آ'],
      ],
      (updateId) => {
        handled.push(updateId);
        return updateId === 1 ? Promise.reject(new TypeError('x is undefined')) : Promise.resolve();
      },
    );
    await empty();
    expect(handled).toEqual([1, 2]);
    expect(apologies).toEqual([1]);
  });

  it('give up after a day what Telegram never took', async () => {
    const receivedAt = new Date(Date.now() - 25 * 3_600_000);
    const failing = () => Promise.reject(new HttpError('no network', new Error()));
    const { empty, logged, apologies } = await startOn([[1, 'آ']], failing, { receivedAt });
    await empty();
    expect(logged.join('')).toContain('update given up after a day');
    expect(apologies).toEqual([]);
  });

  it('stop: what is at work is waited for, nothing more is begun', async () => {
    const finish = Promise.withResolvers<undefined>();
    const began: number[] = [];
    const { workers, inbox } = await startOn(
      [
        [1, 'آ'],
        [2, 'آ'],
      ],
      async (updateId) => {
        began.push(updateId);
        await finish.promise;
      },
    );
    while (began.length === 0) await tick();
    expect(await workers.stop(20)).toBe(false);
    const stopped = workers.stop(1000);
    finish.resolve(undefined);
    expect(await stopped).toBe(true);
    expect(began).toEqual([1]);
    expect(await inbox.unfinished()).toBe(1);
  });
});

describe('laneOf', () => {
  const chat = { id: -5, type: 'group', title: 'گروه' } as const;
  const from = { id: 9, is_bot: false, first_name: 'سارا' };
  const message = { message_id: 1, date: 1, chat, from };
  it.each<[Partial<Update>, string]>([
    [{ message }, '-5'],
    [{ edited_message: { ...message, edit_date: 2 } }, '-5'],
    [{ callback_query: { id: '1', from, message: { chat, message_id: 1, date: 0 }, chat_instance: '1' } }, '-5'],
    [{ callback_query: { id: '1', from, inline_message_id: 'a', chat_instance: '1' } }, '9'],
    [{}, 'other'],
  ])('%j is of lane %s', (fields, lane) => {
    expect(laneOf({ update_id: 1, ...fields })).toBe(lane);
  });
});
