import { describe, expect, test } from 'vitest';
import type { Data } from '../../bench/quality/data.ts';
import { danglingKind } from '../../bench/quality/measures/points-dangling.ts';
import { MEASURES, measuresNamed } from '../../bench/quality/measures/index.ts';
import { joinedInTens } from '../../bench/quality/measures/sentences.ts';
import { repeatedFirstWords } from '../../bench/quality/measures/suggest.ts';
import { isPiece, isShown } from '../../bench/quality/measures/verbatim.ts';
import { compareHalfSpaces } from '../../bench/quality/measures/zwnj.ts';
import { remembering } from '../../bench/quality/remembering.ts';
import { figures, named, plainReader, plainReading, post, smallData } from './plain-reader.ts';

describe('half-spaces of a line', () => {
  test.each([
    ['او می‌رود', 'او می‌رود', [1, 1, 1], 'found'],
    ['او می‌رود', 'او میرود', [0, 0, 1], 'missed, the place of later ones unmoved'],
    ['می‌رود کتاب‌ها', 'میرود کتاب‌ها', [1, 1, 2], 'the second is right without the first'],
    ['آن‌ها', 'آن ها', [0, 0, 1], 'a space is no half-space'],
    ['بهتر است', 'به‌تر است', [0, 1, 0], 'one too many'],
    ['می‌رود', 'می‌روند', [0, 1, 1], 'a changed letter takes the whole line'],
    ['كتاب‌های علي', 'کتاب‌های علی', [1, 1, 1], 'a letter variant repaired changes nothing'],
    ['سال ۱۴۰۵ می‌رسد.', 'سال 1405 می‌رسد .', [1, 1, 1], 'nor do digits and spaces'],
  ])('%s / %s', (gold, tidied, [right, found, wanted]) => {
    expect(compareHalfSpaces(gold, tidied)).toEqual({ right, found, wanted });
  });
});

test('sentences are joined in tens and end where they end', () => {
  const all = Array.from({ length: 12 }, (_, i) => `جملهٔ ${i}.`);
  const texts = joinedInTens(all);
  expect(texts.map(({ ends }) => ends.size)).toEqual([10, 2]);
  for (const [i, { text, ends }] of texts.entries()) {
    const pieces = [...ends].map((end, k, list) => text.slice(k === 0 ? 0 : list[k - 1]! + 1, end));
    expect(pieces).toEqual(all.slice(i * 10, i * 10 + 10));
  }
});

test('entities of tagged sentences: facilities are places, what has no tag does not count', () => {
  const tokens = ['پل', 'ورسک', 'در', 'مازندران', 'سه', 'دهانه', 'دارد'];
  const tags = ['B-LOC', 'I-LOC', 'O', 'B-LOC', 'O', 'O', 'O'];
  const reader = plainReader({
    entities: ({ text }) => [
      named(text, 'پل ورسک', 'facility'),
      named(text, 'مازندران', 'organization'),
      named(text, 'سه دهانه', 'quantity'),
    ],
  });
  const scores = figures('entities.peyma', reader, { tagged: () => [{ tokens, tags }] });
  expect(scores['entities.peyma seven types P']).toBe(1 / 2);
  expect(scores['entities.peyma PER LOC ORG R']).toBe(1 / 2);
});

test('dates: spans with their type, cases without, and the day that is meant', () => {
  const tokens = ['فردا', 'ساعت', '۹'];
  const reader = plainReader({
    entities: ({ text }) => [named(text, 'فردا', 'date'), named(text, 'ساعت ۹', 'date')],
    read: ({ text }) => ({
      ...plainReading(text),
      entities: [{ ...named(text, 'فردا', 'date'), value: { iso: '2026-06-12', calendar: 'jalali', certain: true } }],
    }),
  });
  const scores = figures('dates', reader, {
    tagged: () => [{ tokens, tags: ['B-DAT', 'B-TIM', 'I-TIM'] }],
    dateCases: () => [{ text: 'فردا ساعت ۹ می‌آید', spans: [{ start: 0, end: 4 }] }],
    posts: () => [
      post('فردا یا شنبه یا روزی', {
        dates: [
          { text: 'فردا', iso: '2026-06-12' },
          { text: 'شنبه', iso: '2026-06-13' },
          { text: 'روزی', iso: null },
        ],
      }),
    ],
  });
  expect(scores['dates hengam F1']).toBe(1 / 2);
  expect(scores['dates parstdex cases P']).toBe(1 / 2);
  expect(scores['dates parstdex cases R']).toBe(1);
  expect(scores['dates posts ISO']).toBe(1 / 2);
});

test('summaries: the point against the lead, three points cut at 75 words', () => {
  const article = {
    title: 'گندم گران شد',
    lead: 'بهای گندم بالا رفت',
    paragraphs: ['بهای گندم بالا رفت.', 'باران بارید.'],
  };
  const data = { summaries: (of: string) => (of === 'isna' ? [article] : []) };
  expect(figures('points.top1', plainReader(), data)['points.top1 isna body R1']).toBe(1);
  // The plain reader's first sentence is the title, which shares one word: 2 · 1 / (3 + 4).
  expect(figures('points.top1', plainReader(), data)['points.top1 isna with title R1']).toBeCloseTo(2 / 7, 10);
  const long = { ...article, paragraphs: [`${'آب '.repeat(74)}بهای گندم بالا رفت.`] };
  const cut = figures('points.top3', plainReader(), { summaries: () => [long] });
  expect(cut['points.top3 fars body R1']).toBe(1 / 4);
});

