import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeEdition } from '../../src/digest/edition.ts';
import type { KeyedArticle } from '../../src/summarize/text/story.ts';
import { fakeReader } from './fake-reader.ts';

const article = (id: number, text: string, name?: string): KeyedArticle => ({
  id,
  text,
  ...(name !== undefined && { origin: { name } }),
});

describe('خبرنامه', () => {
  test('هیچ خبر، هیچ رویداد', () => {
    const counts = { articles: 0, sources: 0, stories: 0, notPersian: 0, noNews: 0 };
    expect(makeEdition([], fakeReader)).toEqual({ counts, stories: [] });
  });

  test('متن بیگانه و پست بی‌خبر شمرده و کنار گذاشته می‌شوند', () => {
    const edition = makeEdition(
      [article(1, 'Rain.'), article(2, 'باران آمد.'), article(3, '@کانال'), article(4, '😀')],
      fakeReader,
    );
    expect(edition.counts).toEqual({ articles: 1, sources: 0, stories: 1, notPersian: 2, noNews: 1 });
    expect(edition.stories.map(({ ids }) => ids)).toEqual([[2]]);
  });

  test('نکته‌ها از پرمایه‌ترین خبر است و تیتر را بازنمی‌گوید', () => {
    const long = 'سیل در لرستان\nسیل در لرستان. پل شکست. راه بسته شد. امدادگران رسیدند.';
    const { stories } = makeEdition([article(1, 'سیل مهیب.'), article(2, long)], fakeReader);
    expect(stories).toHaveLength(1);
    // The reader was asked for four points, of which the second is the first again.
    expect(stories[0]!.title.shown).toBe('سیل مهیب.');
    expect(stories[0]!.points.map(({ id, shown }) => [id, shown])).toEqual([
      [2, 'سیل در لرستان'],
      [2, 'پل شکست.'],
      [2, 'راه بسته شد.'],
    ]);
    const alone = makeEdition([article(2, long)], fakeReader).stories[0]!;
    expect(alone.points.map(({ shown }) => shown)).toEqual(['پل شکست.', 'راه بسته شد.']);
  });

  test('خبر کوتاه یک جمله فراتر از تیتر دارد یا هیچ', () => {
    const { stories } = makeEdition([article(1, 'برف بارید.'), article(2, 'تگرگ\nشیشه‌ها شکست.')], fakeReader);
    expect(stories.map(({ points }) => points.map(({ shown }) => shown))).toEqual([[], ['شیشه‌ها شکست.']]);
  });

  test('با رویدادهای بسیار هر رویداد به اندازه خبرهایش جا دارد', () => {
    const words = ['سیل', 'برف', 'تگرگ', 'باد'];
    const told = (word: string) => `${word} آمد\nپل افتاد. راه نشست. برق رفت. آب ماند.`;
    const articles = [...words.map(told), told('سیل')].map((text, id) => article(id, text));
    const { stories } = makeEdition(articles, fakeReader);
    expect(stories.map(({ ids, points }) => [ids.length, points.length])).toEqual([
      [2, 2],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  test('رقم‌های یکسان یک بار با همه گویندگانشان', () => {
    const { stories } = makeEdition(
      [
        article(1, 'سیل 12 کشته داشت.', 'آوند'),
        article(2, 'سیل 15 کشته داشت.', 'تراز'),
        article(3, 'سیل 12 کشته. ایسنا.'),
        article(4, 'سیل 12 کشته.', 'آوند'),
      ],
      fakeReader,
    );
    expect(stories[0]!.sources).toEqual(['آوند', 'تراز', 'ایسنا']);
    expect(stories[0]!.differs).toEqual([
      {
        what: 'کشته',
        values: [
          { shown: '12', ids: [1, 3, 4], sources: ['آوند', 'ایسنا'], sentence: 'سیل 12 کشته داشت.' },
          { shown: '15', ids: [2], sources: ['تراز'], sentence: 'سیل 15 کشته داشت.' },
        ],
      },
    ]);
  });
});

const sentence = fc.constantFrom('سیل آمد. ', 'پل شکست. ', '12 نفر ماندند. ', '@kanal\n', 'Rain. ', 'برف\n', '😀');
const articles = fc
  .array(fc.tuple(fc.array(sentence, { maxLength: 6 }), fc.constantFrom(undefined, 'آوند', 'تراز')), { maxLength: 8 })
  .map((drafts) => drafts.map(([parts, name], id) => article(id, parts.join(''), name)));

test('هر خبر یا در یک رویداد است یا کنار گذاشته، و هر نکته از خبری از همان رویداد', () => {
  fc.assert(
    fc.property(articles, (given) => {
      const { counts, stories } = makeEdition(given, fakeReader);
      const told = stories.flatMap(({ ids }) => ids);
      expect(new Set(told).size).toBe(told.length);
      expect(told).toHaveLength(counts.articles);
      expect(counts.articles + counts.notPersian + counts.noNews).toBe(given.length);
      expect(counts.stories).toBe(stories.length);
      expect(counts.sources).toBe(new Set(stories.flatMap(({ sources }) => sources)).size);
      for (const { ids, title, points } of stories) {
        expect(ids).toContain(title.id);
        expect(points.length).toBeLessThanOrEqual(3);
        for (const point of points) {
          expect(ids).toContain(point.id);
          const { text } = given.find(({ id }) => id === point.id)!;
          expect(point.shown).toBe(point.spans.map(({ start, end }) => text.slice(start, end)).join(' … '));
        }
      }
    }),
  );
});
