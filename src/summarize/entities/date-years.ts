import type { Calendar, Day } from '../persian/calendar.ts';
import { dateOf } from '../persian/calendar.ts';
import { SEASONS } from '../persian/calendar-words.ts';
import {
  calendarNameAt,
  calendarOf,
  isCounted,
  isShortYear,
  ordinalAt,
  toldYearAt,
  yearNumberAt,
} from './date-numbers.ts';
import type { DateRun } from './date-runs.ts';
import { joinedAt, opening, wordAfter, wordBefore } from './date-runs.ts';
import { AFTER_YEARS, BEFORE_TIMES, BEFORE_YEARS, OF_YEARS, RANGE } from './date-words.ts';
import type { Piece } from './pieces.ts';
import { wordAt } from './pieces.ts';
import { numberAt } from '../persian/numbers.ts';
import { doubted, fromTo, monthsOf, yearsOf } from './when.ts';

// Years and what is counted in them: «سال ۱۴۰۳», «سال‌های ۹۸ تا ۱۴۰۰», «دهه ۶۰», «قرن بیستم», «تابستان امسال».

const opensYears = opening(['سالهای']);

/** «سال ۱۴۰۳», «سال جاری», «امسال»; «سال‌های ۹۸ تا ۱۴۰۰». */
export function yearTold(piece: Piece, at: number, published: Day | null): DateRun | null {
  const word = wordAt(piece, at);
  if (word === 'هر') return null;
  const told = toldYearAt(piece, at, 'jalali', published);
  const many = joinedAt(piece, at, (joined) => (joined === 'سالهای' ? true : undefined), opensYears);
  const plural = many !== null && piece.adjacent(many.last);
  const first = told ?? (plural ? yearNumberAt(piece, many.last + 1, true) : null);
  if (first === null) return null;
  const one = first.year === null ? null : yearsOf(first.calendar, first.year, 1, first.certain);
  let { last } = first;
  let when = one;
  // «سال ۹۸ تا ۱۴۰۰», «سال‌های ۹۱، ۹۲ و ۹۳»
  for (;;) {
    const link = wordAfter(piece, last);
    const linked = (RANGE.has(link) || link === 'و') && piece.adjacent(last + 1);
    const next = linked ? last + 2 : /^\s*[،,–-]\s*$/u.test(piece.gap(last)) ? last + 1 : null;
    // «سال ۹۸ و ۳ نفر»: only years in digits, and after one year only the end of a range.
    if (next === null || piece.words[next]?.kind !== 'number' || !(plural || RANGE.has(link))) break;
    const number = yearNumberAt(piece, next, true);
    if (number === null) break;
    when = number.year === null ? null : fromTo(one, yearsOf(number.calendar, number.year));
    last = number.last;
  }
  return { last, when };
}

/** A bare «۱۴۰۵», where words around say that no thing is counted by it. */
export function yearAlone(piece: Piece, at: number): DateRun | null {
  const word = piece.words[at];
  if (word?.kind !== 'number') return null;
  const year = Number(word.folded);
  const tail = calendarNameAt(piece, at);
  const named = tail.calendar !== null;
  if (!(named ? /^\d{3,4}$/u : /^\d{4}$/u).test(word.folded)) return null;
  const calendar = tail.calendar ?? calendarOf(year);
  if (calendar === null || (!named && !standsAsYear(piece, at, year))) return null;
  return { last: tail.last, when: yearsOf(calendar, year) };
}

