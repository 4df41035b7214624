import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BotArguments, FromBot } from './bot.ts';
import type { Setting } from './clock.ts';

/** More than any tick takes; a bot that does nothing for so long hangs, which is an error. */
const PATIENCE_MS = 240_000;

/** A process that delivers digests, as its parent sees it. */
export interface Bot {
  readonly isAlive: () => boolean;
  /** Turns the clock and waits until all that may be done is: how much is put off; null when the process ended before. */
  tick(setting: Setting): Promise<number | null>;
  /** Ends it at once, as `kill -9` does. */
  kill(): void;
  /** Settles once it is gone. */
  readonly gone: Promise<unknown>;
}

/** Starts a process and waits until it works: the bot, why it was refused the store, or null when it ended before. */
export async function startBot(args: BotArguments, whileStarting: (kill: () => void) => void = () => undefined) {
  const child = fork(join(import.meta.dirname, 'bot.ts'), [JSON.stringify(args)], { serialization: 'json' });
  const gone = once(child, 'exit');
  whileStarting(() => child.kill('SIGKILL'));
  const first = await nextMessage(child, gone);
  if (first === null) {
    checkKilled(child);
    return null;
  }
  if (first.kind === 'refused') {
    await gone;
    return first.why;
  }
  const bot: Bot = {
    isAlive: () => child.exitCode === null && child.signalCode === null,
    tick: async (setting) => {
      if (!bot.isAlive()) return null;
      // A process that is being killed takes no message any more.
      child.send(setting, () => undefined);
      const answer = await nextMessage(child, gone);
      if (answer === null) checkKilled(child);
      return answer?.kind === 'idle' ? answer.unfinished : null;
    },
    kill: () => void child.kill('SIGKILL'),
    gone,
  };
  return bot;
}

/** A process of ours ends only because it is killed. */
function checkKilled({ signalCode, exitCode }: ChildProcess): void {
  if (signalCode !== 'SIGKILL') throw new Error(`[month] a bot ended by itself: ${String(exitCode)}`);
}

async function nextMessage(child: ChildProcess, gone: Promise<unknown>): Promise<FromBot | null> {
  const given = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('[month] a bot hangs')), PATIENCE_MS);
  });
  const said = once(child, 'message', { signal: given.signal }).then(([message]) => message as FromBot);
  try {
    return await Promise.race([said, gone.then(() => null), late]);
  } finally {
    clearTimeout(timer);
    said.catch(() => undefined);
    given.abort();
  }
}
