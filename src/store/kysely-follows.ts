import type { Kysely, Selectable } from 'kysely';
import type { Article } from '../summarize/text/article.ts';
import type { Dialect } from './dialect.ts';
import type { DueSource, FollowedSource, Follows, Source, StoredItem } from './follows.ts';
import type { ItemsTable, Schema, SourcesTable } from './schema.ts';

/** Sources and who follows them, on either engine. */
export function createFollows(db: Kysely<Schema>, dialect: Dialect): Follows {
  return {
    follow: (chatId, source, now) =>
      db.transaction().execute(async (transaction) => {
        const kept = await putSource(transaction, source, now);
        await transaction
          .insertInto('follows')
          .values({ chat_id: chatId, source_id: kept.id })
          .onConflict((conflict) => conflict.columns(['chat_id', 'source_id']).doNothing())
          .execute();
        return kept;
      }),

    async unfollow(chatId, sourceId) {
      const { numDeletedRows } = await db
        .deleteFrom('follows')
        .where('chat_id', '=', chatId)
        .where('source_id', '=', sourceId)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async mute(chatId, sourceId, muted) {
      await db
        .updateTable('follows')
        .set({ muted: muted ? 1 : 0 })
        .where('chat_id', '=', chatId)
        .where('source_id', '=', sourceId)
        .execute();
    },

    async followed(chatId) {
      const rows = await db
        .selectFrom('follows')
        .innerJoin('sources', 'sources.id', 'follows.source_id')
        .selectAll('sources')
        .select('follows.muted')
        .where('follows.chat_id', '=', chatId)
        .orderBy('follows.id')
        .execute();
      return rows.map(toFollowed);
    },

    async claimDue(now, limit, leaseMs) {
      const due = db
        .selectFrom('sources')
        .select('sources.id')
        .where('kind', '!=', 'own-channel')
        .where('next_fetch_at', '<=', now.getTime())
        .where((eb) =>
          eb.exists(eb.selectFrom('follows').select('follows.id').whereRef('follows.source_id', '=', 'sources.id')),
        )
        .orderBy('next_fetch_at')
        .orderBy('sources.id')
        .limit(limit);
      const rows = await db
        .updateTable('sources')
        .set({ next_fetch_at: now.getTime() + leaseMs })
        .where('id', 'in', dialect.lockClaimed(due, 'sources'))
        .returningAll()
        .execute();
      return rows.map(toDue);
    },

    fetched: (sourceId, { items, ok, title, whereKnown, ...result }, now) =>
      db.transaction().execute(async (transaction) => {
        let added = 0;
        for (const { key, article } of items) {
          const { numInsertedOrUpdatedRows } = await transaction
            .insertInto('items')
            .values({
              source_id: sourceId,
              key: JSON.stringify(key),
              article: JSON.stringify(article),
              received_at: now.getTime(),
              published_at: publishedBy(article, now),
            })
            .onConflict((conflict) => conflict.columns(['source_id', 'key']).doNothing())
            .executeTakeFirst();
          added += Number(numInsertedOrUpdatedRows ?? 0n);
        }
        const { state, nextFetchAt } = added > 0 ? result : (whereKnown ?? result);
        await transaction
          .updateTable('sources')
          .set((eb) => ({
            state: JSON.stringify(state),
            next_fetch_at: nextFetchAt.getTime(),
            failures: ok ? 0 : eb('failures', '+', 1),
            ...(added > 0 && { last_item_at: now.getTime() }),
            ...(title !== undefined && { title: JSON.stringify(title) }),
          }))
          .where('id', '=', sourceId)
          .execute();
        return added;
      }),

    async putOff(sourceId, until) {
      await db.updateTable('sources').set({ next_fetch_at: until.getTime() }).where('id', '=', sourceId).execute();
    },

    async itemsFor(chatId, since, limit) {
      const rows = await db
        .selectFrom('items')
        .innerJoin('follows', 'follows.source_id', 'items.source_id')
        .selectAll('items')
        .where('follows.chat_id', '=', chatId)
        .where('follows.muted', '=', 0)
        .where('items.received_at', '>=', since.getTime())
        .orderBy((eb) => eb.fn.coalesce('items.published_at', 'items.received_at'), 'desc')
        .orderBy('items.id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toItem);
    },

    async items(itemIds) {
      if (itemIds.length === 0) return [];
      const rows = await db.selectFrom('items').selectAll().where('id', 'in', itemIds).orderBy('id').execute();
      return rows.map(toItem);
    },
  };
}

/** The source as it is kept: the one of this address, or a new one that is due at once. */
async function putSource(db: Kysely<Schema>, { kind, address, title }: Omit<Source, 'id'>, now: Date): Promise<Source> {
  const key = JSON.stringify(address);
  await db
    .insertInto('sources')
    .values({
      kind,
      address: key,
      title: JSON.stringify(title),
      state: 'null',
      next_fetch_at: now.getTime(),
      last_item_at: null,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'address']).doNothing())
    .execute();
  const row = await db
    .selectFrom('sources')
    .selectAll()
    .where('kind', '=', kind)
    .where('address', '=', key)
    .executeTakeFirstOrThrow();
  return toSource(row);
}

/** What says that it is of tomorrow was published by now. */
function publishedBy({ publishedAt = '' }: Article, now: Date): number | null {
  const instant = Date.parse(publishedAt);
  return Number.isNaN(instant) ? null : Math.min(instant, now.getTime());
}

const toSource = (row: Selectable<SourcesTable>): Source => ({
  id: row.id,
  kind: row.kind,
  address: JSON.parse(row.address) as string,
  title: JSON.parse(row.title) as string,
});

const toDue = (row: Selectable<SourcesTable>): DueSource => ({
  ...toSource(row),
  state: JSON.parse(row.state),
  failures: row.failures,
});

const toFollowed = (row: Selectable<SourcesTable> & { readonly muted: number }): FollowedSource => ({
  ...toSource(row),
  muted: row.muted === 1,
  failures: row.failures,
  ...(row.last_item_at !== null && { lastItemAt: new Date(row.last_item_at).toISOString() }),
});

const toItem = (row: Selectable<ItemsTable>): StoredItem => ({
  ...(JSON.parse(row.article) as Article),
  itemId: row.id,
  sourceId: row.source_id,
});
