import type { Day } from '../persian/calendar.ts';
import { dateOf } from '../persian/calendar.ts';
import { numberAt } from '../persian/numbers.ts';
import { calendarNameAt, ordinalAt, toldYearAt, yearNumberAt } from './date-numbers.ts';
import type { DateRun } from './date-runs.ts';
import { joinedAt, longestOf, opening, wordAfter } from './date-runs.ts';
import type { Edge } from './date-words.ts';
import { EDGES } from './date-words.ts';
import { dayAt } from './day-chains.ts';
import { decadeOrCentury, seasonAt, yearTold } from './date-years.ts';
import { monthOfYear } from './month-dates.ts';
import type { Piece } from './pieces.ts';
import { wordAt } from './pieces.ts';
import { relativeAt } from './relative-dates.ts';
import { edgeOf, monthsOf, rowOf, yearFrom } from './when.ts';

// Parts of months, seasons and years: «اوایل مهر», «پایان سال ۱۴۰۳», «نیمه دوم آبان», «سه‌ماهه اول امسال».

const opensEdge = opening(EDGES.keys());

const WHOLES = [monthOfYear, yearTold, seasonAt, decadeOrCentury, relativeAt, bareYear] as const;

/** «اول آذر» as a day of the month is found elsewhere; here «اول امسال», «اواخر خرداد», «ابتدای تیرماه». */
export function edgeAt(piece: Piece, at: number, published: Day | null): DateRun | null {
  const run = anyEdgeAt(piece, at, published);
  const edge = run === null ? null : joinedAt(piece, at, (joined) => EDGES.get(joined), opensEdge);
  if (run === null || edge === null || ENDS_OF_YEARS.has(edge.found)) return run;
  // Of a whole year only its end is a date of its own; «از ابتدای | سال ۱۴۰۴» tells the year.
  return yearTold(piece, edge.last + 1, published)?.last === run.last ? null : run;
}

/** As `edgeAt`, and the beginning of a year: where a range begins («از ابتدای سال جاری تا پایان خرداد»). */
export function anyEdgeAt(piece: Piece, at: number, published: Day | null): DateRun | null {
  const edge = joinedAt(piece, at, (joined) => EDGES.get(joined), opensEdge);
  if (edge === null || !piece.adjacent(edge.last)) return null;
  const whole = longestOf(WHOLES, piece, edge.last + 1, published);
  if (whole !== null) {
    // «اوایل هفته بعد» is a few days of it; «پایان روز شنبه» is still that day.
    return { last: whole.last, when: edgeOf(whole.when, edge.found) };
  }
  const day = edge.found === 'first' || edge.found === 'last' ? dayAt(piece, edge.last + 1, published) : null;
  return day === null ? null : { last: day.last, when: day.when };
}

const ROW_LENGTHS: ReadonlyMap<string, 7 | 10> = new Map([
  ['هفته', 7],
  ['دهه', 10],
]);

/** «هفته سوم اردیبهشت», «دهه اول ماه محرم»: a numbered part of a month. */
export function rowOfMonth(piece: Piece, at: number, published: Day | null): DateRun | null {
  const length = ROW_LENGTHS.get(wordAt(piece, at));
  if (length === undefined || !piece.adjacent(at)) return null;
  const row = ordinalAt(piece, at + 1);
  const value = row?.value ?? ROWS.get(wordAt(piece, at + 1)) ?? null;
  const end = row?.last ?? at + 1;
  if (value === null || !piece.adjacent(end)) return null;
  const month = monthOfYear(piece, end + 1, published);
  return month === null ? null : { last: month.last, when: rowOf(month.when, value < 0 ? 3 : value, length) };
}

const ENDS_OF_YEARS: ReadonlySet<Edge> = new Set(['last', 'half', 'halfTwo']);

/** «ابتدای سال», «پایان سال میلادی»: the year that is now; «آخر هفته», «پایان ماه». */
function bareYear(piece: Piece, at: number, published: Day | null): DateRun | null {
  const word = wordAt(piece, at);
  if (word === 'سال') {
    if (piece.adjacent(at) && ordinalAt(piece, at + 1) !== null) return null;
    const { calendar, last } = calendarNameAt(piece, at);
    return { last, when: yearFrom(published, 0, calendar ?? 'jalali') };
  }
  // «پایان هفته شانزدهم» and «پایان سال سوم» are of some row of them.
  if ((word !== 'هفته' && word !== 'ماه') || (piece.adjacent(at) && ordinalAt(piece, at + 1) !== null)) return null;
  return { last: wordAfter(piece, at) === 'ها' ? at + 1 : at, when: null };
}

const ROWS: ReadonlyMap<string, number> = new Map([
  ['نخست', 1],
  ['ابتدایی', 1],
  ['ابتدای', 1],
  ['پایانی', -1],
  ['آخر', -1],
]);

/** «سه‌ماهه دوم ۱۴۰۳», «شش ماه نخست سال جاری», «۸ ماهه سال گذشته»: so many months of a year. */
export function monthsOfYear(piece: Piece, at: number, published: Day | null): DateRun | null {
  const count = numberAt(piece.words, at, piece.adjacent);
  if (count === null || !piece.adjacent(count.last)) return joinedMonths(piece, at, published);
  const word = wordAt(piece, count.last + 1);
  if (word !== 'ماهه' && word !== 'ماه' && word !== 'ماههی') return null;
  return rowOfMonths(piece, count.last + 1, count.value, word !== 'ماه', published);
}

const JOINED: ReadonlyMap<string, number> = new Map([
  ['سهماهه', 3],
  ['ششماهه', 6],
  ['نهماهه', 9],
  ['یکماهه', 1],
  ['دوماهه', 2],
  ['چهارماهه', 4],
  ['پنجماهه', 5],
  ['هفتماهه', 7],
  ['هشتماهه', 8],
  ['دهماهه', 10],
  ['یازدهماهه', 11],
]);

function joinedMonths(piece: Piece, at: number, published: Day | null): DateRun | null {
  const count = JOINED.get(wordAt(piece, at));
  return count === undefined ? null : rowOfMonths(piece, at, count, true, published);
}

function rowOfMonths(
  piece: Piece,
  at: number,
  count: number,
  adjective: boolean,
  published: Day | null,
): DateRun | null {
  if (!piece.adjacent(at) || !Number.isInteger(count) || count < 1 || count > 11) return null;
  const ordinal = ordinalAt(piece, at + 1);
  const row = ordinal?.value ?? ROWS.get(wordAt(piece, at + 1)) ?? null;
  const rowEnd = ordinal?.last ?? at + 1;
  if (row === null && !adjective) return null;
  const place = row === null ? at + 1 : rowEnd + 1;
  if (row !== null && !piece.adjacent(rowEnd)) return null;
  const told = toldYearAt(piece, place, 'jalali', published) ?? yearNumberAt(piece, place, false);
  const bare = told === null && wordAt(piece, place) === 'سال' && row !== null;
  if (told === null && !bare) return null;
  const last = told?.last ?? place;
  const year = told?.year ?? (bare && published !== null ? dateOf('jalali', published).year : null);
  const calendar = told?.calendar ?? 'jalali';
  const month = row === -1 ? 13 - count : 1 + count * ((row ?? 1) - 1);
  if (year === null || month < 1 || month + count - 1 > 12) return { last, when: null };
  return { last, when: monthsOf(calendar, year, month, count, 'month', calendar !== 'hijri' && told !== null) };
}
