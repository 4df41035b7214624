import { hashOf, mix } from './hashing.ts';
import type { Prepared, Token } from './prepared.ts';

// How a piece begins and how it ends, as places in the table of weights. Most of it hangs on the text alone and is found
// once for all that is asked.

export const TABLE_SIZE = 1 << 18;
const MASK = TABLE_SIZE - 1;
/** How many places tell of a beginning or of an end. */
export const EDGE_FEATURES = 25;

export const place = (look: number, key: number): number => mix(look, key) & MASK;

/** What all beginnings, or all ends, of a question on a document share. */
export interface Side {
  /** 0 for beginnings, 1 for ends. */
  readonly side: 0 | 1;
  /** The way outside. */
  readonly step: -1 | 1;
  readonly places: Int32Array;
  readonly kinds: Uint8Array;
  readonly aligned: Uint8Array;
  readonly distances: Uint8Array;
  /** What looks are mixed with: nothing, the kind of the question, the noun asked for, the word beside, the asking words. */
  readonly keys: Int32Array;
}

// Features are looks mixed with a key: for all questions, for those of this kind, for those that ask for this noun, for those
// with this word beside the asking ones, for those that ask by these words.
const [ALL, KIND, HEAD, BESIDE, ASKED] = [0, 1, 2, 3, 4];
/** The looks of an edge that no question changes: the word, its neighbours, their sorts, the marks, the stem. */
const LASTING = 9;
/** Which look each feature is, and which key. */
const FEATURES: readonly (readonly [look: number, key: number])[] = [
  [1, ALL],
  [2, ALL],
  [1, KIND],
  [2, KIND],
  [3, KIND],
  [4, KIND],
  [5, KIND],
  [6, KIND],
  [8, KIND],
  [2, HEAD],
  [5, HEAD],
  [3, HEAD],
  [7, HEAD],
  [9, KIND],
  [10, KIND],
  [11, KIND],
  [12, KIND],
  [13, KIND],
  [14, ALL],
  [15, KIND],
  [16, KIND],
  [17, KIND],
  [18, BESIDE],
  [19, ASKED],
  [20, BESIDE],
];
const LOOK = Uint8Array.from(FEATURES, ([look]) => look);
const KEY = Uint8Array.from(FEATURES, ([, key]) => key);
const MOST_LOOKS = 21;

/** Found once for all questions on a document. */
const KNOWN = new WeakMap<Prepared, readonly [Int32Array, Int32Array]>();

/** The lasting looks of every token as a beginning and as an end. */
export function edgeLooks(prepared: Prepared): readonly [Int32Array, Int32Array] {
  const known = KNOWN.get(prepared);
  if (known !== undefined) return known;
  const { tokens, sentences } = prepared;
  const size = tokens.length * LASTING;
  const looks = [new Int32Array(size), new Int32Array(size)] as const;
  for (const { first, end } of sentences)
    for (let at = first; at < end; at++) {
      const token = tokens[at]!;
      const before = at > first ? tokens[at - 1] : undefined;
      const before2 = at > first + 1 ? tokens[at - 2] : undefined;
      const after = at + 1 < end ? tokens[at + 1] : undefined;
      const after2 = at + 2 < end ? tokens[at + 2] : undefined;
      lasting(looks[0], at, 1000, token, before, before2, after, token.opens ? 1 : 0, token.before);
      lasting(looks[1], at, 2000, token, after, after2, before, token.closes ? 1 : 0, token.after);
    }
  KNOWN.set(prepared, looks);
  return looks;
}

/** `out` is the neighbour outside, `inner` the one inside. */
function lasting(
  looks: Int32Array,
  at: number,
  seed: number,
  token: Token,
  out: Token | undefined,
  out2: Token | undefined,
  inner: Token | undefined,
  isNameEdge: number,
  mark: string,
): void {
  const from = at * LASTING - 1;
  const outHash = out === undefined ? 77 : out.hash;
  const out2Hash = out2 === undefined ? 78 : out2.hash;
  looks[from + 1] = mix(seed + 1, token.hash);
  looks[from + 2] = mix(seed + 2, outHash);
  looks[from + 3] = mix(seed + 3, token.sort);
  looks[from + 4] = mix(seed + 4, token.sort * 64 + (out === undefined ? 40 : out.sort));
  looks[from + 5] = mix(seed + 5, (token.type * 2 + isNameEdge) * 64 + token.sort);
  looks[from + 6] = mix(seed + 6, hashOf(mark));
  looks[from + 7] = mix(seed + 7, token.stemHash);
  looks[from + 8] = mix(seed + 8, (inner === undefined ? 41 : inner.sort) * 64 + token.sort);
  looks[from + 9] = mix(seed + 9, out2Hash ^ Math.imul(outHash, 31));
}

/** The looks of the edge that is at hand. */
const HERE = new Int32Array(MOST_LOOKS);

/** Places of one edge. */
export function placesOfEdge(
  { side, step, places, kinds, aligned, distances, keys }: Side,
  tokens: readonly Token[],
  looks: readonly [Int32Array, Int32Array],
  at: number,
  first: number,
  end: number,
): void {
  const token = tokens[at]!;
  const out = at + step;
  const isOut = out >= first && out < end;
  const isOut2 = out + step >= first && out + step < end;
  const here = kinds[at]!;
  const next = isOut ? kinds[out]! : 7;
  const next2 = isOut2 ? kinds[out + step]! : 7;
  const outSort = isOut ? tokens[out]!.sort : 40;
  const isNameEdge = side === 0 ? token.opens : token.closes;
  const alike = aligned[at]!;
  const distance = distances[at]!;
  const own = looks[side];
  for (let look = 1, from = at * LASTING - 1; look <= LASTING; look++) HERE[look] = own[from + look]!;
  const seed = side * 1000 + 1000;
  HERE[10] = mix(seed + 10, here);
  HERE[11] = mix(seed + 11, next * 8 + next2);
  HERE[12] = mix(seed + 12, alike);
  HERE[13] = mix(seed + 13, distance);
  HERE[14] = mix(seed + 14, alike * 16 + distance);
  HERE[15] = mix(seed + 15, (here > 0 ? 1 : 0) * 64 + token.type * 2 + (isNameEdge ? 1 : 0));
  HERE[16] = mix(seed + 16, alike * 64 + token.sort);
  HERE[17] = mix(seed + 17, outSort * 64 + (next > 0 ? 1 : 0));
  HERE[18] = mix(own[at * LASTING + 1]!, 18);
  HERE[19] = mix(seed + 19, outSort * 64 + token.sort);
  HERE[20] = mix(own[at * LASTING + 4]!, 20);
  for (let feature = 0, from = at * EDGE_FEATURES; feature < EDGE_FEATURES; feature++)
    places[from + feature] = place(HERE[LOOK[feature]!]!, keys[KEY[feature]!]!);
}
