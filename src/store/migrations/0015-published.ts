import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** When an item was published: not all that comes at once is equally new. Of items that are there already it stays unknown. */
export const published = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('items').addColumn('published_at', 'bigint').execute();
  },
});
