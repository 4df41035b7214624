import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'chekide-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const WINDOWS_1256 = Buffer.from([0xd3, 0xe1, 0xc7, 0xe3]);

// [what is given, what is said]
const REFUSED: readonly (readonly [string, Uint8Array, string])[] = [
  ['nothing', Buffer.from(''), '[input] empty'],
  ['only spaces', Buffer.from(' \r\n\n'), '[input] empty'],
  ['only a byte order mark', Buffer.from('\uFEFF'), '[input] empty'],
  ['windows-1256', WINDOWS_1256, '[input] not UTF-8'],
  ['UTF-16', Buffer.from('\uFEFFخبر', 'utf16le'), '[input] not UTF-8'],
  ['a picture', Buffer.from('GIF\0\0خبر'), '[input] not a text: it has NUL bytes'],
  ['half a letter at the end', Buffer.from('خبر').subarray(0, 5), '[input] not UTF-8'],
  ['too long', Buffer.alloc(200_001, 'a'), '[text] too long: more than 200000 UTF-16 units'],
  ['far too long', Buffer.from('سه'.repeat(400_000)), '[text] too long: more than 200000 UTF-16 units'],
];

describe.each(['view', 'json'])('%s', (format) => {
  const flags = format === 'json' ? ['--json'] : [];

  test.each(REFUSED)('%s', async (_what, bytes, said) => {
    expect(await run(['tidy', ...flags], bytes)).toEqual({ status: 1, out: '', err: `${said}\n` });
    const file = join(folder, 'refused');
    writeFileSync(file, bytes);
    expect(await run(['read', file, ...flags])).toEqual({ status: 1, out: '', err: `${said}\n` });
  });
});

test('متن تا اندازه مجاز پذیرفته است، هر چند بایت که باشد', async () => {
  const text = '€'.repeat(200_000);
  expect((await run(['tidy'], text)).out).toBe(`${text}\n`);
});

test('از ورودی بی‌پایان بیش از اندازه خوانده نمی‌شود', async () => {
  let chunks = 0;
  const endless = Readable.from(
    (function* () {
      while (true) yield Buffer.alloc(100_000, chunks++ % 2 ? 'a' : 'b');
    })(),
    { highWaterMark: 1 },
  );
  expect((await run(['tidy'], endless)).err).toBe('[text] too long: more than 200000 UTF-16 units\n');
  expect(chunks).toBeLessThan(20);
});

test('نشانه ترتیب بایت جزو متن نیست و پایان سطر ویندوزی هست', async () => {
  const { out } = await run(['sentences', '--json'], '\uFEFFیک.\r\nدو.');
  expect(JSON.parse(out)).toEqual({
    sentences: [
      { text: 'یک.', start: 0, end: 3 },
      { text: 'دو.', start: 5, end: 8 },
    ],
    words: [
      [0, 2],
      [5, 7],
    ],
  });
});

test('پرونده، خط تیره و ورودی معیار یکی‌اند', async () => {
  const file = join(folder, 'khabar.txt');
  writeFileSync(file, 'كتاب');
  const wanted = { status: 0, out: 'کتاب\n', err: '' };
  expect(await run(['tidy', file])).toEqual(wanted);
  expect(await run(['tidy', '-'], 'كتاب')).toEqual(wanted);
  expect(await run(['tidy'], 'كتاب')).toEqual(wanted);
});

// [argv, exit status, what standard error says]
const missing = join(folder, 'nist');
const ENDINGS: readonly (readonly [string[], number, string])[] = [
  [['tidy', missing], 1, `[input] cannot read: ${missing} (ENOENT)\n`],
  [['tidy', missing, '--jsonl'], 1, `[input] cannot read: ${missing} (ENOENT)\n`],
  [['digest', missing], 1, `[input] cannot read: ${missing} (ENOENT)\n`],
  [['tidy', folder], 1, `[input] cannot read: ${folder} (EISDIR)\n`],
  [['write'], 2, "error: unknown command 'write'\n"],
  [['tidy', '--jason'], 2, "error: unknown option '--jason'\n(Did you mean --json?)\n"],
  [['tidy', 'a', 'b'], 2, "error: too many arguments for 'tidy'. Expected 1 argument but got 2: a, b.\n"],
  [['tidy', '--json', '--jsonl'], 2, "error: option '--json' cannot be used with option '--jsonl'\n"],
  [['read', '--jsonl', '--points', '3'], 2, "error: option '--jsonl' cannot be used with option '--points <number>'\n"],
  [['ask'], 2, "error: option '-q, --question <text>' is needed without --jsonl\n"],
  [
    ['read', '--points', 'سه'],
    2,
    "error: option '--points <number>' argument 'سه' is invalid. Expected a whole number from 1 to 20.\n",
  ],
  [
    ['read', '--date', 'فردا'],
    2,
    "error: option '--date <date>' argument 'فردا' is invalid. Expected an ISO instant or day.\n",
  ],
  [
    ['digest', '--day', '1404'],
    2,
    "error: option '--day <day>' argument '1404' is invalid. Expected a day, YYYY-MM-DD.\n",
  ],
];

test.each(ENDINGS)('%j: وضعیت خروج %i', async (argv, status, err) => {
  expect(await run(argv)).toEqual({ status, out: '', err });
});

test('راهنما بی آن که خواننده‌ای ساخته شود', async () => {
  const noReader = {
    reader: () => {
      throw new Error('the reader was made');
    },
  };
  const { status, out, err } = await run(['--help'], '', noReader);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  for (const command of ['read', 'ask', 'entities', 'tidy', 'sentences', 'stories', 'digest']) {
    expect(out).toMatch(new RegExp(`^  ${command} `, 'mu'));
    expect((await run([command, '--help'], '', noReader)).status).toBe(0);
  }
  expect(await run([], '', noReader)).toMatchObject({ status: 2, out: '' });
  expect(await run(['tidy', '--jsonl'], '', noReader)).toEqual({ status: 0, out: '', err: '' });
});
