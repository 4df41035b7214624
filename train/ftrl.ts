// FTRL-proximal logistic regression (McMahan and others, 2013), one weight a hashed feature.

export interface Ftrl {
  /** Learns that an example with these features is, or is not, one of ours. */
  learn(features: readonly number[], isOne: boolean): void;
  /** The log-odds it gives them. */
  score(features: readonly number[]): number;
  readonly weights: () => Float64Array;
}

const ALPHA = 0.08;
const BETA = 1;
const L2 = 0.5;

/** A learner over `size` weights; `l1` drives the rare ones to zero. */
export function makeFtrl(size: number, l1: number): Ftrl {
  const z = new Float64Array(size);
  const n = new Float64Array(size);
  const weight = (at: number): number => {
    const pull = z[at]!;
    if (Math.abs(pull) <= l1) return 0;
    return -(pull - Math.sign(pull) * l1) / ((BETA + Math.sqrt(n[at]!)) / ALPHA + L2);
  };
  const score = (features: readonly number[]): number => {
    let sum = 0;
    for (const feature of features) sum += weight(feature);
    return sum;
  };
  return {
    score,
    learn(features, isOne) {
      const gradient = 1 / (1 + Math.exp(-score(features))) - (isOne ? 1 : 0);
      const squared = gradient * gradient;
      for (const feature of features) {
        const before = n[feature]!;
        const sigma = (Math.sqrt(before + squared) - Math.sqrt(before)) / ALPHA;
        z[feature]! += gradient - sigma * weight(feature);
        n[feature] = before + squared;
      }
    },
    weights: () => Float64Array.from(z, (_, at) => weight(at)),
  };
}
