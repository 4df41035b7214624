import { expect, test } from 'vitest';
import { numberAt } from '../../../src/summarize/persian/numbers.ts';
import { wordsOf } from '../../../src/summarize/persian/words.ts';
import type { EntityType } from '../../../src/summarize/text/reading.ts';
import { entitiesIn } from '../reader.ts';

// [text, type, name, value]
const CASES: readonly (readonly [string, EntityType, string, Readonly<Record<string, unknown>>])[] = [
  ['هزینه آن ۹۵۰ میلیارد تومان شد', 'money', '۹۵۰ میلیارد تومان', { amount: 950e9, unit: 'toman' }],
  ['هزینه آن سه هزار و دویست ریال شد', 'money', 'سه هزار و دویست ریال', { amount: 3200, unit: 'rial' }],
  ['بودجه آن ۲ هزار و ۴۰۰ میلیارد تومان شد', 'money', '۲ هزار و ۴۰۰ میلیارد تومان', { amount: 2400e9, unit: 'toman' }],
  ['وام آن یک میلیارد و ۲۰۰ میلیون تومان شد', 'money', 'یک میلیارد و ۲۰۰ میلیون تومان', { amount: 1.2e9 }],
  ['قیمت نفت به ۷۰ دلار رسید', 'money', '۷۰ دلار', { amount: 70 }],
  ['تورم به ۳۵ درصد رسید', 'percent', '۳۵ درصد', { amount: 35 }],
  ['تورم به ۳٫۵ درصد رسید', 'percent', '۳٫۵ درصد', { amount: 3.5 }],
  ['در این حادثه ۱۲ نفر جان باختند', 'quantity', '۱۲ نفر', { amount: 12, unit: 'نفر' }],
  ['نه نفر در خانه ماندند', 'quantity', 'نه نفر', { amount: 9, unit: 'نفر' }],
  ['بیش از ۱۲ هزار نفر آمدند', 'quantity', '۱۲ هزار نفر', { amount: 12_000, bound: 'more-than' }],
  ['حدود ۲۰ کیلومتر راه ساخته شد', 'quantity', '۲۰ کیلومتر', { amount: 20, bound: 'about' }],
  ['دست‌کم پنج خودرو سوخت', 'quantity', 'پنج خودرو', { amount: 5, bound: 'at-least' }],
  // amounts in digits
  ['بهای آن ۱۲۰۰۰ تومان است', 'money', '۱۲۰۰۰ تومان', { amount: 12_000, unit: 'toman' }],
  ['بهای آن ۱۲,۰۰۰ تومان است', 'money', '۱۲,۰۰۰ تومان', { amount: 12_000 }],
  ['بهای آن ۱۲٬۰۰۰٬۰۰۰ تومان است', 'money', '۱۲٬۰۰۰٬۰۰۰ تومان', { amount: 12e6 }],
  ['بهای آن ۱۲.۵۰۰.۰۰۰ تومان است', 'money', '۱۲.۵۰۰.۰۰۰ تومان', { amount: 12.5e6 }],
  ['بهای آن ۲۵۰/۰۰۰ تومان است', 'money', '۲۵۰/۰۰۰ تومان', { amount: 250_000 }],
  ['بهای آن ۱۲ , ۳۴۵ ریال است', 'money', '۱۲ , ۳۴۵ ریال', { amount: 12_345, unit: 'rial' }],
  ['تورم به ۱۲/۵ درصد رسید', 'percent', '۱۲/۵ درصد', { amount: 12.5 }],
  ['بودجه ۲٫۵ میلیارد دلار است', 'money', '۲٫۵ میلیارد دلار', { amount: 2.5e9, unit: 'dollar' }],
  ['بهای آن $50 است', 'money', '$50', { amount: 50, unit: 'dollar' }],
  ['سهم ما ٪۵۰ است', 'percent', '٪۵۰', { amount: 50 }],
  ['سهم ما ۵۰٪ است', 'percent', '۵۰٪', { amount: 50 }],
  // in words
  ['وامی یک و نیم میلیون تومانی داد', 'money', 'یک و نیم میلیون تومانی', { amount: 1.5e6, unit: 'toman' }],
  ['دو میلیارد و سیصد میلیون ریال ماند', 'money', 'دو میلیارد و سیصد میلیون ریال', { amount: 2.3e9 }],
  ['رشد نیم درصد بود', 'percent', 'نیم درصد', { amount: 0.5 }],
  ['رشد سه و دو دهم درصد بود', 'percent', 'سه و دو دهم درصد', { amount: 3.2 }],
  ['بیست‌وپنج کارگاه بسته شد', 'quantity', 'بیست‌وپنج کارگاه', { amount: 25, unit: 'کارگاه' }],
  ['ده‌ها نفر ماندند', 'quantity', 'ده‌ها نفر', { amount: 10, bound: 'more-than' }],
  ['ده ها نفر ماندند', 'quantity', 'ده‌ها نفر', { amount: 10, bound: 'more-than' }],
  ['صدها هزار نفر آمدند', 'quantity', 'صدها هزار نفر', { amount: 100_000, bound: 'more-than' }],
  // signs and ranges
  ['دما به منفی ۱۲ درجه رسید', 'quantity', 'منفی ۱۲ درجه', { amount: -12, unit: 'درجه' }],
  ['رشد ۱۰ تا ۱۵ درصد است', 'percent', '۱۰ تا ۱۵ درصد', { amount: 15, bound: 'at-most' }],
  ['رشد ۳ درصد تا ۵ درصد است', 'percent', '۳ درصد تا ۵ درصد', { amount: 5, bound: 'at-most' }],
  ['شمار آنان ۳۰-۴۰ نفر است', 'quantity', '۳۰-۴۰ نفر', { amount: 40, bound: 'at-most' }],
  ['بهای آن ۹۰ الی ۱۱۰ هزار ریال است', 'money', '۹۰ الی ۱۱۰ هزار ریال', { amount: 110_000 }],
  // bounds
  ['تا ۵۰ درصد تخفیف دارد', 'percent', '۵۰ درصد', { amount: 50, bound: 'at-most' }],
  ['کمتر از ۲۰ دستگاه ماند', 'quantity', '۲۰ دستگاه', { amount: 20, bound: 'less-than' }],
  ['حداکثر ۲۰ دستگاه ماند', 'quantity', '۲۰ دستگاه', { amount: 20, bound: 'at-most' }],
  ['افزون بر ۲۰ هکتار سوخت', 'quantity', '۲۰ هکتار', { amount: 20, bound: 'more-than' }],
  ['نزدیک به ۲۰ تن گندم رسید', 'quantity', '۲۰ تن', { amount: 20, bound: 'about' }],
  // units
  ['برای آن ۳ همت داده شد', 'money', '۳ همت', { amount: 3e12, unit: 'toman' }],
  ['برای آن ۷۰۰ افغانی داده شد', 'money', '۷۰۰ افغانی', { amount: 700, unit: 'afghani' }],
  ['دما به ۲۴ درجه سانتیگراد رسید', 'quantity', '۲۴ درجه سانتی‌گراد', { amount: 24, unit: 'درجه سانتیگراد' }],
  ['باد ۹۰ کیلومتر بر ساعت وزید', 'quantity', '۹۰ کیلومتر بر ساعت', { amount: 90, unit: 'کیلومتر بر ساعت' }],
  ['زمینی با ۸۰ متر مربع خرید', 'quantity', '۸۰ متر مربع', { amount: 80, unit: 'متر مربع' }],
  ['سه شهروند هندی رفتند', 'quantity', 'سه شهروند هندی', { amount: 3, unit: 'شهروند' }],
  ['۵۲ هزار نفری که ماندند', 'quantity', '۵۲ هزار نفری', { amount: 52_000, unit: 'نفر' }],
];

