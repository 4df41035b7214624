import type { Chat, Message, User } from '@grammyjs/types';
import { setBotStatus, tellBotStatus } from './membership.ts';
import type { BotStatus, ChatRecord, MemberStatus, Person, State } from './state.ts';

export interface NewPerson {
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
  /** False: has never written to the bot, which therefore may not write to them. Default true. */
  readonly started?: boolean;
}

export interface NewGroup {
  readonly title: string;
  readonly members?: readonly User[];
  /** Default `member`, or `administrator` in a channel. */
  readonly bot?: BotStatus;
}

export interface NewSupergroup extends NewGroup {
  readonly username?: string;
  /** Titles of topics; a supergroup with topics is a forum. */
  readonly topics?: readonly string[];
}

/** Makes people, groups and channels, and lets happen to them what happens. A person's private chat has the person's id. */
export class Chats {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  person({ firstName, lastName, username, languageCode, started = true }: NewPerson): User {
    const id = this.#state.nextId();
    const names = { first_name: firstName, ...(lastName !== undefined && { last_name: lastName }) };
    const publicNames = { ...names, ...(username !== undefined && { username }) };
    const language = languageCode === undefined ? {} : { language_code: languageCode };
    const user: User = { id, is_bot: false, ...publicNames, ...language };
    this.#state.people.set(id, { user, started, blocked: false, deactivated: false });
    this.#add({ id, type: 'private', ...publicNames }, [user], 'member');
    return user;
  }

  group({ title, members = [], bot = 'member' }: NewGroup): Chat.GroupChat {
    return this.#add({ id: -this.#state.nextId(), type: 'group', title }, members, bot);
  }

  supergroup({ title, username, topics = [], members = [], bot = 'member' }: NewSupergroup): Chat.SupergroupChat {
    const id = longId(this.#state.nextId());
    const forum = topics.length > 0 ? { is_forum: true as const } : {};
    const chat = { id, type: 'supergroup' as const, title, ...(username !== undefined && { username }), ...forum };
    this.#add(chat, members, bot);
    for (const topic of topics) this.topic(id, topic);
    return chat;
  }

  channel({ title, username, members = [], bot = 'administrator' }: NewSupergroup): Chat.ChannelChat {
    const id = longId(this.#state.nextId());
    return this.#add({ id, type: 'channel', title, ...(username !== undefined && { username }) }, members, bot);
  }

  /** Opens a topic in a forum and returns its thread id. The bot gets the service message. */
  topic(chatId: number, title: string): number {
    const record = this.record(chatId);
    const owner = this.#ownerOf(record);
    const threadId = this.#service(record, owner, {
      forum_topic_created: { name: title, icon_color: 0x6fb9f0 },
      is_topic_message: true,
    });
    record.topics.set(threadId, title);
    return threadId;
  }

  /** Someone makes the bot a member, an administrator, or no member any more; the bot is told. */
  setBot(chatId: number, status: BotStatus, by: User): void {
    setBotStatus(this.#state, this.record(chatId), status, by);
  }

  block(userId: number): void {
    this.#setBlocked(userId, true);
  }

  unblock(userId: number): void {
    this.#setBlocked(userId, false);
  }

  /** The account is gone; nobody tells the bot. */
  deleteAccount(userId: number): void {
    this.personById(userId).deactivated = true;
  }

  /** The group becomes a supergroup; both of its service messages reach the bot. Returns the new chat. */
  migrate(groupId: number): Chat.SupergroupChat {
    const group = this.record(groupId);
    if (group.chat.type !== 'group') throw new Error(`[playground] only a group can migrate: ${groupId}`);
    const by = this.#ownerOf(group);
    const members = [...group.members.keys()].map((id) => this.personById(id).user);
    const supergroup = this.supergroup({ title: group.chat.title, members, bot: group.botStatus });
    this.#service(group, by, { migrate_to_chat_id: supergroup.id });
    group.migratedTo = supergroup.id;
    this.#service(this.record(supergroup.id), by, { migrate_from_chat_id: groupId });
    return supergroup;
  }

  /** All chats there are, in the order of their making. */
  all(): ChatRecord[] {
    return [...this.#state.chats.values()];
  }

  /** Who can write there: the person of a private chat, the members of a group; nobody in a channel, which speaks itself. */
  writers({ chat, members }: ChatRecord): User[] {
    if (chat.type === 'channel') return [];
    return [...members.keys()].map((id) => this.personById(id).user);
  }

  record(chatId: number): ChatRecord {
    const record = this.#state.chats.get(chatId);
    if (record === undefined) throw new Error(`[playground] no such chat: ${chatId}`);
    return record;
  }

  personById(userId: number): Person {
    const person = this.#state.people.get(userId);
    if (person === undefined) throw new Error(`[playground] no such person: ${userId}`);
    return person;
  }

  #add<C extends Chat>(chat: C, members: readonly User[], botStatus: BotStatus): C {
    const statuses = members.map((user, index): [number, MemberStatus] => [
      user.id,
      index === 0 && chat.type !== 'private' ? 'creator' : 'member',
    ]);
    const record: ChatRecord = {
      chat,
      messages: new Map(),
      members: new Map(statuses),
      topics: new Map(),
      botStatus,
      lastMessageId: 0,
    };
    this.#state.chats.set(chat.id, record);
    this.#state.events.emit({ kind: 'chat', chatId: chat.id });
    return chat;
  }

  #setBlocked(userId: number, blocked: boolean): void {
    const person = this.personById(userId);
    if (person.blocked === blocked) return;
    person.blocked = blocked;
    const [before, after] = blocked ? (['member', 'kicked'] as const) : (['kicked', 'member'] as const);
    tellBotStatus(this.#state, this.record(userId), person.user, before, after);
  }

  /** Keeps a service message and tells the bot; returns its id. */
  #service(record: ChatRecord, from: User, content: Partial<Message>): number {
    const { chat } = record;
    if (chat.type === 'channel') throw new Error(`[playground] no such service message in a channel: ${chat.id}`);
    const id = this.#state.nextMessageId(record);
    const thread = content.forum_topic_created === undefined ? {} : { message_thread_id: id };
    const message = { message_id: id, from, date: this.#state.unixTime(), ...thread, ...content, chat };
    this.#state.keep(record, message);
    this.#state.updates.push({ message }, chat.id);
    return id;
  }

  #ownerOf(record: ChatRecord): User {
    const [ownerId] = record.members.keys();
    if (ownerId === undefined) throw new Error(`[playground] nobody in the chat could do it: ${record.chat.id}`);
    return this.personById(ownerId).user;
  }
}

/** Supergroups and channels have ids of this form. */
function longId(id: number): number {
  return -1_000_000_000_000 - id;
}
