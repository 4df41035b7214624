import type { Selectable } from 'kysely';
import type { Article } from '../summarize/text/article.ts';
import type { ArticlesTable, PlacesTable } from './schema.ts';
import type { Mention, Place, StoredArticle } from './store.ts';

/** An article as the store's users see it. */
export function toArticle(row: Omit<Selectable<ArticlesTable>, 'indexed_as'>): StoredArticle {
  return {
    ...(JSON.parse(row.article) as Article),
    id: row.id,
    chatId: row.chat_id,
    receivedAt: new Date(row.received_at).toISOString(),
  };
}

/** A place as they see it. */
export function toMention(row: Selectable<PlacesTable>): Mention {
  const place: Place = { chatId: row.chat_id, messageId: row.message_id };
  return {
    ...place,
    articleId: row.article_id,
    role: row.role,
    ...(row.in_reply_to === null ? {} : { inReplyTo: row.in_reply_to }),
    ...(row.question === null ? {} : { question: JSON.parse(row.question) as string }),
  };
}
