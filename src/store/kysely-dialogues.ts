import type { Kysely, Selectable } from 'kysely';
import type { Dialogues, SavedDialogue } from './dialogues.ts';
import type { DialoguesTable, Schema } from './schema.ts';

/** Dialogues under way, on either engine. */
export function createDialogues(db: Kysely<Schema>): Dialogues {
  return {
    async find(chatId) {
      const row = await db.selectFrom('dialogues').selectAll().where('chat_id', '=', chatId).executeTakeFirst();
      return row === undefined ? null : toDialogue(row);
    },

    async save({ chatId, messageId, version, updateId, state }, now) {
      const row = {
        message_id: messageId,
        version,
        update_id: updateId,
        state: JSON.stringify(state),
        touched_at: now.getTime(),
      };
      await db
        .insertInto('dialogues')
        .values({ chat_id: chatId, ...row })
        .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(row))
        .execute();
    },

    async end(chatId) {
      await db.deleteFrom('dialogues').where('chat_id', '=', chatId).execute();
    },

    async endStale(before, version) {
      const rows = await db
        .deleteFrom('dialogues')
        .where((eb) => eb.or([eb('touched_at', '<', before.getTime()), eb('version', '!=', version)]))
        .returningAll()
        .execute();
      return rows.map(toDialogue);
    },
  };
}

const toDialogue = (row: Selectable<DialoguesTable>): SavedDialogue => ({
  chatId: row.chat_id,
  messageId: row.message_id,
  version: row.version,
  updateId: row.update_id,
  state: JSON.parse(row.state),
  touchedAt: new Date(row.touched_at).toISOString(),
});
