import type { Calendar, Day } from '../persian/calendar.ts';
import { AMBIGUOUS_MONTHS, MONTHS, PARTS_OF_DAY, WEEKDAYS } from '../persian/calendar-words.ts';
import { parseDigits } from '../persian/numbers.ts';
import { ordinalOf, UNITS } from '../persian/number-words.ts';
import type { Candidate } from './candidate.ts';
import type { Piece } from './pieces.ts';
import type { When } from './when.ts';
import { monthValue, dayValue, weekdayValue, yearValue, yearlessDay } from './when.ts';
import { relativeAt } from './relative-dates.ts';

// Dates by their shape, resolved against the day the text was published (when.ts). Each shape is a function from a place
// in the sentence to what begins there; the longest one wins.

/** What a shape found: words `first`…`last`, both inclusive. */
export interface DateRun {
  readonly last: number;
  readonly when: When;
}

type DateShape = (piece: Piece, at: number, published: Day | null) => DateRun | null;

const SHAPES: readonly DateShape[] = [numericDate, dayOfMonth, monthOfYear, yearAlone, relativeAt, weekdayAt];

/** Dates of a sentence; those that cannot be resolved have no value. */
export function findDates(piece: Piece, published: Day | null): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < piece.words.length; at++) {
    const run = longestAt(piece, at, published);
    if (run === null) continue;
    const value = run.when;
    found.push({
      type: 'date',
      start: piece.words[at]!.start,
      end: piece.words[run.last]!.end,
      ...(value === null ? {} : { value }),
    });
    at = run.last;
  }
  return found;
}

function longestAt(piece: Piece, at: number, published: Day | null): DateRun | null {
  let best: DateRun | null = null;
  for (const shape of SHAPES) {
    const run = shape(piece, at, published);
    if (run !== null && (best === null || run.last > best.last)) best = run;
  }
  return best;
}

const wordAt = (piece: Piece, at: number): string => piece.words[at]?.folded ?? '';

/** «۱۴۰۴/۹/۴», «۴/۹/۱۴۰۴», «2025-11-25» */
function numericDate(piece: Piece, at: number): DateRun | null {
  const match = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/u.exec(wordAt(piece, at));
  if (match === null) return null;
  const [first, month, last] = match.slice(1).map(Number) as [number, number, number];
  const [year, date] = first > 31 ? [first, last] : [last, first];
  const calendar = calendarOf(year);
  const when = calendar === null ? null : dayValue(calendar, year, month, date, true);
  return when === null ? null : { last: at, when };
}

/** «۴ آذر ۱۴۰۴», «نهم آذرماه سال ۱۴۰۴», «۱۲ تا ۱۵ آبان», «سه‌شنبه ۴ آذر» */
function dayOfMonth(piece: Piece, at: number, published: Day | null): DateRun | null {
  let next = at;
  if (wordAt(piece, next) === 'روز' && piece.adjacent(next)) next++;
  if (WEEKDAYS.has(wordAt(piece, next)) && /^[\s،,]*$/u.test(piece.gap(next))) next++;
  if (wordAt(piece, next) === 'مورخ' && piece.adjacent(next)) next++;
  const from = dateNumber(piece, next);
  if (from === null || !piece.adjacent(next)) return null;
  let until: number | null = null;
  if (['تا', 'و', 'الی'].includes(wordAt(piece, next + 1)) && piece.adjacent(next + 1)) {
    until = dateNumber(piece, next + 2);
    if (until === null || !piece.adjacent(next + 2)) return null;
    next += 2;
  }
  const month = monthAt(piece, next + 1);
  if (month === null) return null;
  const year = yearAfter(piece, month.last, month.calendar);
  const when =
    year === null
      ? yearlessDay(month.calendar, month.month, from, until, published)
      : dayValue(month.calendar, year.value, month.month, from, month.calendar !== 'hijri', until);
  return { last: year?.last ?? month.last, when };
}

/** «آذر ۱۴۰۴», «آذرماه», «مهر امسال» is left to the words themselves. */
function monthOfYear(piece: Piece, at: number, published: Day | null): DateRun | null {
  const month = monthAt(piece, at);
  if (month === null) return null;
  const year = yearAfter(piece, month.last, month.calendar);
  if (year === null && !month.named && AMBIGUOUS_MONTHS.has(wordAt(piece, at))) return null;
  return {
    last: year?.last ?? month.last,
    when: monthValue(month.calendar, year?.value ?? null, month.month, published),
  };
}

/** «سال ۱۴۰۵», «سال‌های ۱۴۰۶», and a bare «۱۴۰۵» where no unit or noun follows to count. */
function yearAlone(piece: Piece, at: number): DateRun | null {
  const led = ['سال', 'سالهای', 'دهه'].includes(wordAt(piece, at)) && piece.adjacent(at);
  const place = led ? at + 1 : at;
  const year = yearNumber(piece, place);
  if (year === null) return null;
  if (!led && !standsForYear(piece, at)) return null;
  const calendar = calendarOf(year);
  return calendar === null ? null : { last: withCalendarName(piece, place), when: yearValue(calendar, year) };
}

const YEAR_BEFORE = new Set([
  'در',
  'از',
  'تا',
  'و',
  'به',
  'برای',
  'تابستان',
  'بهار',
  'پاییز',
  'زمستان',
  'اوایل',
  'اواخر',
  'اواسط',
  'پایان',
]);
const YEAR_AFTER = new Set(['تا', 'و', 'در', 'به', 'میلادی', 'شمسی', 'خورشیدی', 'که', 'از', 'با', 'را', '']);

