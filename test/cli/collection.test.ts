import { expect, test } from 'vitest';
import { run, valuesOf } from './harness.ts';

const LINES = [
  { id: 'الف', text: 'زلزله در کرمان\n12 نفر جان باختند. شهر بی‌برق است. مدرسه‌ها بسته‌اند.', channel: 'پیک بامداد' },
  { id: 2, text: 'بورس سبز شد.', channel: 'تراز' },
  { id: 3, text: 'زلزله کرمان 15 کشته داشت.', date: '2025-11-25', channel: 'آوند' },
];
const jsonl = (lines: readonly unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

const QUAKE = {
  ids: ['الف', 3],
  title: { text: 'زلزله در کرمان', start: 0, end: 14, id: 'الف' },
  differs: [
    {
      what: 'کشته',
      values: [
        { id: 'الف', text: '12' },
        { id: 3, text: '15' },
      ],
    },
  ],
};
const MARKET = { ids: [2], title: { text: 'بورس سبز شد.', start: 0, end: 12, id: 2 }, differs: [] };

test('stories: یک سطر برای هر رویداد، یا یک آرایه', async () => {
  const wanted = { status: 0, err: '' };
  expect(await run(['stories', '--jsonl'], jsonl(LINES))).toEqual({ ...wanted, out: jsonl([QUAKE, MARKET]) });
  expect(await run(['stories', '--json'], jsonl(LINES))).toEqual({ ...wanted, out: jsonl([[QUAKE, MARKET]]) });
});

test('stories برای آدم', async () => {
  expect((await run(['stories'], jsonl(LINES))).out).toBe(`۱. زلزله در کرمان
⚖️ کشته: 12 · 15
۲ خبر · الف، 3

۲. بورس سبز شد.
۱ خبر · 2
`);
});

test('digest: ساختار و سطرها', async () => {
  const { out } = await run(['digest', '--json', '--day', '2025-11-25'], jsonl(LINES));
  const sentence = '12 نفر جان باختند.';
  const point = (text: string, start: number) => ({
    id: 'الف',
    spans: [{ text, start, end: start + text.length }],
    shown: text,
  });
  const quake = {
    ids: QUAKE.ids,
    topic: expect.any(String) as string,
    title: { ...QUAKE.title, shown: 'زلزله در کرمان' },
    points: [point(sentence, 15), point('شهر بی‌برق است.', 34), point('مدرسه‌ها بسته‌اند.', 50)],
    differs: [
      {
        what: 'کشته',
        values: [
          { shown: '12', ids: ['الف'], sources: ['پیک بامداد'], sentence },
          { shown: '15', ids: [3], sources: ['آوند'], sentence: LINES[2]!.text },
        ],
      },
    ],
    sources: ['پیک بامداد', 'آوند'],
    because: [{ kind: 'sources', count: 2 }],
  };
  const market = {
    ids: [2],
    topic: 'economy',
    title: { ...MARKET.title, shown: 'بورس سبز شد.' },
    points: [],
    differs: [],
    sources: ['تراز'],
    because: [],
  };
  const counts = { articles: 3, sources: 3, stories: 2, notPersian: 0, noNews: 0 };
  expect(JSON.parse(out)).toEqual({ day: '2025-11-25', counts, stories: [quake, market] });
  expect(valuesOf((await run(['digest', '--jsonl'], jsonl(LINES))).out)).toEqual([quake, market]);
});

test('digest برای آدم', async () => {
  const lines = [...LINES, { id: 4, text: 'Rain in Berlin.' }, { id: 5, text: '@kanal' }];
  const { status, out } = await run(['digest', '--day', '2025-11-25'], jsonl(lines));
  expect(status).toBe(0);
  expect(out).toBe(`خلاصه سه‌شنبه ۴ آذر ۱۴۰۴ (۲۵ نوامبر ۲۰۲۵)
۳ خبر از ۳ منبع · ۲ رویداد

۱. زلزله در کرمان
▪️ 12 نفر جان باختند.
▪️ شهر بی‌برق است.
▪️ مدرسه‌ها بسته‌اند.
⚖️ کشته: 12 (پیک بامداد) · 15 (آوند)
پیک بامداد · آوند

۲. بورس سبز شد.
تراز

۲ متن فارسی نبود
`);
});

test('digest نشانی منبع‌ها را می‌گوید: آن‌چه داده شود، و پست شماره‌دار کانال همگانی', async () => {
  const text = 'انبار چوب در راور آتش گرفت.';
  const lines = [
    { id: 12, text, channel: 'peyk_bamdad' },
    { id: 'الف', text, channel: 'آوند', link: 'https://avand.example/12' },
    { id: 3, text, channel: 'تراز' },
  ];
  const links = [
    { name: 'peyk_bamdad', link: 'https://t.me/peyk_bamdad/12' },
    { name: 'آوند', link: 'https://avand.example/12' },
    { name: 'تراز' },
  ];
  const [story] = valuesOf((await run(['digest', '--jsonl'], jsonl(lines))).out) as { links: unknown }[];
  expect(story!.links).toEqual(links);
  const { out } = await run(['digest'], jsonl(lines));
  expect(out.replaceAll(/\s+/gu, ' ')).toContain(
    'peyk_bamdad https://t.me/peyk_bamdad/12 · آوند https://avand.example/12 · تراز',
  );
  const refused = await run(['digest', '--jsonl'], jsonl([{ id: 1, text, link: 'javascript:alert(1)' }]));
  expect(valuesOf(refused.out)).toEqual([{ id: 1, error: '[line 1] link: expected a web address' }]);
});

test('سطر خراب در جریان همان‌جا و در جز آن بیرون از خروجی گفته می‌شود', async () => {
  const input = `{"id":1}\n\n${jsonl([LINES[1], LINES[1]])}`;
  const refusals = [
    { id: 1, error: '[line 1] text: expected a string' },
    { id: 2, error: '[line 4] id: given before' },
  ];
  const said = '[line 1] text: expected a string\n[line 4] id: given before\n';
  expect(await run(['stories', '--jsonl'], input)).toEqual({ status: 1, out: jsonl([...refusals, MARKET]), err: '' });
  expect(await run(['stories', '--json'], input)).toEqual({ status: 1, out: jsonl([[MARKET]]), err: said });
});

// [argv, input, exit status, standard error]
const EMPTY: readonly (readonly [string[], string, number, string])[] = [
  [['digest', '--jsonl'], '\n', 0, ''],
  [['digest', '--json'], '\n', 1, '[input] empty\n'],
  [['stories'], '', 1, '[input] empty\n'],
  [['stories'], 'نه\n', 1, '[line 1] not JSON: نه\n'],
];

test.each(EMPTY)('%j بی هیچ خبری', async (argv, input, status, err) => {
  expect(await run(argv, input)).toEqual({ status, out: '', err });
});

test('خبرنامه‌ای که همه‌اش کنار گذاشته شد', async () => {
  const { status, out } = await run(['digest'], jsonl([{ id: 1, text: 'Rain in Berlin.' }]));
  expect({ status, out }).toEqual({ status: 0, out: 'خلاصه خبرها\nخبری نبود.\n\n۱ متن فارسی نبود\n' });
});
