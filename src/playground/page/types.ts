import type { Chat, Message, User } from '@grammyjs/types';
import type { Passing } from '../traffic.ts';

export type {
  InlineKeyboardButton,
  Message,
  MessageEntity,
  RichBlock,
  RichMessage,
  RichText,
  User,
} from '@grammyjs/types';
export type { Passing };

/** A chat as the page keeps it. */
export interface Room {
  chat: Chat;
  /** Who can write there; in a channel nobody, it speaks itself. */
  writers: User[];
  /** In whose name the page writes. */
  writer: User | null;
  messages: Map<number, Message>;
  unread: number;
  /** What stands in the box, unsent. */
  draft: string;
  /** Until the bot is no longer shown as typing. */
  typing: ReturnType<typeof setTimeout> | null;
  /** Where the reader left off; null: at the end. */
  scrollTop: number | null;
}

export interface Sample {
  id: string;
  title: string;
  username: string;
  date: string;
  text: string;
  withPhoto: boolean;
}

/** What the server tells at the start. */
export interface Beginning {
  session: string;
  bot: User;
  user: User;
  samples: Sample[];
  chats: { chat: Chat; writers: User[]; messages: Message[] }[];
  traffic: Passing[];
}

/** What can be done to a message that is shown. */
export interface Handlers {
  onReply(message: Message): void;
  onEdit(message: Message): void;
  onCommand(command: string): void;
  /** Shows the message that another one replies to. */
  onSeek(messageId: number): void;
}
