import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import querystring from 'node:querystring';
import cron from 'node-cron';
import type { Deps } from './bot/deps.ts';
import { makeDownload } from './bot/download.ts';
import { startFetching } from './bot/fetching.ts';
import { createLimits } from './bot/limits.ts';
import { BadTokenError, startBot } from './bot/run.ts';
import type { RunningBot } from './bot/run.ts';
import { pause } from './bot/telegram.ts';
import { WebhookRefusedError } from './bot/webhook.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { createLog } from './log.ts';
import type { Log } from './log.ts';
import { readModels } from './models.ts';
import { startPlayground } from './playground/server.ts';
import { makeDoor } from './sources/door.ts';
import * as pacing from './sources/pacing.ts';
import { makeSources } from './sources/sources.ts';
import { StoreError } from './store/errors.ts';
import { openPostgres } from './store/postgres.ts';
import { openSqlite } from './store/sqlite.ts';
import type { Store } from './store/store.ts';
import { createReader } from './summarize/reader.ts';
import { createTeller } from './teller.ts';

const DAY_MS = 24 * 3_600_000;
/** When nobody is reading, in Tehran. */
const EXPIRY_TIME = '40 4 * * *';
const EVERY_MINUTE = '* * * * *';

process.exit(await main());

/** config → store → reader → bot; returns the exit status once a signal has ended it or it cannot go on. */
async function main(): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const read = readConfig(process.env);
  if (!read.ok) return refuse(read.problems.map((problem) => `Configuration: ${problem}`));
  const { config } = read;
  const log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'uncaught error');
    process.exit(1);
  });
  const signal = onSignals();
  try {
    await run(config, log, signal);
    return 0;
  } catch (error) {
    if (signal.aborted && error === signal.reason) return 0;
    const line = lineFor(error, config);
    if (line !== null) return refuse([line]);
    log.fatal({ err: error }, 'could not go on');
    return 1;
  }
}

/** Runs until `signal` is aborted; throws what it cannot run without. */
async function run(config: Config, log: Log, signal: AbortSignal): Promise<void> {
  const opened: (() => unknown)[] = [];
  try {
    const store = await openStore(config, log);
    opened.push(() => store.close());
    const expiry = await startExpiry(store, config.retentionDays, log);
    opened.push(() => expiry.destroy());
    const { telegram, close } = await reachTelegram(config);
    opened.push(close);
    const reader = createReader(readModels());
    const sources = makeSources(makeDoor({ proxy: config.proxy }));
    const { defaultLanguage, maxTextLength, retentionDays, allowedChats, hourlyLimit } = config;
    const now = () => new Date();
    const download = makeDownload(telegram);
    const limits = createLimits({ allowed: allowedChats, perHour: hourlyLimit, now });
    const settled = { defaultLanguage, maxTextLength, retentionDays };
    const teller = createTeller({ logLevel: config.logLevel });
    opened.push(() => teller.stop());
    const tell: Deps['tell'] = (order) => teller.tell(order);
    const fetching = startFetching({ store, log, now }, { sources, pacing, wait: pause });
    opened.push(() => fetching.stop());
    const fetch: Deps['fetch'] = () => fetching.tick();
    const deps = { store, reader, tell, sources, fetch, download, limits, log, now, ...settled };
    const { webhookUrl: url, host, port } = config;
    const webhook = url === undefined ? undefined : { address: { url, host, port } };
    const bot = await startBot({ ...telegram, webhook, deps, notice: (line) => console.error(line), signal });
    opened.push(async () => {
      if (!(await bot.stop())) log.warn('stopped while updates were being handled; the next start handles them');
    });
    // Asking many sources politely takes minutes, for which no digest waits. Each tick of either knows of the one before.
    const minutes = cron.schedule(EVERY_MINUTE, () => void Promise.all([bot.tick(), fetch()]));
    opened.push(() => minutes.destroy());
    if (config.botToken !== undefined) console.log(`Serving @${bot.me.username} on Telegram. Ctrl-C ends it.`);
    await untilAborted(bot, signal);
  } finally {
    // What was opened last is closed first.
    for (const close of opened.reverse()) await close();
  }
}

/** What no line of the log may hold: the token, and the password of the database as it was written and as it is meant. */
function secretsOf({ botToken, databaseUrl }: Config): string[] {
  const { username = '', password = '' } = databaseUrl === undefined ? {} : new URL(databaseUrl);
  const written = password === '' ? [] : [`${username}:${password}`, password];
  // Unlike decodeURIComponent it does not throw where a percent sign means itself.
  const meant = written.map((secret) => querystring.unescape(secret));
  return [...(botToken === undefined ? [] : [botToken]), ...written, ...meant];
}

/** The one of the two engines that the configuration names. */
async function openStore({ databaseUrl, dataDir }: Config, log: Log): Promise<Store> {
  if (databaseUrl === undefined) return openSqlite({ file: join(dataDir, 'chekide.sqlite') });
  return openPostgres({
    url: databaseUrl,
    onLost: (err) => log.warn({ err }, 'a connection to the database was lost'),
  });
}

/** Telegram itself, or without a token the playground in its place. */
async function reachTelegram({ botToken: token, apiRoot, proxy, port, host }: Config) {
  if (token !== undefined) return { telegram: { token, apiRoot, proxy }, close: () => Promise.resolve() };
  // Another web page of this machine must not be able to guess it.
  const playground = await startPlayground({ port, host, token: `1000000001:${randomBytes(16).toString('hex')}` });
  console.log('BOT_TOKEN is not set, so this is the playground: nothing leaves this machine.');
  console.log(`Open ${playground.url} and forward a post to the bot. Ctrl-C ends it.`);
  return {
    telegram: { token: playground.token, apiRoot: playground.apiRoot },
    close: () => playground.close(),
  };
}

/** Deletes what is older than people were promised, now and once a day. */
async function startExpiry(store: Store, retentionDays: number, log: Log) {
  const expire = async () => {
    const expired = await store.expire(new Date(Date.now() - retentionDays * DAY_MS));
    log.info(expired, 'old articles deleted');
  };
  await expire();
  const daily = async () => expire().catch((err: unknown) => log.error({ err }, 'old articles could not be deleted'));
  return cron.schedule(EXPIRY_TIME, daily, { timezone: 'Asia/Tehran', noOverlap: true });
}

async function untilAborted(bot: RunningBot, signal: AbortSignal): Promise<void> {
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.race([aborted, bot.failed]);
}

/** Aborted by the first SIGINT or SIGTERM; the second ends the process at once. */
function onSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130);
      console.error('Ending. Once more ends it at once.');
      controller.abort();
    });
  }
  return controller.signal;
}

/** One line for people about an error they can mend; null for all others. */
function lineFor(error: unknown, { host, port }: Config): string | null {
  if (error instanceof StoreError) return error.message;
  if (error instanceof WebhookRefusedError) return `Telegram does not take WEBHOOK_URL: ${error.message}`;
  if (error instanceof BadTokenError) return 'Telegram does not know this BOT_TOKEN; @BotFather tells the right one.';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Something else is listening at ${host}:${port}; set PORT to another one.`;
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return `${host}:${port} cannot be listened at (${code}); set PORT or HOST.`;
  return null;
}

/** Tells why nothing was started; the exit status. */
function refuse(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 1;
}
