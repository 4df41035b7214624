import type { ApiResponse, Message, Update } from '@grammyjs/types';

/** A call of the bot as it came and as it was answered. */
export interface BotCall {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** null: the connection was destroyed instead. */
  readonly answer: ApiResponse<unknown> | null;
  /** ISO instant at which it came. */
  readonly at: string;
  /** Until it was answered, in milliseconds. */
  readonly ms: number;
}

/** «typing» and its kin, as the bot sent them. */
export interface ChatAction {
  readonly chatId: number;
  readonly threadId?: number;
  readonly action: string;
  readonly at: string;
}

/** What the bot answered to a pressed button. `unanswered` when it did not in time. */
export type PressOutcome =
  | { readonly kind: 'answered'; readonly text: string; readonly showAlert: boolean; readonly url: string }
  | { readonly kind: 'unanswered' };

/** Everything that changes in the playground's Telegram. */
export type PlaygroundEvent =
  | { readonly kind: 'message'; readonly chatId: number; readonly message: Message }
  | { readonly kind: 'edited'; readonly chatId: number; readonly message: Message }
  | { readonly kind: 'deleted'; readonly chatId: number; readonly messageId: number }
  | { readonly kind: 'action'; readonly chatId: number; readonly action: ChatAction }
  | { readonly kind: 'chat'; readonly chatId: number }
  | { readonly kind: 'query'; readonly queryId: string }
  | { readonly kind: 'call'; readonly call: BotCall }
  | { readonly kind: 'update'; readonly update: Update }
  | { readonly kind: 'updates'; readonly pending: number };

type Listener = (event: PlaygroundEvent) => void;

/** Tells those who listen what has changed; waiting is listening, never asking again by a clock. */
export class Events {
  readonly #listeners = new Set<Listener>();

  emit(event: PlaygroundEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Returns how to stop listening. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * The first value of `look` that is not null, undefined or false: looked for now and after every change. Null when
   * `timeoutMs` pass without one.
   */
  async until<T>(look: () => T | null | undefined | false, timeoutMs: number): Promise<T | null> {
    const now = look();
    if (isFound(now)) return now;
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        clearTimeout(timer);
        unsubscribe();
        finish();
      };
      const unsubscribe = this.subscribe(() => {
        try {
          const found = look();
          if (isFound(found)) settle(() => resolve(found));
        } catch (error) {
          settle(() => reject(error instanceof Error ? error : new Error(String(error))));
        }
      });
      const timer = setTimeout(() => settle(() => resolve(null)), timeoutMs);
    });
  }
}

function isFound<T>(value: T | null | undefined | false): value is T {
  return value !== null && value !== undefined && value !== false;
}
