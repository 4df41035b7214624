import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/bot/commands.ts';
import { EXAMPLE } from '../../src/bot/example.ts';
import { en } from '../../src/bot/wording/en.ts';
import { fa } from '../../src/bot/wording/fa.ts';
import { COMMAND_NAMES } from '../../src/bot/wording/wording.ts';
import { labelsOf, nextReply, plain, repliesAfter, settled, startSetting, NOTHING_KEPT } from './harness.ts';

const POST = 'نسرین آبکار از یزد رفت.';

it('every command of the wording is in the list, and the list is announced in every language', async () => {
  expect(COMMANDS.map((command) => command.name)).toEqual(COMMAND_NAMES);
  const { telegram } = await startSetting();
  await telegram.waitFor(() => telegram.calls('setMyShortDescription').length === 3);
  const announced = telegram.calls('setMyCommands').map(({ params }) => params);
  for (const [scope, names] of [
    ['all_private_chats', COMMAND_NAMES],
    ['all_group_chats', ['summarize', 'help', 'history', 'search', 'privacy']],
    ['all_chat_administrators', COMMAND_NAMES.filter((name) => name !== 'start')],
  ] as const) {
    const menus = announced.filter((params) => (params.scope as { type: string }).type === scope);
    expect(menus.map((params) => params.language_code)).toEqual([undefined, 'fa', 'en']);
    for (const [index, wording] of [fa, fa, en].entries()) {
      const wanted = names.map((name) => ({ command: name, description: wording.commands[name] }));
      expect(menus[index]!.commands).toEqual(wanted);
    }
  }
  expect(telegram.calls().filter((call) => call.answer?.ok !== true)).toEqual([]);
});

it('TELEGRAM 26: /start shows in one screen what it does, in the language of the app', async () => {
  const { telegram } = await startSetting();
  for (const [languageCode, wording] of [
    ['fa', fa],
    ['en-GB', en],
    [undefined, fa],
  ] as const) {
    const { id } = telegram.chats.person({ firstName: 'سارا', ...(languageCode !== undefined && { languageCode }) });
    const welcome = await nextReply(telegram, telegram.people.text({ chatId: id }, '/start'));
    expect(plain(welcome)).toBe(wording.start);
    expect(labelsOf(welcome)).toEqual([wording.showExample]);
  }
});

it('the example is sent and read as if it had been forwarded; a second tap points to it', async () => {
  const setting = await startSetting();
  const { telegram, store } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const welcome = await nextReply(telegram, telegram.people.text({ chatId: id }, '/start'));
  const press = { chatId: id, messageId: welcome.message_id, button: { label: fa.showExample } };
  await telegram.queries.press(press);
  const reading = await nextReply(telegram, welcome, 2);
  await settled(setting);
  const [post] = repliesAfter(telegram, welcome);
  expect(post!.text).toBe(EXAMPLE.text);
  expect(reading.reply_to_message?.message_id).toBe(post!.message_id);
  expect(await store.find({ chatId: id, messageId: reading.message_id })).toMatchObject({ article: EXAMPLE });

  expect(await telegram.queries.press(press)).toMatchObject({ text: fa.exampleIsAbove });
  await settled(setting);
  expect(repliesAfter(telegram, welcome)).toHaveLength(2);
});

it('/help lists what the commands do, and so does a command there is not', async () => {
  const { telegram } = await startSetting();
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const help = await nextReply(telegram, telegram.people.text({ chatId: id }, '/help'));
  for (const name of COMMAND_NAMES) expect(plain(help)).toContain(`${fa.commands[name]}: /${name}`);
  const unknown = await nextReply(telegram, telegram.people.text({ chatId: id }, '/weather'));
  expect(plain(unknown)).toBe(plain(help));
});

it('TELEGRAM 24: /privacy says what is kept and for how long', async () => {
  const { telegram } = await startSetting();
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const before = await nextReply(telegram, telegram.people.text({ chatId: id }, '/privacy'));
  expect(plain(before)).toBe(fa.privacy(NOTHING_KEPT, 90));
  await nextReply(telegram, telegram.people.text({ chatId: id }, POST));
  const after = await nextReply(telegram, telegram.people.text({ chatId: id }, '/privacy'));
  expect(plain(after)).toMatch(/^از این گفت‌وگو ۱ خبر و جای ۲ پیام را نگه داشته‌ام؛ قدیمی‌ترین خبر از /u);
  expect(plain(after)).toContain('پس از ۹۰ روز پاک می‌شود');
});

it('TELEGRAM 24: /forget asks once, deletes or not as told, and says what it deleted', async () => {
  const setting = await startSetting();
  const { telegram, store } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const nothing = await nextReply(telegram, telegram.people.text({ chatId: id }, '/forget'));
  expect(plain(nothing)).toBe(fa.nothingKept);

  const post = telegram.people.text({ chatId: id }, POST);
  await nextReply(telegram, post);
  await settled(setting);
  const kept = await store.kept(id);
  const asked = await nextReply(telegram, telegram.people.text({ chatId: id }, '/forget'));
  expect(plain(asked)).toBe(fa.forgetAsk(kept));
  expect(labelsOf(asked)).toEqual([`${fa.forgetYes} | ${fa.forgetNo}`]);
  const press = (label: string, messageId = asked.message_id) =>
    telegram.queries.press({ chatId: id, messageId, button: { label } });
  await press(fa.forgetNo);
  await settled(setting);
  expect(plain(telegram.message(id, asked.message_id)!)).toBe(fa.notForgotten);
  expect(await store.kept(id)).toEqual(kept);

  const again = await nextReply(telegram, telegram.people.text({ chatId: id }, '/forget'));
  const twice = [press(fa.forgetYes, again.message_id), press(fa.forgetYes, again.message_id)];
  expect(await Promise.all(twice)).toMatchObject([{ text: '' }, { text: fa.nothingKept }]);
  await settled(setting);
  const done = telegram.message(id, again.message_id)!;
  expect(plain(done)).toBe(fa.forgotten(kept));
  expect(labelsOf(done)).toEqual([]);
  expect(await store.kept(id)).toEqual(NOTHING_KEPT);
});

it('TELEGRAM 26: a chosen language wins over that of the app', async () => {
  const { telegram, store } = await startSetting();
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  await store.saveSettings(id, { language: 'en' });
  const reply = await nextReply(telegram, telegram.people.text({ chatId: id }, 'Hello there'));
  expect(plain(reply)).toBe(en.notPersian);
});
