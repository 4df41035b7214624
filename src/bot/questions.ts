import type { Context, Filter, NextFunction } from 'grammy';
import type { Mention, Place, Store, StoredArticle } from '../store/store.ts';
import type { Reader } from '../summarize/text/reader.ts';
import type { Turn } from '../summarize/text/reading.ts';
import { sliceOf } from '../summarize/text/span.ts';
import { replyToQuestion } from './answer.ts';
import { questionOf } from './asked.ts';
import type { Deps } from './deps.ts';
import { wordingFor } from './deps.ts';
import { plainLine } from './reply.ts';
import { addressOf, send } from './send.ts';
import { toast } from './toast.ts';
import { showTyping } from './typing.ts';

/** Plain words are about the last article only while it is fresh: this long after it came, in milliseconds. */
const FRESH_MS = 24 * 3_600_000;
/** How many turns back a follow-up may lean on. */
const LONGEST_HISTORY = 3;

/** A question in words: a reply to a message about an article, or plain words about the article last spoken of. */
export const questions = (deps: Deps) => async (ctx: Filter<Context, 'message'>, next: NextFunction) => {
  const { message } = ctx;
  const asked = questionOf(message, ctx.me);
  if (asked === null) return next();
  const { store, reader } = deps;
  const place = placeOf(message.chat.id, message.message_id);
  const tell = async (text: string) => send(ctx.api, addressOf(message), { text: plainLine(text) });

  const subject = await subjectOf(store, message.chat.id, asked.about);
  if (subject === null) {
    if (!asked.looksLikeQuestion) return next();
    const wording = await wordingFor(ctx, deps);
    return tell(asked.about === undefined ? wording.sendNewsFirst : wording.expired);
  }
  const wording = await wordingFor(ctx, deps);
  const age = message.date * 1000 - Date.parse(subject.article.receivedAt);
  if (asked.about === undefined && age > FRESH_MS) return tell(wording.aboutWhich);
  // Answered by a run that was stopped before it could say so.
  if ((await store.repliesTo(place)).some((mention) => mention.role === 'answer')) return;

  const { article, mention } = subject;
  const typing = showTyping(ctx, deps);
  // The question is a message about the article, too: through it a later question finds what was asked before.
  const about = { articleId: article.id, question: asked.text };
  await store.note({ ...place, ...about, role: 'post', inReplyTo: mention.messageId });
  const answer = reader.ask(article, asked.text, await historyOf(mention, article, deps));
  await typing;
  await send(ctx.api, addressOf(message), replyToQuestion({ article, answer, reader }, wording), {
    sent: async (messageId) =>
      store.note({ ...placeOf(place.chatId, messageId), ...about, role: 'answer', inReplyTo: place.messageId }),
  });
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
  const reply = replyToQuestion({ article, answer, reader }, wording, question);
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

async function subjectOf(store: Store, chatId: number, about: number | undefined) {
  if (about !== undefined) return store.find(placeOf(chatId, about));
  const last = await store.lastMention(chatId);
  return last === null ? null : store.find(last);
}

/** What was asked before on the way from the reading to `mention`, oldest first, with the answers made anew. */
async function historyOf(mention: Mention, article: StoredArticle, { store, reader }: Deps): Promise<Turn[]> {
  const asked: string[] = [];
  let at: Mention | undefined = mention;
  while (at !== undefined && asked.length < LONGEST_HISTORY) {
    if (at.role === 'answer' && at.question !== undefined) asked.unshift(at.question);
    const before: Awaited<ReturnType<Store['find']>> =
      at.inReplyTo === undefined ? null : await store.find(placeOf(at.chatId, at.inReplyTo));
    at = before?.article.id === article.id ? before.mention : undefined;
  }
  return asked.reduce<Turn[]>((history, question) => {
    const { answer } = reader.ask(article, question, history);
    return [...history, { question, answer: answer === null ? null : reader.tidy(sliceOf(article.text, answer)) }];
  }, []);
}

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
