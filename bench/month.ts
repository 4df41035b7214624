import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GrammyError, HttpError } from 'grammy';
import { startDelivering } from '../src/bot/delivery.ts';
import type { Delivering } from '../src/bot/delivery.ts';
import { firstDue, planFor } from '../src/digest/plan.ts';
import { LATEST_MS } from '../src/digest/schedule/catch-up.ts';
import { nextDue } from '../src/digest/schedule/due.ts';
import { createLog } from '../src/log.ts';
import type { Choices, Delivery } from '../src/store/digests.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';

// A month of digests in a few minutes: `node bench/month.ts [seed] [days]`. Time is virtual, for a month over HTTP would be too slow;
// the store is a real SQLite file that is opened anew after each kill, and what is sent goes to a strict stand-in for Telegram
// at the boundary of the API, which writes down what it has accepted before it answers. A kill is a process whose calls no
// longer return: it can fall before, between and after any two of them. Composing is left out: every digest is two parts.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** In the first summer time begins in America and Europe and ends in New Zealand and Lord Howe; in the second the other way round, but for America. */
const MONTHS = [Date.parse('2026-03-06T00:00:00Z'), Date.parse('2026-09-26T00:00:00Z')];
const LENGTH = Number(process.argv[3] ?? 31) * DAY;
const SUBSCRIPTIONS = 200;
const ZONES = [
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Kabul',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
];
const PARTS = 2;
/** Digests are due at quarters of an hour; a tick every few minutes finds the same ones and makes the month shorter. */
const STEP = 5 * MINUTE;

interface Sent {
  readonly subscription: number;
  readonly day: string;
  readonly part: number;
  readonly at: number;
}

const seed = Number(process.argv[2] ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'chekide-month-'));
const log = createLog({ level: 'silent', secrets: [] });
try {
  console.table(await fanOut(10_000));
  for (const start of MONTHS) console.table(await month(start, seed));
} finally {
  rmSync(folder, { recursive: true });
}

