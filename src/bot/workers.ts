import type { Update } from 'grammy/types';
import type { Log } from '../log.ts';
import type { ClaimedUpdate, Inbox } from '../store/store.ts';
import { assemble } from './assembly.ts';
import type { Assembled, Piece } from './assembly.ts';
import type { Claiming } from './claiming.ts';
import { startClaiming } from './claiming.ts';
import { judge, unwrap } from './verdict.ts';

/** How many lanes are worked on at once. */
const PARALLEL = 16;
/** Far more than a handler needs with all its retries; a claim this old is of a process that is gone. */
const LEASE_MS = 600_000;
/** After this the update is given up. */
const PATIENCE_MS = 24 * 3_600_000;
const ROUND_MS = 10_000;
/** Albums have ten pictures at most; a longer paste than so many parts is refused anyway. */
const MOST_PIECES = 40;
/** How long to leave an inbox alone that could not be read or written. */
const INBOX_PAUSE_MS = 5_000;
const WRITE_PAUSE_MS = 500;

export interface Workers {
  /** Says that there may be something to do. */
  wake(): void;
  /** Takes no further update, waits for those at work at most `ms` and says whether all were finished. */
  stop(ms: number): Promise<boolean>;
}

export interface WorkersOptions {
  readonly inbox: Inbox;
  readonly handle: (update: Assembled) => Promise<void>;
  /** Called while more of an update may come: it is not forgotten. */
  readonly waiting?: (update: Update) => void;
  /** How long after a piece more of it may come, in milliseconds. */
  readonly quietMs?: number;
  /** Tells the people concerned that an update could not be handled. */
  readonly apologize: (update: Update) => Promise<void>;
  readonly moveChat: (from: number, to: number) => Promise<void>;
  /** Knows the errors of the store that pass by themselves. */
  readonly isPassing?: (error: unknown) => boolean;
  readonly log: Log;
  readonly now: () => Date;
}

/** Claims updates from the inbox and handles them until stopped: lanes side by side, each in its order. */
export function startWorkers(options: WorkersOptions): Workers {
  const { inbox, log, now } = options;
  const claiming: Claiming = startClaiming<ClaimedUpdate>({
    parallel: PARALLEL,
    claim: () => inbox.claim(now(), LEASE_MS),
    workOn: (claimed) => workOn(claimed, options, claiming),
    failed: (err, claimed) => {
      if (claimed === undefined) {
        log.error({ err }, 'the inbox cannot be used; trying again');
        claiming.wakeAfter(INBOX_PAUSE_MS);
      } else {
        // The claim stays until its lease is over, then the update is handled again.
        log.error({ err, updateId: claimed.updateId }, 'what became of the update could not be written down');
        claiming.wakeAfter(LEASE_MS + 1);
      }
    },
  });
  // Nobody wakes for what an earlier run has postponed.
  const rounds = setInterval(() => claiming.wake(), ROUND_MS);
  claiming.wake();
  return {
    wake: () => claiming.wake(),
    stop: (ms) => {
      clearInterval(rounds);
      return claiming.stop(ms);
    },
  };
}

/** Handles one update to its end: done, or postponed. Throws only when the inbox itself fails. */
async function workOn(
  claimed: ClaimedUpdate,
  options: WorkersOptions,
  { wakeAfter, isStopped }: Pick<Claiming, 'wakeAfter' | 'isStopped'>,
): Promise<void> {
  const { inbox, now, quietMs } = options;
  const toPiece = ({ updateId, payload, receivedAt }: ClaimedUpdate): Piece => ({
    updateId,
    update: payload as Update,
    receivedAt,
  });
  const following = await inbox.following(claimed.updateId, MOST_PIECES);
  const assembly = assemble(toPiece(claimed), following.map(toPiece), {
    now: now(),
    ...(quietMs !== undefined && { quietMs }),
  });
  if (assembly.kind === 'wait') options.waiting?.(claimed.payload as Update);
  const afterMs = assembly.kind === 'wait' ? assembly.ms : await attempt(claimed, assembly.update, options);
  if (afterMs === null && assembly.kind === 'whole') {
    await patiently(() => inbox.done(assembly.updateIds, now()), isStopped, options);
  } else if (afterMs !== null) {
    const notBefore = new Date(now().getTime() + afterMs);
    await patiently(() => inbox.postpone(claimed.updateId, notBefore), isStopped, options);
    wakeAfter(afterMs + 1);
  }
}

/** What became of an update is worth waiting for a database that is away, or it would be handled again; as long as it is held. */
async function patiently(
  write: () => Promise<void>,
  isStopped: () => boolean,
  { isPassing = () => false, log }: WorkersOptions,
): Promise<void> {
  for (let waited = 0; ; waited += WRITE_PAUSE_MS) {
    try {
      await write();
      return;
    } catch (error) {
      if (!isPassing(error) || isStopped() || waited > LEASE_MS / 2) throw error;
      if (waited === 0) log.warn({ err: error }, 'the inbox cannot be written; trying again');
      await new Promise((resolve) => setTimeout(resolve, WRITE_PAUSE_MS));
    }
  }
}

/** Null when the update is done with, or the milliseconds after which it is to be handled again. */
async function attempt(claimed: ClaimedUpdate, update: Assembled, options: WorkersOptions): Promise<number | null> {
  const { log } = options;
  const about = { updateId: claimed.updateId, shape: shapeOf(update), attempts: claimed.attempts };
  try {
    await options.handle(update);
    return null;
  } catch (error) {
    const err = unwrap(error);
    const verdict = judge(err, claimed.attempts, options.isPassing);
    switch (verdict.kind) {
      case 'later': {
        const age = options.now().getTime() - Date.parse(claimed.receivedAt);
        if (age > PATIENCE_MS) {
          log.error({ ...about, err }, 'update given up after a day');
          return null;
        }
        log.warn({ ...about, err, afterMs: verdict.afterMs }, 'update postponed');
        return verdict.afterMs;
      }
      case 'gone':
        log.info(about, 'nobody there to answer');
        return null;
      case 'moved':
        await options.moveChat(Number(claimed.lane), verdict.to);
        return null;
      case 'bug':
        log.error({ ...about, err }, 'update could not be handled');
        await options
          .apologize(update)
          .catch((failed: unknown) => log.warn({ ...about, err: failed }, 'no apology sent'));
        return null;
    }
  }
}

/** The kinds of things in an update, for logs: names of fields, never what is in them. */
function shapeOf(update: Update): string {
  const kind = Object.keys(update).find((key) => key !== 'update_id') ?? 'nothing';
  const inner = update.message ?? update.edited_message ?? update.callback_query;
  return inner === undefined ? kind : `${kind}: ${Object.keys(inner).toSorted().join(' ')}`;
}
