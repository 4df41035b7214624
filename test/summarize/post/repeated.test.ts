import { describe, expect, it } from 'vitest';
import { findRepeatedLines } from '../../../src/summarize/post/repeated.ts';
import { takeApart } from '../../../src/summarize/post/document.ts';
import { slicesOf } from '../reader.ts';

const SLOGAN = 'همراه مردم، کنار شهر';
const NEWS = [
  'شهردار کرمان از بازگشایی سه کتابخانه تازه خبر داد.',
  'برف راه‌های کوهستانی استان را بست و مدرسه‌ها فردا تعطیل است.',
  'تیم والیبال شهرداری با نتیجه سه بر یک پیروز شد.',
  'قیمت نان از هفته آینده تغییر نمی‌کند.',
];
const posts = NEWS.map((news) => `🔴 خبر تازه\n${news}\n${SLOGAN}`);
const newsOf = (text: string, repeated = findRepeatedLines(posts)) =>
  slicesOf(text, takeApart({ text }, repeated).sentences);

describe('what a channel repeats', () => {
  it('is passed over at the edges of its posts, and told as noise', () => {
    expect(posts.map((text) => newsOf(text))).toEqual(NEWS.map((news) => [news]));
    const noise = takeApart({ text: posts[0]! }, findRepeatedLines(posts)).noise;
    expect(slicesOf(posts[0]!, noise)).toContain(SLOGAN);
  });

  it('does not depend on the order of the posts', () => {
    expect(findRepeatedLines(posts.toReversed())).toEqual(findRepeatedLines(posts));
  });

  it('stays in the midst of a post, where it is spoken of', () => {
    const text = [NEWS[0], NEWS[1], SLOGAN, NEWS[2], NEWS[3]].join('\n');
    expect(newsOf(text)).toContain(SLOGAN);
  });

  it('is not known from two posts, nor from one post sent again', () => {
    expect(findRepeatedLines(posts.slice(0, 2)).size).toBe(0);
    expect(findRepeatedLines([posts[0]!, posts[0]!, posts[0]!, posts[0]!]).size).toBe(0);
  });

  it('leaves a post that is nothing else as it is', () => {
    const text = `خبر تازه\n${SLOGAN}`;
    expect(newsOf(text)).toEqual(['خبر تازه', SLOGAN]);
  });
});
