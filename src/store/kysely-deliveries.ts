import type { Kysely, Selectable } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { Deliveries, Delivery, DeliveryReport, ToldStory } from './digests.ts';
import { dayOfNumber, toSubscription } from './kysely-subscriptions.ts';
import { createTold } from './kysely-told.ts';
import type { DeliveriesTable, Schema } from './schema.ts';

/** Editions on their way, on either engine; `holder` is the number this process claims under. */
export function createDeliveries(db: Kysely<Schema>, dialect: Dialect, holder: number): Deliveries {
  const told = createTold(db);
  const storiesOf = async (deliveryId: number): Promise<readonly ToldStory[]> => {
    const rows = await db
      .selectFrom('edition_stories')
      .select('story')
      .where('delivery_id', '=', deliveryId)
      .orderBy('number')
      .execute();
    return rows.map(({ story }) => JSON.parse(story) as ToldStory);
  };

  return {
    async claim(now, leaseMs) {
      const next = db
        .selectFrom('deliveries')
        .select('deliveries.id')
        .where('done_at', 'is', null)
        .where('not_before', '<=', now.getTime())
        .orderBy('due_at')
        .orderBy('deliveries.id')
        .limit(1);
      const row = await db
        .updateTable('deliveries')
        .set((eb) => ({ claimed: holder, not_before: now.getTime() + leaseMs, attempts: eb('attempts', '+', 1) }))
        .where('id', '=', dialect.lockClaimed(next, 'deliveries'))
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) return null;
      const subscription = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('id', '=', row.subscription_id)
        .executeTakeFirst();
      // Ended between the two: its deliveries went with it.
      return subscription === undefined ? null : toDelivery(row, toSubscription(subscription));
    },

    compose: (id, parts, stories) =>
      db.transaction().execute(async (transaction) => {
        const row = await transaction
          .updateTable('deliveries')
          .set({ parts: JSON.stringify(parts), part_count: parts.length })
          .where('id', '=', id)
          .where('parts', 'is', null)
          .returning('parts')
          .executeTakeFirst();
        if (row !== undefined) {
          for (const story of stories)
            await transaction
              .insertInto('edition_stories')
              .values({ delivery_id: id, number: story.number, story: JSON.stringify(story) })
              .execute();
          return parts;
        }
        const kept = await transaction.selectFrom('deliveries').select('parts').where('id', '=', id).executeTakeFirst();
        return JSON.parse(kept?.parts ?? '[]') as unknown[];
      }),

    async sending(id, until) {
      const { numUpdatedRows } = await db
        .updateTable('deliveries')
        .set({ under_way: 1, not_before: until.getTime() })
        .where('id', '=', id)
        .where('claimed', '=', holder)
        .where('done_at', 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows) > 0;
    },

    confirmed: (id, messageId) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('deliveries')
          .set((eb) => ({
            under_way: 0,
            sent: eb('sent', '+', 1),
            ...(messageId === null && { doubtful: eb('doubtful', '+', 1) }),
          }))
          .where('id', '=', id)
          .where('claimed', '=', holder)
          .execute();
        if (messageId === null) return;
        const chat = await transaction
          .selectFrom('deliveries')
          .innerJoin('subscriptions', 'subscriptions.id', 'deliveries.subscription_id')
          .select('subscriptions.chat_id')
          .where('deliveries.id', '=', id)
          .executeTakeFirst();
        if (chat === undefined) return;
        await transaction
          .insertInto('edition_places')
          .values({ chat_id: chat.chat_id, message_id: messageId, delivery_id: id })
          .onConflict((conflict) => conflict.columns(['chat_id', 'message_id']).doUpdateSet({ delivery_id: id }))
          .execute();
      }),

    async postponed(id, notBefore) {
      await db
        .updateTable('deliveries')
        .set({ under_way: 0, claimed: 0, not_before: notBefore.getTime() })
        .where('id', '=', id)
        .where('claimed', '=', holder)
        .where('done_at', 'is', null)
        .execute();
    },

    async finished(id, state, now) {
      await db
        .updateTable('deliveries')
        .set({ state, parts: null, under_way: 0, claimed: 0, done_at: now.getTime() })
        .where('id', '=', id)
        .where('claimed', '=', holder)
        .where('done_at', 'is', null)
        .execute();
    },

    async unfinished() {
      const { count } = await db
        .selectFrom('deliveries')
        .select((eb) => eb.fn.countAll().as('count'))
        .where('done_at', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    async reports(chatId, limit) {
      const rows = await db
        .selectFrom('deliveries')
        .innerJoin('subscriptions', 'subscriptions.id', 'deliveries.subscription_id')
        .selectAll('deliveries')
        .where('subscriptions.chat_id', '=', chatId)
        .orderBy('deliveries.due_at', 'desc')
        .orderBy('deliveries.id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toReport);
    },

    async storiesAt({ chatId, messageId }) {
      const place = await db
        .selectFrom('edition_places')
        .select('delivery_id')
        .where('chat_id', '=', chatId)
        .where('message_id', '=', messageId)
        .executeTakeFirst();
      return place === undefined ? told.storiesAt({ chatId, messageId }) : storiesOf(place.delivery_id);
    },

    tell: told.tell,
    toldUnder: told.toldUnder,

    async lastTold(chatId) {
      const { last } = await db
        .selectFrom('edition_places')
        .select((eb) => eb.fn.max('message_id').as('last'))
        .where('chat_id', '=', chatId)
        .executeTakeFirstOrThrow();
      const beside = await told.last(chatId);
      // MAX of no rows is NULL, whatever the column's type says.
      const both = [last as number | null, beside].filter((messageId) => messageId !== null);
      return both.length === 0 ? null : Math.max(...both);
    },

    async lastEdition(subscriptionId) {
      const last = await db
        .selectFrom('deliveries')
        .select(['id', 'local_date', 'due_at'])
        .where('subscription_id', '=', subscriptionId)
        .where('state', 'in', ['sent', 'empty'])
        .orderBy('due_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (last === undefined) return null;
      return { due: { day: dayOfNumber(last.local_date), at: last.due_at }, stories: await storiesOf(last.id) };
    },
  };
}

function toDelivery(row: Selectable<DeliveriesTable>, subscription: Delivery['subscription']): Delivery {
  return {
    id: row.id,
    subscription,
    due: { day: dayOfNumber(row.local_date), at: row.due_at },
    parts: row.parts === null ? null : (JSON.parse(row.parts) as unknown[]),
    sent: row.sent,
    inDoubt: row.under_way === 1,
    attempts: row.attempts - 1,
  };
}

const toReport = (row: Selectable<DeliveriesTable>): DeliveryReport => ({
  subscriptionId: row.subscription_id,
  due: { day: dayOfNumber(row.local_date), at: row.due_at },
  state: row.state,
  parts: row.part_count,
  doubtful: row.doubtful,
});
