// The best labelling of a chain (Viterbi, 1967) over BIOES labels; label 0 is «O».

/** Whether BIOES lets `to` stand after `from`. */
export function follows(from: string, to: string): boolean {
  const open = from.startsWith('B-') || from.startsWith('I-');
  const goesOn = to.startsWith('I-') || to.startsWith('E-');
  return open ? goesOn && from.slice(2) === to.slice(2) : !goesOn;
}

/** Labels that the same labels may follow: those outside of a name, and those inside of a name of one type. */
interface Group {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** From label by to label. */
  readonly price: Float64Array;
  /**
   * A label further behind the best of its group than the prices within it differ is the best way to none of `to`, so it
   * is not followed: nothing is lost by that.
   */
  readonly slack: number;
}

/** Makes the search: from scores, word by label, each in units of `scale`, to the label of each word. */
export function makeViterbi(
  labels: readonly string[],
  transitions: readonly (readonly number[])[],
  scale: number,
): (scores: Int32Array) => Uint8Array {
  const count = labels.length;
  const groups = groupsOf(labels, (from, to) => transitions[from]![to]! / scale);
  const opens = labels.map((label) => follows('O', label));
  const closes = labels.map((label) => follows(label, 'O'));

  return (scores) => {
    const length = scores.length / count;
    const path = new Uint8Array(length);
    if (length === 0) return path;
    const back = new Uint8Array(scores.length);
    let best = new Float64Array(count);
    let next = new Float64Array(count);
    for (let j = 0; j < count; j++) best[j] = opens[j]! ? scores[j]! : -Infinity;
    for (let at = count; at < scores.length; at += count) {
      for (let j = 0; j < count; j++) next[j] = -Infinity;
      for (const { from, to, price, slack } of groups) {
        let most = -Infinity;
        for (const label of from) if (best[label]! > most) most = best[label]!;
        for (let f = 0; f < from.length; f++) {
          const sum = best[from[f]!]!;
          if (sum < most - slack) continue;
          for (let t = 0, p = f * to.length; t < to.length; t++, p++) {
            const score = sum + price[p]!;
            if (score <= next[to[t]!]!) continue;
            next[to[t]!] = score;
            back[at + to[t]!] = from[f]!;
          }
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

function groupsOf(labels: readonly string[], priceOf: (from: number, to: number) => number): Group[] {
  const allowed = labels.map((from) => labels.flatMap((label, to) => (follows(from, label) ? [to] : [])));
  const alike = Map.groupBy(labels.keys(), (label) => allowed[label]!.join());
  return [...alike.values()].map((from) => {
    const to = allowed[from[0]!]!;
    const differences = to.map((target) => {
      const prices = from.map((label) => priceOf(label, target));
      return Math.max(...prices) - Math.min(...prices);
    });
    return {
      from,
      to,
      price: Float64Array.from(from.flatMap((label) => to.map((target) => priceOf(label, target)))),
      slack: Math.max(...differences),
    };
  });
}
