import type { Message } from 'grammy/types';
import { expect, it } from 'vitest';
import { fa } from '../../src/bot/wording/fa.ts';
import { formatted, labelsOf, nextReply, plain } from '../bot/harness.ts';
import { startProcess, startTelegram, temporaryFolder, TOKEN } from './harness.ts';

const POST = [
  'پل تازه کارون پس از سه سال به روی خودروها باز شد',
  '',
  'به گزارش خبرگزاری کارون، استاندار خوزستان صبح سه‌شنبه پل تازه کارون را در اهواز گشود. این پل ۴۲۰ متر درازا دارد و ساخت آن سه سال و دو ماه به درازا کشید.',
  '',
  'علی رضایی، استاندار خوزستان، در آیین گشایش پل گفت: «با باز شدن این پل، زمان رفت‌وآمد میان دو سوی رودخانه از ۴۰ دقیقه به ۱۰ دقیقه می‌رسد.» او هزینه ساخت پل را ۹۵۰ میلیارد تومان اعلام کرد و افزود که نیمی از آن را شهرداری اهواز پرداخته است.',
  '',
  'شهرداری اهواز از رانندگان خواست تا پایان هفته با سرعت کمتر از ۵۰ کیلومتر در ساعت از پل بگذرند، زیرا خط‌کشی و نصب چراغ‌ها هنوز تمام نشده است. به گفته پلیس راهور، رفت‌وآمد کامیون‌ها روی پل تا یک ماه ممنوع است.',
].join('\n');

it('the main job: forward a post, read it, tap a question, ask another, ask what it does not say', async () => {
  const { telegram, apiRoot } = await startTelegram();
  const bot = startProcess({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: temporaryFolder() });
  await bot.says('Serving @chekide_bot on Telegram.');
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const date = new Date('2025-11-25T08:00:00Z');
  const origin = telegram.origins.channel({ title: 'خبر کارون', username: 'khabar_karun', messageId: 5, date });

  const post = telegram.people.forward({ chatId: id }, origin, { kind: 'text', text: POST });
  const reading = await nextReply(telegram, post);
  expect(reading.reply_to_message?.message_id).toBe(post.message_id);
  expect(formatted(reading).slice(0, 2)).toEqual([
    'bold: پل تازه کارون پس از سه سال به روی خودروها باز شد',
    'text_link: خبر کارون',
  ]);
  expect(plain(reading)).toContain('خبر کارون · ۴ آذر ۱۴۰۴');
  expect(plain(reading)).toMatch(/^▪️ .+$/mu);
  expect(plain(reading)).toMatch(/^👤 .*علی رضایی/mu);
  expect(plain(reading)).toMatch(/^🔢 .*۹۵۰ میلیارد تومان/mu);
  const suggestions = labelsOf(reading);
  expect(suggestions.length).toBeGreaterThan(0);

  const label = suggestions[0]!;
  const outcome = await telegram.queries.press({ chatId: id, messageId: reading.message_id, button: { label } });
  expect(outcome.kind).toBe('answered');
  const tapped = await nextReply(telegram, reading);
  expect(plain(tapped).split('\n')[0]).toBe(label);
  expect(evidenceIn(tapped)).toBe(true);

  const free = telegram.people.text({ chatId: id }, 'هزینه ساخت پل چقدر بود؟');
  const answer = await nextReply(telegram, free);
  expect(plain(answer)).toContain('۹۵۰ میلیارد تومان');
  expect(evidenceIn(answer)).toBe(true);

  const beyond = telegram.people.text({ chatId: id }, 'قهرمان جام جهانی کشتی کدام تیم شد؟');
  expect(plain(await nextReply(telegram, beyond)).startsWith(fa.notInText)).toBe(true);

  const photo = telegram.people.send({ chatId: id }, { kind: 'photo', caption: POST }, { origin });
  const fromCaption = await nextReply(telegram, photo);
  expect(plain(fromCaption)).toBe(`${plain(reading)}\n\n${fa.sentBefore}`);
  expect(telegram.surprises).toEqual([]);

  bot.kill('SIGINT');
  expect(await bot.ended).toBe(0);
  expect(Object.values(bot.output).join('')).not.toContain(TOKEN);
});

/** Whether every quoted sentence stands in the post, spelling and spaces aside. */
function evidenceIn(message: Message): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  const quotations = formatted(message).flatMap((line) => /^(?:expandable_)?blockquote: (.*)$/su.exec(line)?.[1] ?? []);
  const lines = quotations.flatMap((quotation) => quotation.split('\n'));
  return lines.length > 0 && lines.every((line) => letters(POST).includes(letters(line)));
}
