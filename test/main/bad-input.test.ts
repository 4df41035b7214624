import { expect, it } from 'vitest';
import { fa } from '../../src/bot/wording/fa.ts';
import { nextReply, plain } from '../bot/harness.ts';
import { startProcess, startTelegram, temporaryFolder, TOKEN } from './harness.ts';

const NEWS =
  'شهردار کرمان از بازگشایی سه کتابخانه تازه خبر داد. مریم کریمی روز شنبه گفت این کتابخانه‌ها ۴۲۰ میلیارد تومان هزینه داشته‌اند و تا شب باز می‌مانند.';

// What people send that is no Persian news, each with what the bot says to it; after all of it the bot still reads.
it('says to every message that cannot be read why it was not', async () => {
  const { telegram, apiRoot } = await startTelegram();
  const limits = { MAX_TEXT_LENGTH: '1000', DEFAULT_LANGUAGE: 'fa' };
  const bot = startProcess({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: temporaryFolder(), ...limits });
  await bot.says('Serving @chekide_bot on Telegram.');
  const { id: chatId } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });

  const answered: readonly (readonly [string, string])[] = [
    ['🔴🔴🎉👨‍👩‍👧', fa.noLetters],
    ['The minister said on Monday that the plan is ready.', fa.notPersian],
    ['قال الوزير يوم الاثنين إن الخطة جاهزة وسوف تبدأ هذا الأسبوع في العاصمة', fa.notPersian],
    ['\uD83D \uDE00', fa.noLetters],
    ['خبر فوری', fa.tooShort],
    [`${NEWS}\n`.repeat(8), fa.tooLong(1000)],
  ];
  for (const [text, says] of answered) {
    expect([text, plain(await nextReply(telegram, telegram.people.text({ chatId }, text)))]).toEqual([text, says]);
  }
  const read = await nextReply(telegram, telegram.people.text({ chatId }, NEWS));
  expect(plain(read)).toContain('مریم کریمی');
  expect(telegram.surprises).toEqual([]);
});
