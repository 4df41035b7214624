import { expect, it } from 'vitest';
import { articlesOfFeed, feedOfPage } from '../../src/sources/feed.ts';

const URL_OF_FEED = 'https://www.koohpayeh.ir/feed';
const WANTED = {
  text: 'پل کوهپایه گشوده شد\n\nاین پل ۱۲۰ متر درازا دارد.',
  publishedAt: '2026-11-25T06:30:00.000Z',
  origin: { name: 'خبر کوهپایه', link: 'https://www.koohpayeh.ir/news/12' },
};

it.each([
  [
    'RSS',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>خبر کوهپایه</title><link>https://www.koohpayeh.ir</link><description>خبر</description><item><title>پل کوهپایه گشوده شد</title><link>https://www.koohpayeh.ir/news/12</link><description><![CDATA[<p>این پل <b>۱۲۰ متر</b> درازا دارد.</p>]]></description><pubDate>Wed, 25 Nov 2026 10:00:00 +0330</pubDate></item></channel></rss>`,
  ],
  [
    'Atom',
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>خبر کوهپایه</title><id>a</id><updated>2026-11-25T06:30:00Z</updated><entry><id>b</id><title>پل کوهپایه گشوده شد</title><link href="/news/12"/><updated>2026-11-25T06:30:00Z</updated><summary type="html">&lt;p&gt;این پل ۱۲۰ متر درازا دارد.&lt;/p&gt;</summary></entry></feed>`,
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'خبر کوهپایه',
      items: [
        {
          id: '12',
          url: 'https://www.koohpayeh.ir/news/12',
          title: 'پل کوهپایه گشوده شد',
          content_html: '<p>این پل ۱۲۰ متر درازا دارد.</p>',
          date_published: '2026-11-25T10:00:00+03:30',
        },
      ],
    }),
  ],
])('%s gives its articles with headline, words, day and address', (_, text) => {
  expect(articlesOfFeed(text, URL_OF_FEED)).toEqual([WANTED]);
});

it('what is no feed gives none', () => {
  expect(articlesOfFeed('<html><body>سلام</body></html>', URL_OF_FEED)).toBeNull();
});

it('a site announces its feed', () => {
  const page = '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body></body></html>';
  expect(feedOfPage(page, 'https://www.koohpayeh.ir/')).toBe(URL_OF_FEED);
  expect(feedOfPage('<html><body></body></html>', 'https://www.koohpayeh.ir/')).toBeNull();
});
