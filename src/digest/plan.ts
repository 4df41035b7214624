import type { Choices, DueDay, Plan, Subscription } from '../store/digests.ts';
import { catchUp } from './schedule/catch-up.ts';
import { nextDue } from './schedule/due.ts';

/** The first digest of these choices after `now`; null where no day is chosen. */
export const firstDue = (choices: Choices, now: Date): DueDay | null => nextDue(choices, now.getTime());

/** What becomes of a subscription at `now`: the newest of what it is owed, if not too late, and what is due next. */
export function planFor({ choices, next }: Subscription, now: Date): Plan {
  return next === null ? { send: null, skipped: [], next } : catchUp(choices, next, now.getTime());
}
