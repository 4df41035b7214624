import { expect, test } from 'vitest';
import { readingOf } from '../reader.ts';

// A text in which nothing else can be told still has its point.
test.each([
  ['همزمان با آغاز بارش‌ها، مدارس کوهستانی دامغان تعطیل شد.', 'همزمان با آغاز بارش‌ها، مدارس کوهستانی دامغان تعطیل شد'],
  ['این آرامش پیش از توفان در دامغان بود.', 'این آرامش پیش از توفان در دامغان بود'],
])('%s', (text, shown) => {
  expect(readingOf(text).points.map((point) => point.shown)).toEqual([shown]);
});
