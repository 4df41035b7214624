// The sums of views are kept by what the views are made of. To join the parts to one key would take longer than all else:
// each part has a small number, and the numbers side by side are the key.

/** Sums remembered of each kind before they are forgotten all at once. */
const REMEMBERED = 30_000;

/** How many bits the numbers of each part may take, four parts in all, 30 bits together: more would make a slow key. */
type Bits = readonly [number, number, number, number];

/**
 * What was found for parts before, or what is found now. Where a part has more spellings than its bits can tell apart, what
 * comes last is found anew each time.
 */
export function makeViewSums<T>(bits: Bits, find: (...parts: [string, string, string, string]) => T) {
  const numberings = bits.map(numbering);
  const [ofA, ofB, ofC, ofD] = numberings as [Numbering, Numbering, Numbering, Numbering];
  const [, bitsB, bitsC, bitsD] = bits;
  const known = new Map<number, T>();
  return (a: string, b: string, c: string, d = ''): T => {
    const [one, two, three, four] = [ofA(a), ofB(b), ofC(c), ofD(d)];
    if ((one | two | three | four) < 0) return find(a, b, c, d);
    const key = (((((one << bitsB) | two) << bitsC) | three) << bitsD) | four;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(a, b, c, d);
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, found);
    return found;
  };
}

type Numbering = (part: string) => number;

/** Numbers spellings as they come; −1 when there are too many. */
function numbering(bits: number): Numbering {
  const numbers = new Map<string, number>();
  return (part) => {
    // Most parts are nothing.
    if (part === '') return 0;
    const number = numbers.get(part);
    if (number !== undefined) return number;
    const next = numbers.size + 1;
    if (next >= 1 << bits) return -1;
    numbers.set(part, next);
    return next;
  };
}
