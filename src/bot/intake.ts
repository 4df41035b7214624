import { GrammyError } from 'grammy';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Log } from '../log.ts';
import type { Inbox } from '../store/store.ts';
import { codeOf, pause } from './telegram.ts';

/** Every kind of update there is a handler for; Telegram sends no other. */
export const ALLOWED_UPDATES = [
  ...(['message', 'edited_message', 'channel_post', 'edited_channel_post'] as const),
  ...(['callback_query', 'inline_query', 'my_chat_member'] as const),
];

const POLL_SECONDS = 30;
export const FIRST_PAUSE_MS = 500;
export const LONGEST_PAUSE_MS = 30_000;

/** Writes updates to the inbox; they are acknowledged to Telegram when it has. */
export type Receive = (updates: readonly Update[]) => Promise<void>;

/** A `Receive` that passes over what is not worth a row and wakes the workers. */
export function receiver(options: {
  readonly inbox: Inbox;
  readonly wake: () => void;
  readonly log: Log;
  readonly now: () => Date;
  /** Updates that are not worth a row: they are acknowledged and forgotten. */
  readonly isDropped: (update: Update) => boolean;
}): Receive {
  const { inbox, wake, log, now, isDropped } = options;
  return async (updates) => {
    const wanted = updates.filter((update) => !isDropped(update));
    const rows = wanted.map((update) => ({ updateId: update.update_id, lane: laneOf(update), payload: update }));
    const added = await inbox.receive(rows, now());
    log.debug({ received: updates.length, added }, 'updates received');
    wake();
  };
}

/**
 * Asks Telegram for updates until `signal` ends it. A batch is received before the next one is asked for, which is what
 * acknowledges it. Throws only when Telegram no longer knows the token.
 */
export async function takeIn(options: {
  readonly api: Api;
  readonly receive: Receive;
  readonly log: Log;
  readonly signal: AbortSignal;
}): Promise<void> {
  const { api, receive, log, signal } = options;
  const stopped = () => signal.aborted;
  let offset = 0;
  let failures = 0;
  while (!stopped()) {
    try {
      const request = { offset, timeout: POLL_SECONDS, limit: 100, allowed_updates: ALLOWED_UPDATES };
      const updates = await api.getUpdates(request, signal as Parameters<Api['getUpdates']>[1]);
      failures = 0;
      const last = updates.at(-1);
      if (last === undefined) continue;
      await receive(updates);
      offset = last.update_id + 1;
    } catch (error) {
      if (stopped()) return;
      if (isUnknownToken(error)) throw error;
      const delay = Math.min(FIRST_PAUSE_MS * 2 ** failures++, LONGEST_PAUSE_MS);
      await onTrouble(error, api, log, delay);
      await pause(retryAfter(error) ?? delay, signal).catch(() => undefined);
    }
  }
}

export const isUnknownToken = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 401;

async function onTrouble(error: unknown, api: Api, log: Log, delay: number): Promise<void> {
  if (!(error instanceof GrammyError) || error.error_code !== 409) {
    log.warn({ err: error, code: codeOf(error), delay }, 'updates could not be taken in; trying again');
    return;
  }
  if (!/webhook/iu.test(error.description)) {
    log.error({ delay }, 'another process is polling with the same token; stop one of the two');
    return;
  }
  log.warn('a webhook was set for this bot; it is removed so that polling works');
  await api.deleteWebhook().catch((failed: unknown) => log.warn({ err: failed }, 'the webhook could not be removed'));
}

function retryAfter(error: unknown): number | null {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return seconds === undefined ? null : seconds * 1000;
}

/** What must be handled in order: a chat, or a person where an update has no chat. */
export function laneOf(update: Update): string {
  const chat =
    update.message?.chat ??
    update.edited_message?.chat ??
    update.channel_post?.chat ??
    update.edited_channel_post?.chat ??
    update.callback_query?.message?.chat ??
    update.my_chat_member?.chat;
  // Who writes after the bot's name somewhere does not wait for what they sent to the bot.
  if (update.inline_query !== undefined) return `inline ${update.inline_query.from.id}`;
  const id = chat?.id ?? update.callback_query?.from.id;
  return id === undefined ? 'other' : String(id);
}
