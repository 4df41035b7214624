import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Dialect } from './dialect.ts';
import { articles } from './migrations/0001-articles.ts';
import { settings } from './migrations/0002-settings.ts';
import { inbox } from './migrations/0003-inbox.ts';
import { search } from './migrations/0004-search.ts';
import { sources } from './migrations/0010-sources.ts';
import { digests } from './migrations/0011-digests.ts';
import { dialogues } from './migrations/0012-dialogues.ts';
import { told } from './migrations/0014-told.ts';
import { published } from './migrations/0015-published.ts';
import type { Schema } from './schema.ts';

/** Every step in order. A published step is never changed: what it made wrong, a later one mends. */
const MIGRATIONS: Readonly<Record<string, (dialect: Dialect) => Migration>> = {
  '0001-articles': articles,
  '0002-settings': settings,
  '0003-inbox': inbox,
  '0004-search': search,
  '0010-sources': sources,
  '0011-digests': digests,
  '0012-dialogues': dialogues,
  '0014-told': told,
  '0015-published': published,
};

/**
 * Brings the tables up to date, all steps or none. `newer`: the database has steps that this version does not know, and
 * nothing was touched. Throws when a step fails.
 */
export async function migrate(db: Kysely<Schema>, dialect: Dialect): Promise<'up-to-date' | 'newer'> {
  const executed = await executedSteps(db);
  if (executed.some((name) => !Object.hasOwn(MIGRATIONS, name))) return 'newer';

  const steps = Object.entries(MIGRATIONS).map(([name, step]) => [name, step(dialect)] as const);
  const provider = { getMigrations: () => Promise.resolve(Object.fromEntries(steps)) };
  // Steps that do not lean on each other may come in from several sides.
  const migrator = new Migrator({ db, provider, allowUnorderedMigrations: true });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'before the first step';
    throw new Error(`[store] migration failed: ${failed}`, { cause: error });
  }
  return 'up-to-date';
}

/** What Kysely's own table says was run. */
async function executedSteps(db: Kysely<Schema>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map((row) => row.name);
}
