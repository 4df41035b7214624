import type { Day } from '../persian/calendar.ts';
import type { Candidate } from './candidate.ts';
import { anyEdgeAt, edgeAt, monthsOfYear, rowOfMonth } from './date-edges.ts';
import type { DateRun, DateShape } from './date-runs.ts';
import { joinedAt, longestOf, opening, wordAfter, wordBefore } from './date-runs.ts';
import { FEASTS, RANGE } from './date-words.ts';
import { decadeOrCentury, seasonAt, yearAlone, yearTold } from './date-years.ts';
import { dayAt } from './day-chains.ts';
import { yearNumberAt, toldYearAt } from './date-numbers.ts';
import { monthOfYear } from './month-dates.ts';
import type { Piece } from './pieces.ts';
import { wordAt } from './pieces.ts';
import { relativeAt } from './relative-dates.ts';
import { mayBegin } from './time-starts.ts';
import type { When } from './when.ts';
import { daysOf, doubted, fromTo, valueOf, yearlessDays } from './when.ts';

// Dates by their shape, resolved against the day the text was published (when.ts). Each shape is a function from a place
// in the sentence to what begins there; the longest one wins. A mention begins at the date itself: «در», «تا», «طی» and
// «تاریخ» before it are left out, «روز», «ماه», «سال» and a part of the day («بامداد امروز») belong to it.

/** Shapes whose two ends make one mention: «از شنبه تا چهارشنبه», «اوایل مهر تا اواخر آبان». */
const JOINABLE: readonly DateShape[] = [dayByWords, monthOfYear, edgeAt, seasonAt, yearTold, relativeDate];
/** What a range may begin with. */
const BEGINNINGS: readonly DateShape[] = [...JOINABLE, anyEdgeAt];
const SHAPES: readonly DateShape[] = [
  dayAt,
  feastAt,
  ...JOINABLE,
  monthsOfYear,
  rowOfMonth,
  yearAlone,
  decadeOrCentury,
];

/** Dates of a sentence; those that cannot be resolved have no value. */
export function findDates(piece: Piece, published: Day | null): Candidate[] {
  const found: Candidate[] = [];
  const lastRange = piece.words.findLastIndex(({ folded }) => RANGE.has(folded));
  for (let at = 0; at < piece.words.length; at++) {
    if (!mayBegin(piece, at)) continue;
    const range = at < lastRange ? rangeAt(piece, at, published) : null;
    // «از» begins a range or nothing.
    const run = range ?? (wordAt(piece, at) === 'از' ? null : longestOf(SHAPES, piece, at, published));
    if (run === null) continue;
    found.push({
      type: 'date',
      start: piece.words[at]!.start,
      end: piece.words[run.last]!.end,
      ...(run.when === null ? {} : { value: valueOf(told(piece, run, published)) }),
    });
    at = run.last;
  }
  return found;
}

/** «یکشنبه (۲ شهریور)»: the date in brackets is that of the weekday before it. */
function told(piece: Piece, { last, when }: DateRun, published: Day | null): NonNullable<When> {
  const own = when!;
  if (own.certain || !/^\s*[(（]\s*$/u.test(piece.gap(last))) return own;
  const beside = dayAt(piece, last + 1, published)?.when ?? null;
  const days = beside === null ? Infinity : Math.abs(beside.first - own.first);
  return beside?.grain === 'day' && own.grain === 'day' && days <= 31 && own.first === own.last ? beside : own;
}

/** «از شنبه تا چهارشنبه», «سه‌شنبه تا جمعه این هفته»; of other dates each end is a mention of its own. */
function rangeAt(piece: Piece, at: number, published: Day | null): DateRun | null {
  const led = wordAt(piece, at) === 'از' && piece.adjacent(at);
  const first = longestOf(BEGINNINGS, piece, led ? at + 1 : at, published);
  if (first === null || !RANGE.has(wordAfter(piece, first.last)) || !piece.adjacent(first.last + 1)) return null;
  const second = longestOf(JOINABLE, piece, first.last + 2, published);
  if (second === null) return null;
  if (first.when === null || second.when === null || first.when.first <= second.when.last)
    return { last: second.last, when: fromTo(first.when, second.when) };
  // «از دی تا بهمن» without a year: the end is sought from the beginning on.
  const onward = longestOf(JOINABLE, piece, first.last + 2, first.when.last);
  return { last: second.last, when: doubted(fromTo(first.when, onward?.when ?? null)) };
}

/** A day that no number tells. */
function dayByWords(piece: Piece, at: number, published: Day | null): DateRun | null {
  const day = dayAt(piece, at, published);
  if (day === null) return null;
  for (let i = at; i <= day.last; i++) if (piece.words[i]!.kind === 'number') return null;
  return day;
}

function relativeDate(piece: Piece, at: number, published: Day | null): DateRun | null {
  const run = relativeAt(piece, at, published);
  return run === null || run.grain === 'clock' ? null : run;
}

const opensFeast = opening(FEASTS.keys());

/** «شب یلدا», «شب یلدای ۱۴۰۳»; «نوروز ۱۴۰۴» with its year, for alone it names the feast. */
function feastAt(piece: Piece, at: number, published: Day | null): DateRun | null {
  if (wordAt(piece, at) === 'نوروز' && piece.adjacent(at)) {
    const year = toldYearAt(piece, at + 1, 'jalali', published) ?? yearNumberAt(piece, at + 1, false);
    if (year === null) return null;
    return { last: year.last, when: year.year === null ? null : daysOf('jalali', year.year, 1, [1], year.certain) };
  }
  const feast = joinedAt(piece, at, (joined) => FEASTS.get(joined), opensFeast);
  if (feast === null || wordBefore(piece, at) === 'خانم') return null;
  const [month, date] = feast.found;
  const after = piece.adjacent(feast.last) ? feast.last + 1 : -1;
  const year = toldYearAt(piece, after, 'jalali', published) ?? yearNumberAt(piece, after, false);
  if (year === null) return { last: feast.last, when: yearlessDays('jalali', month, [date], null, published) };
  return { last: year.last, when: year.year === null ? null : daysOf('jalali', year.year, month, [date]) };
}
