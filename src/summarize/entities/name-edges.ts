import { fold, wordSet } from '../persian/fold.ts';
import type { Candidate } from './candidate.ts';
import type { Gazetteer } from './gazetteer.ts';
import { HEAD_KINDS } from './heads.ts';
import type { Piece } from './pieces.ts';
import type { Register } from './register.ts';
import { takesPreposition } from './sources.ts';
import { isPresentVerb } from './stoppers.ts';

// Where a name that the tagger saw surely ends or begins otherwise: a bracket opened in it closes in it, a number, a
// preposition or a lone «های» does not begin it, and it does not go on over a preposition that none of its words takes.

/** What is left of a plural when its half-space was lost, and prepositions. */
const NO_BEGINNINGS: ReadonlySet<string> = wordSet('ها های هایی و از به با در تو توی که تا برای');
/** «کشور جمهوری آذربایجان»: no part of the name, but for the guide of the spaced prose. */
const COUNTRY = fold('کشور');
/** «امام رضا (ع)»: what stands in the bracket belongs to the name. */
const BLESSINGS: ReadonlySet<string> = wordSet('ع س ص ره عج رض قدس');
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '«': '»', '[': ']', '"': '"' };
const PREPOSITIONS: ReadonlySet<string> = new Set(['از', 'به', 'با', 'که', 'تا', 'توسط'].map(fold));

/**
 * The mention, or the names it runs together, with sure edges; what a preposition or a bracket parts from a name follows where
 * a list knows it.
 */
export function withSureEdges(piece: Piece, mention: Candidate, register: Register, gazetteer: Gazetteer): Candidate[] {
  if (mention.type !== 'person' && mention.type !== 'organization' && mention.type !== 'location') return [mention];
  return partsOf(piece, mention, gazetteer).flatMap((part) => edged(piece, part, register, gazetteer));
}

/** A quoted name ends before the next: «" نور " ، " باران "». */
const NEXT_QUOTED = /["»]\s*[،,و]\s*["«]/u;
/** What counts many may be named with all of them: «شهرهای ساری، بابل و آمل». */
const MANY = /(?:ها|های)$/u;

/** Names told one after the other that were taken for one. A comma may stand in a body's name («وزارت صنعت، معدن و تجارت»). */
function partsOf(piece: Piece, mention: Candidate, { places }: Gazetteer): Candidate[] {
  const { words } = piece;
  const first = words.findIndex((word) => word.start >= mention.start);
  const last = words.findLastIndex((word) => word.end <= mention.end);
  const namesMany = words.slice(first, first + 2).some(({ folded }) => MANY.test(folded));
  const isNext = (at: number): boolean =>
    mention.type === 'person' ||
    (mention.type === 'location' && !namesMany && places.has(words[at]!.folded)) ||
    (mention.type === 'organization' && HEAD_KINDS.get(words[at]!.folded) === 'organization');
  const parts: Candidate[] = [];
  let { start } = mention;
  for (let at = first; at < last; at++) {
    const gap = piece.gap(at);
    // «وزارت نیرو و شهرداری اهواز» are two.
    const isJoined =
      mention.type === 'organization' && words[at + 1]!.folded === 'و' && at + 2 <= last && isNext(at + 2);
    if (!isJoined && !NEXT_QUOTED.test(gap) && !(gap.includes('،') && isNext(at + 1))) continue;
    parts.push({ ...mention, start, end: words[at]!.end });
    if (isJoined) at++;
    start = words[at + 1]!.start;
  }
  return [...parts, { ...mention, start }];
}

function edged(piece: Piece, mention: Candidate, register: Register, gazetteer: Gazetteer): Candidate[] {
  const { words } = piece;
  let first = words.findIndex((word) => word.start >= mention.start);
  let last = words.findLastIndex((word) => word.end <= mention.end);
  if (register === 'news' && mention.type === 'location' && first < last && words[first]!.folded === COUNTRY) first++;
  while (first < last && (NO_BEGINNINGS.has(words[first]!.folded) || words[first]!.kind === 'number')) first++;
  const parted = partedAt(piece, first, last, mention);
  const rest = parted < last ? words.slice(parted + 1, last + 1) : [];
  last = parted;
  // «خبرگزاری Associated Press»: a name in Latin letters is all of them.
  while (isLatinPair(piece, last)) last++;
  while (isLatinPair(piece, first - 1)) first--;
  const name = { ...mention, start: words[first]!.start, end: closedEnd(piece, first, last) };
  // «خبرگزاری فارس از رودبار»: the town is still told.
  const place = rest.find(({ folded }) => gazetteer.places.has(folded));
  return place === undefined ? [name] : [name, { type: 'location', start: place.start, end: place.end }];
}

/** Whether word `at` and the next are in Latin letters with nothing between them. */
const isLatinPair = ({ words, adjacent }: Piece, at: number): boolean =>
  at >= 0 && words[at]!.kind === 'latin' && words[at + 1]?.kind === 'latin' && adjacent(at);

/** A name that runs into half of a date or a figure ends before it: «وزارت دفاع | به‌مناسبت ۳۱ مرداد». */
export function beforeDates(piece: Piece, mention: Candidate, ruled: readonly Candidate[]): Candidate[] {
  const crossed = ruled.find(({ start, end }) => mention.start < start && start < mention.end && mention.end < end);
  if (crossed === undefined) return [mention];
  const words = piece.words.filter(({ start, end }) => start >= mention.start && end <= crossed.start);
  while (words.length > 0 && LEADING_IN.test(words.at(-1)!.folded)) words.pop();
  return words.length === 0 ? [] : [{ ...mention, end: words.at(-1)!.end }];
}

/** «به‌مناسبت», «در روز», «از». */
const LEADING_IN = /^(?:(?:به)?مناسبت|به|در|از|تا|طی|روز|شب|حدود|با)$/u;

/** The last word before what surely is no part of the name. */
function partedAt(piece: Piece, first: number, last: number, { type }: Candidate): number {
  for (let at = first + 1; at <= last; at++) {
    const { folded } = piece.words[at]!;
    const before = piece.words[at - 1]!.folded;
    if (type !== 'person' && PREPOSITIONS.has(folded) && isPartedBy(folded, before)) return at - 1;
    if (isPresentVerb(folded)) return at - 1;
    if (piece.gap(at - 1).includes('(') && !BLESSINGS.has(folded)) return at - 1;
    // «ارتش: آمریکا …»: what comes after is said, not named.
    if (piece.gap(at - 1).includes(':')) return at - 1;
  }
  return last;
}

const isPartedBy = (preposition: string, noun: string): boolean =>
  !takesPreposition(noun, preposition) && !LEADING_ON.has(noun);
/** Nouns inside names that any preposition may follow. */
const LEADING_ON = wordSet('حمایت مبارزه مقابله وفاداری تغذیه ارتباط راه آهن اهن کمک موسوم');

/** A mark opened inside the name and closed right after it belongs to it. */
function closedEnd(piece: Piece, first: number, last: number): number {
  const { text, words } = piece;
  const end = words[last]!.end;
  const inside = text.slice(words[first]!.start, end);
  for (const [opening, closing] of Object.entries(CLOSING)) {
    const opens = inside.split(opening).length - 1;
    const isOpen = opening === closing ? opens % 2 === 1 : opens > inside.split(closing).length - 1;
    if (!isOpen) continue;
    const at = text.indexOf(closing, end);
    if (at >= 0 && text.slice(end, at).trim() === '') return at + 1;
  }
  return end;
}
