import { wordSet } from '../persian/fold.ts';
import type { Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { ALONE } from './deed-words.ts';
import { isParticiple } from './deeds.ts';
import type { PlainClause } from './plain-clauses.ts';
import { isPreposition } from './plain-clauses.ts';
import { pointsAway } from './subjects.ts';
import type { Proposal } from './suggest.ts';

// A question in the words of a plain clause: Persian leaves its question word where the answer stands.

/** A longer question fits no button. */
export const LONGEST_QUESTION = 40;

/** A piece of a clause, words `from` to `to`, and what is asked in its place. */
export interface Asked {
  readonly from: number;
  readonly to: number;
  readonly asking: string;
  /** The piece that answers. */
  readonly asked: Span;
  /** What the question begins with, where that is not the clause's beginning: «چرا». */
  readonly opening?: string;
}

/** The clause asked whole where that is short, else without what stands between its subject and its verb; one at most. */
export function askInPlace(
  document: Document,
  clause: PlainClause,
  piece: Asked,
  tidy: (text: string) => string,
): Proposal[] {
  const { sentence } = clause;
  const { asked, opening = '' } = piece;
  for (const parts of [whole(clause, piece), shortened(document, clause, piece)]) {
    const told = parts?.map((part) =>
      typeof part === 'string' ? part : part[0] >= part[1] ? '' : sliceOfWords(document, clause, part),
    );
    const held = parts?.flatMap((part) => (typeof part === 'string' ? [] : clause.words.slice(...part))) ?? [];
    if (told === undefined || pointsAway(held)) continue;
    const text = tidy(`${[opening, ...told].filter((part) => part !== '').join(' ')}${ending(clause)}؟`);
    if (text.length <= LONGEST_QUESTION && !/[«»()":؛،]/u.test(text)) return [{ text, sentence, asked }];
  }
  return [];
}

/** So many words tell what a figure that opens its clause is of. */
const FEWEST_TOLD = 2;

/** What lasts or comes again is told of somebody. */
const HOW_LONG = wordSet('بار مرتبه دفعه روز هفته ماه سال ساعت دقیقه دهه');

type Part = string | readonly [from: number, to: number];

/** What opens a clause before its subject moves after it. */
function whole(clause: PlainClause, { from, to, asking }: Asked): Part[] | null {
  const { words, first, headEnd, mentions } = clause;
  const isFigureFirst = first === headEnd;
  // «چند نفر بودند؟» asks of nothing, and «چند بار گل زد؟» of nobody.
  if (isFigureFirst && (from !== first || clause.deed.from - to < FEWEST_TOLD)) return null;
  if (isFigureFirst && (HOW_LONG.has(words[to - 1]!.folded) || words[to]!.folded === 'را' || !isOfFigure(clause)))
    return null;
  const [start, end] = to <= first ? [headEnd, headEnd] : [from, to];
  const hasTime = mentions.some((one) => isTime(one) && one.from >= first && (one.from < start || one.from >= end));
  if (hasTime && asking.includes('زمانی')) return null;
  return [[first, start], asking, [end, words.length]];
}

/** Whether the figure that opens a clause is what its verb is of. */
const isOfFigure = ({ deed, words }: PlainClause): boolean =>
  deed.sort === 'happens' || deed.verb === '' || deed.verb === 'بود' || words.at(-1)!.folded.endsWith('ند');

function shortened(document: Document, clause: PlainClause, { from, to, asking }: Asked): Part[] | null {
  const { words, first, headEnd, deed } = clause;
  if (deed.sort === 'unknown' || first === headEnd) return null;
  const isCount = asking.startsWith('چند');
  const isObject = isCount && to === deed.from;
  // «به … رسید» wants to be told where to.
  if (ALONE.has(deed.noun) && to !== deed.from) return null;
  if (isCount && !isObject) return null;
  // «به چند درصد رسید»
  const lead = isCount && from > headEnd ? words[from - 1]! : undefined;
  if (lead !== undefined && !isPreposition(lead)) return null;
  const hasObject = words[headEnd - 1]!.folded === 'را' || (isObject && lead === undefined);
  if (deed.sort === 'done' && !hasObject) return null;
  const preposition = lead === undefined ? '' : document.text.slice(lead.start, lead.end);
  return [[first, headEnd], preposition, asking, [deed.from, words.length]];
}

/** «… شده» stands for «… شده است» where another clause follows; a question has it whole. */
export const ending = ({ words }: Pick<PlainClause, 'words'>): string =>
  isParticiple(words.at(-1)!.folded) ? ' است' : '';

/** Words `from` to `to` of a clause as the text has them, without what points to other sentences. */
export const sliceOfWords = (
  { text }: Document,
  { words }: Pick<PlainClause, 'words'>,
  [from, to]: readonly [from: number, to: number],
): string => text.slice(words[from]!.start, words[to - 1]!.end).replace(/(?<=^|\s)این\s+/gu, '');

/** Whether a mention is a date or a time of day. */
export const isTime = ({ entity: { type } }: PlainClause['mentions'][number]): boolean =>
  type === 'date' || type === 'time';
