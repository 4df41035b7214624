import { randomInt } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import type { Schema } from './schema.ts';

// Several processes claim updates from one inbox, each under a number of its own. A process holds a lock of the server on its
// number as long as it lives: of one that was killed the server frees the lock with the connection, and the others
// see that nobody holds the number and give back what was claimed under it, instead of waiting for the leases to end.

/** Apart from any other program's locks in the same database. */
const LOCKS = 0x6368_6b64;
const LARGEST = 2 ** 31;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

export interface Holder {
  readonly number: number;
  /** Frees the number. */
  readonly release: () => Promise<void>;
}

/**
 * Takes a number that no living process has, on a connection of its own; when that is lost the number is locked again on a
 * new one.
 */
export async function takeNumber(makeClient: () => pg.Client, onLost: (error: Error) => void): Promise<Holder> {
  let released = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<pg.Client> => {
    const client = makeClient();
    client.on('error', onLost);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  };
  const lock = async (client: pg.Client, number: number): Promise<boolean> => {
    const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1, $2) as locked', [
      LOCKS,
      number,
    ]);
    return rows[0]!.locked;
  };
  const lockAgain = (pauseMs: number): void => {
    if (released) return;
    retry = setTimeout(() => {
      void connect()
        .then(async (client) => {
          holding = client;
          client.once('end', () => lockAgain(FIRST_PAUSE_MS));
          await lock(client, number);
          if (released) await client.end();
        })
        .catch(() => lockAgain(Math.min(2 * pauseMs, LONGEST_PAUSE_MS)));
    }, pauseMs);
    retry.unref();
  };

  let holding = await connect();
  let number = randomInt(1, LARGEST);
  while (!(await lock(holding, number))) number = randomInt(1, LARGEST);
  holding.once('end', () => lockAgain(FIRST_PAUSE_MS));
  return {
    number,
    release: async () => {
      released = true;
      clearTimeout(retry);
      await holding.end();
    },
  };
}

/** How often a process looks for claims of those that are gone, in milliseconds. */
const ROUND_MS = 5_000;

/**
 * Gives back what those claimed who are gone, now and from then on. Who has only lost the connection takes the number again at
 * once: while others live, a number must be free twice in a row. Ends what it began when called.
 */
export async function takeOver(db: Kysely<Schema>, onError: (error: Error) => void): Promise<() => void> {
  let free = await giveBack(db, () => true);
  const round = async (): Promise<void> => {
    const before = free;
    free = await giveBack(db, (holder) => before.has(holder));
  };
  const rounds = setInterval(() => void round().catch(onError), ROUND_MS);
  rounds.unref();
  return () => clearInterval(rounds);
}

/** Gives back what is claimed under numbers that no process has, of those that `isGone` says; all numbers that are free. */
async function giveBack(db: Kysely<Schema>, isGone: (holder: number) => boolean): Promise<ReadonlySet<number>> {
  const unheld = new Set<number>();
  await db.transaction().execute(async (transaction) => {
    const claimed = (table: 'updates' | 'deliveries') =>
      transaction.selectFrom(table).select('claimed').where('claimed', '!=', 0).where('done_at', 'is', null);
    const holders = await claimed('updates').union(claimed('deliveries')).execute();
    for (const { claimed: holder } of holders) {
      const { rows } = await sql<{
        free: boolean;
      }>`select pg_try_advisory_xact_lock(${LOCKS}, ${holder}) as free`.execute(transaction);
      if (rows[0]?.free !== true) continue;
      unheld.add(holder);
      if (!isGone(holder)) continue;
      await transaction
        .updateTable('updates')
        .set({ claimed: 0, due_at: 0 })
        .where('claimed', '=', holder)
        .where('done_at', 'is', null)
        .execute();
      await transaction
        .updateTable('deliveries')
        .set({ claimed: 0, not_before: 0 })
        .where('claimed', '=', holder)
        .where('done_at', 'is', null)
        .execute();
    }
  });
  return unheld;
}
