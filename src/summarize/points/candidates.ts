import { preambleOf } from '../post/preamble.ts';
import type { Sentence } from '../text/document.ts';
import type { Entity, Quote } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import { afterConnectives, dangles, opensWithCause } from './dangling.ts';
import { clausesOf, depthsOf, endsOf, hasVerb, verbsIn } from './ends.ts';
import { namesOf } from './naming.ts';
import type { Sheet } from './sheet.ts';
import { wordFrom } from './sheet.ts';

// What a point can be: every stretch of a sentence from a place where a statement begins to a place where one ends, with
// the speaker's name before it where it is somebody's words.

/** How a candidate begins. */
type Opening = 'sentence' | 'stripped' | 'said' | 'continued' | 'semicolon';

export interface Candidate extends Span {
  readonly sentence: number;
  /** Words `from` to `to`, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly opening: Opening;
  /** Whether it goes to its sentence's (or statement's) end. */
  readonly complete: boolean;
  /** Whether it has a finite verb, and whether it ends with one. */
  readonly verbal: boolean;
  readonly verbLast: boolean;
  /** Who says it: a piece of the text that names him, its words, and his name in the reading. */
  readonly speaker: (Span & { readonly from: number; readonly to: number; readonly who: string }) | null;
}

/** Fewer words than this say no fact; a statement that was cut needs more. */
const FEWEST_WORDS = 4;
const FEWEST_CUT = 6;
const MOST_WORDS = 90;

const ADDRESS = /@[A-Za-z0-9_]{3,}|https?:|www\.|t\.me\//u;
const TELLS = /(?:گفت|افزود|کرد|داشت|شد|داد|نوشت|ساخت)\s*:/u;
const TRIMMED = /[\s.،؛:,;\-–]/u;

interface Start {
  readonly offset: number;
  /** The statement ends here at the latest. */
  readonly limit: number;
  readonly opening: Opening;
  readonly speakers: readonly Span[];
  readonly who: string | null;
}

