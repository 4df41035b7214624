import type { Message, User } from 'grammy/types';
import { wordsOf } from './article.ts';

/** Whether a message is meant for the bot: all of a private chat, in a group replies to it and mentions of it. */
export function isAddressed(message: Message, me: User): boolean {
  if (message.chat.type === 'private') return true;
  if (message.chat.type === 'channel') return false;
  return isReplyToMe(message, me) || isCalledByName(message, me);
}

export const isCalledByName = (message: Message, me: User): boolean => mentionsOf(message, me).length > 0;

/** The message that this one replies to. In a topic, what replies to nothing carries the topic's opening; that is none. */
export function repliedTo(message: Message): Message | undefined {
  const replied = message.reply_to_message;
  return replied?.forum_topic_created === undefined ? replied : undefined;
}

export const isReplyToMe = (message: Message, me: User): boolean => repliedTo(message)?.from?.id === me.id;

/** The words of a message without the bot's own name, where it was called by it. */
export function wordsToMe(message: Message, me: User): string {
  let words = wordsOf(message);
  for (const { offset, length } of mentionsOf(message, me).toReversed()) {
    words = words.slice(0, offset) + words.slice(offset + length);
  }
  return words.trim();
}

function mentionsOf(message: Message, me: User): { readonly offset: number; readonly length: number }[] {
  const words = wordsOf(message);
  const myName = `@${me.username ?? ''}`.toLowerCase();
  return (message.entities ?? message.caption_entities ?? []).filter((entity) => {
    if (entity.type === 'text_mention') return entity.user.id === me.id;
    if (entity.type !== 'mention') return false;
    return words.slice(entity.offset, entity.offset + entity.length).toLowerCase() === myName;
  });
}
