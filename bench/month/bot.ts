import { Api } from 'grammy';
import { startDigests } from '../../src/bot/due.ts';
import { createPace } from '../../src/bot/pace.ts';
import { clientOptions } from '../../src/bot/telegram.ts';
import { createLog } from '../../src/log.ts';
import { StoreError } from '../../src/store/errors.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Setting } from './clock.ts';
import { shownBy, sleep } from './clock.ts';
import { PARTS, textOf } from './told.ts';

// A process that delivers digests as the bot does, by a clock that its parent turns: the store, the schedule, the delivery,
// the pace and the client are the bot's own. Only composing is left out, and updates are not asked for.

/** What the process is given as its one argument, in JSON. */
export interface BotArguments {
  /** A SQLite file or the address of a PostgreSQL database. */
  readonly place: string;
  readonly apiRoot: string;
  readonly token: string;
  readonly setting: Setting;
}

/** What it tells its parent: it is there, it was refused the store, or it has done all that it may now, and so many are put off. */
export type FromBot =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'idle'; readonly unfinished: number };

const { place, apiRoot, token, setting } = JSON.parse(process.argv[2]!) as BotArguments;
const tell = (message: FromBot): void => void process.send!(message);
let current = setting;
const now = (): number => shownBy(current);
const log = createLog({ level: process.env.MONTH_LOG ?? 'silent', secrets: [] });

const store = await openStore();
if (store !== null) {
  const pace = createPace({ now, wait: sleep });
  const api = new Api(token, clientOptions({ apiRoot, log, pace, wait: sleep }));
  const deps = { store, log, now: () => new Date(now()) };
  const digests = startDigests(api, deps, ({ subscription: { id: subscriptionId }, due: { day } }) =>
    Promise.resolve({
      parts: Array.from({ length: PARTS }, (_, part) => ({
        text: textOf({ subscriptionId, day, part }),
        entities: [],
      })),
      stories: [],
    }),
  );
  process.on('message', (turned: Setting) => {
    current = turned;
    void digests
      .tick()
      .then(() => digests.delivered())
      .then(() => store.deliveries.unfinished())
      .then((unfinished) => tell({ kind: 'idle', unfinished }));
  });
  // Its parent is gone.
  process.on('disconnect', () => process.exit());
  tell({ kind: 'ready' });
}

async function openStore() {
  try {
    return place.startsWith('postgres') ? await openPostgres({ url: place }) : await openSqlite({ file: place });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    tell({ kind: 'refused', why: error.kind });
    process.disconnect();
    return null;
  }
}
