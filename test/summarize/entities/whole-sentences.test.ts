import { describe, expect, it } from 'vitest';
import { wholeSentences } from '../../../src/summarize/entities/whole-sentences.ts';
import { takeApart } from '../../../src/summarize/post/document.ts';
import { namesOf } from '../reader.ts';

const wordsIn = (text: string): string[] =>
  wholeSentences(takeApart({ text })).map(({ words }) =>
    words.map(({ start, end }) => text.slice(start, end)).join(' '),
  );

describe('a sentence with the preamble that was passed over', () => {
  it.each([
    [
      'به گزارش خبرگزاری تسنیم از شیراز، باران راه‌های استان را بست.',
      'به گزارش خبرگزاری تسنیم از شیراز باران راه‌های استان را بست',
    ],
    ['تهران - ایرنا - نمایشگاه گل و گیاه گشایش یافت.', 'تهران ایرنا نمایشگاه گل و گیاه گشایش یافت'],
    ['برنا - گروه ورزشی: تیم ملی کشتی به اردو رفت و ماند.', 'برنا تیم ملی کشتی به اردو رفت و ماند'],
    ['نمایشگاه گل و گیاه گشایش یافت.', 'نمایشگاه گل و گیاه گشایش یافت'],
  ])('%s', (text, words) => {
    expect(wordsIn(text)).toEqual([words]);
  });

  it('begins one sentence only', () => {
    const text = 'به گزارش ایسنا، باران راه‌های استان را بست. برف نیز بارید.';
    expect(wordsIn(text)).toEqual(['به گزارش ایسنا باران راه‌های استان را بست', 'برف نیز بارید']);
  });
});

it('the place a report comes from is named', () => {
  expect(namesOf('به گزارش خبرگزاری تسنیم از شیراز، باران راه‌های استان را بست.', 'location')).toContain('شیراز');
});
