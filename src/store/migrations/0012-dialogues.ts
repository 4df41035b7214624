import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Dialogues under way, one a chat. */
export const dialogues = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('dialogues')
      .addColumn('chat_id', 'bigint', (column) => column.primaryKey())
      .addColumn('message_id', 'bigint', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('update_id', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('touched_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('dialogues_touched_at').on('dialogues').column('touched_at').execute();
  },
});
