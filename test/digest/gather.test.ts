import { expect, it, onTestFinished } from 'vitest';
import { beginningOf, gather } from '../../src/digest/gather.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

const SARA = 11;
const NOW = new Date('2026-11-25T16:30:00Z');
const HOUR = 3_600_000;
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * HOUR).toISOString();

it('a source followed anew tells the day, and nothing of its last months; what is forwarded is told however old', async () => {
  const store = await openSqlite({ file: ':memory:' });
  onTestFinished(() => store.close());
  const { id } = await store.follows.follow(SARA, { kind: 'channel', address: 'khabar', title: 'خبر' }, NOW);
  const item = (text: string, publishedAt?: string) => ({
    key: text,
    article: { text, ...(publishedAt !== undefined && { publishedAt }) },
  });
  const items = [
    item('پل گشوده شد.', hoursAgo(1)),
    item('برف بارید.', hoursAgo(20)),
    // A source that could not be reached for some hours tells it late.
    item('جشنواره آغاز شد.', hoursAgo(30)),
    item('باغ موزه پارسال گشوده شد.', hoursAgo(49)),
    item('هفته کتاب گذشت.', hoursAgo(24 * 40)),
    item('تاریخ ندارد.'),
  ];
  const state = { state: null, nextFetchAt: NOW, ok: true };
  await store.follows.fetched(id, { items, ...state }, NOW);
  const old = { text: 'خبر ماه پیش که سارا فرستاد.', publishedAt: hoursAgo(24 * 30) };
  await store.remember(old, { place: { chatId: SARA, messageId: 1 }, fingerprint: '1', now: NOW });
  const { articles } = await gather(SARA, beginningOf(NOW.getTime(), null), store);
  expect(articles.map(({ text }) => text)).toEqual([
    old.text,
    'تاریخ ندارد.',
    'پل گشوده شد.',
    'برف بارید.',
    'جشنواره آغاز شد.',
  ]);
});
