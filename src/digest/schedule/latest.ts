import type { Timetable } from './due.ts';
import { afterQuiet } from './due.ts';
import { dayAfter, instantOf, wallOf } from './zone.ts';

/** Older than this, news of a day is no longer wanted as such. */
export const LATEST_MS = 6 * 3_600_000;

/**
 * The last instant at which a digest that was due at `at` is still sent: six hours later, the quiet hours that begin
 * meanwhile not counted, for they shift a digest and do not drop it.
 */
export function latestOf(at: number, timetable: Pick<Timetable, 'zone' | 'quiet'>): number {
  const { zone, quiet } = timetable;
  const start = afterQuiet(at, timetable);
  if (quiet === undefined) return start + LATEST_MS;
  const { day } = wallOf(start, zone);
  const begun = [day, dayAfter(day)]
    .map((on) => instantOf({ day: on, minute: quiet.from }, zone, start))
    .find((instant) => instant >= start);
  if (begun === undefined || begun - start >= LATEST_MS) return start + LATEST_MS;
  return start + LATEST_MS + (afterQuiet(begun, timetable) - begun);
}
