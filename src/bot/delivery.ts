import { afterQuiet } from '../digest/schedule/due.ts';
import { latestOf } from '../digest/schedule/latest.ts';
import type { Log } from '../log.ts';
import type { Deliveries, Delivery, ToldStory } from '../store/digests.ts';
import type { Store } from '../store/store.ts';
import type { Claiming } from './claiming.ts';
import { startClaiming } from './claiming.ts';
import { mayHaveArrived } from './telegram.ts';
import { judge } from './verdict.ts';

// A digest on its way: composed once, sent part by part, each part written down before and after it is given to Telegram. A
// kill or a broken connection between the two is the only case in which nobody knows whether the part came: it is not sent
// again, and /status says so.

/** How long one delivery may be worked on. */
const LEASE_MS = 600_000;
/** Chats that are served at once. */
const PARALLEL = 16;
/** What has begun is brought to its end, however late; a chat that Telegram refuses for so long is given up. */
const PATIENCE_MS = 24 * 3_600_000;

/** What is to be sent; no parts: there was nothing to tell. */
export interface Composed {
  /** JSON values that `send` takes. */
  readonly parts: readonly unknown[];
  readonly stories: readonly ToldStory[];
}

export type Delivering = Pick<Claiming, 'wake' | 'idle' | 'stop'>;

export interface DeliveringOptions {
  readonly store: Pick<Store, 'deliveries' | 'subscriptions' | 'moveChat'>;
  readonly compose: (delivery: Delivery) => Promise<Composed>;
  /** Sends a part and tells its message's number. */
  readonly send: (delivery: Delivery, part: unknown) => Promise<number>;
  readonly log: Log;
  readonly now: () => Date;
}

/** Sends what is due until stopped: chats side by side, the parts of each in order. */
export function startDelivering(options: DeliveringOptions): Delivering {
  const { store, log, now } = options;
  const atWork = new Set<number>();
  return startClaiming<Delivery>({
    parallel: PARALLEL,
    claim: () => store.deliveries.claim(now(), LEASE_MS),
    workOn: async (delivery) => {
      // Composing can take longer than a lease where many wait for it: claimed again, its lease is a new one, and that is all.
      if (atWork.has(delivery.id)) return;
      atWork.add(delivery.id);
      await deliver(delivery, options).finally(() => atWork.delete(delivery.id));
    },
    failed: (err, delivery) =>
      delivery === undefined
        ? log.error({ err }, 'digests that are due could not be looked up')
        : log.error({ err, delivery: delivery.id }, 'what became of a digest could not be written down'),
  });
}

/** Brings one delivery to its end, or as far as Telegram lets it. */
async function deliver(delivery: Delivery, options: DeliveringOptions): Promise<void> {
  const { store, log, now } = options;
  const { deliveries } = store;
  const about = { delivery: delivery.id, day: delivery.due.day };
  // Parts that are there, or doubtful.
  let { sent } = delivery;
  try {
    if (sent === 0 && !delivery.inDoubt && isTooLate(delivery, now())) {
      log.warn(about, 'digest is more than six hours late; it is skipped');
      await deliveries.finished(delivery.id, 'skipped', now());
      return;
    }
    if (delivery.inDoubt) {
      log.warn(about, 'nobody knows whether a part of a digest came; it is not sent again');
      await deliveries.confirmed(delivery.id, null);
      sent++;
    }
    // It was put off, or its process was killed, and meanwhile the reader has gone to sleep.
    const wakes = afterQuiet(now().getTime(), delivery.subscription.choices);
    if (wakes > now().getTime() && sent < (delivery.parts?.length ?? Infinity)) {
      await deliveries.postponed(delivery.id, new Date(wakes));
      return;
    }
    const parts = delivery.parts ?? (await composed(delivery, options));
    for (; sent < parts.length; sent++) {
      const isOurs = await deliveries.sending(delivery.id, new Date(now().getTime() + LEASE_MS));
      if (!isOurs) {
        log.warn(about, 'digest is in the hands of another process');
        return;
      }
      await deliveries.confirmed(delivery.id, await sentOrInDoubt(delivery, parts[sent], options));
    }
    await deliveries.finished(delivery.id, parts.length === 0 ? 'empty' : 'sent', now());
  } catch (error) {
    await settle(error, { delivery, sent, about }, options);
  }
}

/** The message's number; null when the answer was lost on its way, and nobody knows whether the message is there. */
async function sentOrInDoubt(
  delivery: Delivery,
  part: unknown,
  { send, log }: DeliveringOptions,
): Promise<number | null> {
  try {
    return await send(delivery, part);
  } catch (err) {
    if (!mayHaveArrived(err)) throw err;
    log.warn({ err, delivery: delivery.id }, 'nobody knows whether a part of a digest came; it is not sent again');
    return null;
  }
}

const isTooLate = ({ due, subscription }: Delivery, now: Date): boolean =>
  now.getTime() > latestOf(due.at, subscription.choices);

async function composed(delivery: Delivery, { compose, store }: DeliveringOptions): Promise<readonly unknown[]> {
  const { parts, stories } = await compose(delivery);
  return parts.length === 0 ? parts : store.deliveries.compose(delivery.id, parts, stories);
}

/** What becomes of a delivery whose sending failed. */
async function settle(
  error: unknown,
  { delivery, sent, about }: { readonly delivery: Delivery; readonly sent: number; readonly about: object },
  { store, log, now }: DeliveringOptions,
): Promise<void> {
  const { deliveries }: { readonly deliveries: Deliveries } = store;
  const { id, chatId, threadId } = delivery.subscription;
  const verdict = judge(error, delivery.attempts);
  switch (verdict.kind) {
    case 'later':
      if (sent === 0 ? isTooLate(delivery, now()) : now().getTime() - delivery.due.at > PATIENCE_MS) {
        log.error({ ...about, err: error }, 'digest given up: Telegram has not taken it in time');
        return deliveries.finished(delivery.id, 'skipped', now());
      }
      log.warn({ ...about, err: error, afterMs: verdict.afterMs }, 'digest postponed');
      return deliveries.postponed(delivery.id, new Date(now().getTime() + verdict.afterMs));
    case 'gone':
      log.info(about, 'nobody there to read a digest; the subscription ends');
      // Of a forum it may be only the topic that is gone.
      await store.subscriptions.end(chatId, threadId === undefined ? undefined : id);
      return;
    case 'moved':
      await store.moveChat(chatId, verdict.to);
      return deliveries.postponed(delivery.id, now());
    case 'bug':
      log.error({ ...about, err: error }, 'digest could not be sent');
      return deliveries.finished(delivery.id, 'skipped', now());
  }
}
