import { expect, it } from 'vitest';
import { makeEdition } from '../../src/digest/edition.ts';
import { draw } from '../../src/digest/picture/draw.ts';
import type { PictureWords } from '../../src/digest/picture/picture.ts';
import { pictureOf } from '../../src/digest/picture/picture.ts';
import { figuresOf } from '../../src/digest/picture/count.ts';
import { isOutlet } from '../../src/digest/picture/outlets.ts';
import type { KeyedArticle } from '../../src/summarize/text/story.ts';
import { reader } from '../summarize/reader.ts';

const WORDS: PictureWords = {
  direction: 'rtl',
  heading: 'خبرهای روز در یک نگاه',
  below: 'سه‌شنبه ۴ آذر ۱۴۰۴',
  chapters: { topics: 'موضوع‌ها', people: 'چهره‌ها', organizations: 'نهادها', places: 'جاها' },
  topicNames: {
    politics: 'سیاست',
    world: 'جهان',
    economy: 'اقتصاد',
    society: 'جامعه',
    sport: 'ورزش',
    science: 'دانش و فناوری',
    culture: 'فرهنگ و هنر',
  },
  otherTopics: 'دیگر خبرها',
  number: (count) => count.toLocaleString('fa'),
};
const ARTICLES: KeyedArticle[] = [
  'مسعود پزشکیان در شیراز گفت ساخت بیمارستان تازه شهر تا پایان سال به انجام می‌رسد.',
  'مسابقه‌های والیبال دختران در شیراز آغاز شد و دوازده تیم در آن بازی می‌کنند، به گزارش ایسنا.',
  'پزشکیان لایحه بودجه سال آینده را امروز به مجلس شورای اسلامی برد و از نمایندگان خواست آن را زود بررسی کنند.',
  'بارش برف گردنه‌های استان البرز را بست و راهداران به یاری رانندگان رفتند.',
].map((text, id) => ({ id, text }));

/** Width and height as the head of a PNG tells them. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

it('draws a PNG of modest size, the same bytes for the same edition', async () => {
  const edition = makeEdition(ARTICLES, reader);
  const png = (await pictureOf(edition, ARTICLES, reader, WORDS))!;
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(sizeOf(png)[0]).toBe(1080);
  expect(png.length).toBeLessThan(200_000);
  expect(Buffer.compare(png, (await pictureOf(edition, ARTICLES, reader, WORDS))!)).toBe(0);
});

it('draws nothing of nothing, nor of a few stories', async () => {
  const drawn = (articles: KeyedArticle[]) => pictureOf(makeEdition(articles, reader), articles, reader, WORDS);
  expect(await drawn([])).toBeNull();
  expect(await drawn(ARTICLES.slice(0, 2))).toBeNull();
});

it('counts a name once a story, and a family name for the full one', () => {
  const edition = makeEdition(ARTICLES, reader);
  const byId = new Map(ARTICLES.map((article) => [article.id, article]));
  const { people, places } = figuresOf(edition.stories, byId, (article) => reader.entities(article));
  expect(people).toEqual([{ name: 'مسعود پزشکیان', stories: 2 }]);
  expect(places).toContainEqual({ name: 'شیراز', stories: 2 });
});

it('passes over articles that are gone', () => {
  expect(figuresOf(makeEdition(ARTICLES, reader).stories, new Map(), () => []).people).toEqual([]);
});

it('cuts a long name so that it leaves its number alone, and draws as high as before', () => {
  const beside = { title: 'چهره‌ها', bars: [{ name: 'مسعود پزشکیان', value: 2, shown: '۲' }] };
  const of = (name: string) => draw([{ title: 'نهادها', bars: [{ name, value: 3, shown: '۳' }] }, beside], WORDS);
  const long = 'سازمان راهداری و حمل‌ونقل جاده‌ای استان کهگیلویه و بویراحمد';
  expect(sizeOf(of(long))).toEqual(sizeOf(of('سازمان راهداری')));
  // What is cut off makes no difference.
  expect(Buffer.compare(of(long), of(`${long} در شهر یاسوج`))).toBe(0);
  expect(Buffer.compare(of('آ'.repeat(80)), of('آ'.repeat(90)))).toBe(0);
});

it.each([
  ['رویترز', true, 'an agency'],
  ['خبرگزاری تسنیم', true, 'with what it is'],
  ['سی ان ان', true, 'in another spelling'],
  ['شبکه المیادین', true, 'a broadcaster'],
  ['وزارت نیرو', false, 'a body'],
  ['شبکه بهداشت', false, 'a body that is called a network'],
])('%s tells the news: %s (%s)', (name, wanted) => {
  expect(isOutlet(name)).toBe(wanted);
});
