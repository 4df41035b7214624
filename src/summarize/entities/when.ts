import type { Calendar, Day } from '../persian/calendar.ts';
import { dateOf, dayOf, isoOf, monthLength, weekdayOf } from '../persian/calendar.ts';
import type { DateValue } from '../text/reading.ts';

// From what is written to days. The law: as exact as the text is, and nothing where it cannot be known.

/** The days a date covers, both ends inclusive, and how exactly the text tells them. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
  readonly grain: 'day' | 'month' | 'year';
  readonly calendar: Calendar;
  /** False where a reader could doubt. */
  readonly certain: boolean;
}

/** Null where it cannot be known: no date, or no day of publication to count from. */
export type When = Stretch | null;

const ISO_LENGTH = { day: 10, month: 7, year: 4 } as const;
/** A year of any of the three calendars, give or take its leap day. */
const ONE_YEAR = { least: 354, most: 366 } as const;

/**
 * A stretch as it is told: «YYYY-MM-DD», «YYYY-MM» or «YYYY» of its first day. A Jalali or lunar month lies across two
 * Gregorian ones; the one it begins in names it, and its last day is told. A single year is told by its first alone.
 */
export function valueOf({ first, last, grain, calendar, certain }: Stretch): DateValue {
  const length = last - first + 1;
  const whole =
    grain === 'day'
      ? length === 1
      : grain === 'month'
        ? calendar === 'gregorian' && length <= 31
        : length >= ONE_YEAR.least && length <= ONE_YEAR.most;
  return {
    iso: isoOf(first).slice(0, ISO_LENGTH[grain]),
    ...(whole ? {} : { until: isoOf(last) }),
    calendar,
    certain,
  };
}

export const doubted = (when: When): When => (when === null ? null : { ...when, certain: false });

/** From the beginning of one to the end of the other; null where the second ends before the first begins. */
export function fromTo(first: When, last: When): When {
  if (first === null || last === null || last.last < first.first) return null;
  return { ...first, last: last.last, certain: first.certain && last.certain };
}

export function daysOf(
  calendar: Calendar,
  year: number,
  month: number,
  dates: readonly number[],
  certain = true,
): When {
  const first = dayOf(calendar, year, month, dates[0]!);
  const last = dayOf(calendar, year, month, dates.at(-1)!);
  // The moon is sighted: its dates may be a day off.
  return first === null || last === null || last < first
    ? null
    : { first, last, grain: 'day', calendar, certain: certain && calendar !== 'hijri' };
}

/**
 * Days of a month without a year: of the three years around publication the one in which they are nearest to it. With
 * its weekday told too, the years in which that weekday is right come first, and then there is no doubt.
 */
export function yearlessDays(
  calendar: Calendar,
  month: number,
  dates: readonly number[],
  weekday: number | null,
  published: Day | null,
): When {
  if (published === null) return null;
  const { year } = dateOf(calendar, published);
  let best: { when: Stretch; distance: number; fits: boolean } | null = null;
  for (const candidate of [year, year - 1, year + 1]) {
    const when = daysOf(calendar, candidate, month, dates);
    if (when === null) continue;
    const distance = Math.abs(when.first - published);
    const fits = weekday !== null && weekdayOf(when.first) === weekday;
    if (best === null || (fits === best.fits ? distance < best.distance : fits)) best = { when, distance, fits };
  }
  return best === null ? null : { ...best.when, certain: best.fits && best.when.certain };
}

/** A month of a year, or without one the nearest to publication. */
export function monthOf(calendar: Calendar, year: number | null, month: number, published: Day | null): When {
  if (year === null && published === null) return null;
  const ofYear = year ?? nearestYear(calendar, month, published!);
  const first = dayOf(calendar, ofYear, month, 1);
  if (first === null) return null;
  return {
    first,
    last: first + monthLength(calendar, ofYear, month) - 1,
    grain: 'month',
    calendar,
    certain: year !== null && calendar !== 'hijri',
  };
}

function nearestYear(calendar: Calendar, month: number, published: Day): number {
  const now = dateOf(calendar, published);
  const ahead = month - now.month;
  if (ahead > 6) return now.year - 1;
  return ahead < -6 ? now.year + 1 : now.year;
}

