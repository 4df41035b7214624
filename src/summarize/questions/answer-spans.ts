import type { Contender, Contest } from './closer-look.ts';
import { CLOSER_FEATURES, closerFeatures } from './closer-look.ts';
import { EDGE_FEATURES } from './edge-features.ts';
import type { Forest } from '../text/forest.ts';
import { scoreOf } from '../text/forest.ts';
import type { Matched } from './matching.ts';
import { nthLargest } from './nth-largest.ts';
import type { Prepared } from './prepared.ts';
import { QUESTION_KINDS } from './question-shapes.ts';
import { sentenceFeatures, SENTENCE_FEATURES } from './sentence-features.ts';
import { LOOK_FEATURES, logOf, lookFeatures } from './sentence-look.ts';
import { spanFeatures, WHOLE_FEATURES } from './span-features.ts';

// The likeliest piece of the text. A piece scores what its sentence, its beginning, its end and the whole of it score; a
// softmax over all pieces tells how likely each is (D. Chen and others, «Reading Wikipedia to Answer Open-Domain Questions»,
// ACL 2017, for the distant positives; P. Rajpurkar and others, 2016, for hand-made features). Of the best, the piece is
// taken that is expected to share most with the right one (minimum Bayes risk, S. Kumar and W. Byrne, 2004), from the
// sentence that holds most of the probability.

export interface SpanModel {
  /** Weights of a sentence's numbers as the place of the answer, learnt by themselves; laid out as `sentence`. */
  readonly ranker: readonly number[];
  /** Weights of a sentence's numbers: for all kinds of questions, then for each kind. */
  readonly sentence: readonly number[];
  /** Weights of hashed places, a byte each, in units of `scale`. */
  readonly table: Int8Array;
  readonly scale: number;
  /** What a closer look adds to the scores of the best; null before it is learnt. */
  readonly closer: Forest | null;
  /** What a last look adds to the logarithms of the sentences' shares; null before it is learnt. */
  readonly evidence: Forest | null;
}

/** Only so many pieces, best by ends and sentence, are looked at as a whole. */
const BEAM = 200;
/** Only pieces of so many sentences, best by themselves, are looked at: few texts that people ask of have more. */
const MOST_ROWS = 8;
/** So many of the best are looked at closer. */
const LOOKED_AT = 24;
/** So many of the best are weighed against each other. */
const RISKED = 40;
/** What the opinion of the sentence by itself weighs beside that of its pieces. */
const RANKER_SHARE = 1;
/** Being the very piece counts this much, sharing words the rest. */
const EXACT_SHARE = 0.3;

/** Tells of a piece, by its first and last token, whether it may answer. */
export type Allows = (first: number, last: number) => boolean;

export type Scored = Contender;

export interface Ranking {
  /** The score of each sentence by itself. */
  readonly sentences: Float64Array;
  /** The probability that each sentence holds the answer: by its pieces and by itself. */
  readonly shares: Float64Array;
  /** The best pieces, likeliest first. */
  readonly spans: readonly Scored[];
  readonly contest: Contest;
  /** The best before the closer look, and its numbers of them. */
  readonly contenders: readonly Contender[];
  readonly numbers: Float64Array;
  /** What the sentences' shares were before the last look, and its numbers of them; null without a closer look. */
  readonly agreed: Float64Array;
  readonly looks: Float64Array | null;
}

/** Scores of sentences by themselves, from their features. */
function scoreSentences(rows: Float64Array, { question }: Matched, weights: ArrayLike<number>): Float64Array {
  const offset = (1 + QUESTION_KINDS.indexOf(question.kind)) * SENTENCE_FEATURES;
  const scores = new Float64Array(rows.length / SENTENCE_FEATURES);
  for (let row = 0; row < scores.length; row++)
    for (let at = 0; at < SENTENCE_FEATURES; at++)
      scores[row]! += rows[row * SENTENCE_FEATURES + at]! * (weights[at]! + weights[offset + at]!);
  return scores;
}

/** The sentences whose pieces are looked at: the best by both opinions. */
function likelyRows(sentences: Float64Array, ranked: Float64Array): Uint8Array {
  const both = sentences.map((score, row) => score + ranked[row]!);
  const least = both.length <= MOST_ROWS ? -Infinity : both.toSorted()[both.length - MOST_ROWS]!;
  return Uint8Array.from(both, (score) => (score >= least ? 1 : 0));
}

