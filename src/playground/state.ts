import type { Chat, InlineQueryResult, InlineQueryResultsButton, Message, User, UserFromGetMe } from '@grammyjs/types';
import { UpdateQueue } from './delivery/queue.ts';
import type { BotCall, ChatAction, PressOutcome } from './events.ts';
import { Events } from './events.ts';
import { Files } from './files.ts';
import { Profile } from './profile.ts';

export type BotStatus = 'administrator' | 'member' | 'left' | 'kicked';
export type MemberStatus = 'creator' | 'administrator' | 'member';

/** A chat and what stands in it now. */
export interface ChatRecord {
  readonly chat: Chat;
  /** By message id, in the order of sending; deleted ones are gone. */
  readonly messages: Map<number, Message>;
  readonly members: Map<number, MemberStatus>;
  /** Titles of a forum's topics by thread id. */
  readonly topics: Map<number, string>;
  botStatus: BotStatus;
  /** The supergroup that this group became. */
  migratedTo?: number;
  lastMessageId: number;
}

export interface Person {
  readonly user: User;
  /** False until the person has written to the bot. */
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
}

/** A pressed button or inline query that waits for the bot. */
export interface OpenQuery {
  /** Unix seconds. */
  readonly askedAt: number;
  press?: PressOutcome;
  inline?: InlineAnswer;
}

/** What a bot answered to an inline query. */
export interface InlineAnswer {
  readonly results: readonly InlineQueryResult[];
  /** In seconds. */
  readonly cacheTime: number;
  readonly isPersonal: boolean;
  /** Above the results: leads to the bot. */
  readonly button?: InlineQueryResultsButton;
}

/** Everything the playground's Telegram knows. Data and its bookkeeping; who may do what is said elsewhere. */
export class State {
  readonly bot: UserFromGetMe;
  readonly now: () => Date;
  readonly events = new Events();
  readonly updates: UpdateQueue;
  readonly files = new Files();
  readonly profile = new Profile();
  readonly people = new Map<number, Person>();
  readonly chats = new Map<number, ChatRecord>();
  readonly queries = new Map<string, OpenQuery>();
  readonly calls: BotCall[] = [];
  readonly actions: ChatAction[] = [];
  /** What Telegram would pass over in silence and a careful bot does not do, one sentence each. */
  readonly surprises: string[] = [];
  /** «chat/message» of the bot's posts in channels, where a message does not say who wrote it. */
  readonly #botPosts = new Set<string>();
  #lastId: number;
  #lastSharedMessageId = 0;

  constructor(bot: UserFromGetMe, now: () => Date) {
    this.bot = bot;
    this.now = now;
    // Ids start from the clock, so that a bot that remembers an earlier playground does not take new chats for old ones.
    this.#lastId = this.unixTime();
    this.updates = new UpdateQueue(this.unixTime(), this.events);
  }

  unixTime(): number {
    return Math.floor(this.now().getTime() / 1000);
  }

  /** A number that no user, chat or query of this playground has yet. */
  nextId(): number {
    return ++this.#lastId;
  }

  /** Private chats and basic groups share one row of message ids, as in Telegram; supergroups and channels have their own. */
  nextMessageId(record: ChatRecord): number {
    const shared = record.chat.type === 'private' || record.chat.type === 'group';
    record.lastMessageId = shared ? ++this.#lastSharedMessageId : record.lastMessageId + 1;
    return record.lastMessageId;
  }

  /** Writes a new message down. */
  keep(record: ChatRecord, message: Message): void {
    record.messages.set(message.message_id, message);
    this.events.emit({ kind: 'message', chatId: record.chat.id, message });
  }

  /** Writes a new message of the bot down. */
  keepOfBot(record: ChatRecord, message: Message): void {
    if (record.chat.type === 'channel') this.#botPosts.add(`${record.chat.id}/${message.message_id}`);
    this.keep(record, message);
  }

  isOfBot({ from, chat, message_id }: Message): boolean {
    return chat.type === 'channel' ? this.#botPosts.has(`${chat.id}/${message_id}`) : from?.id === this.bot.id;
  }

  /** Puts the message as it stands now in the place of what it was. */
  replace(record: ChatRecord, message: Message): void {
    record.messages.set(message.message_id, message);
    this.events.emit({ kind: 'edited', chatId: record.chat.id, message });
  }

  remove(record: ChatRecord, messageId: number): void {
    record.messages.delete(messageId);
    this.events.emit({ kind: 'deleted', chatId: record.chat.id, messageId });
  }

  /** The bot as it stands in messages. */
  botUser(): User {
    const { id, is_bot, first_name, username } = this.bot;
    return { id, is_bot, first_name, username };
  }
}

/** The message without these fields. */
export function without<M extends Message, K extends keyof Message>(message: M, ...fields: readonly K[]): Omit<M, K> {
  const left = Object.entries(message).filter(([field]) => !fields.some((gone) => gone === field));
  return Object.fromEntries(left) as Omit<M, K>;
}

/** A message as it stands inside another one: without what it replies to. */
export function asReplied(message: Message): Message & { reply_to_message: undefined } {
  return without(message, 'reply_to_message') as Message & { reply_to_message: undefined };
}
