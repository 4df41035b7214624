import type { Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';
import { createArticles } from './kysely-articles.ts';
import { createChats } from './kysely-chats.ts';
import { createInbox } from './kysely-inbox.ts';
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
    ...createArticles(db),
    ...createChats(db, dialect),

    async expire(before) {
      const expired = await db.transaction().execute(async (transaction) => {
        const articles = await transaction
          .deleteFrom('articles')
          .where('received_at', '<', before.getTime())
          .executeTakeFirst();
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
