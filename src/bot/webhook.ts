import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { GrammyError } from 'grammy';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Log } from '../log.ts';
import { ALLOWED_UPDATES, LONGEST_PAUSE_MS, FIRST_PAUSE_MS, isUnknownToken } from './intake.ts';
import type { Receive } from './intake.ts';
import { codeOf, pause } from './telegram.ts';

/** Where Telegram brings updates, and where this process listens for them, behind whatever speaks TLS for it. */
export interface WebhookAddress {
  /** As Telegram reaches it. */
  readonly url: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

/** Telegram brings nothing to this address: it has no TLS, or another port than Telegram's. */
export class WebhookRefusedError extends Error {
  override readonly name = 'WebhookRefusedError';
}

/** An update is small; what is larger is none. In bytes. */
const LARGEST_BODY = 1024 * 1024;
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

/**
 * Takes updates in as Telegram brings them, until `signal` ends it. Each is acknowledged when it is in the inbox; what cannot
 * be written is refused, so that Telegram brings it again. The webhook stays set at the end: other processes may stand behind
 * the same address, and updates wait for the next start. Throws when the port is taken, when Telegram does not know the
 * token, and a `WebhookRefusedError` when it does not take the address.
 */
export async function listen(options: {
  readonly api: Api;
  readonly token: string;
  readonly address: WebhookAddress;
  readonly receive: Receive;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Told the port once it is listened at. */
  readonly listening?: (port: number) => void;
}): Promise<void> {
  const { api, address, log, signal } = options;
  const secret = secretOf(options.token);
  const { pathname } = new URL(address.url);
  const app = routes(pathname, secret, options);
  const server = serve({ fetch: app.fetch, hostname: address.host, port: address.port }) as Server;
  try {
    await once(server, 'listening', { signal });
    const at = server.address();
    options.listening?.(typeof at === 'object' && at !== null ? at.port : address.port);
    await announced(api, address.url, secret, { log, signal });
    const broken = once(server, 'error').then(([error]: unknown[]) => Promise.reject(error as Error));
    await Promise.race([aborted(signal), broken]);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** All processes with the token know it, and nobody else. */
const secretOf = (token: string): string => createHash('sha256').update(`webhook of ${token}`).digest('hex');

function routes(
  path: string,
  secret: string,
  { receive, log }: { readonly receive: Receive; readonly log: Log },
): Hono {
  const app = new Hono();
  app.get('/health', (context) => context.text('ok'));
  app.post(path, bodyLimit({ maxSize: LARGEST_BODY }), async (context) => {
    if (!isSame(context.req.header(SECRET_HEADER) ?? '', secret)) return context.body(null, 401);
    const update: unknown = await context.req.json().catch(() => null);
    if (!isUpdate(update)) return context.body(null, 400);
    try {
      await receive([update]);
      return context.body(null, 200);
    } catch (err) {
      log.warn({ err }, 'an update could not be taken in; Telegram will bring it again');
      return context.body(null, 503);
    }
  });
  return app;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const isUpdate = (value: unknown): value is Update =>
  typeof value === 'object' && value !== null && 'update_id' in value && Number.isSafeInteger(value.update_id);

/** Tells Telegram the address, again and again until it has heard. */
async function announced(
  api: Api,
  url: string,
  secret: string,
  { log, signal }: { readonly log: Log; readonly signal: AbortSignal },
): Promise<void> {
  for (let failures = 0; ; failures++) {
    try {
      await api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES });
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (isUnknownToken(error)) throw error;
      if (error instanceof GrammyError && error.error_code === 400)
        throw new WebhookRefusedError(error.description, { cause: error });
      const delay = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      log.warn({ err: error, code: codeOf(error), delay }, 'the webhook could not be set; trying again');
      await pause(delay, signal);
    }
  }
}

const aborted = (signal: AbortSignal): Promise<unknown> => (signal.aborted ? Promise.resolve() : once(signal, 'abort'));
