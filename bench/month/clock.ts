// The clock of the simulated days, the same in every process: it leaps from tick to tick, and between two leaps runs on
// faster than the real one, so that what waits by it (a chat's turn, a call that is tried again) waits, but not long.

/** So many simulated seconds pass in a real one. */
const SPEED = 60;

/** Where the clock stood at a real instant; both in milliseconds since 1970. */
export interface Setting {
  readonly at: number;
  readonly real: number;
}

export const settingFor = (at: number): Setting => ({ at, real: Date.now() });

export const shownBy = ({ at, real }: Setting): number => at + (Date.now() - real) * SPEED;

/** Sleeps for so many simulated milliseconds. An abort ends the sleep by throwing. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await new Promise((resolve) => setTimeout(resolve, Math.max(1, Math.ceil(ms / SPEED))));
  signal?.throwIfAborted();
}
