import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Agent, fetch as undiciFetch, ProxyAgent } from 'undici';
import { HttpError } from 'grammy';
import type { ApiClientOptions } from 'grammy';
import type { ApiError } from 'grammy/types';
import type { Log } from '../log.ts';
import type { Clock, Pace } from './pace.ts';

// Calls are tried again here, below grammY's client, so that every caller sees one call with one outcome. What a short
// wait does not cure goes up and postpones the whole update.

/** The pauses before the second, third … try after a fault of the server or the network, in milliseconds. */
const PAUSES = [300, 1_000, 2_500];
/** A 429 that asks for a longer wait is not waited for here, in seconds. */
const LONGEST_RETRY_AFTER = 5;
/** How many seconds one call may take, its retries included. */
const CALL_TIMEOUT = 60;

/** Methods whose callers have their own patience: polling and the first call of a start. */
const TRIED_ONCE = new Set(['getUpdates', 'getMe']);

/** Codes of errors at which nothing had reached the server, so that each call may be made again. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Methods that make something new: after a broken connection nobody knows whether they have, so they are not repeated. */
const MAKES_SOMETHING = /^(?:send|copy|forward)(?!ChatAction)/u;

const CHAT_OF_FORM = /name="chat_id"\r\n\r\n([^\r\n]+)\r\n/u;

/** How grammY's client reaches the Bot API: through `proxy` where one is given, with patience for passing faults. */
export function clientOptions(options: {
  readonly apiRoot: string;
  readonly proxy?: string | undefined;
  readonly log: Log;
  readonly pace: Pace;
  /** Sleeps before a call is tried again. */
  readonly wait?: Clock['wait'];
}): ApiClientOptions {
  const dispatcher = dispatcherFor(options);
  const send: Send = (url, init) => undiciFetch(url, { ...init, dispatcher });
  return {
    apiRoot: options.apiRoot,
    timeoutSeconds: CALL_TIMEOUT,
    // The declared type is that of node-fetch; all that is used of it is (url, init) → { json() }.
    fetch: patientFetch(send, options, options.wait),
  };
}

/** HTTPS_PROXY is, as its name says, for https addresses; a Bot API server on this machine is reached directly. */
export function dispatcherFor({ apiRoot, proxy }: { readonly apiRoot: string; readonly proxy?: string | undefined }) {
  return proxy !== undefined && apiRoot.startsWith('https:') ? new ProxyAgent(proxy) : new Agent();
}

type Send = (url: string, init: RequestInit) => Promise<{ readonly status: number; text(): Promise<string> }>;

interface RequestInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly signal: AbortSignal;
}

/** What grammY hands to `fetch`: its signal is a polyfill's, which undici does not take. */
interface GrammyInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  /** JSON, or the form of a call that brings a file. */
  readonly body: string | Readable;
  readonly signal: { readonly aborted: boolean; addEventListener(type: 'abort', listener: () => void): void };
}

/**
 * A `fetch` that waits for a message's turn and tries again after faults that pass by themselves; `wait` sleeps for so many
 * milliseconds.
 */
export function patientFetch(
  send: Send,
  { log, pace }: { readonly log: Log; readonly pace: Pace },
  wait: Clock['wait'] = pause,
) {
  return async (url: string, init: GrammyInit): Promise<{ json(): Promise<unknown> }> => {
    const method = url.slice(url.lastIndexOf('/') + 1);
    const signal = nativeSignal(init.signal);
    // A stream can be read once and a call be made several times. A file's form says what parts it in its headers.
    const body = typeof init.body === 'string' ? init.body : await buffer(init.body);
    const headers = typeof init.body === 'string' ? { 'content-type': 'application/json' } : init.headers;
    const request = { method: init.method, headers, body, signal };
    const pauses = TRIED_ONCE.has(method) ? [] : PAUSES;
    const chatId = MAKES_SOMETHING.test(method) ? chatIdOf(body) : null;
    for (let attempt = 0; ; attempt++) {
      const later = chatId === null ? null : await pace.turn(chatId, signal);
      if (later !== null) return { json: () => Promise.resolve(tooManyRequests(later)) };
      const outcome = await attemptOnce(send, url, request);
      const held = 'error' in outcome || outcome.status !== 429 ? null : retryAfterOf(outcome.body);
      if (chatId !== null && held !== null) pace.hold(chatId, held * 1000);
      const delay = attempt < pauses.length ? delayAfter(outcome, method, pauses[attempt]!) : null;
      if (delay === null) {
        if ('error' in outcome) throw outcome.error;
        return { json: () => new Promise((resolve) => resolve(parseBody(outcome.body))) };
      }
      log.debug({ method, attempt, delay }, 'call is tried again');
      await wait(delay, signal);
    }
  };
}

