import { describe, expect, it, vi } from 'vitest';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { describePostgres } from '../store/postgres.ts';
import { CHANNEL, MINUTE, NOW, page, post, startFetchingSetting } from './fetching-setting.ts';

const SARA = 11;
const ON_A_PAGE = 20;

interface ChannelOptions {
  /** Posts when the clock is where it starts, and minutes between two. */
  readonly count: number;
  readonly every: number;
  readonly store?: Store;
  /** What is answered in the place of a page. */
  readonly instead?: (before: number | null) => { readonly status: number; readonly retryAfter: string } | null;
  readonly isWordless?: (number: number) => boolean;
  readonly isDeleted?: (number: number) => boolean;
}

/** A channel whose posts can be turned back to, and somebody who follows it. */
async function startChannel(options: ChannelOptions) {
  const { count, every, instead = () => null, isWordless = () => false, isDeleted = () => false } = options;
  const channel = { count };
  const setting = await startFetchingSetting(
    ({ url = '' }, response) => {
      const asked = new URL(url, 'http://channel').searchParams.get('before');
      const before = asked === null ? null : Number(asked);
      const refusal = instead(before);
      if (refusal !== null) {
        response.writeHead(refusal.status, { 'retry-after': refusal.retryAfter }).end();
        return;
      }
      const shown = Array.from({ length: channel.count }, (_, index) => index + 1)
        .filter((number) => !isDeleted(number) && number < (before ?? Infinity))
        .slice(-ON_A_PAGE);
      const posts = shown.map((number) => {
        const published = new Date(NOW.getTime() - (count - number) * every * MINUTE);
        return post(number, isWordless(number) ? null : `خبر ${number}`, published.toISOString());
      });
      const [oldest = 1] = shown;
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(page(posts, oldest > 1 ? oldest : undefined));
    },
    options.store === undefined ? {} : { store: options.store },
  );
  await setting.store.follows.follow(SARA, CHANNEL, NOW);
  const asked = () => setting.reached.splice(0).map(({ url }) => url.replace(/^.*\/khabar_yazd/u, ''));
  const numbers = async () => (await setting.texts(SARA)).map((text) => Number(text.split(' ')[1]));
  return { ...setting, channel, asked, numbers };
}

const range = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, index) => from - index);

function pagingLaws(open: () => Promise<Store>): void {
  it('a channel followed anew is read back for a day, a page at a time, and only once', async () => {
    const { fetching, asked, numbers, waited, clock } = await startChannel({
      count: 400,
      every: 5,
      store: await open(),
    });
    await fetching.tick();
    // A day has 288 posts.
    expect(asked()).toEqual(['', ...range(13, 0).map((page) => `?before=${121 + 20 * page}`)]);
    expect(await numbers()).toEqual(range(400, 112));
    // At the pace of its host.
    expect(waited).toEqual(
      range(14, 1)
        .reverse()
        .map((turn) => turn * 5000),
    );
    clock.at += 15 * MINUTE;
    await fetching.tick();
    expect(asked()).toEqual(['']);
  });

  it('after a time away it is read back to what is known', async () => {
    const { fetching, channel, asked, numbers, clock } = await startChannel({
      count: 10,
      every: 5,
      store: await open(),
    });
    await fetching.tick();
    expect(asked()).toEqual(['']);
    channel.count = 75;
    clock.at += 3 * 24 * 60 * MINUTE;
    await fetching.tick();
    expect(asked()).toEqual(['', '?before=56', '?before=36', '?before=16']);
    expect((await numbers()).toSorted((one, other) => other - one)).toEqual(range(75, 1));
  });

  it('ended between two pages, it goes on where it was', async () => {
    let stopped: Promise<void> | undefined;
    const { fetching, begin, asked, numbers } = await startChannel({
      count: 70,
      every: 1,
      store: await open(),
      instead: (before) => {
        if (before !== null) stopped ??= fetching.stop();
        return null;
      },
    });
    await fetching.tick();
    await stopped;
    expect(asked()).toEqual(['', '?before=51']);
    await begin().tick();
    expect(asked()).toEqual(['?before=31', '?before=11']);
    expect(await numbers()).toEqual(range(70, 1));
  });
}

describe('on SQLite', () => {
  pagingLaws(() => openSqlite({ file: ':memory:' }));
});

await describePostgres('on PostgreSQL', ({ create }) => {
  pagingLaws(async () => openPostgres({ url: await create() }));
});

it('of a quiet channel the last day is news, and not what else stands on its page, now or later', async () => {
  const { fetching, asked, numbers, clock, channel } = await startChannel({ count: 40, every: 3 * 60 });
  await fetching.tick();
  expect(await numbers()).toEqual(range(40, 32));
  channel.count = 41;
  clock.at += 180 * MINUTE;
  await fetching.tick();
  expect(asked()).toEqual(['', '']);
  expect((await numbers()).toSorted((one, other) => other - one)).toEqual(range(41, 32));
});

