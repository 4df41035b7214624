import type { Calendar, Day } from '../persian/calendar.ts';
import { dateOf } from '../persian/calendar.ts';
import { AMBIGUOUS_MONTHS, DATED_MONTHS, MONTHS, NUMBERED_MONTHS } from '../persian/calendar-words.ts';
import type { YearRun } from './date-numbers.ts';
import { dateNumberAt, isCounted, ordinalAt, isShortYear, toldYearAt, yearNumberAt } from './date-numbers.ts';
import type { DateRun } from './date-runs.ts';
import { joinedAt, opening, wordAfter, wordBefore } from './date-runs.ts';
import { BEFORE_TIMES, NAMED_BY_DATES, RANGE, SHIFTS, THIS } from './date-words.ts';
import type { Piece } from './pieces.ts';
import { wordAt } from './pieces.ts';
import type { When } from './when.ts';
import { daysOf, fromTo, monthFrom, monthOf, yearlessDays } from './when.ts';

// Days of a month and months: «۴ آذر ۱۴۰۴», «نهم و دهم آذرماه», «ماه نوامبر», «خرداد سال گذشته».

/** `weekday` is what stands before («سه‌شنبه ۴ آذر»): it may tell the year. */
export function daysOfMonth(
  piece: Piece,
  at: number,
  published: Day | null,
  weekday: number | null = null,
): DateRun | null {
  const dates = datesAt(piece, at);
  if (dates === null || NAMED_BY_DATES.has(wordBefore(piece, at))) return null;
  const month = monthAt(piece, dates.last + 1);
  if (month === null) return daysOfTheMonth(piece, at, dates, published);
  const own = yearOfMonth(piece, month, published) ?? shiftedMonth(piece, month, published);
  if (DATED_MONTHS.has(month.word) && !month.named && own === null) return null;
  const year = own ?? yearOfRange(piece, month, published);
  const when =
    year === null
      ? yearlessDays(month.calendar, month.month, dates.values, weekday, published)
      : fits(year, month.calendar)
        ? daysOf(month.calendar, year.year!, month.month, dates.values, year.certain)
        : null;
  return { last: own?.last ?? month.last, when };
}

/** The year that is told only with the end of a range: «۵ مهر تا ۲۰ آبان ۱۴۰۲». */
function yearOfRange(piece: Piece, { last, calendar }: MonthRun, published: Day | null): YearRun | null {
  if (!RANGE.has(wordAfter(piece, last)) || !piece.adjacent(last + 1)) return null;
  const dates = datesAt(piece, last + 2);
  const month = dates === null ? null : monthAt(piece, dates.last + 1);
  return month?.calendar === calendar ? yearOfMonth(piece, month, published) : null;
}

/** «پنجم ماه جاری», «سوم تا پنجم همین ماه» */
function daysOfTheMonth(piece: Piece, at: number, dates: Dates, published: Day | null): DateRun | null {
  const told = THIS.has(wordAt(piece, dates.last + 1)) ? dates.last + 2 : dates.last + 1;
  if (wordAt(piece, told) !== 'ماه') return null;
  const shift = SHIFTS.get(wordAfter(piece, told));
  const by = told > dates.last + 1 ? 0 : shift?.alone === true ? shift.by : null;
  // «دو ماه پیش» counts months.
  if (by === null || (by !== 0 && ordinalAt(piece, at) === null)) return null;
  const last = told > dates.last + 1 ? told : told + 1;
  const month = monthFrom(published, by);
  if (month === null) return { last, when: null };
  const { year, month: number } = dateOf('jalali', month.first);
  return { last, when: daysOf('jalali', year, number, dates.values) };
}

interface Dates {
  readonly values: readonly number[];
  readonly last: number;
}

const BETWEEN_DATES: ReadonlySet<string> = new Set(['تا', 'و', 'الی', 'لغایت', 'یا']);

/** «۴», «۱۲ تا ۱۵», «نهم و دهم», «۱۱ و ۱۲ و ۱۳», «۱۸ – ۲۰»: what stands right before a month. */
function datesAt(piece: Piece, at: number): Dates | null {
  const first = dateNumberAt(piece, at);
  if (first === null) return null;
  const values = [first.value];
  let { last } = first;
  for (;;) {
    const word = wordAfter(piece, last);
    const next =
      BETWEEN_DATES.has(word) && piece.adjacent(last + 1) ? last + 2 : DASH.test(piece.gap(last)) ? last + 1 : null;
    const number = next === null ? null : dateNumberAt(piece, next);
    if (number === null) break;
    values.push(number.value);
    last = number.last;
  }
  return piece.adjacent(last) ? { values, last } : null;
}

const DASH = /^\s*[-–—،,]\s*$/u;

interface MonthRun {
  readonly calendar: Calendar;
  readonly month: number;
  readonly last: number;
  readonly word: string;
  /** «آذرماه», «ماه آذر»: no doubt that a month is meant. */
  readonly named: boolean;
}

const MONTH_WORDS: ReadonlySet<string> = new Set(['ماه', 'ماههای', 'ماهمبارک']);

