import type { EntityType } from '../text/reading.ts';
import type { Candidate } from './candidate.ts';
import { elsewhereOf } from './elsewhere.ts';
import type { Piece } from './pieces.ts';
import type { Register } from './register.ts';
import type { TaggerLists } from './tagger-features.ts';
import { BEYOND, contextViewsOf, elsewhereView, featuresOf, OFFSETS, wordView } from './tagger-features.ts';
import { makeViterbi } from './viterbi.ts';

// A linear-chain CRF (Lafferty and others, 2001) over the words of a sentence, tagged BIOES: begin, inside, end, single. It
// goes over a document twice: the second time it also sees what it said of the same word elsewhere.

/** What training left of the tagged corpora: see models/tagger.md. */
export interface TaggerModel {
  /** «O», «B-person» …; a column of the table each. */
  readonly labels: readonly string[];
  /** The hashes of the features that have weights, ascending: a row of the table each. */
  readonly features: Uint32Array;
  /** Signed bytes: row by row, a column a label. */
  readonly weights: Int8Array;
  /** What is added to each of `weights` in prose without half-spaces (register.ts). */
  readonly spaced: Int8Array;
  /** What one unit of a byte is worth. */
  readonly scale: number;
  /** From label to label, in units of 1. */
  readonly transitions: readonly (readonly number[])[];
}

/** The named things of each sentence of a document. */
export type Tagger = (sentences: readonly Piece[], register: Register) => Candidate[][];

/** Score vectors remembered before they are forgotten all at once. */
const REMEMBERED = 30_000;

/** Makes the tagger; `lists` must be those it was trained with. */
export function makeTagger(model: TaggerModel, lists: TaggerLists): Tagger {
  const tag = makeLabeler(model, lists);
  return (sentences, register) =>
    tag(sentences, register).map((path, at) =>
      candidatesOf(
        sentences[at]!,
        Array.from(path, (label) => model.labels[label]!),
      ),
    );
}

/** The labels themselves, as numbers: training needs those of the first pass. */
export function makeLabeler(
  { labels, scale, features, weights, spaced, transitions }: TaggerModel,
  lists: TaggerLists,
): (sentences: readonly Piece[], register: Register, passes?: 1 | 2) => Uint8Array[] {
  const count = labels.length;
  const viterbi = makeViterbi(labels, transitions);
  const tables = {
    news: { weights, known: new Map<string, Float32Array>(), words: new Map<string, Float32Array>() },
    spaced: {
      weights: Int16Array.from(weights, (weight, at) => weight + spaced[at]!),
      known: new Map<string, Float32Array>(),
      words: new Map<string, Float32Array>(),
    },
  };
  const sumOf = (view: string, table: Int8Array | Int16Array): Float32Array => {
    const sum = new Float32Array(count);
    for (const feature of featuresOf(view, lists)) {
      const row = rowOf(features, feature);
      if (row < 0) continue;
      for (let j = 0; j < count; j++) sum[j]! += table[row * count + j]! * scale;
    }
    return sum;
  };
  const scoresOf = (view: string, register: Register): Float32Array => {
    const { known, weights: table } = tables[register];
    return remembered(known, view, () => sumOf(view, table));
  };
  /** The scores a word gives at every offset, one after the other. */
  const scoresOfWord = (word: string, register: Register): Float32Array => {
    const { words, weights: table } = tables[register];
    return remembered(words, word, () => {
      const all = new Float32Array(count * OFFSETS.length);
      OFFSETS.forEach((offset, i) => all.set(sumOf(wordView(word, offset), table), i * count));
      return all;
    });
  };
  const add = (scores: Float32Array, at: number, view: string, register: Register): void => {
    const part = scoresOf(view, register);
    for (let j = 0, to = at * count; j < count; j++) scores[to + j]! += part[j]!;
  };

  return (sentences, register, passes = 2) => {
    const all = sentences.map((piece) => {
      const length = piece.words.length;
      const scores = new Float32Array(length * count);
      const reach = OFFSETS.at(-1)!;
      for (let at = -reach; at < length + reach; at++) {
        const part = scoresOfWord(piece.words[at]?.folded ?? BEYOND, register);
        // The word at `at` is seen `offset` words after the one it is seen from.
        for (let i = 0; i < OFFSETS.length; i++) {
          const to = at - OFFSETS[i]!;
          if (to < 0 || to >= length) continue;
          for (let j = 0; j < count; j++) scores[to * count + j]! += part[i * count + j]!;
        }
      }
      contextViewsOf(piece, lists).forEach((views, at) => {
        for (const view of views) add(scores, at, view, register);
      });
      return scores;
    });
    const first = all.map(viterbi);
    if (passes === 1) return first;
    const elsewhere = elsewhereOf(
      sentences,
      first.map((path) => Array.from(path, (label) => labels[label]!.slice(2))),
    );
    return all.map((scores, index) => {
      const said = elsewhere[index];
      if (said === null || said === undefined) return first[index]!;
      said.forEach((here, at) => {
        const before = said[at - 1] ?? '';
        const after = said[at + 1] ?? '';
        if (before !== '' || here !== '' || after !== '') add(scores, at, elsewhereView(before, here, after), register);
      });
      return viterbi(scores);
    });
  };
}

/** What was found for a key before, or what is found now; when too much is remembered, all of it is forgotten. */
function remembered<T>(known: Map<string, T>, key: string, find: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, found);
  return found;
}

/** The place of a number in ascending numbers, −1 where it is not among them. */
function rowOf(numbers: Uint32Array, number: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = numbers[middle]!;
    if (there === number) return middle;
    if (there < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function candidatesOf({ words }: Piece, tags: readonly string[]): Candidate[] {
  const found: Candidate[] = [];
  let first = 0;
  tags.forEach((tag, at) => {
    if (tag.startsWith('B-') || tag.startsWith('S-')) first = at;
    if (!tag.startsWith('E-') && !tag.startsWith('S-')) return;
    found.push({ type: tag.slice(2) as EntityType, start: words[first]!.start, end: words[at]!.end });
  });
  return found;
}
