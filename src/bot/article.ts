import type { Message, MessageOrigin } from 'grammy/types';
import type { Article, Origin } from '../summarize/text/article.ts';

/** The words of a message, wherever Telegram puts them: most news comes as the caption of a photo. */
export const wordsOf = (message: Message): string => message.text ?? message.caption ?? '';

/** A message as an article: dated by the post that was forwarded, not by the forward. */
export function articleOf(message: Message, text = wordsOf(message)): Article {
  const forwarded = message.forward_origin;
  return {
    text,
    publishedAt: new Date((forwarded?.date ?? message.date) * 1000).toISOString(),
    ...(forwarded !== undefined && { origin: originOf(forwarded) }),
  };
}

/** Where a forwarded post came from; a link only where anyone can open it, in a public channel. */
function originOf(forwarded: MessageOrigin): Origin {
  switch (forwarded.type) {
    case 'channel': {
      const { chat, message_id: messageId } = forwarded;
      const link = chat.username === undefined ? {} : { link: `https://t.me/${chat.username}/${messageId}` };
      return { name: chat.title, ...link, chatId: chat.id, messageId };
    }
    case 'chat': {
      const { sender_chat: chat } = forwarded;
      return { name: ('title' in chat ? chat.title : undefined) ?? chat.username ?? '', chatId: chat.id };
    }
    case 'user': {
      const { first_name: first, last_name: last } = forwarded.sender_user;
      return { name: last === undefined ? first : `${first} ${last}` };
    }
    case 'hidden_user':
      return { name: forwarded.sender_user_name };
  }
}
