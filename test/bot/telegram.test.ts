import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createPace } from '../../src/bot/pace.ts';
import { patientFetch } from '../../src/bot/telegram.ts';
import { impatientClock } from './harness.ts';

const OK = { status: 200, body: '{"ok":true,"result":1}' };
const refused = new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
const reset = new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
const tooMany = (seconds: number) => ({ status: 429, body: `{"ok":false,"parameters":{"retry_after":${seconds}}}` });

type Outcome = typeof OK | Error;

/** Calls a method whose tries end as given, the last one for ever; says how it ended and what was waited between. */
async function call(method: string, ...outcomes: Outcome[]) {
  const waited: number[] = [];
  let tries = 0;
  const send = () => {
    const outcome = outcomes[Math.min(tries++, outcomes.length - 1)]!;
    if (outcome instanceof Error) return Promise.reject(outcome);
    return Promise.resolve({ status: outcome.status, text: () => Promise.resolve(outcome.body) });
  };
  const wait = (ms: number) => Promise.resolve(void waited.push(ms));
  const signal = new AbortController().signal;
  const patient = patientFetch(send, { log: pino({ level: 'silent' }), pace: createPace(impatientClock()) }, wait);
  const request = { method: 'POST', headers: {}, body: '{}', signal };
  const ended = await patient(`http://127.0.0.1/bot1:A/${method}`, request)
    .then((response) => response.json())
    .catch((error: unknown) => (error as Error).message);
  return { tries, waited, ended };
}

const TAKEN = { ok: true, result: 1 };

describe('patientFetch', () => {
  it.each<[string, Outcome[], number, number[], unknown, string]>([
    ['sendMessage', [OK], 1, [], TAKEN, 'the common case'],
    ['sendMessage', [{ status: 500, body: '' }, OK], 2, [300], TAKEN, 'a passing error of the server'],
    ['sendMessage', [refused, refused, OK], 3, [300, 1000], TAKEN, 'nothing listened for a moment'],
    ['sendMessage', [refused], 4, [300, 1000, 2500], 'fetch failed', 'nothing listens'],
    ['sendMessage', [reset], 1, [], 'fetch failed', 'it may have been sent: once is enough'],
    ['editMessageText', [reset, OK], 2, [300], TAKEN, 'an edit may be made twice'],
    ['sendChatAction', [reset, OK], 2, [300], TAKEN, 'so may typing'],
    ['sendMessage', [tooMany(2), OK], 2, [2000], TAKEN, 'a short wait'],
    ['sendMessage', [tooMany(60)], 1, [], { ok: false, parameters: { retry_after: 60 } }, 'a long one is the lane’s'],
    ['sendMessage', [{ status: 400, body: '{"ok":false}' }], 1, [], { ok: false }, 'a refusal stands'],
    ['getUpdates', [refused], 1, [], 'fetch failed', 'polling has its own patience'],
    [
      'getMe',
      [{ status: 502, body: '<html>' }],
      1,
      [],
      '[telegram] answer is not JSON: 6 characters',
      'so has the start',
    ],
  ])('%s: %j', async (method, outcomes, tries, waited, ended) => {
    expect(await call(method, ...outcomes)).toEqual({ tries, waited, ended });
  });

  it('an abort ends the waiting', async () => {
    const controller = new AbortController();
    const send = () => Promise.resolve({ status: 500, text: () => Promise.resolve('') });
    const patient = patientFetch(send, { log: pino({ level: 'silent' }), pace: createPace(impatientClock()) });
    const request = { method: 'POST', headers: {}, body: '{}', signal: controller.signal };
    const ended = patient('http://127.0.0.1/bot1:A/sendMessage', request);
    setImmediate(() => controller.abort());
    await expect(ended).rejects.toThrow('waiting was cut off');
  });
});
