import { follows } from '../src/summarize/entities/viterbi.ts';
import { makeLattice } from './lattice.ts';

// Training of a linear-chain CRF (Lafferty and others, 2001): AdaGrad on the likelihood of one sentence at a time (Duchi and
// others, 2011), with feature dropout, the last epochs averaged. What a corpus does not annotate stays open: the likelihood
// is that of every labelling its annotation allows (Tsuboi and others, 2008).

/** A sentence: the rows of the table that its words fire, word after word, and the labels each word may have. */
export interface Tagged {
  readonly rows: Int32Array;
  /** Where the rows of each word end. */
  readonly ends: Int32Array;
  /** Word by label, 1 where the annotation allows it. */
  readonly allowed: Uint8Array;
  /** Which further part of the table each row fires in, 0 for none. */
  readonly part: number;
}

export interface CrfOptions {
  readonly labels: readonly string[];
  readonly rows: number;
  /** How many parts the table has: each row stands in every one. */
  readonly parts: number;
  readonly epochs: number;
  readonly averaged: number;
  readonly rate: number;
  readonly dropout: number;
  /** Called after each epoch. */
  readonly report?: (epoch: number) => void;
}

export interface Crf {
  /** Part by row by label. */
  readonly weights: readonly Float32Array[];
  readonly transitions: number[][];
}

/** Gradients smaller than this are not worth a step. */
const NOTHING = 2e-3;

/** Where the sums of squares begin: from zero, the first step of a rare feature would be as long as its rate, however small its slope. */
const FIRST = 0.5;
const FIRST_MOVE = 0.1;

/** Trains on `sentences`, each given as the ways it may be spelled: one of them an epoch, in an order from a fixed seed. */
export function trainCrf(sentences: readonly (readonly Tagged[])[], options: CrfOptions): Crf {
  const { labels, rows, parts, epochs, averaged, rate, dropout } = options;
  const count = labels.length;
  const all = sentences.flat();
  const longest = all.reduce((most, { ends }) => Math.max(most, ends.length), 0);
  const lattice = makeLattice(
    labels.map((from) => labels.map((to) => follows(from, to))),
    longest,
  );
  // A row of one part stands beside the same row of the others: they are needed together.
  const weights = new Float32Array(rows * parts * count);
  const squares = new Float32Array(weights.length).fill(FIRST);
  const moves = new Float64Array(count * count);
  const moveSquares = new Float64Array(count * count).fill(FIRST_MOVE);
  const sum = new Float32Array(weights.length);
  const moveSum = new Float64Array(count * count);
  const random = randomFrom(7);
  const order = sentences.map((_, at) => at);
  // What is left of a sentence after dropout: where each kept row begins in the table.
  const kept = new Int32Array(2 * all.reduce((most, { rows: fired }) => Math.max(most, fired.length), 0));
  const keptEnds = new Int32Array(longest);
  const scores = new Float64Array(longest * count);

  const drop = ({ rows: fired, ends, part }: Tagged): void => {
    let left = 0;
    for (let t = 0, at = 0; t < ends.length; t++) {
      for (; at < ends[t]!; at++) {
        const from = fired[at]! * parts;
        if (random() >= dropout) kept[left++] = from * count;
        if (part !== 0 && random() >= dropout) kept[left++] = (from + part) * count;
      }
      keptEnds[t] = left;
    }
  };
  const addUp = (length: number): void => {
    scores.fill(0, 0, length * count);
    for (let t = 0, k = 0; t < length; t++) {
      const to = t * count;
      for (; k < keptEnds[t]!; k++) {
        const from = kept[k]!;
        for (let j = 0; j < count; j++) scores[to + j]! += weights[from + j]!;
      }
    }
  };
  const step = (length: number, slopes: Float64Array): void => {
    for (let t = 0, first = 0; t < length; t++) {
      const last = keptEnds[t]!;
      for (let j = 0; j < count; j++) {
        const slope = slopes[t * count + j]!;
        if (slope < NOTHING && slope > -NOTHING) continue;
        const square = slope * slope;
        for (let k = first; k < last; k++) {
          const at = kept[k]! + j;
          squares[at]! += square;
          weights[at]! -= (rate * slope) / Math.sqrt(squares[at]!);
        }
      }
      first = last;
    }
  };
  const learn = (sentence: Tagged): void => {
    const length = sentence.ends.length;
    drop(sentence);
    addUp(length);
    const gradient = lattice.gradient(length, scores, moves, sentence.allowed);
    step(length, gradient.labels);
    gradient.moves.forEach((slope, at) => {
      if (slope === 0) return;
      moveSquares[at]! += slope * slope;
      moves[at]! -= (rate * slope) / Math.sqrt(moveSquares[at]!);
    });
  };

  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    for (const at of order) {
      const spellings = sentences[at]!;
      const spelling = spellings[Math.floor(random() * spellings.length)]!;
      if (spelling.ends.length > 0) learn(spelling);
    }
    options.report?.(epoch);
    if (epoch <= epochs - averaged) continue;
    for (let at = 0; at < sum.length; at++) sum[at]! += weights[at]! / averaged;
    for (let at = 0; at < moveSum.length; at++) moveSum[at]! += moves[at]! / averaged;
  }
  // Dropped features made the others louder: at reading all fire.
  const partOf = (part: number): Float32Array =>
    Float32Array.from({ length: rows * count }, (_, at) => {
      const row = Math.floor(at / count);
      return sum[(row * parts + part) * count + (at % count)]! * (1 - dropout);
    });
  return {
    weights: Array.from({ length: parts }, (_, part) => partOf(part)),
    transitions: labels.map((_, i) => labels.map((__, j) => moveSum[i * count + j]!)),
  };
}

/** mulberry32: the same model from the same data. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
