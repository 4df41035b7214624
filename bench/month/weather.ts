import type { FaultKind } from '../../src/playground/faults.ts';
import type { Playground } from '../../src/playground/server.ts';
import type { Chances } from './chances.ts';

// What goes wrong with Telegram: storms, in which most calls fail in one way or in all of them, and days on which nothing is heard.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** `after`: the message is there, and its sender never hears of it. */
const FAULTS: readonly [FaultKind, ...FaultKind[]] = [
  { kind: 429, retryAfter: 40 },
  { kind: 429, retryAfter: 3 },
  { kind: 500 },
  { kind: 502, html: true },
  { kind: 'reset', when: 'before' },
  { kind: 'reset', when: 'after' },
];
/** How many of the calls of a storm fail. */
const LIKELIHOOD = 0.7;

export interface Weather {
  /** Storms begin and end; to be called at each step of so many milliseconds. */
  step(now: number, length: number): void;
  readonly isFair: () => boolean;
  /** How many storms there were, and calls that failed in them. */
  readonly counts: () => { readonly storms: number; readonly refused: number };
}

/** `storms`: how many there are a day, on average. */
export function makeWeather({ telegram }: Playground, chances: Chances, storms: number): Weather {
  let until: number | null = null;
  let kinds: readonly [FaultKind, ...FaultKind[]] = FAULTS;
  let count = 0;
  let refused = 0;
  const arm = (): void => {
    if (until !== null && chances.happens(LIKELIHOOD)) telegram.faults.add(chances.oneOf(kinds));
  };
  telegram.subscribe((event) => {
    if (event.kind !== 'call' || until === null) return;
    if (event.call.answer?.ok !== true) refused++;
    arm();
  });
  return {
    step: (now, length) => {
      if (until !== null) {
        if (now < until) return;
        until = null;
        telegram.faults.clear();
      }
      if (!chances.happens((storms * length) / (24 * HOUR))) return;
      count++;
      kinds = chances.happens(0.5) ? FAULTS : [chances.oneOf(FAULTS)];
      // One in ten lasts for hours.
      until = now + (chances.happens(0.1) ? HOUR + chances.under(9 * HOUR) : (5 + chances.under(55)) * MINUTE);
      arm();
    },
    isFair: () => until === null,
    counts: () => ({ storms: count, refused }),
  };
}
