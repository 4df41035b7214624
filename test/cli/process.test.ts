import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { valuesOf } from './harness.ts';

// The command as it is started by hand, with the real reader.

const BIN = join(import.meta.dirname, '../../bin/chekide.js');

type Child = ChildProcessByStdio<Writable, Readable, Readable>;
const children: Child[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

function start(argv: readonly string[]): Child {
  const child = spawn(process.execPath, [BIN, ...argv], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => undefined);
  children.push(child);
  return child;
}

async function end(argv: readonly string[], input = ''): Promise<{ status: unknown; out: string; err: string }> {
  const child = start(argv);
  child.stdin.end(input);
  const [out, err, [status]] = await Promise.all([
    child.stdout.setEncoding('utf8').toArray(),
    child.stderr.setEncoding('utf8').toArray(),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { status, out: out.join(''), err: err.join('') };
}

/** The next line of the child, or an error when it ends without one. */
async function nextLine(child: Child, lines: Interface): Promise<string> {
  const ended = once(child, 'exit').then(([status]) => {
    throw new Error(`ended with ${String(status)}`);
  });
  const [text] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  return text;
}

const line = (id: number, text: string) => `${JSON.stringify({ id, text })}\n`;

test('وضعیت خروج', { timeout: 60_000 }, async () => {
  expect(await end(['--help'])).toMatchObject({ status: 0, err: '' });
  expect(await end(['qwxz'])).toEqual({ status: 2, out: '', err: "error: unknown command 'qwxz'\n" });
  expect(await end(['tidy'])).toEqual({ status: 1, out: '', err: '[input] empty\n' });
  expect(await end(['tidy', '--jsonl'], line(1, 'كتاب') + 'نه\n' + line(2, 'خوب'))).toEqual({
    status: 1,
    out: '{"id":1,"text":"کتاب"}\n{"error":"[line 2] not JSON: نه"}\n{"id":2,"text":"خوب"}\n',
    err: '',
  });
});

test('خواندن یک خبر: هر تکه همان است که در متن ایستاده', { timeout: 60_000 }, async () => {
  const text =
    'رئیس سازمان هواشناسی گفت: بارش‌ها از روز شنبه در استان گیلان آغاز می‌شود و سه روز ادامه دارد. ' +
    'به گفته او، بیشترین بارش در شهر رشت خواهد بود و سیل در رودخانه‌ها دور از انتظار نیست.\n' +
    'استانداری گیلان از مردم خواست که به حاشیه رودخانه‌ها نروند. ۲۵ گروه امدادی آماده کمک‌رسانی‌اند.';
  const { status, out, err } = await end(['read', '--json', '--date', '2025-11-25'], text);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  const reading = JSON.parse(out) as { kind: string; sentences: { text: string; start: number; end: number }[] };
  expect(Object.keys(reading)[0]).toBe('kind');
  expect(reading.sentences.length).toBeGreaterThan(2);
  for (const sentence of reading.sentences) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
});

test('پاسخ سطر نخست پیش از نوشتن سطر دوم می‌رسد', { timeout: 60_000 }, async () => {
  const child = start(['tidy', '--jsonl']);
  const answers = createInterface({ input: child.stdout });
  child.stdin.write(line(1, 'كتاب'));
  expect(await nextLine(child, answers)).toBe('{"id":1,"text":"کتاب"}');
  child.stdin.write(line(2, 'كار'));
  expect(await nextLine(child, answers)).toBe('{"id":2,"text":"کار"}');
  child.stdin.end();
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('خواننده‌ای که زود می‌رود (| head) خطایی نمی‌بیند', { timeout: 60_000 }, async () => {
  const child = start(['tidy', '--jsonl']);
  const errors = child.stderr.setEncoding('utf8').toArray();
  const lines = createInterface({ input: child.stdout });
  const writing = setInterval(() => child.stdin.write(line(1, 'خبر '.repeat(5_000))), 5);
  expect(valuesOf(`${await nextLine(child, lines)}\n`)).toHaveLength(1);
  child.stdout.destroy();
  const closed = await once(child, 'exit');
  clearInterval(writing);
  expect(closed).toEqual([0, null]);
  expect((await errors).join('')).toBe('');
});
