import type { Context } from 'grammy';
import type { Deps } from './deps.ts';

/** Shows that the bot is at work; never in the way of the work itself. */
export async function showTyping(ctx: Context, { log }: Deps): Promise<void> {
  try {
    await ctx.replyWithChatAction('typing');
  } catch (error) {
    log.debug({ err: error }, 'typing could not be shown');
  }
}
