import { type Kysely, type Selectable, sql } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { Schema, UpdatesTable } from './schema.ts';
import type { ClaimedUpdate, Inbox, IncomingUpdate } from './store.ts';

/** Rows of one INSERT: below either engine's limit on parameters. */
const ROWS_AT_ONCE = 1000;

/** The inbox on either engine; `updates` is its table, `holder` the number this process claims under. */
export function createInbox(db: Kysely<Schema>, dialect: Dialect, holder: number): Inbox {
  return {
    async receive(updates, now) {
      if (updates.length === 0) return 0;
      const rows = updates.map((update) => toRow(update, now));
      return await db.transaction().execute(async (transaction) => {
        let received = 0;
        for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
          const { numInsertedOrUpdatedRows } = await transaction
            .insertInto('updates')
            .values(rows.slice(start, start + ROWS_AT_ONCE))
            .onConflict((conflict) => conflict.column('update_id').doNothing())
            .executeTakeFirst();
          received += Number(numInsertedOrUpdatedRows);
        }
        return received;
      });
    },

    async claim(now, leaseMs) {
      const row = await db
        .updateTable('updates')
        .set((eb) => ({ claimed: holder, due_at: now.getTime() + leaseMs, attempts: eb('attempts', '+', 1) }))
        .where('update_id', '=', dialect.lockClaimed(nextUpdate(db, now), 'updates'))
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : toClaimed(row);
    },

    async following(updateId, limit) {
      const lane = db.selectFrom('updates').select('lane').where('update_id', '=', updateId);
      const rows = await db
        .selectFrom('updates')
        .selectAll()
        .where('lane', '=', lane)
        .where('update_id', '>', updateId)
        .where('done_at', 'is', null)
        .orderBy('update_id')
        .limit(limit)
        .execute();
      return rows.map(toClaimed);
    },

    async done(updateIds, now) {
      await db
        .updateTable('updates')
        .set({ done_at: now.getTime(), claimed: 0, lane: null, payload: null })
        .where('update_id', 'in', [updateIds].flat())
        .where('done_at', 'is', null)
        .execute();
    },

    async postpone(updateId, notBefore) {
      await db
        .updateTable('updates')
        .set({ due_at: notBefore.getTime(), claimed: 0 })
        .where('update_id', '=', updateId)
        .where('done_at', 'is', null)
        .execute();
    },

    async unfinished() {
      const { count } = await db
        .selectFrom('updates')
        .select((eb) => eb.fn.countAll().as('count'))
        .where('done_at', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

/**
 * The update to claim next: the first of its lane, in a lane where none is held or waits. Of two processes that claim at
 * once both may choose the same row; the last two conditions are what the later one is judged by again, then.
 */
function nextUpdate(db: Kysely<Schema>, now: Date) {
  const waitingLanes = db
    .selectFrom('updates')
    .select('lane')
    .where('done_at', 'is', null)
    .where('due_at', '>', now.getTime());
  return (
    db
      .selectFrom('updates')
      .select('updates.update_id')
      .where('lane', 'not in', waitingLanes)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('updates as earlier')
              .select('earlier.update_id')
              .whereRef('earlier.lane', '=', 'updates.lane')
              .whereRef('earlier.update_id', '<', 'updates.update_id')
              .where('earlier.done_at', 'is', null),
          ),
        ),
      )
      // The plus keeps SQLite from collecting and sorting all that are due where the first in order is wanted.
      .where(sql<number>`+due_at`, '<=', now.getTime())
      .where('done_at', 'is', null)
      .orderBy('updates.update_id')
      .limit(1)
  );
}

function toRow(update: IncomingUpdate, now: Date) {
  return {
    update_id: update.updateId,
    lane: JSON.stringify(update.lane),
    payload: JSON.stringify(update.payload),
    received_at: now.getTime(),
    attempts: 0,
    due_at: 0,
    claimed: 0,
  };
}

function toClaimed(row: Selectable<UpdatesTable>): ClaimedUpdate {
  return {
    updateId: row.update_id,
    // Only a done update has neither, and a done one is never claimed.
    lane: JSON.parse(row.lane!) as string,
    payload: JSON.parse(row.payload!),
    attempts: Math.max(0, row.attempts - 1),
    receivedAt: new Date(row.received_at).toISOString(),
  };
}
