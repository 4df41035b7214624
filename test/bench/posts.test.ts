import { describe, expect, test } from 'vitest';
import type { AskedQuestion } from '../../bench/quality/data.ts';
import type { Answer } from '../../src/summarize/text/reading.ts';
import { figures, named, plainReader, plainReading, post, spanOf } from './plain-reader.ts';

// The measures on annotated posts; every share was counted by hand.

const point = (text: string, piece: string, weight: number) => ({
  spans: [spanOf(text, piece)],
  shown: piece,
  weight,
  because: [],
});

test('entities of a post: every distinct mention once, nested ones neither count nor harm', () => {
  const text = 'بانک مرکزی ایران و بانک مركزی ایران در تهران با ۳ نفر';
  const reader = plainReader({
    read: () => ({
      ...plainReading(text),
      entities: [
        {
          type: 'organization',
          name: 'بانک مرکزی ایران',
          // The second has an Arabic kaf: the same mention.
          mentions: [spanOf(text, 'بانک مرکزی ایران'), spanOf(text, 'بانک مركزی ایران')],
        },
        named(text, 'ایران', 'location'),
        named(text, 'تهران', 'facility'),
      ],
    }),
  });
  const gold = post(text, {
    entities: [
      { text: 'بانک مرکزی ایران', type: 'organization' },
      { text: 'ایران', type: 'location', nested: true },
      { text: 'تهران', type: 'location' },
      { text: '۳ نفر', type: 'quantity' },
    ],
  });
  const scores = figures('entities.posts', reader, { posts: () => [gold] });
  expect(scores['entities.posts P']).toBe(1 / 2);
  expect(scores['entities.posts R']).toBe(1 / 3);
});

describe('points of a post', () => {
  // Four words of five characters and a handle of three, which is noise: the budget is eight.
  const text = 'الفبا جدولی\nخانگی سربلن @کن';
  const gold = post(text, {
    noise: ['@کن'],
    points: [
      { text: 'جدولی', weight: 3 },
      { text: 'سربلن', weight: 1 },
    ],
  });
  const withPoints = (...points: ReturnType<typeof point>[]) =>
    plainReader({ read: () => ({ ...plainReading(text), points }) });

  test.each([
    ['the best there is', [['جدولی', 1]], 15 / 15],
    ['nothing worth knowing', [['الفبا', 1]], 0],
    ['half of it', [['الفبا جدولی', 1]], (3 * 3) / (5 * 3 + 3 * 1)], // eight characters: five for nothing, three of weight 3
    [
      'heaviest first',
      [
        ['سربلن', 0.2],
        ['جدولی', 1],
      ],
      (5 * 3 + 3 * 1) / (5 * 3 + 3 * 1),
    ],
    [
      'the same characters count once',
      [
        ['جدولی', 1],
        ['جدو', 0.5],
      ],
      1,
    ],
    ['noise is worth nothing', [['@کن', 1]], 0],
    ['no point at all', [], 0],
  ] as [string, [string, number][], number][])('%s', (_, points, wanted) => {
    const reader = withPoints(...points.map(([piece, weight]) => point(text, piece, weight)));
    expect(figures('points.posts', reader, { posts: () => [gold] })['points.posts']).toBeCloseTo(wanted, 10);
  });

  test('the same of texts that this project judged, where noise is what the reader takes for it', () => {
    const points = [
      { ...spanOf(text, 'جدولی'), weight: 3 },
      { ...spanOf(text, 'سربلن'), weight: 1 },
    ];
    const reading = { ...plainReading(text), noise: [spanOf(text, '@کن')], points: [point(text, 'الفبا جدولی', 1)] };
    const scores = figures('points.own', plainReader({ read: () => reading }), { ownPoints: () => [{ text, points }] });
    expect(scores['points.own']).toBeCloseTo((3 * 3) / (5 * 3 + 3 * 1), 10);
    expect(scores['points.own best']).toBeCloseTo(5 / 10, 10);
  });

  test('the heaviest alone, and how long all of them are', () => {
    const reader = withPoints(point(text, 'سربلن', 0.5), point(text, 'الفبا جدولی', 1));
    expect(figures('points.best', reader, { posts: () => [gold] })['points.best']).toBeCloseTo(5 / 10, 10);
    expect(figures('points.share', reader, { posts: () => [gold] })['points.share']).toBeCloseTo(15 / 23, 10);
  });
});

