import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setFlagsFromString } from 'node:v8';
import { setImmediate } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { PassThrough, Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { type Line, readLines } from '../../src/cli/lines.ts';
import { run, valuesOf } from './harness.ts';

const line = (id: number | string, text = 'خبر.') => `${JSON.stringify({ id, text })}\n`;

test('نخستین پاسخ پیش از آخرین پرسش می‌رسد', async () => {
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  const answers = createInterface({ input: stdout });
  const ended = run(['tidy', '--jsonl'], stdin, { stdout });
  const answered: string[] = [];
  for (const id of [1, 2, 3]) {
    stdin.write(line(id));
    const [answer] = (await once(answers, 'line')) as [string];
    answered.push(answer);
  }
  stdin.end();
  expect((await ended).status).toBe(0);
  expect(answered.map((answer) => JSON.parse(answer) as unknown)).toEqual(
    [1, 2, 3].map((id) => ({ id, text: 'خبر.' })),
  );
});

test('تا خروجی خوانده نشود ورودی پیش نمی‌رود', async () => {
  let asked = 0;
  const endless = Readable.from(
    (function* () {
      while (true) yield Buffer.from(line(++asked));
    })(),
    { highWaterMark: 1 },
  );
  const stuck = new Writable({ write: () => undefined });
  const ended = run(['tidy', '--jsonl'], endless, { stdout: stuck });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const whileStuck = asked;
  stuck.destroy();
  expect(whileStuck).toBeLessThan(10);
  expect((await ended).status).toBe(0);
});

test('بسته شدن خروجی پایانی آرام است', async () => {
  let written = 0;
  const head = new Writable({
    write: (_chunk, _encoding, done) =>
      done(++written > 2 ? Object.assign(new Error('EPIPE'), { code: 'EPIPE' }) : null),
  });
  const { status, err } = await run(
    ['tidy', '--jsonl'],
    Readable.from(Array.from({ length: 100 }, (_, id) => line(id))),
    {
      stdout: head,
    },
  );
  expect({ status, err, written }).toEqual({ status: 0, err: '', written: 3 });
});

test('دیسک پر پنهان نمی‌ماند', async () => {
  const full = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('no space left'), { code: 'ENOSPC' })),
  });
  await expect(run(['tidy', '--jsonl'], line(1), { stdout: full })).rejects.toThrow('[output] cannot write');
});

// [why, input, wanted]
const STREAMS: readonly (readonly [string, string | Uint8Array, unknown[]])[] = [
  ['nothing in, nothing out', '', []],
  ['blank lines are passed over but counted', '\n \r\n{\n', [{ error: '[line 3] not JSON: {' }]],
  ['the last line needs no line feed', line(1) + line(2).trim(), [1, 2].map((id) => ({ id, text: 'خبر.' }))],
  ['a byte order mark starts the file', `\uFEFF${line(1)}`, [{ id: 1, text: 'خبر.' }]],
  ['Windows line ends', line(1).replace('\n', '\r\n'), [{ id: 1, text: 'خبر.' }]],
  ['line ends and marks within a text stay', line(1, '\uFEFFیک\r\nدو'), [{ id: 1, text: '\uFEFFیک\r\nدو' }]],
  ['a lone surrogate comes back', '{"text":"\\ud83d الف \\udc00"}', [{ text: '\ud83d الف \udc00' }]],
  [
    'a line in another encoding is refused, not the stream',
    Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xd3, 0xe1, 0xc7, 0xe3]), Buffer.from(`"}\n${line(2)}`)]),
    [{ error: '[line 1] not UTF-8' }, { id: 2, text: 'خبر.' }],
  ],
];

test.each(STREAMS)('%s', async (_why, input, wanted) => {
  const { status, out } = await run(['tidy', '--jsonl'], input);
  expect(valuesOf(out)).toEqual(wanted);
  expect(status).toBe(wanted.some((value) => 'error' in (value as object)) ? 1 : 0);
});

test('سطر ده مگابایتی بی آن که در حافظه بماند رد می‌شود', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const pieces: WeakRef<ArrayBuffer>[] = [];
  let held = Infinity;
  const source = Readable.from(
    (async function* () {
      yield Buffer.from('{"text":"');
      for (let count = 0; count < 100; count++) {
        const piece = Buffer.alloc(100_000, 'a');
        pieces.push(new WeakRef(piece.buffer));
        yield piece;
      }
      // A reference made or looked at in this turn of the loop still holds its piece.
      await setImmediate();
      collectGarbage();
      held = pieces.filter((piece) => piece.deref() !== undefined).length;
      yield Buffer.from(`"}\n${line(2)}`);
    })(),
    { highWaterMark: 1 },
  );
  const { status, out } = await run(['tidy', '--jsonl'], source);
  expect(status).toBe(1);
  expect(valuesOf(out)).toEqual([{ error: '[line 1] too long: more than 4000000 bytes' }, { id: 2, text: 'خبر.' }]);
  expect(held).toBeLessThan(10);
});

test('سطرها هر جور تکه شوند همان‌اند', async () => {
  const bytes = Buffer.from('\uFEFFیک\r\n\nسه‌تا 😀\nچهار');
  const wanted = ['یک\r', '', 'سه‌تا 😀', 'چهار'];
  for (let size = 1; size <= bytes.length; size++) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const lines: Line[] = [];
    for await (const line of readLines(Readable.from(chunks))) lines.push(line);
    expect(lines).toEqual(wanted.map((text, index) => ({ number: index + 1, text })));
  }
});

test('نشانه‌های سطر یونیکد در خروجی سطر را نمی‌شکنند', async () => {
  const text = 'الف\u2028ب\u2029پ\u0085ت';
  const { out } = await run(['tidy', '--jsonl'], line(1, text));
  expect(out).not.toMatch(/[\u0085\u2028\u2029]/u);
  expect(valuesOf(out)).toEqual([{ id: 1, text }]);
});
