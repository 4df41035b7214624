import type { Document, Word } from '../text/document.ts';
import type { Entity, EntityType } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import { ADVERBS, BARE_NOUNS, EMPTY_NOUNS, NO_SUBJECT, POINTING, PREDICATES, PREPOSITIONS } from './clause-words.ts';
import type { Named } from './prepared.ts';

// The subject of a clause: its first words, up to what cannot belong to it.

/** An entity's mention in some words. */
export interface Mention extends Span {
  readonly entity: Entity;
  /** Its words among them, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

const MOST_WORDS = 6;
const MARK = /[،؛:()«»"]/u;
const AGENTS: ReadonlySet<EntityType> = new Set(['person', 'organization', 'location']);
const AMOUNTS: ReadonlySet<EntityType> = new Set(['date', 'time', 'money', 'percent', 'quantity']);
const COUNTS: ReadonlySet<EntityType> = new Set(['quantity', 'money', 'percent']);

/** What is named in some words that follow each other, in order. */
export function mentionsIn(words: readonly Word[], { entities }: Named): Mention[] {
  if (words.length === 0) return [];
  const span = { start: words[0]!.start, end: words.at(-1)!.end };
  return entities
    .flatMap((entity) => entity.mentions.filter((one) => overlaps(one, span)).map((one) => ({ ...one, entity })))
    .toSorted((a, b) => a.start - b.start)
    .map((one) => ({
      ...one,
      from: words.findIndex(({ end }) => end > one.start),
      to: words.findLastIndex(({ start }) => start < one.end) + 1,
    }));
}

/** Where the subject begins: after the circumstance that a comma ends and after a day; null where nobody knows. */
export function subjectStart({ text }: Document, words: readonly Word[], mentions: readonly Mention[]): number | null {
  let first = 0;
  // «بیش از ۱۲۰ نفر …» opens with a figure, not with a circumstance.
  const isFigure = mentions.some(({ from, entity }) => from === 0 && COUNTS.has(entity.type));
  if (!isFigure && words.length > 0 && PREPOSITIONS.has(words[0]!.folded)) {
    const comma = words.findIndex(
      ({ end }, at) => at + 1 < words.length && text.slice(end, words[at + 1]!.start).includes('،'),
    );
    if (comma < 0) return null;
    first = comma + 1;
  }
  const day = mentions.find(({ from, entity }) => from === first && entity.type === 'date');
  if (day !== undefined) first = day.to;
  if (words[first]?.folded === 'این') return isThing(words[first + 1]) ? first + 1 : null;
  return first < words.length ? first : null;
}

/**
 * Where the subject that begins at word `first` ends; `first` itself where a figure opens the clause, null where nothing is
 * named or nobody can tell.
 */
export function subjectEnd(
  { text }: Document,
  words: readonly Word[],
  first: number,
  until: number,
  mentions: readonly Mention[],
): number | null {
  const opens = mentions.find(({ from, to }) => first >= from && first < to);
  if (opens !== undefined && isAmount(opens))
    return opens.from === first && COUNTS.has(opens.entity.type) ? first : null;
  let at = first;
  for (; at < until; at++) {
    const { folded, start } = words[at]!;
    if (at > first && MARK.test(text.slice(words[at - 1]!.end, start))) {
      if (isOneOfSeveral(mentions, first, at)) return null;
      break;
    }
    if (folded === 'را') {
      at++;
      break;
    }
    if (mentions.some(({ from, to }) => at > from && at < to)) continue;
    if (folded === 'که') return null;
    if (PREPOSITIONS.has(folded) || ADVERBS.has(folded) || PREDICATES.has(folded)) break;
    if (mentions.some((one) => one.from === at && isAmount(one))) break;
  }
  return isSubject(words, first, at, mentions) ? at : null;
}

function isSubject(words: readonly Word[], first: number, end: number, mentions: readonly Mention[]): boolean {
  const head = words.slice(first, end);
  if (head.length === 0 || head.length > MOST_WORDS || /(?:^و|های|هایی)$/u.test(head.at(-1)!.folded)) return false;
  if (pointsAway(head) || (head.length === 1 && BARE_NOUNS.has(head[0]!.folded))) return false;
  const { kind, folded } = head[0]!;
  if (kind !== 'letters' || folded.length < 2 || NO_SUBJECT.has(folded)) return false;
  if (mentions.some(({ from, to }) => from < end && to > end)) return false;
  // «محدودیت‌ها را … اجرا می‌کند» does not say who.
  return (
    head.at(-1)!.folded !== 'را' ||
    mentions.some(({ from, to, entity }) => from === first && to < end - 1 && AGENTS.has(entity.type))
  );
}

/** Whether a question would hang on what stands elsewhere; «این نشست» is «نشست» under the news of it, «این امر» is nothing. */
export const pointsAway = (words: readonly Word[]): boolean =>
  words.some(({ folded }, at) => POINTING.has(folded) || (folded === 'این' && !isThing(words[at + 1])));

/** Whether a word is a thing that needs no «این» to be known. */
const isThing = (word: Word | undefined): boolean =>
  word?.kind === 'letters' && word.folded.length >= 3 && !EMPTY_NOUNS.has(word.folded) && !POINTING.has(word.folded);

/** Whether what a mark ends at word `at` is no whole name, or the first of several. */
function isOneOfSeveral(mentions: readonly Mention[], first: number, at: number): boolean {
  const own = mentions.find(({ from, to }) => from === first && to === at);
  return own === undefined || mentions.some(({ from, entity }) => from === at && entity.type === own.entity.type);
}

const isAmount = ({ entity }: Mention): boolean => AMOUNTS.has(entity.type);
