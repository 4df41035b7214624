import type { Ranking, Scored } from './answer-spans.ts';
import { CLOSER_FEATURES } from './closer-look.ts';
import { isNews } from './confidence.ts';
import { FOUND_FEATURES, foundFeatures } from './found.ts';
import type { Matched } from './matching.ts';
import type { Prepared } from './prepared.ts';
import { tokensIn } from './prepared.ts';
import { spanOf } from './candidates.ts';

// All that is looked at to tell whether a text says it: what the answer looks like, how the best pieces stand to each other,
// what became of the question's words one by one, and what the closer look saw of the piece.

const OWN = 26;
/** How many numbers tell of a doubt. */
export const DOUBT_FEATURES = FOUND_FEATURES + OWN + CLOSER_FEATURES;

/** All numbers of the best piece `span` in sentence `row`. */
export function doubtsOf(
  prepared: Prepared,
  matched: Matched,
  ranking: Ranking,
  row: number,
  span: Scored,
): Float64Array {
  const { terms, weights, strength, nearness, question } = matched;
  const { tokens, candidates, sentences } = prepared;
  const { shares, spans, contenders, numbers } = ranking;
  const features = new Float64Array(DOUBT_FEATURES);
  features.set(foundFeatures(prepared, matched, ranking, row, span));
  const total = matched.total || 1;
  const held = (index: number, other: number): number =>
    index < 0 || other < 0 ? -1 : strength[other * terms.length + index]!;
  const absent: number[] = [];
  const missing: number[] = [];
  let [nearAbsent, numbersMissing, elsewhere] = [0, 0, 0];
  terms.forEach((term, index) => {
    const rows = sentences.keys();
    const most = Math.max(...rows.map((other) => held(index, other)));
    if (held(index, row) === 0) missing.push(weights[index]!);
    if (held(index, row) === 0 && /\d/u.test(term.folded)) numbersMissing++;
    if (held(index, row) === 0 && most > 0) elsewhere += weights[index]!;
    if (most > 0) return;
    absent.push(weights[index]!);
    const near = Math.max(...sentences.keys().map((other) => nearness[other * terms.length + index]!));
    nearAbsent = Math.max(nearAbsent, near * weights[index]!);
  });
  absent.sort((a, b) => b - a);
  missing.sort((a, b) => b - a);
  const termAt = (place: number): number => terms.findIndex(({ at }) => at === place);
  const before = terms.findLastIndex(({ at }) => at < question.wh.first);
  const after = terms.findIndex(({ at }) => at > question.wh.last);
  const [first, last] = [candidates.first[span.candidate]!, candidates.last[span.candidate]!];
  let [overlap, rival] = [0, -Infinity];
  for (const other of spans) {
    const [begin, stop] = [candidates.first[other.candidate]!, candidates.last[other.candidate]!];
    const shared = Math.min(last, stop) - Math.max(first, begin) + 1;
    if (shared > 0) overlap += (other.probability * 2 * shared) / (last - first + 1 + stop - begin + 1);
    else rival = Math.max(rival, other.score);
  }
  const sorted = shares.toSorted().toReversed();
  const [from, end] = tokensIn(tokens, spanOf(prepared, span.candidate));
  const answer = new Set(tokens.slice(from, end).map(({ stem }) => stem));
  const place = contenders.findIndex(({ candidate }) => candidate === span.candidate);
  features.set(
    [
      sorted[1] ?? 0,
      sorted.reduce((sum, share) => sum - share * Math.log(share + 1e-9), 0),
      overlap,
      Math.min(20, span.score - rival),
      spans[0]?.probability ?? 0,
      (spans[1]?.probability ?? 0) - (spans[0]?.probability ?? 0),
      terms.length,
      absent.length,
      missing.length,
      absent[0] ?? 0,
      absent[1] ?? 0,
      missing[0] ?? 0,
      missing[1] ?? 0,
      nearAbsent,
      numbersMissing,
      elsewhere / total,
      held(before, row),
      held(after, row),
      held(termAt(question.wh.first - 1), row),
      held(termAt(question.wh.last + 1), row),
      held(0, row),
      held(terms.length - 1, row),
      question.words.length,
      terms.filter(({ stem }) => answer.has(stem)).length,
      place,
      isNews(prepared) ? 1 : 0,
    ],
    FOUND_FEATURES,
  );
  if (place >= 0)
    features.set(numbers.subarray(place * CLOSER_FEATURES, (place + 1) * CLOSER_FEATURES), FOUND_FEATURES + OWN);
  return features;
}
