import type { Clauses } from './clauses.ts';
import { clausesOf } from './clauses.ts';
import type { Matched } from './matching.ts';
import { strengthOf } from './matching.ts';
import type { Prepared, Token } from './prepared.ts';

// Persian leaves its question word where the answer stands: what stands left and right of it in the question is looked for
// left and right of every word.

/** What the question's words left and right of its asking word say of each token as a beginning or an end. */
export interface Sides extends Clauses {
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

/** With `rows` only tokens of the sentences that it marks are told of. */
export function sidesOf(prepared: Prepared, matched: Matched, rows?: Uint8Array): Sides {
  const { tokens, sentences } = prepared;
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
  return { ...sides, ...clausesOf(prepared, matched, held) };
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
