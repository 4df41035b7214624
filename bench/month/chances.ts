/** What happens by chance: the same from the same seed. */
export interface Chances {
  /** So likely, from 0 to 1. */
  readonly happens: (likelihood: number) => boolean;
  /** A whole number from 0 on, below `limit`. */
  readonly under: (limit: number) => number;
  readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T;
}

export function seeded(seed: number): Chances {
  const random = mulberry32(seed);
  const under = (limit: number): number => Math.floor(random() * limit);
  return {
    happens: (likelihood) => random() < likelihood,
    under,
    oneOf: (choices) => choices[under(choices.length)]!,
  };
}

/** https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
