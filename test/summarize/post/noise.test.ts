import { expect, it, test } from 'vitest';
import { skeleton } from '../../../src/summarize/persian/fold.ts';
import { readingOf, reader, slicesOf } from '../reader.ts';

const NEWS = 'شهردار کرمان از بازگشایی سه کتابخانه تازه خبر داد و گفت ساعت کار آنها تا شب است.';

// What stands below the news of a post.
const SIGNATURES: readonly string[] = [
  '@kerman_news',
  '🆔 @kerman_news',
  'https://t.me/kerman_news',
  '#کرمان #کتابخانه',
  '🔗 https://example.org/news/12',
  '➖➖➖➖➖',
];

test.each(SIGNATURES)('signature %s', (signature) => {
  const text = `🔴 ${NEWS}\n\n${signature}`;
  const reading = readingOf(text);
  const seen = [...reading.sentences, ...reading.points.flatMap(({ spans }) => spans)];
  expect(slicesOf(text, seen).filter((slice) => slice.includes(signature))).toEqual([]);
  expect(skeleton(slicesOf(text, reading.sentences).join(''))).toContain(skeleton(NEWS));
});

it('what is news is kept, even with a link in its midst', () => {
  const text = `${NEWS} نشانی کتابخانه‌ها در example.org آمده است.`;
  expect(slicesOf(text, readingOf(text).noise)).toEqual([]);
});

it('the agency of «به گزارش» is told and is no part of a point', () => {
  const text = `به گزارش خبرگزاری کارون، ${NEWS}`;
  const reading = readingOf(text);
  expect(reading.origin).toEqual({ agency: 'خبرگزاری کارون' });
  expect(reading.points.some(({ shown }) => shown.includes('به گزارش'))).toBe(false);
});

it('a headline is the title, the text below it is not', () => {
  const headline = 'سه کتابخانه تازه در کرمان باز می‌شود';
  const text = `${headline}\n\n${NEWS}\n\n${NEWS.replace('کرمان', 'یزد')}`;
  const { title } = readingOf(text);
  expect(title === null ? null : text.slice(title.start, title.end)).toBe(headline);
});

it('a text that is all noise, foreign or only emoji is not read', () => {
  const kinds = [
    '',
    ' \n',
    '🔴🔴🔴',
    'The minister said that the plan is ready.',
    'قال الوزير إن الخطة جاهزة وسوف تبدأ قريبا',
  ].map((text) => reader.read({ text }).kind);
  expect(new Set(kinds)).toEqual(new Set(['not-persian']));
});
