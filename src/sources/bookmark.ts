import type { Validators } from './door.ts';

// Where a reader of a source has come to. A page of a channel's preview has its last twenty posts or so, and more may have been
// published since the last look: then the pages before it are asked for, too, one at a time. Pure: the clock is the caller's.

/** What is known of a source when it is asked again; JSON. */
export interface Bookmark extends Validators {
  /** The newest post of a channel up to which none is missing. */
  readonly newest?: number;
  readonly gap?: Gap;
}

/** Posts of a channel that may be missing: those before the pages that were looked at. */
interface Gap {
  /** The oldest post looked at. */
  readonly before: number;
  /** The newest post when the looking began. */
  readonly newest: number;
  readonly pages: number;
}

/** What a channel's page tells of the channel, posts without words included. */
export interface PageEnds {
  /** 0 where there is none. */
  readonly newest: number;
  /** The oldest post of the page, where the channel has older ones. */
  readonly before: number | null;
  /** When the oldest was published: an ISO instant. */
  readonly publishedAt?: string;
}

const DAY_MS = 24 * 3_600_000;
/** No digest tells of what is older: a channel may have been away, or followed by nobody, for months. */
const FURTHEST_MS = 7 * DAY_MS;
/** A busy channel publishes up to some three hundred posts a day. */
const MOST_PAGES = 20;

/**
 * The bookmark after a page: with a gap while older ones are worth asking for. They are until a known post is met, but
 * for a week at most, and of a channel of which nothing is known for a day; on no account after `MOST_PAGES`.
 */
export function bookmarkAfter(
  { newest: known, gap }: Bookmark,
  { newest, before, publishedAt }: PageEnds,
  { now, validators }: { readonly now: number; readonly validators: Validators },
): Bookmark {
  const pages = (gap?.pages ?? 0) + 1;
  // A page without posts says nothing of those that are known, nor that there are none.
  const latest = gap?.newest ?? (newest === 0 ? known : newest);
  const isMet = (at: number): boolean =>
    known === undefined ? isOlder(DAY_MS, publishedAt, now) : at <= known || isOlder(FURTHEST_MS, publishedAt, now);
  // Where nothing older came than before, nothing will.
  const isStuck = (at: number): boolean => gap !== undefined && at >= gap.before;
  if (latest !== undefined && before !== null && !isMet(before) && !isStuck(before) && pages < MOST_PAGES)
    return { ...(known !== undefined && { newest: known }), gap: { before, newest: latest, pages } };
  // Validators are of the latest page; an older one has others.
  return { ...(gap === undefined && validators), ...(latest !== undefined && { newest: latest }) };
}

/** Whether a post is news: it came after what is known; of a channel of which nothing is known, in the last day. */
export const isNewsAfter = (
  { newest: known }: Bookmark,
  { number, publishedAt }: { readonly number: number; readonly publishedAt: string | undefined },
  now: number,
): boolean => (known === undefined ? !isOlder(DAY_MS, publishedAt, now) : number > known);

const isOlder = (than: number, publishedAt: string | undefined, now: number): boolean =>
  publishedAt !== undefined && now - Date.parse(publishedAt) > than;
