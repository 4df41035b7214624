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

it('heads a story with more than a word or two, and a speaker with what he says', () => {
  const titleOf = (texts: readonly string[]) => {
    const [story] = reader.stories(texts.map((text, id) => ({ id, text })));
    return texts[Number(story!.title.id)]!.slice(story!.title.start, story!.title.end).replaceAll(/\s+/gu, ' ');
  };
  const fire = 'آتش‌سوزی انبار چوب در جنوب شهر راور مهار شد و آتش‌نشانان سه کارگر را از انبار بیرون آوردند.';
  expect(titleOf([`جنوب راور\n\n${fire}`, fire])).toBe(fire);
  expect(titleOf(['سخنگوی آتش‌نشانی راور:\nآتش‌سوزی انبار چوب در جنوب شهر مهار شد.'])).toBe(
    'سخنگوی آتش‌نشانی راور: آتش‌سوزی انبار چوب در جنوب شهر مهار شد.',
  );
});
