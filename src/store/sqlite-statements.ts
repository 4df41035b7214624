import type { Database } from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

// Kysely prepares every query anew. What a statement takes outside of JavaScript's memory is given back only when the event loop
// turns, and the store's calls, which never wait, may keep it from turning: thousands of them took hundreds of megabytes. The
// same few statements come again and again, so they are kept.

/** The store has fewer, but for lists of values of any length. */
const MOST_KEPT = 200;

/** A database whose statements are prepared once; the longest unused is forgotten. */
export function keepingStatements(database: Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => void database.close(),
    prepare: (text) => {
      const statement = kept.get(text) ?? database.prepare(text);
      kept.delete(text);
      kept.set(text, statement);
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
      return statement;
    },
  };
}
