import { LOOKS, looksAt } from './candidates.ts';
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
  const sides = sidesOf(prepared, matched, rows);
  const { tokens, sentences } = prepared;
  const starts = new Int32Array(tokens.length * EDGE_FEATURES);
  const ends = new Int32Array(tokens.length * EDGE_FEATURES);
  const left: Side = {
    side: 1,
    step: -1,
    places: starts,
    kinds: matched.kind,
    aligned: sides.left,
    distances: sides.toLeft,
    kind,
    headed,
  };
  const right: Side = { ...left, side: 2, step: 1, places: ends, aligned: sides.right, distances: sides.toRight };
  for (let row = 0; row < sentences.length; row++) {
    if (rows?.[row] === 0) continue;
    const { first, end } = sentences[row]!;
    for (let at = first; at < end; at++) {
      const before = at > first ? tokens[at - 1] : undefined;
      const before2 = at > first + 1 ? tokens[at - 2] : undefined;
      const after = at + 1 < end ? tokens[at + 1] : undefined;
      const after2 = at + 2 < end ? tokens[at + 2] : undefined;
      const token = tokens[at]!;
      edge(left, at, token, before, before2, after, token.opens ? 1 : 0, token.before);
      edge(right, at, token, after, after2, before, token.closes ? 1 : 0, token.after);
    }
  }
  return {
    starts,
    ends,
    whole: (candidate, into) => {
      whole(prepared, matched, sides, candidate, kind, headed, into);
    },
  };
}

/** What all beginnings, or all ends, of a question on a document share. */
interface Side {
  /** 1 for beginnings, 2 for ends. */
  readonly side: number;
  /** The way outside. */
  readonly step: -1 | 1;
  readonly places: Int32Array;
  readonly kinds: Uint8Array;
  readonly aligned: Uint8Array;
  readonly distances: Uint8Array;
  readonly kind: number;
  readonly headed: number;
}

/** Places of one edge; `out` is the neighbour outside, `inner` the one inside. */
function edge(
  { side, step, places: rows, kinds, aligned, distances, kind, headed }: Side,
  at: number,
  token: Token,
  out: Token | undefined,
  out2: Token | undefined,
  inner: Token | undefined,
  isNameEdge: number,
  mark: string,
): void {
  const from = at * EDGE_FEATURES;
  const seed = side * 1000;
  const outHash = out === undefined ? 77 : out.hash;
  const outSort = out === undefined ? 40 : out.sort;
  const out2Hash = out2 === undefined ? 78 : out2.hash;
  const name = token.type * 2 + isNameEdge;
  const word = mix(seed + 1, token.hash);
  const outside = mix(seed + 2, outHash);
  const sort = mix(seed + 3, token.sort);
  const sorts = mix(seed + 4, token.sort * 64 + outSort);
  const named = mix(seed + 5, name * 64 + token.sort);
  const marked = mix(seed + 6, hashOf(mark));
  const root = mix(seed + 7, token.stemHash);
  rows[from] = place(word, 5);
  rows[from + 1] = place(outside, 5);
  rows[from + 2] = place(word, kind);
  rows[from + 3] = place(outside, kind);
  rows[from + 4] = place(sort, kind);
  rows[from + 5] = place(sorts, kind);
  rows[from + 6] = place(named, kind);
  rows[from + 7] = place(marked, kind);
  rows[from + 8] = place(mix(seed + 8, (inner === undefined ? 41 : inner.sort) * 64 + token.sort), kind);
  rows[from + 9] = place(outside, headed);
  rows[from + 10] = place(named, headed);
  rows[from + 11] = place(sort, headed);
  rows[from + 12] = place(root, headed);
  rows[from + 13] = place(mix(seed + 9, out2Hash ^ Math.imul(outHash, 31)), kind);
  const here = kinds[at]!;
  const next = out === undefined ? 7 : kinds[at + step]!;
  const next2 = out2 === undefined ? 7 : kinds[at + 2 * step]!;
  const alike = aligned[at]!;
  const distance = distances[at]!;
  rows[from + 14] = place(mix(seed + 10, here), kind);
  rows[from + 15] = place(mix(seed + 11, next * 8 + next2), kind);
  rows[from + 16] = place(mix(seed + 12, alike), kind);
  rows[from + 17] = place(mix(seed + 13, distance), kind);
  rows[from + 18] = place(mix(seed + 14, alike * 16 + distance), 5);
  rows[from + 19] = place(mix(seed + 15, (here > 0 ? 1 : 0) * 64 + name), kind);
  rows[from + 20] = place(mix(seed + 16, alike * 64 + token.sort), kind);
  rows[from + 21] = place(mix(seed + 17, outSort * 64 + (next > 0 ? 1 : 0)), kind);
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
  /** How many tokens before each meet a word of the question. */
  readonly met: Uint16Array;
  /** Marks the tokens that are the noun asked for; null where none is. */
  readonly heads: Uint8Array | null;
}

