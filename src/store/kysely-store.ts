import type { Kysely, Transaction } from 'kysely';
import type { Dialect } from './dialect.ts';
import { createArticles } from './kysely-articles.ts';
import { createChats } from './kysely-chats.ts';
import { createDeliveries } from './kysely-deliveries.ts';
import { createDialogues } from './kysely-dialogues.ts';
import { createFollows } from './kysely-follows.ts';
import { createInbox } from './kysely-inbox.ts';
import { createSearch } from './kysely-search.ts';
import { createSubscriptions } from './kysely-subscriptions.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/**
 * The store on a database whose tables are up to date; it owns `db` and closes it, after `closing`. `holder` is the number
 * that its claims are held under; two processes never have the same.
 */
export function createKyselyStore(
  db: Kysely<Schema>,
  dialect: Dialect,
  { holder, closing }: { readonly holder: number; readonly closing?: () => Promise<void> },
): Store {
  let closed: Promise<void> | undefined;
  return {
    inbox: createInbox(db, dialect, holder),
    follows: createFollows(db, dialect),
    subscriptions: createSubscriptions(db, dialect),
    deliveries: createDeliveries(db, dialect, holder),
    dialogues: createDialogues(db),
    ...createArticles(db, dialect),
    ...createSearch(db, dialect),
    ...createChats(db, dialect),

    async expire(before) {
      const expired = await db.transaction().execute(async (transaction) => {
        const articles = await transaction
          .deleteFrom('articles')
          .where('received_at', '<', before.getTime())
          .executeTakeFirst();
        await expireSources(transaction, before);
        const updates = await transaction
          .deleteFrom('updates')
          .where('done_at', '<', before.getTime())
          .executeTakeFirst();
        return { articles: Number(articles.numDeletedRows), updates: Number(updates.numDeletedRows) };
      });
      await dialect.scrub(db);
      return expired;
    },

    async ping() {
      await db.selectFrom('updates').select('update_id').limit(1).execute();
    },

    isPassing(error) {
      for (let cause = error; cause instanceof Error; cause = cause.cause) if (dialect.isPassing(cause)) return true;
      return false;
    },

    close: () => (closed ??= closeAfterLast(db, closing)),
  };
}

/** What sources published and editions held; a source that nobody follows goes with its items. */
async function expireSources(transaction: Transaction<Schema>, before: Date): Promise<void> {
  await transaction.deleteFrom('items').where('received_at', '<', before.getTime()).execute();
  await transaction.deleteFrom('deliveries').where('done_at', '<', before.getTime()).execute();
  await transaction.deleteFrom('told_places').where('told_at', '<', before.getTime()).execute();
  const followed = transaction.selectFrom('follows').select('source_id');
  await transaction.deleteFrom('sources').where('id', 'not in', followed).execute();
}

/** Kysely closes the database under a running transaction; waiting for a connection first lets those before us end. */
async function closeAfterLast(
  db: Kysely<Schema>,
  closing: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  try {
    await db.connection().execute(closing);
  } finally {
    // Also when no connection is to be had any more.
    await db.destroy();
  }
}
