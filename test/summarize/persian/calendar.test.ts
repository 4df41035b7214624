import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { dateOf, dayInTehran, dayOf, isoOf, monthLength, weekdayOf } from '../../../src/summarize/persian/calendar.ts';

// [Jalali year, month, day, Gregorian day]: first days of years and the ends of leap years, from published calendars.
const FACTS: readonly (readonly [number, number, number, string])[] = [
  [1357, 11, 22, '1979-02-11'],
  [1399, 12, 30, '2021-03-20'],
  [1400, 1, 1, '2021-03-21'],
  [1403, 12, 30, '2025-03-20'],
  [1404, 1, 1, '2025-03-21'],
  [1404, 4, 26, '2025-07-17'],
  [1404, 9, 4, '2025-11-25'],
];

test.each(FACTS)('%i/%i/%i', (year, month, date, iso) => {
  const day = dayOf('jalali', year, month, date)!;
  expect(isoOf(day)).toBe(iso);
  expect(dateOf('jalali', day)).toEqual({ year, month, date });
});

it('a day that is not in the calendar is no day', () => {
  expect(dayOf('jalali', 1404, 12, 30)).toBeNull();
  expect(dayOf('gregorian', 2025, 2, 29)).toBeNull();
  expect(monthLength('jalali', 1403, 12)).toBe(30);
  expect(monthLength('jalali', 1404, 12)).toBe(29);
});

it('a day begins at midnight in Tehran', () => {
  expect(isoOf(dayInTehran('2025-07-16T20:29:00Z')!)).toBe('2025-07-16');
  expect(isoOf(dayInTehran('2025-07-16T20:31:00Z')!)).toBe('2025-07-17');
});

it('weekdays follow each other, and every day is one date of each calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 40_000 }), fc.constantFrom('jalali', 'gregorian'), (day, calendar) => {
      expect(weekdayOf(day + 1)).toBe((weekdayOf(day) + 1) % 7);
      const { year, month, date } = dateOf(calendar, day);
      expect(dayOf(calendar, year, month, date)).toBe(day);
    }),
  );
});
