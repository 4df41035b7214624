import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { plain } from '../bot/harness.ts';
import { describePostgres } from '../store/postgres.ts';
import { startProcess, startTelegram, temporaryFolder, TOKEN } from './harness.ts';

const POST = 'نشست شورای شهر تبریز فردا در ساختمان شهرداری تبریز برگزار می‌شود و ۲۱ عضو در آن رای می‌دهند.';

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** What stands before several processes: each request goes to the next of them, or to another where one is gone. */
async function balancer(ports: readonly number[]): Promise<{ readonly url: string; readonly served: number[] }> {
  const served = ports.map(() => 0);
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const body: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => body.push(chunk));
    incoming.on('end', () => forward(incoming, outgoing, Buffer.concat(body), turn++, ports.length));
  });
  const forward = (from: IncomingMessage, to: ServerResponse, body: Buffer, at: number, tries: number): void => {
    if (tries === 0) return void to.writeHead(502).end();
    const index = at % ports.length;
    const options = { port: ports[index]!, method: from.method, path: from.url, headers: from.headers };
    const sent = request(options, (answer) => {
      served[index]!++;
      to.writeHead(answer.statusCode ?? 502);
      answer.pipe(to);
    });
    sent.on('error', () => forward(from, to, body, at + 1, tries - 1));
    sent.end(body);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`, served };
}

it('takes what Telegram brings, answers it once, and what came while it was down at the next start', async () => {
  const { telegram, apiRoot } = await startTelegram();
  const port = await freePort();
  const env = {
    ...{ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: temporaryFolder() },
    ...{ WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`, PORT: String(port) },
  };
  const first = startProcess(env);
  await first.says('Serving');
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  telegram.people.text({ chatId: id }, POST);
  expect(plain(await telegram.waitFor(() => telegram.botMessages(id)[0], 20_000))).toContain('تبریز');
  expect(telegram.calls('getUpdates')).toEqual([]);
  first.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  const late = telegram.people.text({ chatId: id }, `${POST} ورود آزاد است.`);
  const next = startProcess(env);
  await telegram.waitFor(() => telegram.botMessages(id)[1]?.reply_to_message?.message_id === late.message_id, 30_000);
  next.kill('SIGTERM');
  expect(await next.ended).toBe(0);
  expect(telegram.botMessages(id)).toHaveLength(2);
}, 90_000);

it('takes nothing from anyone else', async () => {
  const { telegram, apiRoot } = await startTelegram();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/telegram`;
  const bot = startProcess({
    ...{ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: temporaryFolder() },
    ...{ WEBHOOK_URL: url, PORT: String(port) },
  });
  await bot.says('Serving');
  const secret = await telegram.waitFor(() => telegram.calls('setWebhook')[0]?.params.secret_token, 20_000);
  const bring = async (body: string, token = String(secret)) => {
    const headers = { 'x-telegram-bot-api-secret-token': token };
    return (await fetch(url, { method: 'POST', headers, body })).status;
  };
  expect(await bring('{"update_id":1}', 'guess')).toBe(401);
  expect(await bring('{"update_id":1}', '')).toBe(401);
  expect(await bring('nonsense')).toBe(400);
  expect(await bring('{"update_id":"1"}')).toBe(400);
  expect(await bring('{"update_id":1}')).toBe(200);
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  expect((await fetch(`http://127.0.0.1:${port}/other`)).status).toBe(404);
  expect(Object.values(bot.output).join('')).not.toContain(String(secret));
  // The rest of what is too large is not waited for, so that the sender may find the line closed.
  const large = JSON.stringify({ update_id: 1, more: 'خ'.repeat(1_000_000) });
  expect(await bring(large).catch(() => 413)).toBe(413);
}, 60_000);

it('an address that is taken ends it with one line', async () => {
  const { apiRoot } = await startTelegram();
  const { url } = await balancer([1]);
  const bot = startProcess({
    ...{ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: temporaryFolder() },
    ...{ WEBHOOK_URL: url, PORT: new URL(url).port },
  });
  expect(await bot.ended).toBe(1);
  expect(bot.output.stderr).toContain('set PORT to another one');
});

await describePostgres('several processes behind one webhook', ({ create }) => {
  it('share the work, and when one is killed the other takes up what it had begun', async () => {
    const { telegram, apiRoot } = await startTelegram();
    const ports = [await freePort(), await freePort()];
    const { url, served } = await balancer(ports);
    const DATABASE_URL = await create();
    const bots = ports.map((port) =>
      startProcess({
        ...{ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, DATABASE_URL },
        ...{ WEBHOOK_URL: url, PORT: String(port) },
      }),
    );
    await Promise.all(bots.map((bot) => bot.says('Serving')));
    const people = Array.from({ length: 12 }, (_, at) => telegram.chats.person({ firstName: `خواننده ${at}` }).id);
    for (const id of people) telegram.people.text({ chatId: id }, POST);
    await telegram.waitFor(() => people.some((id) => telegram.botMessages(id).length > 0), 30_000);
    bots[0]!.kill('SIGKILL');
    for (const id of people) telegram.people.text({ chatId: id }, `${POST} ورود آزاد است.`);
    const answered = (id: number) =>
      new Set(telegram.botMessages(id).map((reply) => reply.reply_to_message?.message_id));
    // A post that was answered in the very moment of the kill may be answered again; none goes without.
    await telegram.waitFor(() => people.every((id) => answered(id).size === 2), 60_000);
    expect(
      served.every((count) => count > 0),
      'both had requests',
    ).toBe(true);
    bots[1]!.kill('SIGTERM');
    expect(await bots[1]!.ended).toBe(0);
  }, 120_000);
});
