import { GrammyError, HttpError } from 'grammy';
import { expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

const TOKEN = '4242:AAExampleExampleExampleExample';

function logOne(entry: object, message: string): string {
  const lines: string[] = [];
  createLog({ level: 'info', secrets: [TOKEN], write: (line) => lines.push(line) }).error(entry, message);
  return lines.join('');
}

it.each([
  [{ url: `https://api.telegram.org/bot${TOKEN}/getMe` }, 'failed'],
  [{ err: new Error(`no route to /bot${TOKEN}/getMe`) }, 'failed'],
  [{ err: new Error('outer', { cause: new Error(`inner ${TOKEN}`) }) }, 'failed'],
  [{ path: encodeURIComponent(TOKEN) }, 'failed'],
  [{}, `the token is ${TOKEN}`],
])('a secret is nowhere in a line: %#', (entry, message) => {
  const line = logOne(entry, message);
  expect(line).toContain('[secret]');
  expect(line).not.toContain('AAExample');
});

it('an error brings its causes, but none of the texts that API errors carry', () => {
  const answer = { ok: false, error_code: 400, description: 'Bad Request: chat not found' } as const;
  const refusal = new GrammyError('Call to sendMessage failed!', answer, 'sendMessage', { text: 'متن محرمانه' });
  const network = new HttpError('Network request failed!', new Error('read ECONNRESET'));
  const lines = [refusal, network].map((err) => logOne({ err }, 'failed'));
  expect(lines.join('')).not.toContain('محرمانه');
  expect(JSON.parse(lines[0]!)).toMatchObject({ err: { name: 'GrammyError' } });
  expect(JSON.parse(lines[1]!)).toMatchObject({ err: { name: 'HttpError', cause: { message: 'read ECONNRESET' } } });
});
