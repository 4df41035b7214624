import { FormattedString } from '@grammyjs/parse-mode';
import { GrammyError } from 'grammy';
import type { Api, Transformer } from 'grammy';
import type { InlineKeyboardMarkup, MessageEntity, ReplyParameters } from 'grammy/types';
import type { Place } from '../store/place.ts';
import { richOf } from './rich.ts';

// The two calls by which words leave the bot: a new message, and one in the place of another. Where a chat likes rich
// messages they are that, and plain text with entities where the server does not take them.

export interface Words {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

export interface Around {
  readonly buttons?: InlineKeyboardMarkup | undefined;
  readonly threadId?: number | undefined;
  readonly reply?: ReplyParameters;
  readonly isRich?: boolean | undefined;
}

/** Sends words of one message; its number. */
export async function post(api: Api, chatId: number, words: Words, around: Around = {}): Promise<number> {
  const { buttons, threadId, reply, isRich = false } = around;
  const options = {
    ...(reply !== undefined && { reply_parameters: reply }),
    ...(threadId !== undefined && { message_thread_id: threadId }),
    ...(buttons !== undefined && { reply_markup: buttons }),
  };
  const rich = isRich ? richFor(words) : null;
  if (rich !== null) {
    const message = await unlessRefused(api.sendRichMessage(chatId, rich, options));
    if (message !== null) return message.message_id;
  }
  const message = await api.sendMessage(chatId, words.text, { ...options, ...plain(words) });
  return message.message_id;
}

/**
 * Puts words in the place of those of a message of ours; without `buttons` it has none any more. False where the message
 * is gone or can no longer be changed; one that says this already is as good as changed.
 */
export async function replace(
  api: Api,
  { chatId, messageId }: Place,
  words: Words,
  { buttons, isRich = false }: Pick<Around, 'buttons' | 'isRich'> = {},
): Promise<boolean> {
  const options = buttons === undefined ? {} : { reply_markup: buttons };
  const rich = isRich ? richFor(words) : null;
  const asRich =
    rich === null ? null : await unlessRefused(edited(api.editMessageText(chatId, messageId, rich, options)));
  return asRich ?? edited(api.editMessageText(chatId, messageId, words.text, { ...options, ...plain(words) }));
}

const SAME = /message is not modified/iu;
const GONE = /message to edit not found|message can't be edited/iu;

async function edited(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    if (SAME.test(error.description)) return true;
    if (GONE.test(error.description)) return false;
    throw error;
  }
}

const plain = ({ entities }: Words) => ({ entities: [...entities], link_preview_options: { is_disabled: true } });

const richFor = ({ text, entities }: Words) => richOf(new FormattedString(text, [...entities]));

/** An edit that an old server takes for one without words, a method that it does not have, or a layout that it dislikes. */
const NOT_TAKEN = /^Not Found|message text is empty|RICH_|rich message/iu;

async function unlessRefused<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof GrammyError && NOT_TAKEN.test(error.description)) return null;
    throw error;
  }
}

/** What a server that knows no rich messages answers, for calls that need not be made again. */
const UNKNOWN = { ok: false, error_code: 404, description: 'Not Found' } as const;
/** Of a method, or of a parameter. */
const UNKNOWN_TO_SERVER = /^Not Found|message text is empty/u;

/** Remembers, below every caller, that the server knows no rich messages, so that it is asked once. */
export function richOnce(): Transformer {
  let isKnown = true;
  return async (previous, method, payload, signal) => {
    const isRich = method === 'sendRichMessage' || (method === 'editMessageText' && 'rich_message' in payload);
    if (!isRich) return previous(method, payload, signal);
    if (!isKnown) return UNKNOWN;
    const answer = await previous(method, payload, signal);
    if (!answer.ok && UNKNOWN_TO_SERVER.test(answer.description)) isKnown = false;
    return answer;
  };
}
