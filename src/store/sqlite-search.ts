import { sql } from 'kysely';
import type { SearchIndex } from './dialect.ts';
import type { Terms } from './tokens.ts';

/** SQLite's index of words: FTS5, ranked by its bm25. */
export const SQLITE_SEARCH: SearchIndex = {
  async create(db) {
    // `ascii` takes all beyond ASCII for letters: what a word is has been decided before.
    await sql`create virtual table article_words using fts5 (words, tokenize = 'ascii')`.execute(db);
    // Words of a deleted article would otherwise stay until their part of the index is merged.
    await sql`insert into article_words (article_words, rank) values ('secure-delete', 1)`.execute(db);
    // A virtual table refers to no other.
    await sql`create trigger articles_words_deleted after delete on articles begin
      delete from article_words where rowid = old.id;
    end`.execute(db);
  },

  async put(db, articleId, tokens) {
    await db
      .replaceInto('article_words')
      .values({ rowid: articleId, words: tokens.join(' ') })
      .execute();
  },

  matches: (terms) => sql<boolean>`article_words match ${queryOf(terms)}`,
  // Smaller is better with SQLite, too.
  rank: () => sql<number>`bm25(article_words)`,
};

/** `("a" OR "b c") AND ("d")`: in quotes nothing is an operator of FTS5's language. */
function queryOf(terms: Terms): string {
  const form = (tokens: readonly string[]) => `"${tokens.join(' ').replaceAll('"', '""')}"`;
  return terms.map((forms) => `(${forms.map(form).join(' OR ')})`).join(' AND ');
}
