import type { WebhookInfo } from '@grammyjs/types';
import type { Delivery, UpdateKind, UpdateQueue } from './queue.ts';

export interface WebhookConfig {
  readonly url: string;
  readonly secretToken: string;
  /** How many updates may be on their way at once; those of one lane never are. */
  readonly maxConnections: number;
}

/** The first pause after a failed delivery; it doubles up to the longest. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
const TIMEOUT_MS = 60_000;

/** Sends updates to the bot's webhook, in order per lane, again and again until it answers 2xx. */
export class Webhook {
  readonly #queue: UpdateQueue;
  readonly #unixTime: () => number;
  #config: WebhookConfig | null = null;
  #stop = new AbortController();
  readonly #busyLanes = new Set<string>();
  #lastError: { readonly date: number; readonly message: string } | null = null;

  constructor(queue: UpdateQueue, unixTime: () => number) {
    this.#queue = queue;
    this.#unixTime = unixTime;
    queue.onPush(() => this.#pump());
  }

  get isSet(): boolean {
    return this.#config !== null;
  }

  set(config: WebhookConfig): void {
    this.delete();
    this.#config = config;
    this.#pump();
  }

  /** Stops deliveries; what is not confirmed stays in the queue. */
  delete(): void {
    this.#config = null;
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#busyLanes.clear();
    this.#lastError = null;
  }

  info(): WebhookInfo {
    const allowed = this.#queue.allowed as UpdateKind[] | null;
    return {
      url: this.#config?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#queue.pending.length,
      ...(this.#config !== null && { max_connections: this.#config.maxConnections, ip_address: '127.0.0.1' }),
      ...(allowed !== null && { allowed_updates: allowed }),
      ...(this.#lastError !== null && {
        last_error_date: this.#lastError.date,
        last_error_message: this.#lastError.message,
      }),
    };
  }

  #pump(): void {
    const config = this.#config;
    if (config === null) return;
    for (const delivery of this.#queue.pending) {
      if (this.#busyLanes.size >= config.maxConnections) return;
      if (this.#busyLanes.has(delivery.lane)) continue;
      this.#busyLanes.add(delivery.lane);
      void this.#deliver(delivery, config, this.#stop.signal);
    }
  }

  async #deliver(delivery: Delivery, config: WebhookConfig, stop: AbortSignal): Promise<void> {
    const isStopped = (): boolean => stop.aborted;
    for (let pauseMs = FIRST_PAUSE_MS; !isStopped(); pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      const failure = await attempt(delivery, config, stop);
      if (isStopped()) return;
      if (failure === null) break;
      this.#lastError = { date: this.#unixTime(), message: failure };
      await pause(pauseMs, stop);
    }
    if (isStopped()) return;
    this.#busyLanes.delete(delivery.lane);
    this.#queue.done(delivery);
    this.#pump();
  }
}

/** Null when the bot has taken it, else why not. */
async function attempt(delivery: Delivery, config: WebhookConfig, stop: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(config.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(config.secretToken !== '' && { 'x-telegram-bot-api-secret-token': config.secretToken }),
      },
      body: JSON.stringify(delivery.update),
      redirect: 'manual',
      signal: AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.arrayBuffer();
    return response.ok ? null : `Wrong response from the webhook: ${response.status} ${response.statusText}`;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'Read timeout expired' : 'Connection failed';
  }
}

async function pause(ms: number, stop: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      stop.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    stop.addEventListener('abort', finish);
  });
}
