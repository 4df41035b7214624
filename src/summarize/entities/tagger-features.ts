import type { Gazetteer } from './gazetteer.ts';
import { HEAD_KINDS, KNOWN } from './heads.ts';
import type { Piece } from './pieces.ts';
import { stopsName } from './stoppers.ts';
import { FAMILY_TAILS, HONORIFICS, OFFICES } from './titles.ts';

// What the tagger sees of a word: itself and its neighbours, their ends and beginnings, the lists they stand in, the marks
// around them. Nearly all of it depends on one word at one offset, so its scores are added up once a word and offset
// (tagger.ts). Training and reading share this file, so that they cannot differ.

/** The table has this many rows, one column a label. */
export const TAGGER_BITS = 18;
const MASK = (1 << TAGGER_BITS) - 1;
/** How far to either side a word is seen. */
export const WINDOW = 2;

/** The rows a word fires when it stands `offset` words from the one being tagged; null beyond the sentence. */
export function wordRows(word: string | null, offset: number, gazetteer: Gazetteer): number[] {
  const seed = (offset + 3) * 100;
  if (word === null) return [hash(seed, '')];
  const rows = [hash(seed + 1, word)];
  if (Math.abs(offset) > 1) return rows;
  rows.push(hash(seed + 2, shapeOf(word)), hash(seed + 3, listsOf(word, gazetteer)));
  for (let size = 1; size <= (offset === 0 ? 4 : 3); size++) {
    if (word.length <= size) break;
    rows.push(hash(seed + 10 + size, word.slice(-size)), hash(seed + 20 + size, word.slice(0, size)));
  }
  if (offset === 0) rows.push(hash(seed + 4, String(Math.min(word.length, 9))));
  return rows;
}

/** The rows of what a single word does not tell: marks before and after it, place in the sentence, pairs of words. */
export function contextRows(piece: Piece, at: number, gazetteer: Gazetteer): number[] {
  const word = (index: number): string => piece.words[index]?.folded ?? '';
  const before = at === 0 ? '^' : markIn(piece.gap(at - 1));
  const after = markIn(piece.gap(at));
  const lists = (index: number): string => listsOf(word(index), gazetteer);
  const pairBefore = `${word(at - 1)} ${word(at)}`;
  const pairAfter = `${word(at)} ${word(at + 1)}`;
  return [
    hash(1001, before),
    hash(1002, after),
    hash(1003, `${before}${after}`),
    hash(1004, at === 0 ? '^' : at === piece.words.length - 1 ? '$' : ''),
    hash(1005, `${lists(at - 1)}|${lists(at)}`),
    hash(1006, `${lists(at)}|${lists(at + 1)}`),
    hash(1007, pairBefore),
    hash(1008, pairAfter),
    hash(1009, knows(pairBefore, gazetteer)),
    hash(1010, knows(pairAfter, gazetteer)),
    hash(1011, headBefore(piece, at)),
  ].map((row) => row & MASK);
}

/** The first mark between two words, or nothing: «،», «:», «». */
const markIn = (gap: string): string => gap.trim().slice(0, 2);

const knows = (pair: string, { places }: Gazetteer): string => (places.has(pair) ? 'place' : (KNOWN.get(pair) ?? ''));

/** The last head word within reach before the word, with nothing but words between. */
function headBefore(piece: Piece, at: number): string {
  for (let back = 1; back <= 5 && at - back >= 0; back++) {
    if (!piece.adjacent(at - back)) return '';
    const word = piece.words[at - back]!.folded;
    if (HEAD_KINDS.has(word)) return `${HEAD_KINDS.get(word)!}${back}`;
    if (stopsName(word)) return '';
  }
  return '';
}

/** The lists are looked through once a word: a word of news comes again and again. */
const KNOWN_LISTS = new WeakMap<Gazetteer, Map<string, string>>();
const REMEMBERED = 40_000;

function listsOf(word: string, gazetteer: Gazetteer): string {
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
  ].join(',');
}

function shapeOf(word: string): string {
  if (/^\p{Nd}+$/u.test(word)) return `9${Math.min(word.length, 5)}`;
  if (/\p{Nd}/u.test(word)) return '9x';
  return /^\p{Script=Latin}/u.test(word) ? 'a' : '';
}

/** FNV-1a over UTF-16 units, its last step mixed so that the low bits are good. */
function hash(seed: number, text: string): number {
  let value = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  const folded = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (folded ^ (folded >>> 13)) & MASK;
}
