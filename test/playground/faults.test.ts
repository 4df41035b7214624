import { expect, test } from 'vitest';
import { open, refusalOf, resultOf } from './open.ts';

test('429 hits the chat it is for, as often as it should, and says how long to wait', async () => {
  const { call, telegram, reader } = await open();
  const other = telegram.chats.person({ firstName: 'کاوه' });
  telegram.faults.add({ kind: 429, retryAfter: 7, chatId: reader.id, method: 'sendMessage', times: 2 });
  const write = (chat_id: number): ReturnType<typeof call> => call('sendMessage', { chat_id, text: 'سلام' });

  const flooded = { error_code: 429, description: 'Too Many Requests: retry after 7', parameters: { retry_after: 7 } };
  expect(await write(reader.id)).toEqual({ ok: false, ...flooded });
  expect((await write(other.id)).ok).toBe(true);
  expect((await call('sendChatAction', { chat_id: reader.id, action: 'typing' })).ok).toBe(true);
  expect((await write(reader.id)).ok).toBe(false);
  expect((await write(reader.id)).ok).toBe(true);
  expect(telegram.botMessages(reader.id)).toHaveLength(1);
});

test('500, 502 and 403 in Telegram’s wording; a proxy’s page instead of JSON', async () => {
  const { call, telegram, reader, apiRoot, token } = await open();
  const action = { chat_id: reader.id, action: 'typing' };
  for (const fault of [{ kind: 500 }, { kind: 502 }, { kind: 403 }] as const) telegram.faults.add(fault);
  expect(refusalOf(await call('sendChatAction', action))).toBe('500 Internal Server Error');
  expect(refusalOf(await call('sendChatAction', action))).toBe('502 Bad Gateway');
  expect(refusalOf(await call('sendChatAction', action))).toBe('403 Forbidden: bot was blocked by the user');
  expect(telegram.actions()).toEqual([]);

  telegram.faults.add({ kind: 502, html: true });
  const page = await fetch(`${apiRoot}/bot${token}/getMe`);
  expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html']);
});

test.each<[when: 'before' | 'after', sent: number]>([
  ['before', 0],
  ['after', 1],
])('a connection reset %s the call leaves %i message(s)', async (when, sent) => {
  const { call, telegram, reader } = await open();
  telegram.faults.add({ kind: 'reset', when });
  await expect(call('sendMessage', { chat_id: reader.id, text: 'سلام' })).rejects.toThrow();
  expect(telegram.botMessages(reader.id)).toHaveLength(sent);
  expect(telegram.calls()).toMatchObject([{ method: 'sendMessage', answer: null }]);
});

test('a hanging call is carried out late', async () => {
  const { call, telegram, reader } = await open();
  telegram.faults.add({ kind: 'hang', ms: 120 });
  const began = performance.now();
  resultOf(await call('sendMessage', { chat_id: reader.id, text: 'سلام' }));
  expect(performance.now() - began).toBeGreaterThan(100);
});

test('getUpdates is spared unless it is named', async () => {
  const { call, telegram } = await open();
  telegram.faults.add({ kind: 500 });
  expect((await call('getUpdates')).ok).toBe(true);
  telegram.faults.clear();
  telegram.faults.add({ kind: 502, method: 'getUpdates' });
  expect(refusalOf(await call('getUpdates'))).toBe('502 Bad Gateway');
  expect((await call('getMe')).ok).toBe(true);
});
