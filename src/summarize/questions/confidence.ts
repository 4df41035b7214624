import type { Ranking, Scored } from './answer-spans.ts';
import { isOfAskedType, isOfStrictType } from './asked-types.ts';
import type { Forest } from './forest.ts';
import { scoreOf } from './forest.ts';
import type { Matched } from './matching.ts';
import type { Prepared } from './prepared.ts';
import { QUESTION_KINDS } from './question-shapes.ts';

// How sure the reader is that the text says it. In news a logistic regression on what the ranking looks like and on what of
// the question is missing; it learns from the encyclopaedia too, and every weight has a part of its own for news (Daumé, 2007).
// Elsewhere trees on that and more (doubts.ts): where questions are many they tell better (area under the curve .929 against
// .902 of the regression), where they are few no better.

const GENERAL = 22;
/** A word rarer than this that the text has in no form is a sign that it speaks of something else. */
const RARE = 4;
/** How many numbers tell of an answer. */
export const CONFIDENCE_FEATURES = GENERAL + 3 * QUESTION_KINDS.length;

export interface ConfidenceModel {
  /** Weights of the regression, for all texts, then what is added in news. */
  readonly weights: readonly number[];
  /** Trees on the same numbers and more: see doubts.ts. */
  readonly doubts: Forest;
  /** Below this a text does not say it: in an encyclopaedia and in news. */
  readonly line: readonly [number, number];
}

/** News has a day or lines; a paragraph of an encyclopaedia has neither. */
export const isNews = ({ document: { article, text } }: Prepared): boolean =>
  article.publishedAt !== undefined || text.trim().includes('\n');

/** What tells whether `span`, in sentence `row`, answers. */
export function confidenceFeatures(
  prepared: Prepared,
  matched: Matched,
  ranking: Ranking,
  row: number,
  span: Scored,
): Float64Array {
  const { terms, weights, strength, question } = matched;
  const total = matched.total || 1;
  const { tokens, candidates, sentences } = prepared;
  const [first, last] = [candidates.first[span.candidate]!, candidates.last[span.candidate]!];
  const answer = tokens.slice(first, last + 1);
  const features = new Float64Array(CONFIDENCE_FEATURES);
  let [held, around, exact, nowhere] = [0, 0, 0, 0];
  let [missing, absent, absentNumber, farthest] = [0, 0, 0, 0];
  terms.forEach((term, index) => {
    const at = (other: number): number =>
      other < 0 || other >= sentences.length ? 0 : strength[other * terms.length + index]!;
    const weight = weights[index]!;
    held += weight * at(row);
    if (at(row) > 0.9) exact += weight;
    around += weight * Math.max(at(row - 1), at(row), at(row + 1));
    if (at(row) === 0) missing = Math.max(missing, weight);
    let anywhere = 0;
    for (let other = 0; other < sentences.length; other++) anywhere = Math.max(anywhere, at(other));
    if (anywhere > 0) return;
    nowhere += weight;
    let nearest = 0;
    for (let other = 0; other < sentences.length; other++)
      nearest = Math.max(nearest, matched.nearness[other * terms.length + index]!);
    farthest = Math.max(farthest, weight * (1 - nearest ** 2));
    absent = Math.max(absent, weight);
    if (/\d/u.test(term.folded)) absentNumber = 1;
  });
  const shares = ranking.shares.toSorted().toReversed();
  let met = 0;
  for (let index = first; index <= last; index++) if (matched.kind[index]! > 0) met++;
  const { first: from, end } = sentences[row]!;
  const isHeadHeld = tokens.slice(from, end).some(({ stem }) => stem === question.head);
  const verb = question.words.findLast(({ folded }) => folded.length > 2);
  const verbTerm = terms.findIndex(({ at }) => question.words[at] === verb);
  features.set([
    1,
    shares[0] ?? 0,
    Math.log((shares[0] ?? 0) + 1e-6) / 4,
    (shares[0] ?? 0) - (shares[1] ?? 0),
    Math.log(span.probability + 1e-6) / 8,
    span.score / 20,
    (ranking.sentences[row] ?? 0) / 5,
    held / total,
    exact / total,
    around / total,
    missing / 8,
    absent / 8,
    nowhere / total,
    absentNumber,
    isOfStrictType(question.kind, answer) ? 1 : 0,
    isOfAskedType(question.kind, answer) ? 1 : 0,
    met / (last - first + 1),
    verbTerm >= 0 && strength[row * terms.length + verbTerm] === 0 ? 1 : 0,
    Math.log(1 + last - first) / 3,
    Math.log(sentences.length) / 3,
    question.head === '' || isHeadHeld ? 1 : 0,
    absent > RARE ? 1 : 0,
  ]);
  const kind = QUESTION_KINDS.indexOf(question.kind);
  features[GENERAL + kind] = 1;
  // What lacks the asked kind of name weighs differently for «کدام شرکت» and «چه کسی».
  if (!isOfStrictType(question.kind, answer)) features[GENERAL + QUESTION_KINDS.length + kind] = 1;
  features[GENERAL + 2 * QUESTION_KINDS.length + kind] = farthest / 8;
  return features;
}

/** 0..1, a half at the line below which the text does not say it. */
export const confidenceOf = (numbers: Float64Array, model: ConfidenceModel, news: boolean): number =>
  1 / (1 + Math.exp(model.line[news ? 1 : 0] - oddsOf(numbers, model, news)));

/** The log-odds that the text says it: by the regression in news, by the trees elsewhere. */
export function oddsOf(
  numbers: Float64Array,
  { weights, doubts }: Omit<ConfidenceModel, 'line'>,
  news: boolean,
): number {
  if (!news) return scoreOf(doubts, numbers);
  let sum = 0;
  for (let at = 0; at < CONFIDENCE_FEATURES; at++)
    sum += numbers[at]! * (weights[at]! + weights[CONFIDENCE_FEATURES + at]!);
  return sum;
}