/** All candidates of a sheet's sentences, in order. */
export function candidatesOf(
  sheet: Sheet,
  { entities, quotes }: { readonly entities: readonly Entity[]; readonly quotes: readonly Quote[] },
  verbs: ReadonlySet<string>,
): Candidate[] {
  const { document, firsts } = sheet;
  const ends = endsOf(sheet, verbs);
  const clauses = clausesOf(sheet, verbs);
  const depths = depthsOf(sheet);
  const found: Candidate[] = [];
  let speech: { readonly line: number; readonly speakers: readonly Span[]; readonly who: string | null } | null = null;
  document.sentences.forEach((sentence, index) => {
    const own = quotes.filter(({ said }) => overlaps(sentence, said) && said.start >= sentence.start);
    const starts = startsOf(sentence);
    if (own.length > 0) {
      for (const quote of own) {
        const speakers = namesOf(sheet, quote, sentence, entities);
        const { speaker: who, said, direct } = quote;
        speech = direct && speakers.length > 0 ? { line: sentence.line, speakers, who } : null;
        const offset = afterConnectives(document.text, said.start, said.end);
        // What begins within the statement is its speaker's, too.
        for (const [at, start] of starts.entries())
          if (start.offset >= said.start && start.offset < said.end) starts[at] = { ...start, speakers, who };
        if (starts.every((start) => start.offset !== offset))
          starts.push({ offset, limit: Math.min(said.end, sentence.end), opening: 'said', speakers, who });
      }
    } else if (speech !== null && speech.line === sentence.line) {
      const { speakers, who } = speech;
      for (const [at, start] of starts.entries()) starts[at] = { ...start, opening: 'continued', speakers, who };
    } else speech = null;
    // «مرکز لرزه‌نگاری: این زمین‌لرزه …»: what points back does so after a name, too.
    const backward = own
      .map(({ said }) => wordFrom(sheet.words, said.start))
      .filter((at) => at < firsts[index + 1]! && opensAfterColon(at) && dangles(sheet, at, firsts[index + 1]!));
    for (const start of starts) grow(afterCause(start) ?? start, sentence, index, backward);
  });
  return found;

  function startsOf(sentence: Sentence): Start[] {
    const { text } = document;
    let offset = afterConnectives(text, sentence.start, sentence.end);
    const starts: Start[] = [];
    const add = (at: number, opening: Opening): void => {
      starts.push({ offset: at, limit: sentence.end, opening, speakers: [], who: null });
    };
    add(offset, offset === sentence.start ? 'sentence' : 'stripped');
    for (;;) {
      const preamble = preambleOf(text, { start: offset, end: sentence.end });
      if (preamble === null || preamble.span.end >= sentence.end) break;
      offset = afterConnectives(text, preamble.span.end, sentence.end);
      add(offset, 'stripped');
    }
    for (let at = text.indexOf('؛', sentence.start); at >= 0 && at < sentence.end; at = text.indexOf('؛', at + 1))
      add(afterConnectives(text, at + 1 + (text[at + 1] === ' ' ? 1 : 0), sentence.end), 'semicolon');
    return starts;
  }

  /** The same statement without the clause of cause that it opens with. */
  function afterCause(start: Start): Start | null {
    const { words } = sheet;
    if (!opensWithCause(document.text, start.offset)) return null;
    for (let at = wordFrom(words, start.offset); at + 1 < words.length && words[at + 1]!.start < start.limit; at++) {
      const comma = document.text.slice(words[at]!.end, words[at + 1]!.start).includes('،');
      if (comma && verbs.has(words[at]!.folded)) return { ...start, offset: words[at + 1]!.start };
    }
    return null;
  }

  function grow(
    { offset, limit: until, opening, speakers, who }: Start,
    sentence: Sentence,
    index: number,
    backward: readonly number[],
  ): void {
    const { words } = sheet;
    const address = document.text.slice(offset, until).search(ADDRESS);
    const limit = address < 0 ? until : offset + address;
    const from = wordFrom(words, offset);
    const stop = Math.min(firsts[index + 1]!, wordFrom(words, limit));
    if (from >= stop) return;
    // «… نوشت:» only announces what comes on the next line.
    const announces = /:\s*$/u.test(document.text.slice(sentence.start, sentence.end));
    const named = speakers.map((span) => ({
      ...span,
      who: who ?? '',
      from: wordFrom(words, span.start),
      to: wordFrom(words, span.end),
    }));
    // A statement that dangles by itself («او این را گفت») dangles after its speaker's name, too.
    if (dangles(sheet, from, stop)) return;
    // «… توصیف و تاکید کرد: …» holds another statement: it is no one's words as a whole.
    const holdsAnother =
      (opening === 'said' || opening === 'continued') && TELLS.test(document.text.slice(offset, limit));
    if (holdsAnother) return;
    const open = depths.before[from]!;
    const begins = Math.max(openingAt(words[from]!.start, offset), sentence.start);
    for (let at = from + FEWEST_WORDS - 1; at < Math.min(stop, from + MOST_WORDS); at++) {
      const isLast = at === stop - 1;
      if (isLast ? announces && stop === firsts[index + 1] : ends[at] === 0) continue;
      if (!isLast && at - from + 1 < FEWEST_CUT) continue;
      if (backward.some((word) => from < word && word <= at)) continue;
      if (!isLast && !hasVerb(clauses, ends, from, at)) continue;
      const span = isLast ? closed({ start: begins, end: limit }) : closed({ start: begins, end: words[at]!.end });
      if (span === null) continue;
      if (
        !isLast &&
        depths.after[at] !== open - (span.start < words[from]!.start ? 1 : 0) &&
        depths.before[at] !== open
      )
        continue;
      const base = {
        ...span,
        sentence: index,
        from,
        to: at + 1,
        opening,
        complete: isLast,
        ...verbsIn(clauses, from, at),
      };
      // A span that names its speaker itself («…، به گزارش رویترز») needs no name before it.
      const others = named.filter((speaker) => !overlaps(speaker, span));
      if (others.length === 0) found.push({ ...base, speaker: null });
      for (const speaker of others) found.push({ ...base, speaker });
    }
  }

  function opensAfterColon(at: number): boolean {
    const { words } = sheet;
    return at > 0 && document.text.slice(words[at - 1]!.end, words[at]!.start).includes(':');
  }

  /** The word's start, or that of the quotation mark or bracket right before it. */
  function openingAt(start: number, least: number): number {
    let at = start;
    while (at > least && /[«("“]/u.test(document.text[at - 1]!)) at--;
    return at;
  }

  /** The span trimmed, its closing marks with it; null where a bracket or quote is left open. */
  function closed(given: Span): Span | null {
    const { text } = document;
    let { start, end } = given;
    while (start < end && TRIMMED.test(text[start]!)) start++;
    while (end > start && TRIMMED.test(text[end - 1]!)) end--;
    let piece = text.slice(start, end);
    if (ADDRESS.test(piece)) return null;
    for (const [opens, closes] of [
      ['«', '»'],
      ['(', ')'],
      ['[', ']'],
    ] as const) {
      const left = count(piece, opens) - count(piece, closes);
      if (left === 0) continue;
      if (left === 1 && piece.startsWith(opens)) start++;
      else if (left === 1 && text[end] === closes) end++;
      else if (left === -1 && piece.endsWith(closes)) end--;
      else return null;
      piece = text.slice(start, end);
    }
    return start < end ? { start, end } : null;
  }
}

function count(piece: string, mark: string): number {
  let found = 0;
  for (let at = piece.indexOf(mark); at >= 0; at = piece.indexOf(mark, at + 1)) found++;
  return found;
}
