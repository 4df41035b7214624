import type { Calendar, Day } from '../persian/calendar.ts';
import { dateOf, dayOf, isoOf, monthLength, weekdayOf } from '../persian/calendar.ts';
import type { DateValue } from '../text/reading.ts';

// From what is written to an ISO value. The law: as exact as the text is, and nothing where it cannot be known.

/** Null where it cannot be known: no date, or no day of publication to count from. */
export type When = DateValue | null;

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

export function dayValue(
  calendar: Calendar,
  year: number,
  month: number,
  date: number,
  certain: boolean,
  untilDate: number | null = null,
): When {
  const day = dayOf(calendar, year, month, date);
  if (day === null) return null;
  const until = untilDate === null ? null : dayOf(calendar, year, month, untilDate);
  return { iso: isoOf(day), ...(until !== null && until > day ? { until: isoOf(until) } : {}), calendar, certain };
}

/** A day and month without a year: the year in which it is nearest to the day of publication. */
export function yearlessDay(
  calendar: Calendar,
  month: number,
  date: number,
  untilDate: number | null,
  published: Day | null,
): When {
  if (published === null) return null;
  const { year } = dateOf(calendar, published);
  let best: { year: number; distance: number } | null = null;
  for (const candidate of [year, year - 1, year + 1]) {
    const day = dayOf(calendar, candidate, month, date);
    if (day === null) continue;
    const distance = Math.abs(day - published);
    if (best === null || distance < best.distance) best = { year: candidate, distance };
  }
  return best === null ? null : dayValue(calendar, best.year, month, date, false, untilDate);
}

/** A month: «YYYY-MM» in the Gregorian calendar, else its first day with its last as `until`. */
export function monthValue(calendar: Calendar, year: number | null, month: number, published: Day | null): When {
  if (year === null && published === null) return null;
  const certain = year !== null && calendar !== 'hijri';
  const ofYear = year ?? nearestYear(calendar, month, published!);
  if (calendar === 'gregorian') return { iso: `${pad(ofYear, 4)}-${pad(month)}`, calendar, certain };
  const first = dayOf(calendar, ofYear, month, 1);
  if (first === null) return null;
  // A Jalali or lunar month lies across two Gregorian ones; the one it begins in names it.
  return {
    iso: isoOf(first).slice(0, 7),
    until: isoOf(first + monthLength(calendar, ofYear, month) - 1),
    calendar,
    certain,
  };
}

function nearestYear(calendar: Calendar, month: number, published: Day): number {
  const now = dateOf(calendar, published);
  const ahead = month - now.month;
  if (ahead > 6) return now.year - 1;
  return ahead < -6 ? now.year + 1 : now.year;
}

/** A year: the Gregorian year it begins in. */
export function yearValue(calendar: Calendar, year: number, certain = true): When {
  const first = dayOf(calendar, year, 1, 1);
  if (first === null) return null;
  return { iso: isoOf(first).slice(0, 4), calendar, certain };
}

/** `offset` days from the day of publication. */
export function dayFrom(published: Day | null, offset: number, certain = true): When {
  return published === null ? null : { iso: isoOf(published + offset), calendar: 'jalali', certain };
}

/** The Jalali year `offset` years from that of publication. */
export function yearFrom(published: Day | null, offset: number): When {
  return published === null ? null : yearValue('jalali', dateOf('jalali', published).year + offset);
}

/** The Jalali month `offset` months from that of publication. */
export function monthFrom(published: Day | null, offset: number): When {
  if (published === null) return null;
  const { year, month } = dateOf('jalali', published);
  const index = year * 12 + (month - 1) + offset;
  return monthValue('jalali', Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, published);
}

/** The week, Saturday to Friday, `offset` weeks from that of publication. */
export function weekFrom(published: Day | null, offset: number): When {
  if (published === null) return null;
  const first = published - weekdayOf(published) + 7 * offset;
  return { iso: isoOf(first), until: isoOf(first + 6), calendar: 'jalali', certain: true };
}

/** A weekday: the last one up to the day of publication, or the next one from it. */
export function weekdayValue(
  weekday: number,
  direction: 'past' | 'future' | 'unsaid',
  certain: boolean,
  published: Day | null,
): When {
  if (published === null) return null;
  const back = (((weekdayOf(published) - weekday) % 7) + 7) % 7;
  const offset =
    direction === 'future' ? (7 - back) % 7 || (certain ? 7 : 0) : direction === 'past' ? -(back || 7) : -back;
  return { iso: isoOf(published + offset), calendar: 'jalali', certain };
}
