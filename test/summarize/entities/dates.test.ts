import { describe, expect, it, test } from 'vitest';
import type { DateValue } from '../../../src/summarize/text/reading.ts';
import { entitiesIn } from '../reader.ts';

const datesOf = (text: string, publishedAt?: string): (string | null)[] =>
  entitiesIn(text, publishedAt)
    .filter(({ type }) => type === 'date')
    .map(({ value }) => {
      if (value === undefined) return null;
      const { iso, until } = value as DateValue;
      return until === undefined ? iso : `${iso}/${until}`;
    });

// Published on Thursday 2025-07-17, 26 Tir 1404.
const CASES: readonly (readonly [string, string])[] = [
  ['نشست در ۲۲ بهمن ۱۳۵۷ برگزار شد', '1979-02-11'],
  ['نشست در ۱۴۰۴/۰۱/۰۱ برگزار شد', '2025-03-21'],
  ['او دیروز به اهواز رفت', '2025-07-16'],
  ['او فردا به اهواز می‌رود', '2025-07-18'],
  ['او پریروز به اهواز رفت', '2025-07-15'],
  ['نشست در ۱۷ ژوئیه ۲۰۲۵ برگزار شد', '2025-07-17'],
  ['این پل در سال ۱۳۹۸ ساخته شد', '2019'],
];

test.each(CASES)('%s', (text, wanted) => {
  const [found] = datesOf(text);
  expect(found).toBe(wanted);
});

describe('a relative day', () => {
  it('is told without a day when nobody knows when the text was written', () => {
    const [entity] = entitiesIn('او دیروز به اهواز رفت', '').filter(({ type }) => type === 'date');
    expect(entity).toMatchObject({ name: 'دیروز' });
    expect(entity).not.toHaveProperty('value');
  });

  it('moves with the day of publication', () => {
    expect(datesOf('او دیروز به اهواز رفت', '2025-03-21')).toEqual(['2025-03-20']);
  });
});
