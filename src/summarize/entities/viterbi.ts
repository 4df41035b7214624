// The best labelling of a chain (Viterbi, 1967) over BIOES labels; label 0 is «O».

/** Whether BIOES lets `to` stand after `from`. */
export function follows(from: string, to: string): boolean {
  const open = from.startsWith('B-') || from.startsWith('I-');
  const goesOn = to.startsWith('I-') || to.startsWith('E-');
  return open ? goesOn && from.slice(2) === to.slice(2) : !goesOn;
}

/** A label this much (in units of score) behind the best one so far is not followed: no text that was tried reads otherwise. */
const BEAM = 12;

/** Makes the search: from scores, word by label, to the label of each word. */
export function makeViterbi(
  labels: readonly string[],
  transitions: readonly (readonly number[])[],
): (scores: Float32Array) => Uint8Array {
  const count = labels.length;
  // By the label that is left: what may stand after it, and at what price.
  const after = labels.map((from, i) => {
    const to = labels.flatMap((label, j) => (follows(from, label) ? [j] : []));
    return { to: Uint8Array.from(to), price: Float32Array.from(to, (j) => transitions[i]![j]!) };
  });
  const opens = labels.map((label) => follows('O', label));
  const closes = labels.map((label) => follows(label, 'O'));

  return (scores) => {
    const length = scores.length / count;
    const path = new Uint8Array(length);
    if (length === 0) return path;
    const back = new Uint8Array(scores.length);
    let best = new Float32Array(count);
    let next = new Float32Array(count);
    for (let j = 0; j < count; j++) best[j] = opens[j]! ? scores[j]! : -Infinity;
    for (let t = 1; t < length; t++) {
      const at = t * count;
      const enough = best.reduce((most, score) => Math.max(most, score), -Infinity) - BEAM;
      next.fill(-Infinity);
      for (let i = 0; i < count; i++) {
        const sum = best[i]!;
        if (sum < enough) continue;
        const { to, price } = after[i]!;
        for (let k = 0; k < to.length; k++) {
          const j = to[k]!;
          const score = sum + price[k]!;
          if (score <= next[j]!) continue;
          next[j] = score;
          back[at + j] = i;
        }
      }
      for (let j = 0; j < count; j++) next[j]! += scores[at + j]!;
      [best, next] = [next, best];
    }
    let last = 0;
    let most = -Infinity;
    for (let j = 0; j < count; j++) if (closes[j]! && best[j]! > most) [last, most] = [j, best[j]!];
    for (let t = length - 1; t >= 0; t--) {
      path[t] = last;
      last = back[t * count + last]!;
    }
    return path;
  };
}
