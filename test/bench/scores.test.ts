import { describe, expect, test } from 'vitest';
import { textOfTokens } from '../../bench/quality/bio.ts';
import { foldedWords } from '../../bench/quality/folding.ts';
import { compareSets, scoresOf, spanSet, sumCounts } from '../../bench/quality/prf.ts';
import { rouge } from '../../bench/quality/rouge.ts';
import { scoreAnswer } from '../../bench/quality/squad.ts';

// Every figure here was computed by hand.

describe('precision, recall and F1', () => {
  test.each([
    [['a', 'b', 'c', 'd'], ['a', 'b', 'x'], 2 / 3, 1 / 2, 4 / 7],
    [['a'], ['a'], 1, 1, 1],
    [['a'], [], 0, 0, 0],
    [[], ['a'], 0, 0, 0],
    [[], [], 0, 0, 0],
  ])('wanted %j, found %j', (wanted, found, precision, recall, f1) => {
    const scores = scoresOf(compareSets(new Set(wanted), new Set(found)));
    expect(scores.precision).toBeCloseTo(precision, 10);
    expect(scores.recall).toBeCloseTo(recall, 10);
    expect(scores.f1).toBeCloseTo(f1, 10);
  });

  test('texts add up before they are divided (micro average)', () => {
    const counts = sumCounts([
      { right: 1, found: 1, wanted: 1 },
      { right: 1, found: 3, wanted: 9 },
    ]);
    expect(counts).toEqual({ right: 2, found: 4, wanted: 10 });
    expect(scoresOf(counts).precision).toBe(0.5);
  });

  test('a span is right only with its type and both ends', () => {
    const span = { type: 'LOC', start: 3, end: 8 };
    const others = [
      { ...span, type: 'ORG' },
      { ...span, start: 2 },
      { ...span, end: 9 },
    ];
    expect(compareSets(spanSet([span]), spanSet([...others, span]))).toEqual({ right: 1, found: 4, wanted: 1 });
  });
});

describe('ROUGE', () => {
  const lead = foldedWords('وزیر کار از افزایش حقوق خبر داد'); // 7 words, 6 pairs
  test.each([
    ['وزیر کار از افزایش حقوق خبر داد', 1, 1, 1, 1],
    ['وزیر کار از سفر بازگشت', 1, 3 / 7, 3 / 5, 1 / 2],
    ['وزیر کار از سفر بازگشت', 2, 2 / 6, 2 / 4, 2 / 5],
    ['کار کار کار', 1, 1 / 7, 1 / 3, 1 / 5], // repeats are clipped
    ['داد خبر', 2, 0, 0, 0], // order matters to pairs
    ['وزیر', 2, 0, 0, 0], // no pair at all
    ['', 1, 0, 0, 0],
  ])('«%s», n = %i', (candidate, n, recall, precision, f1) => {
    const scores = rouge(foldedWords(candidate), lead, n);
    expect(scores.recall).toBeCloseTo(recall, 10);
    expect(scores.precision).toBeCloseTo(precision, 10);
    expect(scores.f1).toBeCloseTo(f1, 10);
  });
});

describe('answers', () => {
  test.each<[string | null, string[], number, number, string]>([
    ['۱۲ نفر', ['12 نفر'], 1, 1, 'digits fold'],
    ['«۱۲ نفر»', ['۱۲ نفر'], 1, 1, 'punctuation is no word'],
    ['حدود ۱۲ نفر', ['۱۲ نفر'], 0, 4 / 5, 'one word too many'],
    ['نفر ۱۲', ['۱۲ نفر'], 0, 1, 'F1 knows no order, exact match does'],
    ['تهران', ['مشهد', 'شهر تهران'], 0, 2 / 3, 'the best of the accepted'],
    ['تهران', ['مشهد'], 0, 0, 'wrong'],
    [null, ['مشهد'], 0, 0, 'refused though the text says it'],
    [null, [], 1, 1, 'refused rightly'],
    ['تهران', [], 0, 0, 'answered though the text does not say'],
  ])('%s of %j', (given, accepted, exact, f1) => {
    const score = scoreAnswer(given, accepted);
    expect(score.exact).toBe(exact);
    expect(score.f1).toBeCloseTo(f1, 10);
  });
});

describe('tagged tokens', () => {
  test.each([
    [
      ['سازمان', 'ملل', 'در', 'نیویورک'],
      ['B-ORG', 'I-ORG', 'O', 'B-LOC'],
      ['ORG سازمان ملل', 'LOC نیویورک'],
      'a run and a name at the end',
    ],
    [['رشت', 'ساری'], ['B-LOC', 'B-LOC'], ['LOC رشت', 'LOC ساری'], 'neighbours'],
    [['رشت', 'نو'], ['B-LOC', 'I-ORG'], ['LOC رشت', 'ORG نو'], 'another type begins anew'],
    [['می شود', 'فردا'], ['O', 'B-DAT'], ['DAT فردا'], 'a token with a space inside'],
    [['و', 'رشت', 'و', 'نو'], ['O', 'B-LOC', 'O', 'I-LOC'], ['LOC رشت', 'LOC نو'], 'an I- after a gap'],
  ])('%j', (tokens, tags, wanted) => {
    const { text, marked } = textOfTokens({ tokens, tags });
    expect(text).toBe(tokens.join(' '));
    expect(marked.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)).toEqual(wanted);
  });
});
