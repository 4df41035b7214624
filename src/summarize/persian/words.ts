import type { Word, WordKind } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { formWritten } from './forms.ts';
import {
  ARABIC_LETTER,
  bitsAt,
  DIGIT,
  endOfRun,
  IN_LATIN,
  IN_WORD,
  isHighHalf,
  LETTER,
  TRAILING,
  unitsOf,
} from './letters.ts';

// Intl.Segmenter('fa') keeps half-spaced words whole, but glues «۲۰متر» and «t.me» and takes several times as long; these
// runs are also what the measures of quality call words. Each is read from its first character on, as far as it goes:
// letters of the Arabic script with the half-spaces and marks inside them; digits with the marks of decimals, thousands,
// times and dates between them; letters of other scripts, joined by apostrophes and hyphens.

/** The words of `text` within `span` (all of it by default): runs of letters, of digits, of Latin. Offsets are of `text`. */
export function wordsOf(text: string, span: Span = { start: 0, end: text.length }): Word[] {
  const words: Word[] = [];
  // Half a character at the end of the span is nothing, whatever its other half would make of it.
  const until = isHighHalf(text.charCodeAt(span.end - 1)) ? span.end - 1 : span.end;
  for (let at = span.start; at < until;) {
    const bits = bitsAt(text, at);
    const kind = kindOf(bits);
    if (kind === null) {
      at += unitsOf(bits);
      continue;
    }
    const run = RUNS[kind](text, at, until);
    let end = run;
    if (kind === 'letters') while ((bitsAt(text, end - 1) & TRAILING) !== 0) end--;
    const form = formWritten(text.slice(at, end));
    // A tatweel by itself is a letter to Unicode and nothing when folded.
    if (form.folded !== '') words.push({ start: at, end, folded: form.folded, kind, form });
    at = run;
  }
  return words;
}

function kindOf(bits: number): WordKind | null {
  if ((bits & ARABIC_LETTER) !== 0) return 'letters';
  if ((bits & DIGIT) !== 0) return 'number';
  return (bits & LETTER) !== 0 ? 'latin' : null;
}

/** Where the run of each kind ends that begins at `at`; none reads past `until`. */
const RUNS: Readonly<Record<WordKind, (text: string, at: number, until: number) => number>> = {
  letters: (text, at, until) => endOfRun(text, at, until, IN_WORD),
  number: numberEnd,
  latin: latinEnd,
};

/** Hyphens stand between digits in such dates only. */
const HYPHENED = /^\p{Nd}{4}-\p{Nd}{1,2}-\p{Nd}{1,2}/u;
const LONGEST_HYPHENED = 20;
const BETWEEN_DIGITS: ReadonlySet<string> = new Set('.,/:٫٬،');

function numberEnd(text: string, at: number, until: number): number {
  let end = endOfRun(text, at, until, DIGIT);
  if (text[end] === '-') {
    const date = HYPHENED.exec(text.slice(at, Math.min(until, at + LONGEST_HYPHENED)));
    if (date !== null) return at + date[0].length;
  }
  while (end < until && BETWEEN_DIGITS.has(text[end]!)) {
    const next = endOfRun(text, end + 1, until, DIGIT);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

const JOINS_LATIN: ReadonlySet<string> = new Set("'’-");

function latinEnd(text: string, at: number, until: number): number {
  let end = endOfRun(text, at, until, IN_LATIN);
  while (end < until && JOINS_LATIN.has(text[end]!)) {
    const next = endOfRun(text, end + 1, until, LETTER);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}
