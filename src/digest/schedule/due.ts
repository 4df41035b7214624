import { dayAfter, hasDay, instantOf, wallOf } from './zone.ts';

// When a digest is due, on the reader's own clock.

/** 0 Sunday to 6 Saturday, as `Date` counts them. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Hours in which nothing is sent, in minutes since midnight: `from` inclusive, `to` exclusive, over midnight where `to` is less. */
interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** When a reader wants the digest. */
export interface Timetable {
  /** Minutes since midnight. */
  readonly minute: number;
  readonly days: readonly Weekday[];
  /** An IANA name. */
  readonly zone: string;
  readonly quiet?: QuietHours;
}

/** One digest that is owed. */
export interface Due {
  /** The reader's local day that it is of, «YYYY-MM-DD»: one digest a day, however the clock is turned. */
  readonly day: string;
  /** When it is to be sent, milliseconds since 1970. */
  readonly at: number;
}

/** Chosen days come at least once a week; the rest is for days that calendars skip and hours that quiet moves. */
const LOOKED_AHEAD = 17;

/**
 * The first digest due after the instant `after`, and of a later day than `lastDay` where one is given; null where no
 * day was chosen. A time that does not exist that day is sent at the next that does, one that exists twice, once; quiet hours
 * move it to their end.
 */
export function nextDue(timetable: Timetable, after: number, lastDay = ''): Due | null {
  const { zone, days } = timetable;
  // A day before today may still be due: its quiet hours end today.
  const first = dayAfter(wallOf(after, zone).day, -2);
  const ahead = lastDay > first ? dayAfter(lastDay) : first;
  for (let count = 0; count < LOOKED_AHEAD; count++) {
    const day = dayAfter(ahead, count);
    if (!days.includes(weekdayOf(day)) || !hasDay(day, zone)) continue;
    const at = dueOn(day, timetable);
    if (at > after) return { day, at };
  }
  return null;
}

/** When the digest of a day is due. */
function dueOn(day: string, { minute, zone, quiet }: Timetable): number {
  if (quiet === undefined || !isQuiet(minute, quiet)) return instantOf({ day, minute }, zone);
  return instantOf({ day: minute < quiet.to ? day : dayAfter(day), minute: quiet.to }, zone);
}

/** The end of the quiet hours that `instant` falls in, or `instant` itself. */
export function afterQuiet(instant: number, { zone, quiet }: Pick<Timetable, 'zone' | 'quiet'>): number {
  const { day, minute } = wallOf(instant, zone);
  if (quiet === undefined || !isQuiet(minute, quiet)) return instant;
  return instantOf({ day: minute < quiet.to ? day : dayAfter(day), minute: quiet.to }, zone, instant);
}

const isQuiet = (minute: number, { from, to }: QuietHours): boolean =>
  from <= to ? from <= minute && minute < to : minute >= from || minute < to;

const weekdayOf = (day: string): Weekday => new Date(`${day}T00:00Z`).getUTCDay() as Weekday;
