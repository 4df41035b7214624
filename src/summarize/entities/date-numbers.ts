import type { Calendar, Day } from '../persian/calendar.ts';
import { dateOf } from '../persian/calendar.ts';
import { numberAt, parseDigits } from '../persian/numbers.ts';
import { ordinalOf, SCALES, TENS } from '../persian/number-words.ts';
import { wordAfter } from './date-runs.ts';
import { SHIFTS, YEARS } from './date-words.ts';
import type { Piece } from './pieces.ts';
import { wordAt } from './pieces.ts';
import { CLASSIFIERS, CURRENCIES, UNITS_OF_MEASURE } from './units.ts';

// The numbers of dates: a day of the month, a year, and the calendar a year is of.

interface NumberAt {
  readonly value: number;
  readonly last: number;
}

/** A day of a month: «۴», «۴ام», «چهارم», «بیست و سوم», «سی‌ام». */
export function dateNumberAt(piece: Piece, at: number): NumberAt | null {
  const word = piece.words[at];
  if (word === undefined) return null;
  const run = ordinalAt(piece, at) ?? cardinalAt(piece, at);
  if (run === null || !Number.isInteger(run.value) || run.value < 1 || run.value > 31) return null;
  const after = wordAfter(piece, run.last);
  return after === 'ام' || after === 'اُم' || after === 'م' ? { ...run, last: run.last + 1 } : run;
}

/** «چهارم», «بیست و سوم», «بیست‌وسوم». */
export function ordinalAt(piece: Piece, at: number): NumberAt | null {
  const word = wordAt(piece, at);
  const one = ordinalOf(word) ?? (word.endsWith('مین') ? ordinalOf(word.slice(0, -2)) : undefined);
  if (one !== undefined) return { value: one, last: at };
  const ten = TENS[word];
  if (ten === undefined || wordAfter(piece, at) !== 'و') return null;
  const unit = ordinalOf(wordAfter(piece, at + 1));
  return unit !== undefined && unit < 10 ? { value: ten + unit, last: at + 2 } : null;
}

/** A whole number in digits, or in words that may have «و» between them. */
function cardinalAt(piece: Piece, at: number): NumberAt | null {
  const word = piece.words[at]!;
  if (word.kind === 'number') return /^\d{1,2}$/u.test(word.folded) ? { value: Number(word.folded), last: at } : null;
  const run = numberAt(piece.words, at, piece.adjacent);
  return run === null || run.vague ? null : { value: run.value, last: run.last };
}

export interface YearRun {
  readonly last: number;
  readonly calendar: Calendar;
  /** Null where it is told but not known: «همان سال», «سال گذشته» without a day to count from. */
  readonly year: number | null;
  readonly certain: boolean;
}

/** «سال ۱۴۰۳», «سال ۹۸», «سال جاری میلادی», «امسال»: a year that says so itself. */
export function toldYearAt(piece: Piece, at: number, near: Calendar, published: Day | null): YearRun | null {
  const word = wordAt(piece, at);
  const named = YEARS.get(word);
  if (named !== undefined) return shiftedYear(at, named, near, published);
  if ((word === 'همان' || word === 'همین' || word === 'هر') && wordAfter(piece, at) === 'سال')
    return word === 'همین' ? shiftedYear(at + 1, 0, near, published) : unknownYear(at + 1);
  if (word !== 'سال' || !piece.adjacent(at)) return null;
  const number = yearNumberAt(piece, at + 1, true);
  if (number !== null) return number;
  const said = wordAt(piece, at + 1);
  const shift = SHIFTS.get(said) ?? (said === 'جدید' ? { by: 0, alone: true, certain: false } : undefined);
  // «دو سال پیش از جنگ»
  if (shift?.alone !== true || wordAfter(piece, at + 1) === 'از') return null;
  const tail = calendarNameAt(piece, at + 1);
  const run = shiftedYear(tail.last, shift.by, tail.calendar ?? near, published);
  return { ...run, certain: shift.certain };
}

const unknownYear = (last: number): YearRun => ({ last, calendar: 'jalali', year: null, certain: false });

function shiftedYear(last: number, by: number, calendar: Calendar, published: Day | null): YearRun {
  if (published === null) return unknownYear(last);
  return { last, calendar, year: dateOf(calendar, published).year + by, certain: true };
}

/** «۱۴۰۳», «۲۰۲۶ میلادی», «هزار و سیصد و نود و چهار», and where `short` years can be meant «۹۸». */
export function yearNumberAt(piece: Piece, at: number, short: boolean): YearRun | null {
  const word = piece.words[at];
  if (word === undefined) return null;
  const number = yearDigits(piece, at);
  if (number === null) return null;
  const { calendar: named, last } = calendarNameAt(piece, number.last);
  const { value } = number;
  if (named !== null) return value < 1 || value > 2200 ? null : { last, calendar: named, year: value, certain: true };
  if (value < 100) {
    // «سال ۹۸» is of this century or the last; «سال ۵» is no year.
    if (!short || (value < 20 && !/^0\d$/u.test(word.folded))) return null;
    return { last, calendar: 'jalali', year: value < 10 ? 1400 + value : 1300 + value, certain: true };
  }
  const calendar = calendarOf(value);
  return calendar === null ? null : { last, calendar, year: value, certain: true };
}

function yearDigits(piece: Piece, at: number): NumberAt | null {
  const word = piece.words[at]!;
  if (word.kind === 'number') {
    const value = /^\d{2,4}$/u.test(word.folded) ? parseDigits(word.folded) : null;
    return value === null ? null : { value, last: at };
  }
  if (word.kind !== 'letters') return null;
  const run = numberAt(piece.words, at, piece.adjacent);
  if (run === null || run.vague || run.digits || !Number.isInteger(run.value)) return null;
  return { value: run.value, last: run.last };
}

const CALENDAR_NAMES: ReadonlyMap<string, Calendar> = new Map([
  ['میلادی', 'gregorian'],
  ['شمسی', 'jalali'],
  ['خورشیدی', 'jalali'],
  ['قمری', 'hijri'],
]);

/** The name of a calendar after word `at`, with «هجری» before it; `last` is `at` where there is none. */
export function calendarNameAt(piece: Piece, at: number): { calendar: Calendar | null; last: number } {
  let last = at;
  const hijri = wordAfter(piece, last) === 'هجری';
  if (hijri) last++;
  const calendar = CALENDAR_NAMES.get(wordAfter(piece, last));
  if (calendar !== undefined) return { calendar, last: last + 1 };
  return { calendar: hijri ? 'hijri' : null, last };
}

/** Whether the year at `at` is written with two digits: it may as well be a count. */
export const isShortYear = (piece: Piece, at: number): boolean =>
  piece.words[at]?.kind === 'number' && wordAt(piece, at).length < 4;

/** Whether `word`, behind a number, is what the number counts: «۵ مهر | ۲۰ نفر». */
export const isCounted = (word: string): boolean =>
  // «۴ آذر ۹۵ ساعت ۱۴» goes on with the hour.
  word !== 'ساعت' &&
  (CLASSIFIERS.has(word) ||
    UNITS_OF_MEASURE.has(word) ||
    word in SCALES ||
    word in CURRENCIES ||
    /^(?:درصد|هزار|همت)/u.test(word));

/** Which calendar a year is of, by its size; no news speaks of the year 1600. */
export function calendarOf(year: number): Calendar | null {
  if (year >= 1250 && year <= 1425) return 'jalali';
  if (year >= 1430 && year <= 1460) return 'hijri';
  return year >= 1700 && year <= 2100 ? 'gregorian' : null;
}
