import { expect, it } from 'vitest';
import { parsePayload, privateLink } from '../../src/bot/deep-links.ts';
import type { Payload } from '../../src/bot/deep-links.ts';
import { fa } from '../../src/bot/wording/fa.ts';
import { nextReply, plain, settled, startSetting, NOTHING_KEPT } from './harness.ts';

const POST = [
  'جشنواره قالی یزد آغاز شد',
  'نسرین آبکار جشنواره قالی را در یزد گشود.',
  'در روز نخست 1200 بازدیدکننده به سالن آمدند.',
  'غرفه‌های شهرهای دیگر با 45 بافنده از فردا باز می‌شود.',
].join('\n');

it.each<[string, Payload]>([
  ['', { kind: 'none' }],
  ['settings', { kind: 'command', name: 'settings' }],
  ['forget', { kind: 'none' }],
  ['r_-1001234567890_42', { kind: 'reading', place: { chatId: -1001234567890, messageId: 42 } }],
  ['r_12', { kind: 'none' }],
  ['r_1_99999999999999', { kind: 'none' }],
])('the payload %j', (payload, wanted) => {
  expect(parsePayload(payload)).toEqual(wanted);
});

it('a link to a reading fits where Telegram takes it', () => {
  const payload = new URL(privateLink('chekide_bot', { chatId: -1009999999999999, messageId: 2 ** 31 })).searchParams;
  expect(payload.get('start')).toMatch(/^[\w-]{1,64}$/u);
});

it.each([
  ['settings', (words: string) => words.startsWith(fa.settingsTitle)],
  ['language', (words: string) => words === fa.languageAsk],
  ['privacy', (words: string) => words === fa.privacy(NOTHING_KEPT, 90)],
  ['help', (words: string) => words.includes('/summarize')],
  ['inline', (words: string) => words === fa.start],
  ['weather', (words: string) => words === fa.start],
])('/start %s leads there', async (payload, isIt) => {
  const { telegram } = await startSetting();
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const reply = await nextReply(telegram, telegram.people.text({ chatId: id }, `/start ${payload}`));
  expect(isIt(plain(reply))).toBe(true);
});

it('a group’s reading opens in private for its members, and can be asked about there', async () => {
  const setting = await startSetting();
  const { telegram, store } = setting;
  const member = telegram.chats.person({ firstName: 'رضا', languageCode: 'fa' });
  const stranger = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const group = telegram.chats.supergroup({ title: 'تحریریه', members: [member] });
  const from = { chatId: group.id, userId: member.id };
  const post = telegram.people.text(from, POST);
  const reading = await nextReply(telegram, telegram.people.text(from, '/summarize', { replyTo: post.message_id }));
  const button = reading.reply_markup!.inline_keyboard.at(-1)![0]!;
  expect(button.text).toBe(fa.openInPrivate);
  const payload = new URL('url' in button ? button.url : '').searchParams.get('start')!;
  const open = (id: number) => nextReply(telegram, telegram.people.text({ chatId: id }, `/start ${payload}`));

  const opened = await open(member.id);
  expect(plain(opened)).toMatch(/^جشنواره قالی یزد آغاز شد\n/u);
  expect(opened.reply_markup!.inline_keyboard.flat().map(({ text }) => text)).not.toContain(fa.openInPrivate);
  const answer = await nextReply(telegram, telegram.people.text({ chatId: member.id }, 'چند بافنده؟'));
  expect(plain(answer)).toMatch(/^45 بافنده/u);

  expect(plain(await open(stranger.id))).toBe(fa.onlyMembers);
  // Of a short one the sentences are told: its post is not there to be seen.
  const short = telegram.people.text(from, 'نسرین آبکار از یزد رفت.');
  const brief = await nextReply(telegram, telegram.people.text(from, '/summarize', { replyTo: short.message_id }));
  expect(plain(brief)).not.toContain('رفت');
  const link = `r_${group.id}_${brief.message_id}`;
  const alone = await nextReply(telegram, telegram.people.text({ chatId: member.id }, `/start ${link}`));
  expect(plain(alone)).toContain('▪️ نسرین آبکار از یزد رفت.');

  await settled(setting);
  await store.forget(group.id);
  expect(plain(await open(member.id))).toBe(fa.expired);
});
