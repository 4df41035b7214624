import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Messages that tell stories and are part of no delivery. */
export const told = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('told_places')
      .addColumn('chat_id', 'bigint', (column) => column.notNull())
      .addColumn('message_id', 'bigint', (column) => column.notNull())
      .addColumn('in_reply_to', 'bigint', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('stories', 'text', (column) => column.notNull())
      .addColumn('told_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('told_places_place', ['chat_id', 'message_id'])
      .execute();
    await db.schema.createIndex('told_places_under').on('told_places').columns(['chat_id', 'in_reply_to']).execute();
    await db.schema.createIndex('told_places_told').on('told_places').column('told_at').execute();
  },
});
