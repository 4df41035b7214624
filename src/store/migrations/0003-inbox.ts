import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Updates as they came. The unfinished are few among the done: each index holds one or the other. */
export const inbox = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('updates')
      .addColumn('update_id', 'bigint', (column) => column.primaryKey())
      .addColumn('lane', 'text')
      .addColumn('payload', 'text')
      .addColumn('received_at', 'bigint', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('due_at', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('claimed', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('done_at', 'bigint')
      .execute();
    // In their order, with all that a claim looks at, so that passing over a long lane reads the index alone.
    await db.schema
      .createIndex('updates_unfinished')
      .on('updates')
      .columns(['update_id', 'lane', 'due_at'])
      .where(sql.ref('done_at'), 'is', null)
      .execute();
    await db.schema
      .createIndex('updates_lane')
      .on('updates')
      .columns(['lane', 'update_id'])
      .where(sql.ref('done_at'), 'is', null)
      .execute();
    await db.schema
      .createIndex('updates_due')
      .on('updates')
      .columns(['due_at', 'lane'])
      .where(sql.ref('done_at'), 'is', null)
      .execute();
    await db.schema
      .createIndex('updates_done')
      .on('updates')
      .column('done_at')
      .where(sql.ref('done_at'), 'is not', null)
      .execute();
  },
});
