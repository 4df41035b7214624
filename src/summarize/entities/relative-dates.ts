import type { Calendar, Day } from '../persian/calendar.ts';
import { PARTS_OF_DAY, WEEKDAYS } from '../persian/calendar-words.ts';
import { UNITS } from '../persian/number-words.ts';
import { numberAt } from '../persian/numbers.ts';
import { calendarNameAt } from './date-numbers.ts';
import type { DateRun } from './date-runs.ts';
import { joinedAt, wordAfter, wordBefore } from './date-runs.ts';
import type { Grain } from './date-words.ts';
import { SHIFTS, THIS, UNITS_OF_TIME } from './date-words.ts';
import type { Piece } from './pieces.ts';
import { wordAt } from './pieces.ts';
import type { When } from './when.ts';
import { dayFrom, doubted, monthFrom, weekFrom, yearFrom } from './when.ts';

// «هفته آینده», «سه روز پیش», «سال‌های اخیر», «هر شب»: stretches told from the day of publication, or from none.

/** A run of words about time; `grain` tells a date from a time of the clock. */
export interface RelativeRun extends DateRun {
  readonly grain: Grain;
}

/** What begins at word `at` and is told from the moment of publication. */
export function relativeAt(piece: Piece, at: number, published: Day | null): RelativeRun | null {
  return (
    thisOne(piece, at, published) ?? shifted(piece, at, published) ?? counted(piece, at, published) ?? every(piece, at)
  );
}

function whenOf(grain: Grain, published: Day | null, offset: number, calendar: Calendar): When {
  if (grain === 'day') return dayFrom(published, offset);
  if (grain === 'week') return weekFrom(published, offset);
  if (grain === 'month') return monthFrom(published, offset, calendar);
  return grain === 'year' ? yearFrom(published, offset, calendar) : null;
}

/** «این هفته», «همین ماه»; «این روزها» and «این سال» say no date. */
function thisOne(piece: Piece, at: number, published: Day | null): RelativeRun | null {
  if (!THIS.has(wordAt(piece, at))) return null;
  const unit = UNITS_OF_TIME.get(wordAfter(piece, at));
  if (unit === undefined || unit.plural || (unit.grain !== 'week' && unit.grain !== 'month')) return null;
  return { last: at + 1, when: whenOf(unit.grain, published, 0, 'jalali'), grain: unit.grain };
}

/** «هفته گذشته», «ماه آینده», «شب گذشته», «روزهای آینده», «سال‌ها پیش», «دقایقی پیش», «هفته‌ای که گذشت». */
function shifted(piece: Piece, at: number, published: Day | null): RelativeRun | null {
  const word = wordAt(piece, at);
  const unit = UNITS_OF_TIME.get(word) ?? vagueUnit(word);
  if (unit === undefined || !piece.adjacent(at)) return null;
  const { grain } = unit;
  const after = wordAt(piece, at + 1) === 'ی' && piece.adjacent(at + 1) ? at + 2 : at + 1;
  if (wordAt(piece, after) === 'که' && wordAfter(piece, after).startsWith('گذشت') && word.endsWith('ای'))
    return { last: after + 1, when: null, grain };
  const said = joinedAt(piece, after, (joined) => SHIFTS.get(joined));
  if (said === null) return null;
  const { found: shift, last } = said;
  // «سال‌ها پیش» and «ماه‌های پیش رو» are told; «روزهای اخیر» and «سال‌های گذشته» are hardly a date.
  if (unit.plural) return VAGUE_SHIFTS.has(wordAt(piece, last)) ? { last, when: null, grain } : null;
  // «قبل از آن», «بعد از ظهر»
  if (shift.counted === 'moment' && wordAfter(piece, last) === 'از') return null;
  if (grain === 'day' && !shift.certain) return null;
  // «دقیقه بعد» alone belongs to a story; «ساعت گذشته» and «روز قبل» are told from now.
  if (grain === 'clock') return null;
  const told = shift.alone || shift.by === 0;
  // «روز پیش» and «شب پیش» are not said alone.
  if (!told || (grain === 'day' && wordAt(piece, last) === 'پیش')) return null;
  const tail = calendarNameAt(piece, last);
  const when =
    shift.counted === 'stretch' && shift.by === 0
      ? null
      : whenOf(grain, published, shift.by, tail.calendar ?? 'jalali');
  return { last: tail.last, when: shift.certain ? when : doubted(when), grain };
}

const VAGUE_SHIFTS: ReadonlySet<string> = new Set(['پیش', 'قبل', 'رو', 'روی', 'پیشرو', 'پیشروی', 'دیگر', 'دیگه']);

/** «دقایقی», «روزی», «ماهی» with «پیش» or «قبل» behind it. */
function vagueUnit(word: string): { readonly grain: Grain; readonly plural: boolean } | undefined {
  if (word === 'چندی' || word === 'مدتی') return { grain: 'day', plural: true };
  const unit = word.endsWith('ای') || word.endsWith('ی') ? UNITS_OF_TIME.get(word.replace(/ا?ی$/u, '')) : undefined;
  return unit === undefined || unit.plural ? undefined : { ...unit, plural: true };
}

