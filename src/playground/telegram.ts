import type { BotCommand, Message, Update, UserFromGetMe } from '@grammyjs/types';
import { Chats } from './chats.ts';
import type { ReleaseOrder } from './delivery/queue.ts';
import type { BotCall, ChatAction, PlaygroundEvent } from './events.ts';
import { Faults } from './faults.ts';
import type { StoredFile } from './files.ts';
import { origins } from './forwards.ts';
import { People } from './people.ts';
import { Queries } from './queries.ts';
import type { ProfileText } from './profile.ts';
import type { State } from './state.ts';
import { Traffic } from './traffic.ts';

/** The way of updates to the bot, for tests that disturb it. */
export interface UpdateControl {
  /** Every update that was made, in order. */
  readonly log: readonly Update[];
  /** How many the bot has not confirmed. */
  readonly pending: number;
  /** From now on updates wait. */
  hold(): void;
  /** Lets them go: in another order, each twice. */
  release(how?: { order?: ReleaseOrder; twice?: boolean }): void;
  /** Delivers one again. */
  repeat(updateId: number): void;
  /** Delivers an update of any shape, of a kind that the bot did not ask for, too. */
  insist(content: Omit<Update, 'update_id'>, lane: number): Update;
}

/** The playground's Telegram from the side of its people: what they do, and what they see. */
export class Telegram {
  readonly bot: UserFromGetMe;
  readonly chats: Chats;
  readonly people: People;
  readonly queries: Queries;
  readonly faults = new Faults();
  readonly updates: UpdateControl;
  readonly traffic: Traffic;
  readonly origins = origins;
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
    this.bot = state.bot;
    this.chats = new Chats(state);
    this.people = new People(state, this.chats);
    this.queries = new Queries(state, this.chats, this.people);
    this.traffic = new Traffic(state.events, state.now);
    const queue = state.updates;
    this.updates = {
      log: queue.log,
      get pending() {
        return queue.pending.length;
      },
      hold: () => queue.hold(),
      release: (how) => queue.release(how),
      repeat: (updateId) => queue.repeat(updateId),
      insist: (content, lane) => queue.insist(content, lane),
    };
  }

  /** What stands in a chat now, in order, edits and all. */
  messages(chatId: number): Message[] {
    return [...this.chats.record(chatId).messages.values()];
  }

  /** Those of them that the bot wrote. */
  botMessages(chatId: number): Message[] {
    return this.messages(chatId).filter((message) => this.#state.isOfBot(message));
  }

  /** The message as it stands now; undefined when it is deleted. */
  message(chatId: number, messageId: number): Message | undefined {
    return this.chats.record(chatId).messages.get(messageId);
  }

  /** The bot's calls in order of their answers, of one method or all but getUpdates. */
  calls(method?: string): BotCall[] {
    return this.#state.calls.filter((call) =>
      method === undefined ? call.method !== 'getUpdates' : call.method === method,
    );
  }

  /** Every «typing» of the bot, in a chat or everywhere. */
  actions(chatId?: number): ChatAction[] {
    return this.#state.actions.filter((action) => chatId === undefined || action.chatId === chatId);
  }

  /** What Telegram passes over in silence and a careful bot does not do; tests want it empty. */
  get surprises(): readonly string[] {
    return this.#state.surprises;
  }

  /** A file that somebody sent; undefined when there is none of this id. */
  file(fileId: string): StoredFile | undefined {
    return this.#state.files.get(fileId);
  }

  /** The commands in the menu of a private chat, or of a group, for a person of this language. */
  menu(languageCode: string, where: 'private' | 'group' = 'private'): readonly BotCommand[] {
    return this.#state.profile.menu(languageCode, where);
  }

  /** What the bot says of itself in this language. */
  profileText(kind: ProfileText, languageCode: string): string {
    return this.#state.profile.text(kind, languageCode);
  }

  /** Tells of every change until the returned function is called. */
  subscribe(listener: (event: PlaygroundEvent) => void): () => void {
    return this.#state.events.subscribe(listener);
  }

  /**
   * The first value of `look` that is not null, undefined or false; looked for now and at every change. Throws with the
   * bot's last calls when `timeoutMs` pass without one.
   */
  async waitFor<T>(look: () => T | null | undefined | false, timeoutMs = 5000): Promise<T> {
    const found = await this.#state.events.until(look, timeoutMs);
    if (found !== null) return found;
    const calls = this.calls()
      .slice(-5)
      .map(({ method, answer }) => `${method} → ${JSON.stringify(answer)}`);
    throw new Error(`[playground] waited ${timeoutMs} ms in vain; the bot's last calls: ${calls.join('; ') || 'none'}`);
  }
}
