import type { Kysely, Selectable } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { Choices, DueDay, Subscription, Subscriptions } from './digests.ts';
import type { Schema, SubscriptionsTable } from './schema.ts';

/** Who wants a digest when, on either engine. */
export function createSubscriptions(db: Kysely<Schema>, dialect: Dialect): Subscriptions {
  return {
    async add({ chatId, threadId, choices, next }, now) {
      const row = await db
        .insertInto('subscriptions')
        .values({
          chat_id: chatId,
          thread_id: threadId ?? null,
          choices: JSON.stringify(choices),
          ...nextColumns(next),
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

    async change(id, choices, next) {
      await db
        .updateTable('subscriptions')
        .set({ choices: JSON.stringify(choices), ...nextColumns(next) })
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
          const { send, skipped, next } = plan(toSubscription(row));
          for (const due of skipped) await owe(transaction, row.id, due, { skippedAt: now.getTime() });
          if (send !== null) await owe(transaction, row.id, send, send);
          await transaction.updateTable('subscriptions').set(nextColumns(next)).where('id', '=', row.id).execute();
        }
        return rows.length;
      }),
  };
}

async function owe(
  db: Kysely<Schema>,
  subscriptionId: number,
  due: DueDay,
  how: { readonly skippedAt: number } | { readonly notBefore: number },
): Promise<void> {
  const isSkipped = 'skippedAt' in how;
  await db
    .insertInto('deliveries')
    .values({
      subscription_id: subscriptionId,
      local_date: numberOfDay(due.day),
      due_at: due.at,
      state: isSkipped ? 'skipped' : 'due',
      parts: null,
      not_before: isSkipped ? due.at : how.notBefore,
      done_at: isSkipped ? how.skippedAt : null,
    })
    .onConflict((conflict) => conflict.columns(['subscription_id', 'local_date']).doNothing())
    .execute();
}

const nextColumns = (next: DueDay | null) => ({
  next_day: next === null ? null : numberOfDay(next.day),
  next_due_at: next?.at ?? null,
});

/** «2026-06-11» as 20260611. */
const numberOfDay = (day: string): number => Number(day.replaceAll('-', ''));

export const dayOfNumber = (day: number): string => String(day).replace(/^(\d+)(\d{2})(\d{2})$/u, '$1-$2-$3');

export const toSubscription = (row: Selectable<SubscriptionsTable>): Subscription => ({
  id: row.id,
  chatId: row.chat_id,
  ...(row.thread_id !== null && { threadId: row.thread_id }),
  choices: JSON.parse(row.choices) as Choices,
  next:
    row.next_day === null || row.next_due_at === null ? null : { day: dayOfNumber(row.next_day), at: row.next_due_at },
  createdAt: new Date(row.created_at).toISOString(),
});
