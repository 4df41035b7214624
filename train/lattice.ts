// The forward and backward sums of a linear chain, scaled at each word so that they need no logarithms (Rabiner, 1989).

/** Slopes of the negative log-likelihood: word by label, and from label to label. */
interface Gradient {
  readonly labels: Float64Array;
  readonly moves: Float64Array;
}

export interface Lattice {
  /** `scores`: word by label; `moves`: label by label; `allowed`: the labels each word may have, those of the annotation. */
  readonly gradient: (scores: Float64Array, moves: Float64Array, allowed: readonly Uint8Array[]) => Gradient;
}

/** `legal[i][j]`: label j may stand after label i. Label 0 is «outside»: what may follow it may open a sentence. */
export function makeLattice(legal: readonly (readonly boolean[])[]): Lattice {
  const count = legal.length;
  const pairs = legal.flatMap((row, i) => row.flatMap((may, j) => (may ? [[i, j] as const] : [])));
  const fromOf = Uint8Array.from(pairs, ([i]) => i);
  const toOf = Uint8Array.from(pairs, ([, j]) => j);
  const opens = Uint8Array.from(legal[0]!, Number);
  const closes = Uint8Array.from(legal, (row) => Number(row[0]!));

  /** Adds `sign` times the expected counts under the labels `allowed` (all of them when null). */
  const expect = (
    words: Float64Array,
    jumps: Float64Array,
    allowed: readonly Uint8Array[] | null,
    sign: number,
    into: Gradient,
  ): void => {
    const length = words.length / count;
    const forward = new Float64Array(words.length);
    const backward = new Float64Array(words.length);
    const scale = new Float64Array(length);
    const weight = (t: number, j: number): number =>
      allowed === null || allowed[t]![j] === 1 ? words[t * count + j]! : 0;
    for (let t = 0; t < length; t++) {
      const at = t * count;
      if (t === 0) for (let j = 0; j < count; j++) forward[j] = opens[j]!;
      else
        for (let p = 0; p < fromOf.length; p++)
          forward[at + toOf[p]!]! += forward[at - count + fromOf[p]!]! * jumps[p]!;
      let total = 0;
      for (let j = 0; j < count; j++) total += forward[at + j]! *= weight(t, j);
      scale[t] = total;
      for (let j = 0; j < count; j++) forward[at + j]! /= total;
    }
    const last = (length - 1) * count;
    let ends = 0;
    for (let j = 0; j < count; j++) ends += forward[last + j]! * closes[j]!;
    for (let j = 0; j < count; j++) backward[last + j] = closes[j]! / ends;
    for (let t = length - 2; t >= 0; t--) {
      const next = (t + 1) * count;
      for (let p = 0; p < fromOf.length; p++) {
        const to = toOf[p]!;
        const path = (jumps[p]! * weight(t + 1, to) * backward[next + to]!) / scale[t + 1]!;
        backward[t * count + fromOf[p]!]! += path;
        if (path !== 0) into.moves[fromOf[p]! * count + to]! += sign * forward[t * count + fromOf[p]!]! * path;
      }
    }
    for (let at = 0; at < words.length; at++) into.labels[at]! += sign * forward[at]! * backward[at]!;
  };

  return {
    gradient(scores, moves, allowed) {
      const words = new Float64Array(scores.length);
      for (let t = 0; t < scores.length; t += count) {
        let most = -Infinity;
        for (let j = 0; j < count; j++) most = Math.max(most, scores[t + j]!);
        for (let j = 0; j < count; j++) words[t + j] = Math.exp(Math.max(scores[t + j]! - most, -200));
      }
      const jumps = Float64Array.from(pairs, ([i, j]) => Math.exp(moves[i * count + j]!));
      const into = { labels: new Float64Array(scores.length), moves: new Float64Array(count * count) };
      expect(words, jumps, null, 1, into);
      expect(words, jumps, allowed, -1, into);
      return into;
    },
  };
}