function standsForYear(piece: Piece, at: number): boolean {
  const before = at > 0 && piece.adjacent(at - 1) ? wordAt(piece, at - 1) : '';
  const after = piece.adjacent(at) ? wordAt(piece, at + 1) : '';
  return YEAR_BEFORE.has(before) && YEAR_AFTER.has(after);
}

/** «روز سه‌شنبه», «شامگاه یکشنبه», «سه‌شنبه گذشته» */
function weekdayAt(piece: Piece, at: number, published: Day | null): DateRun | null {
  let next = at;
  while (PARTS_OF_DAY.has(wordAt(piece, next)) || wordAt(piece, next) === 'روز') {
    if (!piece.adjacent(next)) return null;
    next++;
  }
  const weekday = WEEKDAYS.get(wordAt(piece, next)) ?? splitWeekday(piece, next);
  if (weekday === undefined) return null;
  let last = WEEKDAYS.has(wordAt(piece, next)) ? next : next + 1;
  // «جمعه» is a family name too; alone it must stand where a time can.
  let direction: 'past' | 'future' | 'unsaid' = futureAround(piece) ? 'future' : 'unsaid';
  let certain = false;
  const skipWeek = wordAt(piece, last + 1) === 'هفته' && piece.adjacent(last) ? 1 : 0;
  const said = piece.adjacent(last + skipWeek) ? wordAt(piece, last + 1 + skipWeek) : '';
  if (said === 'گذشته' || said === 'پیش' || said === 'قبل')
    [direction, certain, last] = ['past', true, last + 1 + skipWeek];
  else if (said === 'آینده' || said === 'بعد') [direction, certain, last] = ['future', true, last + 1 + skipWeek];
  else if (wordAt(piece, last + 1) === 'شب' && piece.adjacent(last)) last++;
  return { last, when: weekdayValue(weekday, direction, certain, published) };
}

/** «سه شنبه», «پنج شنبه» with a space. */
function splitWeekday(piece: Piece, at: number): number | undefined {
  if (wordAt(piece, at + 1) !== 'شنبه' || !piece.adjacent(at)) return undefined;
  return WEEKDAYS.get(`${wordAt(piece, at)}شنبه`);
}

const FUTURE = /^(?:خواه(?:د|ند|یم|م|ی|ید)|قرار)$/u;
const futureAround = (piece: Piece): boolean =>
  piece.words.some((word) => FUTURE.test(word.folded) || /^(?:می|برگزارمی)شود$/u.test(word.folded));

function dateNumber(piece: Piece, at: number): number | null {
  const word = piece.words[at];
  if (word === undefined) return null;
  const value =
    word.kind === 'number' ? parseDigits(word.folded) : (ordinalOf(word.folded) ?? UNITS[word.folded] ?? null);
  return value !== null && Number.isInteger(value) && value >= 1 && value <= 31 ? value : null;
}

interface MonthRun {
  readonly calendar: Calendar;
  readonly month: number;
  readonly last: number;
  /** «آذرماه»: no doubt that a month is meant. */
  readonly named: boolean;
}

function monthAt(piece: Piece, at: number): MonthRun | null {
  const word = wordAt(piece, at);
  const joined = word.endsWith('ماه') ? MONTHS.get(word.slice(0, -3)) : undefined;
  if (joined !== undefined) return { ...joined, last: at, named: true };
  const two = piece.adjacent(at) ? MONTHS.get(`${word} ${wordAt(piece, at + 1)}`) : undefined;
  const found = two ?? MONTHS.get(word);
  if (found === undefined) return null;
  const last = two === undefined ? at : at + 1;
  const named = wordAt(piece, last + 1) === 'ماه' && piece.adjacent(last);
  return { ...found, last: named ? last + 1 : last, named };
}

function yearAfter(piece: Piece, at: number, calendar: Calendar): { value: number; last: number } | null {
  if (!piece.adjacent(at)) return null;
  const place = wordAt(piece, at + 1) === 'سال' && piece.adjacent(at + 1) ? at + 2 : at + 1;
  const word = piece.words[place];
  if (word?.kind !== 'number') return null;
  const value = Number(word.folded);
  if (calendarOf(value) !== null) return { value, last: withCalendarName(piece, place) };
  // «۲۲ بهمن ۵۷»
  if (calendar === 'jalali' && value >= 20 && value <= 99 && Number.isInteger(value))
    return { value: 1300 + value, last: place };
  return null;
}

function yearNumber(piece: Piece, at: number): number | null {
  const word = piece.words[at];
  return word?.kind === 'number' && /^\d{4}$/u.test(word.folded) && calendarOf(Number(word.folded)) !== null
    ? Number(word.folded)
    : null;
}

const CALENDAR_NAMES = new Set(['میلادی', 'شمسی', 'خورشیدی', 'قمری']);

function withCalendarName(piece: Piece, at: number): number {
  let last = at;
  if (wordAt(piece, last + 1) === 'هجری' && piece.adjacent(last)) last++;
  return CALENDAR_NAMES.has(wordAt(piece, last + 1)) && piece.adjacent(last) ? last + 1 : last;
}

/** Which calendar a year is of, by its size; no news speaks of the year 1600. */
function calendarOf(year: number): Calendar | null {
  if (year >= 1250 && year <= 1425) return 'jalali';
  if (year >= 1430 && year <= 1460) return 'hijri';
  return year >= 1700 && year <= 2100 ? 'gregorian' : null;
}
