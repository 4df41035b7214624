import type { Context, Filter } from 'grammy';
import type { Message } from 'grammy/types';
import type { Article } from '../summarize/text/article.ts';
import { isReplyToMe, wordsToMe } from './addressed.ts';
import { articleOf, wordsOf } from './article.ts';
import type { Deps } from './deps.ts';
import { wordingFor } from './deps.ts';
import { materialOf } from './material.ts';
import type { Assembled } from './assembly.ts';
import { isCall } from './calls.ts';
import type { ArticleRead } from './readings.ts';
import { correctReading, sendReading } from './readings.ts';
import { plainLine } from './lines.ts';
import { replyOf } from './reply.ts';
import { addressOf, send } from './send.ts';
import { MESSAGE_LIMIT } from './split.ts';
import { showTyping } from './typing.ts';
import { wordlessKindOf } from './wordless.ts';
import type { Wording } from './wording/wording.ts';

/**
 * A post to read, forwarded or pasted, its words as text or as caption, the link of a page, or a file: the reading comes as a
 * reply to it.
 */
export const news = (deps: Deps) => async (ctx: Filter<Context, 'message'>) => {
  const post = postOf(ctx);
  const words = post === ctx.message ? wordsToMe(post, ctx.me) : wordsOf(post);
  const wording = await wordingFor(ctx, deps);
  // In a group nobody asked to be told what cannot be read.
  const decline = async (say: string): Promise<void> => {
    if (post.chat.type === 'private') await send(ctx.api, addressOf(post), { text: plainLine(say) });
  };
  const material = await materialOf({ post, words, ctx }, wording, deps);
  if ('say' in material) return decline(material.say);
  const { article } = material;
  const read = readOf(post, article, wording, deps);
  if (read === 'silence') return;
  if ('say' in read) return decline(read.say);
  const typing = showTyping(ctx, deps);
  const { parts }: Assembled = ctx.update;
  await sendReading(ctx.api, read, { address: addressOf(post), wording, ready: typing, parts }, deps);
};

/** An edited post: when its words have changed, our reading of it changes in its place. */
export const editedNews = (deps: Deps) => async (ctx: Filter<Context, 'edited_message'>) => {
  const post = ctx.editedMessage;
  const known = await deps.store.find({ chatId: post.chat.id, messageId: post.message_id });
  // What was not read before, or was a question, stays as it was answered.
  if (known?.mention.role !== 'post' || known.mention.question !== undefined) return;
  const article = articleOf(post, wordsToMe(post, ctx.me));
  const wording = await wordingFor(ctx, deps);
  const read = readOf(post, article, wording, deps);
  if (read === 'silence' || 'say' in read) return;
  // It came in parts, and this is one of them.
  if (known.article.text.length > MESSAGE_LIMIT) return;
  if (deps.reader.fingerprint(article) === deps.reader.fingerprint(known.article)) return;
  await correctReading(ctx.api, article, { address: addressOf(post), wording }, deps);
};

/** The message to read: this one, or the one that it replies to with «خلاصه کن», in a group with the bot's name alone. */
function postOf({ message, me }: Filter<Context, 'message'>): Message {
  const repliedTo = message.reply_to_message;
  const words = wordsToMe(message, me);
  const isMeant = isCall(words) || (message.chat.type !== 'private' && words === '');
  return isMeant && repliedTo !== undefined && !isReplyToMe(message, me) ? repliedTo : message;
}

const LETTER = /\p{L}/u;

/** The reading of a message, or why it is not read, in words for people. */
function readOf(
  message: Message,
  article: Article,
  wording: Wording,
  { maxTextLength, reader }: Deps,
): ArticleRead | { readonly say: string } | 'silence' {
  const { text } = article;
  if (text === '') {
    const kind = wordlessKindOf(message);
    return kind === null ? 'silence' : { say: wording.wordless[kind] };
  }
  if (text.length > maxTextLength) return { say: wording.tooLong(maxTextLength) };
  if (!LETTER.test(text)) return { say: wording.noLetters };
  const reading = reader.read(article);
  if (reading.kind === 'not-persian') return { say: wording.notPersian };
  const read = { article, reading };
  return replyOf({ ...read, reader }, wording) === null ? { say: wording.tooShort } : read;
}
