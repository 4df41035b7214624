import { MONTHS } from '../persian/calendar-words.ts';
import { foldWithOffsets } from '../persian/fold.ts';
import type { Span } from '../text/span.ts';

// Pages and feeds put the day of publication before the text: «date 2025-11-25», «۴ آذر ۱۴۰۴ - ۱۷:۰۵». It is no
// news, but it says from when the text's «دیروز» counts.

const MONTH_NAMES = [...MONTHS.keys()].filter((name) => !name.includes(' ')).join('|');
const DATELINE = new RegExp(
  `^(?:date|تاریخ(?: انتشار)?)?\\s*:?\\s*(?<date>\\d{4}-\\d{1,2}-\\d{1,2}|\\d{4}/\\d{1,2}/\\d{1,2}|\\d{1,2} (?:${MONTH_NAMES}) \\d{4})(?:\\s*[-–|،]?\\s*(?:ساعت )?\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s*(?:[-–|:]\\s*)?`,
  'u',
);

/** The date at the head of `line` and all that belongs to it, or null. */
export function datelineOf(text: string, line: Span): { readonly span: Span; readonly date: Span } | null {
  const folded = foldWithOffsets(text.slice(line.start, Math.min(line.end, line.start + 60)));
  const match = DATELINE.exec(folded.text);
  if (match === null) return null;
  const at = (index: number): number => line.start + folded.offsets[index]!;
  const date = match.groups!.date!;
  const from = match[0].indexOf(date);
  const isLed = /^(?:date|تاریخ)/u.test(match[0]);
  // «۴ آذر ۱۴۰۴ تهران لرزید» is news: without a label, a time or the line's end it is a sentence that begins with a date.
  const endsLine = match[0].length >= folded.text.length;
  const isTimed = match[0].length > from + date.length + 3;
  if (!isLed && !endsLine && !isTimed) return null;
  return { span: { start: at(0), end: at(match[0].length) }, date: { start: at(from), end: at(from + date.length) } };
}
