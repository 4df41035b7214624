import { fold } from '../persian/fold.ts';
import { preambleOf } from '../post/preamble.ts';
import type { Sentence } from '../text/document.ts';
import type { Entity, Quote } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { overlaps, sliceOf } from '../text/span.ts';
import { openingAside, saidAside } from './asides.ts';
import { afterCircumstance } from './circumstances.ts';
import { afterConnectives, opensWithCause } from './dangling.ts';
import type { Grammar } from './grammar.ts';
import { namesOf } from './naming.ts';
import { wordFrom } from './sheet.ts';

// Where a statement begins: with its sentence, after what only leads up to it, after «؛», and where somebody's words do.

/** What is said is not what these say of it: «تهدید کرد که …», «تکذیب کرد که …» stay whole. */
const TURNS_ROUND = /تهدید|تکذیب|انکار|پرسید|سوال|رد کرد/u;

/** How a candidate begins. */
export type Opening = 'sentence' | 'stripped' | 'said' | 'continued' | 'semicolon';

export interface Start {
  readonly offset: number;
  /** The statement ends here at the latest. */
  readonly limit: number;
  /** Whether the limit is only where something else begins, so that the statement has to end by itself before it. */
  readonly open?: boolean;
  readonly opening: Opening;
  readonly speakers: readonly Span[];
  readonly who: string | null;
}

interface Named {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
}

/** The starts of each sentence of a document, in order. */
export function startsOf(grammar: Grammar, { entities, quotes }: Named): Start[][] {
  const { sheet } = grammar;
  const { document } = sheet;
  let speech: { readonly line: number; readonly speakers: readonly Span[]; readonly who: string | null } | null = null;
  return document.sentences.map((sentence) => {
    const own = quotes.filter(
      (quote) =>
        overlaps(sentence, quote.said) && quote.said.start >= sentence.start && !isTurnedRound(document.text, quote),
    );
    const starts = plainStarts(grammar, sentence);
    for (const quote of own) {
      const speakers = namesOf(sheet, quote, sentence, entities);
      const { speaker: who, said, direct, verb } = quote;
      speech = direct && speakers.length > 0 ? { line: sentence.line, speakers, who } : null;
      const offset = afterConnectives(document.text, said.start, said.end);
      // What begins within the statement is its speaker's, too.
      for (const [at, start] of starts.entries())
        if (start.offset >= said.start && start.offset < said.end) starts[at] = { ...start, speakers, who };
      if (starts.every((start) => start.offset !== offset) && isTold(document.text, sentence.start, said.start))
        starts.push({ offset, limit: Math.min(said.end, sentence.end), opening: 'said', speakers, who });
      // «… با بیان این‌که سدها پرند، گفت: …»: that is said, too.
      const aside = saidAside(grammar, { start: sentence.start, end: said.start });
      if (aside !== null && speakers.length > 0)
        starts.push({ offset: aside, limit: verb?.start ?? said.start, open: true, opening: 'said', speakers, who });
    }
    if (own.length > 0) return starts.map((start) => ledIn(grammar, start));
    if (speech?.line === sentence.line) {
      const { speakers, who } = speech;
      for (const [at, start] of starts.entries()) starts[at] = { ...start, opening: 'continued', speakers, who };
    } else speech = null;
    return starts.map((start) => ledIn(grammar, start));
  });
}

const isTurnedRound = (text: string, { direct, verb }: Quote): boolean =>
  !direct && verb !== undefined && TURNS_ROUND.test(fold(sliceOf(text, verb)));

/** Whether what is said is parted from who says it: «داستان نوشته افسانه شعبانی است» says nothing. */
const isTold = (text: string, from: number, start: number): boolean =>
  start <= from || /(?:[:،؛«"“\-–—]|[هک]ه)[\s«"“]*$/u.test(text.slice(Math.max(from, start - 6), start));

function plainStarts(grammar: Grammar, sentence: Sentence): Start[] {
  const { text } = grammar.sheet.document;
  const starts: Start[] = [];
  const add = (offset: number, opening: Opening): void => {
    starts.push({ offset, limit: sentence.end, opening, speakers: [], who: null });
  };
  let offset = afterConnectives(text, sentence.start, sentence.end);
  add(offset, offset === sentence.start ? 'sentence' : 'stripped');
  for (;;) {
    const preamble = preambleOf(text, { start: offset, end: sentence.end });
    if (preamble === null || preamble.span.end >= sentence.end) break;
    offset = afterConnectives(text, preamble.span.end, sentence.end);
    add(offset, 'stripped');
  }
  const aside = openingAside(grammar, { start: offset, end: sentence.end });
  if (aside !== null) add(afterConnectives(text, aside, sentence.end), 'stripped');
  for (let at = text.indexOf('؛', sentence.start); at >= 0 && at < sentence.end; at = text.indexOf('؛', at + 1))
    add(afterConnectives(text, at + 1 + (text[at + 1] === ' ' ? 1 : 0), sentence.end), 'semicolon');
  return starts;
}

/** The same statement without what leads up to it: the cause told first, circumstances that point back. */
function ledIn(grammar: Grammar, given: Start): Start {
  const start = afterCause(grammar, given) ?? given;
  const { document, words } = grammar.sheet;
  const to = afterCircumstance(grammar, wordFrom(words, start.offset), start.limit);
  if (to === null) return start;
  const offset = afterConnectives(document.text, words[to]!.start, start.limit);
  return ledIn(grammar, { ...start, offset, opening: start.opening === 'sentence' ? 'stripped' : start.opening });
}

/** The same statement without the clause of cause that it opens with. */
function afterCause({ sheet, verbs }: Grammar, start: Start): Start | null {
  const { words, document } = sheet;
  if (!opensWithCause(document.text, start.offset)) return null;
  for (let at = wordFrom(words, start.offset); at + 1 < words.length && words[at + 1]!.start < start.limit; at++) {
    const comma = document.text.slice(words[at]!.end, words[at + 1]!.start).includes('،');
    if (comma && verbs.has(words[at]!.folded)) return { ...start, offset: words[at + 1]!.start };
  }
  return null;
}