test('without texts every figure is 0 of 0, not an error', () => {
  for (const measure of MEASURES) {
    for (const row of measure.run(plainReader(), smallData({})))
      expect(row, row.measure).toMatchObject({ n: 0, ours: 0 });
  }
});

test('pairs of posts: in one story alone, and among the posts of their day', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, text: `خبر ${id}`, publishedAt: '2026-06-12' }));
  const pairs: ReturnType<Data['pairs']> = [
    { day: '2026-06-12', posts: [a!, b!], label: 'same' },
    { day: '2026-06-12', posts: [b!, c!], label: 'related' },
  ];
  // Two alone are always one story to this reader; of three it joins only the first two, however often it is given them.
  const reader = plainReader({
    stories: (articles) => {
      const ids = articles.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      return [{ ids: ids.slice(0, 2), title: { id: ids[0]!, start: 0, end: 1 }, differs: [] }];
    },
  });
  const scores = figures('stories.pairs', reader, { pairs: () => pairs });
  expect(scores).toMatchObject({ 'stories.pairs alone P': 0.5, 'stories.pairs alone R': 1 });
  expect(scores['stories.pairs in their day F1']).toBe(1);
});

test('of the first words of a post’s questions every repetition counts', () => {
  expect(repeatedFirstWords(['چرا رفت؟', 'چه کسی رفت؟', 'چرا آمد؟', '«چرا» ماند؟'])).toEqual([0, 0, 1, 1]);
});

describe('pieces of the source', () => {
  const text = '🔹 باران';
  test.each([
    [0, 2, true],
    [3, 8, true],
    [1, 8, false], // half of the emoji
    [0, 1, false],
    [3, 3, false],
    [4, 3, false],
    [3, 9, false],
    [-1, 2, false],
    [3, 4.5, false],
    [NaN, 4, false],
  ])('%f–%f: %s', (start, end, wanted) => {
    expect(isPiece(text, { start, end })).toBe(wanted);
  });

  test.each([
    ['باران می‌بارد', true, 'half-space'],
    ['باران می بارد…', true, 'space and mark'],
    ['باران بارید', false, 'another word'],
    ['باران', false, 'a word less'],
  ])('«%s» for «باران میبارد»: %s', (shown, wanted) => {
    const point = { spans: [{ start: 0, end: 12 }], shown, weight: 1, because: [] };
    expect(isShown({ text: 'باران میبارد' }, point)).toBe(wanted);
    expect(isShown({ text: '' }, { ...point, spans: [] })).toBe(false);
  });
});

test.each([
  ['شهردار گفت که پل ساخته می‌شود', null],
  ['وی گفت که پل ساخته می‌شود', 'he or they'],
  ['شهردار: این پل ساخته می‌شود', 'this'],
  ['این هفته پل ساخته می‌شود', null],
  ['بر اساس این گزارش پل ساخته می‌شود', 'by this'],
  ['همچنین پل ساخته می‌شود', 'connective'],
  ['پس از باران پل ساخته می‌شود', null],
  ['خاطرنشان کرد که پل ساخته می‌شود', 'no subject'],
])('how «%s» points back: %s', (shown, kind) => {
  expect(danglingKind(shown)).toBe(kind);
});

test('what several measures ask for is read once; another text, date or number of points is read anew', () => {
  let [read, asked] = [0, 0];
  const plain = plainReader();
  const reader = remembering({
    ...plain,
    read: (...given) => (read++, plain.read(...given)),
    ask: (...given) => (asked++, plain.ask(...given)),
  });
  for (let i = 0; i < 2; i++) {
    reader.read({ text: 'خبر' });
    reader.read({ text: 'خبر' }, { points: 1 });
    reader.read({ text: 'خبر', publishedAt: '2026-06-12' });
    reader.ask({ text: 'خبر' }, 'کی؟');
    reader.ask({ text: 'خبر' }, 'کی؟', [{ question: 'کجا؟', answer: null }]);
  }
  expect([read, asked]).toEqual([3, 2]);
});

test.each([
  [
    ['points'],
    ['points.top1', 'points.top3', 'points.posts', 'points.best', 'points.share', 'points.own', 'points.dangling'],
    [],
  ],
  [['noise', 'point'], ['noise'], ['point']],
  [[], MEASURES.map(({ name }) => name), []],
])('measures named %j', (names, wanted, unknown) => {
  const chosen = measuresNamed(names);
  expect(chosen.measures.map(({ name }) => name)).toEqual(wanted);
  expect(chosen.unknown).toEqual(unknown);
});

test('lemmas: a verb by its past stem, half-spaces and letter variants apart', () => {
  const scores = figures('lemmas', plainReader(), {
    lemmas: () => [
      { word: 'می‌روند', lemma: 'رفت', kind: 'VERB' },
      { word: 'است', lemma: 'بود', kind: 'AUX' },
      { word: 'كتاب‌ها', lemma: 'کتاب', kind: 'NOUN' },
      { word: 'زیبایی', lemma: 'زیبایی', kind: 'NOUN' },
      { word: 'به', lemma: 'به', kind: 'ADP' },
    ],
  });
  expect(scores).toEqual({ 'lemmas verbs': 1 / 2, 'lemmas nouns': 1 / 2 });
});
