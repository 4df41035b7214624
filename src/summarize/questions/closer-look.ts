import type { Matched } from './matching.ts';
import type { Prepared } from './prepared.ts';
import { QUESTION_KINDS } from './question-shapes.ts';
import { SENTENCE_FEATURES } from './sentence-features.ts';
import { isOfAskedType } from './asked-types.ts';
import type { Sides } from './sides.ts';
import { sortNumber } from './token-classes.ts';

// The best pieces are looked at once more, each beside the others, with numbers that only a few pieces can afford and that
// trees may combine.

const OWN = 52;
/** How many numbers tell of a piece. */
export const CLOSER_FEATURES = OWN + QUESTION_KINDS.length + SENTENCE_FEATURES;

/** A piece among the best, and what made it so. */
export interface Contender {
  readonly candidate: number;
  readonly score: number;
  readonly probability: number;
}

/** What is known of the text when the best are chosen. */
export interface Contest {
  readonly sides: Sides;
  /** Numbers of each sentence, and its scores by both opinions. */
  readonly rows: Float64Array;
  readonly sentences: Float64Array;
  readonly ranked: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly shares: Float64Array;
}

const [PREPOSITION, VERB, COPULA, NUMBER, YEAR, CONJUNCTION, STOP] = [
  'preposition',
  'verb',
  'copula',
  'number',
  'year',
  'conjunction',
  'stop',
].map(sortNumber) as [number, number, number, number, number, number, number];

/** Rows of `CLOSER_FEATURES` numbers, one a contender, in their order. */
export function closerFeatures(
  prepared: Prepared,
  matched: Matched,
  contest: Contest,
  contenders: readonly Contender[],
): Float64Array {
  const { tokens, candidates, sentences } = prepared;
  const { question, kind: kinds, likeHead, total } = matched;
  const { sides, rows, ranked, shares } = contest;
  const features = new Float64Array(contenders.length * CLOSER_FEATURES);
  const top = contenders[0]?.score ?? 0;
  const bestSentence = Math.max(...contest.sentences);
  const bestRanked = Math.max(...ranked);
  const scale = total || 1;
  const ledBy = question.words[question.wh.first - 1]?.folded;
  const followedBy = question.words[question.wh.last + 1]?.folded;
  const kind = QUESTION_KINDS.indexOf(question.kind);
  contenders.forEach(({ candidate, score, probability }, place) => {
    const at = place * CLOSER_FEATURES;
    const [first, last] = [candidates.first[candidate]!, candidates.last[candidate]!];
    const [opening, closing] = [tokens[first]!, tokens[last]!];
    const row = opening.sentence;
    const { first: from, end } = sentences[row]!;
    const length = last - first + 1;
    let [met, likest, names, typed, verbs, chain] = [0, 0, 0, 0, 0, 0];
    let headAt = -1;
    for (let index = first; index <= last; index++) {
      const token = tokens[index]!;
      if (kinds[index]! > 0) met++;
      likest = Math.max(likest, likeHead[index]!);
      if (token.opens) names++;
      if (token.type > 0) typed++;
      if (token.sort === VERB || token.sort === COPULA) verbs++;
      if (index > first && (token.before === '،' || token.sort === CONJUNCTION)) chain++;
      if (question.head !== '' && token.stem === question.head) headAt = index - first;
    }
    let [overlap, within, around] = [0, 0, 0];
    for (const other of contenders) {
      const [begin, stop] = [candidates.first[other.candidate]!, candidates.last[other.candidate]!];
      const shared = Math.min(last, stop) - Math.max(first, begin) + 1;
      if (shared <= 0) continue;
      overlap += (other.probability * 2 * shared) / (length + stop - begin + 1);
      if (begin >= first && stop <= last) within += other.probability;
      if (begin <= first && stop >= last) around += other.probability;
    }
    let [clauseFrom, clauseEnd] = [first, last + 1];
    while (clauseFrom > from && sides.clause[clauseFrom - 1] === sides.clause[first]) clauseFrom--;
    while (clauseEnd < end && sides.clause[clauseEnd] === sides.clause[last]) clauseEnd++;
    const inner = sides.sums[last + 1]! - sides.sums[first]!;
    const [before, after] = [
      first > from ? tokens[first - 1]! : undefined,
      last + 1 < end ? tokens[last + 1]! : undefined,
    ];
    const share = (sums: Float64Array, begin: number, stop: number, all: number): number =>
      all === 0 ? -1 : (sums[stop]! - sums[begin]!) / all;
    const { leading, following, leadingTotal, followingTotal } = sides;
    const own = [
      score - top,
      Math.log(probability + 1e-9),
      place,
      contest.starts[first]!,
      contest.ends[last]!,
      score - contest.starts[first]! - contest.ends[last]! - contest.sentences[row]!,
      contest.sentences[row]! - bestSentence,
      ranked[row]! - bestRanked,
      shares[row]!,
      overlap,
      within,
      around,
      length,
      share(leading, from, first, leadingTotal),
      share(leading, last + 1, end, leadingTotal),
      share(following, from, first, followingTotal),
      share(following, last + 1, end, followingTotal),
      sides.nearLeft[first]! / scale,
      sides.nearRight[last]! / scale,
      inner / scale,
      (sides.sums[end]! - sides.sums[from]! - inner) / scale,
      (sides.sums[clauseEnd]! - sides.sums[clauseFrom]! - inner) / scale,
      sides.clause[last]! - sides.clause[first]!,
      likest,
      likeHead[first]!,
      likeHead[last]!,
      bits(sides.left[first]! & 7),
      bits(sides.right[last]! & 7),
      sides.toLeft[first]!,
      sides.toRight[last]!,
      headAt,
      before !== undefined && question.head !== '' && before.stem === question.head ? 1 : 0,
      met / length,
      typed / length,
      names,
      isOfAskedType(question.kind, tokens.slice(first, last + 1)) ? 1 : 0,
      opening.opens && closing.closes && opening.type === closing.type ? 1 : 0,
      (opening.type > 0 && !opening.opens ? 1 : 0) + (closing.type > 0 && !closing.closes ? 1 : 0),
      opening.sort === PREPOSITION ? 1 : 0,
      opening.sort === NUMBER || opening.sort === YEAR ? 1 : opening.sort === STOP ? -1 : 0,
      verbs,
      closing.sort === VERB || closing.sort === COPULA ? 1 : 0,
      chain,
      marked(opening.before.at(-1)),
      marked(closing.after.at(0)),
      before?.sort === PREPOSITION ? (before.folded === ledBy ? 2 : 1) : 0,
      after === undefined ? 0 : after.folded === followedBy ? 2 : after.sort === PREPOSITION ? 1 : 0,
      before?.sort === CONJUNCTION ? 1 : 0,
      after?.sort === CONJUNCTION ? 1 : 0,
      after?.sort === VERB || after?.sort === COPULA ? 1 : 0,
      first - from,
      end - 1 - last,
    ];
    features.set(own, at);
    features[at + OWN + kind] = 1;
    features.set(
      rows.subarray(row * SENTENCE_FEATURES, (row + 1) * SENTENCE_FEATURES),
      at + OWN + QUESTION_KINDS.length,
    );
  });
  return features;
}

const bits = (number: number): number => (number & 1) + ((number >> 1) & 1) + ((number >> 2) & 1);

/** A mark as a number: none, the edge of a sentence, a comma, a bracket, another. */
function marked(mark: string | undefined): number {
  if (mark === undefined || mark === '') return 0;
  if (mark === '|') return 1;
  if (mark === '،') return 2;
  return /[«»()"]/u.test(mark) ? 3 : 4;
}
