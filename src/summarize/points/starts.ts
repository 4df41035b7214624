import { preambleOf } from '../post/preamble.ts';
import type { Sentence } from '../text/document.ts';
import type { Entity, Quote } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import { afterConnectives, opensWithCause } from './dangling.ts';
import type { Grammar } from './grammar.ts';
import { namesOf } from './naming.ts';
import { wordFrom } from './sheet.ts';

// Where a statement begins: with its sentence, after what only leads up to it, after «؛», and where somebody's words do.

/** How a candidate begins. */
export type Opening = 'sentence' | 'stripped' | 'said' | 'continued' | 'semicolon';

export interface Start {
  readonly offset: number;
  /** The statement ends here at the latest. */
  readonly limit: number;
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
    const own = quotes.filter(({ said }) => overlaps(sentence, said) && said.start >= sentence.start);
    const starts = plainStarts(grammar, sentence);
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
    if (own.length > 0) return starts.map((start) => afterCause(grammar, start) ?? start);
    if (speech?.line === sentence.line) {
      const { speakers, who } = speech;
      for (const [at, start] of starts.entries()) starts[at] = { ...start, opening: 'continued', speakers, who };
    } else speech = null;
    return starts.map((start) => afterCause(grammar, start) ?? start);
  });
}

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
  for (let at = text.indexOf('؛', sentence.start); at >= 0 && at < sentence.end; at = text.indexOf('؛', at + 1))
    add(afterConnectives(text, at + 1 + (text[at + 1] === ' ' ? 1 : 0), sentence.end), 'semicolon');
  return starts;
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