const opensMonthWord = opening(MONTH_WORDS);

/** A month's name, with «ماه» before it or behind it. */
function monthAt(piece: Piece, at: number): MonthRun | null {
  const led = joinedAt(piece, at, (joined) => (MONTH_WORDS.has(joined) ? true : undefined), opensMonthWord);
  if (led === null) return monthNameAt(piece, at);
  if (!piece.adjacent(led.last)) return null;
  const month = monthNameAt(piece, led.last + 1);
  return month === null ? null : { ...month, named: true };
}

function monthNameAt(piece: Piece, at: number): MonthRun | null {
  const word = wordAt(piece, at);
  const joined = word.endsWith('ماه') ? MONTHS.get(word.slice(0, -3)) : undefined;
  if (joined !== undefined) return { ...joined, last: at, word, named: true };
  const two = MONTHS.get(`${word} ${wordAfter(piece, at)}`);
  const found = two ?? MONTHS.get(word);
  if (found === undefined) return null;
  const last = two === undefined ? at : at + 1;
  const named = wordAfter(piece, last) === 'ماه';
  // «۲ مهر ماه گذشته»: «ماه» here is of «ماه گذشته» as well; both readings mean the same month.
  return { ...found, last: named ? last + 1 : last, word, named };
}

const fits = ({ year, calendar }: YearRun, month: Calendar): boolean =>
  // «۱۵ رمضان ۱۴۰۲» may be of either calendar; «سه شهریور ۲۰۰۲» of none.
  year !== null && calendar === month;

/** The year after a month: «۱۴۰۴», «سال ۹۴», «سال جاری», «امسال», «۵۷». */
function yearOfMonth(piece: Piece, { last, calendar }: MonthRun, published: Day | null): YearRun | null {
  const parted = /^\s*[،,]\s*$/u.test(piece.gap(last)) && wordAt(piece, last + 1) === 'سال';
  if (!piece.adjacent(last) && !parted) return null;
  const told = toldYearAt(piece, last + 1, calendar, published);
  if (told !== null) return told;
  const number = yearNumberAt(piece, last + 1, calendar === 'jalali');
  if (number !== null) {
    // «۵ مهر ۲۰ نفر»: what is followed by a noun counts it.
    return isShortYear(piece, last + 1) && isCounted(wordAfter(piece, number.last)) ? null : number;
  }
  return null;
}

/** «آذر ۱۴۰۴», «آذرماه», «ماه نوامبر», «ماه‌های مارس و آوریل», «مهرماه گذشته». */
export function monthOfYear(piece: Piece, at: number, published: Day | null): DateRun | null {
  const month = monthAt(piece, at);
  // «ورزشگاه ۱۵ خرداد»: a day that was no date leaves no month behind.
  if (month === null || (at > 0 && piece.adjacent(at - 1) && piece.words[at - 1]!.kind === 'number')) return null;
  const plural = joinedAt(piece, at, (joined) => (joined === 'ماههای' ? true : undefined)) !== null;
  const second = plural && wordAfter(piece, month.last) === 'و' ? monthAt(piece, month.last + 2) : null;
  const end = second ?? month;
  const year = yearOfMonth(piece, end, published);
  if (year === null && !month.named && !standsAsMonth(piece, at, month)) return null;
  if (DATED_MONTHS.has(month.word) && !(month.named && year !== null)) return null;
  if (year !== null && !fits(year, month.calendar)) return { last: year.last, when: null };
  const shifted = year === null ? shiftedMonth(piece, end, published) : null;
  const whenOf = ({ calendar, month: number }: MonthRun): When =>
    monthOf(calendar, year?.year ?? shifted?.year ?? null, number, published);
  return {
    last: year?.last ?? shifted?.last ?? end.last,
    when: second === null ? whenOf(month) : fromTo(whenOf(month), whenOf(second)),
  };
}

/** «مهرماه گذشته»: the last one that is over; «آبان آینده»: the next one to come; «آبان ماه جاری». */
function shiftedMonth(piece: Piece, { calendar, month, last }: MonthRun, published: Day | null): YearRun | null {
  const by = SHIFTS.get(wordAfter(piece, last));
  if (by?.alone !== true || published === null) return null;
  const now = dateOf(calendar, published);
  const year =
    by.by < 0
      ? month < now.month
        ? now.year
        : now.year - 1
      : by.by > 0
        ? month > now.month
          ? now.year
          : now.year + 1
        : now.year;
  return { year, calendar, certain: by.certain, last: last + 1 };
}

/** Whether a month's name without number, year or «ماه» is a month here and not a word or a name. */
function standsAsMonth(piece: Piece, at: number, { word, last }: MonthRun): boolean {
  if (NUMBERED_MONTHS.has(word)) return false;
  if (!AMBIGUOUS_MONTHS.has(word)) return true;
  if (SHIFTS.get(wordAfter(piece, last))?.alone === true) return true;
  const before = wordBefore(piece, at);
  // «از مهر» is from the agency of that name as often.
  return BEFORE_TIMES.has(before) && before !== 'از' && before !== 'برای' && before !== 'این';
}
