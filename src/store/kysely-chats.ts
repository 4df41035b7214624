import type { Kysely, Transaction } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { Schema } from './schema.ts';
import type { Kept, Settings, Store } from './store.ts';

type Chats = Pick<Store, 'settings' | 'saveSettings' | 'kept' | 'forget' | 'moveChat'>;

/** What is done with a chat as a whole, on either engine. */
export function createChats(db: Kysely<Schema>, dialect: Dialect): Chats {
  return {
    settings: (chatId) => settingsOf(db, chatId),
    saveSettings: (chatId, settings) => putSettings(db, chatId, settings),

    kept: (chatId) => db.transaction().execute((transaction) => count(transaction, chatId)),

    async forget(chatId) {
      const kept = await db.transaction().execute(async (transaction) => {
        const kept = await count(transaction, chatId);
        await transaction.deleteFrom('places').where('chat_id', '=', chatId).execute();
        await transaction.deleteFrom('articles').where('chat_id', '=', chatId).execute();
        await transaction.deleteFrom('settings').where('chat_id', '=', chatId).execute();
        await transaction.deleteFrom('follows').where('chat_id', '=', chatId).execute();
        await transaction.deleteFrom('subscriptions').where('chat_id', '=', chatId).execute();
        await transaction.deleteFrom('told_places').where('chat_id', '=', chatId).execute();
        await transaction.deleteFrom('dialogues').where('chat_id', '=', chatId).execute();
        return kept;
      });
      await dialect.scrub(db);
      return kept;
    },

    async moveChat(from, to) {
      if (from === to) return;
      await db.transaction().execute(async (transaction) => {
        await mergeTwins(transaction, from, to);
        await movePlaces(transaction, from, to);
        await transaction.updateTable('articles').set({ chat_id: to }).where('chat_id', '=', from).execute();
        await moveSettings(transaction, from, to);
        await moveDigests(transaction, from, to);
      });
    },
  };
}

/** An article that both chats have becomes one, received when the first of the two was. */
async function mergeTwins(db: Transaction<Schema>, from: number, to: number): Promise<void> {
  const twins = await db
    .selectFrom('articles as old')
    .innerJoin('articles as kept', 'kept.fingerprint', 'old.fingerprint')
    .select([
      'old.id as oldId',
      'kept.id as keptId',
      'old.received_at as oldReceived',
      'kept.received_at as keptReceived',
    ])
    .where('old.chat_id', '=', from)
    .where('kept.chat_id', '=', to)
    .execute();
  for (const { oldId, keptId, oldReceived, keptReceived } of twins) {
    const received_at = Math.min(oldReceived, keptReceived);
    await db.updateTable('articles').set({ received_at }).where('id', '=', keptId).execute();
    await db.updateTable('places').set({ article_id: keptId }).where('article_id', '=', oldId).execute();
    await db.deleteFrom('articles').where('id', '=', oldId).execute();
  }
}

/** More than any message's number: Telegram's are 31 bits. */
const BEFORE_ALL_OTHERS = 2 ** 31;

/** A message of `to` with the same number stays: only that one can still be meant by it. */
async function movePlaces(db: Transaction<Schema>, from: number, to: number): Promise<void> {
  const taken = db.selectFrom('places').select('message_id').where('chat_id', '=', to);
  await db.deleteFrom('places').where('chat_id', '=', from).where('message_id', 'in', taken).execute();
  await db
    .updateTable('places')
    .set((eb) => ({ chat_id: to, position: eb('position', '-', BEFORE_ALL_OTHERS) }))
    .where('chat_id', '=', from)
    .execute();
}

async function moveSettings(db: Transaction<Schema>, from: number, to: number): Promise<void> {
  await putSettings(db, to, { ...(await settingsOf(db, from)), ...(await settingsOf(db, to)) });
  await db.deleteFrom('settings').where('chat_id', '=', from).execute();
}

/** What both chats followed is followed once; messages of editions are those of the chat they were sent to. */
async function moveDigests(db: Transaction<Schema>, from: number, to: number): Promise<void> {
  const both = db.selectFrom('follows').select('source_id').where('chat_id', '=', to);
  await db.deleteFrom('follows').where('chat_id', '=', from).where('source_id', 'in', both).execute();
  await db.updateTable('follows').set({ chat_id: to }).where('chat_id', '=', from).execute();
  await db.updateTable('subscriptions').set({ chat_id: to }).where('chat_id', '=', from).execute();
  await db.deleteFrom('edition_places').where('chat_id', '=', from).execute();
  await db.deleteFrom('told_places').where('chat_id', '=', from).execute();
  // Its message is counted otherwise there, so it cannot go on.
  await db.deleteFrom('dialogues').where('chat_id', '=', from).execute();
}

async function settingsOf(db: Kysely<Schema>, chatId: number): Promise<Settings> {
  const row = await db.selectFrom('settings').select('settings').where('chat_id', '=', chatId).executeTakeFirst();
  return row === undefined ? {} : (JSON.parse(row.settings) as Settings);
}

async function putSettings(db: Kysely<Schema>, chatId: number, chosen: Settings): Promise<void> {
  const settings = JSON.stringify(chosen);
  await db
    .insertInto('settings')
    .values({ chat_id: chatId, settings })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet({ settings }))
    .execute();
}

async function count(db: Transaction<Schema>, chatId: number): Promise<Kept> {
  const { articles, since } = await db
    .selectFrom('articles')
    .select((eb) => [eb.fn.countAll().as('articles'), eb.fn.min('received_at').as('since')])
    .where('chat_id', '=', chatId)
    .executeTakeFirstOrThrow();
  const rows = async (table: 'places' | 'subscriptions' | 'follows') => {
    const of = db.selectFrom(table).select((eb) => eb.fn.countAll().as('rows'));
    return Number((await of.where('chat_id', '=', chatId).executeTakeFirstOrThrow()).rows);
  };
  return {
    articles: Number(articles),
    messages: await rows('places'),
    digests: await rows('subscriptions'),
    sources: await rows('follows'),
    settings: Object.keys(await settingsOf(db, chatId)).length > 0,
    // MIN of no rows is NULL, whatever the column's type says.
    ...((since as number | null) === null ? {} : { since: new Date(since).toISOString() }),
  };
}
