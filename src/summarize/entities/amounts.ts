import type { NumberRun } from '../persian/numbers.ts';
import { mayBeginNumber, numberAt } from '../persian/numbers.ts';
import type { Word } from '../text/document.ts';
import type { Bound } from './bounds.ts';
import type { Piece } from './pieces.ts';
import { wordAt } from './pieces.ts';
import { LABELS } from './units.ts';

// How much is told: one number, a range («۱۰ تا ۱۵»), a list («۱۰۰، ۲۰۰ و ۵۰۰»). A range has its greater end as value,
// which it does not pass; a list has none, since no one number says it.

export interface Amount {
  readonly first: number;
  readonly last: number;
  /** Undefined for a list. */
  readonly value: number | undefined;
  readonly bound?: Bound;
  /** The last number of it, as it is written. */
  readonly run: NumberRun;
}

const RANGE: ReadonlySet<string> = new Set(['تا', 'الی', 'یا']);
const DASH = /^\s*[-–—]\s*$/u;
const PERCENT = /^\s*[%٪]\s*$/u;
/** A number that a sign follows, or one of these words, is told by itself: «۳ درصد تا ۵ درصد» is still one range. */
const OWN_UNIT: ReadonlySet<string> = new Set(['درصد']);

/** Whether an amount may begin with the word; false only where none can. */
export const mayBeginAmount = (word: Word): boolean => mayBeginNumber(word) || word.folded === 'منفی';

/** The amount that begins at word `at`, or null. */
export function amountAt(piece: Piece, at: number): Amount | null {
  const run = signedAt(piece, at);
  if (run === null) return null;
  const joint = jointAfter(piece, run);
  const upper = joint === null ? null : signedAt(piece, joint);
  if (upper !== null && !upper.vague)
    return { first: at, last: upper.last, value: Math.max(run.value, upper.value), bound: 'at-most', run: upper };
  const list = listFrom(piece, at, run);
  if (list !== null) return { first: at, last: list.last, value: undefined, run: list };
  return { first: at, last: run.last, value: run.value, ...(run.vague ? { bound: 'more-than' } : {}), run };
}

/** The last word of a score that begins at word `at`, «۲ بر ۱», «۲ - ۱», «۱-۱», which counts nothing; null for none. */
export function scoreAt(piece: Piece, at: number): number | null {
  const first = numberAt(piece.words, at, piece.adjacent);
  if (first?.digits !== true || first.value > HIGHEST_SCORE) return null;
  const { last } = first;
  const against = piece.adjacent(last) && wordAt(piece, last + 1) === 'بر' && piece.adjacent(last + 1);
  if (!against && !DASH.test(piece.gap(last))) return null;
  const second = numberAt(piece.words, against ? last + 2 : last + 1, piece.adjacent);
  if (second?.digits !== true || second.value > HIGHEST_SCORE) return null;
  // «۵ - ۱۰ نفر» is a range: it rises.
  return against || second.value <= first.value ? second.last : null;
}

/** «۱۴۰۵ - ۱۴۰۴» is no match, nor are sets of volleyball and basketball told with what they count. */
const HIGHEST_SCORE = 150;

/** A number with the «منفی» before it, or the minus of digits. */
function signedAt(piece: Piece, at: number): NumberRun | null {
  const negative = wordAt(piece, at) === 'منفی' && piece.adjacent(at) ? 1 : 0;
  const run = numberAt(piece.words, at + negative, piece.adjacent) ?? (negative === 0 ? halfAt(piece, at) : null);
  if (run === null) return null;
  const spaced = withSpacedGroups(piece, run);
  return negative === 1 ? { ...spaced, first: at, value: -spaced.value } : spaced;
}

/** «32 , 390»: groups of thousands typed apart, as tables and feeds have them. */
function withSpacedGroups(piece: Piece, run: NumberRun): NumberRun {
  let { last, value } = run;
  if (!run.digits || run.first !== last || !/^\d{1,3}$/u.test(wordAt(piece, last))) return run;
  while (/^\s+,\s+$/u.test(piece.gap(last)) && /^\d{3}$/u.test(wordAt(piece, last + 1))) {
    last++;
    value = value * 1000 + Number(wordAt(piece, last));
  }
  return { ...run, last, value };
}

/** «نیم درصد», «نیم تا دو درصد»: a half by itself, before a unit or a range only. */
function halfAt(piece: Piece, at: number): NumberRun | null {
  if (wordAt(piece, at) !== 'نیم' || !piece.adjacent(at)) return null;
  const next = wordAt(piece, at + 1);
  if (next !== 'درصد' && next !== 'درصدی' && !RANGE.has(next)) return null;
  return { first: at, last: at, value: 0.5, vague: false, digits: false };
}

/** The word at which the second number of a range may begin. */
function jointAfter(piece: Piece, { last }: NumberRun): number | null {
  if (DASH.test(piece.gap(last))) return last + 1;
  const own = OWN_UNIT.has(wordAt(piece, last + 1)) && piece.adjacent(last) ? last + 1 : last;
  const joined = piece.adjacent(own) || PERCENT.test(piece.gap(own));
  const second = own + 2;
  // Past a unit of its own a range is one only when the other end has that unit too.
  if (!joined || !RANGE.has(wordAt(piece, own + 1))) return null;
  if (own === last && !PERCENT.test(piece.gap(own))) return piece.adjacent(own + 1) ? second : null;
  const upper = signedAt(piece, second);
  if (upper === null) return null;
  const ends = PERCENT.test(piece.gap(upper.last).slice(0, 2)) || OWN_UNIT.has(wordAt(piece, upper.last + 1));
  return ends && wordAt(piece, own + 1) !== 'یا' ? second : null;
}

/** «سال ۱۴۰۳ و ۲ همت»: a year begins no list. */
const isYear = (value: number): boolean => value >= 1300 && value <= 1420;

/** The last number of «۱۰۰، ۲۰۰ و ۵۰۰»: bare digits that «و» ends; a unit must follow, which the caller sees to. */
function listFrom(piece: Piece, at: number, run: NumberRun): NumberRun | null {
  const isBare = (one: NumberRun | null): one is NumberRun =>
    one !== null && one.digits && one.first === one.last && !isYear(one.value);
  if (!isBare(run) || LABELS.has(wordAt(piece, at - 1))) return null;
  let last = at;
  while (/^\s*،\s*$/u.test(piece.gap(last)) && isBare(numberAt(piece.words, last + 1, piece.adjacent))) last++;
  if (!piece.adjacent(last) || wordAt(piece, last + 1) !== 'و' || !piece.adjacent(last + 1)) return null;
  const end = numberAt(piece.words, last + 2, piece.adjacent);
  return end?.digits === true ? end : null;
}
