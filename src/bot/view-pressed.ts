import type { Context, Filter } from 'grammy';
import type { Deps } from './deps.ts';
import { wordingFor } from './deps.ts';
import { showReading } from './readings.ts';
import { toast } from './toast.ts';
import type { View } from './views.ts';

/** A button for another side of a reading: the reading's own messages show it in its place. */
export const viewPressed = (deps: Deps) => async (ctx: Filter<Context, 'callback_query'>, view: View) => {
  const { message } = ctx.callbackQuery;
  const wording = await wordingFor(ctx, deps);
  const place = message === undefined ? null : { chatId: message.chat.id, messageId: message.message_id };
  const found = place === null ? null : await deps.store.find(place);
  const post = found?.mention.inReplyTo;
  if (place === null || found === null || post === undefined)
    return toast(ctx, { text: wording.expired, show_alert: true });
  await toast(ctx);
  const address = { chatId: place.chatId, replyTo: post };
  await showReading(ctx.api, found.article, { address, wording, view, onlyOf: found.article.id }, deps);
};
