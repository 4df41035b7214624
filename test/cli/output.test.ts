import { expect, test } from 'vitest';
import { run } from './harness.ts';

const TEXT = 'آتش‌سوزی در تهران\nکاوه رستگار گفت: «12 نفر ماندند». دیروز بود.\r\nبه نقل از ایسنا. 500 تومان.\n@kanal';

const S = (text: string, from = 0) => {
  const start = TEXT.indexOf(text, from);
  return { text, start, end: start + text.length };
};

const ENTITIES = [
  { type: 'person', name: 'کاوه رستگار', title: 'وزیر نیرو', mentions: [S('کاوه رستگار')] },
  { type: 'location', name: 'تهران', mentions: [S('تهران')] },
  {
    type: 'date',
    name: 'دیروز',
    mentions: [S('دیروز')],
    value: { iso: '2025-11-24', calendar: 'jalali', certain: true },
  },
  { type: 'quantity', name: '12 نفر', mentions: [S('12 نفر')], value: { amount: 12, unit: 'نفر' } },
  { type: 'money', name: '500 تومان', mentions: [S('500 تومان')], value: { amount: 500, unit: 'toman' } },
];

const TITLE = 'آتش‌سوزی در تهران';
const SAID = 'کاوه رستگار گفت: «12 نفر ماندند».';

const READING = {
  kind: 'reading',
  title: S(TITLE),
  noise: [S('@kanal')],
  sentences: [TITLE, SAID, 'دیروز بود.', 'به نقل از ایسنا.', '500 تومان.'].map((text) => S(text)),
  points: [
    { spans: [S(TITLE)], shown: TITLE, weight: 1, because: ['جای جمله'] },
    { spans: [S(SAID)], shown: SAID, weight: 0.5, because: ['جای جمله'] },
  ],
  entities: ENTITIES,
  quotes: [{ speaker: null, said: S('12 نفر ماندند'), direct: true }],
  questions: [{ text: 'چند نفر؟', answer: S('12'), evidence: S(SAID) }],
  origin: { agency: 'ایسنا' },
};

// [argv, fields of the line beside the text, wanted without the id]. Compared as text: the order of keys counts.
const ONE_TEXT: readonly (readonly [string[], object, object])[] = [
  [['read'], {}, READING],
  [
    ['read', '--points', '1', '--date', '2025-11-25'],
    { points: 1, date: '2025-11-25' },
    { ...READING, points: [READING.points[0]] },
  ],
  [
    ['ask', '--question', 'چند نفر؟'],
    { question: 'چند نفر؟' },
    { answer: S('12'), evidence: [S(TITLE)], confidence: 0.5 },
  ],
  [['ask', '-q', 'چرا؟'], { question: 'چرا؟' }, { answer: null, evidence: [], confidence: 0, nearest: S(TITLE) }],
  [['entities'], {}, { entities: ENTITIES }],
  [['tidy'], {}, { text: TEXT }],
];

test.each(ONE_TEXT)('%j %j', async (argv, fields, wanted) => {
  expect(await run([...argv, '--json'], TEXT)).toEqual({ status: 0, out: `${JSON.stringify(wanted)}\n`, err: '' });
  const lines = [
    { id: 'الف', text: TEXT, ...fields },
    { text: TEXT, ...fields },
    { id: 0, text: TEXT, ...fields },
  ];
  const outputs = [{ id: 'الف', ...wanted }, wanted, { id: 0, ...wanted }];
  expect(await run([argv[0]!, '--jsonl'], lines.map((line) => JSON.stringify(line)).join('\n'))).toEqual({
    status: 0,
    out: outputs.map((output) => `${JSON.stringify(output)}\n`).join(''),
    err: '',
  });
});

test('history به خواننده می‌رسد', async () => {
  const line = { text: TEXT, question: 'چرا؟', history: [{ question: 'چند نفر؟', answer: null }] };
  const { out } = await run(['ask', '--jsonl'], JSON.stringify(line));
  expect(JSON.parse(out)).toHaveProperty('answer', S('12'));
});

test('sentences جمله‌ها را با متن و واژه‌ها را با جا می‌دهد', async () => {
  const { out } = await run(['sentences', '--json'], 'باران آمد. رفت.');
  const sentences = [
    { text: 'باران آمد.', start: 0, end: 10 },
    { text: 'رفت.', start: 11, end: 15 },
  ];
  const words = [
    [0, 5],
    [6, 9],
    [11, 14],
  ];
  expect(out).toBe(`${JSON.stringify({ sentences, words })}\n`);
});

test('متن بیگانه و متن کوتاه', async () => {
  const lines = '{"id":1,"text":"Hello."}\n{"text":"باران آمد."}\n';
  const sentence = { text: 'باران آمد.', start: 0, end: 10 };
  const short = { kind: 'too-short', title: null, noise: [], sentences: [sentence], points: [] };
  const rest = { entities: [], quotes: [], questions: [], origin: {} };
  expect((await run(['read', '--jsonl'], lines)).out).toBe(
    `{"id":1,"kind":"not-persian"}\n${JSON.stringify({ ...short, ...rest })}\n`,
  );
});
