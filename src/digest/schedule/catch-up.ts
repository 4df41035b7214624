import type { Due, Timetable } from './due.ts';
import { afterQuiet, nextDue } from './due.ts';
import { latestOf } from './latest.ts';

// What is owed after the machine was off: the newest digest if it is not too old, and a word about those that are.

export interface CaughtUp {
  /**
   * What to send. It stays of the instant at which it was due, for its age counts from there, however often it is put off;
   * it may go from now on, or from the end of the quiet hours that now falls in.
   */
  readonly send: (Due & { readonly notBefore: number }) | null;
  /** What is too late, oldest first; the reader is told. */
  readonly skipped: readonly Due[];
  /** What is due next, or null where no day is chosen any more. */
  readonly next: Due | null;
}

/** What to do at `now` with a digest that was due: nothing is sent early, and nothing later than six hours. */
export function catchUp(timetable: Timetable, due: Due, now: number): CaughtUp {
  const passed: Due[] = [];
  let next: Due | null = due;
  while (next !== null && next.at <= now) {
    passed.push(next);
    next = nextDue(timetable, next.at, next.day);
  }
  const newest = passed.at(-1);
  const isTimely = newest !== undefined && now <= latestOf(newest.at, timetable);
  return {
    send: isTimely ? { ...newest, notBefore: afterQuiet(now, timetable) } : null,
    skipped: isTimely ? passed.slice(0, -1) : passed,
    next,
  };
}
