import { describe, expect, it } from 'vitest';
import { reader } from '../reader.ts';

const formsOf = (text: string): string[][] => reader.terms(reader.tidy(text)).map(({ forms }) => [...forms]);
const share = (one: string, other: string): boolean =>
  formsOf(one).every((forms) => formsOf(other).some((others) => forms.some((form) => others.includes(form))));

describe('terms', () => {
  it.each([
    ['كتاب', 'کتاب', 'letters of another keyboard'],
    ['کتاب‌ها', 'کتاب', 'the plural'],
    ['کتاب ها', 'کتابهای', 'with a space, joined'],
    ['۱۴۰۴', '1404', 'digits'],
    ['آذربایجان', 'اذربایجان', 'the hat of «آ»'],
    ['NATO', 'nato', 'capitals'],
    ['خانهٔ', 'خانه', 'the hamza of the ezafe'],
    ['می‌رود', 'میرود', 'the half-space of a verb'],
  ])('«%s» and «%s» find each other: %s', (one, other) => {
    expect(share(one, other)).toBe(true);
    expect(share(other, one)).toBe(true);
  });

  it.each([
    ['کتاب', 'کباب'],
    ['تهران', 'تهرانسر'],
    ['۱۲', '۱۲۰'],
  ])('«%s» and «%s» do not', (one, other) => {
    expect(share(one, other)).toBe(false);
  });

  it('gives each word with its place, and tells the common ones', () => {
    const text = 'از کتاب‌های 👍 تهران';
    const terms = reader.terms(text);
    expect(terms.map(({ start, end }) => text.slice(start, end))).toEqual(['از', 'کتاب‌های', 'تهران']);
    expect(terms[1]!.forms).toEqual(['کتاب های', 'کتابهای', 'کتاب']);
    expect(terms.map(({ isCommon }) => isCommon)).toEqual([true, false, false]);
    expect(reader.terms('')).toEqual([]);
  });
});
