// The best labelling of a chain (Viterbi, 1967) over BIOES labels; label 0 is «O».

/** Whether BIOES lets `to` stand after `from`. */
export function follows(from: string, to: string): boolean {
  const open = from.startsWith('B-') || from.startsWith('I-');
  const goesOn = to.startsWith('I-') || to.startsWith('E-');
  return open ? goesOn && from.slice(2) === to.slice(2) : !goesOn;
}

/** Makes the search: from scores, word by label, to the label of each word. */
export function makeViterbi(
  labels: readonly string[],
  transitions: readonly (readonly number[])[],
): (scores: Float32Array) => Uint8Array {
  const count = labels.length;
  // By the label that is reached: what may stand before it, and at what price.
  const before = labels.map((to, j) => {
    const from = labels.flatMap((label, i) => (follows(label, to) ? [i] : []));
    return { from: Uint8Array.from(from), price: Float32Array.from(from, (i) => transitions[i]![j]!) };
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
      for (let j = 0; j < count; j++) {
        const { from, price } = before[j]!;
        let most = -Infinity;
        let source = 0;
        for (let k = 0; k < from.length; k++) {
          const score = best[from[k]!]! + price[k]!;
          if (score > most) {
            most = score;
            source = from[k]!;
          }
        }
        next[j] = most + scores[t * count + j]!;
        back[t * count + j] = source;
      }
      [best, next] = [next, best];
    }
    let last = 0;
    for (let j = 1; j < count; j++) if (closes[j]! && best[j]! > best[last]!) last = j;
    for (let t = length - 1; t >= 0; t--) {
      path[t] = last;
      last = back[t * count + last]!;
    }
    return path;
  };
}
