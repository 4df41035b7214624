import type { Log } from '../log.ts';
import type { Deliveries, Delivery, ToldStory } from '../store/digests.ts';
import type { Store } from '../store/store.ts';
import { mayHaveArrived } from './telegram.ts';
import { judge } from './verdict.ts';

// A digest on its way: composed once, sent part by part, each part written down before and after it is given to Telegram. A
// kill or a broken connection between the two is the only case in which nobody knows whether the part came: it is not sent
// again, and /status says so.

/** How long one delivery may be worked on. */
const LEASE_MS = 600_000;
/** Chats that are served at once. */
const PARALLEL = 16;
/** A digest that could not be sent for so long is no longer of its day. */
const PATIENCE_MS = 6 * 3_600_000;

/** What is to be sent; no parts: there was nothing to tell. */
export interface Composed {
  /** JSON values that `send` takes. */
  readonly parts: readonly unknown[];
  readonly stories: readonly ToldStory[];
}

export interface Delivering {
  /** Says that something may be due. */
  wake(): void;
  /** Waits until nothing is at work and nothing more may be worked on now. */
  idle(): Promise<void>;
  /** Takes nothing more and waits for what is at work. */
  stop(): Promise<void>;
}

/** Sends what is due until stopped: chats side by side, the parts of each in order. */
export function startDelivering(options: {
  readonly store: Pick<Store, 'deliveries' | 'subscriptions' | 'moveChat'>;
  readonly compose: (delivery: Delivery) => Promise<Composed>;
  /** Sends a part and tells its message's number. */
  readonly send: (delivery: Delivery, part: unknown) => Promise<number>;
  readonly log: Log;
  readonly now: () => Date;
}): Delivering {
  const { store, log, now } = options;
  const running = new Set<Promise<void>>();
  let stopped = false;
  let filling = Promise.resolve();
  let isFilling = false;
  let again = false;

  const fill = async (): Promise<void> => {
    isFilling = true;
    try {
      while (again) {
        again = false;
        while (!stopped && running.size < PARALLEL) {
          const delivery = await store.deliveries.claim(now(), LEASE_MS);
          if (delivery === null) break;
          const work = workOn(delivery).finally(() => {
            running.delete(work);
            wake();
          });
          running.add(work);
        }
      }
    } catch (err) {
      log.error({ err }, 'digests that are due could not be looked up');
    } finally {
      // In one turn with the last look at `again`: no wake can fall between the two.
      isFilling = false;
    }
  };
  const workOn = async (delivery: Delivery): Promise<void> => {
    try {
      await deliver(delivery, options);
    } catch (err) {
      log.error({ err, delivery: delivery.id }, 'what became of a digest could not be written down');
    }
  };
  const wake = (): void => {
    if (stopped) return;
    again = true;
    if (!isFilling) filling = fill();
  };
  return {
    wake,
    idle: async () => {
      while (isFilling || running.size > 0) {
        await filling;
        await Promise.all(running);
      }
    },
    stop: async () => {
      stopped = true;
      await filling;
      await Promise.all(running);
    },
  };
}

/** Brings one delivery to its end, or as far as Telegram lets it. */
async function deliver(delivery: Delivery, options: Parameters<typeof startDelivering>[0]): Promise<void> {
  const { store, log, now } = options;
  const { deliveries } = store;
  const about = { delivery: delivery.id, day: delivery.due.day };
  try {
    let { sent } = delivery;
    // What has begun is brought to its end, however late.
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
    const parts = delivery.parts ?? (await composed(delivery, options));
    for (; sent < parts.length; sent++) {
      await deliveries.sending(delivery.id);
      await deliveries.confirmed(delivery.id, await sentOrInDoubt(delivery, parts[sent], options));
    }
    await deliveries.finished(delivery.id, parts.length === 0 ? 'empty' : 'sent', now());
  } catch (error) {
    await settle(error, delivery, options, about);
  }
}

/** The message's number; null when the answer was lost on its way, and nobody knows whether the message is there. */
async function sentOrInDoubt(
  delivery: Delivery,
  part: unknown,
  { send, log }: Parameters<typeof startDelivering>[0],
): Promise<number | null> {
  try {
    return await send(delivery, part);
  } catch (err) {
    if (!mayHaveArrived(err)) throw err;
    log.warn({ err, delivery: delivery.id }, 'nobody knows whether a part of a digest came; it is not sent again');
    return null;
  }
}

const isTooLate = ({ due }: Delivery, now: Date): boolean => now.getTime() - due.at > PATIENCE_MS;

async function composed(
  delivery: Delivery,
  { compose, store }: Parameters<typeof startDelivering>[0],
): Promise<readonly unknown[]> {
  const { parts, stories } = await compose(delivery);
  return parts.length === 0 ? parts : store.deliveries.compose(delivery.id, parts, stories);
}

/** What becomes of a delivery whose sending failed. */
async function settle(
  error: unknown,
  delivery: Delivery,
  { store, log, now }: Parameters<typeof startDelivering>[0],
  about: object,
): Promise<void> {
  const { deliveries }: { readonly deliveries: Deliveries } = store;
  const { id, chatId, threadId } = delivery.subscription;
  const verdict = judge(error, delivery.attempts);
  switch (verdict.kind) {
    case 'later':
      if (isTooLate(delivery, now())) {
        log.error({ ...about, err: error }, 'digest given up after six hours');
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
