import type { Contender, Contest } from './closer-look.ts';
import { isOfStrictType } from './asked-types.ts';
import type { Matched } from './matching.ts';
import type { Prepared } from './prepared.ts';
import { QUESTION_KINDS } from './question-shapes.ts';
import { SENTENCE_FEATURES } from './sentence-features.ts';

// Which sentence is the evidence is looked at once more, when all opinions of it are known: what each opinion makes of it beside
// the best, what its best pieces are, and what speaks for it and for its neighbours; trees may combine these.

const OWN = 17;
/** How many numbers tell of a sentence at the last look. */
export const LOOK_FEATURES = OWN + QUESTION_KINDS.length + 3 * SENTENCE_FEATURES;
const LEAST_SHARE = 1e-4;
/** A sentence without a piece among the best is so far behind. */
const FARTHEST = -10;

/** The pieces of the text before and after they were looked at closer, and what all agree on so far. */
export interface Opinions {
  readonly contest: Contest;
  readonly before: readonly Contender[];
  readonly after: readonly Contender[];
  readonly shares: Float64Array;
}

/** Logarithm of a share, for trees and sums. */
export const logOf = (share: number): number => Math.log(share + LEAST_SHARE);

/** Rows of `LOOK_FEATURES` numbers, one a sentence. */
export function lookFeatures(prepared: Prepared, matched: Matched, opinions: Opinions): Float64Array {
  const { tokens, candidates } = prepared;
  const { contest, shares } = opinions;
  const { sentences, ranked, rows } = contest;
  const count = shares.length;
  const kind = QUESTION_KINDS.indexOf(matched.question.kind);
  const rowOf = ({ candidate }: Contender): number => tokens[candidates.first[candidate]!]!.sentence;
  const [before, after] = [opinions.before, opinions.after].map((pieces) => {
    const sums = { shares: new Float64Array(count), best: new Float64Array(count).fill(-Infinity) };
    for (const piece of pieces) {
      const row = rowOf(piece);
      sums.shares[row]! += piece.probability;
      sums.best[row] = Math.max(sums.best[row]!, piece.score);
    }
    return sums;
  }) as [Sums, Sums];
  const pieces = new Float64Array(count);
  const typed = new Float64Array(count);
  for (const piece of opinions.after) {
    const row = rowOf(piece);
    pieces[row]!++;
    const answer = tokens.slice(candidates.first[piece.candidate], candidates.last[piece.candidate]! + 1);
    if (isOfStrictType(matched.question.kind, answer)) typed[row] = Math.max(typed[row]!, piece.probability);
  }
  const tops = [sentences, ranked, before.best, after.best].map((scores) => Math.max(...scores)) as [
    number,
    number,
    number,
    number,
  ];
  const numbers = new Float64Array(count * LOOK_FEATURES);
  for (let row = 0; row < count; row++) {
    const at = row * LOOK_FEATURES;
    numbers.set(
      [
        sentences[row]! - tops[0],
        ranked[row]! - tops[1],
        logOf(before.shares[row]!),
        logOf(after.shares[row]!),
        logOf(contest.shares[row]!),
        logOf(shares[row]!),
        Math.max(FARTHEST, before.best[row]! - tops[2]),
        Math.max(FARTHEST, after.best[row]! - tops[3]),
        pieces[row]!,
        typed[row]!,
        row,
        count - row,
        count,
        row > 0 ? shares[row - 1]! : 0,
        row + 1 < count ? shares[row + 1]! : 0,
        placeOf(ranked, row),
        placeOf(shares, row),
      ],
      at,
    );
    numbers[at + OWN + kind] = 1;
    for (const [index, other] of [row, row - 1, row + 1].entries()) {
      if (other < 0 || other >= count) continue;
      const own = rows.subarray(other * SENTENCE_FEATURES, (other + 1) * SENTENCE_FEATURES);
      numbers.set(own, at + OWN + QUESTION_KINDS.length + index * SENTENCE_FEATURES);
    }
  }
  return numbers;
}

interface Sums {
  readonly shares: Float64Array;
  readonly best: Float64Array;
}

/** How many are better. */
function placeOf(scores: Float64Array, row: number): number {
  let better = 0;
  for (const score of scores) if (score > scores[row]!) better++;
  return better;
}
