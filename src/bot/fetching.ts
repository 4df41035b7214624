import type { DueSource } from '../store/follows.ts';
import type { Bookmark } from '../sources/bookmark.ts';
import type { Following, News } from '../sources/following.ts';
import type { Deps } from './deps.ts';
import type { HostPacing } from './hosts.ts';
import { makeHosts } from './hosts.ts';

// Sources that somebody follows are asked for their news, each once for all who follow it.

/** More than one fetch takes with all that are claimed along with it and come before it at the same host. */
const LEASE_MS = 5 * 60_000;
const AT_ONCE = 8;

/** When a source is asked again: the policy of sources/pacing.ts, which the caller hands in. */
interface Pacing extends HostPacing {
  /** The wait after an outcome, from the wait before it, in milliseconds. */
  nextPause(
    pause: number,
    outcome: { readonly kind: 'new' | 'unchanged' | 'failed'; readonly retryAfter?: number },
  ): number;
}

/** What a fetch leaves for the next one. */
interface Kept {
  readonly pause: number;
  readonly bookmark: Bookmark;
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
  const hosts = makeHosts({ pacing, now, wait });
  const ending = new AbortController();
  let round: Promise<void> | null = null;

  const fetchOne = async (source: DueSource): Promise<void> => {
    const kept = keptOf(source.state);
    const host = source.kind === 'channel' ? 't.me' : (URL.parse(source.address)?.host ?? source.address);
    await hosts.turnAt(host, ending.signal);
    if (ending.signal.aborted) return;
    const until = hosts.heldUntil(host);
    // Whoever is left alone with its host has not failed, and loses nothing.
    if (until !== null) return store.follows.putOff(source.id, until);
    const news = await sources.latest(source, kept.bookmark, now());
    if (news.kind === 'refused') hosts.refused(host, news);
    await keep(source, kept, news);
  };

  const keep = async (source: DueSource, { pause, bookmark }: Kept, news: News): Promise<void> => {
    const at = now();
    const items = news.kind === 'news' ? news.items : [];
    const failed = news.kind === 'refused' || news.kind === 'nothing';
    const isMore = news.kind === 'news' && news.isMore;
    const retryAfter =
      news.kind === 'refused' && news.retryAfter !== undefined ? pacing.retryAfterOf(news.retryAfter, at.getTime()) : 0;
    const after = (kind: 'new' | 'unchanged' | 'failed') => {
      const next: Kept = {
        pause: pacing.nextPause(pause, { kind, retryAfter }),
        bookmark: news.kind === 'news' ? news.bookmark : withoutGap(bookmark),
      };
      return { state: next, nextFetchAt: isMore ? at : new Date(at.getTime() + next.pause) };
    };
    // Who has more to tell than stands on a page is busy, however much of it was known.
    const isBusy = isMore || bookmark.gap !== undefined;
    const result = {
      items,
      ok: !failed,
      ...after(failed ? 'failed' : 'new'),
      // Only the store knows what is new; where all was known, the source is asked less often.
      ...(!failed && !isBusy && { whereKnown: after('unchanged') }),
      ...(news.kind === 'news' && { title: news.title }),
    };
    const added = await store.follows.fetched(source.id, result, at);
    log.debug({ sourceId: source.id, outcome: news.kind, added, isMore }, 'source fetched');
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

/**
 * What another version of this program left is as good as nothing where it has another form: one without a bookmark is
 * followed anew, with the posts of the last day.
 */
function keptOf(state: unknown): Kept {
  const { pause, bookmark = {} }: Partial<Kept> = typeof state === 'object' && state !== null ? state : {};
  return { pause: typeof pause === 'number' ? pause : 0, bookmark };
}

/** What could not be had is begun anew with the latest posts, so that a gap never keeps them away. */
const withoutGap = ({ newest, etag, lastModified }: Bookmark): Bookmark => ({
  ...(newest !== undefined && { newest }),
  ...(etag !== undefined && { etag }),
  ...(lastModified !== undefined && { lastModified }),
});
