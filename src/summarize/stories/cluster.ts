import type { Signs } from './signs.ts';

// Articles that report one event, by average linkage over the pairs that are worth a look: two groups become one when their
// articles are one event on average, the surest first. Average linkage does not chain two events through one article
// that speaks of both. An inverted index finds the pairs: those that share a word few articles have.

/** A pair of articles and how surely they report one event, in log-odds. */
interface Edge {
  readonly a: number;
  readonly b: number;
  readonly odds: number;
}

/** What pairs are found by. */
export type Weighed = Pick<Signs, 'weights'>;

export interface Grouping {
  /** The log-odds that two articles report one event. */
  readonly odds: (a: number, b: number) => number;
  /** Whether two articles may report one event at all. */
  readonly mayBeOne: (a: number, b: number) => boolean;
}

/** Words of more articles than this share lead to too many pairs, and to none that rarer words do not lead to. */
const COMMON_SHARE = 0.04;
/** In a few articles no word is common. */
const COMMON_LEAST = 40;
/** So many of an article's neighbours are looked at, the nearest by cosine over its rarer words. */
const MOST_NEIGHBOURS = 16;
/** Nearer than this by cosine a pair is looked at. */
const LEAST_COSINE = 0.05;
/** Log-odds from which on two articles are one event: rather than not. To hide news costs a reader more than to tell it twice. */
export const THRESHOLD = 0;
/** One pair that is surely of two events does not part a group by itself, nor does one sure pair make it. */
const SUREST = 3;

/** Groups of indices into `signs`: largest first, then by their first member. */
export function cluster(signs: readonly Weighed[], { odds, mayBeOne }: Grouping): number[][] {
  const edges: Edge[] = [];
  const measured = (a: number, b: number): number =>
    mayBeOne(a, b) ? Math.max(-SUREST, Math.min(SUREST, odds(a, b))) : -SUREST;
  for (const [a, b] of neighbours(signs)) edges.push({ a, b, odds: measured(a, b) });
  return merge(signs.length, edges, measured).toSorted((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/** Pairs that share words, each once, the smaller index first. */
function* neighbours(signs: readonly Weighed[]): Iterable<[number, number]> {
  const most = Math.max(COMMON_LEAST, signs.length * COMMON_SHARE);
  const frequency = new Map<string, number>();
  for (const { weights } of signs)
    for (const stem of weights.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  // What one article alone has leads to no other.
  const leads = [...frequency].flatMap(([stem, articles]) => (articles > 1 && articles <= most ? [stem] : []));
  const postings = new Map(leads.map((stem) => [stem, { articles: [] as number[], weights: [] as number[] }]));
  const near = new Float64Array(signs.length);
  for (const [index, { weights }] of signs.entries()) {
    const met: number[] = [];
    for (const [stem, weight] of weights) {
      const holders = postings.get(stem);
      if (holders === undefined) continue;
      for (let at = 0; at < holders.articles.length; at++) {
        const other = holders.articles[at]!;
        if (near[other] === 0) met.push(other);
        near[other]! += weight * holders.weights[at]!;
      }
      holders.articles.push(index);
      holders.weights.push(weight);
    }
    const nearest = met.filter((other) => near[other]! >= LEAST_COSINE).sort((a, b) => near[b]! - near[a]!);
    for (const other of nearest.slice(0, MOST_NEIGHBOURS)) yield [other, index];
    for (const other of met) near[other] = 0;
  }
}

// === Average linkage

interface Group {
  readonly members: number[];
  /** The sum of log-odds to the articles of each other group that has a likely pair with this one. */
  readonly links: Map<Group, number>;
}

function merge(count: number, edges: readonly Edge[], odds: (a: number, b: number) => number): number[][] {
  const of = Array.from({ length: count }, (_, index): Group => ({ members: [index], links: new Map() }));
  const groups = new Set(of);
  const likely = edges.filter((edge) => edge.odds >= THRESHOLD);
  for (const { a, b, odds: sum } of likely) {
    of[a]!.links.set(of[b]!, sum);
    of[b]!.links.set(of[a]!, sum);
  }
  const heap = makeHeap(likely.map(({ a, b, odds: average }) => ({ a: of[a]!, b: of[b]!, average })));
  for (let next = heap.take(); next !== undefined; next = heap.take()) {
    const { a, b, average } = next;
    // What was queued before one of the two grew or went is no longer true.
    if (!groups.has(a) || !groups.has(b) || averageOf(a, b) !== average) continue;
    const [into, from] = a.members.length >= b.members.length ? [a, b] : [b, a];
    for (const other of new Set([...into.links.keys(), ...from.links.keys()])) {
      if (other === into || other === from) continue;
      const sum = sumBetween(into, other, odds) + sumBetween(from, other, odds);
      into.links.set(other, sum);
      other.links.set(into, sum);
      other.links.delete(from);
    }
    groups.delete(from);
    into.links.delete(from);
    into.members.push(...from.members);
    for (const other of into.links.keys()) {
      const grown = averageOf(into, other);
      if (grown >= THRESHOLD) heap.add({ a: into, b: other, average: grown });
    }
  }
  return [...groups].map(({ members }) => members.toSorted((a, b) => a - b));
}

const averageOf = (a: Group, b: Group): number => a.links.get(b)! / (a.members.length * b.members.length);

/** The sum of log-odds between the articles of two groups; pairs that nobody asked for are measured now. */
function sumBetween(a: Group, b: Group, odds: (a: number, b: number) => number): number {
  const known = a.links.get(b);
  if (known !== undefined) return known;
  let sum = 0;
  for (const first of a.members) for (const second of b.members) sum += odds(first, second);
  return sum;
}

interface Queued {
  readonly a: Group;
  readonly b: Group;
  readonly average: number;
}

/** The surest pair of groups first. */
function makeHeap(start: readonly Queued[]) {
  const heap: Queued[] = [];
  const swap = (i: number, j: number): void => {
    [heap[i], heap[j]] = [heap[j]!, heap[i]!];
  };
  const add = (queued: Queued): void => {
    let at = heap.push(queued) - 1;
    for (let up = (at - 1) >> 1; at > 0 && heap[up]!.average < heap[at]!.average; at = up, up = (at - 1) >> 1)
      swap(at, up);
  };
  const take = (): Queued | undefined => {
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || heap.length === 0) return top;
    heap[0] = last!;
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && heap[child]!.average > heap[least]!.average) least = child;
      if (least === at) return top;
      swap(at, least);
      at = least;
    }
  };
  start.forEach(add);
  return { add, take };
}
