import { isValidJalaaliDate, toGregorian, toJalaali } from 'jalaali-js';

// Three calendars, one axis: days since 1970-01-01. Jalali by jalaali-js (Borkowski's break years), lunar Hijri by
// Intl's Umm al-Qura tables (Iran's own sighting may differ by a day, so such dates are never certain).

export type Calendar = 'jalali' | 'gregorian' | 'hijri';

/** Days since 1970-01-01. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const TEHRAN = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Tehran',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const HIJRI = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The day in Tehran of an ISO instant, or of an ISO day as it is; null when it is neither. */
export function dayInTehran(iso: string): Day | null {
  // A wall time without an offset is Tehran's: the machine's own zone must not matter.
  const local = /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ][\d:.,]+)?$/u.exec(iso)?.groups?.day;
  const day = local ?? instantToTehran(iso);
  if (day === null) return null;
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? null : at / MS_PER_DAY;
}

function instantToTehran(iso: string): string | null {
  const instant = new Date(iso);
  return Number.isNaN(instant.getTime()) ? null : TEHRAN.format(instant);
}

export const isoOf = (day: Day): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** 0 for Saturday, the first day of Iran's week, to 6 for Friday. */
export const weekdayOf = (day: Day): number => (((day + 5) % 7) + 7) % 7;

/** The day of a date in `calendar`, or null where there is no such date. */
export function dayOf(calendar: Calendar, year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  if (calendar === 'gregorian') return gregorianDay(year, month, date);
  if (calendar === 'hijri') return hijriDay(year, month, date);
  if (year < 1 || year > 3000 || !isValidJalaaliDate(year, month, date)) return null;
  const { gy, gm, gd } = toGregorian(year, month, date);
  return gregorianDay(gy, gm, gd);
}

/** The year, month and date of `day` in `calendar`. */
export function dateOf(calendar: Calendar, day: Day): { year: number; month: number; date: number } {
  const instant = new Date(day * MS_PER_DAY);
  const [year, month, date] = [instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate()];
  if (calendar === 'gregorian') return { year, month, date };
  if (calendar === 'jalali') {
    const { jy, jm, jd } = toJalaali(year, month, date);
    return { year: jy, month: jm, date: jd };
  }
  const parts = Object.fromEntries(HIJRI.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  return { year: parts.year!, month: parts.month!, date: parts.day! };
}

/** How many days the month has. */
export function monthLength(calendar: Calendar, year: number, month: number): number {
  const first = dayOf(calendar, year, month, 1);
  const next = month === 12 ? dayOf(calendar, year + 1, 1, 1) : dayOf(calendar, year, month + 1, 1);
  return first === null || next === null ? 30 : next - first;
}

function gregorianDay(year: number, month: number, date: number): Day | null {
  const day = Date.UTC(year, month - 1, date) / MS_PER_DAY;
  const back = dateOf('gregorian', day);
  return back.month === month && back.date === date && year >= 100 ? day : null;
}

function hijriDay(year: number, month: number, date: number): Day | null {
  if (date > 30 || year < 1 || year > 2000) return null;
  // The tabular calendar lands within two days of Umm al-Qura's; 1948439.5 is the Julian day of its epoch.
  const estimate =
    Math.floor((11 * year + 3) / 30) +
    354 * year +
    30 * month -
    Math.floor((month - 1) / 2) +
    date +
    1_948_440 -
    385 -
    2_440_588;
  for (let day = estimate - 3; day <= estimate + 3; day++) {
    const found = dateOf('hijri', day);
    if (found.year === year && found.month === month && found.date === date) return day;
  }
  return null;
}
