import type { Playground } from '../../src/playground/server.ts';
import type { Store } from '../../src/store/store.ts';
import type { BotArguments } from './bot.ts';
import type { Chances } from './chances.ts';
import type { Setting } from './clock.ts';
import { settingFor, shownBy } from './clock.ts';
import type { Came, Outcome } from './outcome.ts';
import { outcomeOf } from './outcome.ts';
import type { Bot } from './processes.ts';
import { startBot } from './processes.ts';
import { subscribe } from './subscribers.ts';
import { readText } from './told.ts';
import { makeWeather } from './weather.ts';

// Days of digests: real processes on one store, killed at random instants, over HTTP to a Telegram with its storms.

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Digests are due at quarters of an hour; a tick every few minutes finds the same ones and makes the days shorter. */
const STEP = 5 * MINUTE;

export interface Days {
  readonly start: number;
  readonly count: number;
  readonly subscriptions: number;
  /** Where the store is: a SQLite file or the address of a PostgreSQL database. */
  readonly place: string;
  readonly openStore: () => Promise<Store>;
  /** Processes that work at the same time. SQLite lets one alone; a second one is started now and then all the same. */
  readonly processes: number;
  /** How often, a day. */
  readonly often: { readonly kills: number; readonly outages: number; readonly storms: number };
  /** Outages at most so long, in milliseconds. */
  readonly longest: number;
  readonly playground: Playground;
  /** Turns the clock of the playground. */
  readonly turn: (setting: Setting) => void;
  readonly chances: Chances;
}

export interface Lived extends Outcome {
  readonly messages: number;
  readonly storms: number;
  readonly refused: number;
  readonly kills: number;
  readonly outages: number;
  /** Second processes that the store let in nowhere. */
  readonly keptOut: number;
  readonly chatsGone: number;
}

/** Lives through the days and says what became of each digest. */
export async function liveThrough(days: Days): Promise<Lived> {
  const { start, playground, chances, often } = days;
  const end = start + days.count * DAY;
  const first = await days.openStore();
  const { subscribers, turns } = await subscribe(
    days.subscriptions,
    { playground, store: first, chances },
    { now: start, end },
  );
  await first.close();
  const weather = makeWeather(playground, chances, often.storms);
  const counts = { kills: 0, outages: 0, keptOut: 0 };
  const came: Came[] = [];
  const fair: number[] = [];
  const bots: Bot[] = [];
  let setting = settingFor(start);
  const killOne = (): void => {
    const alive = bots.filter((bot) => bot.isAlive());
    if (alive.length === 0) return;
    counts.kills++;
    alive[chances.under(alive.length)]!.kill();
  };
  // Kills wait for bots at work: an idle one is easily killed. One comes early, however short the days are.
  let killedAtMessage = 1 + chances.under(8);
  let killedAfterCall: number | null = null;
  playground.telegram.subscribe((event) => {
    if (event.kind === 'call' && killedAfterCall !== null) {
      // Between two of its writes, or in one.
      setTimeout(killOne, killedAfterCall);
      killedAfterCall = null;
    }
    if (event.kind !== 'message') return;
    const part = readText(event.message.text ?? '');
    if (part === null) return;
    came.push({ ...part, at: shownBy(setting) });
    if (came.length < killedAtMessage) return;
    // Between Telegram's taking a message and its answer.
    killedAtMessage = Infinity;
    killOne();
  });
  const happensInStep = (aDay: number): boolean => chances.happens((aDay * STEP) / DAY);
  const begin = async (): Promise<void> => {
    const args: BotArguments = { place: days.place, apiRoot: playground.apiRoot, token: playground.token, setting };
    // One in ten is killed before it works.
    const dies = chances.happens(0.1) ? chances.under(400) : null;
    const bot = await startBot(args, (kill) => dies !== null && setTimeout(kill, dies));
    if (bot === null) counts.kills++;
    else if (typeof bot === 'string') counts.keptOut++;
    else bots.push(bot);
  };

  const dues = subscribers.flatMap(({ owed }) => owed.map(({ at }) => at)).sort((one, other) => one - other);
  const turned = turns.toSorted((one, other) => one.at - other.at);
  let isAllDone = false;
  let outageUntil = start;
  for (let at = start; at < end; at = Math.max(at + STEP, Math.ceil(shownBy(setting) / STEP) * STEP)) {
    setting = settingFor(at);
    days.turn(setting);
    // The clock may have leapt over several steps.
    while (turned[0] !== undefined && turned[0].at <= at) turned.shift()!.carryOut();
    const isDue = dues[0] !== undefined && dues[0] <= at;
    while (dues[0] !== undefined && dues[0] <= at) dues.shift();
    weather.step(at, STEP);
    if (at < outageUntil) continue;
    for (const bot of bots.filter((one) => !one.isAlive())) bots.splice(bots.indexOf(bot), 1);
    if (happensInStep(often.outages)) {
      counts.outages++;
      for (const bot of bots) bot.kill();
      await Promise.all(bots.map(({ gone }) => gone));
      outageUntil = at + 10 * MINUTE + chances.under(days.longest - 10 * MINUTE);
      continue;
    }
    if (happensInStep(often.kills / 2)) killedAtMessage = came.length + 1 + chances.under(8);
    if (happensInStep(often.kills / 2)) killedAfterCall = chances.under(20);
    const isOneTooMany = happensInStep(0.5) && !days.place.startsWith('postgres');
    // Most ticks find nothing to do, which is seen often enough.
    if (isAllDone && bots.length === days.processes && !isDue && !isOneTooMany && !happensInStep(12)) continue;
    while (bots.length < days.processes) {
      const before = counts.kills;
      await begin();
      if (counts.kills > before) break;
    }
    // Where only one may work, it is kept out.
    if (isOneTooMany) await begin();
    setting = settingFor(at);
    days.turn(setting);
    const wasFair = weather.isFair();
    const finished = await Promise.all(bots.map((bot) => bot.tick(setting)));
    const isUndisturbed = finished.length > 0 && finished.every((unfinished) => unfinished !== null);
    if (wasFair && isUndisturbed) fair.push(at);
    isAllDone = isUndisturbed && finished.every((unfinished) => unfinished === 0);
  }
  for (const bot of bots) bot.kill();
  await Promise.all(bots.map(({ gone }) => gone));
  const last = await days.openStore();
  try {
    const outcome = await outcomeOf({ came, subscribers, fair }, last, end);
    const chatsGone = subscribers.filter(({ isGone }) => isGone).length;
    return { ...outcome, ...counts, ...weather.counts(), messages: came.length, chatsGone };
  } finally {
    await last.close();
  }
}
