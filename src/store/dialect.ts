import type { ColumnDefinitionBuilder, Kysely, RawBuilder, SelectQueryBuilder } from 'kysely';
import type { StoreErrorKind } from './errors.ts';
import type { Schema } from './schema.ts';
import type { Terms } from './tokens.ts';

/** What differs between the engines. Each declares it once; the shared queries use it and never ask which engine it is. */
export interface Dialect {
  /** A primary key that counts up and never gives a number twice, not even one that was deleted. */
  readonly id: {
    readonly type: 'integer' | 'bigint';
    readonly define: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
  };
  /** Lets processes that claim rows of `table` at once pass over each other's. */
  readonly lockClaimed: <Table extends keyof Schema, Row>(
    query: SelectQueryBuilder<Schema, Table, Row>,
    table: Table,
  ) => SelectQueryBuilder<Schema, Table, Row>;
  /** Makes what was deleted unreadable in the files too; called after the transaction that deleted it. */
  readonly scrub: (db: Kysely<Schema>) => Promise<void>;
  readonly search: SearchIndex;
  /** What an error met at opening means; null when this engine does not know it. */
  readonly errorKind: (error: Error) => StoreErrorKind | null;
  /** Whether an error is of the engine's surroundings (its disk, the way to it) and the same call may succeed later. */
  readonly isPassing: (error: Error) => boolean;
}

/** The engine's own index of words: the table `article_words`, a row an article. */
export interface SearchIndex {
  /** Makes the table such that a row is deleted with its article. */
  readonly create: (db: Kysely<unknown>) => Promise<void>;
  /** Writes an article's words, in their order, in the place of what was there. */
  readonly put: (db: Kysely<Schema>, articleId: number, tokens: readonly string[]) => Promise<void>;
  /** Whether a row has all terms; there is at least one. */
  readonly matches: (terms: Terms) => RawBuilder<boolean>;
  /** How well it has them: the smaller, the better. */
  readonly rank: (terms: Terms) => RawBuilder<number>;
}
