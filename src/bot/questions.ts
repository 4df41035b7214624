import type { Context, Filter, NextFunction } from 'grammy';
import type { Place, StoredArticle } from '../store/store.ts';
import type { Reader } from '../summarize/text/reader.ts';
import { repliedTo } from './addressed.ts';
import { replyToQuestion } from './answer.ts';
import { questionOf } from './asked.ts';
import type { Deps } from './deps.ts';
import { wordingFor } from './deps.ts';
import { findAnswer } from './find-answer.ts';
import type { NoAnswer } from './find-answer.ts';
import { rememberPost } from './readings.ts';
import { plainLine } from './lines.ts';
import { addressOf, send } from './send.ts';
import { toast } from './toast.ts';
import { showTyping } from './typing.ts';
import type { Wording } from './wording/wording.ts';

/** A question in words: a reply to a message about an article, or plain words about the chat's latest ones. */
export const questions = (deps: Deps) => async (ctx: Filter<Context, 'message'>, next: NextFunction) => {
  const { message } = ctx;
  const asked = questionOf(message, ctx.me);
  if (asked === null) return next();
  const { store, reader } = deps;
  const place = placeOf(message.chat.id, message.message_id);
  // Answered by a run that was stopped before it could say so.
  if ((await store.repliesTo(place)).some((mention) => mention.role === 'answer')) return;
  const typing = showTyping(ctx, deps);
  await rememberPost(repliedTo(message), ctx.me, deps);
  const found = await findAnswer({ ...asked, at: message.date * 1000 }, place, deps);
  const wording = await wordingFor(ctx, deps);
  await typing;
  if (found === 'no-question') return next();
  if (typeof found === 'string') return send(ctx.api, addressOf(message), { text: plainLine(told(found, wording)) });
  const { articleId, article, answer, mention } = found;
  // The question is a message about the article, too: through it a later question finds what was asked before.
  const about = { articleId, question: asked.text };
  const leansOn = mention === undefined ? {} : { inReplyTo: mention.messageId };
  await store.note({ ...place, ...about, role: 'post', ...leansOn });
  const reply = replyToQuestion({ article, answer, reader }, wording, { named: mention === undefined });
  await send(ctx.api, addressOf(message), reply, {
    sent: async (messageId) =>
      store.note({ ...placeOf(place.chatId, messageId), ...about, role: 'answer', inReplyTo: place.messageId }),
  });
};

/** Why there is no answer, in words. */
const told = (why: Exclude<NoAnswer, 'no-question'>, wording: Wording): string =>
  ({
    none: wording.sendNewsFirst,
    gone: wording.expired,
    unclear: wording.aboutWhich,
    'edition-gone': wording.edition.expired,
    'edition-silent': wording.edition.notInEdition,
  })[why];

/** A suggested question, tapped: answered once, as a reply to the message its button stands under. */
export const suggestion = (deps: Deps) => async (ctx: Filter<Context, 'callback_query'>, index: number) => {
  const { store, reader } = deps;
  const { message } = ctx.callbackQuery;
  const wording = await wordingFor(ctx, deps);
  const found = message === undefined ? null : await store.find(placeOf(message.chat.id, message.message_id));
  if (message === undefined || found === null) {
    return toast(ctx, { text: wording.expired, show_alert: true });
  }
  const { article, mention } = found;
  const question = labelOf(ctx) ?? suggestedBy(reader, article, index);
  if (question === null) return toast(ctx, { text: wording.unknownButton });
  const answered = await store.repliesTo(mention);
  if (answered.some((reply) => reply.role === 'answer' && reply.question === question)) {
    return toast(ctx, { text: wording.answeredAlready });
  }
  await toast(ctx);
  const answer = reader.ask(article, question);
  const address = { chatId: message.chat.id, replyTo: message.message_id };
  const thread = message.date === 0 ? {} : addressOf(message);
  const reply = replyToQuestion({ article, answer, reader }, wording, { question });
  await send(ctx.api, { ...thread, ...address }, reply, {
    sent: async (messageId) =>
      store.note({
        ...placeOf(message.chat.id, messageId),
        articleId: article.id,
        role: 'answer',
        inReplyTo: message.message_id,
        question,
      }),
  });
};

const placeOf = (chatId: number, messageId: number): Place => ({ chatId, messageId });

/** The words on the button as they stand in the chat: what the reader saw, whatever a newer version would suggest. */
function labelOf(ctx: Filter<Context, 'callback_query'>): string | null {
  const { message, data } = ctx.callbackQuery;
  if (message === undefined || !('reply_markup' in message)) return null;
  const buttons = message.reply_markup.inline_keyboard.flat();
  return buttons.find((button) => 'callback_data' in button && button.callback_data === data)?.text ?? null;
}

function suggestedBy(reader: Reader, article: StoredArticle, index: number): string | null {
  const reading = reader.read(article);
  return reading.kind === 'not-persian' ? null : (reading.questions[index]?.text ?? null);
}
