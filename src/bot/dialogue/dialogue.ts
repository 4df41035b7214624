import { GrammyError } from 'grammy';
import type { Api, Context } from 'grammy';
import type { Chat } from 'grammy/types';
import type { SavedDialogue } from '../../store/dialogues.ts';
import type { DialogueButton } from '../callback-data.ts';
import type { Deps } from '../deps.ts';
import { wordingFor } from '../deps.ts';
import { paragraphs, plainLine } from '../lines.ts';
import type { Reply } from '../reply.ts';
import { post, replace } from '../outgoing.ts';
import { WORDINGS } from '../wording/choose.ts';
import type { Wording } from '../wording/wording.ts';
import { take } from './engine.ts';
import { MOST_SUBSCRIPTIONS, saveChoices } from './saving.ts';
import { screenOf, summaryOf } from './screens.ts';
import { DIALOGUE_VERSION } from './steps.ts';
import type { Answer, Dialogue } from './steps.ts';

// A chat's dialogue and its one message. A turn is taken, shown, and only then written down: stopped anywhere between, the
// update comes again and shows the same once more; written down, its number tells that it was answered.

/** Who says nothing for so long has gone on to other things. */
const PATIENCE_MS = 30 * 60_000;
/** With more messages than this between, the screen is out of sight and comes again below what was written. */
const OUT_OF_SIGHT = 4;

export type WithChat = Context & { readonly chat: Chat };

/** Begins a dialogue, in the place of the one the chat was at; in the message `inPlace` where one is given. */
export async function begin(ctx: WithChat, start: Dialogue, deps: Deps, inPlace?: number): Promise<void> {
  const { dialogues } = deps.store;
  const before = await dialogues.find(ctx.chat.id);
  if (before?.updateId === ctx.update.update_id) return;
  const wording = await wordingFor(ctx, deps);
  if (before !== null && before.messageId !== inPlace) await close(ctx.api, before, wording.digests.cancelled);
  const turn = await take({ updateId: ctx.update.update_id, api: ctx.api, me: ctx.me, from: { start } });
  if (turn === null) throw new Error('[dialogue] it did not begin');
  const screen = screenOf(turn.dialogue, wording, deps.now());
  const messageId = await show(ctx, screen, { ...start, ...(inPlace !== undefined && { messageId: inPlace }) });
  await keep(ctx, messageId, turn.state, deps);
}

/** What became of an answer: `none`, there is no dialogue it could be an answer in. */
type Outcome = 'answered' | 'none' | 'over';

/** Answers in the chat's dialogue: by a button of its message, or in writing. */
export async function answer(ctx: WithChat, given: DialogueButton | string, deps: Deps): Promise<Outcome> {
  const row = await deps.store.dialogues.find(ctx.chat.id);
  const pressed = ctx.callbackQuery?.message?.message_id;
  if (row === null || (pressed !== undefined && pressed !== row.messageId)) return 'none';
  if (row.updateId === ctx.update.update_id) return 'answered';
  const wording = await wordingFor(ctx, deps);
  const over = async (words: string): Promise<Outcome> => {
    await close(ctx.api, row, words);
    await deps.store.dialogues.end(row.chatId);
    return 'over';
  };
  if (row.version !== DIALOGUE_VERSION) return over(wording.digests.anew);
  if (isLate(row, deps.now())) return over(wording.digests.late);
  const turn = await take({
    updateId: ctx.update.update_id,
    api: ctx.api,
    me: ctx.me,
    from: { state: row.state, answer: (at) => answerOf(given, at, wording, deps.now()) },
  });
  if (turn === null) return over(wording.digests.anew);
  const { dialogue, state } = turn;
  if (dialogue.end !== undefined) {
    const last =
      dialogue.end === 'saved' ? await saved(ctx, dialogue, wording, deps) : plainReply(wording.digests.cancelled);
    await show(ctx, last, { ...dialogue, messageId: row.messageId });
    await deps.store.dialogues.end(row.chatId);
    return 'answered';
  }
  const written = ctx.callbackQuery === undefined ? ctx.msgId : undefined;
  const isFar = written !== undefined && written - row.messageId > OUT_OF_SIGHT;
  const screen = screenOf(dialogue, wording, deps.now());
  const messageId = await show(ctx, screen, isFar ? dialogue : { ...dialogue, messageId: row.messageId });
  await keep(ctx, messageId, state, deps);
  if (isFar) await ctx.api.deleteMessage(ctx.chat.id, row.messageId).catch(ignoreRefusal);
  return 'answered';
}

