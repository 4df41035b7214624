import type { Chat, Message, MessageOrigin } from 'grammy/types';
import { richWords } from './rich-words.ts';
import type { Article, Origin } from '../summarize/text/article.ts';

/** The words of a message, wherever Telegram puts them: most news comes as the caption of a photo. */
export const wordsOf = (message: Message): string =>
  message.text ?? message.caption ?? (message.rich_message === undefined ? '' : richWords(message.rich_message));

/** A message as an article: dated by the post that was forwarded, not by the forward. */
export function articleOf(message: Message, text = wordsOf(message)): Article {
  const forwarded = message.forward_origin;
  return {
    text,
    publishedAt: new Date((forwarded?.date ?? message.date) * 1000).toISOString(),
    ...originOfPost(message),
  };
}

/** A forward names its source; a channel's own post is its own source, in the channel and where it writes in a group. */
function originOfPost(message: Message): { readonly origin?: Origin } {
  const { forward_origin: forwarded, sender_chat: sender, chat, message_id: messageId } = message;
  if (forwarded !== undefined) return { origin: originOf(forwarded) };
  if (sender?.type !== 'channel') return {};
  if (sender.id === chat.id) return { origin: postOf(sender, messageId) };
  return { origin: { name: sender.title, chatId: sender.id } };
}

/** A post of a channel; a link only where anyone can open it, in a public one. */
function postOf(channel: Chat.ChannelChat, messageId: number): Origin {
  const link = channel.username === undefined ? {} : { link: `https://t.me/${channel.username}/${messageId}` };
  return { name: channel.title, ...link, chatId: channel.id, messageId };
}

/** Where a forwarded post came from. */
function originOf(forwarded: MessageOrigin): Origin {
  switch (forwarded.type) {
    case 'channel':
      return postOf(forwarded.chat, forwarded.message_id);
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
