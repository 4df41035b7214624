import type { Kysely, Selectable } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { Choices, Subscription, Subscriptions } from './digests.ts';
import type { Schema, SubscriptionsTable } from './schema.ts';

/** Who wants a digest when, on either engine. */
export function createSubscriptions(db: Kysely<Schema>, dialect: Dialect): Subscriptions {
  return {
    async add({ chatId, threadId, choices }, nextDueAt, now) {
      const row = await db
        .insertInto('subscriptions')
        .values({
          chat_id: chatId,
          thread_id: threadId ?? null,
          choices: JSON.stringify(choices),
          next_due_at: nextDueAt.getTime(),
          created_at: now.getTime(),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toSubscription(row);
    },

    async of(chatId) {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('chat_id', '=', chatId)
        .orderBy('id')
        .execute();
      return rows.map(toSubscription);
    },

    async find(chatId, id) {
      const row = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('id', '=', id)
        .where('chat_id', '=', chatId)
        .executeTakeFirst();
      return row === undefined ? null : toSubscription(row);
    },

    async change(id, choices, nextDueAt) {
      await db
        .updateTable('subscriptions')
        .set({ choices: JSON.stringify(choices), next_due_at: nextDueAt.getTime() })
        .where('id', '=', id)
        .execute();
    },

    async end(chatId, id) {
      const { numDeletedRows } = await db
        .deleteFrom('subscriptions')
        .where('chat_id', '=', chatId)
        .$if(id !== undefined, (query) => query.where('id', '=', id!))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },

    deliverDue: (now, limit, plan) =>
      db.transaction().execute(async (transaction) => {
        const due = transaction
          .selectFrom('subscriptions')
          .selectAll('subscriptions')
          .where('next_due_at', '<=', now.getTime())
          .orderBy('next_due_at')
          .orderBy('id')
          .limit(limit);
        const rows = await dialect.lockClaimed(due, 'subscriptions').execute();
        for (const row of rows) {
          const { localDate, nextDueAt, skip } = plan(toSubscription(row));
          await transaction
            .insertInto('deliveries')
            .values({
              subscription_id: row.id,
              local_date: localDate,
              due_at: row.next_due_at,
              state: skip ? 'skipped' : 'due',
              parts: null,
              not_before: 0,
              done_at: skip ? now.getTime() : null,
            })
            .onConflict((conflict) => conflict.columns(['subscription_id', 'local_date']).doNothing())
            .execute();
          await transaction
            .updateTable('subscriptions')
            .set({ next_due_at: nextDueAt.getTime() })
            .where('id', '=', row.id)
            .execute();
        }
        return rows.length;
      }),
  };
}

export const toSubscription = (row: Selectable<SubscriptionsTable>): Subscription => ({
  id: row.id,
  chatId: row.chat_id,
  ...(row.thread_id !== null && { threadId: row.thread_id }),
  choices: JSON.parse(row.choices) as Choices,
  nextDueAt: new Date(row.next_due_at).toISOString(),
  createdAt: new Date(row.created_at).toISOString(),
});
