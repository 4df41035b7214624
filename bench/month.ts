import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPlayground } from '../src/playground/server.ts';
import { openPostgres } from '../src/store/postgres.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { preparePostgres } from '../test/store/postgres-server.ts';
import { seeded } from './month/chances.ts';
import { settingFor, shownBy } from './month/clock.ts';
import type { Lived } from './month/live.ts';
import { liveThrough } from './month/live.ts';
import { tableOf } from './month/table.ts';

// Two months of digests in some minutes: `node bench/month.ts [seed] [sqlite|postgres|both] [days] [subscriptions]`. The bot's
// own processes deliver over HTTP to the local Bot API, by a clock that leaps from tick to tick; they are killed with signal 9,
// are off for up to a day, and Telegram has its storms. On SQLite one process works and a second one is kept out; on
// PostgreSQL two work side by side. What is wrong is told one by one, and the exit status is then 1.

const DAY_MS = 24 * 3_600_000;
/** In the first, summer time begins north of the equator and ends south of it; in the second the other way round. */
const MONTHS = [
  { start: Date.parse('2026-03-06T00:00:00Z'), days: 31 },
  { start: Date.parse('2026-09-26T00:00:00Z'), days: 38 },
] as const;
const TOKEN = '1000000001:AAExampleExampleExampleExample';

const [seed = '1', engine = 'both', days, subscriptions = '200'] = process.argv.slice(2);
// Nothing of it is to outlive the run, and a kill does not lose what is in memory.
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'chekide-month-'));
const postgres = preparePostgres();
try {
  const columns: (readonly [string, Lived])[] = [];
  for (const kind of engine === 'both' ? (['sqlite', 'postgres'] as const) : [engine])
    for (const month of MONTHS) columns.push(await oneMonth(kind, month));
  console.log(`\n${tableOf(columns)}`);
  const wrong = columns.flatMap(([name, lived]) =>
    Object.entries(lived.wrong).flatMap(([kind, all]) => all.map((one) => `${name}, ${kind}: ${one}`)),
  );
  for (const one of wrong) console.log(one);
  if (wrong.length > 0) process.exitCode = 1;
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true });
}

async function oneMonth(kind: string, month: (typeof MONTHS)[number]): Promise<readonly [string, Lived]> {
  const name = `${new Date(month.start).toISOString().slice(0, 7)}, ${kind}`;
  const begun = performance.now();
  let setting = settingFor(month.start);
  const playground = await startPlayground({ port: 0, token: TOKEN, now: () => new Date(shownBy(setting)) });
  const place = kind === 'postgres' ? await newDatabase() : join(folder, `${month.start}.sqlite`);
  try {
    const lived = await liveThrough({
      start: month.start,
      count: Number(days ?? month.days),
      subscriptions: Number(subscriptions),
      place,
      openStore: () => (kind === 'postgres' ? openPostgres({ url: place }) : openSqlite({ file: place })),
      processes: kind === 'postgres' ? 2 : 1,
      often: { kills: 3, outages: 0.3, storms: 2 },
      longest: DAY_MS,
      playground,
      turn: (turned) => void (setting = turned),
      chances: seeded(Number(seed)),
    });
    const wrong = Object.values(lived.wrong).flat().length;
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.log(
      `${name}: ${lived.owed} owed, ${lived.delivered} delivered, ${wrong} wrong; lived through in ${seconds} s`,
    );
    return [name, lived];
  } finally {
    await playground.close();
  }
}

async function newDatabase(): Promise<string> {
  const server = await postgres.answer();
  if ('missing' in server) throw new Error(`[month] there is no PostgreSQL: ${server.missing}`);
  const admin = new pg.Client(`${server.url}/postgres`);
  await admin.connect();
  const database = `month_${Date.now()}`;
  await admin.query(`create database ${database} template template0`);
  await admin.end();
  return `${server.url}/${database}`;
}