function standsAsYear(piece: Piece, at: number, year: number): boolean {
  // A sign of money, degrees or percent, or a part of a link or a handle.
  if (/^\s*[%٪$€£°@#]/u.test(piece.gap(at)) || (at > 0 && /[$€£@#+*=]\s*$/u.test(piece.gap(at - 1)))) return false;
  if (calendarOf(year) === 'hijri' || year < 1290 || (year > 1410 && year < 1900) || year > 2060) return false;
  const before = wordBefore(piece, at);
  const after = wordAfter(piece, at);
  const open =
    AFTER_YEARS.has(after) ||
    (after === '' && !(/^\s*[-–:.]\s*$/u.test(piece.gap(at)) && piece.words[at + 1]?.kind === 'number'));
  if (OF_YEARS.has(before) || SEASONS.has(before)) return !isCounted(after);
  if (BEFORE_YEARS.has(before)) return open || endsYears(piece, at);
  // «(۱۴۰۳)» tells the year of what stands before; «۲۰۰۰» and «۱۴۰۰» may be any count.
  const enclosed = at > 0 && /\(\s*$/u.test(piece.gap(at - 1)) && /^\s*\)/u.test(piece.gap(at));
  return enclosed && year % 100 !== 0;
}

/** «۱۴۰۴ تا ۱۴۰۷»: what a range of years ends with is a year. */
const endsYears = (piece: Piece, at: number): boolean =>
  RANGE.has(wordAt(piece, at - 1)) &&
  piece.words[at - 2]?.kind === 'number' &&
  /^(?:1[34]|19|20)\d\d$/u.test(wordAt(piece, at - 2)) &&
  !isCounted(wordAfter(piece, at));

/** «دهه ۶۰», «دهه شصت», «دهه ۱۹۹۰ میلادی», «دهه اخیر» is counted elsewhere. */
export function decadeOrCentury(piece: Piece, at: number): DateRun | null {
  const word = wordAt(piece, at);
  if (!piece.adjacent(at)) return null;
  if (word === 'دهه' || word === 'دههی' || word === 'دهههای') return decade(piece, at + 1);
  return word === 'قرن' || word === 'سده' ? century(piece, at + 1) : null;
}

function decade(piece: Piece, at: number): DateRun | null {
  const number = numberAt(piece.words, at, piece.adjacent);
  if (number === null || number.value % 10 !== 0 || number.value < 10 || number.value > 2090) return null;
  const tail = calendarNameAt(piece, number.last);
  // «دهه ۶۰» is Jalali, and so are «دهه ۱۳۶۰» and what is called so.
  const calendar = tail.calendar ?? (number.value < 100 ? 'jalali' : calendarOf(number.value));
  if (calendar === null || (number.value >= 100 && number.value < 1000)) return null;
  const century = calendar === 'gregorian' ? 1900 : 1300;
  const certain = number.value >= 100 || tail.calendar !== null;
  const when =
    calendar === 'hijri'
      ? null
      : yearsOf(calendar, number.value < 100 ? century + number.value : number.value, 10, certain);
  return { last: tail.last, when };
}

function century(piece: Piece, at: number): DateRun | null {
  const ordinal = ordinalAt(piece, at);
  const digits =
    piece.words[at]!.kind === 'number' && /^\d{1,2}$/u.test(wordAt(piece, at)) ? Number(wordAt(piece, at)) : null;
  const number = ordinal ?? (digits === null ? null : { value: digits, last: at });
  if (number === null || number.value < 1 || number.value > 21) return null;
  const tail = calendarNameAt(piece, number.last);
  // «قرن هشتم» may be of either calendar; from the sixteenth on only of one.
  const calendar: Calendar | null = tail.calendar ?? (number.value > 15 ? 'gregorian' : null);
  const when = calendar === null ? null : doubted(yearsOf(calendar, (number.value - 1) * 100 + 1, 100));
  // «قرن ششم و هفتم هجری»
  const next = wordAfter(piece, tail.last) === 'و' ? ordinalAt(piece, tail.last + 2) : null;
  if (next?.value !== number.value + 1) return { last: tail.last, when };
  const second = century(piece, tail.last + 2);
  return second === null ? { last: tail.last, when } : { last: second.last, when: fromTo(when, second.when) };
}

/** «تابستان امسال», «فصل بهار», «پاییز ۱۴۰۳», «زمستان سال گذشته». */
export function seasonAt(piece: Piece, at: number, published: Day | null): DateRun | null {
  const led = wordAt(piece, at) === 'فصل' && piece.adjacent(at);
  const place = led ? at + 1 : at;
  const word = wordAt(piece, place);
  const month = SEASONS.get(word);
  if (month === undefined) return null;
  const year = piece.adjacent(place)
    ? (toldYearAt(piece, place + 1, 'jalali', published) ?? seasonYear(piece, place + 1))
    : null;
  // «بهار» is a name, and «بهار عربی» no season.
  if (year === null && word === 'بهار' && !led && !BEFORE_TIMES.has(wordBefore(piece, at))) return null;
  const ofYear = year === null ? (published === null ? null : dateOf('jalali', published).year) : year.year;
  const last = year?.last ?? place;
  if (ofYear === null) return { last, when: null };
  if (year?.calendar === 'gregorian') return { last, when: gregorianSeason(ofYear, month) };
  return { last, when: monthsOf('jalali', ofYear, month, 3, 'year', year?.certain === true) };
}

function seasonYear(piece: Piece, at: number) {
  const year = yearNumberAt(piece, at, true);
  if (year === null) return null;
  return isShortYear(piece, at) && isCounted(wordAfter(piece, year.last)) ? null : year;
}

/** A season of a Gregorian year; its winter is that of January, and could be doubted. */
function gregorianSeason(year: number, month: number) {
  const jalali = month === 10 ? year - 622 : year - 621;
  return monthsOf('jalali', jalali, month, 3, 'year', month !== 10);
}
