import type { Context, Filter } from 'grammy';
import type { Message } from 'grammy/types';
import type { Place } from '../store/store.ts';
import type { Article } from '../summarize/text/article.ts';
import type { Assembled } from './assembly.ts';
import type { Choices, Deps, MessageContext } from './deps.ts';
import { choicesFor } from './deps.ts';
import { plainLine } from './lines.ts';
import { materialOf } from './material.ts';
import type { ArticleRead } from './readings.ts';
import { isRead, sendReading, sendShorter } from './readings.ts';
import { replyOf } from './reply.ts';
import { addressOf, send } from './send.ts';
import { showTyping } from './typing.ts';
import { wantedByCommand, wantedOf } from './wanted.ts';
import type { Wanted } from './wanted.ts';
import { wordlessKindOf } from './wordless.ts';
import type { Wording } from './wording/wording.ts';

/**
 * A post to read, forwarded or pasted, its words as text or as caption, the link of a page, or a file: the reading comes as a
 * reply to it.
 */
export const news = (deps: Deps) => async (ctx: Filter<Context, 'message'>) =>
  readWanted(ctx, wantedOf(ctx.message, ctx.me), deps);

/** /summarize, in reply to a post or with a text or a link after it. */
export const summarize = async (ctx: MessageContext, deps: Deps) =>
  readWanted(ctx, wantedByCommand(ctx.msg, wordsOfCommand(ctx.msg), ctx.me), deps);

export const isCommand = ({ entities = [] }: Message): boolean =>
  entities.some(({ type, offset }) => type === 'bot_command' && offset === 0);

export const wordsOfCommand = ({ text = '' }: Message): string => text.replace(/^\/\S+\s*/u, '').trim();

async function readWanted(ctx: MessageContext, wanted: Wanted, deps: Deps): Promise<void> {
  const choices = await choicesFor(ctx, deps);
  const { wording } = choices;
  const say = async (words: string) => send(ctx.api, addressOf(ctx.msg), { text: plainLine(words) });
  switch (wanted.kind) {
    case 'post':
      return readPost(ctx, wanted, choices, deps);
    case 'again': {
      const found = await deps.store.find(placeOf(wanted.of));
      // A line of help, or what was forgotten: either way it is not to be read.
      if (found === null) return say(wording.summarizeWhat);
      const typing = showTyping(ctx, deps);
      return sendShorter(ctx.api, found.article, { address: addressOf(ctx.msg), ready: typing, ...choices }, deps);
    }
    case 'nothing': {
      // In private it can only be what was spoken of last; in a group many things are spoken of.
      const last = ctx.chat.type === 'private' ? (await deps.store.latest(ctx.chat.id, 1))[0] : undefined;
      if (last === undefined) return say(wording.summarizeWhat);
      return sendShorter(ctx.api, last, { address: addressOf(ctx.msg), ...choices }, deps);
    }
  }
}

async function readPost(
  ctx: MessageContext,
  { post, words, asked }: Extract<Wanted, { kind: 'post' }>,
  choices: Choices,
  deps: Deps,
): Promise<void> {
  const { wording } = choices;
  const { msg, chat } = ctx;
  // In a group it is only told to those who asked what cannot be read.
  const decline = async (say: string): Promise<void> => {
    if (asked || chat.type === 'private') await send(ctx.api, addressOf(msg), { text: plainLine(say) });
  };
  const known = post === msg ? null : await deps.store.find(placeOf(post));
  if (known !== null && (await isRead(placeOf(post), deps)) && (await deps.store.find(placeOf(msg))) === null) {
    const typing = showTyping(ctx, deps);
    return sendShorter(ctx.api, known.article, { address: addressOf(msg), ready: typing, ...choices }, deps);
  }
  const material =
    words === '' && known !== null ? { article: known.article } : await materialOf({ post, words, ctx }, wording, deps);
  if ('say' in material) return decline(material.say);
  const { article } = material;
  const read = readOf(post, article, wording, deps);
  if (read === 'silence') return asked ? decline(wording.summarizeWhat) : undefined;
  // The words of an album stand with one picture of it; which, only whoever sees the album can tell.
  if (asked && words === '' && post.media_group_id !== undefined) return decline(wording.wordlessAlbum);
  if ('say' in read) return decline(read.say);
  const { parts = [] }: Assembled = ctx.update;
  const to = {
    ...choices,
    address: addressOf(post),
    ready: showTyping(ctx, deps),
    // The message that asked is about the article, too: so the same one is known when it comes again.
    parts: post === msg ? parts : [msg.message_id],
    ...(chat.type !== 'private' && { botName: ctx.me.username }),
  };
  await sendReading(ctx.api, read, to, deps);
}

const placeOf = ({ chat, message_id: messageId }: Message): Place => ({ chatId: chat.id, messageId });

const LETTER = /\p{L}/u;
/** A text that is longer and yet has nothing to tell is no news: an advertisement, a signature. In UTF-16 units. */
const SHORT = 200;

/** The reading of a message, or why it is not read, in words for people. */
export function readOf(
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
  if (replyOf({ ...read, reader }, wording) !== null) return read;
  return { say: text.length > SHORT ? wording.noNews : wording.tooShort };
}
