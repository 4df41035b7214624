import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { persianDay } from '../../src/cli/view/dates.ts';
import { paragraph, printable } from '../../src/cli/view/page.ts';
import { widthOf, wrap } from '../../src/cli/view/width.ts';
import { run } from './harness.ts';

const TEXT = `آتش‌سوزي در تهران
کاوه رستگار گفت: «12 نفر ماندند». دیروز بود. به نقل از ایسنا.
@kanal`;

describe('نمای آدم', () => {
  test('read', async () => {
    expect((await run(['read', '--date', '2025-11-25T21:00:00Z'], TEXT)).out).toBe(`آتش‌سوزی در تهران
ایسنا · چهارشنبه ۵ آذر ۱۴۰۴

▪️ آتش‌سوزی در تهران
▪️ کاوه رستگار گفت: «12 نفر ماندند».

👤 کاوه رستگار (وزیر نیرو)
📍 تهران
📅 دیروز (۳ آذر ۱۴۰۴)
🔢 12 نفر

گفته‌ها
گوینده نامعلوم
│ 12 نفر ماندند

می‌توانید بپرسید
؟ چند نفر؟
`);
  });

  // [argv, text, wanted]
  const SHORT: readonly (readonly [string[], string, string])[] = [
    [['read'], 'کارخانه تهران\nبسته شد.', 'کارخانه تهران\n\nبسته شد.\n\n📍 تهران\n'],
    [['read'], 'Rain.', 'این متن فارسی نیست. من فقط خبر فارسی می‌خوانم.\n'],
    [['read'], '@کانال', 'در این متن خبری نیست.\n'],
    [['ask', '-q', 'چند نفر؟'], '12 نفر در تهران.', '\u200F12\n│ 12 نفر در تهران.\n'],
    [['ask', '-q', 'چرا؟'], 'باران آمد.', 'در این متن نیامده است. نزدیک‌ترین جمله:\n│ باران آمد.\n'],
    [['ask', '-q', 'چرا؟'], '...', 'در این متن نیامده است.\n'],
    [['entities'], 'تهران', '📍 تهران\n'],
    [['entities'], 'باران', 'نام، تاریخ یا عددی در این متن نیست.\n'],
    [['tidy'], 'كتاب\n', 'کتاب\n'],
    [['sentences'], 'یک\r\nو نیم. دو.', 'یک و نیم.\nدو.\n'],
  ];

  test.each(SHORT)('%j %s', async (argv, text, wanted) => {
    expect((await run(argv, text)).out).toBe(wanted);
  });

  test('پررنگ و کم‌رنگ فقط وقتی خواسته شود', async () => {
    const question = ['ask', '-q', 'چند؟'];
    expect((await run(question, '12 نفر.', { isTty: true, colour: true })).out).toContain('\x1b[1m12\x1b[22m');
    expect((await run(question, '12 نفر.', { isTty: true })).out).not.toContain('\x1b');
  });

  test('متن نمی‌تواند به پایانه فرمان دهد', async () => {
    const text = 'باران\x1b[2J\x07\u009b آمد.\nبرف بارید. تگرگ زد. باد وزید.';
    for (const argv of [['read'], ['ask', '-q', 'چرا؟'], ['tidy'], ['sentences']]) {
      const { out } = await run(argv, text, { isTty: true });
      expect(out).toContain('باران[2J');
      expect(out).not.toMatch(/(?!\n)\p{Cc}/u);
    }
    // To a file the text goes as it is.
    expect((await run(['tidy'], text)).out).toBe(`${text}\n`);
  });

  test('پهنای پایانه رعایت می‌شود', async () => {
    const long = `${'واژه‌های بسیار '.repeat(30)}. دو. سه.`;
    const { out } = await run(['read'], long, { columns: 40 });
    const widths = out.split('\n').map(widthOf);
    expect(Math.max(...widths)).toBeLessThanOrEqual(40);
    expect(Math.max(...widths)).toBeGreaterThan(25);
  });
});

// [text, columns, why]
const WIDTHS: readonly (readonly [string, number, string])[] = [
  ['', 0, 'nothing'],
  ['می‌رود', 5, 'a half-space takes no room'],
  ['مُحَمَّد', 4, 'vowel marks take none'],
  ['😀', 2, 'an emoji'],
  ['▪️', 2, 'a sign asked for as an emoji'],
  ['👨‍👩‍👧', 2, 'a family is one picture'],
  ['日本', 4, 'wide letters'],
  ['\u200F\u200C', 0, 'marks alone'],
];

test.each(WIDTHS)('پهنای «%s»: %i (%s)', (text, columns) => expect(widthOf(text)).toBe(columns));

// [text, columns, wanted]
const WRAPPED: readonly (readonly [string, number, string[]])[] = [
  ['باران آمد', 9, ['باران آمد']],
  ['باران آمد', 8, ['باران', 'آمد']],
  ['یک دو سه چهار', 6, ['یک دو', 'سه', 'چهار']],
  ['درازترین', 3, ['درا', 'زتر', 'ین']],
  ['و درازترین آمد', 5, ['و', 'درازت', 'رین', 'آمد']],
];

test.each(WRAPPED)('«%s» در %i ستون', (text, columns, wanted) => expect(wrap(text, columns)).toEqual(wanted));

test('شکستن سطر نه حرفی کم می‌کند نه سطری را از اندازه بیرون می‌برد', () => {
  const text = fc
    .array(fc.constantFrom('خبر', 'می‌رود', ' ', '😀', 'مُ', 'NATO', '日'), { maxLength: 40 })
    .map((p) => p.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 30 }), (given, columns) => {
      const lines = wrap(given, columns);
      expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
    }),
  );
});

describe('بند', () => {
  const screen = { columns: 20, isTty: true, colour: true };

  test('هر سطر جهت و رنگ خودش را دارد', () => {
    expect(paragraph(screen, 'NATO  امروز\nاعلام کرد که بماند', { tone: 'dim', mark: '▪️ ' })).toBe(
      '\u200F▪️ \x1b[2mNATO امروز اعلام\x1b[22m\n   \x1b[2mکرد که بماند\x1b[22m',
    );
  });

  test('نشان هر سطر', () => {
    expect(paragraph({ ...screen, colour: false }, 'باران و برف و تگرگ آمد', { mark: '│ ', everyLine: true })).toBe(
      '│ باران و برف و تگرگ\n│ آمد',
    );
  });

  test('نویسه‌های فرمان برداشته می‌شوند، سطر و جدول نه', () => {
    expect(printable('الف\x1b[31m\tب\r\n\x00پ\u0085')).toBe('الف[31m\tب\r\nپ');
  });
});

// [iso, wanted, why]
const DAYS: readonly (readonly [string, string | null, string])[] = [
  ['2025-11-25', 'سه‌شنبه ۴ آذر ۱۴۰۴', 'a day'],
  ['2025-11-25T20:29:59Z', 'سه‌شنبه ۴ آذر ۱۴۰۴', 'an instant just before midnight in Iran'],
  ['2025-11-25T20:30:00Z', 'چهارشنبه ۵ آذر ۱۴۰۴', 'and at midnight'],
  ['2026-03-20', 'جمعه ۲۹ اسفند ۱۴۰۴', 'the last day of a year'],
  ['2026-03-21', 'شنبه ۱ فروردین ۱۴۰۵', 'the first of the next'],
  ['2025-11', null, 'a month is no day'],
  ['2025', null, 'nor is a year'],
];

test.each(DAYS)('%s: %s (%s)', (iso, wanted) => expect(persianDay(iso)).toBe(wanted));
