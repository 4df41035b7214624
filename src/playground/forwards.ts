import type { Chat, MessageOrigin, User } from '@grammyjs/types';

/** Where forwarded messages come from: one function per kind. `date` is that of the original. */
export const origins = {
  user: (user: User, date: Date): MessageOrigin => ({ type: 'user', date: unix(date), sender_user: user }),

  /** Someone who hides the link to their account. */
  hiddenUser: (name: string, date: Date): MessageOrigin => ({
    type: 'hidden_user',
    date: unix(date),
    sender_user_name: name,
  }),

  /** A group, in whose name an anonymous administrator wrote. */
  chat: (chat: Chat, date: Date, signature?: string): MessageOrigin => ({
    type: 'chat',
    date: unix(date),
    sender_chat: chat,
    ...(signature !== undefined && { author_signature: signature }),
  }),

  /** A post of a channel; without a username the channel is private. */
  channel: (post: ChannelPost): MessageOrigin => ({
    type: 'channel',
    date: unix(post.date),
    chat: {
      id: post.channelId ?? channelId(post.username ?? post.title),
      type: 'channel',
      title: post.title,
      ...(post.username !== undefined && { username: post.username }),
    },
    message_id: post.messageId,
    ...(post.signature !== undefined && { author_signature: post.signature }),
  }),
} as const;

export interface ChannelPost {
  readonly title: string;
  readonly username?: string;
  /** Default: a number made of the name, so that the same channel is the same chat. */
  readonly channelId?: number;
  readonly messageId: number;
  readonly date: Date;
  readonly signature?: string;
}

function unix(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

function channelId(name: string): number {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + character.codePointAt(0)!) % 1_000_000_007;
  return -1_001_000_000_000 - hash;
}
