import { LOOKS } from './candidates.ts';
import { hashOf, mix } from './hashing.ts';
import type { Matched } from './matching.ts';
import { strengthOf } from './matching.ts';
import type { Prepared, Token } from './prepared.ts';
import { QUESTION_KINDS } from './question-shapes.ts';

// What speaks for a piece as the answer, as places in a table of weights: how it begins, how it ends, what it is as a whole,
// each for this kind of question and for the noun asked for. The strongest of all: Persian leaves its question word where the
// answer stands, so what stands left and right of it in the question should stand left and right of the answer.

export const TABLE_SIZE = 1 << 18;
const MASK = TABLE_SIZE - 1;
/** How many places tell of a beginning, of an end, of a whole. */
export const EDGE_FEATURES = 22;
export const WHOLE_FEATURES = 18;

/** A question on a document, ready to tell the places of any piece. */
export interface SpanFeatures {
  /** Rows of `EDGE_FEATURES` places, one a token. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Writes the places of a candidate into `into`. */
  whole(candidate: number, into: Int32Array): void;
}

const place = (feature: number, key: number): number => mix(feature, key) & MASK;

/** With `rows` only tokens of the sentences that it marks are told of. */
export function spanFeatures(prepared: Prepared, matched: Matched, rows?: Uint8Array): SpanFeatures {
  const { question } = matched;
  const kind = mix(101, QUESTION_KINDS.indexOf(question.kind));
  const headed = mix(kind, hashOf(question.head));
  const sides = sidesOf(prepared, matched);
  const { tokens } = prepared;
  const starts = new Int32Array(tokens.length * EDGE_FEATURES);
  const ends = new Int32Array(tokens.length * EDGE_FEATURES);
  tokens.forEach((token, at) => {
    const { sentence } = token;
    if (rows?.[sentence] === 0) return;
    const near = (other: number): Token | undefined =>
      tokens[other]?.sentence === sentence ? tokens[other] : undefined;
    const [before2, before, after, after2] = [near(at - 2), near(at - 1), near(at + 1), near(at + 2)];
    edge(
      starts,
      at,
      1,
      token,
      before,
      before2,
      after,
      token.opens ? 1 : 0,
      token.before,
      matched,
      sides.left,
      sides.toLeft,
      kind,
      headed,
      -1,
    );
    edge(
      ends,
      at,
      2,
      token,
      after,
      after2,
      before,
      token.closes ? 1 : 0,
      token.after,
      matched,
      sides.right,
      sides.toRight,
      kind,
      headed,
      1,
    );
  });
  return {
    starts,
    ends,
    whole: (candidate, into) => {
      whole(prepared, matched, sides, candidate, kind, headed, into);
    },
  };
}

