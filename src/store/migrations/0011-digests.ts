import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Dialect } from '../dialect.ts';

/** Subscriptions, their deliveries, and what was in the editions that were sent. */
export const digests = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('subscriptions')
      .addColumn('id', dialect.id.type, dialect.id.define)
      .addColumn('chat_id', 'bigint', (column) => column.notNull())
      .addColumn('thread_id', 'bigint')
      .addColumn('choices', 'text', (column) => column.notNull())
      .addColumn('next_due_at', 'bigint', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('subscriptions_chat').on('subscriptions').column('chat_id').execute();
    await db.schema.createIndex('subscriptions_due').on('subscriptions').column('next_due_at').execute();

    await db.schema
      .createTable('deliveries')
      .addColumn('id', dialect.id.type, dialect.id.define)
      .addColumn('subscription_id', 'bigint', (column) =>
        column.notNull().references('subscriptions.id').onDelete('cascade'),
      )
      .addColumn('local_date', 'integer', (column) => column.notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('parts', 'text')
      .addColumn('part_count', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('sent', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('under_way', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('doubtful', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('not_before', 'bigint', (column) => column.notNull())
      .addColumn('claimed', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('done_at', 'bigint')
      .addUniqueConstraint('deliveries_once', ['subscription_id', 'local_date'])
      .execute();
    await db.schema
      .createIndex('deliveries_unfinished')
      .on('deliveries')
      .columns(['due_at', 'not_before'])
      .where(sql.ref('done_at'), 'is', null)
      .execute();
    await db.schema.createIndex('deliveries_done').on('deliveries').column('done_at').execute();

    await db.schema
      .createTable('edition_stories')
      .addColumn('delivery_id', 'bigint', (column) => column.notNull().references('deliveries.id').onDelete('cascade'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('story', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('edition_stories_number', ['delivery_id', 'number'])
      .execute();

    await db.schema
      .createTable('edition_places')
      .addColumn('chat_id', 'bigint', (column) => column.notNull())
      .addColumn('message_id', 'bigint', (column) => column.notNull())
      .addColumn('delivery_id', 'bigint', (column) => column.notNull().references('deliveries.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('edition_places_place', ['chat_id', 'message_id'])
      .execute();
    await db.schema.createIndex('edition_places_delivery').on('edition_places').column('delivery_id').execute();
  },
});
