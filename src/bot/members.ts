import { GrammyError } from 'grammy';
import type { Api, Context } from 'grammy';
import type { Chat } from 'grammy/types';

const ADMINISTRATORS = ['creator', 'administrator'];

/** Whether somebody may decide for a chat: anyone for their own, its administrators for a group. */
export async function mayDecide(ctx: Context, chat: Chat): Promise<boolean> {
  if (chat.type === 'private') return true;
  // An administrator who hides writes in the name of the group.
  if (ctx.msg?.sender_chat?.id === chat.id && ctx.callbackQuery === undefined) return true;
  if (ctx.from === undefined) return false;
  try {
    const { status } = await ctx.api.getChatMember(chat.id, ctx.from.id);
    return ADMINISTRATORS.includes(status);
  } catch (error) {
    // Whoever has left, or was never there.
    if (error instanceof GrammyError && error.error_code === 400) return false;
    throw error;
  }
}

/** Whether somebody can see what is written in a chat. */
export async function isMember(api: Api, chatId: number, userId: number): Promise<boolean> {
  try {
    const member = await api.getChatMember(chatId, userId);
    return member.status === 'restricted' ? member.is_member : !['left', 'kicked'].includes(member.status);
  } catch (error) {
    // Telegram says so, too, of who never was there and of chats that the bot has left.
    if (error instanceof GrammyError && [400, 403].includes(error.error_code)) return false;
    throw error;
  }
}
