import { MONTHS, PARTS_OF_DAY, WEEKDAYS } from '../persian/calendar-words.ts';
import { HUNDREDS, SCALES, TENS, UNITS } from '../persian/number-words.ts';
import type { Gazetteer } from './gazetteer.ts';
import { HEAD_KINDS, KNOWN } from './heads.ts';
import { listTagsOf } from './list-matches.ts';
import type { Piece } from './pieces.ts';
import { isStopper, stopsName } from './stoppers.ts';
import { FAMILY_TAILS, HONORIFICS, OFFICES } from './titles.ts';
import { CURRENCIES } from './units.ts';

// What the tagger sees of a word: itself and its neighbours, their ends and beginnings, the lists they stand in, the marks
// around them. Everything is a view: a few short strings whose features never change, so that their scores are added up once a
// view (tagger-scores.ts). A feature is told by the 32 bits of its hash. Training and reading share this file, so that they cannot differ.

/** How far to either side a word is seen. */
const WINDOW = 2;

/** What is known of words beforehand. */
export interface TaggerLists {
  readonly gazetteer: Gazetteer;
  /** What a first tagging of much text said of a word: see models/name-profiles.md. */
  readonly profiles: ReadonlyMap<string, string>;
}

/** What kind of view it is, and its parts. */
export type View = readonly string[];

/** What is seen at each word of a sentence: its views. */
export function viewsOf(piece: Piece, lists: TaggerLists): View[][] {
  const { words } = piece;
  return contextViewsOf(piece, lists).map((views, at) => [
    ...OFFSETS.map((offset) => wordView(words[at + offset]?.folded ?? BEYOND, offset)),
    ...views,
  ]);
}

/** How far from a word its neighbours are seen. */
export const OFFSETS: readonly number[] = Array.from({ length: 2 * WINDOW + 1 }, (_, at) => at - WINDOW);
/** What stands before the first word and after the last. */
export const BEYOND = '\n';

/** The view of a word that stands `offset` words after the one it is seen from. */
export const wordView = (word: string, offset: number): View => [WORD_KINDS[offset + WINDOW]!, word];

/** The views of each word that more than one word makes: the marks around it, the lists it and its neighbours stand in. */
export function contextViewsOf(piece: Piece, lists: TaggerLists): View[][] {
  const { words } = piece;
  // A place before the first word and one after the last, which are in no list.
  const known = ['', ...words.map(listsIn(lists.gazetteer)), ''];
  const heads = headsBefore(piece);
  const tags = listTagsOf(words, piece.adjacent, lists.gazetteer);
  let before = '^';
  return words.map((_, at) => {
    const after = markIn(piece.gap(at));
    const edge = at === 0 ? '^' : at === words.length - 1 ? '$' : '';
    const views: View[] = [
      ['M', before, after, edge, heads[at]!],
      ['L', known[at]!, known[at + 1]!, known[at + 2]!],
    ];
    if (tags !== null && (tags[at - 1] ?? tags[at] ?? tags[at + 1] ?? '') !== '')
      views.push(['T', tags[at - 1] ?? '', tags[at]!, tags[at + 1] ?? '']);
    before = after;
    return views;
  });
}

/** One more view of each word: what a first tagging said of the same word elsewhere in the document. */
export function elsewhereView(before: string, here: string, after: string): View {
  return ['E', before, here, after];
}

/** A word at an offset is told by its first letter: «a» two before … «e» two after. */
const WORD_KINDS = ['a', 'b', 'c', 'd', 'e'] as const;

/** The features that fire in a view. */
export function featuresOf(view: View, lists: TaggerLists): number[] {
  const [kind, left = '', middle = '', right = '', extra = ''] = view;
  const offset = WORD_KINDS.indexOf(kind as (typeof WORD_KINDS)[number]) - WINDOW;
  if (offset >= -WINDOW) return wordFeatures(left, offset, lists);
  if (kind === 'M')
    return [hash(1001, left), hash(1002, middle), hash(1003, `${left}${middle}`), hash(1004, right), hash(1011, extra)];
  if (kind === 'L') return [hash(1005, `${left}|${middle}`), hash(1006, `${middle}|${right}`)];
  const seed = kind === 'T' ? 1020 : 1030;
  return [hash(seed, left), hash(seed + 1, middle), hash(seed + 2, right)];
}

