import type { Day } from '../persian/calendar.ts';
import { weekdayOf } from '../persian/calendar.ts';
import { PARTS_OF_DAY, WEEKDAYS, WEEKDAYS_ALL, WEEKDAYS_WITH_PARTS } from '../persian/calendar-words.ts';
import { UNITS } from '../persian/number-words.ts';
import type { DateRun } from './date-runs.ts';
import { joinedAt, opening, wordAfter, wordBefore } from './date-runs.ts';
import { DAYS, OF_TODAY, SHIFTS, SPOKEN_ENDING, THIS } from './date-words.ts';
import { daysOfMonth } from './month-dates.ts';
import { numericDate } from './numeric-dates.ts';
import type { Piece } from './pieces.ts';
import { wordAt } from './pieces.ts';
import type { When } from './when.ts';
import { dayFrom, doubted, weekdayNear, weekdayOfWeek } from './when.ts';

// One day is often told twice or thrice: «امروز سه‌شنبه ۴ آذر», «عصر روز شنبه ۱۲ مهر ۱۴۰۴». Such a chain is one mention;
// its date says which day it is, else the word that counts from today, else the weekday.

const opensDay = opening(['روزهای']);
const opensPart = opening(PARTS_OF_DAY);
const opensWeekday = opening(WEEKDAYS.keys());
const opensWeekdays = opening(WEEKDAYS_ALL.keys());

/** A day: a part of the day, «روز», a word like «امروز», a weekday and a date, in this order, and at least one of the last three. */
export function dayAt(piece: Piece, at: number, published: Day | null): DateRun | null {
  let next = partsBefore(piece, at);
  // «ساعت ۹ صبح | فردا»: the part is the hour's.
  if (next > at && endsHour(piece, at - 1)) return null;
  const led = joinedAt(piece, next, (joined) => (joined === 'روز' || joined === 'روزهای' ? true : undefined), opensDay);
  if (led !== null) {
    if (!piece.adjacent(led.last)) return null;
    next = led.last + 1;
  }
  let last = -1;
  let when: When = null;
  const take = (run: DateRun): void => {
    last = run.last;
    next = last + 1;
  };
  const relative = relativeDay(piece, next, published);
  if (relative !== null) {
    take(relative);
    when = relative.when;
  }
  const weekday = last < 0 || piece.adjacent(last) ? weekdayAt(piece, next, published) : null;
  if (weekday !== null) {
    take(weekday);
    when ??= weekday.when;
  }
  if (last < 0 || piece.adjacent(last) || (weekday !== null && COMMA.test(piece.gap(last)))) {
    const place = last >= 0 && wordAt(piece, next) === 'روز' && piece.adjacent(next) ? next + 1 : next;
    const dated = last >= 0 && BEFORE_DATE.has(wordAt(piece, place)) && piece.adjacent(place) ? place + 1 : place;
    const date = numericDate(piece, dated) ?? daysOfMonth(piece, dated, published, weekday?.weekday ?? null);
    if (date !== null) {
      take(date);
      when = date.when;
      const behind = weekday === null ? weekdayBehind(piece, last, when) : last;
      if (behind > last)
        [last, when] = [behind, when === null ? null : { ...when, certain: when.calendar !== 'hijri' }];
    }
  }
  if (last < 0) return null;
  // «امروز ۱۲ مهر» is certain by the first word, «سه‌شنبه (۴ آذر)» by what follows.
  if (when !== null && relative?.when?.first === when.first) when = { ...when, certain: true };
  return { last: partAfter(piece, last), when };
}

/** «۲۲ خرداد جمعه»: the weekday behind a date belongs to it where it is that of the date. */
function weekdayBehind(piece: Piece, last: number, when: When): number {
  const found = piece.adjacent(last) ? joinedAt(piece, last + 1, (joined) => WEEKDAYS.get(joined)) : null;
  return found !== null && when !== null && weekdayOf(when.last) === found.found ? found.last : last;
}

/** «سه‌شنبه مورخ ۴ آذر» */
const BEFORE_DATE: ReadonlySet<string> = new Set(['مورخ', 'مورخه', 'تاریخ']);

const COMMA = /^\s*[،,]\s*$/u;

export const partAt = (piece: Piece, at: number): number | null =>
  joinedAt(piece, at, (joined) => (PARTS_OF_DAY.has(joined) ? true : undefined), opensPart)?.last ?? null;

/** Past «صبح», «بعد از ظهر», «عصر و شب» before a day. */
function partsBefore(piece: Piece, at: number): number {
  const part = partAt(piece, at);
  if (part === null || !piece.adjacent(part)) return at;
  const second = wordAt(piece, part + 1) === 'و' && piece.adjacent(part + 1) ? partAt(piece, part + 2) : null;
  return second !== null && piece.adjacent(second) ? second + 1 : part + 1;
}

/** «۹», «هشت و نیم», «۳۰ دقیقه» right before a part of the day. */
const endsHour = (piece: Piece, at: number): boolean =>
  at >= 0 &&
  piece.adjacent(at) &&
  (/^(?:\d{1,2}(?::\d\d)?)$/u.test(wordAt(piece, at)) ||
    /^(?:نیم|ربع|دقیقه)$/u.test(wordAt(piece, at)) ||
    wordAt(piece, at) in UNITS);

