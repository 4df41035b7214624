import { GrammyError } from 'grammy';
import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { apologize } from './apology.ts';
import { createBot } from './bot.ts';
import { announce } from './commands.ts';
import { compose } from './compose.ts';
import type { Deps } from './deps.ts';
import { startDigests } from './due.ts';
import { closeStale } from './dialogue/dialogue.ts';
import { indexTheRest } from './indexing.ts';
import { isUnknownToken, receiver, takeIn } from './intake.ts';
import { createPace } from './pace.ts';
import type { Clock } from './pace.ts';
import { clientOptions, codeOf, pause } from './telegram.ts';
import { listen } from './webhook.ts';
import type { WebhookAddress } from './webhook.ts';
import { startWorkers } from './workers.ts';

/** How long handlers at work may take to finish when the bot is stopped. */
const STOP_MS = 5_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** How often dialogues that nobody answers in are looked for. */
const DIALOGUES_MS = 60_000;

export interface RunningBot {
  readonly me: UserFromGetMe;
  /** Settles only if the bot cannot go on by itself: by rejecting with the reason. */
  readonly failed: Promise<never>;
  /** Looks for digests that are due; to be called once a minute. Never throws. */
  tick(): Promise<void>;
  /** Waits until all digests that may be sent now are sent. */
  delivered(): Promise<void>;
  /** Takes in nothing more and finishes what is being handled, for 5 seconds at most; true when all was finished. */
  stop(): Promise<boolean>;
}

/** Telegram does not know the token. */
export class BadTokenError extends Error {
  override readonly name = 'BadTokenError';
}

/**
 * Starts the bot and returns once Telegram has said who it is; while Telegram cannot be reached it goes on trying and
 * tells `notice` each time, until `signal` is aborted. Throws a `BadTokenError` when Telegram does not know the token.
 */
export async function startBot(options: {
  readonly token: string;
  readonly apiRoot: string;
  readonly proxy?: string | undefined;
  readonly deps: Deps;
  readonly notice: (line: string) => void;
  readonly signal: AbortSignal;
  /** Where Telegram brings updates; without it they are asked for. */
  readonly webhook?: { readonly address: WebhookAddress; readonly listening?: (port: number) => void } | undefined;
  /** How long to wait for more of what is sent in pieces, in milliseconds. */
  readonly quietMs?: number | undefined;
  /** What messages wait by for their turn. */
  readonly clock?: Clock | undefined;
}): Promise<RunningBot> {
  const { deps, signal } = options;
  const { store, log, now } = deps;
  const pace = createPace(options.clock ?? { now: () => Date.now(), wait: pause });
  const bot = createBot(options.token, deps, clientOptions({ ...options, log, pace }));
  bot.botInfo = await whoAmI(bot.api, options.notice, signal);

  const polling = new AbortController();
  const workers = startWorkers({
    inbox: store.inbox,
    handle: (update) => bot.handleUpdate(update),
    apologize: (update) => apologize(bot.api, update, deps),
    waiting: ({ message }) => {
      if (message?.chat.type !== 'private') return;
      bot.api
        .sendChatAction(message.chat.id, 'typing')
        .catch((err: unknown) => log.debug({ err }, 'typing could not be shown'));
    },
    ...(options.quietMs !== undefined && { quietMs: options.quietMs }),
    moveChat: (from, to) => store.moveChat(from, to),
    isPassing: (error) => store.isPassing(error),
    log,
    now,
  });
  const receive = receiver({
    inbox: store.inbox,
    wake: () => workers.wake(),
    log,
    now,
    isDropped: (update) => deps.limits.drops(update),
  });
  const taking = { api: bot.api, receive, log, signal: polling.signal };
  const { webhook, token } = options;
  const intake = webhook === undefined ? takeIn(taking) : listen({ ...taking, token, ...webhook });
  const failed = new Promise<never>((_, reject) => {
    intake.catch((error: unknown) => reject(isUnknownToken(error) ? asBadToken(error) : (error as Error)));
  });
  const indexing = indexTheRest(deps, polling.signal);
  const tidyDialogues = () =>
    closeStale(bot.api, deps).catch((err: unknown) => log.warn({ err }, 'dialogues could not be looked through'));
  const stale = tidyDialogues();
  const dialogues = setInterval(() => void tidyDialogues(), DIALOGUES_MS);
  const announced = announce(bot.api, deps.defaultLanguage, log);
  const digests = startDigests(bot.api, deps, compose(deps));
  void digests.tick();
  return {
    me: bot.botInfo,
    failed,
    tick: () => digests.tick(),
    delivered: () => digests.delivered(),
    stop: async () => {
      polling.abort();
      clearInterval(dialogues);
      await intake.catch(() => undefined);
      const [finished] = await Promise.all([
        workers.stop(STOP_MS),
        soon(digests.stop(), STOP_MS),
        soon(announced),
        soon(indexing),
        soon(stale),
      ]);
      return finished;
    },
  };
}

async function whoAmI(api: Api, notice: (line: string) => void, signal: AbortSignal): Promise<UserFromGetMe> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await api.getMe(signal as Parameters<Api['getMe']>[0]);
    } catch (error) {
      signal.throwIfAborted();
      // A token of the wrong shape is no address of Telegram's: 404.
      if (error instanceof GrammyError && [401, 404].includes(error.error_code)) throw asBadToken(error);
      const delay = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
      notice(`Telegram cannot be reached (${reasonOf(error)}); trying again in ${Math.round(delay / 1000)} s.`);
      await pause(delay, signal).catch(() => undefined);
      signal.throwIfAborted();
    }
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof GrammyError ? `${error.error_code}: ${error.description}` : (codeOf(error) ?? 'no answer');

const asBadToken = (error: unknown): BadTokenError =>
  new BadTokenError('[telegram] the token is not known', { cause: error });

/** What is not worth waiting for longer when the bot is asked to stop. */
const soon = async (work: Promise<void>, ms = 500): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, ms)))]);
  clearTimeout(timer);
};
