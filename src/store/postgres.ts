import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Dialect } from './dialect.ts';
import { asStoreError, StoreError, type StoreErrorKind } from './errors.ts';
import { createKyselyStore } from './kysely-store.ts';
import { migrate } from './migrate.ts';
import { takeNumber, takeOver } from './postgres-holder.ts';
import { POSTGRES_SEARCH } from './postgres-search.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

export interface PostgresOptions {
  /** `postgresql://user:password@host:port/database`, with what else node-postgres knows as parameters. */
  readonly url: string;
  /** Told of each connection that was lost; calls that needed it fail by themselves, and the next call makes a new one. */
  readonly onLost?: (error: Error) => void;
}

/**
 * Opens the store on a PostgreSQL server, which any number of processes may share, and brings its tables up to date. Throws
 * a `StoreError` that says what is wrong and names the host and the database, never the user or the password.
 */
export async function openPostgres({ url, onLost = () => undefined }: PostgresOptions): Promise<Store> {
  const pool = new pg.Pool({ ...connectionOf(url), max: CONNECTIONS });
  pool.on('error', onLost);
  // The pool listens only to connections that nobody uses; an error of one in use must not end the process either.
  pool.on('connect', (client) => client.on('error', onLost));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    if ((await migrate(db, POSTGRES)) === 'newer') throw new StoreError('newer', nameOf(url));
    const { number: holder, release } = await takeNumber(() => new pg.Client(connectionOf(url)), onLost);
    try {
      const stop = await takeOver(db, onLost);
      const closing = async () => {
        stop();
        await release();
      };
      return createKyselyStore(db, POSTGRES, { holder, closing });
    } catch (error) {
      await release();
      throw error;
    }
  } catch (error) {
    await db.destroy();
    throw asStoreError(error, nameOf(url), POSTGRES.errorKind);
  }
}

/** As many updates are handled at once, and each asks for little at a time. */
const CONNECTIONS = 16;
/** A server that does not answer for so long is not there. */
const CONNECT_MS = 10_000;
const QUERY_MS = 60_000;

const connectionOf = (url: string): pg.ClientConfig => ({
  connectionString: url,
  connectionTimeoutMillis: CONNECT_MS,
  query_timeout: QUERY_MS,
  // A way that is cut without a word is noticed.
  keepAlive: true,
  fallback_application_name: 'chekide',
  types: { getTypeParser },
});

/** All our whole numbers are safe ones: `bigint` columns are numbers, as on SQLite, not strings. */
const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (type, format) =>
  type === pg.types.builtins.INT8 ? Number : (pg.types.getTypeParser(type, format) as (value: string) => unknown);

/** The host, port and database of an address, for people; nothing of it that is secret. */
function nameOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? (hostname === '' ? 'localhost' : hostname);
  return `${host}:${port === '' ? '5432' : port}${pathname}`;
}

const POSTGRES: Dialect = {
  id: { type: 'bigint', define: (column) => column.primaryKey().generatedAlwaysAsIdentity() },
  lockClaimed: (query, table) => query.forUpdate(table).skipLocked(),
  // What was deleted stays in the server's files until it uses the place again, and in its log and copies: its keeper's affair.
  scrub: () => Promise.resolve(),
  search: POSTGRES_SEARCH,
  errorKind: (error) => ERROR_KINDS.find(([pattern]) => pattern.test(signsOf(error)))?.[1] ?? null,
  isPassing: (error) => PASSING.test(signsOf(error)),
};

/** PostgreSQL's or the system's code; node-postgres has none for what it finds out itself. */
const signsOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : error.message;

const NOT_REACHED = String.raw`^(?:ECONN\w+|ENOTFOUND|EAI_AGAIN|E\w+UNREACH|ETIMEDOUT|EPIPE|ENOENT)$|^08|^57P0|^53|^Connection terminated|timeout`;

/** By SQLSTATE (appendix A of PostgreSQL's manual) and the codes of the system. */
const ERROR_KINDS: readonly (readonly [RegExp, StoreErrorKind])[] = [
  [new RegExp(NOT_REACHED, 'u'), 'unreachable'],
  // The login, then the database.
  [/^28|^3D000/u, 'refused'],
  // No right to make tables, or a server that only follows another one.
  [/^42501|^25006/u, 'read-only'],
];

/** Two that stood in each other's way (class 40) may both succeed later, too. */
const PASSING = new RegExp(`${NOT_REACHED}|^40`, 'u');