/** After so many words what is near weighs about a third. */
const DECAY = Math.exp(-1 / 4);

// Which of the question's words beside the asking ones a token is like.
const LAST_BEFORE = 1;
const SECOND_BEFORE = 2;
const FIRST_AFTER = 4;
const SECOND_AFTER = 8;

function sidesOf({ tokens, sentences }: Prepared, matched: Matched, rows?: Uint8Array): Sides {
  const { question, kind, term, weights } = matched;
  const { words, wh } = question;
  const size = tokens.length;
  const sides = {
    left: new Uint8Array(size),
    right: new Uint8Array(size),
    toLeft: new Uint8Array(size),
    toRight: new Uint8Array(size),
    nearLeft: new Float64Array(size),
    nearRight: new Float64Array(size),
    sums: new Float64Array(size + 1),
    met: new Uint16Array(size + 1),
    heads: headsOf(tokens, question.head),
  };
  const { left, right, toLeft, toRight, nearLeft, nearRight, sums, met } = sides;
  const held = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    if (term[at]! >= 0) held[at] = weights[term[at]!]! * strengthOf(kind[at]!);
    sums[at + 1] = sums[at]! + held[at]!;
    met[at + 1] = met[at]! + (kind[at]! > 0 ? 1 : 0);
  }
  const like = likenessOf(tokens, question);
  const edgeBits = (wh.first === 0 ? 8 : 0) + (wh.last >= words.length - 1 ? 16 : 0);
  for (let row = 0; row < sentences.length; row++) {
    if (rows?.[row] === 0) continue;
    const { first, end } = sentences[row]!;
    let distance = 0;
    let near = 0;
    for (let at = first; at < end; at++) {
      toLeft[at] = distanceClass(distance);
      nearLeft[at] = near;
      const l1 = at > first ? like[at - 1]! : 0;
      const l2 = at > first + 1 ? like[at - 2]! : 0;
      left[at] =
        edgeBits |
        ((l1 & LAST_BEFORE) !== 0 ? 1 : 0) |
        (((l1 | l2) & SECOND_BEFORE) !== 0 ? 2 : 0) |
        ((l2 & LAST_BEFORE) !== 0 ? 4 : 0);
      near = (near + held[at]!) * DECAY;
      distance = held[at]! > 0 ? 1 : distance === 0 ? 0 : distance + 1;
    }
    distance = 0;
    near = 0;
    for (let at = end - 1; at >= first; at--) {
      toRight[at] = distanceClass(distance);
      nearRight[at] = near;
      const r1 = at + 1 < end ? like[at + 1]! : 0;
      const r2 = at + 2 < end ? like[at + 2]! : 0;
      right[at] =
        edgeBits |
        ((r1 & FIRST_AFTER) !== 0 ? 1 : 0) |
        (((r1 | r2) & SECOND_AFTER) !== 0 ? 2 : 0) |
        ((r2 & FIRST_AFTER) !== 0 ? 4 : 0);
      near = (near + held[at]!) * DECAY;
      distance = held[at]! > 0 ? 1 : distance === 0 ? 0 : distance + 1;
    }
  }
  return sides;
}

