import { expect, it, onTestFinished } from 'vitest';
import { seeded } from '../../bench/month/chances.ts';
import { settingFor, shownBy } from '../../bench/month/clock.ts';
import type { Lived } from '../../bench/month/live.ts';
import { liveThrough } from '../../bench/month/live.ts';
import { startPlayground } from '../../src/playground/server.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { describePostgres } from '../store/postgres.ts';
import { temporaryFiles } from '../store/temporary.ts';

// What bench/month.ts does for months, for a day about a night in which clocks are turned: the bot's own processes, killed
// with signal 9, over HTTP to a Telegram with its storms. Whatever falls when, nothing may come twice, early or late.

const HOUR = 3_600_000;
const newFile = temporaryFiles();

const NOTHING_WRONG = {
  twice: [],
  early: [],
  late: [],
  'at night': [],
  lost: [],
  'skipped in time': [],
  'not owed': [],
};

async function liveFrom(
  start: string,
  store: { readonly place: string; readonly openStore: () => Promise<Store>; readonly processes: number },
): Promise<Lived> {
  const at = Date.parse(start);
  let setting = settingFor(at);
  const playground = await startPlayground({
    port: 0,
    token: '4242:AAExampleExampleExampleExample',
    now: () => new Date(shownBy(setting)),
  });
  onTestFinished(() => playground.close());
  return liveThrough({
    ...store,
    start: at,
    count: 1,
    subscriptions: 16,
    often: { kills: 8, outages: 0.7, storms: 4 },
    longest: 9 * HOUR,
    playground,
    turn: (turned) => void (setting = turned),
    chances: seeded(5),
  });
}

const PATIENCE = { timeout: 120_000 };

it(
  'on SQLite every digest comes once or is skipped by the rule, about the half hour that Lord Howe leaps',
  PATIENCE,
  async () => {
    const place = newFile();
    const lived = await liveFrom('2026-10-03T12:00:00Z', {
      place,
      openStore: () => openSqlite({ file: place }),
      processes: 1,
    });
    expect(lived.wrong).toEqual(NOTHING_WRONG);
    expect(lived.owed).toBeGreaterThan(3);
    expect(lived.kills).toBeGreaterThan(0);
  },
);

await describePostgres('on PostgreSQL', ({ create }) => {
  it(
    'two processes send every digest once, or skip it by the rule, about the night of summer time',
    PATIENCE,
    async () => {
      const place = await create();
      const openStore = () => openPostgres({ url: place });
      const lived = await liveFrom('2026-03-28T12:00:00Z', { place, openStore, processes: 2 });
      expect(lived.wrong).toEqual(NOTHING_WRONG);
      expect(lived.owed).toBeGreaterThan(3);
      expect(lived.kills).toBeGreaterThan(0);
    },
  );
});
