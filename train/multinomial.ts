import { shuffled } from '../bench/quality/random.ts';

// Multinomial logistic regression over sets of features, by AdaGrad (J. Duchi and others, «Adaptive Subgradient Methods», JMLR
// 2011). A set has unit length, so that long texts do not shout. What comes from the domain that the weights are for also has
// weights of its own, added to the shared ones (H. Daumé, «Frustratingly Easy Domain Adaptation», ACL 2007).

const EPOCHS = 20;
const RATE = 0.3;
const RIDGE = 0.003;
/** How much more an example of the domain counts than another. */
const DOMAIN_WEIGHT = 2;

export interface Labelled {
  /** Numbers of its features, each once. */
  readonly features: readonly number[];
  /** The number of its class. */
  readonly label: number;
  readonly isOfDomain: boolean;
}

/** Weights of the domain, one a feature and class, and one a class. */
export interface Multinomial {
  /** All classes of a feature after another. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/** Learns weights for examples of the domain; `random` orders the examples. */
export function fitMultinomial(
  examples: readonly Labelled[],
  { features, classes }: { readonly features: number; readonly classes: number },
  random: () => number,
): Multinomial {
  // The last row is what every example has.
  const size = (features + 1) * classes;
  const [shared, own] = [new Float64Array(size), new Float64Array(size)];
  const [sharedSquares, ownSquares] = [new Float64Array(size).fill(1e-6), new Float64Array(size).fill(1e-6)];
  const step = (weights: Float64Array, squares: Float64Array, at: number, slope: number): void => {
    const full = slope + RIDGE * weights[at]!;
    squares[at]! += full * full;
    weights[at]! -= (RATE * full) / Math.sqrt(squares[at]!);
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features: given, label, isOfDomain } of shuffled(examples, random)) {
      const value = 1 / Math.sqrt(given.length || 1);
      const scores = new Float64Array(classes);
      const rows = [...given, features];
      for (const row of rows)
        for (let one = 0; one < classes; one++) {
          const at = row * classes + one;
          scores[one]! += (row === features ? 1 : value) * (shared[at]! + (isOfDomain ? own[at]! : 0));
        }
      const shares = softmax(scores);
      for (const row of rows)
        for (let one = 0; one < classes; one++) {
          const at = row * classes + one;
          const error = shares[one]! - (one === label ? 1 : 0);
          const slope = error * (row === features ? 1 : value) * (isOfDomain ? DOMAIN_WEIGHT : 1);
          step(shared, sharedSquares, at, slope);
          if (isOfDomain) step(own, ownSquares, at, slope);
        }
    }
  }
  const all = shared.map((weight, at) => weight + own[at]!);
  return { weights: all.subarray(0, features * classes), bias: all.subarray(features * classes) };
}

function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
}
