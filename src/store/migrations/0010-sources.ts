import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Dialect } from '../dialect.ts';

/** Sources, who follows them, and what they published. */
export const sources = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('sources')
      .addColumn('id', dialect.id.type, dialect.id.define)
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('next_fetch_at', 'bigint', (column) => column.notNull())
      .addColumn('last_item_at', 'bigint')
      .addUniqueConstraint('sources_address', ['kind', 'address'])
      .execute();
    await db.schema.createIndex('sources_next_fetch_at').on('sources').column('next_fetch_at').execute();

    await db.schema
      .createTable('follows')
      .addColumn('id', dialect.id.type, dialect.id.define)
      .addColumn('chat_id', 'bigint', (column) => column.notNull())
      .addColumn('source_id', 'bigint', (column) => column.notNull().references('sources.id').onDelete('cascade'))
      .addColumn('muted', 'integer', (column) => column.notNull().defaultTo(0))
      .addUniqueConstraint('follows_once', ['chat_id', 'source_id'])
      .execute();
    await db.schema.createIndex('follows_source').on('follows').column('source_id').execute();

    await db.schema
      .createTable('items')
      .addColumn('id', dialect.id.type, dialect.id.define)
      .addColumn('source_id', 'bigint', (column) => column.notNull().references('sources.id').onDelete('cascade'))
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('received_at', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('items_key', ['source_id', 'key'])
      .execute();
    await db.schema.createIndex('items_of_source').on('items').columns(['source_id', 'received_at']).execute();
    await db.schema.createIndex('items_received_at').on('items').column('received_at').execute();
  },
});
