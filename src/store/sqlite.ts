import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, sql, SqliteAdapter, SqliteDialect } from 'kysely';
import type { Dialect } from './dialect.ts';
import { asStoreError, StoreError, type StoreErrorKind } from './errors.ts';
import { createKyselyStore } from './kysely-store.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import { SQLITE_SEARCH } from './sqlite-search.ts';
import { keepingStatements } from './sqlite-statements.ts';
import type { Store } from './store.ts';

export interface SqliteOptions {
  /** Where the database is or shall be; its folder is made. `:memory:` is a store that lasts until it is closed. */
  readonly file: string;
}

/**
 * Opens the store in a file, for this process alone, and brings its tables up to date. Throws a `StoreError` that says
 * what is wrong; a damaged file is never changed. (The lock is POSIX's: a process that opens and closes the file by other
 * means, to copy it say, gives its own lock away.)
 */
export async function openSqlite({ file }: SqliteOptions): Promise<Store> {
  const path = file === ':memory:' ? file : resolve(file);
  let database: Database.Database | undefined;
  try {
    if (path !== ':memory:') {
      makeFolder(dirname(path));
      checkFiles(path);
    }
    database = new Database(path, { timeout: BUSY_MS });
    for (const pragma of PRAGMAS) database.pragma(pragma);
    checkPages(database);
    const db = new Kysely<Schema>({
      dialect: new TransactionalSqliteDialect({ database: keepingStatements(database) }),
    });
    if ((await migrate(db, SQLITE)) === 'newer') throw new StoreError('newer', path);
    await releaseClaims(db);
    return createKyselyStore(db, SQLITE, { holder: ONLY_HOLDER });
  } catch (error) {
    database?.close();
    throw asStoreError(error, path, SQLITE.errorKind);
  }
}

/** Not `recursive: true`: that one never returns where a folder exists but refuses children as if it did not, as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(folder)) throw error;
  }
}

/** What SQLite would pass over or say unclearly: it must be asked before SQLite touches the files. */
function checkFiles(path: string): void {
  // A file that may only be read is opened all the same, and then fails as if the disk had.
  if (existsSync(path)) accessSync(path, constants.W_OK);
  // An empty file is taken for a new database and the log beside it deleted, which may hold everything.
  const log = logOf(path);
  if (sizeOf(path) > 0 || sizeOf(log) === 0) return;
  throw new StoreError('corrupt', path, new Error(`[store] log of a database that is empty or gone: ${log}`));
}

const logOf = (path: string): string => `${path}-wal`;

/** In bytes; 0 when there is no such file. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/**
 * Damage is better found now than by a question weeks later. Reads the whole file (a second for a gigabyte or so), but
 * does not compare indexes with their tables.
 */
function checkPages(database: Database.Database): void {
  const found = database.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new StoreError('corrupt', database.name, new Error(String(found)));
  // What is missing of the last page SQLite takes for zeros. While there is a log, the page may be whole in it.
  const rest = sizeOf(database.name) % Number(database.pragma('page_size', { simple: true }));
  if (rest === 0 || sizeOf(logOf(database.name)) > 0) return;
  throw new StoreError('corrupt', database.name, new Error('[store] last page is not whole'));
}

/** A lock that lasts longer is another bot's, not a passing reader's. */
const BUSY_MS = 250;

const PRAGMAS = [
  // One process only, refused at once; the operating system frees the lock of one that was killed. Set before the first
  // access, it also keeps the log's index in memory instead of in a third file.
  'locking_mode = EXCLUSIVE',
  'journal_mode = WAL',
  // Once received, an update is acknowledged, and Telegram never sends it again. A commit that is only in the system's
  // cache survives kill -9 but not a power cut, so every commit waits for the disk: FULL. NORMAL would wait only at
  // checkpoints. On macOS fsync alone leaves it in the drive's cache.
  'synchronous = FULL',
  'fullfsync = ON',
  'foreign_keys = ON',
  // What is deleted is overwritten with zeros.
  'secure_delete = ON',
];

const SQLITE: Dialect = {
  // AUTOINCREMENT: an article's number is never given to another one.
  id: { type: 'integer', define: (column) => column.primaryKey().autoIncrement() },
  // One process and one connection: there is nobody to pass over.
  lockClaimed: (query) => query,
  // Until a checkpoint the log still holds the pages as they were.
  scrub: async (db) => {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  },
  search: SQLITE_SEARCH,
  errorKind: (error) => {
    const code = 'code' in error ? String(error.code) : '';
    return ERROR_KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? null;
  },
  // A full disk, one that fails.
  isPassing: (error) => 'code' in error && /^SQLITE_(?:FULL|IOERR|BUSY)/u.test(String(error.code)),
};

/** By SQLite's result codes, and Node's for the folder. */
const ERROR_KINDS: readonly (readonly [RegExp, StoreErrorKind])[] = [
  [/^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/u, 'locked'],
  [/^SQLITE_(?:NOTADB|CORRUPT)/u, 'corrupt'],
  // CANTOPEN: the file can neither be opened nor made.
  [/^SQLITE_(?:READONLY|CANTOPEN|PERM)/u, 'read-only'],
  [/^(?:EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT)$/u, 'read-only'],
];

/** Nobody else has the file open. */
const ONLY_HOLDER = 1;

/** Whoever held these was killed: nobody else can have the file open. A postponed update goes on waiting. */
async function releaseClaims(db: Kysely<Schema>): Promise<void> {
  await db
    .updateTable('updates')
    .set({ claimed: 0, due_at: 0 })
    .where('claimed', '=', ONLY_HOLDER)
    .where('done_at', 'is', null)
    .execute();
  await db
    .updateTable('deliveries')
    .set({ claimed: 0, not_before: 0 })
    .where('claimed', '=', ONLY_HOLDER)
    .where('done_at', 'is', null)
    .execute();
}

/**
 * Kysely runs SQLite's migrations outside a transaction, because some changes of foreign keys need that; none of ours
 * does, and a migration that was killed half-way must leave nothing behind.
 */
class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
