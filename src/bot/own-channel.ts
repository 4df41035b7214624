import type { Context, Filter } from 'grammy';
import { sourceData } from './callback-data.ts';
import type { Deps } from './deps.ts';
import { isolate } from './direction.ts';
import { oneLine, plainLine } from './lines.ts';
import { post } from './outgoing.ts';
import { chooseWording } from './wording/choose.ts';

/**
 * Somebody made the bot an administrator of a channel: they are asked in their own chat whether they want to follow it. Who
 * never wrote to the bot cannot be written to, which the caller takes for «nobody there».
 */
export const madeAdministrator =
  (deps: Deps) =>
  async (ctx: Filter<Context, 'my_chat_member'>): Promise<void> => {
    const { chat, from, old_chat_member: before, new_chat_member: after } = ctx.myChatMember;
    if (chat.type !== 'channel' || from.is_bot) return;
    if (after.status !== 'administrator' || before.status === 'administrator') return;
    const wording = chooseWording(await deps.store.settings(from.id), from.language_code, deps.defaultLanguage);
    const offer = plainLine(wording.following.ownOffer(isolate(oneLine(chat.title))));
    const button = {
      text: wording.following.buttons.follow,
      callback_data: sourceData({ kind: 'follow-own', chatId: chat.id }),
    };
    await post(ctx.api, from.id, offer, { buttons: { inline_keyboard: [[button]] } });
  };

/** The channel of such a button as a source, for somebody who administers it; null for all others. */
export async function ownChannelOf(ctx: Context, chatId: number) {
  if (ctx.from === undefined) return null;
  const { status } = await ctx.api.getChatMember(chatId, ctx.from.id);
  if (status !== 'creator' && status !== 'administrator') return null;
  const chat = await ctx.api.getChat(chatId);
  return { kind: 'own-channel' as const, address: String(chatId), title: chat.title ?? String(chatId) };
}
