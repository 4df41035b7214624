import { describe, expect, it } from 'vitest';
import { en } from '../../src/bot/wording/en.ts';
import { fa } from '../../src/bot/wording/fa.ts';
import { FOUND_BY_VERSION } from '../../src/bot/found-by.ts';
import { parsePressed } from '../../src/bot/callback-data.ts';
import { reader } from '../summarize/reader.ts';
import { until } from '../store/postgres.ts';
import { formatted, labelsOf, nextReply, plain, settled, startSetting } from './harness.ts';
import type { Setting } from './harness.ts';

const BOOKS = [
  'نمایشگاه تازه در تبریز',
  'سالن‌های نمایشگاه تبریز از بامداد امروز پر از خانواده‌هاست.',
  'ناشران کتاب‌های درسی دانش‌آموزان را با نیمی از بها می‌فروشند.',
  'درهای سالن تا ساعت هشت شب باز است و ورود به آن رایگان است.',
].join('\n');
const SNOW = [
  'برف راه‌های یزد را بست',
  'بارش برف از نیمه‌شب آغاز شد و بیشتر راه‌های روستایی را بست.',
  'راهداران با چهل دستگاه در راه هستند و تا شب کار می‌کنند.',
  'مدرسه‌های استان فردا تعطیل است.',
].join('\n');

async function send({ telegram }: Setting, id: number, text: string) {
  return nextReply(telegram, telegram.people.text({ chatId: id }, text));
}

it('/search finds an article whatever the spelling, and shows the sentence with the words in bold', async () => {
  const setting = await startSetting({ reader });
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  await send(setting, id, BOOKS);
  await send(setting, id, SNOW);
  await settled(setting);
  for (const words of ['كتاب', 'کتاب ها', 'کتابهای درسي', 'دانش آموز', 'دانشآموزان', 'كتاب هاي دانش‌آموز']) {
    const found = await send(setting, id, `/search ${words}`);
    expect(plain(found).split('\n')[0], words).toBe(`🔎 ${words} · ۱ خبر`);
    expect(plain(found), words).toContain('۱. نمایشگاه تازه در تبریز');
    expect(plain(found), words).toContain('ناشران کتاب‌های درسی');
  }
  const found = await send(setting, id, '/search کتاب درسی');
  expect(formatted(found)).toEqual(['bold: کتاب درسی', 'bold: نمایشگاه تازه در تبریز', 'bold: کتاب‌های', 'bold: درسی']);
  expect(plain(await send(setting, id, '/search راه')).split('\n')[2]).toBe('۱. برف راه‌های یزد را بست');
  expect(labelsOf(found)).toEqual(['۱']);
});

it('without words it says how, and what is nowhere is nowhere', async () => {
  const setting = await startSetting();
  for (const [languageCode, wording] of [
    ['fa', fa],
    ['en', en],
  ] as const) {
    const { id } = setting.telegram.chats.person({ firstName: 'سارا', languageCode });
    expect(plain(await send(setting, id, '/search'))).toBe(wording.searchHow);
    expect(plain(await send(setting, id, '/search 👍 "*"'))).toBe(wording.searchHow);
    expect(plain(await send(setting, id, '/search باران'))).toBe(wording.searchNothing('باران'));
  }
});

it('turns pages by the words that stand in the list, from before a restart too, and opens what it found', async () => {
  const setting = await startSetting();
  const { telegram, store, handleAgain } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  for (let number = 1; number <= 13; number++) {
    const key = { place: { chatId: id, messageId: 500 + number }, fingerprint: `${number}`, now: new Date() };
    const searchable = { version: 1, words: `خبر باران ${number}` };
    await store.remember({ text: `خبر ${number}\nباران به یزد آمد.\nراه باز است.\nشب شد.` }, { ...key, searchable });
  }
  const list = await send(setting, id, '/search باران خبر');
  expect(plain(list).split('\n')[0]).toBe('🔎 باران خبر · ۱ تا ۱۰ از ۱۳');
  const press = (label: string) =>
    telegram.queries.press({ chatId: id, messageId: list.message_id, button: { label } });
  await press(fa.next);
  await settled(setting);
  const second = telegram.message(id, list.message_id)!;
  expect(plain(second).split('\n')[0]).toBe('🔎 باران خبر · ۱۱ تا ۱۳ از ۱۳');
  expect(labelsOf(second)).toEqual(['۱۱ | ۱۲ | ۱۳', fa.previous]);
  await press('۱۲');
  expect(plain(await nextReply(telegram, second))).toContain('📍 یزد');

  await setting.bot.stop();
  const pressed = press(fa.previous);
  await handleAgain(telegram.updates.log.at(-1)!);
  expect(await pressed).toMatchObject({ text: '' });
  expect(plain(telegram.message(id, list.message_id)!)).toContain('۱ تا ۱۰ از ۱۳');
});

it('in a group it finds what the group has, for any member', async () => {
  const setting = await startSetting();
  const { telegram } = setting;
  const owner = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const member = telegram.chats.person({ firstName: 'رضا', languageCode: 'fa' });
  const group = telegram.chats.group({ title: 'تحریریه', members: [owner, member], bot: 'administrator' });
  const from = { chatId: group.id, userId: member.id };
  await nextReply(telegram, telegram.people.text(from, `@chekide_bot ${SNOW}`));
  await settled(setting);
  const found = await nextReply(telegram, telegram.people.text(from, '/search@chekide_bot استان'));
  expect(plain(found)).toContain('۱. برف راه');
  await send(setting, member.id, '/search استان');
  expect(plain(telegram.botMessages(member.id).at(-1)!)).toBe(fa.searchNothing('استان'));
});

it('articles that were kept before there was an index are found after the next start', async () => {
  const setting = await startSetting();
  const { telegram, store } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  for (let number = 1; number <= 45; number++) {
    const key = { place: { chatId: id, messageId: 500 + number }, fingerprint: `${number}`, now: new Date() };
    await store.remember({ text: `خبر ${number}\nباران به یزد آمد.\nراه باز است.\nشب شد.` }, key);
  }
  expect(plain(await send(setting, id, '/search باران'))).toBe(fa.searchNothing('باران'));
  const next = await startSetting({ store });
  await until(async () => ((await store.unindexed(FOUND_BY_VERSION, 1)).length === 0 ? true : undefined));
  await next.bot.stop();
  expect(plain(await send(setting, id, '/search باران'))).toContain('از ۴۵');
});

describe('the data of list buttons', () => {
  it.each([
    ['h:0:1', { kind: 'page', page: { list: 'history', number: 0, upTo: 1 } }],
    ['s:12:zz', { kind: 'page', page: { list: 'search', number: 12, upTo: 1295 } }],
    ['o:10', { kind: 'open', articleId: 36 }],
    ['h:-1:1', null],
    ['h:1', null],
    ['o:', null],
    ['o:A', null],
  ])('%s is %o', (data, wanted) => {
    expect(parsePressed(data)).toEqual(wanted);
  });
});
