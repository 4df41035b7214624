import { expect, it } from 'vitest';
import { readModels } from '../../../src/models.ts';
import { takeApart } from '../../../src/summarize/post/document.ts';
import { logOddsOf } from '../../../src/summarize/stories/likeness.ts';
import { signsOf } from '../../../src/summarize/stories/signs.ts';
import type { Entity } from '../../../src/summarize/text/reading.ts';

const TELLING = { hoursApart: null, isOneSource: false };
const TOOLS = { rarity: () => 5, isPlace: () => false };

/** The log-odds that two articles are of one event, where of each only `people` are named. */
function oddsOf(...articles: readonly { readonly text: string; readonly people: readonly string[] }[]): number {
  const [a, b] = articles.map(({ text, people }) => {
    const entities = people.map((name): Entity => {
      const start = text.indexOf(name);
      return { type: 'person', name, mentions: [{ start, end: start + name.length }] };
    });
    return signsOf(takeApart({ text }), entities, TOOLS);
  });
  return logOddsOf(a!, b!, TELLING, readModels().stories);
}

const FIRST = { text: 'محمد قاسمی گفت مدرسه‌های شهر فردا باز است.', people: ['محمد قاسمی'] };
const SECOND = { text: 'به گفته قاسمی کلاس‌ها فردا در مدرسه‌های شهر برپاست.', people: ['قاسمی'] };

it('who is named in both speaks for one event, by the family name alone', () => {
  expect(oddsOf(FIRST, SECOND)).toBeGreaterThan(oddsOf(FIRST, { ...SECOND, people: [] }) + 0.5);
});

it('the more others are named, the less the one they share says', () => {
  const crowd = { ...SECOND, text: `${SECOND.text} رضایی و کریمی آمدند.`, people: ['قاسمی', 'رضایی', 'کریمی'] };
  expect(oddsOf(FIRST, crowd)).toBeLessThan(oddsOf(FIRST, { ...crowd, people: ['قاسمی'] }));
});
