import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { plain } from '../bot/harness.ts';
import { startProcess, startTelegram, temporaryFolder, TOKEN } from './harness.ts';

const POST = 'نشست شورای شهر تبریز فردا در ساختمان شهرداری تبریز برگزار می‌شود و ۲۱ عضو در آن رای می‌دهند.';

it('killed between receiving a post and replying, it replies at the next start, exactly once', async () => {
  const { telegram, apiRoot } = await startTelegram();
  const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: temporaryFolder() };
  const killed = startProcess(env);
  await killed.says('Serving');
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  telegram.faults.add({ kind: 'hang', ms: 3_600_000, method: 'sendMessage' });
  const post = telegram.people.text({ chatId: id }, POST);
  // Typing is shown right before the reply is sent, and the next poll acknowledges what the inbox holds.
  await telegram.waitFor(() => telegram.actions(id).length > 0 && telegram.updates.pending === 0, 20_000);
  killed.kill('SIGKILL');
  await killed.ended;
  expect(telegram.botMessages(id)).toEqual([]);

  telegram.faults.clear();
  const next = startProcess(env);
  const reply = await telegram.waitFor(() => telegram.botMessages(id)[0], 20_000);
  expect(plain(reply)).toContain('تبریز');
  expect(reply.reply_to_message?.message_id).toBe(post.message_id);
  const again = telegram.people.text({ chatId: id }, 'سلام');
  await telegram.waitFor(
    () => telegram.botMessages(id).at(-1)?.reply_to_message?.message_id === again.message_id,
    20_000,
  );
  expect(telegram.botMessages(id)).toHaveLength(2);
  next.kill('SIGTERM');
  expect(await next.ended).toBe(0);
});

it('a wrong token ends it with one line that does not tell the token', async () => {
  const { apiRoot } = await startTelegram();
  const wrong = '4242:AAWrongWrongWrongWrongWrong';
  const bot = startProcess({ BOT_TOKEN: wrong, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: temporaryFolder() });
  expect(await bot.ended).toBe(1);
  expect(lastLine(bot.output.stderr)).toBe('Telegram does not know this BOT_TOKEN; @BotFather tells the right one.');
  expect(Object.values(bot.output).join('')).not.toContain('AAWrong');
});

it('what cannot be read of the configuration is told in one line each', async () => {
  const bot = startProcess({ BOT_TOKEN: 'nonsense', PORT: 'eighty', DATA_DIR: temporaryFolder() });
  expect(await bot.ended).toBe(1);
  expect(bot.output.stderr.trim().split('\n')).toEqual([
    'Configuration: BOT_TOKEN must look like 123456789:AA… as @BotFather gave it',
    'Configuration: PORT must be a whole number from 0 to 65535',
  ]);
});

it('a second process on the same data is refused, the first goes on', async () => {
  const { telegram, apiRoot } = await startTelegram();
  const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: temporaryFolder() };
  const first = startProcess(env);
  await first.says('Serving');
  const second = startProcess(env);
  expect(await second.ended).toBe(1);
  expect(lastLine(second.output.stderr)).toContain('another process has the database open');
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  telegram.people.text({ chatId: id }, POST);
  await telegram.waitFor(() => telegram.botMessages(id)[0]);
  first.kill('SIGINT');
  expect(await first.ended).toBe(0);
});

it('a damaged database is refused and left as it is', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'chekide.sqlite');
  const damaged = 'This was a database before someone opened it in an editor. '.repeat(50);
  writeFileSync(file, damaged);
  const bot = startProcess({ DATA_DIR: folder, PORT: '0' });
  expect(await bot.ended).toBe(1);
  expect(lastLine(bot.output.stderr)).toContain('not a database');
  expect(readFileSync(file, 'utf8')).toBe(damaged);
});

it('without a token it says in two lines that it is the playground, and serves its page', async () => {
  const port = await freePort();
  const bot = startProcess({ DATA_DIR: temporaryFolder(), PORT: String(port) });
  await bot.says(`Open http://127.0.0.1:${port}`);
  const page = await fetch(`http://127.0.0.1:${port}/`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toContain('text/html');
  bot.kill('SIGINT');
  expect(await bot.ended).toBe(0);
  expect(bot.output.stdout.trim().split('\n')).toHaveLength(2);
});

it('a port that is taken ends it with one line', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const bot = startProcess({ DATA_DIR: temporaryFolder(), PORT: String(port) });
  expect(await bot.ended).toBe(1);
  expect(lastLine(bot.output.stderr)).toBe(
    `Something else is listening at 127.0.0.1:${port}; set PORT to another one.`,
  );
});

it('while Telegram cannot be reached it says so and goes on trying, and still ends at a signal', async () => {
  const root = `http://127.0.0.1:${await freePort()}`;
  const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: root, DATA_DIR: temporaryFolder(), LOG_LEVEL: 'trace' };
  const bot = startProcess(env);
  await bot.says('Telegram cannot be reached (ECONNREFUSED); trying again in 2 s.');
  bot.kill('SIGINT');
  expect(await bot.ended).toBe(0);
  expect(Object.values(bot.output).join('')).not.toContain(TOKEN.slice(5));
});

it('TELEGRAM 25: calls that fail in every way leave no trace of the token in the log', async () => {
  const { telegram, apiRoot } = await startTelegram();
  const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: temporaryFolder(), LOG_LEVEL: 'trace' };
  const bot = startProcess(env);
  await bot.says('Serving');
  telegram.faults.add({ kind: 500, method: 'getUpdates' });
  telegram.faults.add({ kind: 500, method: 'sendMessage' });
  telegram.faults.add({ kind: 502, html: true, method: 'sendChatAction', times: 8 });
  telegram.faults.add({ kind: 429, retryAfter: 7, method: 'sendMessage' });
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  telegram.people.text({ chatId: id }, POST);
  await bot.says('update postponed');
  bot.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(bot.output.stderr).toContain('typing could not be shown');
  expect(Object.values(bot.output).join('')).not.toContain(TOKEN.slice(5));
});

it('a second signal ends it at once', async () => {
  const { telegram, apiRoot } = await startTelegram();
  const bot = startProcess({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: temporaryFolder() });
  await bot.says('Serving');
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  telegram.faults.add({ kind: 'hang', ms: 3_600_000, method: 'sendMessage' });
  telegram.people.text({ chatId: id }, POST);
  await telegram.waitFor(() => telegram.actions(id).length > 0);
  bot.kill('SIGINT');
  await bot.says('Ending.');
  bot.kill('SIGINT');
  expect(await bot.ended).toBe(130);
});

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
