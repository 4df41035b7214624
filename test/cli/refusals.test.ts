import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run, valuesOf } from './harness.ts';

// [command, line, what is written for it]
const BROKEN: readonly (readonly [string, string, string])[] = [
  ['read', 'سلام', '{"error":"[line 1] not JSON: سلام"}'],
  ['read', '{"text": "نیمه‌کاره', '{"error":"[line 1] not JSON: {\\"text\\": \\"نیمه‌کاره"}'],
  ['read', '😀'.repeat(50), `{"error":"[line 1] not JSON: ${'😀'.repeat(40)}…"}`],
  ['read', '[]', '{"error":"[line 1] expected an object"}'],
  ['read', 'null', '{"error":"[line 1] expected an object"}'],
  ['read', '"متن"', '{"error":"[line 1] expected an object"}'],
  ['read', '{}', '{"error":"[line 1] text: expected a string"}'],
  ['read', '{"id":"الف","text":5}', '{"id":"الف","error":"[line 1] text: expected a string"}'],
  ['read', '{"id":7,"text":null}', '{"id":7,"error":"[line 1] text: expected a string"}'],
  ['read', '{"id":{},"text":"خبر"}', '{"error":"[line 1] id: expected a string or a number"}'],
  ['read', '{"id":true,"text":5}', '{"error":"[line 1] id: expected a string or a number"}'],
  [
    'read',
    '{"id":12345678901234567890,"text":"خبر"}',
    '{"error":"[line 1] id: too large a number, give it as a string"}',
  ],
  ['read', '{"id":1,"text":"خبر","date":"دیروز"}', '{"id":1,"error":"[line 1] date: expected an ISO instant or day"}'],
  ['entities', '{"text":"خبر","date":20260611}', '{"error":"[line 1] date: expected an ISO instant or day"}'],
  ['read', '{"text":"خبر","date":"2026-02-30"}', '{"error":"[line 1] date: expected an ISO instant or day"}'],
  ['read', '{"text":"خبر","points":0}', '{"error":"[line 1] points: expected a whole number from 1 to 20"}'],
  ['read', '{"text":"خبر","points":21}', '{"error":"[line 1] points: expected a whole number from 1 to 20"}'],
  ['read', '{"text":"خبر","points":1.5}', '{"error":"[line 1] points: expected a whole number from 1 to 20"}'],
  ['read', '{"text":"خبر","points":"3"}', '{"error":"[line 1] points: expected a whole number from 1 to 20"}'],
  ['ask', '{"id":"ب","text":"خبر"}', '{"id":"ب","error":"[line 1] question: expected a string"}'],
  ['ask', '{"text":"خبر","question":"؟","history":{}}', '{"error":"[line 1] history: expected an array"}'],
  ['ask', '{"text":"خبر","question":"؟","history":["؟"]}', '{"error":"[line 1] history[0]: expected an object"}'],
  [
    'ask',
    '{"text":"خبر","question":"؟","history":[{"question":"؟","answer":null},{"question":"؟"}]}',
    '{"error":"[line 1] history[1].answer: expected a string or null"}',
  ],
  ['stories', '{"text":"خبر"}', '{"error":"[line 1] id: expected a string or a number"}'],
  ['digest', '{"id":1,"text":"خبر","channel":2}', '{"id":1,"error":"[line 1] channel: expected a string"}'],
];

describe('سطر خراب همان‌جا گفته می‌شود', () => {
  test.each(BROKEN)('%s %s', async (command, line, wanted) => {
    expect(await run([command, '--jsonl'], `${line}\n`)).toEqual({ status: 1, out: `${wanted}\n`, err: '' });
  });
});

// [command, line, why it is fine]
const FINE: readonly (readonly [string, string, string])[] = [
  ['read', '{"text":"خبر","lang":"fa"}', 'unknown fields are passed over'],
  ['read', '{"id":null,"text":"خبر","date":null,"points":null}', 'null is the same as absent'],
  ['read', '{"text":"خبر","date":"2026-06-11"}', 'a day'],
  ['read', '{"text":"خبر","date":"2026-06-11T16:25:00Z"}', 'an instant'],
  ['read', '{"text":"خبر","date":"2026-06-11T19:55+03:30"}', 'an instant without seconds'],
  ['tidy', '{"text":"خبر","points":"many","date":5}', 'fields of other commands are unknown ones'],
  ['ask', '{"text":"خبر","question":"","history":null}', 'an empty question has no answer'],
  ['sentences', '{"text":""}', 'an empty text has no sentences'],
];

test.each(FINE)('%s %s (%s)', async (command, line) => {
  const { status, out } = await run([command, '--jsonl'], line);
  expect({ status, lines: valuesOf(out).length }).toEqual({ status: 0, lines: 1 });
  expect(out).not.toContain('"error"');
});

test('متن بلندتر از اندازه با شناسه خودش رد می‌شود', async () => {
  const lines = [200_000, 200_001].map((length) => JSON.stringify({ id: length, text: 'آ'.repeat(length) }));
  const { status, out } = await run(['tidy', '--jsonl'], lines.join('\n'));
  const [fine, refused] = valuesOf(out);
  expect(status).toBe(1);
  expect(fine).toEqual({ id: 200_000, text: 'آ'.repeat(200_000) });
  expect(refused).toEqual({ id: 200_001, error: '[text] too long: more than 200000 UTF-16 units' });
});

test('خطای خود خواننده یک سطر است و باقی خوانده می‌شود', async () => {
  const { fakeReader } = await import('./fake-reader.ts');
  const brittle = {
    ...fakeReader,
    tidy: (text: string) => {
      if (text === 'بد') throw new Error('جدول نیست');
      return text;
    },
  };
  const input = '{"id":1,"text":"بد"}\n{"id":2,"text":"خوب"}\n';
  const { status, out } = await run(['tidy', '--jsonl'], input, { reader: () => brittle });
  expect(status).toBe(1);
  expect(valuesOf(out)).toEqual([
    { id: 1, error: '[line 1] tidy failed: جدول نیست' },
    { id: 2, text: 'خوب' },
  ]);
});

const field = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constant('۱۲ نفر در تهران.'));
const nearlyRight = fc.record(
  { id: field, text: field, date: field, points: field, question: field, history: field },
  { requiredKeys: [] },
);

test.each(['read', 'ask', 'entities', 'tidy', 'sentences'])(
  '%s: هر مقدار JSON دقیقا یک سطر خروجی دارد',
  async (command) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.jsonValue(), nearlyRight), { maxLength: 5 }), async (values) => {
        const input = values.map((value) => `${JSON.stringify(value)}\n`).join('');
        const { status, out, err } = await run([command, '--jsonl'], input);
        const outputs = valuesOf(out) as Record<string, unknown>[];
        expect(outputs).toHaveLength(values.length);
        expect(err).toBe('');
        expect(status).toBe(outputs.some((output) => 'error' in output) ? 1 : 0);
        values.forEach((value, index) => {
          const id: unknown = value !== null && typeof value === 'object' && 'id' in value ? value.id : undefined;
          if (typeof id === 'string') expect(outputs[index]).toHaveProperty('id', id);
        });
      }),
      { numRuns: 100 },
    );
  },
);