test('noise: what was removed, what should not have been, and points that touch it', () => {
  const text = 'باران بارید 🔴 @نام @نام';
  const reader = plainReader({
    read: () => ({
      ...plainReading(text),
      noise: [spanOf(text, 'بارید 🔴 @نام')],
      points: [point(text, 'باران', 1), point(text, 'بارید 🔴 @', 0.5)],
    }),
  });
  const scores = figures('noise', reader, {
    posts: () => [post(text, { noise: ['@نام'] })],
    channelPosts: () => [{ channel: 'x', article: { text } }],
  });
  // Both places of the handle are noise: four of eight characters. An emoji is one of eleven news characters.
  expect(scores['noise posts removed']).toBe(4 / 8);
  expect(scores['noise posts wrongly removed']).toBeCloseTo(6 / 11, 10);
  expect(scores['noise posts points touching']).toBe(1 / 2);
  expect(scores['noise telegram points touching']).toBe(1 / 2);
});

test('in a channel its own handle and addresses are noise, whatever the reader says', () => {
  const posts = ['باران بارید @Abr_News', 'باران https://example.org/a', 'باران @other'].map((text) => ({
    channel: 'abr_news',
    article: { text },
  }));
  const scores = figures('noise', plainReader(), { channelPosts: () => posts });
  expect(scores['noise telegram points touching']).toBeCloseTo(2 / 3, 10);
});

test('questions: evidence, answer and refusal', () => {
  const text = 'نسترن مدال گرفت. هوا سرد بود.';
  const article = { text };
  const asked: AskedQuestion[] = [
    { article, question: 'چه کسی مدال گرفت؟', accepted: ['نسترن'] },
    { article, question: 'هوا چطور بود؟', accepted: ['سرد'] },
    { article, question: 'نسترن چه گرفت؟', accepted: ['مدال'] },
    { article, question: 'مدال چند گرم بود؟', accepted: [] },
  ];
  const [first, second] = [spanOf(text, 'نسترن مدال گرفت.'), spanOf(text, 'هوا سرد بود.')];
  const refused = { answer: null, evidence: [], confidence: 0 };
  const answers: Answer[] = [
    { answer: spanOf(text, 'نسترن مدال'), evidence: [first], confidence: 1 },
    { ...refused, nearest: second },
    { answer: spanOf(text, 'سرد'), evidence: [second], confidence: 1 },
    refused,
  ];
  const reader = plainReader({
    ask: (_, question) => answers[asked.findIndex((one) => one.question === question)]!,
  });
  const data = { questions: (of: string) => (of === 'posts' ? asked : []) };
  expect(figures('ask.evidence', reader, data)).toMatchObject({
    'ask.evidence posts': 2 / 3,
    'ask.evidence posts, refused = missed': 1 / 3,
  });
  const answered = figures('ask.answer', reader, data);
  expect(answered['ask.answer posts EM']).toBe(1 / 4);
  expect(answered['ask.answer posts F1']).toBeCloseTo((2 / 3 + 0 + 0 + 1) / 4, 10);
  expect(figures('ask.abstain', reader, data)).toMatchObject({
    'ask.abstain posts P': 1 / 2,
    'ask.abstain posts R': 1,
  });
});

test('offered questions: the promise is the very span, not one like it', () => {
  const text = 'نسترن مدال گرفت. هوا سرد بود.';
  const evidence = spanOf(text, 'هوا سرد بود.');
  const offered = ['هوا چطور بود؟', 'هوا سرد بود؟'].map((question) => ({
    text: question,
    answer: spanOf(text, 'سرد'),
    evidence,
  }));
  const reader = plainReader({
    read: () => ({ ...plainReading(text), questions: offered }),
    ask: (_, question) => ({
      answer: spanOf(text, 'سرد'),
      evidence: [question.includes('چطور') ? { ...evidence } : { ...evidence, end: evidence.end - 1 }],
      confidence: 1,
    }),
  });
  expect(figures('suggest', reader, { posts: () => [post(text, {}), post(text, {})] })).toMatchObject({
    'suggest posts promise kept': 1 / 2,
    'suggest posts questions a post': 2,
    'suggest posts repeated first words': 1 / 2,
  });
});

test('verbatim: one span outside the text, one point with a word of its own', () => {
  const text = 'باران بارید';
  const reader = plainReader({
    read: () => ({
      ...plainReading(text),
      sentences: [],
      noise: [{ start: 5, end: 99 }],
      points: [point(text, 'باران', 1), { ...point(text, 'بارید', 0.5), shown: 'بارید و بارید' }],
    }),
  });
  const scores = figures('verbatim', reader, { posts: () => [post(text, {})] });
  expect(scores['verbatim posts spans']).toBeCloseTo(2 / 3, 10);
  expect(scores['verbatim posts shown']).toBe(1 / 2);
});
