import { expect, it } from 'vitest';
import { fa } from '../../src/bot/wording/fa.ts';
import { nextReply, plain, repliesAfter, settled, startSetting } from './harness.ts';
import type { Setting } from './harness.ts';

const POST = [
  'جشنواره قالی یزد آغاز شد',
  'نسرین آبکار جشنواره قالی را در یزد گشود.',
  'در روز نخست 1200 بازدیدکننده به سالن آمدند.',
  'غرفه‌های شهرهای دیگر با 45 بافنده از فردا باز می‌شود.',
  'بازدید از همه غرفه‌ها رایگان است.',
].join('\n');
const READ = /^جشنواره قالی یزد آغاز شد\n/u;

/** A group in which the bot sees only what is meant for it. */
function inGroup(setting: Setting) {
  const { telegram } = setting;
  const owner = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const member = telegram.chats.person({ firstName: 'رضا', languageCode: 'fa' });
  const group = telegram.chats.supergroup({ title: 'تحریریه', members: [owner, member] });
  return { ...setting, owner, member, group, from: { chatId: group.id, userId: member.id } };
}

it.each([
  '/summarize',
  '/summarize@chekide_bot',
  '@chekide_bot خلاصه',
  '@chekide_bot خلاصه کن',
  'خلاصه کن @chekide_bot',
])('TELEGRAM 18: %s in reply to a post reads the post, with privacy mode on', async (words) => {
  const setting = inGroup(await startSetting());
  const { telegram, from } = setting;
  const post = telegram.people.text(from, POST);
  const call = telegram.people.text(from, words, { replyTo: post.message_id });
  const reading = await nextReply(telegram, call);
  expect(reading.reply_to_message?.message_id).toBe(post.message_id);
  expect(plain(reading)).toMatch(READ);
  expect(telegram.surprises).toEqual([]);
});

it('TELEGRAM 18: a post that a channel brought to its discussion group is the channel’s, with its link and its day', async () => {
  const { telegram, from, group } = inGroup(await startSetting());
  const channel = telegram.chats.channel({ title: 'خبر یزد', username: 'khabar_yazd', bot: 'left' });
  const original = telegram.people.photo({ chatId: channel.id }, POST);
  const post = telegram.people.discuss(group.id, channel, original.message_id);
  const reading = await nextReply(telegram, telegram.people.text(from, '/summarize', { replyTo: post.message_id }));
  expect(plain(reading)).toContain('خبر یزد · ');
  expect(reading.entities).toContainEqual(
    expect.objectContaining({ type: 'text_link', url: `https://t.me/khabar_yazd/${original.message_id}` }),
  );
});

it.each([
  ['an anonymous administrator', 'anonymous'],
  ['a channel', 'channel'],
] as const)('TELEGRAM 18: a post and a call written in the name of %s', async (_, who) => {
  const { telegram, group, owner } = inGroup(await startSetting());
  const channel = telegram.chats.channel({ title: 'خبر یزد', members: [owner], bot: 'left' });
  const from = { chatId: group.id, ...(who === 'anonymous' ? { anonymous: true } : { asChannel: channel }) };
  const post = telegram.people.text(from, POST);
  const reading = await nextReply(telegram, telegram.people.text(from, '/summarize', { replyTo: post.message_id }));
  expect(plain(reading)).toMatch(READ);
  expect(plain(reading).includes('خبر یزد')).toBe(who === 'channel');
});

it('TELEGRAM 18: of an album the picture with the words is read; in reply to another it is said which one to choose', async () => {
  const { telegram, from } = inGroup(await startSetting());
  const [bare, worded] = telegram.people.album(from, [{ kind: 'photo' }, { kind: 'photo', caption: POST }]);
  const call = (replyTo: number) => telegram.people.text(from, '/summarize', { replyTo });
  expect(plain(await nextReply(telegram, call(bare!.message_id)))).toBe(fa.wordlessAlbum);
  expect(plain(await nextReply(telegram, call(worded!.message_id)))).toMatch(READ);
});

it('TELEGRAM 18: /summarize with a text or a link after it reads that', async () => {
  const page = (address: string) =>
    Promise.resolve({ kind: 'article' as const, article: { text: `${POST}\n${address}` } });
  const { telegram, from } = inGroup(await startSetting({ sources: { page } }));
  for (const words of [POST, 'https://khabar.example.ir/1']) {
    const call = telegram.people.text(from, `/summarize ${words}`);
    const reading = await nextReply(telegram, call);
    expect(plain(reading)).toMatch(READ);
    expect(reading.reply_to_message?.message_id).toBe(call.message_id);
  }
});

