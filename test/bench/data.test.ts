import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readArguments } from '../../bench/quality/arguments.ts';
import { dayOf, openData } from '../../bench/quality/data.ts';
import { row } from '../../bench/quality/measure.ts';
import { tableOf } from '../../bench/quality/table.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, ...lines: unknown[]): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), lines.map((line) => JSON.stringify(line)).join('\n') + '\n');
}

test.each([
  ['19:55 · 21 Khordad 1405', '2026-06-11'],
  ['01 Farvardin 1405', '2026-03-21'],
  ['30 Esfand 1403', '2025-03-20'], // a leap year's last day
])('the day of «%s»', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

test('a day of no calendar is a surprise', () => {
  expect(() => dayOf('11 June 2026')).toThrow('[bench/data]');
});

test('posts come with their gold by id; what is no news is left out', () => {
  const empty = { noise: [], points: [], entities: [], dates: [], quotes: [] };
  write(
    'gold/posts.dev.gold.jsonl',
    { id: 2, skip: 'تبلیغ' },
    {
      ...{ id: 'a-1', title: null, ...empty },
      questions: [
        { q: 'کی؟', answer: 'فردا', evidence: 'فردا می‌آید' },
        { q: 'کجا؟', answer: null, evidence: null },
      ],
    },
  );
  const published = '2026-06-11T19:55:00+03:30';
  write('gold/posts.dev.in.jsonl', { id: 'a-1', text: 'فردا می‌آید', published }, { id: 2, text: 'بخرید', published });
  const data = openData(folder);
  expect(data.posts().map(({ article }) => article)).toEqual([{ text: 'فردا می‌آید', publishedAt: published }]);
  expect(data.questions('posts').map(({ accepted }) => accepted)).toEqual([['فردا'], []]);
});

test('a fold is every fifth paragraph; a limit takes the first of what is left', () => {
  const paragraphs = Array.from({ length: 12 }, (_, i) => ({
    context: `بند ${i}`,
    questions: [{ question: 'چند؟', impossible: i === 7, answers: [String(i)] }],
  }));
  write('qa/pquad.validation.jsonl', ...paragraphs);
  const of = (options?: Parameters<typeof openData>[1]) =>
    openData(folder, options)
      .questions('pquad')
      .map(({ accepted }) => accepted[0]);
  expect(of({ fold: 2 })).toEqual(['2', undefined]);
  expect(of({ limit: 2 })).toEqual(['0', '1']);
  expect(of()).toHaveLength(12);
});

test('offsets of date cases are code points in the file and UTF-16 units here', () => {
  mkdirSync(join(folder, 'dates'));
  writeFileSync(join(folder, 'dates/parstdex.cases.json'), '[{"test_input": "🔴 فردا", "expected": "[[2, 6]]"}]');
  const [only] = openData(folder).dateCases();
  expect(only!.spans.map(({ start, end }) => only!.text.slice(start, end))).toEqual(['فردا']);
});

test('a channel’s sample is spread over its file and dated in Tehran’s time', () => {
  const posts = Array.from({ length: 10 }, (_, id) => ({
    ...{ id, channel: 'x', text: `خبر ${id}` },
    date: '21:33 · 21 Ordibehesht 1405',
  }));
  write('telegram/x.jsonl', ...posts);
  const sample = openData(folder, { limit: 3 }).channelPosts();
  expect(sample.map(({ article }) => article.text)).toEqual(['خبر 0', 'خبر 3', 'خبر 6']);
  expect(sample[0]!.article.publishedAt).toBe('2026-05-11T21:33:00+03:30');
});

test('a pair has both posts, a key each, its day and its label', () => {
  const posts = { a: { channel: 'x', id: 1, text: 'الف' }, b: { channel: 'y', id: 1, text: 'ب' } };
  write('gold/pairs.dev.in.jsonl', { pair: 4, day: '28 Khordad 1405', ...posts });
  write('gold/pairs.dev.gold.jsonl', { pair: 4, label: 'related' });
  const [pair] = openData(folder).pairs();
  expect(pair).toMatchObject({ day: '2026-06-18', label: 'related' });
  expect(pair!.posts.map(({ id }) => id)).toEqual(['x/1', 'y/1']);
});

test('a missing or misshapen file is named with its line', () => {
  expect(() => openData(folder).summaries('isna')).toThrow(/\[bench\/data\] cannot read .*isna\.jsonl/u);
  write('summaries/isna.jsonl', { title: 'الف', lead: 'ب', paragraphs: [] }, { title: 3 });
  expect(() => openData(folder).summaries('isna')).toThrow(/isna\.jsonl:2 has another shape/u);
});

test.each([
  [[], 'usage:'],
  [['--data', '/no/such/folder'], 'no such data folder: /no/such/folder'],
  [['--data', '.', '--only', 'noise,nosie'], 'no such measure: nosie'],
  [['--data', '.', '--limit', '0'], '--limit'],
  [['--data', '.', '--fold', '5'], '--fold'],
  [['--dada', '.'], 'usage:'],
])('wrong usage %j is one line', (args, wanted) => {
  const said = readArguments(args);
  expect(said).toContain(wanted);
  expect(said).not.toContain('\n');
});

test('the table is aligned, flags a missed target and leaves a share of nothing open', () => {
  const table = tableOf([
    row('noise', 70, 0.5, { target: 0, floors: { first: 0.25, random: 1 / 3 } }),
    row('verbatim spans', 1200, 1, { target: 1 }),
    row('suggest', 0, 0, { target: 1, references: { best: 1 } }),
  ]);
  expect(table.split('\n')).toEqual([
    'measure            n    ours  floors                     references  target',
    'noise             70  0.500!  first 0.250, random 0.333              0.000',
    'verbatim spans  1200   1.000                                         1.000',
    'suggest            0       -                             best 1.000  1.000',
  ]);
});