/** For each token which of the two words on either side of the asking ones it is like, as bits. */
function likenessOf(tokens: readonly Token[], { words, wh, terms }: Matched['question']): Uint8Array {
  const like = new Uint8Array(tokens.length);
  for (const [index, bit] of [
    [wh.first - 1, LAST_BEFORE],
    [wh.first - 2, SECOND_BEFORE],
    [wh.last + 1, FIRST_AFTER],
    [wh.last + 2, SECOND_AFTER],
  ] as const) {
    const word = words[index];
    if (word === undefined) continue;
    const stem = terms.findLast((one) => one.at === index)?.stem;
    for (let at = 0; at < like.length; at++)
      if (word.folded === tokens[at]!.folded || stem === tokens[at]!.stem) like[at]! |= bit;
  }
  return like;
}

/** Which tokens are the noun asked for; null where none is asked for or none is one. */
function headsOf(tokens: readonly Token[], head: string): Uint8Array | null {
  if (head === '') return null;
  let heads: Uint8Array | null = null;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.stem !== head) continue;
    heads ??= new Uint8Array(tokens.length);
    heads[at] = 1;
  }
  return heads;
}

/** 0 for none on that side; 1, 2, 3, 4–6, more. */
const distanceClass = (distance: number): number => (distance <= 3 ? distance : distance <= 6 ? 4 : 5);

function whole(
  prepared: Prepared,
  { total }: Matched,
  { left, right, sums, nearLeft, nearRight, met: metBefore, heads }: Sides,
  candidate: number,
  kind: number,
  headed: number,
  into: Int32Array,
): void {
  const { tokens, candidates, sentences } = prepared;
  const first = candidates.first[candidate]!;
  const last = candidates.last[candidate]!;
  const { looks } = candidates;
  const at = looksAt(prepared, candidate);
  for (let look = 0; look < LOOKS; look++) into[look] = place(looks[at + look]!, kind);
  into[6] = place(looks[at]!, headed);
  into[7] = place(looks[at + 1]!, headed);
  into[8] = place(looks[at + 3]!, headed);
  const met = Math.min(metBefore[last + 1]! - metBefore[first]!, 4);
  const { first: from, end } = sentences[tokens[first]!.sentence]!;
  const headAt = heads === null ? 0 : headPlace(heads, first, last, end);
  const scale = total || 1;
  const inner = sums[last + 1]! - sums[first]!;
  const outer = sums[end]! - sums[from]! - inner;
  const length = Math.min(last - first + 1, 13);
  into[9] = place(mix(3001, met), kind);
  into[10] = place(mix(3002, met * 16 + length), 5);
  into[11] = place(mix(3003, Math.min(8, Math.floor((inner / scale) * 8))), kind);
  into[12] = place(mix(3004, headAt * 16 + Math.min(length, 6)), kind);
  into[13] = place(mix(3005, left[first]! * 64 + right[last]!), 5);
  into[14] = place(mix(3006, (left[first]! & 7) * 8 + (right[last]! & 7)), kind);
  into[15] = place(mix(3007, Math.min(10, Math.floor((outer / scale) * 8))), kind);
  into[16] = place(mix(3008, Math.min(9, Math.floor(((nearLeft[first]! + nearRight[last]!) / scale) * 8))), kind);
  into[17] = place(mix(3009, headAt), headed);
}

/** Where the noun asked for stands: as the first word, the last, inside, right before, right after; or not there. */
function headPlace(heads: Uint8Array, first: number, last: number, end: number): number {
  for (let at = last; at >= first; at--) if (heads[at]! > 0) return at === first ? 1 : at === last ? 2 : 3;
  if (first > 0 && heads[first - 1]! > 0) return 4;
  return last + 1 < end && heads[last + 1]! > 0 ? 5 : 0;
}
