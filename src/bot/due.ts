import { setImmediate } from 'node:timers/promises';
import type { Api } from 'grammy';
import { planFor } from '../digest/plan.ts';
import type { Delivery, Plan, Subscription } from '../store/digests.ts';
import type { Composed } from './delivery.ts';
import { startDelivering } from './delivery.ts';
import type { Deps } from './deps.ts';
import type { Part } from './send-part.ts';
import { sendPart } from './send-part.ts';

// Digests by the clock: each tick turns the subscriptions that are due into deliveries and has them sent. What was due while
// the process was down is due at its first tick.

/** Subscriptions that are looked at in one transaction; between two, whoever else waits for this process has a turn. */
const AT_ONCE = 100;
const DAY_MS = 24 * 3_600_000;

export interface Digests {
  /** Looks for what is due; to be called once a minute. Never throws. */
  tick(): Promise<void>;
  /** Waits until all that may be sent now is sent. */
  delivered(): Promise<void>;
  /** Takes nothing more and waits for the parts that are with Telegram. */
  stop(): Promise<void>;
}

export function startDigests(
  api: Api,
  { store, log, now }: Pick<Deps, 'store' | 'log' | 'now'>,
  compose: (delivery: Delivery) => Promise<Composed>,
): Digests {
  const delivering = startDelivering({
    store,
    compose,
    send: async ({ subscription: { chatId, threadId } }, part) => {
      const { rich } = await store.settings(chatId);
      return sendPart(api, { chatId, threadId, isRich: rich === 'on' }, part as Part);
    },
    log,
    now,
  });

  /** One that cannot be planned must not hold up the others: it is looked at again tomorrow. */
  const plan = (subscription: Subscription): Plan => {
    try {
      return planFor(subscription, now());
    } catch (err) {
      log.error({ err, subscription: subscription.id }, 'a subscription could not be planned');
      const { next } = subscription;
      return { send: null, skipped: [], next: next === null ? null : { day: next.day, at: next.at + DAY_MS } };
    }
  };

  let stopped = false;
  let ticking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    try {
      while (!stopped && (await store.subscriptions.deliverDue(now(), AT_ONCE, plan)) === AT_ONCE) {
        delivering.wake();
        await setImmediate();
      }
    } catch (err) {
      log.error({ err }, 'subscriptions that are due could not be looked up');
    }
    delivering.wake();
  };
  return {
    // One look after the other, however long one takes.
    tick: () => (ticking = ticking.then(look)),
    delivered: () => delivering.idle(),
    stop: async () => {
      stopped = true;
      await ticking;
      await delivering.stop();
    },
  };
}
