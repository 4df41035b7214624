import { isOfAskedType, isOfStrictType } from './asked-types.ts';
import type { Ranking, Scored } from './answer-spans.ts';
import type { Matched } from './matching.ts';
import type { Prepared } from './prepared.ts';
import { QUESTION_KINDS } from './question-shapes.ts';

// What an answer that was found looks like: how the ranking stands behind it, and what of the question its sentence and the
// whole text lack.

const GENERAL = 22;
/** A word rarer than this that the text has in no form is a sign that it speaks of something else. */
const RARE = 4;
/** How many numbers tell of an answer. */
export const FOUND_FEATURES = GENERAL + 3 * QUESTION_KINDS.length;

/** The numbers of the piece `span` in sentence `row`. */
export function foundFeatures(
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
  const features = new Float64Array(FOUND_FEATURES);
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
