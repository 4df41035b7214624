import { randomFrom, shuffled } from '../bench/quality/random.ts';
import type { SpanModel } from '../src/summarize/questions/answer-spans.ts';
import { EDGE_FEATURES, TABLE_SIZE } from '../src/summarize/questions/edge-features.ts';
import { QUESTION_KINDS } from '../src/summarize/questions/question-shapes.ts';
import { sentenceFeatures, SENTENCE_FEATURES } from '../src/summarize/questions/sentence-features.ts';
import { spanFeatures, WHOLE_FEATURES } from '../src/summarize/questions/span-features.ts';
import type { Example } from './question-examples.ts';
import { learnSentences } from './sentence-learning.ts';

// Softmax over the pieces of a text, the right ones latent; AdaGrad. As in use, only the best pieces by their ends and their
// sentence are looked at as a whole, and the right ones.

const EPOCHS = 5;
const RATE = 0.08;
const SENTENCE_RATE = 0.06;
const BEAM = 150;
/**
 * What a question of news counts for beside one of the encyclopaedia: chosen by parts (of 3, 1 and .6), for more helps news by little
 * and costs the others.
 */
const NEWS_SHARE = 0.6;
const SCALE = 0.02;
const LEAST_GRADIENT = 1e-4;
/** The share of places, in 64ths, that a question does without at each turn: what is learnt must stand on many legs. */
const DROPPED = 40;
const KEPT_SCALE = 64 / (64 - DROPPED);

export type Report = (line: string) => void;

/** Learns from the answerable examples. */
export function learnSpans(examples: readonly Example[], report: Report = () => undefined): SpanModel {
  const weights = makeWeights();
  const random = randomFrom(4);
  const told = examples.filter(({ right }) => right.size > 0).map(readied);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const losses = shuffled(told, random).map((example) =>
      turn(example, weights, Math.floor(random() * 0x7fffffff) | 1),
    );
    report(`epoch ${epoch + 1}: loss ${(losses.reduce((sum, loss) => sum + loss, 0) / told.length).toFixed(3)}`);
  }
  return {
    ranker: learnSentences(examples),
    sentence: Array.from(weights.sentence, (weight) => Math.round(weight * 1000) / 1000),
    table: Int8Array.from(weights.table, (weight) => Math.max(-127, Math.min(127, Math.round(weight / SCALE)))),
    scale: SCALE,
    closer: null,
    evidence: null,
  };
}

type Readied = ReturnType<typeof readied>;

/** An example with all that does not change from turn to turn. */
const readied = ({ prepared, matched, right, news }: Example) => ({
  prepared,
  right,
  share: news ? NEWS_SHARE : 1,
  rows: sentenceFeatures(prepared, matched),
  offset: (1 + QUESTION_KINDS.indexOf(matched.question.kind)) * SENTENCE_FEATURES,
  features: spanFeatures(prepared, matched),
});

interface Weights {
  readonly sentence: Float64Array;
  readonly sentenceSquares: Float64Array;
  readonly table: Float64Array;
  readonly squares: Float64Array;
}

const makeWeights = (): Weights => ({
  sentence: new Float64Array(SENTENCE_FEATURES * (1 + QUESTION_KINDS.length)),
  sentenceSquares: new Float64Array(SENTENCE_FEATURES * (1 + QUESTION_KINDS.length)),
  table: new Float64Array(TABLE_SIZE),
  squares: new Float64Array(TABLE_SIZE),
});

function update(weights: Float64Array, squares: Float64Array, at: number, gradient: number, rate: number): void {
  squares[at]! += gradient * gradient;
  weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]! + 0.1);
}

