import { expect, it } from 'vitest';
import { LANGUAGE_NAMES } from '../../src/bot/wording/choose.ts';
import { en } from '../../src/bot/wording/en.ts';
import { fa } from '../../src/bot/wording/fa.ts';
import { labelsOf, nextReply, plain, settled, startSetting } from './harness.ts';

const POST = [
  'جشنواره قالی یزد آغاز شد',
  'نسرین آبکار جشنواره قالی را در یزد گشود.',
  'در روز نخست 1200 بازدیدکننده به سالن آمدند.',
  'غرفه‌های شهرهای دیگر با 45 بافنده از فردا باز می‌شود.',
  'بازدید از همه غرفه‌ها رایگان است.',
].join('\n');

async function someone(languageCode = 'fa') {
  const setting = await startSetting();
  const { id } = setting.telegram.chats.person({ firstName: 'سارا', languageCode });
  const say = (text: string) => nextReply(setting.telegram, setting.telegram.people.text({ chatId: id }, text));
  return { ...setting, setting, id, say };
}

it('TELEGRAM 26: /language changes the wording at once, in place, and for all that follows', async () => {
  const { telegram, id, say, store } = await someone();
  const asked = await say('/language');
  expect(plain(asked)).toBe(fa.languageAsk);
  expect(labelsOf(asked)).toEqual([`✓ ${LANGUAGE_NAMES.fa} | ${LANGUAGE_NAMES.en}`]);
  const press = (label: string) =>
    telegram.queries.press({ chatId: id, messageId: asked.message_id, button: { label } });
  expect(await press(LANGUAGE_NAMES.en)).toMatchObject({ text: en.settingKept });
  await telegram.waitFor(() => plain(telegram.message(id, asked.message_id)!) === en.languageAsk);
  expect(labelsOf(telegram.message(id, asked.message_id)!)).toEqual([`${LANGUAGE_NAMES.fa} | ✓ ${LANGUAGE_NAMES.en}`]);
  expect(await store.settings(id)).toEqual({ language: 'en' });
  expect(plain(await say('/start'))).toBe(en.start);
  // A second tap changes nothing and is answered.
  expect(await press(`✓ ${LANGUAGE_NAMES.en}`)).toMatchObject({ text: en.settingKept });
  await press(LANGUAGE_NAMES.fa);
  await telegram.waitFor(() => plain(telegram.message(id, asked.message_id)!) === fa.languageAsk);
});

it('/settings is one screen whose buttons change it in place; readings follow', async () => {
  const { telegram, id, say, store, setting } = await someone();
  const screen = await say('/settings');
  expect(labelsOf(screen)).toEqual([
    `✓ ${LANGUAGE_NAMES.fa} | ${LANGUAGE_NAMES.en}`,
    `${fa.pointsLengths.short} | ✓ ${fa.pointsLengths.usual} | ${fa.pointsLengths.long}`,
    `✓ ${fa.namesShown.on} | ${fa.namesShown.off}`,
    `✓ ${fa.layouts.off} | ${fa.layouts.on}`,
  ]);
  const usual = await say(POST);
  expect(plain(usual)).toContain('👤 نسرین آبکار');
  const press = async (label: string) => {
    await telegram.queries.press({ chatId: id, messageId: screen.message_id, button: { label } });
    await settled(setting);
  };
  await press(fa.namesShown.off);
  await press(fa.pointsLengths.short);
  expect(await store.settings(id)).toEqual({ names: 'off', points: 'short' });
  expect(labelsOf(telegram.message(id, screen.message_id)!).slice(1)).toEqual([
    `✓ ${fa.pointsLengths.short} | ${fa.pointsLengths.usual} | ${fa.pointsLengths.long}`,
    `${fa.namesShown.on} | ✓ ${fa.namesShown.off}`,
    `✓ ${fa.layouts.off} | ${fa.layouts.on}`,
  ]);
  expect(plain(await say(`${POST} و بس.`))).not.toContain('👤');
  // Where a post is its own summary, names are all there is to tell.
  expect(plain(await say('نسرین آبکار از یزد رفت.'))).toContain('👤 نسرین آبکار');
  await press(fa.namesShown.on);
  await press(fa.pointsLengths.usual);
  expect(await store.settings(id)).toEqual({});
});

it('in a group only administrators choose, and what they choose is the group’s', async () => {
  const { telegram, store } = await startSetting();
  const owner = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const member = telegram.chats.person({ firstName: 'رضا', languageCode: 'fa' });
  const group = telegram.chats.supergroup({ title: 'تحریریه', members: [owner, member] });
  const from = { chatId: group.id, userId: member.id };
  const asked = await nextReply(telegram, telegram.people.text(from, '/language@chekide_bot'));
  const press = (userId: number) =>
    telegram.queries.press({
      chatId: group.id,
      messageId: asked.message_id,
      userId,
      button: { label: LANGUAGE_NAMES.en },
    });
  expect(await press(member.id)).toMatchObject({ text: fa.onlyAdministratorsChoose });
  expect(await store.settings(group.id)).toEqual({});
  expect(await press(owner.id)).toMatchObject({ text: en.settingKept });
  expect(await store.settings(group.id)).toEqual({ language: 'en' });
  expect(plain(await nextReply(telegram, telegram.people.text(from, '/start@chekide_bot')))).toContain('Hello');
});

it.each([
  ['راهنما', (words: string) => words.includes('/summarize')],
  ['تنظیمات', (words: string) => words.startsWith(fa.settingsTitle)],
  ['تنظيمات', (words: string) => words.startsWith(fa.settingsTitle)],
  ['زبان', (words: string) => words === fa.languageAsk],
  ['شروع', (words: string) => words === fa.start],
])('TELEGRAM 26: «%s» alone is the command', async (word, isIt) => {
  expect(isIt(plain(await (await someone()).say(word)))).toBe(true);
});