/** `count` years from `year` on: one, or a decade, or a century. */
export function yearsOf(calendar: Calendar, year: number, count = 1, certain = true): When {
  const first = dayOf(calendar, year, 1, 1);
  const next = dayOf(calendar, year + count, 1, 1);
  return first === null || next === null ? null : { first, last: next - 1, grain: 'year', calendar, certain };
}

/** `count` months of a Jalali or other year, from `month` on: a season, a half. */
export function monthsOf(
  calendar: Calendar,
  year: number,
  month: number,
  count: number,
  grain: 'month' | 'year',
  certain: boolean,
): When {
  const begin = monthOf(calendar, year, month, null);
  const end = monthOf(calendar, year, month + count - 1, null);
  return begin === null || end === null ? null : { ...begin, last: end.last, grain, certain };
}

/** The `row`th week or ten days of a month; the last ten go to its end. Null where a month has no such row. */
export function rowOf(when: When, row: number, length: 7 | 10): When {
  if (when?.grain !== 'month') return null;
  const first = when.first + length * (row - 1);
  const last = length === 10 && row === 3 ? when.last : Math.min(when.last, first + length - 1);
  return first > when.last || row < 1 ? null : { ...when, first, last, grain: 'day', certain: false };
}

/** `offset` days from the day of publication. */
export const dayFrom = (published: Day | null, offset: number): When =>
  published === null
    ? null
    : { first: published + offset, last: published + offset, grain: 'day', calendar: 'jalali', certain: true };

/** The year `offset` years from that of publication. */
export const yearFrom = (published: Day | null, offset: number, calendar: Calendar = 'jalali'): When =>
  published === null ? null : yearsOf(calendar, dateOf(calendar, published).year + offset);

/** The month `offset` months from that of publication. */
export function monthFrom(published: Day | null, offset: number, calendar: Calendar = 'jalali'): When {
  if (published === null) return null;
  const { year, month } = dateOf(calendar, published);
  const index = year * 12 + (month - 1) + offset;
  return monthOf(calendar, Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, published);
}

/** The week, Saturday to Friday, `offset` weeks from that of publication. */
export function weekFrom(published: Day | null, offset: number): When {
  if (published === null) return null;
  const first = published - weekdayOf(published) + 7 * offset;
  return { first, last: first + 6, grain: 'day', calendar: 'jalali', certain: true };
}

/** A weekday of the week `offset` weeks from that of publication. */
export function weekdayOfWeek(published: Day | null, weekday: number, offset: number): When {
  const week = weekFrom(published, offset);
  return week === null ? null : { ...week, first: week.first + weekday, last: week.first + weekday };
}

/** A weekday: the last one up to the day of publication, or the next one from it. */
export function weekdayNear(
  weekday: number,
  direction: 'past' | 'future' | 'unsaid',
  certain: boolean,
  published: Day | null,
): When {
  if (published === null) return null;
  const back = (((weekdayOf(published) - weekday) % 7) + 7) % 7;
  const offset =
    direction === 'future' ? (7 - back) % 7 || (certain ? 7 : 0) : direction === 'past' ? -(back || 7) : -back;
  return { ...dayFrom(published, offset)!, certain };
}

/** The part of a stretch that a word at its edge means: «اول مهر» its first day, «اواخر مهر» its last third. */
export function edgeOf(when: When, edge: 'first' | 'last' | 'early' | 'middle' | 'late' | 'half' | 'halfTwo'): When {
  if (when === null) return null;
  const { first, last } = when;
  const length = last - first + 1;
  const third = Math.floor(length / 3);
  const part = (from: Day, to: Day): When => ({ ...when, first: from, last: to, grain: 'day', certain: false });
  switch (edge) {
    case 'first':
      return { ...when, first, last: first, grain: 'day', certain: when.certain && when.grain === 'month' };
    case 'last':
      return { ...when, first: last, last, grain: 'day', certain: when.certain && when.grain === 'month' };
    case 'early':
      return part(first, first + third - 1);
    case 'middle':
      return part(first + third, last - third);
    case 'late':
      return part(last - third + 1, last);
    case 'half':
      return part(first, first + Math.ceil(length / 2) - 1);
    case 'halfTwo':
      return part(first + Math.ceil(length / 2), last);
  }
}
