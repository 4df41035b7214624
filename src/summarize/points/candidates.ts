import type { Entity, Quote } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { overlaps, sliceOf } from '../text/span.ts';
import type { Aside } from './asides.ts';
import { asidesOf } from './asides.ts';
import { dangles } from './dangling.ts';
import { closed } from './edges.ts';
import type { Grammar } from './grammar.ts';
import { grammarOf } from './grammar.ts';
import type { Sheet } from './sheet.ts';
import { wordFrom } from './sheet.ts';
import type { Opening } from './starts.ts';
import { startsOf } from './starts.ts';
import type { Statement } from './statements.ts';
import { statementsFrom } from './statements.ts';

// What a point can be: every stretch of a sentence from a place where a statement begins to a place where one ends, whole
// or without what it says by the way, with the speaker's name before it where it is somebody's words.

/** A piece of the text and its words, `to` exclusive. */
export interface Piece extends Span {
  readonly from: number;
  readonly to: number;
}

export interface Candidate extends Statement {
  readonly opening: Opening;
  /** What is shown of it: itself, or two pieces with an aside left out between them. */
  readonly pieces: readonly Piece[];
  /** Who says it: a piece of the text that names him, and his name in the reading. */
  readonly speaker: (Piece & { readonly who: string }) | null;
  /** All that is shown, the speaker first. */
  readonly runs: readonly Piece[];
  /** The words of all that is shown. */
  readonly length: number;
}

/** «وزیر نیرو: …» */
const NAMED = /^[^:«».،؛]{2,60}:\s/u;

/** All candidates of a sheet's sentences, in order. */
export function candidatesOf(
  sheet: Sheet,
  named: { readonly entities: readonly Entity[]; readonly quotes: readonly Quote[] },
  verbs: ReadonlySet<string>,
): Candidate[] {
  const { words, firsts } = sheet;
  const grammar = grammarOf(sheet, verbs);
  const found: Candidate[] = [];
  startsOf(grammar, named).forEach((starts, index) => {
    const asides = asidesOf(grammar, index);
    const backward = backwardOf(sheet, named.quotes, index);
    for (const start of starts) {
      const speakers = start.speakers.map((span) => ({
        ...span,
        who: start.who ?? '',
        from: wordFrom(words, span.start),
        to: wordFrom(words, span.end),
      }));
      for (const statement of statementsFrom(grammar, start, index, backward)) {
        // A span that names its speaker itself («…، به گزارش رویترز», «وزیر نیرو: …») needs no name before it.
        const isNamed = NAMED.test(sliceOf(sheet.document.text, statement));
        const others = isNamed ? [] : speakers.filter((speaker) => !overlaps(speaker, statement));
        for (const pieces of [[statement], ...shortened(grammar, statement, asides)])
          for (const speaker of others.length === 0 ? [null] : others)
            found.push(candidateOf(statement, start.opening, pieces, speaker));
      }
    }
  });
  return found;

  /** «مرکز لرزه‌نگاری: این زمین‌لرزه …»: what points back does so after a name, too. */
  function backwardOf(of: Sheet, quotes: readonly Quote[], index: number): number[] {
    const sentence = of.document.sentences[index]!;
    return quotes
      .filter(({ said }) => said.start >= sentence.start && said.start < sentence.end)
      .map(({ said }) => wordFrom(words, said.start))
      .filter((at) => at < firsts[index + 1]! && opensAfterColon(of, at) && dangles(of, at, firsts[index + 1]!));
  }
}

/** A candidate of these pieces of a statement. */
export function candidateOf(
  statement: Statement,
  opening: Opening,
  pieces: readonly Piece[],
  speaker: Candidate['speaker'],
): Candidate {
  const runs = speaker === null ? pieces : [speaker, ...pieces];
  const length = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  return { ...statement, opening, pieces, speaker, runs, length };
}

/** So many words at least stand before an aside and after it. */
const FEWEST_BEFORE = 2;
const FEWEST_AFTER = 4;

/** The statement in two pieces, once for each aside in it. */
function shortened({ sheet, depths }: Grammar, statement: Statement, asides: readonly Aside[]): Piece[][] {
  const { words, document } = sheet;
  return asides.flatMap(({ from, to }) => {
    if (from < statement.from + FEWEST_BEFORE || to > statement.to - FEWEST_AFTER) return [];
    if (depths.before[to] !== depths.before[statement.from]) return [];
    if (document.text.slice(words[from - 1]!.end, words[from]!.start).includes(':')) return [];
    const before = closed(document.text, { start: statement.start, end: words[from - 1]!.end });
    const after = closed(document.text, { start: words[to]!.start, end: statement.end });
    if (
      before === null ||
      after === null ||
      isHalf(sliceOf(document.text, before)) ||
      isHalf(sliceOf(document.text, after))
    )
      return [];
    return [
      [
        { ...before, from: statement.from, to: from },
        { ...after, from: to, to: statement.to },
      ],
    ];
  });
}

/** Whether a straight quotation mark is left open in a piece. */
const isHalf = (piece: string): boolean => (piece.match(/"/gu)?.length ?? 0) % 2 === 1;

function opensAfterColon({ words, document }: Sheet, at: number): boolean {
  return at > 0 && document.text.slice(words[at - 1]!.end, words[at]!.start).includes(':');
}

/** Whether two candidates tell the same words. */
export const overlap = (a: Candidate, b: Candidate): boolean => a.start < b.end && b.start < a.end;
