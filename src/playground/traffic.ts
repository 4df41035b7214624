import type { Update } from '@grammyjs/types';
import type { BotCall, Events } from './events.ts';

/** A call of the bot or an update for it, as one line of a record and what is behind it. */
export interface Passing {
  /** Counts up from 1. */
  readonly id: number;
  readonly kind: 'call' | 'update';
  /** ISO instant. */
  readonly at: string;
  /** The method, or the kind of the update. */
  readonly name: string;
  /** The refusal's code and words; absent when all went well. */
  readonly error?: string;
  readonly ms?: number;
  /** What was sent, and what came back of a call. */
  readonly sent: unknown;
  readonly answer?: unknown;
}

/** So many of the latest are kept; a page that is opened later sees them, too. */
const KEPT = 300;

/** What goes between the bot and Telegram, for people to look at. The token is no part of it. */
export class Traffic {
  readonly #latest: Passing[] = [];
  readonly #listeners = new Set<(passing: Passing) => void>();
  readonly #now: () => Date;
  #lastId = 0;

  constructor(events: Pick<Events, 'subscribe'>, now: () => Date) {
    this.#now = now;
    events.subscribe((event) => {
      if (event.kind === 'call') this.#add(ofCall(event.call));
      else if (event.kind === 'update') this.#add(ofUpdate(event.update, this.#now()));
    });
  }

  /** The latest, the oldest first. */
  get latest(): readonly Passing[] {
    return this.#latest;
  }

  /** Tells of each as it passes. Returns how to stop. */
  subscribe(listener: (passing: Passing) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #add(passing: Omit<Passing, 'id'>): void {
    const numbered = { id: ++this.#lastId, ...passing };
    this.#latest.push(numbered);
    if (this.#latest.length > KEPT) this.#latest.shift();
    for (const listener of [...this.#listeners]) listener(numbered);
  }
}

function ofCall({ method, params, answer, at, ms }: BotCall): Omit<Passing, 'id'> {
  const failure =
    answer === null ? 'connection reset' : answer.ok ? null : `${answer.error_code} ${answer.description}`;
  const hidden = params.secret_token === undefined ? {} : { secret_token: '…' };
  return {
    kind: 'call',
    at,
    name: method,
    ms,
    sent: { ...params, ...hidden },
    answer,
    ...(failure !== null && { error: failure }),
  };
}

function ofUpdate(update: Update, now: Date): Omit<Passing, 'id'> {
  const name = Object.keys(update).find((key) => key !== 'update_id') ?? 'update';
  return { kind: 'update', at: now.toISOString(), name, sent: update };
}
