import type { Piece } from './pieces.ts';
import type { Register } from './register.ts';
import type { TaggerModel } from './tagger.ts';
import type { TaggerLists, View } from './tagger-features.ts';
import { BEYOND, contextViewsOf, elsewhereView, featuresOf, OFFSETS, wordView } from './tagger-features.ts';

// What the features of a word say for each label, added up. Most of them hang on one word at one offset, so the sums are
// kept by word, and by view where several words make one; a sentence is then a few additions a word. They are whole
// numbers, in the units of the table: the order of adding cannot matter.

/** Sums remembered of each kind before they are forgotten all at once. */
const REMEMBERED = 30_000;
/** How far to either side a word is seen. */
const REACH = OFFSETS.at(-1)!;

export interface TaggerScores {
  /** Word by label, from the words of a sentence alone. */
  ofSentence(piece: Piece, register: Register): Int32Array;
  /** Adds what was said of the words elsewhere in the document (elsewhere.ts). */
  addElsewhere(scores: Int32Array, said: readonly string[], register: Register): void;
}

/** Sums by word at every offset, one after the other, and by view. */
interface Sums {
  readonly word: (word: string) => Int16Array;
  readonly view: (view: View) => Int16Array;
}

export function makeTaggerScores(model: TaggerModel, lists: TaggerLists): TaggerScores {
  const count = model.labels.length;
  const rowOf = makeRows(model.features);

  /** The sums of what all of `tables` say. */
  const sumsOver = (...tables: readonly Int8Array[]): Sums => {
    const add = (sum: Int16Array, from: number, view: View): void => {
      for (const feature of featuresOf(view, lists)) {
        const row = rowOf(feature) * count;
        if (row < 0) continue;
        for (const table of tables) for (let j = 0; j < count; j++) sum[from + j]! += table[row + j]!;
      }
    };
    return {
      word: remembering((word) => {
        const sum = new Int16Array(count * OFFSETS.length);
        OFFSETS.forEach((offset, i) => {
          add(sum, i * count, wordView(word, offset));
        });
        return sum;
      }),
      view: rememberingViews((view) => {
        const sum = new Int16Array(count);
        add(sum, 0, view);
        return sum;
      }),
    };
  };
  const { weights, spaced } = model;
  const sums: Readonly<Record<Register, Sums>> = {
    news: sumsOver(weights),
    spaced: sumsOver(weights, spaced),
  };

  const addTo = (scores: Int32Array, to: number, sum: Int16Array, from = 0): void => {
    for (let j = 0; j < count; j++) scores[to + j]! += sum[from + j]!;
  };

  return {
    ofSentence(piece, register) {
      const { word, view } = sums[register];
      const { words } = piece;
      const scores = new Int32Array(words.length * count);
      const context = contextViewsOf(piece, lists);
      const beyond = OFFSETS.slice(0, REACH).map(() => word(BEYOND));
      const seen = [...beyond, ...words.map(({ folded }) => word(folded)), ...beyond];
      for (let at = 0; at < words.length; at++) {
        const to = at * count;
        for (let i = 0; i < OFFSETS.length; i++) addTo(scores, to, seen[at + i]!, i * count);
        for (const one of context[at]!) addTo(scores, to, view(one));
      }
      return scores;
    },

    addElsewhere(scores, said, register) {
      said.forEach((here, at) => {
        const [before, after] = [said[at - 1] ?? '', said[at + 1] ?? ''];
        if (before === '' && here === '' && after === '') return;
        addTo(scores, at * count, sums[register].view(elsewhereView(before, here, after)));
      });
    },
  };
}

/** What was found for a key before, or what is found now; when too much is remembered, all of it is forgotten. */
function remembering<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(key);
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, found);
    return found;
  };
}

/** The same by view: a tree that each part leads deeper into, for to join the parts to one key would take longer than all else. */
function rememberingViews<T>(find: (view: View) => T): (view: View) => T {
  interface Node {
    readonly next: Map<string, Node>;
    found?: T;
  }
  let size = 0;
  let root: Node = { next: new Map() };
  return (view) => {
    let node = root;
    for (const part of view) {
      let next = node.next.get(part);
      if (next === undefined) node.next.set(part, (next = { next: new Map() }));
      node = next;
    }
    if (node.found !== undefined) return node.found;
    node.found = find(view);
    if (++size >= REMEMBERED) [root, size] = [{ next: new Map() }, 0];
    return node.found;
  };
}

/** The top bits of a hash that tell where among its like it is. */
const BUCKET_BITS = 16;

/** Finds the place of a number in ascending numbers, −1 where it is not among them. They are hashes, so spread evenly. */
function makeRows(numbers: Uint32Array): (number: number) => number {
  const bucketOf = (number: number): number => number >>> (32 - BUCKET_BITS);
  // Where the numbers of each bucket begin.
  const begins = new Uint32Array((1 << BUCKET_BITS) + 1);
  for (const number of numbers) begins[bucketOf(number) + 1]!++;
  for (let bucket = 0; bucket < 1 << BUCKET_BITS; bucket++) begins[bucket + 1]! += begins[bucket]!;
  return (number) => {
    const bucket = bucketOf(number);
    for (let row = begins[bucket]!; row < begins[bucket + 1]!; row++) if (numbers[row] === number) return row;
    return -1;
  };
}
