import type { ApiError } from '@grammyjs/types';
import type { RefusalName } from './errors.ts';
import { refuse } from './errors.ts';

/** What goes wrong. */
export type FaultKind =
  | { readonly kind: 429; readonly retryAfter: number }
  /** An older server, which does not know the method. */
  | { readonly kind: 404 }
  | { readonly kind: 500 }
  /** With `html`, the page of a proxy instead of JSON. */
  | { readonly kind: 502; readonly html?: boolean }
  | { readonly kind: 403; readonly wording?: Extract<RefusalName, 'blocked' | 'deactivated' | 'notStarted'> }
  /** The connection is destroyed; `after`: the call was carried out, only its answer is lost. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  /** The call is carried out, but only after `ms` milliseconds. */
  | { readonly kind: 'hang'; readonly ms: number };

export type Fault = FaultKind & {
  /** Only calls of this method; getUpdates is spared unless it is named. */
  readonly method?: string;
  readonly chatId?: number;
  /** How many calls it hits. Default 1. */
  readonly times?: number;
};

/** Faults on demand: each hits the next calls that it fits, in the order they were added. */
export class Faults {
  #armed: { readonly fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#armed.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#armed = [];
  }

  /** The fault that hits this call, counted down; null for none. */
  take(method: string, chatId: string): Fault | null {
    const hit = this.#armed.find(({ fault }) => fits(fault, method, chatId));
    if (hit === undefined) return null;
    hit.left--;
    this.#armed = this.#armed.filter(({ left }) => left > 0);
    return hit.fault;
  }
}

/** What a fault answers in Telegram's wording; null for those that answer nothing of their own. */
export function faultAnswer(fault: FaultKind): ApiError | null {
  switch (fault.kind) {
    case 429:
      return refuse('tooManyRequests', { seconds: fault.retryAfter }, { retry_after: fault.retryAfter }).answer();
    case 404:
      return refuse('notFound').answer();
    case 500:
      return refuse('internal').answer();
    case 502:
      return refuse('badGateway').answer();
    case 403:
      return refuse(fault.wording ?? 'blocked').answer();
    case 'reset':
    case 'hang':
      return null;
  }
}

function fits(fault: Fault, method: string, chatId: string): boolean {
  const byMethod = fault.method === undefined ? method !== 'getUpdates' : fault.method === method;
  return byMethod && (fault.chatId === undefined || String(fault.chatId) === chatId);
}
