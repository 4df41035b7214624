import type {
  Chat,
  InlineKeyboardMarkup,
  Message,
  MessageEntity,
  MessageOrigin,
  TextQuote,
  User,
} from '@grammyjs/types';
import type { Chats } from './chats.ts';
import { captionFields, contentFields, cutPaste, textFields, type Content } from './content.ts';
import { reachesBot } from './delivery/privacy.ts';
import { asReplied, without, type ChatRecord, type State } from './state.ts';

/** Who sends, and where to. A channel's posts have no sender. */
export interface Sender {
  readonly chatId: number;
  /** Default: the person of the private chat. */
  readonly userId?: number;
  readonly threadId?: number;
  /** An administrator who writes in the name of the group. */
  readonly anonymous?: boolean;
  /** The channel in whose name somebody writes in a group. */
  readonly asChannel?: Chat.ChannelChat;
}

export interface SendOptions {
  /** Id of the message in the same chat that this replies to. */
  readonly replyTo?: number;
  /** The part of it that is quoted. */
  readonly quote?: string;
  readonly origin?: MessageOrigin;
  readonly mediaGroupId?: string;
  /** It was chosen from what a bot offered inline, by default this one; the buttons come with it. */
  readonly viaBot?: { readonly bot?: User; readonly buttons?: InlineKeyboardMarkup };
  /** The post of a channel that Telegram itself puts into the discussion group. */
  readonly automaticForward?: boolean;
}

type Media = Extract<Content, { kind: 'photo' | 'video' | 'document' }>;

