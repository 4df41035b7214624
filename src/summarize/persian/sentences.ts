import type { Span } from '../text/span.ts';
import { trimSpan } from '../text/span.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { fold } from './fold.ts';

// Where a sentence ends in Persian. There are no capitals to help, posts leave out spaces («گرفته بشه.دوم») and full
// stops («نام خبر» on a line of its own). Intl.Segmenter('fa') is the floor (bench/quality): it cuts after initials, list numbers and «و…»
// and misses a stop without a space.

const TERMINATOR = /[.!?؟…]+/gu;
const CLOSER = /[»”"'’)\]›]/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /\s/u;
const BRACKETS = /[()[\]]/gu;
const OPENERS_OF: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
/** What goes on after a closed quote. */
const TIED_ON = /^\s(?:و|که|را)\s/u;
/** A bracket that is not closed within this many units was never meant to be one. */
const BRACKET_REACH = 60;
/** «تهران - ایرنا:» stands before the sentence, not in it. */
const DATELINE = /^\s*(?:\p{L}[\p{L}\u200C]*\s){1,3}[-–]\s(?:\p{L}[\p{L}\u200C]*\s?){1,3}:(?=\s)/u;

/** The sentences of `text` within `span`, trimmed, in order; a line break ends one. */
export function sentencesOf(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  return linesOf(text, span).flatMap((line) => sentencesOfLine(text, line));
}

/** A line that begins with a colon is the rest of the one before: «نتانیاهو | : …», as posts have it after a bold name. */
const LINE_BREAK = /[\n\r\u2028\u2029\u0085](?!\s*:)/u;

/** The lines of `text` within `span` that hold more than white space, trimmed. */
export function linesOf(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  const lines: Span[] = [];
  for (let start = span.start; start <= span.end;) {
    const cut = text.slice(start, span.end).search(LINE_BREAK);
    const end = cut < 0 ? span.end : start + cut;
    const line = trimSpan(text, { start, end });
    if (line.start < line.end) lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** The sentences of what is one line, even where the text breaks it. */
export function sentencesOfLine(text: string, line: Span): Span[] {
  const sentences: Span[] = [];
  const content = text.slice(line.start, line.end);
  const closed = bracketed(content);
  let start = 0;
  const cut = (end: number) => {
    const opening = DATELINE.exec(content.slice(start, end));
    if (opening !== null)
      sentences.push(trimSpan(text, { start: line.start + start, end: line.start + start + opening[0].length }));
    const sentence = trimSpan(text, { start: line.start + start + (opening?.[0].length ?? 0), end: line.start + end });
    if (sentence.start < sentence.end) sentences.push(sentence);
    start = end;
  };
  for (const match of content.matchAll(TERMINATOR)) {
    const end = endAfterClosers(content, match.index + match[0].length);
    if (end <= start || !endsSentence(content, start, match[0], match.index, end)) continue;
    if (closed.some((bracket) => bracket.start < match.index && end < bracket.end)) continue;
    cut(end);
  }
  cut(content.length);
  return sentences;
}

function endsSentence(line: string, start: number, mark: string, at: number, end: number): boolean {
  const before = line[at - 1] ?? ' ';
  const after = line[end];
  const closersFollow = end > at + mark.length;
  if (after === undefined) return true;
  const spaced = SPACE.test(after);
  // «بشه.دوم»: the space was forgotten. Not in «ق.م», «t.me», «۳.۷».
  if (!spaced && !(mark.length === 1 && isWordEnd(line, at) && isPersianLetter(after))) return false;
  const word = wordBefore(line, at);
  // «و...» stands for «and so on» in the middle of a sentence.
  if (mark.length > 1 && mark.startsWith('..') && word === 'و') return false;
  if (mark === '…' && word === 'و') return false;
  if (mark === '.') {
    // «ع. رضایی», «ص. ۱۲», «ق.م. »
    if (ABBREVIATIONS.has(word) || (word.length === 1 && LETTER.test(word))) return false;
    // «۱. متن» at the head of a sentence is a list's number.
    if (DIGIT.test(before) && /^\s*[(]?\p{Nd}{1,2}$/u.test(line.slice(start, at))) return false;
  }
  // «چرا؟» پرسید: a question or a cry inside quotation marks is part of what goes on.
  if (closersFollow && !mark.includes('.') && !mark.includes('…')) return false;
  // «… می‌یابد.» و رفت: what is tied on by «و» or «که» is no sentence of its own.
  return !(closersFollow && TIED_ON.test(line.slice(end, end + 4)));
}

function endAfterClosers(line: string, from: number): number {
  let end = from;
  while (end < line.length && CLOSER.test(line[end]!)) end++;
  return end;
}

/** The folded word that ends at `at`. */
function wordBefore(line: string, at: number): string {
  const match = /[\p{L}\p{M}\u200C.]+$/u.exec(line.slice(Math.max(0, at - 24), at));
  return match === null ? '' : fold(match[0]);
}

/** Whether a word of at least two Persian letters ends at `at`. */
const isWordEnd = (line: string, at: number): boolean =>
  /[\p{Script=Arabic}\u200C]{2}$/u.test(line.slice(Math.max(0, at - 2), at));

const isPersianLetter = (unit: string): boolean => /\p{Script=Arabic}/u.test(unit) && LETTER.test(unit);

/** The stretches between matching brackets on the line: no sentence ends inside. */
function bracketed(line: string): Span[] {
  if (!/[)\]]/u.test(line)) return [];
  const open: { mark: string; at: number }[] = [];
  const spans: Span[] = [];
  for (const { 0: mark, index: at } of line.matchAll(BRACKETS)) {
    if (mark === '(' || mark === '[') open.push({ mark, at });
    const opener = OPENERS_OF[mark];
    if (opener === undefined) continue;
    const last = open.findLastIndex((bracket) => bracket.mark === opener);
    if (last < 0) continue;
    const { at: from } = open[last]!;
    open.length = last;
    if (at - from <= BRACKET_REACH) spans.push({ start: from, end: at + 1 });
  }
  return spans;
}
