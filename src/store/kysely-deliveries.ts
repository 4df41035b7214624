import type { Kysely, Selectable } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { Deliveries, Delivery, DeliveryReport, EditionStory } from './digests.ts';
import { toSubscription } from './kysely-subscriptions.ts';
import type { DeliveriesTable, Schema } from './schema.ts';

/** Editions on their way, on either engine; `holder` is the number this process claims under. */
export function createDeliveries(db: Kysely<Schema>, dialect: Dialect, holder: number): Deliveries {
  const storiesOf = async (deliveryId: number): Promise<readonly EditionStory[]> => {
    const rows = await db
      .selectFrom('edition_stories')
      .select('story')
      .where('delivery_id', '=', deliveryId)
      .orderBy('number')
      .execute();
    return rows.map(({ story }) => JSON.parse(story) as EditionStory);
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

    async sending(id) {
      await db.updateTable('deliveries').set({ under_way: 1 }).where('id', '=', id).execute();
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
        .where('done_at', 'is', null)
        .execute();
    },

    async finished(id, state, now) {
      await db
        .updateTable('deliveries')
        .set({ state, parts: null, under_way: 0, claimed: 0, done_at: now.getTime() })
        .where('id', '=', id)
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
      return place === undefined ? null : storiesOf(place.delivery_id);
    },

    async lastStories(subscriptionId) {
      const last = await db
        .selectFrom('deliveries')
        .select('id')
        .where('subscription_id', '=', subscriptionId)
        .where('state', '=', 'sent')
        .orderBy('due_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return last === undefined ? [] : storiesOf(last.id);
    },
  };
}

function toDelivery(row: Selectable<DeliveriesTable>, subscription: Delivery['subscription']): Delivery {
  return {
    id: row.id,
    subscription,
    localDate: row.local_date,
    dueAt: new Date(row.due_at).toISOString(),
    parts: row.parts === null ? null : (JSON.parse(row.parts) as unknown[]),
    sent: row.sent,
    inDoubt: row.under_way === 1,
    attempts: row.attempts - 1,
  };
}

const toReport = (row: Selectable<DeliveriesTable>): DeliveryReport => ({
  localDate: row.local_date,
  dueAt: new Date(row.due_at).toISOString(),
  state: row.state,
  parts: row.part_count,
  doubtful: row.doubtful,
});
