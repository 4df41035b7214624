import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/bot/example.ts';
import { replyOf } from '../../src/bot/reply.ts';
import { fa } from '../../src/bot/wording/fa.ts';
import { VIEWS } from '../../src/bot/views.ts';
import type { View } from '../../src/bot/views.ts';
import { reader } from '../summarize/reader.ts';
import { formatted, labelsOf, nextReply, plain, settled, startSetting } from './harness.ts';

function shown(view: View) {
  const reading = reader.read(EXAMPLE);
  if (reading.kind === 'not-persian') throw new Error('the example is Persian');
  return replyOf({ article: EXAMPLE, reading, reader }, fa, { view })!;
}

describe('the sides of a reading', () => {
  it('«بیشتر»: every point, and behind one that is shorter its sentence, folded where it is long', () => {
    const text = `${'باران تندی در دامغان بارید و '.repeat(8)}جاده بسته شد.`;
    const point = {
      spans: [{ start: text.length - 13, end: text.length }],
      shown: 'جاده بسته شد',
      weight: 1,
      because: [],
    };
    const sentences = [{ start: 0, end: text.length }];
    const reading = {
      kind: 'reading',
      title: null,
      noise: [],
      sentences,
      points: [point],
      entities: [],
      quotes: [],
    } as const;
    const full = { ...reading, questions: [], origin: {} };
    const reply = replyOf({ article: { text }, reading: full, reader }, fa, { view: 'more' })!;
    expect(plain(reply.text)).toBe(`▪️ جاده بسته شد\n${text}`);
    expect(formatted(reply.text)).toEqual([`expandable_blockquote: ${text}`]);
  });

  it('«افراد و نهادها»: one a line, with their offices and how often they come', () => {
    expect(plain(shown('names').text)).toMatch(/^👤 حمید فراهانی \(.+\) · \d|[۲-۹] بار$/mu);
  });

  it('«گفته‌ها»: who said it in bold, what was said quoted', () => {
    const lines = formatted(shown('quotes').text);
    expect(lines).toContain('bold: حمید فراهانی');
    expect(lines.find((line) => line.includes('blockquote: این قطار ۳۲۰ صندلی دارد'))).toBeDefined();
  });

  it('«اعداد و تاریخ‌ها»: a figure amid its words, a day in both calendars', () => {
    const { text } = shown('figures');
    expect(formatted(text)).toContain('bold: ۸۵۰ هزار تومان');
    expect(plain(text)).toMatch(/🔢 بهای بلیت هر نفر ۸۵۰ هزار تومان است و کودکان رایگان سفر …/u);
    expect(plain(text)).toMatch(/📅 .* = جمعه ۲۲ خرداد ۱۴۰۵، ۱۲ ژوئن ۲۰۲۶/u);
  });

  it.each(VIEWS.filter((view) => view !== 'brief'))('%s: headline above, the way back among the buttons', (view) => {
    const { text, buttons } = shown(view);
    expect(plain(text)).toMatch(/^قطار گردشگری تهران به رشت از جمعه راه می‌افتد\n/u);
    const rows = buttons!.inline_keyboard.flat();
    expect(rows.find((button) => button.text === fa.less)).toMatchObject({ callback_data: 'v:brief' });
    expect(rows.map((button) => button.text)).not.toContain(fa.views[view]);
  });
});

it('TELEGRAM 15: a button shows its side in the place of the reading, back and forth, also twice', async () => {
  const setting = await startSetting({ reader });
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const reading = await nextReply(telegram, telegram.people.text({ chatId: id }, EXAMPLE.text));
  await settled(setting);
  const brief = telegram.message(id, reading.message_id)!;
  const press = async (label: string) => {
    await telegram.queries.press({ chatId: id, messageId: reading.message_id, button: { label } });
    await settled(setting);
    return telegram.message(id, reading.message_id)!;
  };
  const count = (message: typeof brief) => plain(message).match(/^▪️ /gmu)!.length;
  expect(count(await press(fa.views.more))).toBeGreaterThan(count(brief));
  const quotes = await press(fa.views.quotes);
  expect(plain(quotes)).toContain('این قطار ۳۲۰ صندلی دارد');
  expect(labelsOf(quotes).join()).toContain(fa.less);
  const back = await press(fa.less);
  expect(plain(back)).toBe(plain(brief));
  expect(labelsOf(back)).toEqual(labelsOf(brief));
  // The same button of the message as it was before: nothing changes, nothing fails.
  await telegram.queries.press({ chatId: id, messageId: reading.message_id, button: { data: 'v:brief' } });
  await settled(setting);
  expect(telegram.botMessages(id)).toHaveLength(1);
  expect(telegram.surprises).toEqual([]);
});

it('a side of a forgotten article is said to be gone', async () => {
  const setting = await startSetting({ reader });
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const reading = await nextReply(telegram, telegram.people.text({ chatId: id }, EXAMPLE.text));
  await settled(setting);
  await setting.store.forget(id);
  const press = { chatId: id, messageId: reading.message_id, button: { data: 'v:more' } };
  expect(await telegram.queries.press(press)).toMatchObject({ text: fa.expired, showAlert: true });
});
