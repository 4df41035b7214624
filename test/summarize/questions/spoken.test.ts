import { expect, test } from 'vitest';
import { written } from '../../../src/summarize/questions/spoken.ts';

test.each([
  ['چند نفر مردن؟', 'چند نفر مردند؟'],
  ['اینو کی گفته؟', 'این را کی گفته؟'],
  ['قیمتش چقدره؟', 'قیمتش چقدر است؟'],
  ['با کیا حرف زد؟', 'با چه کسانی حرف زد؟'],
  ['کدوم خیابون بسته میشه؟', 'کدام خیابان بسته می‌شود؟'],
  ['مردم چی میگن؟', 'مردم چی می‌گویند؟'],
  ['چرا نمیدونن؟', 'چرا نمی‌دانند؟'],
])('%s → %s', (spoken, wanted) => {
  expect(written(spoken)).toBe(wanted);
});

test.each([
  'علت بسته شدن پل چیست؟',
  'مرگ چند نفر در میدان شهر؟',
  'میان کدام دو شهر پل ساختند؟',
  'نیروهای میدانی چه کردند؟',
  'معدن کجاست؟',
  '',
])('what is written stays: %s', (question) => {
  expect(written(question)).toBe(question);
});
