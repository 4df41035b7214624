import type { Entity, Quote } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import { dangles } from './dangling.ts';
import { grammarOf } from './grammar.ts';
import type { Sheet } from './sheet.ts';
import { wordFrom } from './sheet.ts';
import type { Opening } from './starts.ts';
import { startsOf } from './starts.ts';
import type { Statement } from './statements.ts';
import { statementsFrom } from './statements.ts';

// What a point can be: every stretch of a sentence from a place where a statement begins to a place where one ends, with
// the speaker's name before it where it is somebody's words.

/** A piece of the text and its words, `to` exclusive. */
interface Piece extends Span {
  readonly from: number;
  readonly to: number;
}

export interface Candidate extends Statement {
  readonly opening: Opening;
  /** Who says it: a piece of the text that names him, and his name in the reading. */
  readonly speaker: (Piece & { readonly who: string }) | null;
  /** All that is shown, the speaker first. */
  readonly runs: readonly Piece[];
  /** The words of all that is shown. */
  readonly length: number;
}

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
    const backward = backwardOf(sheet, named.quotes, index);
    for (const start of starts) {
      const speakers = start.speakers.map((span) => ({
        ...span,
        who: start.who ?? '',
        from: wordFrom(words, span.start),
        to: wordFrom(words, span.end),
      }));
      for (const statement of statementsFrom(grammar, start, index, backward)) {
        // A span that names its speaker itself («…، به گزارش رویترز») needs no name before it.
        const others = speakers.filter((speaker) => !overlaps(speaker, statement));
        for (const speaker of others.length === 0 ? [null] : others)
          found.push(candidateOf(statement, start.opening, speaker));
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

/** A candidate of a statement. */
export function candidateOf(statement: Statement, opening: Opening, speaker: Candidate['speaker']): Candidate {
  const runs = speaker === null ? [statement] : [speaker, statement];
  const length = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  return { ...statement, opening, speaker, runs, length };
}

function opensAfterColon({ words, document }: Sheet, at: number): boolean {
  return at > 0 && document.text.slice(words[at - 1]!.end, words[at]!.start).includes(':');
}

/** Whether two candidates tell the same words. */
export const overlap = (a: Candidate, b: Candidate): boolean => a.start < b.end && b.start < a.end;