it.each([
  ['Stocks rose on Monday.', fa.notPersian],
  ['👍👍', fa.noLetters],
  ['بله', fa.tooShort],
  [null, fa.wordless.photo],
])('TELEGRAM 18: who asked for %j is told why it is not read', async (words, says) => {
  const setting = inGroup(await startSetting());
  const { telegram, from } = setting;
  const post = words === null ? telegram.people.photo(from) : telegram.people.text(from, words);
  const call = telegram.people.text(from, '/summarize', { replyTo: post.message_id });
  const told = await nextReply(telegram, call);
  expect(plain(told)).toBe(says);
  expect(told.reply_to_message?.message_id).toBe(call.message_id);
});

it('called with nothing to read it says how', async () => {
  const { telegram, from } = inGroup(await startSetting());
  for (const words of ['/summarize', '@chekide_bot', '@chekide_bot خلاصه']) {
    expect(plain(await nextReply(telegram, telegram.people.text(from, words)))).toBe(fa.summarizeWhat);
  }
});

it('what was read before, and our own reading, are told once more and shorter to whoever asks', async () => {
  const setting = inGroup(await startSetting());
  const { telegram, from, owner, handleAgain } = setting;
  const post = telegram.people.text(from, POST);
  const reading = await nextReply(telegram, telegram.people.text(from, '/summarize', { replyTo: post.message_id }));
  await settled(setting);
  const asker = { ...from, userId: owner.id };
  for (const replyTo of [post.message_id, reading.message_id]) {
    const call = telegram.people.text(asker, '/summarize@chekide_bot', { replyTo });
    const shorter = await nextReply(telegram, call);
    expect(shorter.reply_to_message?.message_id).toBe(call.message_id);
    expect(plain(shorter)).toMatch(READ);
    expect(shorter.text!.length).toBeLessThan(reading.text!.length);
    // A question under it finds the article.
    const question = telegram.people.text(asker, 'شمار بافنده', { replyTo: shorter.message_id });
    expect(plain(await nextReply(telegram, question))).toMatch(/^45 بافنده/u);
  }
  const said = telegram.botMessages(from.chatId).length;
  for (const update of telegram.updates.log) await handleAgain(update);
  expect(telegram.botMessages(from.chatId)).toHaveLength(said);
});

it('in private «خلاصه» alone is about what was read last; before anything was, it says how', async () => {
  const { telegram } = await startSetting();
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  expect(plain(await nextReply(telegram, telegram.people.text({ chatId: id }, 'خلاصه')))).toBe(fa.summarizeWhat);
  const post = telegram.people.text({ chatId: id }, POST);
  const reading = await nextReply(telegram, post);
  const shorter = await nextReply(telegram, telegram.people.text({ chatId: id }, 'خلاصه'));
  expect(plain(shorter)).toMatch(READ);
  expect(shorter.text!.length).toBeLessThan(reading.text!.length);
});

it('TELEGRAM 16: in a topic every message and typing stay in it, and what replies to nothing is no reply', async () => {
  const setting = inGroup(await startSetting());
  const { telegram, owner } = setting;
  const forum = telegram.chats.supergroup({ title: 'انجمن', topics: ['خبر'], members: [owner], bot: 'administrator' });
  const threadId = [...telegram.chats.record(forum.id).topics.keys()][0]!;
  const from = { chatId: forum.id, userId: owner.id, threadId };
  const post = telegram.people.text(from, POST);
  expect(plain(await nextReply(telegram, telegram.people.text(from, '/summarize')))).toBe(fa.summarizeWhat);
  const reading = await nextReply(telegram, telegram.people.text(from, '/summarize', { replyTo: post.message_id }));
  await nextReply(telegram, telegram.people.text(from, '@chekide_bot چند بافنده؟'));
  const press = { chatId: forum.id, messageId: reading.message_id, userId: owner.id };
  await telegram.queries.press({ ...press, button: { label: 'چند نفر آمدند؟' } });
  await nextReply(telegram, telegram.people.text(from, '/help'));
  await settled(setting);
  const said = telegram.botMessages(forum.id);
  expect(said).toHaveLength(5);
  expect(said.map((message) => message.message_thread_id)).toEqual(said.map(() => threadId));
  expect(telegram.actions(forum.id).map((action) => action.threadId)).toEqual(
    telegram.actions(forum.id).map(() => threadId),
  );
  expect(telegram.actions(forum.id)).not.toEqual([]);
});

it('an edit of a post that was read on request corrects its reading', async () => {
  const setting = await startSetting();
  const { telegram } = setting;
  const owner = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const group = telegram.chats.supergroup({ title: 'تحریریه', members: [owner], bot: 'administrator' });
  const from = { chatId: group.id, userId: owner.id };
  const post = telegram.people.text(from, POST);
  const reading = await nextReply(telegram, telegram.people.text(from, '/summarize', { replyTo: post.message_id }));
  telegram.people.edit(group.id, post.message_id, POST.replace('1200', '1300'));
  await telegram.waitFor(() => plain(telegram.message(group.id, reading.message_id)!).includes('1300'));
  expect(repliesAfter(telegram, reading)).toEqual([]);
});
