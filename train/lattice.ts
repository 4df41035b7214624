// The forward and backward sums of a linear chain, scaled at each word so that they need no logarithms (Rabiner, 1989).

/** Slopes of the negative log-likelihood, as they stand until the next call: word by label, and from label to label. */
interface Gradient {
  readonly labels: Float64Array;
  readonly moves: Float64Array;
}

export interface Lattice {
  /**
   * `scores`: word by label, for `length` words; `moves`: label by label; `allowed`: word by label, 1 where the annotation
   * allows it.
   */
  readonly gradient: (length: number, scores: Float64Array, moves: Float64Array, allowed: Uint8Array) => Gradient;
}

/** Scores further behind the best one of their word count as this far behind. */
const FURTHEST = -200;

/**
 * `legal[i][j]`: label j may stand after label i. Label 0 is «outside»: what may follow it may open a sentence. `longest`: how
 * many words a sentence has at most.
 */
export function makeLattice(legal: readonly (readonly boolean[])[], longest: number): Lattice {
  const count = legal.length;
  const pairs = legal.flatMap((row, i) => row.flatMap((may, j) => (may ? [[i, j] as const] : [])));
  const fromOf = Uint8Array.from(pairs, ([i]) => i);
  const toOf = Uint8Array.from(pairs, ([, j]) => j);
  const opens = Uint8Array.from(legal[0]!, Number);
  const closes = Uint8Array.from(legal, (row) => Number(row[0]!));
  // One room for all sentences: training comes here millions of times.
  const words = new Float64Array(longest * count);
  const clamped = new Float64Array(longest * count);
  const forward = new Float64Array(longest * count);
  const backward = new Float64Array(longest * count);
  const scale = new Float64Array(longest);
  const jumps = new Float64Array(pairs.length);
  const into: Gradient = { labels: new Float64Array(longest * count), moves: new Float64Array(count * count) };

  /** Adds `sign` times the expected counts under the weights of words and jumps. */
  const expect = (length: number, weights: Float64Array, sign: number): void => {
    forward.fill(0, 0, length * count);
    backward.fill(0, 0, length * count);
    for (let t = 0; t < length; t++) {
      const at = t * count;
      if (t === 0) for (let j = 0; j < count; j++) forward[j] = opens[j]!;
      else
        for (let p = 0; p < fromOf.length; p++)
          forward[at + toOf[p]!]! += forward[at - count + fromOf[p]!]! * jumps[p]!;
      let total = 0;
      for (let j = at; j < at + count; j++) total += forward[j]! *= weights[j]!;
      scale[t] = 1 / total;
      for (let j = at; j < at + count; j++) forward[j]! /= total;
    }
    const last = (length - 1) * count;
    let ends = 0;
    for (let j = 0; j < count; j++) ends += forward[last + j]! * closes[j]!;
    for (let j = 0; j < count; j++) backward[last + j] = closes[j]! / ends;
    for (let t = length - 2; t >= 0; t--) {
      const at = t * count;
      const next = at + count;
      const unit = scale[t + 1]!;
      for (let p = 0; p < fromOf.length; p++) {
        const from = fromOf[p]!;
        const to = toOf[p]!;
        const path = jumps[p]! * weights[next + to]! * backward[next + to]! * unit;
        if (path === 0) continue;
        backward[at + from]! += path;
        into.moves[from * count + to]! += sign * forward[at + from]! * path;
      }
    }
    for (let at = 0; at < length * count; at++) into.labels[at]! += sign * forward[at]! * backward[at]!;
  };

  /** Takes off the counts of the one labelling that is allowed; false where more than one is. */
  const countOnly = (length: number, allowed: Uint8Array): boolean => {
    for (let t = 0; t < length; t++) {
      const first = allowed.indexOf(1, t * count);
      const second = allowed.indexOf(1, first + 1);
      if (second >= 0 && second < (t + 1) * count) return false;
    }
    let before = -1;
    for (let t = 0; t < length; t++) {
      const at = allowed.indexOf(1, t * count);
      into.labels[at]!--;
      if (before >= 0) into.moves[before * count + at - t * count]!--;
      before = at - t * count;
    }
    return true;
  };

  return {
    gradient(length, scores, moves, allowed) {
      into.labels.fill(0, 0, length * count);
      into.moves.fill(0);
      for (let t = 0; t < length * count; t += count) {
        let most = -Infinity;
        for (let j = t; j < t + count; j++) if (scores[j]! > most) most = scores[j]!;
        for (let j = t; j < t + count; j++) words[j] = Math.exp(Math.max(scores[j]! - most, FURTHEST));
      }
      for (let p = 0; p < jumps.length; p++) jumps[p] = Math.exp(moves[fromOf[p]! * count + toOf[p]!]!);
      expect(length, words, 1);
      if (countOnly(length, allowed)) return into;
      for (let at = 0; at < length * count; at++) clamped[at] = words[at]! * allowed[at]!;
      expect(length, clamped, -1);
      return into;
    },
  };
}
