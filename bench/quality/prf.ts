/** What is needed of a comparison to say precision and recall; counts of several texts add up (micro average). */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Compares what was found with what was wanted, member by member. */
export const compareSets = (wanted: ReadonlySet<unknown>, found: ReadonlySet<unknown>): Counts => ({
  right: found.intersection(wanted).size,
  found: found.size,
  wanted: wanted.size,
});

/** Counts of several texts as one. */
export function sumCounts(all: Iterable<Counts>): Counts {
  let [right, found, wanted] = [0, 0, 0];
  for (const counts of all) {
    right += counts.right;
    found += counts.found;
    wanted += counts.wanted;
  }
  return { right, found, wanted };
}

/** Precision, recall and their harmonic mean, each 0..1; a share of nothing is 0. */
export function scoresOf({ right, found, wanted }: Counts): Scores {
  const share = (of: number) => (of === 0 ? 0 : right / of);
  return {
    precision: share(found),
    recall: share(wanted),
    f1: found + wanted === 0 ? 0 : (2 * right) / (found + wanted),
  };
}

export interface TypedSpan {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Spans as a set in which two are the same when type and both ends are. */
export const spanSet = (spans: Iterable<TypedSpan>): ReadonlySet<string> =>
  new Set(Iterator.from(spans).map(({ type, start, end }) => `${type} ${start}-${end}`));
