import { MONTHS, PARTS_OF_DAY, WEEKDAYS } from '../persian/calendar-words.ts';
import { factOf } from '../persian/forms.ts';
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
function contextViewsOf(piece: Piece, { gazetteer }: TaggerLists): View[][] {
  const { words } = piece;
  // A place before the first word and one after the last, which are in no list.
  const known = ['', ...words.map(({ folded }) => listsOf(folded, gazetteer)), ''];
  const around = surroundingsOf(piece, gazetteer);
  return words.map((_, at) => [
    marksView(around.marks[at]!, around.marks[at + 1]!, edgeOf(at, words.length), around.heads[at]!),
    listsView(known[at]!, known[at + 1]!, known[at + 2]!),
    ...tagsViews(around.tags, at),
  ]);
}

/** What stands around the words of a sentence. */
interface Surroundings {
  /** What stands before each word, and after the last; «^» before the first. */
  readonly marks: readonly string[];
  /** The head word before each, see headsBefore. */
  readonly heads: readonly string[];
  /** Listed names of several words, see listTagsOf. */
  readonly tags: readonly string[] | null;
}

export function surroundingsOf(piece: Piece, gazetteer: Gazetteer): Surroundings {
  const { words } = piece;
  const marks = ['^'];
  for (let at = 0; at < words.length; at++) marks.push(markIn(piece.gap(at)));
  return { marks, heads: headsBefore(piece), tags: listTagsOf(words, piece.adjacent, gazetteer) };
}

/** Whether word `at` of `count` is the first, the last or another. */
export const edgeOf = (at: number, count: number): string => (at === 0 ? '^' : at === count - 1 ? '$' : '');

export const marksView = (before: string, after: string, edge: string, head: string): View => [
  'M',
  before,
  after,
  edge,
  head,
];

export const listsView = (before: string, here: string, after: string): View => ['L', before, here, after];

/** Only after a word of a listed name, and where the sentence begins with one: so it was when the weights were learnt. */
export function tagsViews(tags: readonly string[] | null, at: number): View[] {
  if (tags === null || tags[Math.max(0, at - 1)] === '') return [];
  return [['T', at > 0 ? tags[at - 1]! : '', tags[at]!, at + 1 < tags.length ? tags[at + 1]! : '']];
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

/** The head that a word is, at each distance; null for other words. */
const headsOf = factOf((word) => HEADS.get(word) ?? null);

/** For each word the last head word within reach before it, with nothing but words of a name between. */
function headsBefore(piece: Piece): string[] {
  const { words } = piece;
  const found: string[] = [];
  let head: readonly string[] | null = null;
  let back = 0;
  for (let at = 0; at < words.length; at++) {
    if (at > 0) {
      const last = words[at - 1]!;
      const heads = headsOf(last.form);
      back++;
      if (!piece.adjacent(at - 1)) head = null;
      else if (heads !== null) [head, back] = [heads, 1];
      else if (head !== null && isStopper(last)) head = null;
    }
    found.push(head === null || back > HEAD_REACH ? '' : head[back]!);
  }
  return found;
}

/** The lists are looked through once a word: a word of news comes again and again. */
const KNOWN_LISTS = new WeakMap<Gazetteer, Map<string, string>>();
const REMEMBERED = 40_000;

/** The lists that hold a word, as a short text. */
export function listsOf(word: string, gazetteer: Gazetteer): string {
  let known = KNOWN_LISTS.get(gazetteer);
  if (known === undefined || known.size >= REMEMBERED) KNOWN_LISTS.set(gazetteer, (known = new Map<string, string>()));
  const before = known.get(word);
  if (before !== undefined) return before;
  const lists = look(word, gazetteer);
  known.set(word, lists);
  return lists;
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
