import { describe, expect, it } from 'vitest';
import { readModels } from '../../src/models.ts';
import { createReader } from '../../src/summarize/reader.ts';
import { fa } from '../../src/bot/wording/fa.ts';
import { labelsOf, nextReply, plain, repliesAfter, settled, startSetting } from './harness.ts';

// What people expect of a bot that reads news, by its number, where no other test has it: over HTTP with the real reader.

const reader = createReader(readModels());

const POST = [
  '🔴 کتابخانه تازه کرمان گشایش یافت',
  '🔹 مریم کریمی، شهردار کرمان، روز شنبه از گشایش سه کتابخانه تازه در این شهر خبر داد.',
  '🔹 او گفت این کتابخانه‌ها ۴۲۰ میلیارد تومان هزینه داشته‌اند و تا شب باز می‌مانند.',
  '🔹 همچنین وی افزود که عضویت دانش‌آموزان در هر سه کتابخانه تا پایان سال رایگان خواهد بود.',
  '🔹 Kindle و ۱۲ هزار جلد کتاب گویا نیز برای نابینایان در کتابخانه مرکزی آماده شده است.',
  'بیشتر بخوانید: https://khabar.example.ir/12',
  '#کرمان #کتابخانه',
  'به کانال ما بپیوندید: @khabar_kerman_sample',
].join('\n');

async function someone() {
  const setting = await startSetting({ reader });
  const { id } = setting.telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  return { ...setting, setting, id };
}

