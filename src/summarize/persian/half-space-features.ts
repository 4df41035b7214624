import type { HalfSpaceLexicon } from './half-space-lexicon.ts';

// What the half-space classifier sees of a gap, as indices into one table of weights: the letters on both sides, the
// words they make, and what the lists know of them. Training and reading share this file, so that they cannot differ.

/** The table holds this many weights. */
export const TABLE_BITS = 18;
const MASK = (1 << TABLE_BITS) - 1;

/** The gap before the `at`th letter of `word`, a run of folded letters without any half-space. */
export function featuresWithin(word: string, at: number, lexicon: HalfSpaceLexicon): number[] {
  const { length } = word;
  const [ofLeft, ofRight] = [lexicon.classOf(word.slice(0, at)), lexicon.classOf(word.slice(at))];
  const ofWord = lexicon.classOf(word);
  const known = lexicon.cutAt(word, at);
  const wholeLeft = hash(1, word, 0, at);
  const wholeRight = hash(2, word, at, length);
  const features = [
    wholeLeft,
    wholeRight,
    hash(3 + 64 * at, word, 0, length),
    mix(4, ofLeft, ofRight),
    mix(5, ofWord, known),
    mix(6, mix(6, ofLeft, ofRight), ofWord),
    mix(7, wholeRight, ofLeft),
    mix(8, wholeLeft, ofRight),
    mix(9, wholeRight, word.charCodeAt(at - 1)),
    mix(10, wholeLeft, word.charCodeAt(at)),
    mix(11, wholeRight, hash(11, word, Math.max(0, at - 2), at)),
    mix(12, wholeRight, mix(12, ofLeft, ofWord)),
    mix(13, Math.min(at, 6), Math.min(length - at, 6)),
    mix(14, known, 0),
    mix(15, wholeLeft, ofWord),
    mix(16, known, ofLeft),
  ];
  for (let size = 1; size <= 5; size++) {
    features.push(hash(20 + size, word, at - size, at), hash(30 + size, word, at, at + size));
  }
  for (let a = 1; a <= 3; a++) for (let b = 1; b <= 3; b++) features.push(hash(40 + 4 * a + b, word, at - a, at + b));
  return masked(features);
}

/** The single space between the runs `left` and `right`. */
export function featuresBetween(left: string, right: string, lexicon: HalfSpaceLexicon): number[] {
  const joined = left + right;
  const [ofLeft, ofRight, ofBoth] = [lexicon.classOf(left), lexicon.classOf(right), lexicon.classOf(joined)];
  const known = lexicon.cutAt(joined, left.length);
  const wholeLeft = hash(101, left, 0, left.length);
  const wholeRight = hash(102, right, 0, right.length);
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
    const tail = hash(120 + size, left, left.length - size, left.length);
    const head = hash(130 + size, right, 0, size);
    features.push(tail, head, mix(140 + size, tail, wholeRight), mix(150 + size, head, wholeLeft));
    if (size <= 3) features.push(mix(160 + size, tail, head));
  }
  return masked(features);
}

function masked(features: number[]): number[] {
  for (let at = 0; at < features.length; at++) features[at] = features[at]! & MASK;
  return features;
}

const BEGINNING = '^'.charCodeAt(0);
const END = '$'.charCodeAt(0);

/**
 * FNV-1a over the UTF-16 units of a piece of a word, the last step mixed so that the low bits are good. Where the piece
 * reaches beyond the word, a sign says so.
 */
function hash(seed: number, word: string, start: number, end: number): number {
  let value = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  const add = (unit: number): void => {
    value = Math.imul(value ^ unit, 0x01000193);
  };
  if (start < 0) add(BEGINNING);
  const until = Math.min(end, word.length);
  for (let at = Math.max(0, start); at < until; at++) add(word.charCodeAt(at));
  if (end > word.length) add(END);
  return finish(value);
}

function mix(seed: number, a: number, b: number): number {
  return finish(Math.imul(Math.imul(a ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b) ^ b, 0xc2b2ae35));
}

function finish(value: number): number {
  const folded = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return folded ^ (folded >>> 13);
}
