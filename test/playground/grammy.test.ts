import { Api, Bot, InlineKeyboard, InputFile, webhookCallback } from 'grammy';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import type { Playground } from '../../src/playground/server.ts';
import { open } from './open.ts';

/** A bot that repeats what it reads and marks it read when its button is pressed. */
function echoBot({ apiRoot, token }: Playground): Bot {
  const bot = new Bot(token, { client: { apiRoot } });
  bot.command('start', (context) => context.reply('سلام'));
  bot.on('message:text', (context) =>
    context.reply(context.message.text, {
      entities: [{ type: 'bold', offset: 0, length: 3 }],
      reply_parameters: { message_id: context.message.message_id },
      reply_markup: new InlineKeyboard().text('خواندم', 'read'),
    }),
  );
  bot.callbackQuery('read', async (context) => {
    await context.editMessageText('خوانده شد');
    await context.answerCallbackQuery({ text: 'ثبت شد' });
  });
  return bot;
}

async function converse({ telegram, reader, inChat }: Awaited<ReturnType<typeof open>>): Promise<void> {
  telegram.people.text(inChat, '/start');
  const asked = telegram.people.text(inChat, 'خبر تازه');
  const echo = await telegram.waitFor(() => telegram.botMessages(reader.id).find(({ text }) => text === 'خبر تازه'));
  expect(echo).toMatchObject({
    reply_to_message: { message_id: asked.message_id },
    entities: [{ type: 'bold', offset: 0, length: 3 }],
  });
  const press = { ...inChat, messageId: echo.message_id, button: { label: 'خواندم' } };
  expect(await telegram.queries.press(press)).toMatchObject({ kind: 'answered', text: 'ثبت شد' });
  expect(telegram.botMessages(reader.id).map(({ text }) => text)).toEqual(['سلام', 'خوانده شد']);
  await telegram.waitFor(() => telegram.updates.pending === 0);
  expect(telegram.surprises).toEqual([]);
}

test('a grammY bot talks by long polling, and stops', async () => {
  const playground = await open();
  const bot = echoBot(playground);
  const running = bot.start();
  await converse(playground);
  await bot.stop();
  await running;
  expect(playground.telegram.calls('getUpdates').length).toBeGreaterThan(1);
});

test('a grammY bot talks by webhook', async () => {
  const playground = await open();
  const bot = echoBot(playground);
  const handle = webhookCallback(bot, 'http', { secretToken: 'raaz' });
  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  await bot.api.setWebhook(`http://127.0.0.1:${port}/`, { secret_token: 'raaz' });
  await converse(playground);
});

test('two grammY bots with one token: the older one ends with a conflict', async () => {
  const playground = await open();
  const older = echoBot(playground).start();
  await playground.telegram.waitFor(() => playground.telegram.calls('deleteWebhook').length > 0);
  const newer = echoBot(playground);
  const running = newer.start();
  await expect(older).rejects.toThrow('409: Conflict: terminated by other getUpdates request');
  await newer.stop();
  await running;
});

test('a document goes up as multipart and can be read back', async () => {
  const { apiRoot, token, telegram, reader } = await open();
  const api = new Api(token, { apiRoot });
  const file = new InputFile(new TextEncoder().encode('{"articles":[]}'), 'export.json');
  const sent = await api.sendDocument(reader.id, file, { caption: 'همه آنچه نگه داشته‌ام' });
  expect(sent.caption).toBe('همه آنچه نگه داشته‌ام');
  expect(sent.document.file_name).toBe('export.json');
  expect(new TextDecoder().decode(telegram.file(sent.document.file_id)?.bytes)).toBe('{"articles":[]}');
  expect((await api.sendDocument(reader.id, sent.document.file_id)).document).toEqual(sent.document);
  await expect(api.sendPhoto(reader.id, 'unknown')).rejects.toThrow('400: Bad Request: wrong file identifier');
  await expect(api.sendDocument(reader.id, file, { caption: 'خ'.repeat(1025) })).rejects.toThrow('caption is too long');
  expect(telegram.calls('sendDocument')[0]?.params).toMatchObject({ chat_id: String(reader.id) });
  expect(telegram.surprises).toEqual([]);
});

test('forms say the same as JSON', async () => {
  const { apiRoot, token, telegram, reader } = await open();
  const form = new URLSearchParams({
    chat_id: String(reader.id),
    text: 'سلام',
    entities: JSON.stringify([{ type: 'italic', offset: 0, length: 4 }]),
  });
  await fetch(`${apiRoot}/bot${token}/sendMessage`, { method: 'POST', body: form });
  await fetch(`${apiRoot}/bot${token}/sendMessage?${form.toString()}`);
  expect(telegram.botMessages(reader.id)).toMatchObject(
    Array(2).fill({ text: 'سلام', entities: [{ type: 'italic', offset: 0, length: 4 }] }),
  );
});

test('what a bot may know of chats', async () => {
  const { apiRoot, token, telegram, reader } = await open();
  const api = new Api(token, { apiRoot });
  const group = telegram.chats.supergroup({ title: 'تحریریه', username: 'tahririe', members: [reader] });
  const guest = telegram.chats.person({ firstName: 'مهمان' });
  expect(await api.getMe()).toMatchObject({ username: 'chekide_bot', can_read_all_group_messages: false });
  expect(await api.getChat('@tahririe')).toMatchObject({ id: group.id, type: 'supergroup' });
  expect((await api.getChatMember(group.id, reader.id)).status).toBe('creator');
  expect((await api.getChatMember(group.id, telegram.bot.id)).status).toBe('member');
  await expect(api.getChatMember(group.id, guest.id)).rejects.toThrow('400: Bad Request: member not found');
});
