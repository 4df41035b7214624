import { follows } from '../src/summarize/entities/viterbi.ts';
import { makeLattice } from './lattice.ts';

// Training of a linear-chain CRF (Lafferty and others, 2001): AdaGrad on the likelihood of one sentence at a time (Duchi and
// others, 2011), with feature dropout, the last epochs averaged. What a corpus does not annotate stays open: the likelihood
// is that of every labelling its annotation allows (Tsuboi and others, 2008).

/** A sentence as rows of the table each word fires, and the labels each word may have: a byte a label, 1 where allowed. */
export interface Tagged {
  readonly rows: readonly (readonly number[])[];
  readonly allowed: readonly Uint8Array[];
}

export interface CrfOptions {
  readonly labels: readonly string[];
  readonly rows: number;
  readonly epochs: number;
  readonly averaged: number;
  readonly rate: number;
  readonly dropout: number;
  /** Called after each epoch. */
  readonly report?: (epoch: number) => void;
}

export interface Crf {
  readonly weights: Float32Array;
  readonly transitions: number[][];
}

/** Gradients smaller than this are not worth a step. */
const NOTHING = 2e-3;

/** Where the sums of squares begin: from zero, the first step of a rare feature would be as long as its rate, however small its slope. */
const FIRST = 0.5;
const FIRST_MOVE = 0.1;

/** Trains on `sentences`, each given as the ways it may be spelled: one of them an epoch, in an order from a fixed seed. */
export function trainCrf(sentences: readonly (readonly Tagged[])[], options: CrfOptions): Crf {
  const { labels, rows, epochs, averaged, rate, dropout } = options;
  const count = labels.length;
  const lattice = makeLattice(labels.map((from) => labels.map((to) => follows(from, to))));
  const weights = new Float32Array(rows * count);
  const squares = new Float32Array(rows * count).fill(FIRST);
  const moves = new Float64Array(count * count);
  const moveSquares = new Float64Array(count * count).fill(FIRST_MOVE);
  const sum = new Float32Array(rows * count);
  const moveSum = new Float64Array(count * count);
  const random = randomFrom(7);
  const order = sentences.map((_, at) => at);

  const learn = ({ rows: all, allowed }: Tagged): void => {
    const kept = all.map((fired) => fired.filter(() => random() >= dropout));
    const scores = new Float64Array(all.length * count);
    kept.forEach((fired, t) => {
      for (const row of fired) {
        const from = row * count;
        for (let j = 0; j < count; j++) scores[t * count + j]! += weights[from + j]!;
      }
    });
    const gradient = lattice.gradient(scores, moves, allowed);
    kept.forEach((fired, t) => {
      for (let j = 0; j < count; j++) {
        const slope = gradient.labels[t * count + j]!;
        if (Math.abs(slope) < NOTHING) continue;
        const square = slope * slope;
        for (const row of fired) {
          const at = row * count + j;
          squares[at]! += square;
          weights[at]! -= (rate * slope) / Math.sqrt(squares[at]!);
        }
      }
    });
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
      if (spelling.rows.length > 0) learn(spelling);
    }
    options.report?.(epoch);
    if (epoch <= epochs - averaged) continue;
    for (let at = 0; at < sum.length; at++) sum[at]! += weights[at]! / averaged;
    for (let at = 0; at < moveSum.length; at++) moveSum[at]! += moves[at]! / averaged;
  }
  // Dropped features made the others louder: at reading all fire.
  for (let at = 0; at < sum.length; at++) sum[at]! *= 1 - dropout;
  return { weights: sum, transitions: labels.map((_, i) => labels.map((__, j) => moveSum[i * count + j]!)) };
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