/** Learns from one example once; gives its loss. `seed` tells which places it does without. */
function turn({ prepared, right, share, rows, offset, features }: Readied, weights: Weights, seed: number): number {
  const { sentence, sentenceSquares, table, squares } = weights;
  const { candidates, tokens, sentences } = prepared;
  const isKept = (place: number): boolean => Math.imul(place ^ seed, seed) >>> 26 >= DROPPED;
  const value = (place: number): number => (isKept(place) ? table[place]! * KEPT_SCALE : 0);
  const learn = (place: number, gradient: number): void => {
    if (isKept(place)) update(table, squares, place, gradient * KEPT_SCALE, RATE);
  };
  const sum = (places: Int32Array, from: number, to: number): number => {
    let total = 0;
    for (let i = from; i < to; i++) total += value(places[i]!);
    return total;
  };
  const edges = (places: Int32Array): Float64Array =>
    Float64Array.from(tokens, (_, at) => sum(places, at * EDGE_FEATURES, (at + 1) * EDGE_FEATURES));
  const [starts, ends] = [edges(features.starts), edges(features.ends)];
  const ofSentence = sentences.map((_, row) => {
    let score = 0;
    for (let at = 0; at < SENTENCE_FEATURES; at++)
      score += rows[row * SENTENCE_FEATURES + at]! * (sentence[at]! + sentence[offset + at]!);
    return score;
  });
  const rough = new Float64Array(candidates.count);
  for (let candidate = 0; candidate < candidates.count; candidate++) {
    const first = candidates.first[candidate]!;
    rough[candidate] = starts[first]! + ends[candidates.last[candidate]!]! + ofSentence[tokens[first]!.sentence]!;
  }
  const least = candidates.count <= BEAM ? -Infinity : rough.toSorted()[candidates.count - BEAM]!;
  const beam: number[] = [];
  for (let candidate = 0; candidate < candidates.count; candidate++)
    if (rough[candidate]! >= least || right.has(candidate)) beam.push(candidate);
  const wholes = new Int32Array(beam.length * WHOLE_FEATURES);
  const scores = beam.map((candidate, at) => {
    const [from, to] = [at * WHOLE_FEATURES, (at + 1) * WHOLE_FEATURES];
    features.whole(candidate, wholes.subarray(from, to));
    return rough[candidate]! + sum(wholes, from, to);
  });
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const total = odds.reduce((all, one) => all + one, 0);
  const good = beam.reduce((all, candidate, at) => all + odds[at]! * (right.get(candidate) ?? 0), 0) + 1e-12;
  const gradients = {
    starts: new Float64Array(tokens.length),
    ends: new Float64Array(tokens.length),
    sentences: new Float64Array(sentences.length),
  };
  beam.forEach((candidate, at) => {
    const gradient = share * (odds[at]! / total - ((right.get(candidate) ?? 0) * odds[at]!) / good);
    if (Math.abs(gradient) < LEAST_GRADIENT) return;
    const first = candidates.first[candidate]!;
    gradients.starts[first]! += gradient;
    gradients.ends[candidates.last[candidate]!]! += gradient;
    gradients.sentences[tokens[first]!.sentence]! += gradient;
    for (let i = at * WHOLE_FEATURES; i < (at + 1) * WHOLE_FEATURES; i++) learn(wholes[i]!, gradient);
  });
  for (const side of ['starts', 'ends'] as const)
    gradients[side].forEach((gradient, at) => {
      if (Math.abs(gradient) < LEAST_GRADIENT) return;
      for (let i = at * EDGE_FEATURES; i < (at + 1) * EDGE_FEATURES; i++) learn(features[side][i]!, gradient);
    });
  gradients.sentences.forEach((gradient, row) => {
    if (Math.abs(gradient) < LEAST_GRADIENT) return;
    for (let at = 0; at < SENTENCE_FEATURES; at++) {
      const step = gradient * rows[row * SENTENCE_FEATURES + at]!;
      if (step === 0) continue;
      update(sentence, sentenceSquares, at, step, SENTENCE_RATE);
      update(sentence, sentenceSquares, offset + at, step, SENTENCE_RATE);
    }
  });
  return -Math.log(good / total);
}
