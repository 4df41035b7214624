import type { Update } from '@grammyjs/types';
import { refuse, type RefusalName } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import type { UpdateQueue } from './queue.ts';

/** getUpdates: one poller at a time, the newest wins. */
export class Polling {
  readonly #queue: UpdateQueue;
  #terminate: ((why: RefusalName) => void) | null = null;

  constructor(queue: UpdateQueue) {
    this.#queue = queue;
  }

  /**
   * Waits up to `timeoutS` seconds for updates. Refuses when another poller or a webhook takes over meanwhile. Ends
   * empty-handed when `signal` says that the client went away.
   */
  async poll(options: { offset: number; limit: number; timeoutS: number; signal: AbortSignal }): Promise<Update[]> {
    this.terminate('otherPoller');
    this.#queue.confirm(options.offset);
    const limit = Math.min(Math.max(options.limit, 1), LIMITS.updatesPerPoll);
    const isGone = (): boolean => options.signal.aborted;
    const ready = this.#take(options.offset, limit);
    if (ready.length > 0 || options.timeoutS <= 0 || isGone()) return ready;

    await new Promise<void>((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        unsubscribe();
        options.signal.removeEventListener('abort', quit);
        if (this.#terminate === terminate) this.#terminate = null;
        settle();
      };
      const quit = (): void => finish(resolve);
      const terminate = (why: RefusalName): void => finish(() => reject(refuse(why)));
      const unsubscribe = this.#queue.onPush(quit);
      const timer = setTimeout(quit, Math.min(options.timeoutS, LIMITS.pollSeconds) * 1000);
      options.signal.addEventListener('abort', quit);
      this.#terminate = terminate;
    });
    return isGone() ? [] : this.#take(options.offset, limit);
  }

  /** Ends the poll that waits, if one does. */
  terminate(why: RefusalName): void {
    this.#terminate?.(why);
  }

  #take(offset: number, limit: number): Update[] {
    const due = this.#queue.pending.filter(({ isForced, update }) => isForced || update.update_id >= offset);
    return due.slice(0, limit).map((delivery) => {
      delivery.handedOut = true;
      return delivery.update;
    });
  }
}
