// When a source is asked again: politely, whatever it answered. Pure: clocks and stores are the caller's.

/** What the last request came to. */
export interface Outcome {
  readonly kind: 'new' | 'unchanged' | 'failed';
  /** Milliseconds that the server asked to be left alone (Retry-After). */
  readonly retryAfter?: number;
}

const MINUTE = 60_000;
/** A source that brings news is asked this often, one that brings none or fails ever more seldom. */
const OFTEN = 15 * MINUTE;
const SELDOM = 6 * 60 * MINUTE;
/** Between two requests to one host for the news of sources; what somebody asks for and waits for goes at once. */
const HOST_PACE = 5_000;

/** The wait that `pause` becomes after an outcome: back to the shortest on news, half as long again on none, doubled on failure. */
export function nextPause(pause: number, { kind, retryAfter = 0 }: Outcome): number {
  const before = Math.max(pause, OFTEN);
  const grown = kind === 'new' ? OFTEN : kind === 'unchanged' ? before * 1.5 : before * 2;
  return Math.max(Math.min(grown, SELDOM), retryAfter);
}

/**
 * How long a refusal holds for whatever else its host has: what is told to be asked too often (429), or to wait, is told to
 * whoever asks, and not for one address only.
 */
export const heldFor = (status: number | undefined, retryAfter: number): number =>
  status === 429 && retryAfter === 0 ? OFTEN : retryAfter;

/** The first instant at or after `due` at which a host that was last asked at `asked` may be asked again. */
export const paced = (due: number, asked: number | undefined): number =>
  asked === undefined ? due : Math.max(due, asked + HOST_PACE);

/** Retry-After as milliseconds from `now`: seconds or a date (RFC 9110, 10.2.3); 0 where it says neither. */
export function retryAfterOf(header: string, now: number): number {
  if (/^\d{1,9}$/u.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
