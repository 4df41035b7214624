import type { Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';
import { createArticles } from './kysely-articles.ts';
import { createChats } from './kysely-chats.ts';
import { createInbox } from './kysely-inbox.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/** The store on a database whose tables are up to date; it owns `db` and closes it. */
export function createKyselyStore(db: Kysely<Schema>, dialect: Dialect): Store {
  let closed: Promise<void> | undefined;
  return {
    inbox: createInbox(db, dialect),
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

    close: () => (closed ??= closeAfterLast(db)),
  };
}

/** Kysely closes the database under a running transaction; waiting for a connection first lets those before us end. */
async function closeAfterLast(db: Kysely<Schema>): Promise<void> {
  await db.connection().execute(() => Promise.resolve());
  await db.destroy();
}
