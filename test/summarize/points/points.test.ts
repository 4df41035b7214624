import { describe, expect, it } from 'vitest';
import { pointsFor } from '../../../src/summarize/points/choose.ts';
import { readingOf } from '../reader.ts';

const shownIn = (text: string): string[] => readingOf(text).points.map(({ shown }) => shown);

const BUDGET = [
  'بودجه آب استان دو برابر شد',
  'مجلس روز سه‌شنبه بودجه آب استان را دو برابر کرد.',
  'بهروز نیک‌اندیش، مدیر آب استان، گفت: با این پول ۱۲۰ کیلومتر لوله فرسوده عوض می‌شود.',
  'وی افزود: کار از نیمه مهر آغاز می‌شود و دو سال طول می‌کشد.',
  'در همین حال کشاورزان پایین‌دست از کم شدن سهم خود گله دارند.',
  'این تصمیم پیش‌تر دو بار رد شده بود.',
].join('\n');

describe('the points of a text', () => {
  it('do not repeat a headline that the body tells', () => {
    expect(shownIn(BUDGET)).not.toContain('بودجه آب استان دو برابر شد');
  });

  it('name who speaks or the office, also where the sentence says «وی»', () => {
    const said = shownIn(BUDGET).filter((shown) => shown.includes('نیمه مهر') || shown.includes('۱۲۰'));
    expect(said.length).toBeGreaterThan(0);
    for (const shown of said) expect(shown).toMatch(/^(?:بهروز نیک‌اندیش|مدیر آب استان)/u);
  });

  it('begin with no word that points back', () => {
    for (const shown of shownIn(BUDGET)) expect(shown).not.toMatch(/^(?:وی|او|این|همچنین|در همین حال)/u);
  });

  it('say why they were chosen', () => {
    for (const { because } of readingOf(BUDGET).points) expect(because.length).toBeGreaterThan(0);
  });

  it('are told once, though the text tells them twice', () => {
    const twice =
      'پل کهنه شهر در سیل دیشب فرو ریخت.\nپل کهنه شهر دیشب در سیل فرو ریخت.\nراه روستاها بسته شد و امداد با بالگرد می‌رسد.';
    expect(shownIn(twice).filter((shown) => shown.includes('پل کهنه'))).toHaveLength(1);
  });
});

it.each([
  [10, 1],
  [60, 2],
  [150, 3],
  [1000, 6],
])('%i words of news get %i points', (words, points) => {
  expect(pointsFor(words)).toBe(points);
});
