import type { Update } from '@grammyjs/types';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { open, refusalOf, resultOf } from './open.ts';

const textsOf = (updates: readonly Update[]): (string | undefined)[] => updates.map(({ message }) => message?.text);

test('an offset confirms what lies below it; a negative one forgets all but the last', async () => {
  const { call, telegram, inChat } = await open();
  for (const text of ['یک', 'دو', 'سه', 'چهار']) telegram.people.text(inChat, text);
  const poll = (params: object): Promise<Update[]> => call('getUpdates', { ...params }).then(resultOf);

  const first = await poll({ limit: 2 });
  expect(textsOf(first)).toEqual(['یک', 'دو']);
  expect(textsOf(await poll({ limit: 2 }))).toEqual(['یک', 'دو']); // not confirmed
  expect(textsOf(await poll({ offset: first[1]!.update_id }))).toEqual(['دو', 'سه', 'چهار']);
  expect(telegram.updates.pending).toBe(3);
  expect(textsOf(await poll({ offset: -1 }))).toEqual(['چهار']);
  expect(telegram.updates.pending).toBe(1);
});

test('a long poll ends when something comes, or with nothing when its time is up', async () => {
  const { call, telegram, inChat } = await open();
  const waiting = call('getUpdates', { timeout: 20 });
  setTimeout(() => telegram.people.text(inChat, 'رسید'), 50);
  const updates = resultOf(await waiting);
  expect(textsOf(updates)).toEqual(['رسید']);
  expect(resultOf(await call('getUpdates', { offset: updates[0]!.update_id + 1, timeout: 1 }))).toEqual([]);
});

test('allowed_updates are remembered', async () => {
  const { call, telegram, inChat } = await open();
  resultOf(await call('getUpdates', { allowed_updates: ['edited_message'] }));
  resultOf(await call('getUpdates'));
  const { message_id } = telegram.people.text(inChat, 'یک');
  telegram.people.edit(inChat.chatId, message_id, 'دو');
  const [update, ...others] = resultOf(await call('getUpdates'));
  expect(update?.edited_message?.text).toBe('دو');
  expect(others).toEqual([]);
  expect(resultOf(await call('getWebhookInfo'))).toMatchObject({ allowed_updates: ['edited_message'] });
});

test('only one may poll, and none while a webhook is set', async () => {
  const { call } = await open();
  const older = call('getUpdates', { timeout: 20 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const newer = call('getUpdates', { timeout: 20 });
  expect(refusalOf(await older)).toBe(
    '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  );
  resultOf(await call('setWebhook', { url: 'http://127.0.0.1:9/' }));
  expect(refusalOf(await newer)).toBe('409 Conflict: terminated by setWebhook request');
  expect(refusalOf(await call('getUpdates'))).toBe(
    "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  );
  resultOf(await call('deleteWebhook'));
  expect(resultOf(await call('getUpdates'))).toEqual([]);
});

test('held updates come in another order, twice, or again after they were confirmed', async () => {
  const { call, telegram, inChat } = await open();
  const poll = (offset: number): Promise<Update[]> => call('getUpdates', { offset }).then(resultOf);
  const highest = (updates: readonly Update[]): number => Math.max(...updates.map(({ update_id }) => update_id));

  telegram.updates.hold();
  for (const text of ['یک', 'دو', 'سه']) telegram.people.text(inChat, text);
  expect(await poll(0)).toEqual([]);
  telegram.updates.release({ order: [2, 0, 1], twice: true });
  const mixed = await poll(0);
  expect(textsOf(mixed)).toEqual(['سه', 'سه', 'یک', 'یک', 'دو', 'دو']);
  expect(await poll(highest(mixed) + 1)).toEqual([]);

  telegram.updates.repeat(telegram.updates.log[0]!.update_id);
  expect(textsOf(await poll(highest(mixed) + 1))).toEqual(['یک']);
  expect(await poll(highest(mixed) + 1)).toEqual([]);
  expect(telegram.updates.pending).toBe(0);
});

test('a late update is not lost to an offset beyond it', async () => {
  const { call, telegram, inChat } = await open();
  telegram.updates.hold();
  telegram.people.text(inChat, 'دیر');
  telegram.updates.release({ order: [] }); // dropped from the queue, as if still on its way
  telegram.people.text(inChat, 'زود');
  const [soon] = resultOf(await call('getUpdates'));
  telegram.updates.repeat(telegram.updates.log[0]!.update_id);
  const after = resultOf(await call('getUpdates', { offset: soon!.update_id + 1 }));
  expect(textsOf(after)).toEqual(['دیر']);
});

test('a webhook gets each update once it answers 2xx, in order per chat, with its secret', async () => {
  const { call, telegram, inChat } = await open();
  const other = telegram.chats.person({ firstName: 'کاوه' });
  const taken: string[] = [];
  const secrets = new Set<unknown>();
  let refusals = 2;
  const bot = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      secrets.add(request.headers['x-telegram-bot-api-secret-token']);
      const { message } = JSON.parse(Buffer.concat(chunks).toString()) as Update;
      const isRefused = message?.chat.id === inChat.chatId && refusals-- > 0;
      if (!isRefused) taken.push(message?.text ?? '');
      response.writeHead(isRefused ? 503 : 200).end();
    });
  });
  bot.listen(0, '127.0.0.1');
  await once(bot, 'listening');
  onTestFinished(() => void bot.close());
  const { port } = bot.address() as { port: number };

  telegram.people.text(inChat, 'یک');
  telegram.people.text(inChat, 'دو');
  telegram.people.text({ chatId: other.id }, 'از کاوه');
  resultOf(await call('setWebhook', { url: `http://127.0.0.1:${port}/`, secret_token: 'raaz' }));
  await telegram.waitFor(() => telegram.updates.pending === 0);
  expect(taken).toEqual(['از کاوه', 'یک', 'دو']); // the other chat did not wait
  expect([...secrets]).toEqual(['raaz']);
  expect(resultOf(await call('getWebhookInfo'))).toMatchObject({
    pending_update_count: 0,
    last_error_message: 'Wrong response from the webhook: 503 Service Unavailable',
  });
});

test.each<[params: object, wanted: string]>([
  [{ url: 'not a url' }, '400 Bad Request: bad webhook: invalid webhook URL specified'],
  [
    { url: 'https://bot.example.ir/', secret_token: 'راز' },
    '400 Bad Request: secret token contains unallowed characters',
  ],
])('setWebhook refuses %o', async (params, wanted) => {
  const { call } = await open();
  expect(refusalOf(await call('setWebhook', { ...params }))).toBe(wanted);
});
