import { expect, it } from 'vitest';
import { CHANNEL, MINUTE, NOW, page, post, startFetchingSetting } from './fetching-setting.ts';

const [SARA, REZA] = [11, 22];

const rss = (...titles: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>خبر کوهپایه</title>${titles.map((title) => `<item><title>${title}</title><link>https://koohpayeh.ir/${encodeURIComponent(title)}</link></item>`).join('')}</channel></rss>`;

it('a channel is fetched once for all who follow it, and not at all when nobody does', async () => {
  const posts = [post(1, 'پل گشوده شد.'), post(2, 'برف<br/>بارید.')];
  const { store, fetching, reached, clock, texts } = await startFetchingSetting((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(posts)),
  );
  await fetching.tick();
  expect(reached).toEqual([]);
  await store.follows.follow(SARA, CHANNEL, NOW);
  const { id } = await store.follows.follow(REZA, CHANNEL, NOW);
  await fetching.tick();
  await fetching.tick();
  expect(reached.map(({ url }) => url)).toEqual(['/s/khabar_yazd']);
  expect(await texts(SARA)).toEqual(['برف\nبارید.', 'پل گشوده شد.']);
  expect(await texts(REZA)).toHaveLength(2);
  const [item] = await store.follows.itemsFor(SARA, NOW, 1);
  expect(item).toMatchObject({
    publishedAt: '2026-11-25T09:02:00+00:00',
    origin: { name: 'خبر یزد', link: 'https://t.me/khabar_yazd/2', messageId: 2 },
  });
  expect(await store.follows.followed(SARA)).toMatchObject([{ title: 'خبر یزد', failures: 0 }]);
  // Again after a quarter of an hour; what was known is not kept twice.
  posts.push(post(3, 'باران آمد.'));
  clock.at += 15 * MINUTE;
  await fetching.tick();
  expect(await texts(SARA)).toHaveLength(3);
  await store.follows.unfollow(SARA, id);
  await store.follows.unfollow(REZA, id);
  clock.at += 600 * MINUTE;
  await fetching.tick();
  expect(reached).toHaveLength(2);
});

it('a feed is asked only for what has changed, and less often while nothing does', async () => {
  const { base, store, fetching, reached, clock, texts } = await startFetchingSetting((request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end(rss('پل گشوده شد'));
  });
  await store.follows.follow(SARA, { kind: 'feed', address: `${base}/rss`, title: 'کوهپایه' }, NOW);
  await fetching.tick();
  clock.at += 15 * MINUTE;
  await fetching.tick();
  expect(reached.map(({ ifNoneMatch }) => ifNoneMatch)).toEqual([undefined, '"1"']);
  clock.at += 20 * MINUTE;
  await fetching.tick();
  expect(reached).toHaveLength(2);
  clock.at += 3 * MINUTE;
  await fetching.tick();
  expect(reached.map(({ ifNoneMatch }) => ifNoneMatch)).toEqual([undefined, '"1"', '"1"']);
  expect(await texts(SARA)).toEqual(['پل گشوده شد']);
});

it('what fails is left alone as long as it asks, and counted', async () => {
  const { base, store, fetching, reached, clock } = await startFetchingSetting((_, response) =>
    response.writeHead(503, { 'retry-after': '7200' }).end(),
  );
  await store.follows.follow(SARA, { kind: 'feed', address: `${base}/rss`, title: 'کوهپایه' }, NOW);
  await fetching.tick();
  clock.at += 119 * MINUTE;
  await fetching.tick();
  expect(reached).toHaveLength(1);
  expect(await store.follows.followed(SARA)).toMatchObject([{ failures: 1 }]);
  clock.at += 2 * MINUTE;
  await fetching.tick();
  expect(await store.follows.followed(SARA)).toMatchObject([{ failures: 2 }]);
});

it('one host is asked at its pace', async () => {
  const { base, store, fetching, waited } = await startFetchingSetting((_, response) =>
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss('خبر')),
  );
  for (const path of ['/a', '/b', '/c'])
    await store.follows.follow(SARA, { kind: 'feed', address: base + path, title: path }, NOW);
  await fetching.tick();
  expect(waited).toEqual([5000, 10_000]);
});

it('finds what a link leads to: a channel, a feed, a site that announces one', async () => {
  const { base, sources } = await startFetchingSetting((request, response) => {
    const html = { 'content-type': 'text/html; charset=utf-8' };
    if (request.url === '/s/khabar_yazd') response.writeHead(200, html).end(page([post(1, 'پل گشوده شد.')]));
    else if (request.url === '/rss') response.writeHead(200, { 'content-type': 'text/xml' }).end(rss('خبر'));
    else if (request.url === '/')
      response
        .writeHead(200, html)
        .end('<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>');
    else response.writeHead(200, html).end('<html><body>سلام</body></html>');
  });
  const channel = { kind: 'source', source: { kind: 'channel', address: 'khabar_yazd', title: 'خبر یزد' } };
  for (const link of ['@khabar_yazd', 't.me/khabar_yazd', 'https://t.me/s/khabar_yazd/12'])
    expect(await sources.find(link)).toEqual(channel);
  const feed = { kind: 'source', source: { kind: 'feed', address: `${base}/rss`, title: 'خبر کوهپایه' } };
  expect(await sources.find(`${base}/rss`)).toEqual(feed);
  expect(await sources.find(`${base}/`)).toEqual(feed);
  expect(await sources.find(`${base}/none`)).toEqual({ kind: 'nothing' });
  expect(await sources.find('@nobody_here')).toEqual({ kind: 'nothing' });
});
