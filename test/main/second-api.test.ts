import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { TelegramClient } from 'telegram-test-api/lib/modules/telegramClient.js';
import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js';
import { expect, it, onTestFinished } from 'vitest';
import { fa } from '../../src/bot/wording/fa.ts';
import { startProcess, temporaryFolder, TOKEN } from './harness.ts';

const POST =
  'مدیرعامل شرکت آب منطقه‌ای فارس از آغاز ساخت سد تازه‌ای در شهرستان فیروزآباد خبر داد. مریم کریمی روز شنبه در نشست خبری گفت: «ساخت این سد ۴۲۰ میلیارد تومان هزینه دارد.» او افزود که آب ۱۲ روستا با این سد تأمین می‌شود و کار ساخت دو سال زمان می‌برد.';

// A Bot API written by others knows the plain paths only; where it and ours agree, neither is a mirror of our own habits.
it('reads a post and answers a question over a Bot API that others wrote', async () => {
  const server = new TelegramServer({ port: await freePort(), host: '127.0.0.1', protocol: 'http', storeTimeout: 600 });
  await server.start();
  onTestFinished(async () => {
    await server.stop();
  });
  const client = server.getClient(TOKEN, { timeout: 20_000, interval: 50, chatId: 77, userId: 77 });
  const bot = startProcess({
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: server.config.apiURL,
    DATA_DIR: temporaryFolder(),
    DEFAULT_LANGUAGE: 'fa',
  });
  await bot.says('Serving @');

  await client.sendMessage(client.makeMessage(POST));
  expect(await nextText(client)).toMatch(/👤 مریم کریمی[\s\S]*🔢 ۴۲۰ میلیارد تومان/u);

  await client.sendMessage(client.makeMessage('هزینه ساخت سد چقدر است؟'));
  expect(await nextText(client)).toContain('۴۲۰ میلیارد تومان');

  await client.sendMessage(client.makeMessage('قهرمان جام جهانی کشتی کدام تیم شد؟'));
  expect((await nextText(client)).startsWith(fa.notInText)).toBe(true);

  bot.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
});

/** The text of the bot's next message. */
async function nextText(client: TelegramClient): Promise<string> {
  // Its own types of an update name a package it does not bring along.
  const { result } = (await client.getUpdates()) as { result: readonly { message: { text: string } }[] };
  return result.map(({ message }) => message.text).join('\n');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
