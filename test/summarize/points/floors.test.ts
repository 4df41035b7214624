import { expect, it } from 'vitest';
import { centrality } from '../../../src/summarize/points/centrality.ts';
import { lead } from '../../../src/summarize/points/lead.ts';
import { random } from '../../../src/summarize/points/random.ts';
import type { Scorer } from '../../../src/summarize/points/scorer.ts';
import { unitsOf } from '../../../src/summarize/points/units.ts';
import { takeApart } from '../../../src/summarize/post/document.ts';

const TEXT = [
  'آب سد کرخه به نیمه رسید',
  'مدیر سد کرخه گفت آب پشت سد به نیمه رسیده است.',
  'کشاورزان پایین‌دست از امروز سهم کمتری از آب می‌گیرند.',
  'هوای هفته آینده بارانی پیش‌بینی شده است و امیدها را زنده کرده.',
].join('\n');

const orderOf = (scorer: Scorer, text = TEXT): number[] => {
  const document = takeApart({ text });
  const units = unitsOf(document);
  const scores = scorer(document, units);
  return units
    .map((unit, index) => ({ index: unit.sentence.index, score: scores[index]! }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ index }) => index);
};

it('lead takes sentences as they come', () => {
  expect(orderOf(lead)).toEqual([0, 1, 2, 3]);
});

it('centrality puts what the text keeps speaking of above what it says once', () => {
  const order = orderOf(centrality);
  expect(order.indexOf(1)).toBeLessThan(order.indexOf(3));
});

it('random repeats itself on the same text and heeds neither place nor topic', () => {
  expect(orderOf(random)).toEqual(orderOf(random));
  const orders = new Set(
    ['', ' دیگر', ' نیز', ' هم', ' اکنون'].map((more) => orderOf(random, TEXT.replaceAll(/[.]/gu, `${more}.`)).join()),
  );
  expect(orders.size).toBeGreaterThan(1);
});
