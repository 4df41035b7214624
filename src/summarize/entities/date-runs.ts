import type { Day } from '../persian/calendar.ts';
import type { Form } from '../persian/forms.ts';
import { factOf } from '../persian/forms.ts';
import type { Piece } from './pieces.ts';
import { wordAt } from './pieces.ts';
import type { When } from './when.ts';

// What every reader of dates shares: its result, and its way of looking at words.

/** What was found: it ends with word `last`, inclusive. */
export interface DateRun {
  readonly last: number;
  readonly when: When;
}

/** Looks whether a date begins at word `at`; `published` is the day to count from, or null where nobody knows it. */
export type DateShape = (piece: Piece, at: number, published: Day | null) => DateRun | null;

/** The word after `at` where nothing but space is between them. */
export const wordAfter = (piece: Piece, at: number): string => (piece.adjacent(at) ? wordAt(piece, at + 1) : '');

/** The word before `at` where nothing but space is between them. */
export const wordBefore = (piece: Piece, at: number): string =>
  at > 0 && piece.adjacent(at - 1) ? wordAt(piece, at - 1) : '';

/**
 * Looks up one word, or two or three beside each other as if they were joined («پیش از ظهر», «سه شنبه»); the longest
 * that is there wins. `opens` tells of a first word whether any can be there: see opening.
 */
export function joinedAt<T>(
  piece: Piece,
  at: number,
  look: (joined: string) => T | undefined,
  opens?: (form: Form) => boolean,
): { readonly found: T; readonly last: number } | null {
  let best: { found: T; last: number } | null = null;
  if (at < 0 || at >= piece.words.length) return null;
  if (opens !== undefined && !opens(piece.words[at]!.form)) return null;
  for (let last = at; last < at + 3 && last < piece.words.length; last++) {
    if (last > at && !piece.adjacent(last - 1)) break;
    const found = look(piece.joined(at, last));
    if (found !== undefined) best = { found, last };
  }
  return best;
}

/** Whether a word begins any of `keys`, asked of each form once: of most words that is all there is to look up. */
export function opening(keys: Iterable<string>): (form: Form) => boolean {
  const all = [...keys];
  return factOf((word) => all.some((key) => key.startsWith(word)));
}

/** The longest of what the shapes find at `at`; of equals the first. */
export function longestOf(
  shapes: readonly DateShape[],
  piece: Piece,
  at: number,
  published: Day | null,
): DateRun | null {
  let best: DateRun | null = null;
  for (const shape of shapes) {
    const run = shape(piece, at, published);
    if (run !== null && (best === null || run.last > best.last)) best = run;
  }
  return best;
}
