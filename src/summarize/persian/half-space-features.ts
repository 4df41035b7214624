import type { HalfSpaceLexicon } from './half-space-lexicon.ts';

// What the half-space classifier sees of a gap, as indices into one table of weights: the letters on both sides, the
// words they make, and what the lists know of them. Training and reading share this file, so that they cannot differ.

/** The table holds this many weights. */
export const TABLE_BITS = 18;
const MASK = (1 << TABLE_BITS) - 1;

/** The gap before the `at`th letter of `word`, a run of folded letters without any half-space. */
export function featuresWithin(word: string, at: number, lexicon: HalfSpaceLexicon): number[] {
  const { length } = word;
  const left = word.slice(0, at);
  const right = word.slice(at);
  const [ofLeft, ofRight, ofWord] = [lexicon.classOf(left), lexicon.classOf(right), lexicon.classOf(word)];
  const known = lexicon.cutAt(word, at);
  const wholeLeft = hash(1, left);
  const wholeRight = hash(2, right);
  const features = [
    wholeLeft,
    wholeRight,
    hash(3 + 64 * at, word),
    mix(4, ofLeft, ofRight),
    mix(5, ofWord, known),
    mix(6, mix(6, ofLeft, ofRight), ofWord),
    mix(7, wholeRight, ofLeft),
    mix(8, wholeLeft, ofRight),
    mix(9, wholeRight, word.charCodeAt(at - 1)),
    mix(10, wholeLeft, word.charCodeAt(at)),
    mix(11, wholeRight, hash(11, left.slice(-2))),
    mix(12, wholeRight, mix(12, ofLeft, ofWord)),
    mix(13, Math.min(at, 6), Math.min(length - at, 6)),
    mix(14, known, 0),
    mix(15, wholeLeft, ofWord),
    mix(16, known, ofLeft),
  ];
  for (let size = 1; size <= 5; size++) {
    features.push(hash(20 + size, edge(word, at - size, at)), hash(30 + size, edge(word, at, at + size)));
  }
  for (let a = 1; a <= 3; a++)
    for (let b = 1; b <= 3; b++) features.push(hash(40 + 4 * a + b, edge(word, at - a, at + b)));
  return features.map((feature) => feature & MASK);
}

/** The single space between the runs `left` and `right`. */
export function featuresBetween(left: string, right: string, lexicon: HalfSpaceLexicon): number[] {
  const joined = left + right;
  const [ofLeft, ofRight, ofBoth] = [lexicon.classOf(left), lexicon.classOf(right), lexicon.classOf(joined)];
  const known = lexicon.cutAt(joined, left.length);
  const wholeLeft = hash(101, left);
  const wholeRight = hash(102, right);
  const features = [
    wholeLeft,
    wholeRight,
    mix(103, wholeLeft, wholeRight),
    mix(104, ofLeft, ofRight),
    mix(105, ofBoth, known),
    mix(106, mix(106, ofLeft, ofRight), ofBoth),
    mix(107, wholeRight, ofLeft),
    mix(108, wholeLeft, ofRight),
    mix(109, wholeRight, ofBoth),
    mix(110, wholeLeft, ofBoth),
    mix(111, known, ofBoth),
    mix(112, known, 0),
    mix(113, Math.min(left.length, 6), Math.min(right.length, 6)),
    mix(114, known, wholeRight),
    mix(115, known, wholeLeft),
  ];
  for (let size = 1; size <= 4; size++) {
    const tail = hash(120 + size, edge(left, left.length - size, left.length));
    const head = hash(130 + size, edge(right, 0, size));
    features.push(tail, head, mix(140 + size, tail, wholeRight), mix(150 + size, head, wholeLeft));
    if (size <= 3) features.push(mix(160 + size, tail, head));
  }
  return features.map((feature) => feature & MASK);
}

/** A piece of a word; where it reaches beyond it, a sign says so. */
function edge(word: string, start: number, end: number): string {
  const piece = word.slice(Math.max(0, start), end);
  return `${start < 0 ? '^' : ''}${piece}${end > word.length ? '$' : ''}`;
}

/** FNV-1a over UTF-16 units, the last step mixed so that the low bits are good. */
function hash(seed: number, text: string): number {
  let value = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return finish(value);
}

function mix(seed: number, a: number, b: number): number {
  return finish(Math.imul(Math.imul(a ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b) ^ b, 0xc2b2ae35));
}

function finish(value: number): number {
  const folded = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return folded ^ (folded >>> 13);
}
