import type { Context } from 'grammy';
import { ignoring } from './send.ts';

/** Answers the press itself, so that the button stops waiting; a press too old to be answered needs no answer. */
export async function toast(ctx: Context, options: { readonly text?: string; readonly show_alert?: boolean } = {}) {
  await ignoring(/query is too old|query ID is invalid/iu, ctx.answerCallbackQuery(options));
}
