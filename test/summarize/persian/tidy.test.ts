import { expect, test } from 'vitest';
import { reader } from '../reader.ts';

// [as it came, as it is shown]
const REPAIRS: readonly (readonly [string, string])[] = [
  ['میتوان این را خواند', 'می‌توان این را خواند'],
  ['می توان این را خواند', 'می‌توان این را خواند'],
  ['نمی شود و نمیشود', 'نمی‌شود و نمی‌شود'],
  ['کتاب های تازه', 'کتاب‌های تازه'],
  ['آموزههای دینی', 'آموزه‌های دینی'],
  ['سالهاست که اینجاست', 'سال‌هاست که اینجاست'],
  ['تبادل لحظهای', 'تبادل لحظه‌ای'],
  ['بزرگ ترین شهر', 'بزرگ‌ترین شهر'],
  ['كتاب علي', 'کتاب علی'],
  ['شہباز به دهۆک رفت', 'شہباز به دهۆک رفت'],
  ['سلام ،خوبی ؟', 'سلام، خوبی؟'],
  ['گفت :« می آیم »', 'گفت: «می‌آیم»'],
  ['در سال 1404 آمد', 'در سال ۱۴۰۴ آمد'],
  ['مـــهم است', 'مهم است'],
];

test.each(REPAIRS)('%s', (from, to) => {
  expect(reader.tidy(from)).toBe(to);
});

// What must stay as it is: words that only look joined, foreign runs, addresses, decimals.
const LEFT_ALONE: readonly string[] = [
  'میدان آزادی',
  'میراث فرهنگی',
  'نشانی https://example.org/a,b است',
  'کووید-19 و iPhone 15',
  'رشد ۳٫۵ درصدی',
  'ساعت ۱۰:۳۰ صبح',
  '«می‌روم»، گفت.',
  '',
];

test.each(LEFT_ALONE)('دست نمی‌خورد: %s', (text) => {
  expect(reader.tidy(text)).toBe(text);
});
