import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Dialect } from '../dialect.ts';

/** Articles, and the messages that are about them. */
export const articles = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('articles')
      .addColumn('id', dialect.id.type, dialect.id.define)
      .addColumn('chat_id', 'bigint', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('received_at', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('articles_fingerprint', ['chat_id', 'fingerprint'])
      .execute();
    await db.schema.createIndex('articles_received_at').on('articles').column('received_at').execute();

    await db.schema
      .createTable('places')
      .addColumn('chat_id', 'bigint', (column) => column.notNull())
      .addColumn('message_id', 'bigint', (column) => column.notNull())
      .addColumn('article_id', 'bigint', (column) => column.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('in_reply_to', 'bigint')
      .addColumn('question', 'text')
      .addColumn('position', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('places_place', ['chat_id', 'message_id'])
      .execute();
    await db.schema.createIndex('places_article').on('places').columns(['article_id', 'position']).execute();
    await db.schema.createIndex('places_position').on('places').columns(['chat_id', 'position']).execute();
    await db.schema.createIndex('places_in_reply_to').on('places').columns(['chat_id', 'in_reply_to']).execute();
  },
});
