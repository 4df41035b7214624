import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SAMPLES } from '../../src/playground/samples.ts';
import { open, resultOf } from './open.ts';

interface Me {
  readonly user: { readonly id: number };
  readonly samples: readonly { readonly id: string }[];
}

async function visit(
  url: string,
): Promise<Me & { act: (action: string, body: unknown) => Promise<[number, unknown]> }> {
  const me = (await (await fetch(`${url}/playground/me`)).json()) as Me;
  return {
    ...me,
    act: async (action, body) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}/playground/${action}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return [response.status, await response.json()];
    },
  };
}

const PAGE = new URL('../../src/playground/page/', import.meta.url);

test('the page and all it names are served, and nothing else of its folder', async () => {
  const { url } = await open();
  const page = await fetch(url);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  const named = [...(await page.text()).matchAll(/(?:href|src)="(\/[^"#]*)/gu)].map(([, path]) => path!);
  const scripts = readdirSync(PAGE).filter((name) => /\.(?:js|css|svg)$/u.test(name));
  for (const path of new Set([...named, ...scripts.map((name) => `/${name}`)])) {
    const response = await fetch(url + path);
    expect([path, response.status, response.headers.get('x-content-type-options')]).toEqual([path, 200, 'nosniff']);
  }
  for (const path of ['/types.ts', '/tsconfig.json', '/..%2fserver.ts']) {
    expect((await fetch(url + path)).status, path).toBe(404);
  }
});

test('the visitor sends, forwards a sample, edits, and sees the chat as it stands', async () => {
  const { url, telegram } = await open();
  const { user, samples, act } = await visit(url);
  expect(await act('send', { chatId: user.id, text: 'سلام' })).toMatchObject([200, { result: [{ text: 'سلام' }] }]);
  await act('forward', { chatId: user.id, sample: samples[0]?.id });
  const [first] = telegram.messages(user.id);
  await act('edit', { chatId: user.id, messageId: first?.message_id, text: 'سلام دوباره' });
  await act('send', { chatId: user.id, text: 'پاسخ', replyTo: first?.message_id });

  const chat = await (await fetch(`${url}/playground/chats/${user.id}`)).json();
  expect(chat).toMatchObject({
    chat: { id: user.id, type: 'private' },
    messages: [
      { text: 'سلام دوباره' },
      { caption: SAMPLES[0]?.text, forward_origin: { type: 'channel', message_id: SAMPLES[0]?.messageId } },
      { text: 'پاسخ', reply_to_message: { text: 'سلام دوباره' } },
    ],
  });
  expect((await visit(url)).user).toEqual(user); // one visitor
});

test('a press waits for the answer', async () => {
  const { url, telegram, call } = await open();
  const { user, act } = await visit(url);
  const reply_markup = { inline_keyboard: [[{ text: 'ب', callback_data: 'b' }]] };
  const { message_id: messageId } = resultOf(await call('sendMessage', { chat_id: user.id, text: 'یک', reply_markup }));
  const pressed = act('press', { chatId: user.id, messageId, data: 'b' });
  const query = await telegram.waitFor(() => telegram.updates.log.at(-1)?.callback_query);
  await call('answerCallbackQuery', { callback_query_id: query.id, text: 'چشم' });
  expect(await pressed).toEqual([200, { result: { kind: 'answered', text: 'چشم', showAlert: false, url: '' } }]);
});

test.each<[action: string, body: unknown, status: number, error: string]>([
  ['send', { text: 'سلام' }, 400, 'chatId: Invalid input: expected number, received undefined'],
  ['send', { chatId: 1, text: 'سلام' }, 400, '[playground] no such chat: 1'],
  ['send', 'nonsense', 400, 'body: Invalid input: expected object, received string'],
  ['forward', { chatId: 1, sample: 'none' }, 400, '[playground] no such sample: none'],
  ['dance', {}, 404, 'no such action: dance'],
])('%s with %j is refused', async (action, body, status, error) => {
  const { url } = await open();
  const { act } = await visit(url);
  expect(await act(action, body)).toEqual([status, { error }]);
});

test('a form of a foreign page does nothing', async () => {
  const { url, telegram } = await open();
  const { user } = await visit(url);
  const body = JSON.stringify({ chatId: user.id, text: 'سلام' });
  const response = await fetch(`${url}/playground/send`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body,
  });
  expect(response.status).toBe(400);
  expect(telegram.messages(user.id)).toEqual([]);
});

test('events stream what happens in the chat, and only there', async () => {
  const { url, telegram, call, reader } = await open();
  const { user } = await visit(url);
  const gone = new AbortController();
  const response = await fetch(`${url}/playground/events?chatId=${user.id}`, { signal: gone.signal });
  const chunks = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let seen = '';
  const readUntil = async (wanted: string): Promise<void> => {
    while (!seen.includes(wanted)) seen += (await chunks.read()).value ?? '';
  };
  await readUntil('event: hello');
  telegram.people.text({ chatId: reader.id }, 'جای دیگر');
  await call('sendChatAction', { chat_id: user.id, action: 'typing' });
  await readUntil('event: action');
  await call('sendMessage', { chat_id: user.id, text: 'همین‌جا' });
  await readUntil('همین‌جا');
  expect(seen).not.toContain('جای دیگر');
  gone.abort();
});

test('a file of the chat is a download', async () => {
  const { url, telegram, inChat } = await open();
  const bytes = new TextEncoder().encode('<script>');
  const { document } = telegram.people.send(inChat, {
    kind: 'document',
    name: 'خبر.html',
    mimeType: 'text/html',
    bytes,
  });
  const response = await fetch(`${url}/playground/files/${document?.file_id}`);
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(response.headers.get('content-disposition')).toContain('attachment');
  expect(await response.text()).toBe('<script>');
});

test('samples are posts of channels with signatures, each its own', () => {
  expect(SAMPLES).toHaveLength(7);
  expect(new Set(SAMPLES.map(({ id }) => id)).size).toBe(7);
  for (const { text, channel, date } of SAMPLES) {
    expect(text.split('\n').at(-1)).toContain(`@${channel.username}`);
    expect(text).toContain('🔹');
    expect(Number.isNaN(Date.parse(date))).toBe(false);
    expect(text.length).toBeLessThan(1024);
  }
});
