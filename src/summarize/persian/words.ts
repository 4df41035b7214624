import type { Word, WordKind } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { DIACRITICS, INVISIBLE, TATWEEL, ZWNJ } from './characters.ts';
import { fold } from './fold.ts';

// Intl.Segmenter('fa') keeps half-spaced words whole, but glues «۲۰متر» and «t.me» and takes twice as long; these runs
// are also what the measures of quality call words.
const RUNS = new RegExp(
  [
    // Letters of the Arabic script with the half-spaces and marks inside them.
    `(?<letters>[\\p{Script=Arabic}&&\\p{L}][[\\p{Script=Arabic}&&\\p{L}]${ZWNJ}${TATWEEL}${DIACRITICS}${INVISIBLE}]*)`,
    // Digits with the marks of decimals, thousands, times and dates between them; a hyphen only in «2025-11-25».
    '(?<number>\\p{Nd}{4}-\\p{Nd}{1,2}-\\p{Nd}{1,2}|\\p{Nd}+(?:[.,\\/:٫٬،]\\p{Nd}+)*)',
    "(?<latin>\\p{L}[\\p{L}\\p{M}_]*(?:['’\\-]\\p{L}+)*)",
  ].join('|'),
  'gv',
);

const TRAILING = new RegExp(`[${ZWNJ}${TATWEEL}${INVISIBLE}]+$`, 'u');

/** The words of `text` within `span` (all of it by default): runs of letters, of digits, of Latin. Offsets are of `text`. */
export function wordsOf(text: string, span: Span = { start: 0, end: text.length }): Word[] {
  const words: Word[] = [];
  const piece = span.start === 0 && span.end === text.length ? text : text.slice(span.start, span.end);
  for (const match of piece.matchAll(RUNS)) {
    const kind: WordKind =
      match.groups!.letters !== undefined ? 'letters' : match.groups!.number !== undefined ? 'number' : 'latin';
    const run = kind === 'letters' ? match[0].replace(TRAILING, '') : match[0];
    const folded = fold(run);
    if (folded === '') continue;
    const start = span.start + match.index;
    words.push({ start, end: start + run.length, folded, kind });
  }
  return words;
}
