import type { Message } from 'grammy/types';
import { expect, it } from 'vitest';
import { en } from '../../src/bot/wording/en.ts';
import { fa } from '../../src/bot/wording/fa.ts';
import { formatted, labelsOf, nextReply, plain, settled, startSetting } from './harness.ts';
import type { Setting } from './harness.ts';

const POST = [
  'جشنواره قالی یزد آغاز شد',
  'نسرین آبکار جشنواره قالی را در یزد گشود.',
  'در روز نخست 1200 بازدیدکننده به سالن آمدند.',
  'بازدید از همه غرفه‌ها رایگان است.',
].join('\n');
const LETTERS = 'الف ب پ ت ث ج چ ح خ د ذ ر'.split(' ');

/** Keeps twelve articles in a chat without a word being sent. */
async function fill({ store }: Setting, chatId: number): Promise<void> {
  for (const [index, letter] of LETTERS.entries()) {
    const article = { text: `خبر ${letter}\nباران در یزد بارید.\nراه‌ها باز است.\nمردم شاد شدند.` };
    const key = {
      place: { chatId, messageId: 500 + index },
      fingerprint: letter,
      now: new Date('2026-06-11T12:00:00Z'),
    };
    await store.remember(article, key);
  }
}

const headlines = (message: Message): string[] =>
  [...plain(message).matchAll(/^([۰-۹\d]+\. .+)$/gmu)].map(([line]) => line);

it('/history lists what came to the chat, the newest first, and turns its pages in place', async () => {
  const setting = await startSetting();
  const { telegram, store } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  await fill(setting, id);
  const list = await nextReply(telegram, telegram.people.text({ chatId: id }, '/history'));
  expect(plain(list).split('\n')[0]).toBe('🗂 تاریخچه · ۱ تا ۱۰ از ۱۲');
  expect(headlines(list)).toEqual(
    LETTERS.toReversed()
      .slice(0, 10)
      .map((letter, at) => `${fa.number(at + 1)}. خبر ${letter}`),
  );
  expect(plain(list)).toContain('۲۱ خرداد ۱۴۰۵');
  expect(labelsOf(list)).toEqual(['۱ | ۲ | ۳ | ۴ | ۵', '۶ | ۷ | ۸ | ۹ | ۱۰', fa.older]);

  const press = (label: string) =>
    telegram.queries.press({ chatId: id, messageId: list.message_id, button: { label } });
  const shown = () => telegram.message(id, list.message_id)!;
  // What comes meanwhile moves nothing to another page.
  const key = { place: { chatId: id, messageId: 900 }, fingerprint: 'تازه', now: new Date() };
  await store.remember({ text: 'خبر تازه\nبرف بارید.\nراه بسته است.\nمردم ماندند.' }, key);
  expect(await press(fa.older)).toMatchObject({ text: '' });
  await settled(setting);
  expect(plain(shown()).split('\n')[0]).toBe('🗂 تاریخچه · ۱۱ تا ۱۲ از ۱۲');
  expect(headlines(shown())).toEqual(['۱۱. خبر ب', '۱۲. خبر الف']);
  expect(labelsOf(shown())).toEqual(['۱۱ | ۱۲', fa.newer]);
  await press(fa.newer);
  await settled(setting);
  expect(headlines(shown())[0]).toBe('۱. خبر تازه');
  expect(telegram.botMessages(id)).toHaveLength(1);
});

it('a number opens the article again, once, with the buttons of a reading', async () => {
  const setting = await startSetting();
  const { telegram, store } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  await nextReply(telegram, telegram.people.text({ chatId: id }, POST));
  await fill(setting, id);
  await settled(setting);
  const list = await nextReply(telegram, telegram.people.text({ chatId: id }, '/history'));
  const press = (label: string, message = list) =>
    telegram.queries.press({ chatId: id, messageId: message.message_id, button: { label } });
  expect(await press('۲')).toMatchObject({ text: '' });
  const second = await nextReply(telegram, list);
  expect(plain(second)).toContain('یزد');
  const letterOf = async (message: Message) =>
    (await store.find({ chatId: id, messageId: message.message_id }))?.article.text.split('\n')[0];
  await settled(setting);
  expect(await letterOf(second)).toBe('خبر ذ');
  expect(second.reply_to_message?.message_id).toBe(list.message_id);
  await press('۱');
  const first = await nextReply(telegram, second);
  expect(await press('۲')).toMatchObject({ text: fa.openedAlready });
  await settled(setting);
  expect(await letterOf(first)).toBe('خبر ر');

  // Its buttons change it alone, not the other that was opened from the same list.
  await press(fa.views.names, second);
  await settled(setting);
  expect(plain(telegram.message(id, first.message_id)!)).toBe(plain(first));
  expect(telegram.botMessages(id).filter((it) => it.message_id > list.message_id)).toHaveLength(2);
});