describe('TELEGRAM, over HTTP', () => {
  it('TELEGRAM 3: a short message after a long paste is not swallowed', async () => {
    const { telegram, id, setting } = await someone();
    const parts = telegram.people.paste(
      { chatId: id },
      `${'هوای کوهپایه سرد است و باران می‌بارد.\n'.repeat(160)}پایان.`,
    );
    const thanks = telegram.people.text({ chatId: id }, 'در کوهپایه هوا چطور است؟');
    await settled(setting);
    const replied = repliesAfter(telegram, parts[0]!).map((message) => message.reply_to_message?.message_id);
    expect(replied).toContain(thanks.message_id);
  });

  it('TELEGRAM 5: a forward of each kind names its source as far as it is known; a link only to a public channel', async () => {
    const { telegram, id } = await someone();
    const date = new Date('2026-05-02T08:00:00Z');
    const reza = telegram.chats.person({ firstName: 'رضا' });
    const group = telegram.chats.supergroup({ title: 'همشهری‌ها' });
    const links = [];
    for (const [name, origin] of [
      ['خبر کرمان', telegram.origins.channel({ title: 'خبر کرمان', username: 'khabar_kerman', messageId: 7, date })],
      ['خبر پنهان', telegram.origins.channel({ title: 'خبر پنهان', messageId: 7, date })],
      ['رضا', telegram.origins.user(reza, date)],
      ['ناشناس', telegram.origins.hiddenUser('ناشناس', date)],
      ['همشهری‌ها', telegram.origins.chat(group, date)],
    ] as const) {
      const post = telegram.people.forward({ chatId: id }, origin, { kind: 'text', text: POST });
      const reading = await nextReply(telegram, post);
      expect(plain(reading)).toContain(`\n${name} · ۱۲ اردیبهشت ۱۴۰۵\n`);
      links.push(...(reading.entities ?? []).flatMap((entity) => (entity.type === 'text_link' ? [entity.url] : [])));
    }
    expect(links).toEqual(['https://t.me/khabar_kerman/7']);
  });

  it('TELEGRAM 10: signature, hashtags, invitations and «بیشتر بخوانید» are told nowhere', async () => {
    const { telegram, id } = await someone();
    const reading = await nextReply(telegram, telegram.people.text({ chatId: id }, POST));
    expect(plain(reading)).toContain('مریم کریمی');
    const everything = [plain(reading), ...labelsOf(reading)].join('\n');
    expect(everything).not.toMatch(/khabar_kerman|بپیوندید|بخوانید|#|example/u);
  });

  it('TELEGRAM 11: the same article from another channel, with other half-spaces and letters, is known and kept once', async () => {
    const { telegram, id, store, setting } = await someone();
    await nextReply(telegram, telegram.people.text({ chatId: id }, POST));
    const other = POST.replaceAll('\u200C', ' ')
      .replaceAll('ی', 'ي')
      .replace('@khabar_kerman_sample', '@digari_sample');
    const again = await nextReply(telegram, telegram.people.photo({ chatId: id }, other));
    expect(plain(again)).toContain(fa.sentBefore);
    await settled(setting);
    expect((await store.kept(id)).articles).toBe(1);
  });

  it('TELEGRAM 13: every line reads right to left, whatever it begins with', async () => {
    const { telegram, id } = await someone();
    const reading = await nextReply(telegram, telegram.people.text({ chatId: id }, POST));
    const lines = reading.text!.split('\n').filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(line).toMatch(/^(?:\u200F|\p{Script=Arabic})/u);
  });

  it('TELEGRAM 14: every button’s data is at most 64 bytes, and every press is answered, also by a later run', async () => {
    const { telegram, id, setting, handleAgain } = await someone();
    const reading = await nextReply(telegram, telegram.people.text({ chatId: id }, POST));
    const buttons = reading.reply_markup!.inline_keyboard.flat();
    for (const button of buttons) {
      const data = 'callback_data' in button ? button.callback_data : '';
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
      expect(
        await telegram.queries.press({ chatId: id, messageId: reading.message_id, button: { data } }),
      ).toMatchObject({
        kind: 'answered',
      });
    }
    const stale = { chatId: id, messageId: reading.message_id, button: { data: 'old:1' } };
    expect(await telegram.queries.press(stale)).toMatchObject({ text: fa.unknownButton });
    await settled(setting);
    const answers = telegram.calls('answerCallbackQuery').length;
    await handleAgain(telegram.updates.log.find((update) => update.callback_query !== undefined)!);
    expect(telegram.calls('answerCallbackQuery')).toHaveLength(answers + 1);
  });

  it('TELEGRAM 17: points keep the article’s order, and none begins with a word that points back', async () => {
    const { telegram, id } = await someone();
    const reading = await nextReply(telegram, telegram.people.text({ chatId: id }, POST));
    const points = plain(reading)
      .split('\n')
      .filter((line) => line.startsWith('▪️'));
    expect(points.length).toBeGreaterThan(1);
    for (const point of points) expect(point).not.toMatch(/^▪️ (?:وی|او|این|همچنین|آن)(?!\p{L})/u);
    const places = points.map((point) => POST.indexOf(point.slice(-25)));
    expect(places.filter((at) => at >= 0)).toEqual(places.filter((at) => at >= 0).toSorted((a, b) => a - b));
  });

  it('TELEGRAM 21: a supergroup keeps the settings of the group it was; a deleted account is left alone', async () => {
    const { telegram, id, store, setting, logged } = await someone();
    const owner = telegram.chats.person({ firstName: 'رضا', languageCode: 'fa' });
    const group = telegram.chats.group({ title: 'تحریریه', members: [owner] });
    await store.saveSettings(group.id, { language: 'en', points: 'short' });
    const supergroup = telegram.chats.migrate(group.id);
    await settled(setting);
    expect(await store.settings(supergroup.id)).toEqual({ language: 'en', points: 'short' });
    telegram.updates.hold();
    telegram.people.text({ chatId: id }, POST);
    telegram.chats.deleteAccount(id);
    telegram.updates.release();
    await settled(setting);
    expect(telegram.botMessages(id)).toEqual([]);
    const levels = logged.map((line) => (JSON.parse(line) as { level: number }).level);
    expect(Math.max(...levels)).toBeLessThanOrEqual(30);
  });
});