/** Lives through the days from `start` on, and counts what became of each digest that was owed. */
async function month(start: number, from: number) {
  const random = seeded(from);
  const under = (limit: number): number => Math.floor(random() * limit);
  const file = join(folder, `${start}.sqlite`);
  const sent: Sent[] = [];
  const counts = { kills: 0, outages: 0, storms: 0, refused: 0, brokenAnswers: 0 };
  const blocked = new Map<number, number>();
  let now = start;
  let storm: { readonly kind: 429 | 500; readonly until: number } | null = null;
  let outage: { readonly until: number } | null = null;
  let life = { dead: false, left: Infinity };
  let messages = 0;

  /** What a process calls: each call may be the last thing it does, before it is carried out or after. */
  const mortal =
    (own: typeof life) =>
    async <T>(call: () => Promise<T> | T): Promise<T> => {
      const dies = () => {
        if (!own.dead && own.left-- <= 0) own.dead = true;
        return own.dead;
      };
      if (dies()) return new Promise<never>(() => undefined);
      const result = await call();
      return dies() ? new Promise<never>(() => undefined) : result;
    };

  const accept = (delivery: Delivery, part: number): number => {
    const { chatId } = delivery.subscription;
    if ((blocked.get(chatId) ?? Infinity) <= now) throw refusal(403, 'Forbidden: bot was blocked by the user');
    if (storm !== null && now < storm.until && random() < 0.7) {
      counts.refused++;
      throw storm.kind === 429
        ? refusal(429, 'Too Many Requests: retry after 40', { retry_after: 40 })
        : refusal(500, 'Internal Server Error');
    }
    sent.push({ subscription: delivery.subscription.id, day: delivery.due.day, part, at: now });
    if (random() < 0.003) {
      counts.brokenAnswers++;
      throw new HttpError('Network request failed', Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
    }
    return ++messages;
  };

  const begin = async () => {
    life = { dead: false, left: random() < 0.5 ? under(400) : Infinity };
    const store = await openSqlite({ file });
    const guard = mortal(life);
    const { subscriptions, deliveries } = store;
    const calls = {
      moveChat: (a: number, b: number) => guard(() => store.moveChat(a, b)),
      subscriptions: {
        ...subscriptions,
        end: (a: number, b?: number) => guard(() => subscriptions.end(a, b)),
        deliverDue: (...args: Parameters<typeof subscriptions.deliverDue>) =>
          guard(() => subscriptions.deliverDue(...args)),
      },
      deliveries: {
        ...deliveries,
        claim: (...args: Parameters<typeof deliveries.claim>) => guard(() => deliveries.claim(...args)),
        compose: (...args: Parameters<typeof deliveries.compose>) => guard(() => deliveries.compose(...args)),
        sending: (id: number) => guard(() => deliveries.sending(id)),
        confirmed: (id: number, message: number | null) => guard(() => deliveries.confirmed(id, message)),
        postponed: (id: number, at: Date) => guard(() => deliveries.postponed(id, at)),
        finished: (...args: Parameters<typeof deliveries.finished>) => guard(() => deliveries.finished(...args)),
      },
    };
    const delivering = startDelivering({
      store: calls,
      compose: () => Promise.resolve({ parts: Array.from({ length: PARTS }, (_, part) => part), stories: [] }),
      send: (delivery, part) => guard(() => accept(delivery, part as number)),
      log,
      now: () => new Date(now),
    });
    return { store, calls, delivering, own: life };
  };

  // Who subscribed to what, and when each digest was owed by the clock alone.
  const first = await openSqlite({ file });
  const subscribed: { id: number; chatId: number; choices: Choices; from: number }[] = [];
  for (let chatId = 1; chatId <= SUBSCRIPTIONS; chatId++) {
    const choices: Choices = {
      minute: under(24) * 60 + [0, 15, 30, 45][under(4)]!,
      days: random() < 0.3 ? [6, 0, 1, 2, 3] : [0, 1, 2, 3, 4, 5, 6],
      zone: ZONES[chatId % ZONES.length]!,
      length: 'usual',
      picture: false,
      sayEmpty: false,
      ...(random() < 0.2 && { quiet: { from: 23 * 60, to: 7 * 60 } }),
    };
    const { id } = await first.subscriptions.add(
      { chatId, choices, next: firstDue(choices, new Date(now)) },
      new Date(now),
    );
    subscribed.push({ id, chatId, choices, from: now });
    if (random() < 0.05) blocked.set(chatId, start + under(LENGTH));
  }
  await first.close();

  const downs: { readonly from: number; readonly to: number }[] = [];
  let running = await begin();
  const tick = async () => {
    const { calls, own, delivering } = running;
    let due = 500;
    while (!own.dead && due === 500)
      due = await orDead(
        own,
        calls.subscriptions.deliverDue(new Date(now), 500, (one) => planFor(one, new Date(now))),
      );
    delivering.wake();
    await orDead(own, delivering.idle());
  };
  for (; now < start + LENGTH; now += STEP) {
    if (outage !== null) {
      if (now < outage.until) continue;
      outage = null;
      running = await begin();
    } else if (running.own.dead || random() < STEP / (2 * DAY)) {
      // Killed, and mostly started again at once; else off for ten minutes to a day.
      running.own.dead = true;
      await running.store.close();
      counts.kills++;
      if (random() < 0.25) {
        const until = now + 10 * MINUTE + under(DAY - 10 * MINUTE);
        counts.outages++;
        downs.push({ from: now, to: until });
        outage = { until };
        continue;
      }
      running = await begin();
    }
    if (storm === null || now >= storm.until) storm = null;
    if (storm === null && random() < STEP / (10 * HOUR)) {
      storm = { kind: random() < 0.5 ? 429 : 500, until: now + (5 + under(55)) * MINUTE };
      counts.storms++;
    }
    await tick();
  }
  running.own.dead = true;
  await running.store.close();

  // What the clock alone says was owed, against what came.
  const byKey = Map.groupBy(sent, ({ subscription, day, part }) => `${subscription} ${day} ${part}`);
  const check = await openSqlite({ file });
  const outcome = { owed: 0, delivered: 0, 'with a part in doubt': 0, 'skipped, over 6 h late': 0 };
  const wrong = { twice: 0, early: 0, late: 0, lost: 0, 'skipped though in time': 0 };
  for (const one of byKey.values()) if (one.length > 1) wrong.twice++;
  for (const { id, chatId, choices, from: since } of subscribed) {
    const reports = new Map((await check.deliveries.reports(chatId, 1000)).map((report) => [report.due.day, report]));
    for (
      let due = nextDue(choices, since);
      due !== null && due.at < start + LENGTH - 7 * HOUR;
      due = nextDue(choices, due.at, due.day)
    ) {
      const { day, at } = due;
      const parts = Array.from({ length: PARTS }, (_, part) => byKey.get(`${id} ${day} ${part}`) ?? []).flat();
      if (parts.some((part) => part.at < at)) wrong.early++;
      // Its reports have gone with the subscription.
      if (blocked.has(chatId)) continue;
      outcome.owed++;
      const report = reports.get(day);
      const isDown = downs.some(({ from: begun, to }) => begun <= at + HOUR && to >= at + LATEST_MS);
      if (report?.state === 'sent') {
        outcome.delivered++;
        if (report.doubtful > 0) outcome['with a part in doubt']++;
        if (parts.length + report.doubtful < PARTS) wrong.lost++;
        const latest = at + LATEST_MS + 10 * MINUTE + (choices.quiet === undefined ? 0 : 8 * HOUR);
        if ((parts[0]?.at ?? 0) > latest) wrong.late++;
      } else if (report?.state === 'skipped') {
        outcome['skipped, over 6 h late']++;
        if (!isDown) wrong['skipped though in time']++;
      } else wrong.lost++;
    }
  }
  await check.close();
  return {
    [new Date(start).toISOString().slice(0, 10)]: {
      ...outcome,
      ...wrong,
      ...counts,
      'chats that blocked': blocked.size,
      messages: sent.length,
    },
  };
}

/** So many subscriptions are due at one minute: how long it takes to claim them all, and what it takes of memory. */
async function fanOut(count: number) {
  const store: Store = await openSqlite({ file: join(folder, 'fan-out.sqlite') });
  const at = Date.parse('2026-06-11T04:30:00Z');
  const choices: Choices = {
    minute: 480,
    days: [4],
    zone: 'Asia/Tehran',
    length: 'usual',
    picture: false,
    sayEmpty: false,
  };
  for (let chatId = 1; chatId <= count; chatId++)
    await store.subscriptions.add({ chatId, choices, next: { day: '2026-06-11', at } }, new Date(at - DAY));
  const memory = () => Math.round(process.memoryUsage().rss / 1e6);
  const before = memory();
  const began = performance.now();
  let due = 500;
  while (due === 500)
    due = await store.subscriptions.deliverDue(new Date(at), 500, (one) => planFor(one, new Date(at)));
  const claimed = performance.now() - began;
  let sentCount = 0;
  let most = memory();
  const delivering: Delivering = startDelivering({
    store,
    compose: () => Promise.resolve({ parts: ['متن '.repeat(500)], stories: [] }),
    send: () => {
      if (++sentCount % 500 === 0) most = Math.max(most, memory());
      return Promise.resolve(sentCount);
    },
    log,
    now: () => new Date(at),
  });
  delivering.wake();
  await delivering.idle();
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const all = performance.now() - began;
  await delivering.stop();
  await store.close();
  return {
    [`${count} due at once`]: {
      sent: sentCount,
      'all turned into deliveries': seconds(claimed),
      'all claimed, kept and sent, without Telegram’s pace': seconds(all),
      'MB before': before,
      'MB at most': most,
    },
  };
}

/** The outcome of a call, or nothing once its process is dead. */
async function orDead<T>(own: { readonly dead: boolean }, call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const dead = new Promise<never[]>((resolve) => {
    timer = setInterval(() => own.dead && resolve([]), 1);
  });
  const result = await Promise.race([call, dead]);
  clearInterval(timer);
  return result as T;
}

function refusal(code: number, description: string, parameters: { retry_after?: number } = {}): GrammyError {
  return new GrammyError('refused', { ok: false, error_code: code, description, parameters }, 'sendMessage', {});
}

/** mulberry32: the same month from the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