it('an opened reading shows its other sides in its own place', async () => {
  const setting = await startSetting();
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  await nextReply(telegram, telegram.people.text({ chatId: id }, POST));
  await settled(setting);
  const list = await nextReply(telegram, telegram.people.text({ chatId: id }, '/history'));
  await telegram.queries.press({ chatId: id, messageId: list.message_id, button: { label: '۱' } });
  const opened = await nextReply(telegram, list);
  await telegram.queries.press({ chatId: id, messageId: opened.message_id, button: { label: fa.views.names } });
  await telegram.waitFor(() => plain(telegram.message(id, opened.message_id)!).includes('👤'));
  await settled(setting);
  expect(telegram.message(id, opened.message_id)!.text).not.toBe(opened.text);
  expect(telegram.botMessages(id).at(-1)?.message_id).toBe(opened.message_id);
});

it('with nothing kept it says so, and a list whose articles are gone says so when pressed', async () => {
  const setting = await startSetting();
  const { telegram, store } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  expect(plain(await nextReply(telegram, telegram.people.text({ chatId: id }, '/history')))).toBe(fa.historyEmpty);
  await fill(setting, id);
  const list = await nextReply(telegram, telegram.people.text({ chatId: id }, '/history'));
  await store.forget(id);
  const press = (label: string, inaccessible = false) =>
    telegram.queries.press({ chatId: id, messageId: list.message_id, button: { label }, inaccessible });
  expect(await press(fa.older)).toMatchObject({ text: fa.listExpired });
  expect(await press('۱')).toMatchObject({ text: fa.expired });
  expect(await press(fa.older, true)).toMatchObject({ text: fa.listExpired });
});

it('headlines lead to the original where it is public, else to our reading in a supergroup', async () => {
  const setting = await startSetting();
  const { telegram } = setting;
  const owner = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const group = telegram.chats.supergroup({ title: 'تحریریه', members: [owner], bot: 'administrator' });
  const from = { chatId: group.id, userId: owner.id };
  const reading = await nextReply(telegram, telegram.people.text(from, `@chekide_bot ${POST}`));
  await settled(setting);
  await setting.store.remember(
    {
      text: POST.replace('یزد', 'کاشان'),
      publishedAt: '2026-06-01T10:00:00Z',
      origin: { name: 'خبر کاشان', link: 'https://t.me/kashan/7' },
    },
    { place: { chatId: group.id, messageId: 700 }, fingerprint: 'کاشان', now: new Date() },
  );
  const list = await nextReply(telegram, telegram.people.text(from, '/history@chekide_bot'));
  const links = (list.entities ?? []).flatMap((it) => (it.type === 'text_link' ? [it.url] : []));
  expect(links).toEqual(['https://t.me/kashan/7', `https://t.me/c/${String(group.id).slice(4)}/${reading.message_id}`]);
  expect(plain(list)).toContain('۱۱ خرداد ۱۴۰۵ · خبر کاشان');
  expect(formatted(list)).toContain('bold: جشنواره قالی کاشان آغاز شد');
});

it('speaks English to whom it should, and buttons from before a restart work', async () => {
  const setting = await startSetting();
  const { telegram, handleAgain } = setting;
  const { id } = telegram.chats.person({ firstName: 'Sara', languageCode: 'en' });
  await fill(setting, id);
  const list = await nextReply(telegram, telegram.people.text({ chatId: id }, '/history'));
  expect(plain(list).split('\n')[0]).toBe('🗂 History · 1–10 of 12');
  expect(labelsOf(list).at(-1)).toBe(en.older);
  await setting.bot.stop();
  const pressed = telegram.queries.press({ chatId: id, messageId: list.message_id, button: { label: en.older } });
  await handleAgain(telegram.updates.log.at(-1)!);
  expect(await pressed).toMatchObject({ text: '' });
  expect(plain(telegram.message(id, list.message_id)!)).toContain('11–12 of 12');
});
