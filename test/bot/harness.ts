import { pino } from 'pino';
import type { Message, MessageEntity, Update } from 'grammy/types';
import { onTestFinished } from 'vitest';
import { createBot } from '../../src/bot/bot.ts';
import type { Deps } from '../../src/bot/deps.ts';
import { makeDownload } from '../../src/bot/download.ts';
import { createLimits } from '../../src/bot/limits.ts';
import { createPace } from '../../src/bot/pace.ts';
import type { Clock } from '../../src/bot/pace.ts';
import { startBot } from '../../src/bot/run.ts';
import type { RunningBot } from '../../src/bot/run.ts';
import { clientOptions } from '../../src/bot/telegram.ts';
import { tellEdition } from '../../src/bot/telling.ts';
import { startPlayground } from '../../src/playground/server.ts';
import type { Topic } from '../../src/digest/topics/topics.ts';
import type { Playground } from '../../src/playground/server.ts';
import { makeDoor } from '../../src/sources/door.ts';
import { makeSources } from '../../src/sources/sources.ts';
import type { Sources } from '../../src/sources/sources.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import type { Reader } from '../../src/summarize/text/reader.ts';
import { createFakeReader } from './fake-reader.ts';

export interface Setting {
  readonly playground: Playground;
  readonly telegram: Playground['telegram'];
  readonly store: Store;
  readonly bot: RunningBot;
  readonly deps: Deps;
  /** Handles an update once more, as after a crash between the reply and its being written down as done. */
  readonly handleAgain: (update: Update) => Promise<void>;
  /** What the bot has written to its log, a line an entry. */
  readonly logged: string[];
}

export interface SettingOptions {
  readonly reader?: Reader;
  /** What makes editions; by default it is done where all else is. */
  readonly tell?: Deps['tell'];
  readonly topicOf?: (texts: readonly string[]) => Topic | null;
  readonly sources?: Partial<Sources>;
  /** What asks sources that are due; by default nothing does. */
  readonly fetch?: Deps['fetch'];
  /** A store in memory unless one is given; it is closed with the test. */
  readonly store?: Store;
  readonly now?: () => Date;
  readonly maxTextLength?: number;
  readonly allowed?: ReadonlySet<number>;
  readonly perHour?: number;
  /** What messages wait by for their turn; by default no time passes for them. */
  readonly clock?: Clock;
  /** How long the bot waits for more of what is sent in pieces, in milliseconds. */
  readonly quietMs?: number;
  /** A Telegram that runs already, and goes on after the bot; else one of the bot's own. */
  readonly playground?: Playground;
  /** Runs before the bot does. */
  readonly before?: (playground: Playground) => Promise<void> | void;
}

/** Pages hold nothing; files are read as they are. */
const NO_SOURCES: Sources = { ...makeSources(makeDoor()), page: () => Promise.resolve({ kind: 'empty' }) };

const TOKEN = '4242:AAExampleExampleExampleExample';

/** A bot over HTTP to a Telegram of its own, with a store in memory; all of it ends with the test. */
export async function startSetting(options: SettingOptions = {}): Promise<Setting> {
  const now = options.now ?? (() => new Date());
  // Telegram's messages are of the time that the bot knows.
  const playground = options.playground ?? (await startPlayground({ port: 0, token: TOKEN, now }));
  if (options.playground === undefined) onTestFinished(() => playground.close());
  const { apiRoot, token } = playground;
  const store = options.store ?? (await openSqlite({ file: ':memory:' }));
  onTestFinished(() => store.close());
  await options.before?.(playground);
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const reader = options.reader ?? createFakeReader();
  const topicOf = options.topicOf ?? (() => null);
  const deps: Deps = {
    store,
    log,
    reader,
    tell: options.tell ?? ((order) => tellEdition(order, { reader, topicOf, log })),
    sources: { ...NO_SOURCES, ...options.sources },
    fetch: options.fetch ?? (() => Promise.resolve()),
    download: makeDownload({ token, apiRoot }),
    limits: createLimits({ allowed: options.allowed ?? null, perHour: options.perHour ?? 1000, now }),
    now,
    defaultLanguage: 'fa',
    maxTextLength: options.maxTextLength ?? 100_000,
    retentionDays: 90,
  };
  const signal = new AbortController().signal;
  const bot = await startBot({
    token,
    apiRoot,
    deps,
    notice: (line) => void logged.push(line),
    signal,
    quietMs: options.quietMs ?? 5,
    clock: options.clock ?? impatientClock(),
  });
  onTestFinished(async () => {
    await bot.stop();
  });
  const handleAgain = async (update: Update) => {
    const twin = createBot(token, deps, clientOptions({ apiRoot, log, pace: createPace(impatientClock()) }));
    twin.botInfo = bot.me;
    await twin.handleUpdate(update);
  };
  return { playground, telegram: playground.telegram, store, bot, deps, handleAgain, logged };
}

/** A clock that leaps ahead when somebody waits by it. */
export function impatientClock(): Clock {
  let ahead = 0;
  return { now: () => Date.now() + ahead, wait: (ms) => Promise.resolve(void (ahead += ms)) };
}

/** The bot's next message in the chat after `message`, or its nth with `count`. */
export async function nextReply(telegram: Playground['telegram'], message: Message, count = 1): Promise<Message> {
  return telegram.waitFor(() => repliesAfter(telegram, message)[count - 1]);
}

export const repliesAfter = (telegram: Playground['telegram'], message: Message): Message[] =>
  telegram.botMessages(message.chat.id).filter((reply) => reply.message_id > message.message_id);

/** Every update that was made has been handled. */
export async function settled({ telegram, store }: Setting): Promise<void> {
  await telegram.waitFor(() => telegram.updates.pending === 0);
  while ((await store.inbox.unfinished()) > 0) await new Promise((resolve) => setImmediate(resolve));
}

/** What /privacy knows of a chat that nothing is kept of. */
export const NOTHING_KEPT = { articles: 0, messages: 0, digests: 0, sources: 0, settings: false };

/** The text without the marks that only steer its direction. */
export const plain = (message: Pick<Message, 'text'>): string =>
  (message.text ?? '').replace(/[\u200F\u2068\u2069]/gu, '');

export const labelsOf = (message: Message): string[] =>
  (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map((button) => button.text).join(' | '));

/** What is formatted how: «bold: عنوان». */
export const formatted = (message: Pick<Message, 'text' | 'entities'>): string[] =>
  (message.entities ?? []).map(
    (entity: MessageEntity) =>
      `${entity.type}: ${plain({ text: (message.text ?? '').slice(entity.offset, entity.offset + entity.length) })}`,
  );
