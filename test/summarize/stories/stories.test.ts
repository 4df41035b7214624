import { expect, it } from 'vitest';
import { reader } from '../reader.ts';

const POSTS: Readonly<Record<string, string>> = {
  a: 'زمین‌لرزه‌ای به بزرگی ۵٫۲ بامداد شنبه شهرستان راور در استان کرمان را لرزاند و مردم را به خیابان کشاند.\n@one',
  b: '🔴 زمین‌لرزه ۵٫۲ ریشتری راور کرمان را بامداد شنبه لرزاند؛ مردم شهرستان به خیابان آمدند\n@two',
  c: 'بانک مرکزی نرخ سود سپرده‌های یک‌ساله را بدون تغییر نگه داشت.\n@one',
};

it('posts of one event are one story, whoever signed them; the others stand alone', () => {
  const stories = reader.stories(Object.entries(POSTS).map(([id, text]) => ({ id, text })));
  expect(stories.map(({ ids }) => ids)).toEqual([['a', 'b'], ['c']]);
});

it('no posts are no stories', () => {
  expect(reader.stories([])).toEqual([]);
});
