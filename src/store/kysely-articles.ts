import type { Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';
import { putWords } from './kysely-search.ts';
import { toArticle, toMention } from './rows.ts';
import type { Schema } from './schema.ts';
import type { Mention, Store } from './store.ts';

type Articles = Pick<
  Store,
  'remember' | 'note' | 'find' | 'repliesTo' | 'latest' | 'lastMention' | 'articlesSince' | 'articles'
>;

/** Articles and the messages about them on either engine; `articles` and `places` are the tables. */
export function createArticles(db: Kysely<Schema>, dialect: Dialect): Articles {
  return {
    async remember(article, { place, fingerprint, now, searchable }) {
      const key = { chat_id: place.chatId, fingerprint: JSON.stringify(fingerprint) };
      return await db.transaction().execute(async (transaction) => {
        const added = await transaction
          .insertInto('articles')
          .values({ ...key, article: JSON.stringify(article), received_at: now.getTime() })
          .onConflict((conflict) => conflict.columns(['chat_id', 'fingerprint']).doNothing())
          .returningAll()
          .executeTakeFirst();
        const row =
          added ??
          (await transaction
            .selectFrom('articles')
            .selectAll()
            .where('chat_id', '=', key.chat_id)
            .where('fingerprint', '=', key.fingerprint)
            .executeTakeFirstOrThrow());
        if (added !== undefined && searchable !== undefined) await putWords(transaction, dialect, row.id, searchable);
        await putPlace(transaction, { ...place, articleId: row.id, role: 'post' });
        return { article: toArticle(row), isNew: added !== undefined };
      });
    },

    async note(mention) {
      await db.transaction().execute(async (transaction) => {
        const article = await transaction
          .selectFrom('articles')
          .select('id')
          .where('id', '=', mention.articleId)
          .where('chat_id', '=', mention.chatId)
          .executeTakeFirst();
        if (article !== undefined) await putPlace(transaction, mention);
      });
    },

    async find(place) {
      const row = await db
        .selectFrom('places')
        .innerJoin('articles', 'articles.id', 'places.article_id')
        .selectAll('places')
        .select(['articles.id', 'articles.fingerprint', 'articles.article', 'articles.received_at'])
        .where('places.chat_id', '=', place.chatId)
        .where('places.message_id', '=', place.messageId)
        .executeTakeFirst();
      return row === undefined ? null : { article: toArticle(row), mention: toMention(row) };
    },

    async repliesTo(place) {
      const rows = await db
        .selectFrom('places')
        .selectAll()
        .where('chat_id', '=', place.chatId)
        .where('in_reply_to', '=', place.messageId)
        .where('role', '!=', 'post')
        .orderBy('position')
        .execute();
      return rows.map(toMention);
    },

    async latest(chatId, limit) {
      // From the newest message backwards, each article at its own newest: as many rows are read as are wanted.
      const rows = await db
        .selectFrom('places')
        .innerJoin('articles', 'articles.id', 'places.article_id')
        .selectAll('articles')
        .where('places.chat_id', '=', chatId)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('places as newer')
                .select('newer.message_id')
                .whereRef('newer.article_id', '=', 'places.article_id')
                .whereRef('newer.position', '>', 'places.position'),
            ),
          ),
        )
        .orderBy('places.position', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toArticle);
    },

    async articlesSince(chatId, since, limit) {
      const rows = await db
        .selectFrom('articles')
        .selectAll()
        .where('chat_id', '=', chatId)
        .where('received_at', '>=', since.getTime())
        .orderBy('received_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toArticle);
    },

    async articles(articleIds) {
      if (articleIds.length === 0) return [];
      const rows = await db.selectFrom('articles').selectAll().where('id', 'in', articleIds).orderBy('id').execute();
      return rows.map(toArticle);
    },

    async lastMention(chatId) {
      const row = await db
        .selectFrom('places')
        .selectAll()
        .where('chat_id', '=', chatId)
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : toMention(row);
    },
  };
}

async function putPlace(db: Kysely<Schema>, mention: Mention): Promise<void> {
  const about = {
    article_id: mention.articleId,
    role: mention.role,
    in_reply_to: mention.inReplyTo ?? null,
    question: mention.question === undefined ? null : JSON.stringify(mention.question),
    position: mention.messageId,
  };
  await db
    .insertInto('places')
    .values({ chat_id: mention.chatId, message_id: mention.messageId, ...about })
    .onConflict((conflict) => conflict.columns(['chat_id', 'message_id']).doUpdateSet(about))
    .execute();
}
