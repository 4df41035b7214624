import { describe, expect, it } from 'vitest';
import { articleOfPreview, previewOf } from '../../src/sources/channel-post.ts';
import { decode } from '../../src/sources/charset.ts';
import { articleOfPage, textOf } from '../../src/sources/page.ts';

const BODY = `<article><h1>پل کوهپایه گشوده شد</h1>
<p>پل تازه کوهپایه صبح سه‌شنبه با حضور شهردار گشوده شد و از این پس خودروها می‌توانند از آن بگذرند.</p>
<p>این پل ۱۲۰ متر درازا دارد و ساخت آن دو سال طول کشید. شهردار گفت هزینه ساخت آن ۴۰ میلیارد تومان بود.</p></article>`;
const html = (head: string, body = BODY): string =>
  `<!doctype html><html><head>${head}</head><body><nav><a href="/">خانه</a> <a href="/sport">ورزش</a></nav>${body}<footer>همه حقوق محفوظ است</footer></body></html>`;
const read = (head: string, body?: string) => articleOfPage(html(head, body), 'https://www.koohpayeh.ir/news/12');

describe('a page of news', () => {
  it('is its headline and its paragraphs, without what stands around them', () => {
    const article = read('<meta property="og:site_name" content="خبر کوهپایه">');
    expect(article).toMatchObject({ origin: { name: 'خبر کوهپایه', link: 'https://www.koohpayeh.ir/news/12' } });
    const { text } = article as { text: string };
    expect(text.split('\n').filter((line) => line !== '')).toHaveLength(3);
    expect(text).toMatch(/^پل کوهپایه گشوده شد\n/u);
    expect(text).not.toMatch(/ورزش|حقوق/u);
  });

  it.each([
    [
      'Open Graph',
      '<meta property="article:published_time" content="2025-11-25T10:00:00+03:30">',
      '2025-11-25T10:00+03:30',
    ],
    [
      'schema.org',
      '<script type="application/ld+json">{"@graph":[{"datePublished":"2025-11-25T06:30:00Z"}]}</script>',
      '2025-11-25T06:30Z',
    ],
    ['a day alone', '<meta name="date" content="2025-11-25">', '2025-11-25'],
    [
      'a zone without its colon',
      '<meta itemprop="datePublished" content="2025-11-25 10:00:00 +0330">',
      '2025-11-25T10:00+03:30',
    ],
    ['a wall time', '<meta name="date" content="2025-11-25 10:00">', '2025-11-25T10:00'],
    ['a year of another calendar', '<meta name="date" content="1404-09-04">', undefined],
    ['no day', '', undefined],
  ])('has the day that it tells by %s', (_, head, publishedAt) => {
    expect((read(head) as { publishedAt?: string }).publishedAt).toBe(publishedAt);
  });

  it('without a name of its site has that of its host', () => {
    expect(read('')).toMatchObject({ origin: { name: 'koohpayeh.ir' } });
  });

  it.each([
    ['asks not to be shown elsewhere', '<meta name="robots" content="noindex, nosnippet">', BODY, 'unwanted'],
    ['has nothing to read', '', '<p>وارد شوید</p>', 'empty'],
  ])('that %s gives none', (_, head, body, wanted) => {
    expect(read(head, body)).toBe(wanted);
  });

  it('that is no HTML at all gives none', () => {
    expect(articleOfPage('', 'https://koohpayeh.ir/')).toBe('empty');
  });
});

it('text of HTML has a line a block, and no scripts', () => {
  expect(textOf('<p>یک<br>دو</p><script>x()</script><ul><li>سه</li><li> چهار&nbsp;پنج</li></ul>')).toBe(
    'یک\nدو\nسه\nچهار پنج',
  );
});

describe('charsets', () => {
  const windows1256 = Uint8Array.from([0xc7, 0xed, 0xd1, 0xc7, 0xe4]);
  it.each([
    ['the name the server gave', windows1256, 'windows-1256', 'اےران'],
    ['UTF-8 where nothing is said', new TextEncoder().encode('ایران'), undefined, 'ایران'],
    ['UTF-8 where the name is unknown', new TextEncoder().encode('ایران'), 'x-nonsense', 'ایران'],
    ['the mark before the name', new TextEncoder().encode('\uFEFFایران'), 'windows-1256', 'ایران'],
  ])('%s', (_, bytes, charset, wanted) => {
    expect(decode(bytes, charset)).toBe(wanted.replace('اےران', new TextDecoder('windows-1256').decode(windows1256)));
  });

  it('the name that the page gives', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset="windows-1256">'), windows1256]);
    expect(decode(bytes)).toBe(`<meta charset="windows-1256">${new TextDecoder('windows-1256').decode(windows1256)}`);
  });
});

describe('a post of a public channel', () => {
  it.each([
    ['https://t.me/koohpayeh/7', 'https://t.me/koohpayeh/7?embed=1&mode=tme'],
    ['https://t.me/s/koohpayeh/7?single', 'https://t.me/koohpayeh/7?embed=1&mode=tme'],
    ['https://t.me/koohpayeh', null],
    ['https://t.me/c/1234/7', null],
    ['https://koohpayeh.ir/t.me/koohpayeh/7', null],
  ])('%s is shown at %j', (address, preview) => {
    expect(previewOf(address)).toBe(preview);
  });

  it('is its words, its channel and its day', () => {
    const preview = `<div class="tgme_widget_message_owner_name"><span>خبر کوهپایه</span></div>
      <div class="tgme_widget_message_text js-message_text">پل گشوده شد.<br/><br/>۱۲۰ متر درازا دارد.</div>
      <a class="tgme_widget_message_date"><time datetime="2025-11-25T06:30:00+00:00">10:00</time></a>`;
    expect(articleOfPreview(`<html><body>${preview}</body></html>`, 'https://t.me/koohpayeh/7')).toEqual({
      text: 'پل گشوده شد.\n۱۲۰ متر درازا دارد.',
      publishedAt: '2025-11-25T06:30:00+00:00',
      origin: { name: 'خبر کوهپایه', link: 'https://t.me/koohpayeh/7', messageId: 7 },
    });
  });

  it('that is gone gives none', () => {
    expect(articleOfPreview('<html><body>Post not found</body></html>', 'https://t.me/koohpayeh/7')).toBeNull();
  });
});
