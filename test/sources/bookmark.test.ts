import { expect, it } from 'vitest';
import { bookmarkAfter } from '../../src/sources/bookmark.ts';
import type { Bookmark, PageEnds } from '../../src/sources/bookmark.ts';

const NOW = Date.parse('2026-11-25T10:00:00Z');
const validators = { etag: '"1"' };
const FRESH = '2026-11-24T10:00:00Z';
const OLD = '2026-11-24T09:59:00Z';

it.each<[bookmark: Bookmark, page: PageEnds, after: Bookmark, why: string]>([
  [{}, { newest: 90, before: 71, publishedAt: FRESH }, { gap: { before: 71, newest: 90, pages: 1 } }, 'all of today'],
  [{}, { newest: 90, before: 71, publishedAt: OLD }, { newest: 90, ...validators }, 'it reaches back a day'],
  [{}, { newest: 9, before: null, publishedAt: FRESH }, { newest: 9, ...validators }, 'the channel began on it'],
  [{}, { newest: 0, before: null }, validators, 'a channel without posts'],
  [{ newest: 71 }, { newest: 0, before: null }, { newest: 71, ...validators }, 'its posts are gone, or not shown'],
  [{ newest: 71 }, { newest: 90, before: 71 }, { newest: 90, ...validators }, 'it holds the known one'],
  [
    { newest: 70 },
    { newest: 90, before: 71 },
    { newest: 70, gap: { before: 71, newest: 90, pages: 1 } },
    'it does not',
  ],
  [
    { newest: 70, gap: { before: 171, newest: 190, pages: 1 } },
    { newest: 170, before: 151, publishedAt: OLD },
    { newest: 70, gap: { before: 151, newest: 190, pages: 2 } },
    'what is known is not met, and it is of this week',
  ],
  [
    { newest: 70, gap: { before: 171, newest: 190, pages: 1 } },
    { newest: 170, before: 151, publishedAt: '2026-11-18T09:59:00Z' },
    { newest: 190 },
    'what is older than a week is told by no digest',
  ],
  [
    { newest: 70, gap: { before: 71, newest: 190, pages: 6 } },
    { newest: 70, before: 51 },
    { newest: 190 },
    'it is met; the validators are not those of the latest page',
  ],
  [
    { newest: 1, gap: { before: 700, newest: 990, pages: 19 } },
    { newest: 699, before: 680 },
    { newest: 990 },
    'twenty pages',
  ],
  [
    { gap: { before: 71, newest: 90, pages: 1 } },
    { newest: 90, before: 71, publishedAt: FRESH },
    { newest: 90 },
    'a server that gives the same page again',
  ],
  [{ newest: 900 }, { newest: 30, before: 11 }, { newest: 30, ...validators }, 'another channel of that name'],
])('%#: from %j, after the page %j: %j (%s)', (bookmark, page, wanted) => {
  expect(bookmarkAfter(bookmark, page, { now: NOW, validators })).toEqual(wanted);
});
