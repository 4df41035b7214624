import type { Context, Filter } from 'grammy';
import type { ListPage } from './callback-data.ts';
import type { Deps } from './deps.ts';
import { choicesFor, wordingFor } from './deps.ts';
import { historyPage } from './history.ts';
import { replace } from './outgoing.ts';
import { sendReadingAgain } from './readings.ts';
import { searchPage, wordsOfList } from './search.ts';
import { addressOf } from './send.ts';
import { toast } from './toast.ts';

/** «قدیمی‌ترها», «تازه‌ترها»: the list's message shows another page in its place. */
export const pagePressed = (deps: Deps) => async (ctx: Filter<Context, 'callback_query'>, page: ListPage) => {
  const { message } = ctx.callbackQuery;
  const wording = await wordingFor(ctx, deps);
  const words = message === undefined || message.date === 0 ? null : wordsOfList(message);
  if (message === undefined || words === null) return toast(ctx, { text: wording.listExpired, show_alert: true });
  const reply =
    page.list === 'history'
      ? await historyPage(message.chat.id, page, wording, deps)
      : await searchPage(message.chat.id, words, page, wording, deps);
  if (reply === null) return toast(ctx, { text: wording.listExpired, show_alert: true });
  await toast(ctx);
  await replace(ctx.api, { chatId: message.chat.id, messageId: message.message_id }, reply.text, reply);
};

/** The number of an article in a list: its reading comes again, in reply to the list. Once, however often it is tapped. */
export const openPressed = (deps: Deps) => async (ctx: Filter<Context, 'callback_query'>, articleId: number) => {
  const { message } = ctx.callbackQuery;
  const choices = await choicesFor(ctx, deps);
  const { wording } = choices;
  const article = message === undefined ? null : await deps.store.article(message.chat.id, articleId);
  if (message === undefined || article === null) return toast(ctx, { text: wording.expired, show_alert: true });
  const address = { chatId: message.chat.id, replyTo: message.message_id };
  const thread = message.date === 0 ? {} : addressOf(message);
  const said = { fresh: {}, there: { text: wording.openedAlready }, nothing: { text: wording.tooShort } };
  const tell = async (what: keyof typeof said) => toast(ctx, said[what]);
  await sendReadingAgain(ctx.api, article, { ...choices, address: { ...thread, ...address }, tell }, deps);
};