/** Places of one edge; `out` is the neighbour outside, `inner` the one inside. */
function edge(
  rows: Int32Array,
  at: number,
  side: number,
  token: Token,
  out: Token | undefined,
  out2: Token | undefined,
  inner: Token | undefined,
  isNameEdge: number,
  mark: string,
  matched: Matched,
  aligned: Uint8Array,
  distances: Uint8Array,
  kind: number,
  headed: number,
  step: number,
): void {
  const from = at * EDGE_FEATURES;
  const outHash = out?.hash ?? 77;
  const outSort = out?.sort ?? 40;
  const name = token.type * 2 + isNameEdge;
  const word = mix(side * 1000 + 1, token.hash);
  const outside = mix(side * 1000 + 2, outHash);
  const sort = mix(side * 1000 + 3, token.sort);
  const sorts = mix(side * 1000 + 4, token.sort * 64 + outSort);
  const named = mix(side * 1000 + 5, name * 64 + token.sort);
  const marked = mix(side * 1000 + 6, hashOf(mark));
  const root = mix(side * 1000 + 7, token.stemHash);
  rows[from] = place(word, 5);
  rows[from + 1] = place(outside, 5);
  rows[from + 2] = place(word, kind);
  rows[from + 3] = place(outside, kind);
  rows[from + 4] = place(sort, kind);
  rows[from + 5] = place(sorts, kind);
  rows[from + 6] = place(named, kind);
  rows[from + 7] = place(marked, kind);
  rows[from + 8] = place(mix(side * 1000 + 8, (inner?.sort ?? 41) * 64 + token.sort), kind);
  rows[from + 9] = place(outside, headed);
  rows[from + 10] = place(named, headed);
  rows[from + 11] = place(sort, headed);
  rows[from + 12] = place(root, headed);
  rows[from + 13] = place(mix(side * 1000 + 9, (out2?.hash ?? 78) ^ Math.imul(outHash, 31)), kind);
  const meets = (other: number, holder: Token | undefined): number => (holder === undefined ? 7 : matched.kind[other]!);
  const [here, next, next2] = [matched.kind[at]!, meets(at + step, out), meets(at + 2 * step, out2)];
  rows[from + 14] = place(mix(side * 1000 + 10, here), kind);
  rows[from + 15] = place(mix(side * 1000 + 11, next * 8 + next2), kind);
  rows[from + 16] = place(mix(side * 1000 + 12, aligned[at]!), kind);
  rows[from + 17] = place(mix(side * 1000 + 13, distances[at]!), kind);
  rows[from + 18] = place(mix(side * 1000 + 14, aligned[at]! * 16 + distances[at]!), 5);
  rows[from + 19] = place(mix(side * 1000 + 15, (here > 0 ? 1 : 0) * 64 + name), kind);
  rows[from + 20] = place(mix(side * 1000 + 16, aligned[at]! * 64 + token.sort), kind);
  rows[from + 21] = place(mix(side * 1000 + 17, outSort * 64 + (next > 0 ? 1 : 0)), kind);
}

/** What the question's words left and right of its asking word say of each token as a beginning or an end. */
interface Sides {
  /** Which of the three words left of the asking words stand left of the token (bits), and the same on the right. */
  readonly left: Uint8Array;
  readonly right: Uint8Array;
  /** How far the nearest word of the question is on that side: 0 at the edge of the sentence. */
  readonly toLeft: Uint8Array;
  readonly toRight: Uint8Array;
  /** Weight of the question's words near each token on either side, and running sums of it. */
  readonly nearLeft: Float64Array;
  readonly nearRight: Float64Array;
  readonly sums: Float64Array;
}

/** After so many words what is near weighs about a third. */
const DECAY = Math.exp(-1 / 4);

function sidesOf({ tokens, sentences }: Prepared, { question, kind, term, weights }: Matched): Sides {
  const { words, wh } = question;
  const termAt = new Map(question.terms.map((one) => [one.at, one]));
  const isLike = (index: number, token: Token | undefined): boolean => {
    const word = words[index];
    if (word === undefined || token === undefined) return false;
    return word.folded === token.folded || termAt.get(index)?.stem === token.stem;
  };
  const size = tokens.length;
  const sides = {
    left: new Uint8Array(size),
    right: new Uint8Array(size),
    toLeft: new Uint8Array(size),
    toRight: new Uint8Array(size),
    nearLeft: new Float64Array(size),
    nearRight: new Float64Array(size),
    sums: new Float64Array(size + 1),
  };
  const weightAt = (at: number): number => (term[at]! < 0 ? 0 : weights[term[at]!]! * strengthOf(kind[at]!));
  const edgeBits = (wh.first === 0 ? 8 : 0) + (wh.last >= words.length - 1 ? 16 : 0);
  for (const { first, end } of sentences) {
    let distance = 0;
    let near = 0;
    const inside = (at: number): Token | undefined => (at >= first && at < end ? tokens[at] : undefined);
    for (let at = first; at < end; at++) {
      sides.toLeft[at] = distanceClass(distance);
      sides.nearLeft[at] = near;
      const [l1, l2] = [inside(at - 1), inside(at - 2)];
      sides.left[at] =
        edgeBits |
        (isLike(wh.first - 1, l1) ? 1 : 0) |
        (isLike(wh.first - 2, l2) || isLike(wh.first - 2, l1) ? 2 : 0) |
        (isLike(wh.first - 1, l2) ? 4 : 0);
      const weight = weightAt(at);
      near = (near + weight) * DECAY;
      distance = weight > 0 ? 1 : distance === 0 ? 0 : distance + 1;
      sides.sums[at + 1] = sides.sums[at]! + weight;
    }
    distance = 0;
    near = 0;
    for (let at = end - 1; at >= first; at--) {
      sides.toRight[at] = distanceClass(distance);
      sides.nearRight[at] = near;
      const [r1, r2] = [inside(at + 1), inside(at + 2)];
      sides.right[at] =
        edgeBits |
        (isLike(wh.last + 1, r1) ? 1 : 0) |
        (isLike(wh.last + 2, r2) || isLike(wh.last + 2, r1) ? 2 : 0) |
        (isLike(wh.last + 1, r2) ? 4 : 0);
      const weight = weightAt(at);
      near = (near + weight) * DECAY;
      distance = weight > 0 ? 1 : distance === 0 ? 0 : distance + 1;
    }
  }
  return sides;
}