/** Ranks the pieces of a document that `allows` lets in. `favour` is added to the score of each sentence. */
export function rankSpans(
  prepared: Prepared,
  matched: Matched,
  model: SpanModel,
  favour?: Float64Array,
  allows: Allows | null = null,
): Ranking {
  const { candidates, tokens } = prepared;
  const rows = sentenceFeatures(prepared, matched);
  const sentences = scoreSentences(rows, matched, model.sentence);
  const ranked = scoreSentences(rows, matched, model.ranker);
  if (favour !== undefined) favour.forEach((more, row) => (sentences[row]! += more));
  const likely = likelyRows(sentences, ranked);
  const features = spanFeatures(prepared, matched, likely);
  const starts = new Float64Array(tokens.length);
  const ends = new Float64Array(tokens.length);
  const held = new Float64Array(tokens.length).fill(-Infinity);
  for (let row = 0; row < likely.length; row++) {
    if (likely[row] === 0) continue;
    const { first, end } = prepared.sentences[row]!;
    for (let at = first; at < end; at++) {
      starts[at] = weightOf(features.starts, at * EDGE_FEATURES, EDGE_FEATURES, model);
      ends[at] = weightOf(features.ends, at * EDGE_FEATURES, EDGE_FEATURES, model);
      held[at] = sentences[row]!;
    }
  }
  const among = new Int32Array(candidates.count);
  const rough = new Float64Array(candidates.count);
  let count = 0;
  for (let candidate = 0; candidate < candidates.count; candidate++) {
    const first = candidates.first[candidate]!;
    const score = starts[first]! + ends[candidates.last[candidate]!]! + held[first]!;
    if (score === -Infinity || allows?.(first, candidates.last[candidate]!) === false) continue;
    among[count] = candidate;
    rough[count++] = score;
  }
  const least = count <= BEAM ? -Infinity : nthLargest(rough.subarray(0, count), BEAM);
  const places = new Int32Array(WHOLE_FEATURES);
  const scored: { candidate: number; score: number }[] = [];
  for (let index = 0; index < count; index++) {
    const score = rough[index]!;
    if (score < least) continue;
    const candidate = among[index]!;
    features.whole(candidate, places);
    scored.push({ candidate, score: score + weightOf(places, 0, WHOLE_FEATURES, model) });
  }
  const first = shareOut(prepared, scored);
  const shares = together(first.shares, ranked, favour);
  const contest = { sides: features.sides, rows, sentences, ranked, starts, ends, shares };
  const contenders = first.spans.slice(0, LOOKED_AT);
  const numbers = closerFeatures(prepared, matched, contest, contenders);
  const all = { sentences: ranked, contest, contenders, numbers };
  const { closer } = model;
  if (closer === null) return { ...all, looks: null, spans: first.spans, agreed: shares, shares };
  const again = contenders.map(({ candidate, score: before }, place) => {
    return { candidate, score: before + scoreOf(closer, numbers, place * CLOSER_FEATURES) };
  });
  const last = shareOut(prepared, again);
  const both = agreed(shares, last.shares);
  const looks = lookFeatures(prepared, matched, { contest, before: contenders, after: last.spans, shares: both });
  return { ...all, looks, spans: last.spans, agreed: both, shares: judged(both, looks, model.evidence) };
}

/** The shares after the last look. */
function judged(shares: Float64Array, looks: Float64Array, evidence: Forest | null): Float64Array {
  if (evidence === null) return shares;
  const odds = shares.map((share, row) => Math.exp(logOf(share) + scoreOf(evidence, looks, row * LOOK_FEATURES)));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / total);
}

/** What `count` places from `from` on weigh together. */
function weightOf(places: Int32Array, from: number, count: number, { table, scale }: SpanModel): number {
  let sum = 0;
  for (let at = from; at < from + count; at++) sum += table[places[at]!]!;
  return sum * scale;
}

/** Both opinions of each sentence in one: a weighted mean of logarithms. */
function together(shares: Float64Array, ranked: Float64Array, favour?: Float64Array): Float64Array {
  const top = Math.max(...ranked);
  const logs = shares.map(
    (share, row) => Math.log(share + 1e-6) + RANKER_SHARE * (ranked[row]! - top + (favour?.[row] ?? 0)),
  );
  const most = Math.max(...logs);
  const total = logs.reduce((sum, log) => sum + Math.exp(log - most), 0);
  return logs.map((log) => Math.exp(log - most) / total);
}

/** What two looks at the sentences agree on: the geometric mean of their shares. */
function agreed(one: Float64Array, other: Float64Array): Float64Array {
  const both = one.map((share, row) => Math.sqrt((share + 1e-6) * (other[row]! + 1e-6)));
  const total = both.reduce((sum, share) => sum + share, 0);
  return both.map((share) => share / total);
}

function shareOut(
  { sentences, tokens, candidates }: Prepared,
  scored: { candidate: number; score: number }[],
): Pick<Ranking, 'shares' | 'spans'> {
  scored.sort((a, b) => b.score - a.score || a.candidate - b.candidate);
  const top = scored[0]?.score ?? 0;
  const odds = scored.map(({ score }) => Math.exp(score - top));
  const total = odds.reduce((sum, one) => sum + one, 0);
  const shares = new Float64Array(sentences.length);
  const spans = scored.map(({ candidate, score }, index) => {
    const probability = odds[index]! / total;
    shares[tokens[candidates.first[candidate]!]!.sentence]! += probability;
    return { candidate, score, probability };
  });
  return { shares, spans };
}

/** The piece of sentence `row` that is expected to share most with the right one, or null where none stands there. */
export function bestSpan({ candidates, tokens }: Prepared, { spans }: Ranking, row: number): Scored | null {
  const here = spans.filter(({ candidate }) => tokens[candidates.first[candidate]!]!.sentence === row).slice(0, RISKED);
  let best: Scored | null = null;
  let most = -1;
  for (const one of here) {
    const [first, last] = [candidates.first[one.candidate]!, candidates.last[one.candidate]!];
    let gain = 0;
    for (const other of here) {
      const [from, to] = [candidates.first[other.candidate]!, candidates.last[other.candidate]!];
      const shared = Math.min(last, to) - Math.max(first, from) + 1;
      if (shared <= 0) continue;
      const likeness = (2 * shared) / (last - first + 1 + to - from + 1);
      gain += other.probability * ((1 - EXACT_SHARE) * likeness + (one === other ? EXACT_SHARE : 0));
    }
    if (gain > most) {
      most = gain;
      best = one;
    }
  }
  return best;
}
