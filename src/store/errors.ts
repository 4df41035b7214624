/**
 * Why a store could not be opened. `locked`: another process has it open; `corrupt`: the file is not a database, or a
 * damaged one; `read-only`: the file or its folder cannot be written, or the tables of a server; `unreachable`: no server
 * answers; `refused`: it does not know the user, the password or the database; `newer`: a newer version has changed its
 * tables; `unusable`: all else, the cause says what.
 */
export type StoreErrorKind = 'locked' | 'corrupt' | 'read-only' | 'unreachable' | 'refused' | 'newer' | 'unusable';

const WHAT: Readonly<Record<StoreErrorKind, string>> = {
  locked: 'another process has the database open',
  corrupt: 'the file is damaged or not a database, it was left as it is',
  'read-only': 'the database cannot be written',
  unreachable: 'the database server cannot be reached',
  refused: 'the database server refuses the user, the password or the database',
  newer: 'the database was made by a newer version',
  unusable: 'the database cannot be used',
};

/** A store that could not be opened, in one line for people: `[store] what: file`, or the server's host and database,, with the engine's error as `cause`. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly kind: StoreErrorKind;

  constructor(kind: StoreErrorKind, database: string, cause?: unknown) {
    super(`[store] ${WHAT[kind]}: ${database}`, { cause });
    this.kind = kind;
  }
}

/**
 * What was thrown at opening as a `StoreError`: of the kind that `kindOf` knows the error, or what caused it, to be, and
 * `unusable` when it knows none of them.
 */
export function asStoreError(
  error: unknown,
  database: string,
  kindOf: (error: Error) => StoreErrorKind | null,
): StoreError {
  if (error instanceof StoreError) return error;
  let kind: StoreErrorKind | null = null;
  for (let cause = error; kind === null && cause instanceof Error; cause = cause.cause) kind = kindOf(cause);
  return new StoreError(kind ?? 'unusable', database, error);
}
