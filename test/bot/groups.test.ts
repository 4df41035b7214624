import { expect, it } from 'vitest';
import { fa } from '../../src/bot/wording/fa.ts';
import { nextReply, plain, settled, startSetting } from './harness.ts';
import type { Setting } from './harness.ts';

const POST = [
  'جشنواره قالی یزد آغاز شد',
  'نسرین آبکار جشنواره قالی را در یزد گشود.',
  'در روز نخست 1200 بازدیدکننده به سالن آمدند.',
  'غرفه‌های شهرهای دیگر با 45 بافنده از فردا باز می‌شود.',
  'بازدید از همه غرفه‌ها رایگان است.',
].join('\n');

function withGroup(setting: Setting) {
  const { telegram } = setting;
  const owner = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const member = telegram.chats.person({ firstName: 'رضا', languageCode: 'fa' });
  const group = telegram.chats.group({ title: 'تحریریه', members: [owner, member], bot: 'administrator' });
  const from = { chatId: group.id, userId: member.id };
  return { ...setting, owner, member, group, from };
}

it('TELEGRAM 18: in a group it says nothing unless it is meant', async () => {
  const setting = withGroup(await startSetting());
  const { telegram, from, group } = setting;
  const post = telegram.people.text(from, POST);
  telegram.people.text(from, 'چند نفر آمدند؟');
  telegram.people.text(from, 'Stocks rose.', { replyTo: post.message_id });
  telegram.people.photo(from);
  telegram.people.edit(group.id, post.message_id, `${POST} و بس.`);
  await settled(setting);
  expect(telegram.botMessages(group.id)).toEqual([]);
});

it('called by name under a post it reads that post, and answers replies to its reading', async () => {
  const setting = withGroup(await startSetting());
  const { telegram, from } = setting;
  const post = telegram.people.text(from, POST);
  const call = telegram.people.text(from, '@chekide_bot', { replyTo: post.message_id });
  const reading = await nextReply(telegram, call);
  expect(reading.reply_to_message?.message_id).toBe(post.message_id);
  expect(plain(reading)).toContain('▪️ نسرین آبکار');
  const question = telegram.people.text(from, 'شمار بافنده', { replyTo: reading.message_id });
  expect(plain(await nextReply(telegram, question))).toMatch(/^45 بافنده/u);
});

it('with its name in a post it reads the rest of the post', async () => {
  const { telegram, from } = withGroup(await startSetting());
  const call = telegram.people.text(from, `@chekide_bot ${POST}`);
  const reading = await nextReply(telegram, call);
  expect(plain(reading)).toMatch(/^جشنواره قالی یزد آغاز شد/u);
});

it('TELEGRAM 9: what cannot be read is passed over in silence there', async () => {
  const setting = withGroup(await startSetting());
  const { telegram, from, group } = setting;
  telegram.people.text(from, '@chekide_bot stocks rose on Monday');
  telegram.people.text(from, '@chekide_bot 👍');
  await settled(setting);
  expect(telegram.botMessages(group.id)).toEqual([]);
});

it('TELEGRAM 16: in a topic it answers in that topic', async () => {
  const { telegram, owner } = withGroup(await startSetting());
  const forum = telegram.chats.supergroup({ title: 'انجمن', topics: ['خبر'], members: [owner], bot: 'administrator' });
  const threadId = [...telegram.chats.record(forum.id).topics.keys()][0]!;
  const call = telegram.people.text({ chatId: forum.id, userId: owner.id, threadId }, `@chekide_bot ${POST}`);
  const reading = await nextReply(telegram, call);
  expect(reading.message_thread_id).toBe(threadId);
});

it('only administrators delete what is kept of a group', async () => {
  const setting = withGroup(await startSetting());
  const { telegram, from, group, owner, member, store } = setting;
  await nextReply(telegram, telegram.people.text(from, `@chekide_bot ${POST}`));
  const asked = await nextReply(telegram, telegram.people.text(from, '/forget@chekide_bot'));
  const press = { chatId: group.id, messageId: asked.message_id, button: { label: fa.forgetYes } };
  const byMember = await telegram.queries.press({ ...press, userId: member.id });
  expect(byMember).toMatchObject({ text: fa.onlyAdministrators });
  expect((await store.kept(group.id)).articles).toBe(1);
  await telegram.queries.press({ ...press, userId: owner.id });
  await settled(setting);
  expect((await store.kept(group.id)).articles).toBe(0);
});

it('TELEGRAM 21: a group that becomes a supergroup keeps its articles', async () => {
  const setting = withGroup(await startSetting());
  const { telegram, from, group, store } = setting;
  await nextReply(telegram, telegram.people.text(from, `@chekide_bot ${POST}`));
  const supergroup = telegram.chats.migrate(group.id);
  await settled(setting);
  expect((await store.kept(group.id)).articles).toBe(0);
  expect((await store.kept(supergroup.id)).articles).toBe(1);
});

it('TELEGRAM 19: in a channel it never says a word', async () => {
  const setting = await startSetting();
  const { telegram } = setting;
  const channel = telegram.chats.channel({ title: 'خبر یزد', username: 'khabar_yazd' });
  telegram.people.text({ chatId: channel.id }, POST);
  telegram.people.text({ chatId: channel.id }, '/start@chekide_bot');
  const sara = telegram.chats.person({ firstName: 'سارا' });
  await nextReply(telegram, telegram.people.text({ chatId: sara.id }, POST));
  expect(telegram.botMessages(channel.id)).toEqual([]);
});
