import type { Update } from '@grammyjs/types';
import type { Events } from '../events.ts';

export type UpdateKind = Exclude<keyof Update, 'update_id'>;

/** An update on its way to the bot. */
export interface Delivery {
  readonly update: Update;
  /** Updates of one lane (a chat, or a user without one) arrive in order. */
  readonly lane: string;
  /** Repeated or late: an offset beyond it does not confirm it before it was handed out. */
  readonly isForced: boolean;
  handedOut: boolean;
}

/** In which order held updates are let go: as they came, the newest first, or by their places (0 is the first held). */
export type ReleaseOrder = 'as-sent' | 'reversed' | readonly number[];

/** Telegram sends these only to bots that ask for them. */
const ONLY_ON_REQUEST: readonly string[] = ['chat_member', 'message_reaction', 'message_reaction_count'];

/** What has happened and is not confirmed yet, for whoever fetches it: polling or the webhook. */
export class UpdateQueue {
  /** Every update ever made, in order, for the tests to look at. */
  readonly log: Update[] = [];
  #pending: Delivery[] = [];
  #held: Delivery[] | null = null;
  #allowed: ReadonlySet<string> | null = null;
  #confirmed = 0;
  #lastId: number;
  readonly #events: Events;
  readonly #onPush = new Set<() => void>();

  constructor(lastId: number, events: Events) {
    this.#lastId = lastId;
    this.#events = events;
  }

  get pending(): readonly Delivery[] {
    return this.#pending;
  }

  /** Null: the default set. */
  get allowed(): readonly string[] | null {
    return this.#allowed === null ? null : [...this.#allowed];
  }

  /** Remembers what the bot wants; an empty list is the default set. Updates already waiting are not touched. */
  allow(kinds: readonly string[]): void {
    this.#allowed = kinds.length === 0 ? null : new Set(kinds);
  }

  /** Queues an update unless the bot did not ask for its kind; returns it either way it goes. */
  push(content: Omit<Update, 'update_id'>, lane: number): Update | null {
    const kind = Object.keys(content)[0] ?? '';
    const isWanted = this.#allowed?.has(kind) ?? !ONLY_ON_REQUEST.includes(kind);
    return isWanted ? this.insist(content, lane) : null;
  }

  /** Queues an update whether the bot asked for its kind or not: those of before it said what it wants still come. */
  insist(content: Omit<Update, 'update_id'>, lane: number): Update {
    const update: Update = { update_id: ++this.#lastId, ...content };
    this.log.push(update);
    this.#events.emit({ kind: 'update', update });
    const delivery: Delivery = { update, lane: String(lane), isForced: false, handedOut: false };
    if (this.#held === null) this.#enqueue([delivery]);
    else this.#held.push(delivery);
    return update;
  }

  /** From now on updates wait until `release`. */
  hold(): void {
    this.#held ??= [];
  }

  /** Lets the held updates go, each twice in a row if so wished. */
  release({ order = 'as-sent', twice = false }: { order?: ReleaseOrder; twice?: boolean } = {}): void {
    const held = this.#held ?? [];
    this.#held = null;
    const ordered =
      order === 'as-sent' ? held : order === 'reversed' ? held.toReversed() : order.map((place) => held[place]!);
    this.#enqueue(ordered.flatMap((delivery) => (twice ? [delivery, repeated(delivery)] : [delivery])));
  }

  /** Delivers an update again, confirmed or not. */
  repeat(updateId: number): void {
    const update = this.log.find(({ update_id }) => update_id === updateId);
    if (update === undefined) throw new Error(`[playground] no such update: ${updateId}`);
    const lane = this.#pending.find((delivery) => delivery.update === update)?.lane ?? `repeat ${updateId}`;
    this.#enqueue([{ update, lane, isForced: true, handedOut: false }]);
  }

  /** The bot has everything below `offset`; a negative one keeps that many from the end and forgets the rest. */
  confirm(offset: number): void {
    if (offset === 0) return;
    const before = this.#pending.length;
    if (offset < 0) this.#pending = this.#pending.slice(offset);
    else {
      this.#confirmed = Math.max(this.#confirmed, offset);
      this.#pending = this.#pending.filter(({ isForced, handedOut, update }) =>
        isForced ? !handedOut : update.update_id >= offset,
      );
    }
    if (this.#pending.length !== before) this.#changed();
  }

  /** Takes one delivery away: the webhook has it. */
  done(delivery: Delivery): void {
    this.#pending = this.#pending.filter((other) => other !== delivery);
    this.#changed();
  }

  drop(): void {
    this.#pending = [];
    this.#changed();
  }

  /** Calls `listener` whenever there is something new to fetch. Returns how to stop. */
  onPush(listener: () => void): () => void {
    this.#onPush.add(listener);
    return () => this.#onPush.delete(listener);
  }

  #enqueue(deliveries: readonly Delivery[]): void {
    if (deliveries.length === 0) return;
    for (const delivery of deliveries) {
      const id = delivery.update.update_id;
      const isLate = id < this.#confirmed || this.#pending.some(({ update }) => update.update_id > id);
      this.#pending.push(isLate ? { ...delivery, isForced: true } : delivery);
    }
    this.#changed();
    for (const listener of [...this.#onPush]) listener();
  }

  #changed(): void {
    this.#events.emit({ kind: 'updates', pending: this.#pending.length });
  }
}

function repeated(delivery: Delivery): Delivery {
  return { ...delivery, isForced: true, handedOut: false };
}
