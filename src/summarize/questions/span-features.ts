import { LOOKS, looksAt } from './candidates.ts';
import type { Side } from './edge-features.ts';
import { EDGE_FEATURES, edgeLooks, place, placesOfEdge } from './edge-features.ts';
import { hashOf, mix } from './hashing.ts';
import type { Matched } from './matching.ts';
import type { Prepared, Token } from './prepared.ts';
import { QUESTION_KINDS } from './question-shapes.ts';
import type { Sides } from './sides.ts';
import { sidesOf } from './sides.ts';

// What speaks for a piece as the answer, as places in a table of weights: how it begins, how it ends, what it is as a whole,
// each for this kind of question and for the noun asked for. The strongest of all: Persian leaves its question word where the
// answer stands, so what stands left and right of it in the question should stand left and right of the answer.

/** How many places tell of a whole. */
export const WHOLE_FEATURES = 29;
/** What is mixed into places that all questions share. */
const EVERY = 5;

/** A question on a document, ready to tell the places of any piece. */
export interface SpanFeatures {
  /** Rows of `EDGE_FEATURES` places, one a token. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly sides: Sides;
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
  const { words, wh } = question;
  const asking = words.slice(wh.first, wh.last + 1).map(({ folded }) => folded);
  const asked = mix(102, hashOf(asking.join(' ')));
  const led = mix(103, hashOf(words[wh.first - 1]?.folded ?? ''));
  const followed = mix(104, hashOf(words[wh.last + 1]?.folded ?? ''));
  const left: Side = {
    side: 0,
    step: -1,
    places: starts,
    kinds: matched.kind,
    aligned: sides.left,
    distances: sides.toLeft,
    keys: new Int32Array([EVERY, kind, headed, led, asked]),
  };
  const right: Side = {
    ...left,
    side: 1,
    step: 1,
    places: ends,
    aligned: sides.right,
    distances: sides.toRight,
    keys: new Int32Array([EVERY, kind, headed, followed, asked]),
  };
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
    sides,
    whole: (candidate, into) => {
      whole(prepared, matched, sides, candidate, kind, headed, into);
      more(prepared, matched, sides, candidate, kind, asked, led, into);
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

/** What else tells of the whole: which of the question's words stand on which side, its clause, its likeness to the noun asked for. */
function more(
  prepared: Prepared,
  { total, likeHead }: Matched,
  { sums, leading, following, leadingTotal, followingTotal, clause }: Sides,
  candidate: number,
  kind: number,
  asked: number,
  led: number,
  into: Int32Array,
): void {
  const { tokens, candidates, sentences } = prepared;
  const first = candidates.first[candidate]!;
  const last = candidates.last[candidate]!;
  const { looks } = candidates;
  const at = looksAt(prepared, candidate);
  const { first: from, end } = sentences[tokens[first]!.sentence]!;
  const length = Math.min(last - first + 1, 13);
  const scale = total || 1;
  const inner = sums[last + 1]! - sums[first]!;
  const share = (part: number, all: number): number =>
    all === 0 ? 5 : Math.min(4, Math.floor((part / all) * 4 + 0.01));
  const ledLeft = share(leading[first]! - leading[from]!, leadingTotal);
  const ledRight = share(leading[end]! - leading[last + 1]!, leadingTotal);
  const followedRight = share(following[end]! - following[last + 1]!, followingTotal);
  const followedLeft = share(following[first]! - following[from]!, followingTotal);
  into[18] = place(mix(3010, ledLeft * 8 + followedRight), kind);
  into[19] = place(mix(3011, ledRight * 8 + followedLeft), kind);
  into[20] = place(mix(3012, ((ledLeft * 8 + ledRight) * 8 + followedLeft) * 8 + followedRight), EVERY);
  let likest = 0;
  for (let index = first; index <= last; index++) likest = Math.max(likest, likeHead[index]!);
  into[21] = place(mix(3013, (likest * 8 + likeHead[last]!) * 8 + likeHead[first]!), EVERY);
  into[22] = place(mix(3014, likest * 8 + Math.min(length, 6)), kind);
  let [clauseFrom, clauseEnd] = [first, last + 1];
  while (clauseFrom > from && clause[clauseFrom - 1] === clause[first]) clauseFrom--;
  while (clauseEnd < end && clause[clauseEnd] === clause[last]) clauseEnd++;
  const inClause = sums[clauseEnd]! - sums[clauseFrom]! - inner;
  into[23] = place(
    mix(3015, Math.min(8, Math.floor((inClause / scale) * 8)) * 4 + Math.min(3, clause[last]! - clause[first]!)),
    kind,
  );
  const cut = cutList(tokens, first, last, from, end);
  into[24] = place(mix(3016, cut * 8 + Math.min(length, 5)), kind);
  into[25] = place(mix(3017, cut), asked);
  into[26] = place(mix(3018, looks[at]!), asked);
  into[27] = place(mix(3019, looks[at + 1]!), asked);
  into[28] = place(mix(3020, looks[at + 2]!), led);
}

/** Whether the piece is cut out of a chain of like words: left (1), right (2), or holds a chain (4). */
function cutList(tokens: readonly Token[], first: number, last: number, from: number, end: number): number {
  const isLink = (at: number): boolean => tokens[at]!.before === '،' || tokens[at]!.folded === 'و';
  let cut = 0;
  if (first > from && isLink(first)) cut |= tokens[first - 1]!.type === tokens[first]!.type ? 1 : 8;
  else if (first > from + 1 && tokens[first - 1]!.folded === 'و')
    cut |= tokens[first - 2]!.type === tokens[first]!.type ? 1 : 8;
  if (last + 1 < end && isLink(last + 1)) {
    const next = tokens[last + 1]!.folded === 'و' ? last + 2 : last + 1;
    cut |= next < end && tokens[next]!.type === tokens[last]!.type ? 2 : 16;
  }
  for (let at = first + 1; at <= last; at++) if (isLink(at)) cut |= 4;
  return cut;
}
