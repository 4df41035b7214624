import { describe, expect, it } from 'vitest';
import { pointsFor } from '../../../src/summarize/points/choose.ts';
import { reader, readingOf } from '../reader.ts';

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

  it('are as many as were asked for where the text has them, also beyond their room', () => {
    const sentences = [
      'شورای شهر دامغان پس از سه ماه گفت‌وگو با کارشناسان آب و برق و راه، بودجه سال آینده را با هفت رای موافق در برابر دو رای مخالف تصویب کرد.',
      'شهرداری دامغان باید تا پایان تابستان لوله‌های فرسوده بازار کهنه و سه محله پیرامون آن را با لوله‌های تازه عوض کند و گزارش کار را هر ماه به مردم بدهد.',
      'سازمان آب استان نیمی از هزینه نوسازی را در دو بخش می‌پردازد و بازرسان درستی لوله‌ها را در هر سه محله گواهی می‌کنند.',
      'کار از نیمه مهر آغاز می‌شود.',
    ];
    const long = `بودجه نوسازی آب دامغان تصویب شد\n\n${sentences.join('\n')}`;
    for (const points of [2, 3, 4]) {
      const reading = reader.read({ text: long }, { points });
      if (reading.kind !== 'reading') throw new Error('[test] not a reading');
      expect(reading.points).toHaveLength(points);
    }
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

it('a post of two sentences is told by one point, however long they are', () => {
  expect(pointsFor(100, 2)).toBe(1);
  expect(pointsFor(100, 3)).toBe(3);
});

it('of a short post what is told first weighs most', () => {
  const { points } = readingOf(BUDGET);
  expect(points.length).toBeGreaterThan(1);
  expect(points.map(({ weight }) => weight).indexOf(1)).toBe(0);
});

it('a list after a colon is nobody’s words', () => {
  const text = [
    'دیدار تیم‌های نفت و فولاد شهر عصر دیروز با نتیجه دو بر دو به پایان رسید.',
    'تیم فوتبال فولاد با این ترکیب به میدان رفت: بهروز نیک‌اندیش، سهراب دانا و کیان راد.',
    'مهرداد سپهر، کاپیتان نفت، در دقیقه شصت زمین بازی را با مصدومیت ترک کرد و تا دو هفته بازی نمی‌کند.',
  ].join('\n');
  for (const { shown } of readingOf(text).points) expect(shown).not.toMatch(/^تیم فوتبال فولاد: /u);
});
