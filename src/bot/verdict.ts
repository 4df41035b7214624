import { BotError, GrammyError, HttpError } from 'grammy';

/** What becomes of an update whose handler threw. */
export type Verdict =
  /** Telegram, the database or the way there is in trouble: again after so many milliseconds. */
  | { readonly kind: 'later'; readonly afterMs: number }
  /** Nobody is there to be told: blocked, deleted, thrown out. */
  | { readonly kind: 'gone' }
  /** The group has become a supergroup with this chat id. */
  | { readonly kind: 'moved'; readonly to: number }
  /** Our own fault. */
  | { readonly kind: 'bug' };

const FIRST_DELAY_MS = 2_000;
const LONGEST_DELAY_MS = 600_000;

/** Telegram's refusals (400) that mean the same as its 403. */
const GONE =
  /chat not found|message thread not found|user is deactivated|not enough rights|have no rights|TOPIC_CLOSED|TOPIC_DELETED|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED/iu;

/**
 * Judges an error of a handler; `attempts` is how often the update was tried before, `isPassing` knows the store's errors
 * that pass.
 */
export function judge(error: unknown, attempts: number, isPassing: (error: unknown) => boolean = () => false): Verdict {
  const cause = unwrap(error);
  const backOff = Math.min(FIRST_DELAY_MS * 2 ** attempts, LONGEST_DELAY_MS);
  if (cause instanceof HttpError || isPassing(cause)) return { kind: 'later', afterMs: backOff };
  if (!(cause instanceof GrammyError)) return { kind: 'bug' };
  const { retry_after: retryAfter, migrate_to_chat_id: to } = cause.parameters;
  if (cause.error_code === 429)
    return { kind: 'later', afterMs: retryAfter === undefined ? backOff : retryAfter * 1000 };
  // A token that has just been revoked stops the polling; the update waits for the new one.
  if (cause.error_code >= 500 || cause.error_code === 401) return { kind: 'later', afterMs: backOff };
  if (to !== undefined) return { kind: 'moved', to };
  if (cause.error_code === 403 || GONE.test(cause.description)) return { kind: 'gone' };
  return { kind: 'bug' };
}

/** The error a handler threw, out of what grammY wraps it in; the wrapping holds the whole update and is never logged. */
export const unwrap = (error: unknown): unknown => (error instanceof BotError ? error.error : error);
