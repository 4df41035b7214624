import type { Span } from '../text/span.ts';
import { saidAside } from './asides.ts';
import { dangles, tellsFirst } from './dangling.ts';
import { ADDRESS, closed, openingAt } from './edges.ts';
import { hasOwnVerb, hasVerb, isFragment, verbsIn } from './ends.ts';
import type { Grammar } from './grammar.ts';
import { wordFrom } from './sheet.ts';
import type { Start } from './starts.ts';

// From one start to every place where the statement can end and be whole.

/** Fewer words than this say no fact; a statement that was cut needs more. */
const FEWEST_WORDS = 4;
const FEWEST_CUT = 6;
const MOST_WORDS = 90;

const TELLS = /(?:گفت|افزود|کرد|داشت|شد|داد|نوشت|ساخت)\s*:/u;

const WHILE = /^(?:در ?حال[یي]\s?\u200C?[کك]ه|هرچند|اگرچه|گرچه)(?!\p{L})/u;

export interface Statement extends Span {
  readonly sentence: number;
  /** Words `from` to `to`, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Whether it goes to its sentence's (or statement's) end. */
  readonly complete: boolean;
  /** Whether it has a finite verb, and whether it ends with one. */
  readonly verbal: boolean;
  readonly verbLast: boolean;
}

/** The statements of sentence `index` that begin at `start`; none may reach over a word of `backward`. */
export function statementsFrom(
  grammar: Grammar,
  { offset, limit: until, opening, open = false }: Start,
  index: number,
  backward: readonly number[],
): Statement[] {
  const { sheet, ends, clauses, depths } = grammar;
  const { words, firsts, document } = sheet;
  const { text } = document;
  const sentence = document.sentences[index]!;
  const address = text.slice(offset, until).search(ADDRESS);
  const limit = address < 0 ? until : offset + address;
  const from = wordFrom(words, offset);
  const stop = Math.min(firsts[index + 1]!, wordFrom(words, limit));
  // A statement that dangles by itself («او این را گفت») dangles after its speaker's name, too.
  if (from >= stop || dangles(sheet, from, stop)) return [];
  // «… توصیف و تاکید کرد: …» holds another statement: it is no one's words as a whole.
  if ((opening === 'said' || opening === 'continued') && TELLS.test(text.slice(offset, limit))) return [];
  // «… نوشت:» only announces what comes on the next line.
  const announces = stop === firsts[index + 1] && /:\s*$/u.test(text.slice(sentence.start, sentence.end));
  const begins = Math.max(openingAt(text, words[from]!.start, offset), sentence.start);
  // «در حالی که …», «هرچند …» alone are half a sentence.
  const isClause = WHILE.test(text.slice(words[from]!.start, limit));
  const found: Statement[] = [];
  for (let at = from + FEWEST_WORDS - 1; at < Math.min(stop, from + MOST_WORDS); at++) {
    const isLast = at === stop - 1 && !(open && ends[at] === 0);
    if (isLast && isClause && !hasOwnVerb(clauses, from, at)) continue;
    if (isLast ? announces || isFragment(sheet, clauses, from, at) : ends[at] === 0) continue;
    if (backward.some((word) => from < word && word <= at)) continue;
    if (!isLast && isBeforeTelling(grammar, from, at)) continue;
    if (!isLast && (at - from + 1 < FEWEST_CUT || !hasVerb(clauses, ends, from, at))) continue;
    const span = closed(text, { start: begins, end: isLast ? limit : words[at]!.end });
    if (span === null) continue;
    const depth = depths.before[from]! - (span.start < words[from]!.start ? 1 : 0);
    if (!isLast && depths.after[at] !== depth && depths.before[at] !== depths.before[from]) continue;
    found.push({ ...span, sentence: index, from, to: at + 1, complete: isLast, ...verbsIn(clauses, from, at) });
  }
  return found;
}

/** «وزیر با بیان این‌که سدها پرند، | گفت: …»: what was opened with «با بیان این‌که» ends with the verb of saying. */
function isBeforeTelling(grammar: Grammar, from: number, at: number): boolean {
  const { words } = grammar.sheet;
  const [next, after] = [words[at + 1]?.folded ?? '', words[at + 2]?.folded ?? ''];
  return tellsFirst(next, after) && saidAside(grammar, { start: words[from]!.start, end: words[at]!.end }) !== null;
}
