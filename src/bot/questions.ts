import type { Context, Filter, NextFunction } from 'grammy';
import type { Place, StoredArticle } from '../store/store.ts';
import type { Reader } from '../summarize/text/reader.ts';
import { repliedTo } from './addressed.ts';
import { replyToQuestion } from './answer.ts';
import { questionOf } from './asked.ts';
import type { Deps } from './deps.ts';
import { wordingFor } from './deps.ts';
import { adopt, askEdition, isAnswered, isOfLastEdition } from './edition-asked.ts';
import type { AnsweredByEdition } from './edition-asked.ts';
import type { Reply } from './reply.ts';
import { rememberPost } from './readings.ts';
import { plainLine } from './lines.ts';
import { addressOf, send } from './send.ts';
import { subjectOf } from './subject.ts';
import { toast } from './toast.ts';
import { showTyping } from './typing.ts';

/** A question in words: a reply to a message about an article, or plain words about the chat's latest ones. */
export const questions = (deps: Deps) => async (ctx: Filter<Context, 'message'>, next: NextFunction) => {
  const { message } = ctx;
  const asked = questionOf(message, ctx.me);
  if (asked === null) return next();
  const { store, reader } = deps;
  const place = placeOf(message.chat.id, message.message_id);
  const tell = async (text: string) => send(ctx.api, addressOf(message), { text: plainLine(text) });
  const answerWith = async (reply: Reply, about: { readonly articleId: number; readonly question: string }) =>
    send(ctx.api, addressOf(message), reply, {
      sent: async (messageId) =>
        store.note({ ...placeOf(place.chatId, messageId), ...about, role: 'answer', inReplyTo: place.messageId }),
    });

  // Answered by a run that was stopped before it could say so.
  if ((await store.repliesTo(place)).some((mention) => mention.role === 'answer')) return;
  const typing = showTyping(ctx, deps);
  await rememberPost(repliedTo(message), ctx.me, deps);
  const askedAt = { chatId: message.chat.id, text: asked.text, about: asked.about, at: message.date * 1000 };
  const told = await askEdition(askedAt, deps);
  const wording = await wordingFor(ctx, deps);
  const answerOfEdition = async ({ article, answer }: AnsweredByEdition) => {
    const about = { articleId: await adopt(article, place, deps), question: asked.text };
    await store.note({ ...place, ...about, role: 'post' });
    return answerWith(replyToQuestion({ article, answer, reader }, wording, { named: true }), about);
  };
  if (isAnswered(told) || (told !== null && asked.about !== undefined)) {
    await typing;
    if (isAnswered(told)) return answerOfEdition(told);
    return tell(told === 'gone' ? wording.edition.expired : wording.edition.notInEdition);
  }
  const subject = await subjectOf(askedAt, deps);
  await typing;
  if (asked.about === undefined && (typeof subject === 'string' || subject.answer.answer === null)) {
    const earlier = told ?? (await askEdition(askedAt, deps, { evenBefore: true }));
    if (isAnswered(earlier)) return answerOfEdition(earlier);
    // Whoever asks on about a digest that was asked before means its other stories, too.
    const meansEdition = async () =>
      told !== null || typeof subject === 'string' || (await isOfLastEdition(subject.article, place.chatId, deps));
    if (earlier === 'silent' && asked.looksLikeQuestion && (await meansEdition()))
      return tell(wording.edition.notInEdition);
  }
  if (subject === 'unclear') return tell(wording.aboutWhich);
  if (typeof subject === 'string') {
    if (!asked.looksLikeQuestion) return next();
    return tell(subject === 'none' ? wording.sendNewsFirst : wording.expired);
  }
  const { article, answer, mention } = subject;
  // The question is a message about the article, too: through it a later question finds what was asked before.
  const about = { articleId: article.id, question: asked.text };
  const leansOn = mention === undefined ? {} : { inReplyTo: mention.messageId };
  await store.note({ ...place, ...about, role: 'post', ...leansOn });
  return answerWith(replyToQuestion({ article, answer, reader }, wording, { named: mention === undefined }), about);
};

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
