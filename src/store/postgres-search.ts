import { sql } from 'kysely';
import type { SearchIndex } from './dialect.ts';
import type { Terms } from './tokens.ts';

// The words are handed over as values of `tsvector` and `tsquery`, not as text: PostgreSQL's parser would take «12.5» or «a-b»
// apart by rules of its own, and what a word is has been decided before. Otherwise this is the configuration `simple`.

/** PostgreSQL's index of words: a `tsvector` under GIN, ranked by ts_rank. */
export const POSTGRES_SEARCH: SearchIndex = {
  async create(db) {
    await db.schema
      .createTable('article_words')
      .addColumn('rowid', 'bigint', (column) => column.primaryKey().references('articles.id').onDelete('cascade'))
      .addColumn('words', sql`tsvector`, (column) => column.notNull())
      .execute();
    await db.schema.createIndex('article_words_words').on('article_words').using('gin').column('words').execute();
  },

  async put(db, articleId, tokens) {
    const words = sql<string>`${vectorOf(tokens)}::tsvector`;
    await db
      .insertInto('article_words')
      .values({ rowid: articleId, words })
      .onConflict((conflict) => conflict.column('rowid').doUpdateSet({ words }))
      .execute();
  },

  matches: (terms) => sql<boolean>`article_words.words @@ ${queryOf(terms)}::tsquery`,
  // 1: a long article is not better for being long.
  rank: (terms) => sql<number>`-ts_rank(article_words.words, ${queryOf(terms)}::tsquery, 1)`,
};

/** A `tsvector` knows places up to here, and so many of a word. */
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 255;

/** `'a':1,3 'b':2`: each word with where it stands. */
function vectorOf(tokens: readonly string[]): string {
  const places = new Map<string, number[]>();
  for (const [at, token] of tokens.entries()) {
    const known = places.get(token);
    const position = Math.min(at + 1, LAST_POSITION);
    if (known === undefined) places.set(token, [position]);
    else if (known.length < MOST_POSITIONS && known.at(-1) !== position) known.push(position);
  }
  return [...places].map(([token, positions]) => `${quoted(token)}:${positions.join(',')}`).join(' ');
}

/** `('a' | 'b' <-> 'c') & ('d')`. */
const queryOf = (terms: Terms): string =>
  terms.map((forms) => `(${forms.map((tokens) => `(${tokens.map(quoted).join(' <-> ')})`).join(' | ')})`).join(' & ');

const quoted = (token: string): string => `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