/** Telegram's stand-in for an administrator who hides. */
const GROUP_ANONYMOUS_BOT: User = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
/** The same for what is written in the name of a channel. */
const CHANNEL_BOT: User = { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
/** Who puts a channel's posts into its discussion group. */
const TELEGRAM_ITSELF: User = { id: 777000, is_bot: false, first_name: 'Telegram' };

/** What people do in chats. Each returns the message as it stands, and the bot gets what Telegram would send it. */
export class People {
  readonly #state: State;
  readonly #chats: Chats;
  #albums = 0;

  constructor(state: State, chats: Chats) {
    this.#state = state;
    this.#chats = chats;
  }

  text(from: Sender, text: string, options: SendOptions & { entities?: readonly MessageEntity[] } = {}): Message {
    return this.send(from, { kind: 'text', text, ...(options.entities && { entities: options.entities }) }, options);
  }

  photo(from: Sender, caption?: string, options: SendOptions = {}): Message {
    return this.send(from, { kind: 'photo', ...(caption !== undefined && { caption }) }, options);
  }

  /** A forward of what someone wrote elsewhere. */
  forward(from: Sender, origin: MessageOrigin, content: Content): Message {
    return this.send(from, content, { origin });
  }

  /** A post of a channel, as Telegram itself puts it into the channel's discussion group. */
  discuss(groupId: number, channel: Chat.ChannelChat, messageId: number): Message {
    const record = this.#chats.record(channel.id);
    const { forward_origin: before, date, text, caption, ...media } = standing(record, messageId);
    const origin = before ?? { type: 'channel', chat: channel, message_id: messageId, date };
    const words = caption === undefined ? {} : { caption };
    const content: Content = text === undefined ? { kind: 'photo', ...words } : { kind: 'text', text };
    const { media_group_id: mediaGroupId } = media;
    const album = mediaGroupId === undefined ? {} : { mediaGroupId };
    return this.send({ chatId: groupId, asChannel: channel }, content, { origin, automaticForward: true, ...album });
  }

  /** Several media sent as one: as many messages and updates, one media_group_id. */
  album(from: Sender, media: readonly Media[], options: SendOptions = {}): Message[] {
    const mediaGroupId = options.mediaGroupId ?? `album-${this.#state.bot.id}-${++this.#albums}`;
    return media.map((content) => this.send(from, content, { ...options, mediaGroupId }));
  }

  /** A text that the client has to cut: parts with nothing that binds them. */
  paste(from: Sender, text: string, options: SendOptions = {}): Message[] {
    return cutPaste(text).map((part) => this.send(from, { kind: 'text', text: part }, options));
  }

  send(from: Sender, content: Content, options: SendOptions = {}): Message {
    const record = this.#open(from);
    const replied = options.replyTo === undefined ? undefined : standing(record, options.replyTo);
    const threadId = from.threadId ?? (replied?.is_topic_message === true ? replied.message_thread_id : undefined);
    const opening = threadId === undefined ? undefined : record.messages.get(threadId);
    const message: Message = {
      message_id: this.#state.nextMessageId(record),
      ...this.#authorship(record, from),
      ...(options.automaticForward === true && { from: TELEGRAM_ITSELF, is_automatic_forward: true as const }),
      chat: record.chat,
      date: this.#state.unixTime(),
      ...(threadId !== undefined && { message_thread_id: threadId, is_topic_message: true }),
      // What replies to nothing in a topic replies to the topic's opening.
      ...((replied ?? opening) !== undefined && { reply_to_message: asReplied((replied ?? opening)!) }),
      ...(replied !== undefined && options.quote !== undefined && { quote: quoteOf(replied, options.quote) }),
      ...(options.origin !== undefined && { forward_origin: options.origin }),
      ...(options.mediaGroupId !== undefined && { media_group_id: options.mediaGroupId }),
      ...contentFields(content, this.#state.files),
      ...(options.viaBot !== undefined && { via_bot: options.viaBot.bot ?? this.#state.botUser() }),
      ...(options.viaBot?.buttons !== undefined && { reply_markup: options.viaBot.buttons }),
    };
    this.#state.keep(record, message);
    this.#tell(record, message, 'new');
    return message;
  }

  /** Changes the text or the caption, whichever the message has. */
  edit(chatId: number, messageId: number, text: string, entities: readonly MessageEntity[] = []): Message {
    const before = standing(this.#chats.record(chatId), messageId);
    const content = before.text === undefined ? captionFields({ caption: text, entities }) : textFields(text, entities);
    return this.#edited({ ...without(before, 'entities', 'caption_entities'), ...content });
  }

  /** An edit that changes nothing one reads: views, reactions, a link's preview. */
  touch(chatId: number, messageId: number): Message {
    return this.#edited(standing(this.#chats.record(chatId), messageId));
  }

  /** A person deletes a message; Telegram tells bots nothing. */
  delete(chatId: number, messageId: number): void {
    this.#state.remove(this.#chats.record(chatId), messageId);
  }

  /** The first message of a private chat lets the bot in. A client that would not send throws. */
  #open(from: Sender): ChatRecord {
    const record = this.#chats.record(from.chatId);
    if (from.threadId !== undefined && !record.topics.has(from.threadId)) {
      throw new Error(`[playground] no such topic: ${from.threadId} in ${from.chatId}`);
    }
    if (record.chat.type !== 'private') return record;
    const person = this.#chats.personById(from.chatId);
    if (person.blocked || person.deactivated) {
      throw new Error(`[playground] who has blocked the bot or is gone cannot write to it: ${from.chatId}`);
    }
    person.started = true;
    return record;
  }

  #authorship({ chat }: ChatRecord, from: Sender): Pick<Message, 'from' | 'sender_chat'> {
    if (chat.type === 'channel') return { sender_chat: chat };
    if (from.asChannel !== undefined) return { from: CHANNEL_BOT, sender_chat: from.asChannel };
    if (from.anonymous === true) return { from: GROUP_ANONYMOUS_BOT, sender_chat: chat };
    return { from: this.#chats.personById(from.userId ?? from.chatId).user };
  }

  #edited(message: Message): Message {
    const record = this.#chats.record(message.chat.id);
    const edited = { ...message, edit_date: this.#state.unixTime() };
    this.#state.replace(record, edited);
    this.#tell(record, edited, 'edited');
    return edited;
  }

  #tell(record: ChatRecord, message: Message, change: 'new' | 'edited'): void {
    if (!reachesBot(this.#state, record, message)) return;
    const kind = record.chat.type === 'channel' ? CHANNEL_KINDS[change] : CHAT_KINDS[change];
    this.#state.updates.push({ [kind]: message }, record.chat.id);
  }
}

const CHAT_KINDS = { new: 'message', edited: 'edited_message' } as const;
const CHANNEL_KINDS = { new: 'channel_post', edited: 'edited_channel_post' } as const;

/** The message, if it still stands. */
export function standing(record: ChatRecord, messageId: number): Message {
  const message = record.messages.get(messageId);
  if (message === undefined) throw new Error(`[playground] no such message: ${messageId} in ${record.chat.id}`);
  return message;
}

function quoteOf(message: Message, text: string): TextQuote {
  const position = (message.text ?? message.caption ?? '').indexOf(text);
  if (position < 0) throw new Error(`[playground] not in the message that is replied to: ${text}`);
  return { text, position, is_manual: true };
}
