import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import type { Order, Told } from './bot/telling.ts';

// Editions are made in a process of their own: a day of several channels takes seconds, in which the bot would answer nobody.
// It has the models once more, so it is started for the first order and ended when none has come for a while. A thread would
// do the same work, but leaves its memory with the bot when it ends, some 150 MB of it.

const PROGRAM = new URL('teller-process.ts', import.meta.url);
/** Digests are due at the same minutes, so most of the day there is no such process. */
const IDLE_MS = 30_000;
/** More than a day of thousands of posts takes; what needs more is an error of that edition alone. */
const MOST_HEAP_MB = 320;

/** What is answered to an order: what is told, or why nothing is. */
export type Answer = { readonly told: Told } | { readonly failed: string };

export interface Teller {
  /** Makes an edition; one after the other. Rejects when it could not be made: the next one is not concerned. */
  tell(order: Order): Promise<Told>;
  /** Ends the process, whatever it does. What was ordered is never answered, as if the bot had been killed: it is still owed. */
  stop(): Promise<void>;
}

export interface TellerOptions {
  readonly logLevel: string;
  readonly idleMs?: number;
  readonly program?: URL;
}

interface Waiting {
  readonly order: Order;
  readonly resolve: (told: Told) => void;
  readonly reject: (reason: Error) => void;
}

/** Makes editions aside; nothing is started before the first one. */
export function createTeller({ logLevel, idleMs = IDLE_MS, program = PROGRAM }: TellerOptions): Teller {
  const waiting: Waiting[] = [];
  let child: ChildProcess | null = null;
  let current: Waiting | null = null;
  let idle: NodeJS.Timeout | undefined;
  let isStopped = false;

  const start = (): ChildProcess => {
    const started = fork(program, [logLevel], {
      // Structured clones: an order has sets in it.
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${MOST_HEAP_MB}`],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    /** The one edition that was asked for has come to its end; those of a process that was ended by us do not count. */
    const ended = (settle: (edition: Waiting | null) => void): void => {
      if (child !== started) return;
      const done = current;
      current = null;
      settle(done);
      next();
    };
    const lost = (cause: Error): void =>
      ended((edition) => {
        child = null;
        edition?.reject(new Error('[teller] the process that makes editions failed', { cause }));
      });
    started.on('message', (answer: Answer) =>
      ended((edition) => {
        if ('told' in answer) edition?.resolve(answer.told);
        else edition?.reject(new Error(`[teller] ${answer.failed}`));
      }),
    );
    started.on('error', lost);
    started.on('exit', (code, signal) => lost(new Error(`[teller] exit ${String(code ?? signal)}`)));
    return started;
  };
  const next = (): void => {
    clearTimeout(idle);
    if (current !== null || isStopped) return;
    const first = waiting.shift();
    if (first === undefined) {
      idle = setTimeout(() => void end(), idleMs);
      return;
    }
    current = first;
    child ??= start();
    // What cannot be sent any more is told by the exit.
    child.send(first.order, () => undefined);
  };
  const end = async (): Promise<void> => {
    const ended = child;
    child = null;
    const isAlive = ended?.exitCode === null && ended.signalCode === null;
    if (!isAlive) return;
    const gone = new Promise((resolve) => ended.once('exit', resolve));
    ended.kill('SIGKILL');
    await gone;
  };
  return {
    tell: (order) =>
      new Promise((resolve, reject) => {
        waiting.push({ order, resolve, reject });
        next();
      }),
    stop: async () => {
      isStopped = true;
      clearTimeout(idle);
      await end();
    },
  };
}
