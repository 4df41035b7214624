import type { Context, Filter } from 'grammy';
import type { Deps } from './deps.ts';
import { choicesFor } from './deps.ts';
import { showReading } from './readings.ts';
import { addressOf } from './send.ts';
import { toast } from './toast.ts';
import type { View } from './views.ts';

/** A button for another side of a reading: the reading's own messages show it in its place. */
export const viewPressed = (deps: Deps) => async (ctx: Filter<Context, 'callback_query'>, view: View) => {
  const { message } = ctx.callbackQuery;
  const choices = await choicesFor(ctx, deps);
  const place = message === undefined ? null : { chatId: message.chat.id, messageId: message.message_id };
  const found = place === null ? null : await deps.store.find(place);
  const post = found?.mention.inReplyTo;
  if (place === null || found === null || post === undefined)
    return toast(ctx, { text: choices.wording.expired, show_alert: true });
  await toast(ctx);
  // What has become longer than its messages goes on in new ones, in the same topic.
  const thread = message === undefined || message.date === 0 ? {} : addressOf(message);
  const address = { ...thread, chatId: place.chatId, replyTo: post };
  const name = message?.chat.type === 'private' ? {} : { botName: ctx.me.username };
  await showReading(ctx.api, found.article, { ...choices, ...name, address, view, onlyOf: found.article.id }, deps);
};
