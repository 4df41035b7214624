// Logistic regression by Newton's method (iteratively reweighted least squares): a few dozen weights, many rows.

const ROUNDS = 7;
const RIDGE = 1;

/** Rows of `size` numbers each, one after another. */
export interface Rows {
  readonly rows: Float64Array;
  readonly ones: Uint8Array;
}

export function fitLogistic(parts: readonly Rows[], size: number): number[] {
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(size);
    const hessian = new Float64Array(size * size);
    for (const { rows, ones } of parts) {
      for (let row = 0, at = 0; row < ones.length; row++, at += size) {
        let sum = 0;
        for (let i = 0; i < size; i++) sum += weights[i]! * rows[at + i]!;
        const p = 1 / (1 + Math.exp(-sum));
        const error = ones[row]! - p;
        const spread = p * (1 - p);
        for (let i = 0; i < size; i++) {
          const value = rows[at + i]!;
          if (value === 0) continue;
          gradient[i]! += error * value;
          for (let j = 0; j <= i; j++) hessian[i * size + j]! += spread * value * rows[at + j]!;
        }
      }
    }
    for (let i = 0; i < size; i++) {
      gradient[i]! -= RIDGE * weights[i]!;
      hessian[i * size + i]! += RIDGE;
    }
    const step = solve(hessian, gradient, size);
    for (let i = 0; i < size; i++) weights[i]! += step[i]!;
  }
  return [...weights];
}

/** Solves `matrix · x = right` for a symmetric positive matrix given by its lower half (Cholesky). */
function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  const lower = Float64Array.from(matrix);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = lower[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
      lower[i * size + j] = i === j ? Math.sqrt(sum) : sum / lower[j * size + j]!;
    }
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i * size + k]! * x[k]!;
    x[i]! /= lower[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= lower[k * size + i]! * x[k]!;
    x[i]! /= lower[i * size + i]!;
  }
  return x;
}
