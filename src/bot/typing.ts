import type { Context } from 'grammy';
import type { Deps } from './deps.ts';
import { addressOf } from './send.ts';

/** Shows that the bot is at work; never in the way of the work itself. */
export async function showTyping(ctx: Context, { log }: Deps): Promise<void> {
  try {
    // A reply outside of topics has a thread, too, which is none to send to.
    const { chatId, threadId } = addressOf(ctx.msg!);
    await ctx.api.sendChatAction(chatId, 'typing', {
      ...(threadId !== undefined && { message_thread_id: threadId }),
    });
  } catch (error) {
    log.debug({ err: error }, 'typing could not be shown');
  }
}