function wordFeatures(word: string, offset: number, { gazetteer, profiles }: TaggerLists): number[] {
  const seed = (offset + 3) * 100;
  const features = [hash(seed + 1, word)];
  if (word === BEYOND || Math.abs(offset) > 1) return features;
  features.push(hash(seed + 2, shapeOf(word)), hash(seed + 3, listsOf(word, gazetteer)));
  for (let size = 1; size <= (offset === 0 ? 4 : 3); size++) {
    if (word.length <= size) break;
    features.push(hash(seed + 10 + size, word.slice(-size)), hash(seed + 20 + size, word.slice(0, size)));
  }
  if (offset === 0) features.push(hash(seed + 4, String(Math.min(word.length, 9))));
  const profile = profiles.get(word) ?? '';
  features.push(hash(seed + 5, profile));
  for (let at = 0; at < profile.length; at++) features.push(hash(seed + 30 + at, profile[at]!));
  return features;
}

/** The first marks between two words, or nothing: «،», «:», «». */
const markIn = (gap: string): string => (gap === ' ' ? '' : gap.trim().slice(0, 2));

/** How far back a head word is looked for. */
const HEAD_REACH = 5;
/** Each kind of head at each distance, «facility2»: told of nearly every word, spelled once. */
const HEADS: ReadonlyMap<string, readonly string[]> = new Map(
  Array.from(HEAD_KINDS, ([word, kind]) => [
    word,
    Array.from({ length: HEAD_REACH + 1 }, (_, back) => `${kind}${back}`),
  ]),
);

/** For each word the last head word within reach before it, with nothing but words of a name between. */
function headsBefore(piece: Piece): string[] {
  let head = -1;
  return piece.words.map((_, at) => {
    if (at === 0) return '';
    const last = piece.words[at - 1]!;
    if (!piece.adjacent(at - 1)) head = -1;
    else if (HEADS.has(last.folded)) head = at - 1;
    else if (isStopper(last)) head = -1;
    return head < 0 || at - head > HEAD_REACH ? '' : HEADS.get(piece.words[head]!.folded)![at - head]!;
  });
}

/** The lists are looked through once a word: a word of news comes again and again. */
const KNOWN_LISTS = new WeakMap<Gazetteer, Map<string, string>>();
const REMEMBERED = 40_000;

function listsOf(word: string, gazetteer: Gazetteer): string {
  return listsIn(gazetteer)({ folded: word });
}

function listsIn(gazetteer: Gazetteer): (word: { readonly folded: string }) => string {
  let known = KNOWN_LISTS.get(gazetteer);
  if (known === undefined || known.size >= REMEMBERED) KNOWN_LISTS.set(gazetteer, (known = new Map<string, string>()));
  const all = known;
  return ({ folded }) => {
    const before = all.get(folded);
    if (before !== undefined) return before;
    const lists = look(folded, gazetteer);
    all.set(folded, lists);
    return lists;
  };
}

function look(word: string, { firstNames, places, common }: Gazetteer): string {
  return [
    firstNames.has(word) ? 'n' : '',
    places.has(word) ? 'p' : '',
    common.has(word) ? 'c' : '',
    HEAD_KINDS.get(word) ?? '',
    KNOWN.get(word) ?? '',
    HONORIFICS.has(word) ? 'h' : '',
    OFFICES.has(word) ? 'o' : '',
    FAMILY_TAILS.has(word) ? 't' : '',
    stopsName(word) ? 's' : '',
    MONTHS.has(word) ? 'm' : WEEKDAYS.has(word) ? 'w' : PARTS_OF_DAY.has(word) ? 'd' : '',
    [UNITS, TENS, HUNDREDS, SCALES].some((numbers) => Object.hasOwn(numbers, word)) ? '1' : '',
    Object.hasOwn(CURRENCIES, word) ? '$' : '',
  ].join(',');
}

function shapeOf(word: string): string {
  if (/^\p{Nd}+$/u.test(word)) {
    if (/^(?:1[34]|19|20)\p{Nd}{2}$/u.test(word)) return '9year';
    return `9${Math.min(word.length, 5)}`;
  }
  if (/\p{Nd}/u.test(word)) return `9x${word.replaceAll(/\p{Nd}+/gu, '9').slice(0, 6)}`;
  return /^\p{Script=Latin}/u.test(word) ? 'a' : '';
}

/** FNV-1a over UTF-16 units, its last step mixed. */
function hash(seed: number, text: string): number {
  let value = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  const folded = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (folded ^ (folded >>> 13)) >>> 0;
}
