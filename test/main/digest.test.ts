import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { plain } from '../bot/harness.ts';
import { startProcess, startTelegram, temporaryFolder, TOKEN } from './harness.ts';

const POST = [
  'پل تازه رودخانه کرج گشایش یافت',
  'شهردار کرج پل تازه رودخانه را پس از سه سال ساخت گشود و گفت هزینه آن ۴۰۰ میلیارد تومان بوده است.',
  'این پل ۲۲۰ متر درازا دارد و راه شمال به جنوب شهر را کوتاه می‌کند.',
].join('\n');
const MINUTE = 60_000;

it('ended while an edition is being made, it ends cleanly, and the digest comes once at the next start', async () => {
  const { telegram, apiRoot } = await startTelegram();
  const folder = temporaryFolder();
  const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: folder };
  const file = join(folder, 'chekide.sqlite');
  const { id: chatId } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const now = new Date();
  const due = { day: now.toISOString().slice(0, 10), at: now.getTime() - MINUTE };
  const before = await openSqlite({ file });
  await before.subscriptions.add(
    {
      chatId,
      choices: {
        minute: now.getUTCHours() * 60 + now.getUTCMinutes(),
        days: [0, 1, 2, 3, 4, 5, 6],
        zone: 'UTC',
        length: 'usual',
        picture: false,
        sayEmpty: false,
      },
      next: due,
    },
    now,
  );
  await before.remember({ text: POST }, { place: { chatId, messageId: 1 }, fingerprint: POST, now });
  await before.close();

  const ended = startProcess(env);
  // The first look at what is due is made by then. It waits some seconds for what is at work; made until then, the digest goes out.
  await ended.says('Serving');
  ended.kill('SIGTERM');
  expect(await ended.ended).toBe(0);
  const between = await openSqlite({ file });
  const [report] = await between.deliveries.reports(chatId, 1);
  expect(report?.state).not.toBe('skipped');
  await between.close();

  const next = startProcess(env);
  await next.says('Serving');
  await telegram.waitFor(() => telegram.botMessages(chatId).length > 0, 60_000);
  next.kill('SIGTERM');
  expect(await next.ended).toBe(0);
  const digests = telegram.botMessages(chatId).map(plain);
  expect(digests).toHaveLength(1);
  expect(digests[0]).toContain('پل تازه رودخانه کرج');
}, 120_000);
