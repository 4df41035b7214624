import { describe, expect, test } from 'vitest';
import { halfSpacesByRule } from '../../bench/quality/floors/half-spaces.ts';
import { idfOf, lexRank } from '../../bench/quality/floors/lexrank.ts';
import { overlappingSentence } from '../../bench/quality/floors/overlap.ts';
import { plainSentences, rawSentences } from '../../bench/quality/floors/sentences.ts';
import { trigramJaccard } from '../../bench/quality/floors/trigrams.ts';
import { foldedWords } from '../../bench/quality/folding.ts';
import { randomFrom, shuffled } from '../../bench/quality/random.ts';
import { median, percentile } from '../../bench/timing.ts';

test.each([
  ['او می رود و نمیداند', 'او می‌رود و نمی‌داند'],
  ['کتاب های بزرگ تر', 'کتاب‌های بزرگ‌تر'],
  ['خانه ای در رشت', 'خانه‌ای در رشت'],
  ['تیم ملی', 'تیم ملی'],
])('half-spaces by rule: %s', (given, wanted) => {
  expect(halfSpacesByRule(given)).toBe(wanted);
});

test('a bullet alone is a raw sentence but no plain one', () => {
  const text = '🔹\nباران بارید. رودها پر شدند.';
  const pieces = (spans: readonly { start: number; end: number }[]) => spans.map((s) => text.slice(s.start, s.end));
  expect(pieces(rawSentences(text))).toEqual(['🔹', 'باران بارید.', 'رودها پر شدند.']);
  expect(pieces(plainSentences(text))).toEqual(['باران بارید.', 'رودها پر شدند.']);
});

describe('LexRank', () => {
  const sentences = ['گندم گران شد', 'گندم و جو گران شد', 'بهای جو بالا رفت', 'تیم ملی پیروز شد'].map(foldedWords);

  test('scores are shares of one; the sentence like the most others has the greatest', () => {
    const scores = lexRank(sentences);
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 10);
    expect(scores.indexOf(Math.max(...scores))).toBe(1);
  });

  test('sentences that share nothing are all the same, wordless ones too', () => {
    expect(lexRank([['الف'], ['ب'], []]).map((score) => score.toFixed(6))).toEqual(Array(3).fill('0.333333'));
    expect(lexRank([])).toEqual([]);
  });

  test('a word of every sentence weighs nothing', () => {
    expect(idfOf([['شد'], ['شد', 'گندم']])).toEqual(
      new Map([
        ['شد', 0],
        ['گندم', Math.log(2)],
      ]),
    );
  });
});

test.each([
  ['چه کسی مدال گرفت؟', 'نسترن مدال گرفت.'],
  ['هوا چطور است؟', 'هوا سرد بود.'],
  ['قیمت دلار؟', 'هوا سرد بود.'], // nothing shared: the first
])('the sentence that overlaps «%s»', (question, wanted) => {
  const text = 'هوا سرد بود. نسترن مدال گرفت.';
  const idf = idfOf([foldedWords('هوا سرد بود'), foldedWords('نسترن مدال گرفت')]);
  const { start, end } = overlappingSentence(text, question, idf)!;
  expect(text.slice(start, end)).toBe(wanted);
});

test('trigrams: the same is 1, half-spaces aside; «abcd» and «bcde» share one of three', () => {
  expect(trigramJaccard('می‌رود', 'میرود')).toBe(1);
  expect(trigramJaccard('ابپت', 'بپتث')).toBeCloseTo(1 / 3, 10);
  expect(trigramJaccard('', '')).toBe(0);
});

test('chance is the same chance every time and loses nothing', () => {
  const list = Array.from({ length: 40 }, (_, i) => i);
  const order = shuffled(list, randomFrom(7));
  expect(order).toEqual(shuffled(list, randomFrom(7)));
  expect(order).not.toEqual(shuffled(list, randomFrom(8)));
  expect(order.toSorted((a, b) => a - b)).toEqual(list);
});

test.each([
  [[5, 1, 3], 0.5, 3],
  [[4, 1, 3, 2], 0.5, 2],
  [Array.from({ length: 100 }, (_, i) => i + 1), 0.95, 95],
  [[7], 0.95, 7],
])('nearest rank of %j at %f', (values, share, wanted) => {
  expect(percentile(values, share)).toBe(wanted);
  if (share === 0.5) expect(median(values)).toBe(wanted);
});
