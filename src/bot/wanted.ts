import type { Message, User } from 'grammy/types';
import { isCalledByName, isReplyToMe, repliedTo, wordsToMe } from './addressed.ts';
import { wordsOf } from './article.ts';
import { isCall } from './calls.ts';

/** What is to be read on account of a message. */
export type Wanted =
  /** A message, by those of its words that are not for the bot; `asked`: somebody asked for it in so many words. */
  | { readonly kind: 'post'; readonly post: Message; readonly words: string; readonly asked: boolean }
  /** The article of a message of ours. */
  | { readonly kind: 'again'; readonly of: Message }
  /** Called, but with nothing to read. */
  | { readonly kind: 'nothing' };

/** Of a message to the bot: itself, or what it replies to with «خلاصه کن», in a group also with the bot's name alone. */
export function wantedOf(message: Message, me: User): Wanted {
  const words = wordsToMe(message, me);
  if (isCall(words) || (words === '' && isCalledByName(message, me))) return calledFor(message, me);
  return { kind: 'post', post: message, words, asked: false };
}

/** Of a command: what it replies to, or what stands after it. */
export function wantedByCommand(message: Message, words: string, me: User): Wanted {
  if (repliedTo(message) !== undefined || words === '') return calledFor(message, me);
  return { kind: 'post', post: message, words, asked: true };
}

function calledFor(message: Message, me: User): Wanted {
  const replied = repliedTo(message);
  // Beside a file or a picture it is that which is meant.
  if (replied === undefined && message.text === undefined)
    return { kind: 'post', post: message, words: wordsToMe(message, me), asked: true };
  if (replied === undefined) return { kind: 'nothing' };
  if (isReplyToMe(message, me)) return { kind: 'again', of: replied };
  return { kind: 'post', post: replied, words: wordsOf(replied), asked: true };
}