/** Closes dialogues that nobody answers in any more, and those that an earlier version began. */
export async function closeStale(api: Api, deps: Deps): Promise<void> {
  const before = new Date(deps.now().getTime() - PATIENCE_MS);
  for (const row of await deps.store.dialogues.endStale(before, DIALOGUE_VERSION)) {
    const { language = deps.defaultLanguage } = await deps.store.settings(row.chatId);
    const { late, anew } = WORDINGS[language].digests;
    await close(api, row, row.version === DIALOGUE_VERSION ? late : anew).catch((err: unknown) =>
      deps.log.warn({ err }, 'a dialogue could not be closed'),
    );
  }
}

const isLate = ({ touchedAt }: SavedDialogue, now: Date): boolean =>
  now.getTime() - Date.parse(touchedAt) > PATIENCE_MS;

/** Written words that a button of the screen says are that button. */
function answerOf(given: DialogueButton | string, at: Dialogue, wording: Wording, now: Date): Answer {
  if (typeof given !== 'string') return given;
  const text = given.trim();
  const { buttons } = wording.digests;
  if (text === buttons.cancel) return { kind: 'cancel' };
  if (text === buttons.back) return { kind: 'back' };
  const label = screenOf(at, wording, now)
    .buttons?.inline_keyboard.flat()
    .find((button) => button.text.replace(/^✓ /u, '') === text);
  const [, step, value] =
    label !== undefined && 'callback_data' in label ? (/^d:([a-z]+):(.*)$/u.exec(label.callback_data) ?? []) : [];
  return step === undefined || value === undefined
    ? { kind: 'written', text }
    : { kind: 'pressed', step: at.step, value };
}

async function saved(ctx: WithChat, dialogue: Dialogue, wording: Wording, deps: Deps): Promise<Reply> {
  const outcome = await saveChoices(ctx.chat.id, dialogue, deps);
  if (outcome === 'too-many') return plainReply(wording.digests.tooMany(MOST_SUBSCRIPTIONS));
  const text = paragraphs([[plainLine(wording.digests.saved)], summaryOf(dialogue.choices, wording, deps.now())]);
  return { text };
}

const plainReply = (words: string): Reply => ({ text: plainLine(words) });

/** Puts a screen where the dialogue stands, or at the end of the chat where it stands nowhere (any more); the message's number. */
async function show(
  ctx: WithChat,
  { text, buttons }: Reply,
  at: { readonly messageId?: number; readonly threadId?: number },
): Promise<number> {
  const { messageId, threadId } = at;
  const { id: chatId } = ctx.chat;
  if (messageId !== undefined && (await replace(ctx.api, { chatId, messageId }, text, { buttons }))) return messageId;
  return post(ctx.api, chatId, text, { buttons, threadId });
}

const keep = (ctx: WithChat, messageId: number, state: unknown, { store, now }: Deps): Promise<void> =>
  store.dialogues.save(
    { chatId: ctx.chat.id, messageId, version: DIALOGUE_VERSION, updateId: ctx.update.update_id, state },
    now(),
  );

/** The message says why nothing can be pressed in it any more. */
async function close(api: Api, { chatId, messageId }: SavedDialogue, words: string): Promise<void> {
  await replace(api, { chatId, messageId }, plainLine(words));
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof GrammyError)) throw error;
}
