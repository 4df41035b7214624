// Work that lies in the store: claimed piece by piece, done side by side, until stopped. Whoever puts work there wakes it.

export interface Claiming {
  readonly isStopped: () => boolean;
  /** Says that there may be something to do. */
  wake(): void;
  /** Says so once so many milliseconds are over. */
  wakeAfter(ms: number): void;
  /** Waits until nothing is at work and nothing more can be claimed now. */
  idle(): Promise<void>;
  /** Claims nothing more, waits for what is at work, at most `ms`, and says whether all was finished. */
  stop(ms?: number): Promise<boolean>;
}

export interface ClaimingOptions<Piece> {
  /** How many pieces are worked on at once. */
  readonly parallel: number;
  /** The next piece, or null while there is none. */
  readonly claim: () => Promise<Piece | null>;
  /** Brings a piece to its end; what it throws is told to `failed`. */
  readonly workOn: (piece: Piece) => Promise<void>;
  /** Nothing could be claimed, or a piece came to no end. */
  readonly failed: (error: unknown, piece?: Piece) => void;
}

/** Claims whenever it is woken: until all that may be worked on at once is, or nothing is left. */
export function startClaiming<Piece>({ parallel, claim, workOn, failed }: ClaimingOptions<Piece>): Claiming {
  const running = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;
  let filling = Promise.resolve();
  let isFilling = false;
  let again = false;

  /** A wake during it makes one more round. */
  const fill = async (): Promise<void> => {
    isFilling = true;
    try {
      while (again) {
        again = false;
        while (!stopped && running.size < parallel) {
          const piece = await claim();
          if (piece === null) break;
          const work = workOn(piece)
            .catch((error: unknown) => failed(error, piece))
            .finally(() => {
              running.delete(work);
              wake();
            });
          running.add(work);
        }
      }
    } catch (error) {
      failed(error);
    } finally {
      // In one turn with the last look at `again`: no wake can fall between the two.
      isFilling = false;
    }
  };
  const wake = (): void => {
    if (stopped) return;
    again = true;
    if (!isFilling) filling = fill();
  };
  const finished = async (): Promise<void> => {
    while (isFilling || running.size > 0) {
      await filling;
      await Promise.all(running);
    }
  };
  return {
    isStopped: () => stopped,
    wake,
    wakeAfter: (ms) => {
      if (stopped) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        wake();
      }, ms);
      timers.add(timer);
    },
    idle: finished,
    stop: async (ms) => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      await filling;
      let late: NodeJS.Timeout | undefined;
      const tooLong = new Promise<boolean>((resolve) => {
        if (ms !== undefined) late = setTimeout(() => resolve(false), ms);
      });
      const isFinished = await Promise.race([finished().then(() => true), tooLong]);
      clearTimeout(late);
      return isFinished;
    },
  };
}
