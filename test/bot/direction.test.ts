import { describe, expect, it } from 'vitest';
import { isolate, markFor } from '../../src/bot/direction.ts';

describe('markFor', () => {
  it.each([
    ['ایران', false, 'a Persian letter says it itself'],
    ['«نقل قول»', true, 'a mark has no direction'],
    ['BBC گزارش داد', true, 'Latin'],
    ['@kanal', true, 'a handle'],
    ['Send the news first.', false, 'English'],
    ['▪️ This text is too short', false, 'English after a bullet'],
    ['From «خبر تازه»', true, 'English around the script'],
    ['۱۲ نفر', true, 'a Persian figure is no letter'],
    ['12 نفر', true, 'a European figure'],
    ['▪️ نکته', true, 'a bullet'],
    ['👤 نام', true, 'an emoji'],
    ['\u200Fمتن', false, 'marked already'],
    ['', false, 'nothing to mark'],
  ])('%j: %s (%s)', (line, marked) => {
    expect(markFor(line)).toBe(marked ? '\u200F' : '');
  });
});

describe('isolate', () => {
  it.each([
    ['کانال @akhbar را ببینید', 'کانال \u2068@akhbar\u2069 را ببینید', 'the @ stays in front'],
    ['زبان C++ است', 'زبان \u2068C++\u2069 است', 'the signs stay behind'],
    ['ناسا (NASA) گفت', 'ناسا (NASA) گفت', 'brackets mend themselves'],
    ['واکسن COVID-19 رسید', 'واکسن COVID-19 رسید', 'letters at both ends'],
    ['به گزارش Fars News.', 'به گزارش Fars News.', 'the full stop is the sentence’s'],
    ['نشانی https://t.me/akhbar/12/ است', 'نشانی \u2068https://t.me/akhbar/12/\u2069 است', 'an address'],
    ['همه فارسی است', 'همه فارسی است', 'nothing Latin'],
  ])('%s', (text, wanted) => {
    expect(isolate(text)).toBe(wanted);
    expect(isolate(isolate(text))).toBe(wanted);
  });
});
