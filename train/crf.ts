import { follows } from '../src/summarize/entities/tagger.ts';

// Training of a linear-chain CRF: AdaGrad on the log-likelihood of one sentence at a time (Duchi and others, 2011), with
// feature dropout, the last epochs averaged.

/** A sentence as rows of the table a word fires, and the label of each word. */
export interface Tagged {
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly number[];
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

const FORBIDDEN = -1e4;

/** Trains on `sentences`, in an order shuffled from a fixed seed. */
export function trainCrf(sentences: readonly Tagged[], options: CrfOptions): Crf {
  const { labels, rows, epochs, averaged, rate, dropout } = options;
  const count = labels.length;
  const weights = new Float32Array(rows * count);
  const squares = new Float32Array(rows * count).fill(1e-6);
  const moves = new Float64Array(count * count);
  const moveSquares = new Float64Array(count * count).fill(1e-6);
  const sum = new Float32Array(rows * count);
  const moveSum = new Float64Array(count * count);
  const random = randomFrom(7);
  const order = sentences.map((_, at) => at);
  const allowed = labels.map((from) => labels.map((to) => follows(from, to)));

  const learn = ({ rows: all, labels: gold }: Tagged): void => {
    const length = all.length;
    const kept = all.map((fired) => fired.filter(() => random() >= dropout));
    const scores = kept.map((fired) => {
      const score = new Float64Array(count);
      for (const row of fired) for (let j = 0; j < count; j++) score[j]! += weights[row * count + j]!;
      return score;
    });
    const move = (i: number, j: number): number => (allowed[i]![j]! ? moves[i * count + j]! : FORBIDDEN);
    const forward = scores.map(() => new Float64Array(count));
    const backward = scores.map(() => new Float64Array(count));
    const terms = new Float64Array(count);
    for (let j = 0; j < count; j++) forward[0]![j] = follows('O', labels[j]!) ? scores[0]![j]! : FORBIDDEN;
    for (let t = 1; t < length; t++)
      for (let j = 0; j < count; j++) {
        for (let i = 0; i < count; i++) terms[i] = forward[t - 1]![i]! + move(i, j);
        forward[t]![j] = logSum(terms) + scores[t]![j]!;
      }
    for (let j = 0; j < count; j++) backward[length - 1]![j] = follows(labels[j]!, 'O') ? 0 : FORBIDDEN;
    for (let t = length - 2; t >= 0; t--)
      for (let i = 0; i < count; i++) {
        for (let j = 0; j < count; j++) terms[j] = move(i, j) + scores[t + 1]![j]! + backward[t + 1]![j]!;
        backward[t]![i] = logSum(terms);
      }
    const total = logSum(forward[length - 1]!.map((value, j) => value + backward[length - 1]![j]!));
    for (let t = 0; t < length; t++)
      for (let j = 0; j < count; j++) {
        const expected = Math.exp(forward[t]![j]! + backward[t]![j]! - total);
        const gradient = expected - (gold[t] === j ? 1 : 0);
        if (Math.abs(gradient) < 1e-4) continue;
        for (const row of kept[t]!) {
          const at = row * count + j;
          squares[at]! += gradient * gradient;
          weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]!);
        }
      }
    const steps = new Float64Array(count * count);
    for (let t = 1; t < length; t++) {
      for (let i = 0; i < count; i++)
        for (let j = 0; j < count; j++)
          if (allowed[i]![j]!)
            steps[i * count + j]! += Math.exp(
              forward[t - 1]![i]! + moves[i * count + j]! + scores[t]![j]! + backward[t]![j]! - total,
            );
      steps[gold[t - 1]! * count + gold[t]!]! -= 1;
    }
    steps.forEach((gradient, at) => {
      if (gradient === 0) return;
      moveSquares[at]! += gradient * gradient;
      moves[at]! -= (rate * gradient) / Math.sqrt(moveSquares[at]!);
    });
  };

  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    for (const at of order) if (sentences[at]!.rows.length > 0) learn(sentences[at]!);
    options.report?.(epoch);
    if (epoch <= epochs - averaged) continue;
    weights.forEach((weight, at) => (sum[at]! += weight / averaged));
    moves.forEach((weight, at) => (moveSum[at]! += weight / averaged));
  }
  // Dropped features made the others louder: at reading all fire.
  const scaled = sum.map((weight) => weight * (1 - dropout));
  return {
    weights: scaled,
    transitions: labels.map((_, i) => labels.map((__, j) => moveSum[i * count + j]!)),
  };
}

function logSum(terms: Float64Array): number {
  let most = -Infinity;
  for (const term of terms) if (term > most) most = term;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - most);
  return most + Math.log(sum);
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