test.each(CASES)('%s', (text, type, name, value) => {
  const found = entitiesIn(text).filter((entity) => entity.type === type);
  expect(found).toHaveLength(1);
  expect(found[0]!.name).toBe(name);
  expect(found[0]!.value).toMatchObject(value);
});

test.each([
  ['هر دو طرف پذیرفتند', 'the two spoken of'],
  ['میان دو کشور راهی نیست', 'the two spoken of'],
  ['نفر سوم از راه رسید', 'an ordinal'],
  ['ماده ۱۰ قانون اجرا شد', 'a number in a row'],
  ['بیست و یکمین جشنواره آغاز شد', 'an ordinal of two words'],
  ['یک مقام آمد', 'a certain one'],
  ['نه تنها باران که برف هم آمد', '«not only»'],
  ['کار را باید از صفر شروع کرد', 'nothing'],
  ['تیم یزد ۲ - ۱ تیم بوشهر را برد', 'a score'],
  ['تیم یزد با نتیجه ۳ بر ۱ شکست داد', 'a score'],
  ['بازی ۰-۰ مساوی شد', 'a score'],
  ['گفتند نه زمانی مانده و نه راهی هست', 'no'],
])('%s: no quantity, but %s', (text) => {
  expect(entitiesIn(text).filter(({ type }) => type === 'quantity')).toEqual([]);
});

test('a list is one mention, and no one number is its value', () => {
  const found = entitiesIn('دوی ۱۰۰، ۲۰۰ و ۵۰۰ متر برگزار شد').filter(({ type }) => type === 'quantity');
  expect(found.map(({ name, value }) => [name, value])).toEqual([['۱۰۰، ۲۰۰ و ۵۰۰ متر', undefined]]);
  const years = entitiesIn('در سال ۱۴۰۳ و ۲ همت در سال بعد').filter(({ type }) => type === 'money');
  expect(years.map(({ name }) => name)).toEqual(['۲ همت']);
});

test.each([
  ['دو سوم', 2 / 3],
  ['سه‌چهارم', 3 / 4],
  ['سه هزار و دویست', 3200],
  ['یک و نیم میلیون', 1.5e6],
  ['نود و هشت و سه دهم', 98.3],
  ['یک میلیون و ۲۰۰ هزار', 1.2e6],
  ['هزار و سیصد', 1300],
])('%s is %d', (text, value) => {
  const words = wordsOf(text);
  const run = numberAt(words, 0, () => true);
  expect(run?.value).toBeCloseTo(value);
  expect(run?.last).toBe(words.length - 1);
});
