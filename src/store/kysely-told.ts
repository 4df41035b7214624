import type { Kysely } from 'kysely';
import type { Deliveries, ToldStory } from './digests.ts';
import type { Place } from './place.ts';
import type { Schema } from './schema.ts';

/** Messages that tell stories and are part of no delivery, on either engine. */
export function createTold(db: Kysely<Schema>): Pick<Deliveries, 'tell' | 'toldUnder'> & {
  storiesAt(place: Place): Promise<readonly ToldStory[] | null>;
  last(chatId: number): Promise<number | null>;
} {
  return {
    async tell({ chatId, messageId }, { stories, inReplyTo, number }, now) {
      const telling = { in_reply_to: inReplyTo, number, stories: JSON.stringify(stories), told_at: now.getTime() };
      await db
        .insertInto('told_places')
        .values({ chat_id: chatId, message_id: messageId, ...telling })
        .onConflict((conflict) => conflict.columns(['chat_id', 'message_id']).doUpdateSet(telling))
        .execute();
    },

    async toldUnder({ chatId, messageId }) {
      const rows = await db
        .selectFrom('told_places')
        .select(['message_id', 'number'])
        .where('chat_id', '=', chatId)
        .where('in_reply_to', '=', messageId)
        .orderBy('message_id')
        .execute();
      return rows.map(({ message_id: told, number }) => ({ messageId: told, number }));
    },

    async storiesAt({ chatId, messageId }) {
      const row = await db
        .selectFrom('told_places')
        .select('stories')
        .where('chat_id', '=', chatId)
        .where('message_id', '=', messageId)
        .executeTakeFirst();
      return row === undefined ? null : (JSON.parse(row.stories) as ToldStory[]);
    },

    async last(chatId) {
      const { last } = await db
        .selectFrom('told_places')
        .select((eb) => eb.fn.max('message_id').as('last'))
        .where('chat_id', '=', chatId)
        .executeTakeFirstOrThrow();
      return last;
    },
  };
}
