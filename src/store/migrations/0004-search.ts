import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Dialect } from '../dialect.ts';

/** The index of words. Articles that are there already are version 0 of it: to be indexed by whoever knows words. */
export const search = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('articles')
      .addColumn('indexed_as', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.createIndex('articles_indexed_as').on('articles').columns(['indexed_as', 'id']).execute();
    await db.schema.createIndex('articles_chat').on('articles').columns(['chat_id', 'id']).execute();
    await dialect.search.create(db);
  },
});
