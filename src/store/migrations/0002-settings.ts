import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What chats have chosen. */
export const settings = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('settings')
      .addColumn('chat_id', 'bigint', (column) => column.primaryKey())
      .addColumn('settings', 'text', (column) => column.notNull())
      .execute();
  },
});
