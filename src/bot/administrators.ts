import { GrammyError } from 'grammy';
import type { Context } from 'grammy';
import type { Chat } from 'grammy/types';

/**
 * Whether whoever sent an update may decide about all that is kept of a chat: everyone in a chat of their own, in a group its
 * administrators, for the articles are everyone's. An anonymous administrator writes as the group itself.
 */
export async function isInCharge(ctx: Context, chat: Chat): Promise<boolean> {
  if (chat.type === 'private' || ctx.senderChat?.id === chat.id) return true;
  if (ctx.from === undefined) return false;
  try {
    const { status } = await ctx.api.getChatMember(chat.id, ctx.from.id);
    return status === 'creator' || status === 'administrator';
  } catch (error) {
    // Whoever has left, or was never there.
    if (error instanceof GrammyError && error.error_code === 400) return false;
    throw error;
  }
}
