import { expect, test } from 'vitest';
import type { EntityType } from '../../../src/summarize/text/reading.ts';
import { entitiesIn } from '../reader.ts';

// [text, type, name, value]
const CASES: readonly (readonly [string, EntityType, string, Readonly<Record<string, unknown>>])[] = [
  ['هزینه آن ۹۵۰ میلیارد تومان شد', 'money', '۹۵۰ میلیارد تومان', { amount: 950e9, unit: 'toman' }],
  ['هزینه آن سه هزار و دویست ریال شد', 'money', 'سه هزار و دویست ریال', { amount: 3200, unit: 'rial' }],
  ['قیمت نفت به ۷۰ دلار رسید', 'money', '۷۰ دلار', { amount: 70 }],
  ['تورم به ۳۵ درصد رسید', 'percent', '۳۵ درصد', { amount: 35 }],
  ['تورم به ۳٫۵ درصد رسید', 'percent', '۳٫۵ درصد', { amount: 3.5 }],
  ['در این حادثه ۱۲ نفر جان باختند', 'quantity', '۱۲ نفر', { amount: 12, unit: 'نفر' }],
  ['بیش از ۱۲ هزار نفر آمدند', 'quantity', '۱۲ هزار نفر', { amount: 12_000, bound: 'more-than' }],
  ['حدود ۲۰ کیلومتر راه ساخته شد', 'quantity', '۲۰ کیلومتر', { amount: 20, bound: 'about' }],
  ['دست‌کم پنج خودرو سوخت', 'quantity', 'پنج خودرو', { amount: 5, bound: 'at-least' }],
];

test.each(CASES)('%s', (text, type, name, value) => {
  const found = entitiesIn(text).filter((entity) => entity.type === type);
  expect(found).toHaveLength(1);
  expect(found[0]!.name).toContain(name);
  expect(found[0]!.value).toMatchObject(value);
});