type Outcome = { readonly status: number; readonly body: string } | { readonly error: unknown };

async function attemptOnce(send: Send, url: string, request: RequestInit): Promise<Outcome> {
  try {
    const response = await send(url, request);
    return { status: response.status, body: await response.text() };
  } catch (error) {
    return { error };
  }
}

/** How long to wait before the call is made again, in milliseconds; null where its outcome stands. */
function delayAfter(outcome: Outcome, method: string, backOff: number): number | null {
  if ('error' in outcome) {
    const code = codeOf(outcome.error);
    if (code === null) return null;
    return NOT_SENT.has(code) || !MAKES_SOMETHING.test(method) ? backOff : null;
  }
  if (outcome.status >= 500) return backOff;
  if (outcome.status !== 429) return null;
  const seconds = retryAfterOf(outcome.body);
  return seconds !== null && seconds <= LONGEST_RETRY_AFTER ? seconds * 1000 : null;
}

/** The system's or undici's code for what went wrong with the connection, down the chain of causes; null for all else. */
export function codeOf(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; depth++) {
    const fields: Error & { code?: unknown; error?: unknown; errors?: unknown } = at;
    if (typeof fields.code === 'string') return fields.code;
    // Trying several addresses of one host ends in one error of several.
    const several: unknown = Array.isArray(fields.errors) ? fields.errors[0] : undefined;
    at = at.cause ?? fields.error ?? several;
  }
  return null;
}

/** What Telegram would answer if the message were sent now. */
const tooManyRequests = (seconds: number): ApiError => ({
  ok: false,
  error_code: 429,
  description: `Too Many Requests: retry after ${seconds}`,
  parameters: { retry_after: seconds },
});

/** The chat that a call is for; null for none. A form names it in one of its first parts. */
function chatIdOf(body: string | Uint8Array): string | null {
  if (typeof body !== 'string') return CHAT_OF_FORM.exec(new TextDecoder().decode(body.subarray(0, 4096)))?.[1] ?? null;
  const { chat_id: chatId } = JSON.parse(body) as { chat_id?: unknown };
  return typeof chatId === 'number' || typeof chatId === 'string' ? String(chatId) : null;
}

function retryAfterOf(body: string): number | null {
  try {
    const answer = JSON.parse(body) as { parameters?: { retry_after?: unknown } };
    const seconds = answer.parameters?.retry_after;
    return typeof seconds === 'number' ? seconds : null;
  } catch {
    return null;
  }
}

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new Error(`[telegram] answer is not JSON: ${body.length} characters`, { cause });
  }
}

function nativeSignal(signal: GrammyInit['signal']): AbortSignal {
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  else signal.addEventListener('abort', () => controller.abort());
  return controller.signal;
}

/** Whether a call that failed may have been carried out all the same: the connection broke after it had gone out. */
export const mayHaveArrived = (error: unknown): boolean =>
  error instanceof HttpError && !NOT_SENT.has(codeOf(error) ?? '');

/** Sleeps; an abort ends the sleep by throwing, as it would end the call. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const stop = () => {
    clearTimeout(timer);
    reject(new Error('[telegram] waiting was cut off'));
  };
  const timer = setTimeout(() => {
    signal.removeEventListener('abort', stop);
    resolve(undefined);
  }, ms);
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return promise;
}
