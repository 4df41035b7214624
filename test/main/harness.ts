import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startPlayground } from '../../src/playground/server.ts';
import type { Playground } from '../../src/playground/server.ts';

export const TOKEN = '4242:AAExampleExampleExampleExample';

/** The bot as a process of its own, as `npm start` runs it. */
export interface Process {
  /** What it has written so far. */
  readonly output: { readonly stdout: string; readonly stderr: string };
  /** Resolves when its output has `words`; throws with all of it when the process ends first. */
  says(words: string): Promise<void>;
  kill(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void;
  /** The exit status; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts the bot with nothing in its environment but `env`; it is killed with the test. */
export function startProcess(env: Readonly<Record<string, string>>): Process {
  // An empty token is no token, and keeps one in a developer's .env out of the tests.
  const environment = { BOT_TOKEN: '', HTTPS_PROXY: '', ...env };
  const child = spawn(process.execPath, ['bin/start.js'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    output,
    ended,
    kill: (signal) => child.kill(signal),
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!`${output.stdout}${output.stderr}`.includes(words)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        void ended.then((status) =>
          reject(
            new Error(
              `[process] ended with ${String(status)} before it said «${words}»: ${output.stdout}${output.stderr}`,
            ),
          ),
        );
        look();
      }),
  };
}

/** A Telegram of its own for the test. */
export async function startTelegram(): Promise<Playground> {
  const playground = await startPlayground({ port: 0, token: TOKEN });
  onTestFinished(() => playground.close());
  return playground;
}

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chekide-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
