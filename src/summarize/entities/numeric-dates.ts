import { calendarOf } from './date-numbers.ts';
import type { DateRun } from './date-runs.ts';
import type { Piece } from './pieces.ts';
import { wordAt } from './pieces.ts';
import { daysOf } from './when.ts';

const WHOLE = /^(?<first>\d{1,4})(?<sign>[/.-])(?<middle>\d{1,2})\k<sign>(?<last>\d{1,4})$/u;
const SIGN = /^\s*(?<sign>[/\\.–_-])\s*$/u;

/** «۱۴۰۴/۹/۴», «۴/۹/۱۴۰۴», «2025-11-25», «12.05.2026», «۲۷/۳/۶۶»; the signs may have spaces around them. */
export function numericDate(piece: Piece, at: number): DateRun | null {
  const parts = partsAt(piece, at);
  if (parts === null) return null;
  const { first, middle, last, end } = parts;
  const isYear = (text: string): boolean => text.length === 4 || (text.length === 2 && Number(text) > 31);
  const yearFirst = isYear(first);
  if (yearFirst === isYear(last)) return null;
  const [yearText, date] = yearFirst ? [first, Number(last)] : [last, Number(first)];
  const year = Number(yearText);
  // Short years are Jalali ones; «5.6.20» may be anything.
  const full = yearText.length === 4 ? year : parts.sign === '.' && !yearFirst ? 0 : year >= 20 ? 1300 + year : 0;
  const calendar = calendarOf(full);
  if (calendar === null) return null;
  const certain = yearText.length === 4;
  const when =
    daysOf(calendar, full, Number(middle), [date], certain) ??
    // «11.24.2016»: the American order, where no other is possible.
    (calendar === 'gregorian' && !yearFirst ? daysOf(calendar, full, date, [Number(middle)], certain) : null);
  return when === null ? null : { last: end, when };
}

interface Parts {
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  readonly sign: string;
  readonly end: number;
}

function partsAt(piece: Piece, at: number): Parts | null {
  if (piece.words[at]?.kind !== 'number') return null;
  const whole = WHOLE.exec(wordAt(piece, at))?.groups;
  if (whole !== undefined)
    return { first: whole.first!, middle: whole.middle!, last: whole.last!, sign: whole.sign!, end: at };
  const sign = SIGN.exec(piece.gap(at))?.groups?.sign;
  if (sign === undefined || SIGN.exec(piece.gap(at + 1))?.groups?.sign !== sign) return null;
  const [first, middle, last] = [wordAt(piece, at), wordAt(piece, at + 1), wordAt(piece, at + 2)];
  // A fourth number makes it an address or a score.
  const more = SIGN.test(piece.gap(at + 2)) && /^\d{1,3}$/u.test(wordAt(piece, at + 3));
  if (more || !/^\d{1,4}$/u.test(first) || !/^\d{1,2}$/u.test(middle) || !/^\d{1,4}$/u.test(last)) return null;
  return { first, middle, last, sign, end: at + 2 };
}
