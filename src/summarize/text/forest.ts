// Trees that were learnt one after another, each from what those before it left over (J. Friedman, «Greedy Function
// Approximation: A Gradient Boosting Machine», 2001). They are oblivious: all nodes of a level ask the same, so a tree is a
// short list of comparisons and a table (L. Prokhorenkova and others, «CatBoost», 2018).

/** Trees of one depth, one after another. */
export interface Forest {
  readonly depth: number;
  /** For each level of each tree the number that it looks at, and from where on the answer is yes. */
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  /** For each tree what each combination of answers adds, in units of `scale`; the first answer is the lowest bit. */
  readonly leaves: readonly number[];
  readonly scale: number;
}

/** What all trees say of the numbers that stand in `rows` from `from` on. */
export function scoreOf({ depth, features, thresholds, leaves, scale }: Forest, rows: Float64Array, from = 0): number {
  const width = 1 << depth;
  let sum = 0;
  for (let table = 0, level = 0; table < leaves.length; table += width) {
    let leaf = 0;
    for (let bit = 1; bit < width; bit <<= 1, level++)
      if (rows[from + features[level]!]! >= thresholds[level]!) leaf |= bit;
    sum += leaves[table + leaf]!;
  }
  return sum * scale;
}
