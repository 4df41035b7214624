import type { Forest } from '../src/summarize/text/forest.ts';

// Gradient boosting of oblivious trees by second-order steps (T. Chen and C. Guestrin, «XGBoost», KDD 2016; L. Prokhorenkova
// and others, «CatBoost», 2018): of each level the comparison is taken that helps most over all leaves at once. Numbers are
// put into a few bins of like size first.

const MOST_BINS = 32;
/** A byte a leaf: larger values are cut. */
const LEAF_SCALE = 0.004;

export interface Growing {
  readonly trees: number;
  readonly depth: number;
  /** How far each tree goes of what it would. */
  readonly rate: number;
  /** What a leaf has beside its own examples: the larger, the more cautious it is. */
  readonly caution: number;
  /** The share of numbers, and of examples, that a tree sees. */
  readonly numbers: number;
  readonly examples: number;
  readonly random: () => number;
}

/** Writes for the scores so far the first and second derivatives of the loss. */
export type Slopes = (scores: Float64Array, first: Float64Array, second: Float64Array) => void;

interface Binned {
  readonly cuts: readonly (readonly number[])[];
  /** Bins of all examples, one number after another. */
  readonly bins: Uint8Array;
  readonly count: number;
}

/** Grows a forest on rows of `size` numbers each; `scores` are what is known already, and are added to. */
export function growForest(
  rows: Float64Array,
  size: number,
  scores: Float64Array,
  slopes: Slopes,
  growing: Growing,
): Forest {
  const binned = binsOf(rows, size);
  const { count, bins } = binned;
  const { depth, rate, caution, random } = growing;
  const [first, second] = [new Float64Array(count), new Float64Array(count)];
  const leaf = new Uint8Array(count);
  const features: number[] = [];
  const thresholds: number[] = [];
  const leaves: number[] = [];
  for (let tree = 0; tree < growing.trees; tree++) {
    slopes(scores, first, second);
    leaf.fill(0);
    const seen = Int32Array.from([...leaf.keys()].filter(() => random() < growing.examples));
    const asked = binned.cuts.keys().filter((one) => binned.cuts[one]!.length > 0 && random() < growing.numbers);
    const numbers = [...asked];
    for (let level = 0; level < depth; level++) {
      const { feature, bin } = bestCut(binned, numbers, seen, leaf, 1 << level, first, second, caution);
      features.push(feature);
      thresholds.push(binned.cuts[feature]![bin]!);
      for (let at = 0; at < count; at++) if (bins[feature * count + at]! > bin) leaf[at]! |= 1 << level;
    }
    const width = 1 << depth;
    const [firsts, seconds] = [new Float64Array(width), new Float64Array(width)];
    for (const at of seen) {
      firsts[leaf[at]!]! += first[at]!;
      seconds[leaf[at]!]! += second[at]!;
    }
    for (let one = 0; one < width; one++) {
      const value = (-rate * firsts[one]!) / (seconds[one]! + caution);
      leaves[tree * width + one] = Math.max(-127, Math.min(127, Math.round(value / LEAF_SCALE)));
    }
    for (let at = 0; at < count; at++) scores[at]! += leaves[tree * width + leaf[at]!]! * LEAF_SCALE;
  }
  return {
    depth,
    features,
    thresholds: thresholds.map((one) => Number(one.toPrecision(6))),
    leaves,
    scale: LEAF_SCALE,
  };
}

function bestCut(
  { cuts, bins, count }: Binned,
  numbers: readonly number[],
  seen: Int32Array,
  leaf: Uint8Array,
  leaves: number,
  first: Float64Array,
  second: Float64Array,
  caution: number,
): { readonly feature: number; readonly bin: number } {
  const [firsts, seconds] = [new Float64Array(leaves * MOST_BINS), new Float64Array(leaves * MOST_BINS)];
  const best = { gain: -1, feature: numbers[0] ?? 0, bin: 0 };
  for (const feature of numbers) {
    firsts.fill(0);
    seconds.fill(0);
    for (const at of seen) {
      const cell = leaf[at]! * MOST_BINS + bins[feature * count + at]!;
      firsts[cell]! += first[at]!;
      seconds[cell]! += second[at]!;
    }
    const gains = new Float64Array(cuts[feature]!.length);
    for (let from = 0; from < leaves * MOST_BINS; from += MOST_BINS) {
      let [all, allSecond] = [0, 0];
      for (let bin = 0; bin <= gains.length; bin++) {
        all += firsts[from + bin]!;
        allSecond += seconds[from + bin]!;
      }
      let [below, belowSecond] = [0, 0];
      for (let bin = 0; bin < gains.length; bin++) {
        below += firsts[from + bin]!;
        belowSecond += seconds[from + bin]!;
        const above = all - below;
        gains[bin]! += below ** 2 / (belowSecond + caution) + above ** 2 / (allSecond - belowSecond + caution);
      }
    }
    gains.forEach((gain, bin) => {
      if (gain > best.gain) Object.assign(best, { gain, feature, bin });
    });
  }
  return best;
}

/** Where each number is cut, about as many examples between two cuts, and the bin of each example. */
function binsOf(rows: Float64Array, size: number): Binned {
  const count = rows.length / size;
  const bins = new Uint8Array(rows.length);
  const cuts = Array.from({ length: size }, (_, feature) => {
    const values = Float64Array.from({ length: count }, (_, at) => rows[at * size + feature]!);
    const sorted = values.toSorted();
    const steps = Array.from(
      { length: MOST_BINS - 1 },
      (_, step) => sorted[Math.floor(((step + 1) * count) / MOST_BINS)]!,
    );
    const distinct = [...new Set(sorted)];
    const limits =
      distinct.length <= MOST_BINS ? distinct.slice(1) : [...new Set(steps)].filter((one) => one > sorted[0]!);
    values.forEach((value, at) => {
      let bin = 0;
      while (bin < limits.length && value >= limits[bin]!) bin++;
      bins[feature * count + at] = bin;
    });
    return limits;
  });
  return { cuts, bins, count };
}
