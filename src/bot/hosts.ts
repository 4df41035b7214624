import type { NotFetched } from '../sources/door.ts';

// Hosts are asked one request after the other, at a pace, and not at all while they want to be left alone.

/** How a host is treated: the policy of sources/pacing.ts, which the caller hands in. */
export interface HostPacing {
  /** The first instant at which a host last asked at `asked` may be asked again. */
  paced(due: number, asked: number | undefined): number;
  retryAfterOf(header: string, now: number): number;
  /** How long a refusal with this code and wait holds for all that its host has, in milliseconds. */
  heldFor(status: number | undefined, retryAfter: number): number;
}

interface Hosts {
  /** Waits until it is a host's turn; of one that is held nobody waits for a turn. An abort ends the waiting. */
  turnAt(host: string, signal: AbortSignal): Promise<void>;
  /** Until when a host is left alone; null where it may be asked. */
  heldUntil(host: string): Date | null;
  /** Notes what a host said instead of answering. */
  refused(host: string, refusal: NotFetched): void;
}

interface HostsOptions {
  readonly pacing: HostPacing;
  readonly now: () => Date;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Knows of every host when it was asked and until when it is held, for as long as the process lives. */
export function makeHosts({ pacing, now, wait }: HostsOptions): Hosts {
  const asked = new Map<string, number>();
  const held = new Map<string, number>();
  const heldUntil = (host: string): Date | null => {
    const until = held.get(host) ?? 0;
    return until > now().getTime() ? new Date(until) : null;
  };
  return {
    heldUntil,
    async turnAt(host, signal) {
      if (heldUntil(host) !== null) return;
      const at = now().getTime();
      const turn = pacing.paced(at, asked.get(host));
      // Said before waiting: whoever comes next for this host waits behind.
      asked.set(host, turn);
      if (turn > at) await wait(turn - at, signal);
    },
    refused(host, { status, retryAfter }) {
      const at = now().getTime();
      const until = at + pacing.heldFor(status, retryAfter === undefined ? 0 : pacing.retryAfterOf(retryAfter, at));
      if (until > (held.get(host) ?? at)) held.set(host, until);
    },
  };
}
