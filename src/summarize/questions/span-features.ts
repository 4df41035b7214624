import { LOOKS, looksAt } from './candidates.ts';
import type { Side } from './edge-features.ts';
import { EDGE_FEATURES, edgeLooks, place, placesOfEdge } from './edge-features.ts';
import { hashOf, mix } from './hashing.ts';
import type { Matched } from './matching.ts';
import type { Prepared } from './prepared.ts';
import { QUESTION_KINDS } from './question-shapes.ts';
import type { Sides } from './sides.ts';
import { sidesOf } from './sides.ts';

// What speaks for a piece as the answer, as places in a table of weights: how it begins, how it ends, what it is as a whole,
// each for this kind of question and for the noun asked for. The strongest of all: Persian leaves its question word where the
// answer stands, so what stands left and right of it in the question should stand left and right of the answer.

/** How many places tell of a whole. */
export const WHOLE_FEATURES = 18;
/** What is mixed into places that all questions share. */
const EVERY = 5;

/** A question on a document, ready to tell the places of any piece. */
export interface SpanFeatures {
  /** Rows of `EDGE_FEATURES` places, one a token. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Writes the places of a candidate into `into`. */
  whole(candidate: number, into: Int32Array): void;
}

/** With `rows` only tokens of the sentences that it marks are told of. */
export function spanFeatures(prepared: Prepared, matched: Matched, rows?: Uint8Array): SpanFeatures {
  const { question } = matched;
  const kind = mix(101, QUESTION_KINDS.indexOf(question.kind));
  const headed = mix(kind, hashOf(question.head));
  const sides = sidesOf(prepared, matched, rows);
  const { tokens, sentences } = prepared;
  const starts = new Int32Array(tokens.length * EDGE_FEATURES);
  const ends = new Int32Array(tokens.length * EDGE_FEATURES);
  const keys = new Int32Array([EVERY, kind, headed]);
  const left: Side = {
    side: 0,
    step: -1,
    places: starts,
    kinds: matched.kind,
    aligned: sides.left,
    distances: sides.toLeft,
    keys,
  };
  const right: Side = { ...left, side: 1, step: 1, places: ends, aligned: sides.right, distances: sides.toRight };
  const looks = edgeLooks(prepared);
  for (let row = 0; row < sentences.length; row++) {
    if (rows?.[row] === 0) continue;
    const { first, end } = sentences[row]!;
    for (let at = first; at < end; at++) {
      placesOfEdge(left, tokens, looks, at, first, end);
      placesOfEdge(right, tokens, looks, at, first, end);
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
  into[10] = place(mix(3002, met * 16 + length), EVERY);
  into[11] = place(mix(3003, Math.min(8, Math.floor((inner / scale) * 8))), kind);
  into[12] = place(mix(3004, headAt * 16 + Math.min(length, 6)), kind);
  into[13] = place(mix(3005, left[first]! * 64 + right[last]!), EVERY);
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