it('what an older version left, without a bookmark, is as good as nothing: a channel is followed anew', async () => {
  const { fetching, store, asked, reached, numbers } = await startChannel({ count: 40, every: 3 * 60 });
  const [source] = await store.follows.followed(SARA);
  const state = { pause: 30 * MINUTE, etag: '"1"', lastModified: 'Wed, 25 Nov 2026 09:00:00 GMT' };
  await store.follows.fetched(source!.id, { items: [], state, nextFetchAt: NOW, ok: true }, NOW);
  await fetching.tick();
  expect(reached[0]).toMatchObject({ ifNoneMatch: undefined });
  expect(asked()).toEqual(['']);
  expect(await numbers()).toEqual(range(40, 32));
});

it('a wait that is no number is none', async () => {
  const { fetching, store, asked, clock } = await startChannel({ count: 0, every: 1 });
  const [source] = await store.follows.followed(SARA);
  const left = { items: [], state: { pause: 'soon', bookmark: {} }, nextFetchAt: NOW, ok: true };
  await store.follows.fetched(source!.id, left, NOW);
  await fetching.tick();
  clock.at += 22 * MINUTE;
  await fetching.tick();
  expect(asked()).toEqual(['']);
  clock.at += MINUTE;
  await fetching.tick();
  expect(asked()).toEqual(['']);
});

it('after months it is read back for a week', async () => {
  const { fetching, channel, asked, clock } = await startChannel({ count: 10, every: 120 });
  await fetching.tick();
  asked();
  channel.count += 90 * 12;
  clock.at += 90 * 24 * 60 * MINUTE;
  await fetching.tick();
  // A week has 84 posts.
  expect(asked()).toHaveLength(5);
});

it('of a channel that never stops, so many pages are read and no more', async () => {
  const { fetching, asked, numbers } = await startChannel({ count: 1000, every: 1 });
  await fetching.tick();
  expect(asked()).toHaveLength(20);
  expect(await numbers()).toEqual(range(1000, 601));
});

it('the newest known post may be gone: an older one is as good', async () => {
  const gone = new Set<number>();
  const { fetching, channel, asked, clock } = await startChannel({
    count: 30,
    every: 1,
    isDeleted: (n) => gone.has(n),
  });
  await fetching.tick();
  asked();
  for (const number of range(30, 26)) gone.add(number);
  channel.count = 60;
  clock.at += 15 * MINUTE;
  await fetching.tick();
  expect(asked()).toEqual(['', '?before=41']);
});

it('posts without words are counted, too', async () => {
  const { fetching, asked, numbers } = await startChannel({ count: 50, every: 1, isWordless: (n) => n > 5 && n < 50 });
  await fetching.tick();
  expect(asked()).toEqual(['', '?before=31', '?before=11']);
  expect(await numbers()).toEqual([50, 5, 4, 3, 2, 1]);
});

it('a refusal ends the reading back for as long as it asks; then it is begun anew, the latest posts first', async () => {
  let isRefusing = true;
  const { fetching, asked, numbers, clock, channel } = await startChannel({
    count: 60,
    every: 1,
    instead: (before) => (before === 21 && isRefusing ? { status: 429, retryAfter: '7200' } : null),
  });
  await fetching.tick();
  expect(asked()).toEqual(['', '?before=41', '?before=21']);
  clock.at += 119 * MINUTE;
  await fetching.tick();
  expect(asked()).toEqual([]);
  isRefusing = false;
  channel.count = 61;
  clock.at += 2 * MINUTE;
  await fetching.tick();
  expect(asked()).toEqual(['', '?before=42', '?before=22', '?before=2']);
  expect((await numbers()).toSorted((one, other) => other - one)).toEqual(range(61, 1));
});

it('a host that was asked too often is left alone for all its channels, which neither fail nor lose their place', async () => {
  let isRefusing = true;
  const { store, fetching, reached, clock } = await startFetchingSetting(
    (_, response) =>
      isRefusing
        ? response.writeHead(429, { 'retry-after': '3600' }).end()
        : response.writeHead(200, { 'content-type': 'text/html' }).end(page([])),
    { meanwhile: () => vi.waitFor(async () => expect(await failures()).toContain(1)) },
  );
  const failures = async () => (await store.follows.followed(SARA)).map((source) => source.failures);
  const asked = () => reached.splice(0).map(({ url }) => url);
  await store.follows.follow(SARA, CHANNEL, NOW);
  const { id } = await store.follows.follow(SARA, { ...CHANNEL, address: 'khabar_taft' }, NOW);
  const state = { pause: 0, bookmark: { newest: 5, gap: { before: 21, newest: 40, pages: 1 } } };
  await store.follows.fetched(id, { items: [], state, nextFetchAt: NOW, ok: true }, NOW);
  await fetching.tick();
  expect(asked()).toEqual(['/s/khabar_yazd']);
  expect(await failures()).toEqual([1, 0]);
  clock.at += 59 * MINUTE;
  await fetching.tick();
  expect(asked()).toEqual([]);
  isRefusing = false;
  clock.at += MINUTE;
  await fetching.tick();
  expect(asked()).toEqual(['/s/khabar_yazd', '/s/khabar_taft?before=21']);
});