/** 0 for none on that side; 1, 2, 3, 4–6, more. */
const distanceClass = (distance: number): number => (distance <= 3 ? distance : distance <= 6 ? 4 : 5);

function whole(
  { tokens, candidates, sentences }: Prepared,
  { kind: kinds, total, question }: Matched,
  { left, right, sums, nearLeft, nearRight }: Sides,
  candidate: number,
  kind: number,
  headed: number,
  into: Int32Array,
): void {
  const [first, last] = [candidates.first[candidate]!, candidates.last[candidate]!];
  const { looks } = candidates;
  const at = candidate * LOOKS;
  for (let look = 0; look < LOOKS; look++) into[look] = place(looks[at + look]!, kind);
  into[6] = place(looks[at]!, headed);
  into[7] = place(looks[at + 1]!, headed);
  into[8] = place(looks[at + 3]!, headed);
  let met = 0;
  let headAt = 0;
  for (let index = first; index <= last; index++) {
    if (kinds[index]! > 0) met++;
    if (question.head !== '' && tokens[index]!.stem === question.head)
      headAt = index === first ? 1 : index === last ? 2 : 3;
  }
  if (headAt === 0 && question.head !== '' && first > 0 && tokens[first - 1]!.stem === question.head) headAt = 4;
  const { first: from, end } = sentences[tokens[first]!.sentence]!;
  if (headAt === 0 && question.head !== '' && last + 1 < end && tokens[last + 1]!.stem === question.head) headAt = 5;
  const scale = total || 1;
  const inner = sums[last + 1]! - sums[first]!;
  const outer = sums[end]! - sums[from]! - inner;
  const length = Math.min(last - first + 1, 13);
  into[9] = place(mix(3001, Math.min(met, 4)), kind);
  into[10] = place(mix(3002, Math.min(met, 4) * 16 + length), 5);
  into[11] = place(mix(3003, Math.min(8, Math.floor((inner / scale) * 8))), kind);
  into[12] = place(mix(3004, headAt * 16 + Math.min(length, 6)), kind);
  into[13] = place(mix(3005, left[first]! * 64 + right[last]!), 5);
  into[14] = place(mix(3006, (left[first]! & 7) * 8 + (right[last]! & 7)), kind);
  into[15] = place(mix(3007, Math.min(10, Math.floor((outer / scale) * 8))), kind);
  into[16] = place(mix(3008, Math.min(9, Math.floor(((nearLeft[first]! + nearRight[last]!) / scale) * 8))), kind);
  into[17] = place(mix(3009, headAt), headed);
}
