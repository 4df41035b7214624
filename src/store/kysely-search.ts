import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Dialect } from './dialect.ts';
import { toArticle, toMention } from './rows.ts';
import type { Schema } from './schema.ts';
import type { Listed, Page, Searchable, Store, StoredArticle } from './store.ts';
import { termsOf, tokensOf } from './tokens.ts';

type Search = Pick<Store, 'article' | 'history' | 'search' | 'index' | 'unindexed' | 'everything'>;

/** Finding articles again, on either engine; `article_words` is the index. */
export function createSearch(db: Kysely<Schema>, dialect: Dialect): Search {
  return {
    async article(chatId, id) {
      const row = await db
        .selectFrom('articles')
        .selectAll()
        .where('chat_id', '=', chatId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : toArticle(row);
    },

    async history(chatId, page) {
      const kept = listedOf(db, chatId, page);
      const rows = await kept
        .selectAll('articles')
        .orderBy('articles.id', 'desc')
        .limit(page.limit)
        .offset(page.skip ?? 0)
        .execute();
      return { found: await withMessages(db, rows.map(toArticle)), total: await countOf(kept) };
    },

    async search(chatId, words, page) {
      const terms = termsOf(words);
      if (terms.length === 0) return { found: [], total: 0 };
      const matching = listedOf(db, chatId, page)
        .innerJoin('article_words', 'article_words.rowid', 'articles.id')
        .where(dialect.search.matches(terms));
      const rows = await matching
        .selectAll('articles')
        .orderBy(dialect.search.rank(terms))
        .orderBy('articles.id', 'desc')
        .limit(page.limit)
        .offset(page.skip ?? 0)
        .execute();
      return { found: await withMessages(db, rows.map(toArticle)), total: await countOf(matching) };
    },

    async index(articleId, searchable) {
      await db.transaction().execute((transaction) => putWords(transaction, dialect, articleId, searchable));
    },

    async unindexed(version, limit) {
      // Two ranges and not «other than»: each is read off its index.
      const rows = await db
        .selectFrom('articles')
        .selectAll()
        .where((eb) => eb.or([eb('indexed_as', '<', version), eb('indexed_as', '>', version)]))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toArticle);
    },

    async everything(chatId, { after = 0, limit }) {
      const rows = await db
        .selectFrom('articles')
        .selectAll()
        .where('chat_id', '=', chatId)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute();
      if (rows.length === 0) return [];
      const ids = rows.map(({ id }) => id);
      const places = await db
        .selectFrom('places')
        .selectAll()
        .where('article_id', 'in', ids)
        .orderBy('position')
        .execute();
      const about = Map.groupBy(places.map(toMention), ({ articleId }) => articleId);
      return rows.map((row) => ({ article: toArticle(row), mentions: about.get(row.id) ?? [] }));
    },
  };
}

/** Puts the words of an article in the place of those it was found by before; nothing when the article is gone. */
export async function putWords(
  db: Kysely<Schema>,
  dialect: Dialect,
  articleId: number,
  { version, words }: Searchable,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('articles')
    .set({ indexed_as: version })
    .where('id', '=', articleId)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await dialect.search.put(db, articleId, tokensOf(words));
}

/** The articles of a chat that some message is still about, up to the newest of the first page. */
function listedOf(db: Kysely<Schema>, chatId: number, { upTo }: Page) {
  const listed = db
    .selectFrom('articles')
    .where('articles.chat_id', '=', chatId)
    .where((eb) =>
      eb.exists(eb.selectFrom('places').select('places.message_id').whereRef('places.article_id', '=', 'articles.id')),
    );
  return upTo === undefined ? listed : listed.where('articles.id', '<=', upTo);
}

async function countOf<Tables extends keyof Schema>(
  query: SelectQueryBuilder<Schema, Tables, object>,
): Promise<number> {
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return total;
}

/** Each with the message to open: the newest of our readings, else what it came in. */
async function withMessages(db: Kysely<Schema>, articles: readonly StoredArticle[]): Promise<Listed[]> {
  if (articles.length === 0) return [];
  const rows = await db
    .selectFrom('places')
    .select(['article_id', 'message_id', 'role'])
    .where(
      'article_id',
      'in',
      articles.map(({ id }) => id),
    )
    .where('role', 'in', ['post', 'reply'])
    // A message of the group that this supergroup was before cannot be opened.
    .where('position', '>=', 0)
    .orderBy('position')
    .execute();
  const last = new Map<number, number>();
  for (const role of ['post', 'reply'] as const)
    for (const row of rows) if (row.role === role) last.set(row.article_id, row.message_id);
  return articles.map((article) => {
    const messageId = last.get(article.id);
    return { article, ...(messageId !== undefined && { messageId }) };
  });
}
