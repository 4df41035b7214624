import type { DueSource } from '../store/follows.ts';
import type { Following, News } from '../sources/following.ts';
import type { Deps } from './deps.ts';

// Sources that somebody follows are asked for their news, each once for all who follow it.

/** More than one fetch takes with everything that comes before it at the same host. */
const LEASE_MS = 30 * 60_000;
const AT_ONCE = 8;

/** When a source is asked again: the policy of sources/pacing.ts, which the caller hands in. */
interface Pacing {
  /** The wait after an outcome, from the wait before it, in milliseconds. */
  nextPause(
    pause: number,
    outcome: { readonly kind: 'new' | 'unchanged' | 'failed'; readonly retryAfter?: number },
  ): number;
  /** The first instant at which a host last asked at `asked` may be asked again. */
  paced(due: number, asked: number | undefined): number;
  retryAfterOf(header: string, now: number): number;
}

interface Kept {
  readonly pause: number;
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface Fetching {
  /** Asks all that are due; a call while another one is at it does nothing. Never throws. */
  tick(): Promise<void>;
  /** Begins nothing more and waits for what is being fetched. */
  stop(): Promise<void>;
}

/** Fetches what is due whenever it is told to. `wait` sleeps between two requests to one host; an abort ends it. */
export function startFetching(
  { store, log, now }: Pick<Deps, 'store' | 'log' | 'now'>,
  { sources, pacing, wait }: FetchingOptions,
): Fetching {
  const asked = new Map<string, number>();
  const ending = new AbortController();
  let round: Promise<void> | null = null;

  const fetchOne = async (source: DueSource): Promise<void> => {
    const kept = keptOf(source.state);
    const host = source.kind === 'channel' ? 't.me' : (URL.parse(source.address)?.host ?? source.address);
    const at = now().getTime();
    const turn = pacing.paced(at, asked.get(host));
    // Said before waiting: whoever comes next for this host waits behind.
    asked.set(host, turn);
    if (turn > at) await wait(turn - at, ending.signal);
    if (ending.signal.aborted) return;
    const { etag, lastModified } = kept;
    const news = await sources.latest(source, {
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
    });
    await keep(source, kept, news);
  };

  const keep = async (source: DueSource, kept: Kept, news: News): Promise<void> => {
    const at = now();
    const items = news.kind === 'news' ? news.items : [];
    const failed = news.kind === 'refused' || news.kind === 'nothing';
    const retryAfter =
      news.kind === 'refused' && news.retryAfter !== undefined ? pacing.retryAfterOf(news.retryAfter, at.getTime()) : 0;
    const result = (isNew: boolean) => {
      const kind = failed ? 'failed' : isNew ? 'new' : 'unchanged';
      const pause = pacing.nextPause(kept.pause, { kind, retryAfter });
      return {
        items,
        state: { ...(news.kind === 'news' ? news.validators : withoutPause(kept)), pause },
        nextFetchAt: new Date(at.getTime() + pause),
        ok: !failed,
        ...(news.kind === 'news' && { title: news.title }),
      };
    };
    const added = await store.follows.fetched(source.id, result(items.length > 0), at);
    // Only the store knows what is new; where all was known, the source is asked less often.
    if (items.length > 0 && added === 0) await store.follows.fetched(source.id, { ...result(false), items: [] }, at);
    log.debug({ sourceId: source.id, outcome: news.kind, added }, 'source fetched');
  };

  const all = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const due = await store.follows.claimDue(now(), AT_ONCE, LEASE_MS);
      if (due.length === 0) return;
      await Promise.all(
        due.map((source) =>
          fetchOne(source).catch((err: unknown) => {
            if (!ending.signal.aborted) log.warn({ err, sourceId: source.id }, 'a source could not be fetched');
          }),
        ),
      );
    }
  };

  return {
    tick: () =>
      (round ??= all()
        .catch((err: unknown) => log.warn({ err }, 'sources could not be looked through'))
        .finally(() => (round = null))),
    stop: async () => {
      ending.abort();
      await round;
    },
  };
}

interface FetchingOptions {
  readonly sources: Pick<Following, 'latest'>;
  readonly pacing: Pacing;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

function keptOf(state: unknown): Kept {
  const kept = typeof state === 'object' && state !== null ? (state as Partial<Kept>) : {};
  return { ...kept, pause: typeof kept.pause === 'number' ? kept.pause : 0 };
}

const withoutPause = ({ etag, lastModified }: Kept) => ({
  ...(etag !== undefined && { etag }),
  ...(lastModified !== undefined && { lastModified }),
});
