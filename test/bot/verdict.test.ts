import { GrammyError, HttpError } from 'grammy';
import type { ResponseParameters } from 'grammy/types';
import { expect, it } from 'vitest';
import { judge } from '../../src/bot/verdict.ts';
import type { Verdict } from '../../src/bot/verdict.ts';

const refused = (error_code: number, description: string, parameters: ResponseParameters = {}) =>
  new GrammyError('Call failed', { ok: false, error_code, description, parameters }, 'sendMessage', {});

it.each<[Error, number, Verdict, string]>([
  [new HttpError('no network', new Error()), 0, { kind: 'later', afterMs: 2000 }, 'the network'],
  [new HttpError('no network', new Error()), 3, { kind: 'later', afterMs: 16_000 }, 'longer each time'],
  [new HttpError('no network', new Error()), 40, { kind: 'later', afterMs: 600_000 }, 'but ten minutes at most'],
  [refused(502, 'Bad Gateway'), 0, { kind: 'later', afterMs: 2000 }, 'the server'],
  [refused(429, 'Too Many Requests', { retry_after: 31 }), 5, { kind: 'later', afterMs: 31_000 }, 'as long as asked'],
  [refused(403, 'Forbidden: bot was blocked by the user'), 0, { kind: 'gone' }, 'blocked'],
  [refused(403, 'Forbidden: user is deactivated'), 0, { kind: 'gone' }, 'deleted account'],
  [refused(400, 'Bad Request: not enough rights to send text messages to the chat'), 0, { kind: 'gone' }, 'muted'],
  [
    refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -1001 }),
    0,
    { kind: 'moved', to: -1001 },
    'migrated',
  ],
  [refused(400, 'Bad Request: message text is empty'), 0, { kind: 'bug' }, 'what we should not have sent'],
  [new TypeError('x is undefined'), 0, { kind: 'bug' }, 'what we should not have done'],
])('%s after %i tries: %j (%s)', (error, attempts, wanted) => {
  expect(judge(error, attempts)).toEqual(wanted);
});