const SOME: ReadonlySet<string> = new Set(['چند', 'چندین']);
const OR: ReadonlySet<string> = new Set(['تا', 'یا', 'الی']);

interface Count {
  /** Null for «چند» and for a range. */
  readonly value: number | null;
  readonly last: number;
}

/** «سه», «چند», «چهار تا پنج», «دو سه»; «نیم». */
function countAt(piece: Piece, at: number): Count | null {
  if (SOME.has(wordAt(piece, at))) return { value: null, last: at };
  if (wordAt(piece, at) === 'نیم') return { value: 0.5, last: at };
  const first = numberAt(piece.words, at, piece.adjacent);
  if (first === null) return null;
  const link = wordAfter(piece, first.last);
  const dashed = /^\s*[-–_،]\s*$/u.test(piece.gap(first.last));
  const next =
    OR.has(link) && piece.adjacent(first.last + 1)
      ? first.last + 2
      : dashed || piece.adjacent(first.last)
        ? first.last + 1
        : null;
  const second = next === null ? null : numberAt(piece.words, next, piece.adjacent);
  return second === null
    ? { value: first.vague ? null : first.value, last: first.last }
    : { value: null, last: second.last };
}

interface Measured extends Count {
  readonly grain: Grain;
}

const JOINED = /^(?<count>یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده)(?<unit>ساعت|روز|هفته|ماه|سال|دهه|قرن)$/u;

/** «سه روز», «چند هفته», «یکسال»; `last` is the unit. */
export function measuredAt(piece: Piece, at: number): Measured | null {
  const joined = JOINED.exec(wordAt(piece, at))?.groups;
  if (joined !== undefined)
    return { value: UNITS[joined.count!]!, last: at, grain: UNITS_OF_TIME.get(joined.unit!)!.grain };
  const count = countAt(piece, at);
  const unit = count === null ? undefined : UNITS_OF_TIME.get(wordAfter(piece, count.last));
  return unit === undefined ? null : { value: count!.value, last: count!.last + 1, grain: unit.grain };
}

/** «سه روز پیش», «دو هفته آینده», «یک سال و نیم گذشته», «چهار تا پنج سال آینده». */
function counted(piece: Piece, at: number, published: Day | null): RelativeRun | null {
  const measured = measuredAt(piece, at);
  if (measured === null) return null;
  const { value, last: place, grain } = measured;
  const half = wordAfter(piece, place) === 'و' && ['نیم', 'نیمه'].includes(wordAfter(piece, place + 1));
  const end = half ? place + 2 : place;
  const said = piece.adjacent(end) ? joinedAt(piece, end + 1, (joined) => SHIFTS.get(joined)) : null;
  const counting = said?.found.counted ?? null;
  if (said === null || counting === null) return null;
  const { found: shift, last } = said;
  // «سه روز پیش از آن» and «دو سال بعد از جنگ» count from something else, and so does «۵ دقیقه قبل از پایان».
  if (wordAfter(piece, last) === 'از' && shift.counted === 'moment') return null;
  // «برای یک هفته دیگر» tells how long.
  if (wordAt(piece, last).startsWith('دیگ') && wordBefore(piece, at) === 'برای') return null;
  // «دو هفته گذشته» is a stretch that ends now; only «پیش», «قبل», «دیگر» and «بعد» name one moment.
  // «دو روز بعد» goes on from the moment of a story.
  const exact =
    counting === 'moment' &&
    wordAt(piece, last) !== 'بعد' &&
    value !== null &&
    Number.isInteger(value) &&
    !half &&
    value <= 500;
  const when = exact ? whenOf(grain, published, shift.by * value, 'jalali') : null;
  return { last, when: shift.certain ? when : doubted(when), grain };
}

/** «هر روز», «هر شب», «هر ۳۰ دقیقه», «هر پنجشنبه»: told, but no one day. */
function every(piece: Piece, at: number): RelativeRun | null {
  if (wordAt(piece, at) !== 'هر' || !piece.adjacent(at)) return null;
  const weekday = joinedAt(piece, at + 1, (joined) => WEEKDAYS.get(joined));
  if (weekday !== null) return { last: weekday.last, when: null, grain: 'day' };
  const part = joinedAt(piece, at + 1, (joined) => (PARTS_OF_DAY.has(joined) ? true : undefined));
  if (part !== null) return { last: part.last, when: null, grain: 'day' };
  const count = countAt(piece, at + 1);
  const place = count === null ? at + 1 : count.last + 1;
  const unit = UNITS_OF_TIME.get(wordAt(piece, place));
  if (unit === undefined || unit.plural || !piece.adjacent(place - 1)) return null;
  const once = ['یکبار', 'یک‌بار'].includes(wordAfter(piece, place)) ? place + 1 : place;
  return { last: once, when: null, grain: unit.grain };
}
