import { expect, it } from 'vitest';
import { plain } from '../bot/harness.ts';
import { describePostgres } from '../store/postgres.ts';
import { startProcess, startTelegram, temporaryFolder, TOKEN } from './harness.ts';

const POST = 'نشست شورای شهر تبریز فردا در ساختمان شهرداری تبریز برگزار می‌شود و ۲۱ عضو در آن رای می‌دهند.';

await describePostgres('the bot on PostgreSQL', ({ create, query }) => {
  it('killed between receiving a post and replying, it replies at the next start, at once and exactly once', async () => {
    const { telegram, apiRoot } = await startTelegram();
    const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, DATABASE_URL: await create() };
    const killed = startProcess(env);
    await killed.says('Serving');
    const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
    telegram.faults.add({ kind: 'hang', ms: 3_600_000, method: 'sendMessage' });
    const post = telegram.people.text({ chatId: id }, POST);
    await telegram.waitFor(() => telegram.actions(id).length > 0 && telegram.updates.pending === 0, 20_000);
    killed.kill('SIGKILL');
    await killed.ended;

    telegram.faults.clear();
    const next = startProcess(env);
    const reply = await telegram.waitFor(() => telegram.botMessages(id)[0], 20_000);
    expect(plain(reply)).toContain('تبریز');
    expect(reply.reply_to_message?.message_id).toBe(post.message_id);
    next.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    expect(telegram.botMessages(id)).toHaveLength(1);
  }, 90_000);

  it('answers what came while the database was away, once it is back', async () => {
    const { telegram, apiRoot } = await startTelegram();
    const url = await create();
    const bot = startProcess({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, DATABASE_URL: url });
    await bot.says('Serving');
    const name = new URL(url).pathname.slice(1);
    const elsewhere = url.replace(name, 'postgres');
    await query(elsewhere, `alter database ${name} allow_connections false`);
    await query(elsewhere, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
    telegram.people.text({ chatId: id }, POST);
    await bot.says('updates could not be taken in');
    expect(telegram.botMessages(id)).toEqual([]);

    await query(elsewhere, `alter database ${name} allow_connections true`);
    await telegram.waitFor(() => telegram.botMessages(id)[0], 20_000);
    bot.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(telegram.botMessages(id)).toHaveLength(1);
  }, 90_000);
});

it('a database server that is not there ends it with one line that names it and tells no password', async () => {
  const DATABASE_URL = 'postgresql://chekide:geheim-123@127.0.0.1:1/news';
  const bot = startProcess({ DATABASE_URL, DATA_DIR: temporaryFolder(), PORT: '0', LOG_LEVEL: 'trace' });
  expect(await bot.ended).toBe(1);
  expect(bot.output.stderr.trim()).toBe('[store] the database server cannot be reached: 127.0.0.1:1/news');
  expect(Object.values(bot.output).join('')).not.toContain('geheim');
});
