import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { startDelivering } from '../src/bot/delivery.ts';
import { createPace } from '../src/bot/pace.ts';
import { planFor } from '../src/digest/plan.ts';
import { createLog } from '../src/log.ts';
import { openSqlite } from '../src/store/sqlite.ts';

// Very many subscriptions are due at one minute: `node bench/fan-out.ts [how many]`. How long it takes to turn them all into
// deliveries and to send them, without Telegram's pace and by it (on a clock that leaps when somebody waits), and what it takes
// of memory. The store is a real SQLite file; composing and Telegram itself are left out.

const AT_ONCE = 100;
const AT = Date.parse('2026-06-11T04:30:00Z');
const CHOICES = {
  minute: 480,
  days: [4],
  zone: 'Asia/Tehran',
  length: 'usual',
  picture: false,
  sayEmpty: false,
} as const;
const PART = { text: 'متن '.repeat(500), entities: [] };

const count = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'chekide-fan-out-'));
try {
  console.log(`${count} digests due at one minute, one part each:`);
  for (const paced of [false, true]) await fanOut(paced);
} finally {
  rmSync(folder, { recursive: true });
}

async function fanOut(isPaced: boolean): Promise<void> {
  const store = await openSqlite({ file: join(folder, `${isPaced}.sqlite`) });
  for (let chatId = 1; chatId <= count; chatId++)
    await store.subscriptions.add({ chatId, choices: CHOICES, next: { day: '2026-06-11', at: AT } }, new Date(AT - 1));
  let at = AT;
  let most = megabytes();
  const before = most;
  const now = () => new Date(at);
  const pace = createPace({ now: () => at, wait: (ms) => Promise.resolve(void (at += ms)) });
  const going = new AbortController().signal;
  const held = monitorEventLoopDelay({ resolution: 5 });
  held.enable();
  const begun = performance.now();
  while ((await store.subscriptions.deliverDue(now(), AT_ONCE, (one) => planFor(one, now()))) === AT_ONCE)
    await setImmediate();
  const claimed = performance.now();
  let sent = 0;
  const delivering = startDelivering({
    store,
    compose: () => Promise.resolve({ parts: [PART], stories: [] }),
    send: async ({ subscription: { chatId } }) => {
      if (isPaced) await pace.turn(String(chatId), going);
      // As a call over HTTP does, it gives way to all else.
      await setImmediate();
      if (++sent % 100 === 0) most = Math.max(most, megabytes());
      return sent;
    },
    log: createLog({ level: 'silent', secrets: [] }),
    now,
  });
  delivering.wake();
  await delivering.idle();
  const done = performance.now();
  held.disable();
  await store.close();
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  console.log(
    `${isPaced ? 'by Telegram’s pace' : 'without a pace'}: ${sent} sent; turned into deliveries in ${seconds(claimed - begun)}, `,
    `sent in ${seconds(done - claimed)} of work${isPaced ? ` and ${seconds(at - AT)} by the clock` : ''};`,
    `memory ${before} MB before, ${most} MB at most; nobody else had a turn for ${Math.round(held.max / 1e6)} ms at most`,
  );
}

function megabytes(): number {
  return Math.round(process.memoryUsage().rss / 1e6);
}