/** «شنبه شب», «فردا صبح»; the part belongs to the hour where one follows («دوشنبه عصر ساعت ۵»). */
function partAfter(piece: Piece, last: number): number {
  const part = piece.adjacent(last) ? partAt(piece, last + 1) : null;
  if (part === null || HOUR.has(wordAfter(piece, part))) return last;
  return part;
}

const HOUR: ReadonlySet<string> = new Set(['ساعت', 'راس']);

/** «امروز», «دیشبو», «روز گذشته» (its «روز» is passed by then), «شب گذشته». */
function relativeDay(piece: Piece, at: number, published: Day | null): DateRun | null {
  const word = wordAt(piece, at);
  const offset = DAYS.get(word) ?? DAYS.get(word.replace(SPOKEN_ENDING, ''));
  if (offset !== undefined) return isAge(piece, at) ? null : { last: at, when: dayFrom(published, offset) };
  const before = wordAt(piece, at - 1);
  if ((before !== 'روز' && partAt(piece, at - 1) !== at - 1) || !piece.adjacent(at - 1)) return null;
  // «روز بعد» and «روز قبل» are of a story, «صبح بعد» of none.
  if (word === 'گذشته') return { last: at, when: dayFrom(published, -1) };
  if (before !== 'روز') return null;
  return word === 'آینده' || word === 'جاری' ? { last: at, when: dayFrom(published, SHIFTS.get(word)!.by) } : null;
}

/** «تا به امروز», «ایران امروز», the paper «وطن امروز»: these days, not this one. */
const isAge = (piece: Piece, at: number): boolean =>
  wordAt(piece, at) === 'امروز' &&
  ((wordBefore(piece, at) === 'به' && wordBefore(piece, at - 1) === 'تا') || OF_TODAY.has(wordBefore(piece, at)));

interface WeekdayRun extends DateRun {
  readonly weekday: number;
}

/** «سه‌شنبه», «سه شنبه گذشته», «جمعه شب هفته آینده», «دوشنبه این هفته»; «جمعه‌ها» and «جمعه شب‌ها», no one day. */
function weekdayAt(piece: Piece, at: number, published: Day | null): WeekdayRun | null {
  // «دوشنبه‌شب» is one word; in two the part may be the hour's («چهارشنبه عصر ساعت ۵»).
  const whole = WEEKDAYS_WITH_PARTS.get(wordAt(piece, at));
  const found =
    whole === undefined
      ? joinedAt(piece, at, (joined) => WEEKDAYS.get(joined), opensWeekday)
      : { found: whole, last: at };
  const all = joinedAt(piece, at, (joined) => WEEKDAYS_ALL.get(joined), opensWeekdays);
  if (all !== null) return { last: all.last, weekday: all.found, when: null };
  if (found === null || !standsAsWeekday(piece, at)) return null;
  const { found: weekday, last } = found;
  const part = piece.adjacent(last) ? partAt(piece, last + 1) : null;
  for (const place of part === null ? [last] : [part, last]) {
    const told = weekOf(piece, place, weekday, published);
    if (told !== null) return { ...told, weekday };
  }
  const direction = isAhead(piece, last) ? 'future' : 'unsaid';
  return { last, weekday, when: weekdayNear(weekday, direction, false, published) };
}

/** «امام جمعه» and «نماز جمعه» name no day. */
const standsAsWeekday = (piece: Piece, at: number): boolean =>
  !(
    wordAt(piece, at) === 'جمعه' &&
    at > 0 &&
    piece.adjacent(at - 1) &&
    /^(?:امام|ایمه|امامان|نماز|نمازهای|خطیب|خطبای|خطبههای|امامت|آقای|اقای|سیاه|مسجد)$/u.test(wordAt(piece, at - 1))
  );

/** What follows a weekday and tells its week. */
function weekOf(piece: Piece, last: number, weekday: number, published: Day | null): DateRun | null {
  if (!piece.adjacent(last)) return null;
  const place = wordAt(piece, last + 1) === 'ی' && piece.adjacent(last + 1) ? last + 1 : last;
  const first = wordAt(piece, place + 1);
  if (THIS.has(first) && wordAfter(piece, place + 1) === 'هفته')
    return { last: place + 2, when: weekdayOfWeek(published, weekday, 0) };
  const led = first === 'هفته' && piece.adjacent(place + 1);
  const shift = SHIFTS.get(wordAt(piece, led ? place + 2 : place + 1));
  if (shift?.alone !== true || (!led && shift.by === 0)) return null;
  const end = led ? place + 2 : place + 1;
  if (led) return { last: end, when: weekdayOfWeek(published, weekday, shift.by) };
  const when = weekdayNear(weekday, shift.by < 0 ? 'past' : 'future', true, published);
  return { last: end, when: shift.certain ? when : doubted(when) };
}

const FUTURE = /^(?:خواه(?:د|ند|یم|م|ی|ید)|قرار|می?(?:شود|گردد)|برگزارمیشود)$/u;

/** Whether the sentence goes on about what is to come. */
function isAhead(piece: Piece, last: number): boolean {
  for (let at = 0; at < piece.words.length; at++)
    if (FUTURE.test(wordAt(piece, at)) && (at > last || wordAt(piece, at) === 'قرار')) return true;
  return false;
}
