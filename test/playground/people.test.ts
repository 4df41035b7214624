import type { Message } from '@grammyjs/types';
import { expect, test } from 'vitest';
import type { Telegram } from '../../src/playground/telegram.ts';
import { open, resultOf } from './open.ts';

/** What the bot has been sent, in order: the kind of update and what is in it. */
function told(telegram: Telegram): { kind: string; message: Message }[] {
  return telegram.updates.log.map((update) => {
    const [kind, content] = Object.entries(update).find(([key]) => key !== 'update_id')! as [string, Message];
    return { kind, message: content };
  });
}

const JUNE = new Date('2026-06-11T16:25:00Z');
const UNIX_JUNE = JUNE.getTime() / 1000;

test('forwards of all four kinds carry the date of the original', async () => {
  const { telegram, reader, inChat } = await open();
  const { origins } = telegram;
  const group = telegram.chats.group({ title: 'تحریریه', members: [reader] });
  const post = { title: 'پگاه', username: 'pegah', messageId: 77, date: JUNE, signature: 'میز سیاسی' };
  const forwarded = [
    origins.user(reader, JUNE),
    origins.hiddenUser('ناشناس', JUNE),
    origins.chat(group, JUNE),
    origins.channel(post),
    origins.channel({ title: 'خصوصی', messageId: 3, date: JUNE }),
  ].map((origin) => telegram.people.forward(inChat, origin, { kind: 'text', text: 'خبر' }).forward_origin);

  expect(forwarded.map((origin) => origin?.type)).toEqual(['user', 'hidden_user', 'chat', 'channel', 'channel']);
  expect(forwarded.map((origin) => origin?.date)).toEqual(Array(5).fill(UNIX_JUNE));
  expect(forwarded[3]).toMatchObject({
    chat: { type: 'channel', username: 'pegah' },
    message_id: 77,
    author_signature: 'میز سیاسی',
  });
  expect(forwarded[4]).not.toHaveProperty('chat.username');
  expect(origins.channel(post)).toEqual(origins.channel(post)); // the same channel has the same id
});

test('an album is as many updates as it has media, with one group id', async () => {
  const { telegram, inChat } = await open();
  const sent = telegram.people.album(inChat, [
    { kind: 'photo' },
    { kind: 'video', caption: 'گزارش تصویری #نوروز' },
    { kind: 'photo' },
  ]);
  expect(new Set(sent.map(({ media_group_id }) => media_group_id)).size).toBe(1);
  expect(told(telegram).map(({ message }) => message.caption)).toEqual([undefined, 'گزارش تصویری #نوروز', undefined]);
  expect(sent[1]?.caption_entities).toEqual([{ type: 'hashtag', offset: 13, length: 6 }]);
  const [other] = telegram.people.album(inChat, [{ kind: 'photo' }]);
  expect(other?.media_group_id).not.toBe(sent[0]?.media_group_id);
});

test('a long paste is cut at words into parts of at most 4,096 units, and nothing is lost', async () => {
  const { telegram, inChat } = await open();
  const article = Array.from({ length: 1500 }, (_, index) => `واژه${index}`).join(' ');
  const parts = telegram.people.paste(inChat, article).map(({ text }) => text!);
  expect(parts.length).toBeGreaterThan(2);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(4096);
  expect(parts.join(' ')).toBe(article);
});

test('files can be read back', async () => {
  const { telegram, inChat, call, apiRoot, token } = await open();
  const bytes = new TextEncoder().encode('خبر در پرونده');
  const sent = telegram.people.send(inChat, { kind: 'document', name: 'خبر.txt', mimeType: 'text/plain', bytes });
  const file = resultOf(await call('getFile', { file_id: sent.document?.file_id }));
  const response = await fetch(`${apiRoot}/file/bot${token}/${file.file_path}`);
  expect(await response.text()).toBe('خبر در پرونده');
  expect((await fetch(`${apiRoot}/file/bot1:other/${file.file_path}`)).status).toBe(404);
});

test('an edit changes the message where it stands; a touch changes nothing one reads', async () => {
  const { telegram, inChat } = await open();
  const text = telegram.people.text(inChat, 'یک');
  const photo = telegram.people.photo(inChat, 'زیرنویس');
  telegram.people.edit(inChat.chatId, text.message_id, 'دو');
  telegram.people.edit(inChat.chatId, photo.message_id, 'زیرنویس تازه');
  telegram.people.touch(inChat.chatId, text.message_id);
  expect(told(telegram).map(({ kind, message }) => [kind, message.text ?? message.caption])).toEqual([
    ['message', 'یک'],
    ['message', 'زیرنویس'],
    ['edited_message', 'دو'],
    ['edited_message', 'زیرنویس تازه'],
    ['edited_message', 'دو'],
  ]);
  expect(telegram.messages(inChat.chatId).map((message) => message.text ?? message.caption)).toEqual([
    'دو',
    'زیرنویس تازه',
  ]);
});

test.each<[text: string, reaches: boolean, why: string]>([
  ['سلام به همه', false, 'plain talk'],
  ['/summarize', true, 'a command for nobody in particular'],
  ['/summarize@chekide_bot', true, 'a command for it'],
  ['/summarize@other_bot', false, 'a command for another bot'],
  ['این را ببین @Chekide_Bot', true, 'a mention, blind to case'],
  ['این را ببین @other_bot', false, 'a mention of another'],
])('in privacy mode %j reaches the bot: %s (%s)', async (text, reaches) => {
  const { telegram, reader } = await open();
  const group = telegram.chats.supergroup({ title: 'تحریریه', members: [reader] });
  const message = telegram.people.text({ chatId: group.id, userId: reader.id }, text);
  expect(telegram.messages(group.id)).toEqual([message]);
  expect(told(telegram)).toHaveLength(reaches ? 1 : 0);
});

test('a group’s talk reaches the bot as a reply to it, to an administrator, or without privacy mode', async () => {
  const { telegram, reader, call } = await open();
  const group = telegram.chats.supergroup({ title: 'تحریریه', members: [reader] });
  const from = { chatId: group.id, userId: reader.id };
  const ours = resultOf(await call('sendMessage', { chat_id: group.id, text: 'بفرمایید' }));
  telegram.people.text(from, 'چرا؟', { replyTo: ours.message_id, quote: 'بفرمایید' });
  telegram.people.text(from, 'با هم');
  telegram.chats.setBot(group.id, 'administrator', reader);
  telegram.people.text({ chatId: group.id, anonymous: true }, 'اعلان');
  expect(told(telegram).map(({ message }) => message.text)).toEqual(['چرا؟', undefined, 'اعلان']);
  const [reply, , announcement] = told(telegram).map(({ message }) => message);
  expect(reply?.reply_to_message).toMatchObject({ message_id: ours.message_id, from: { id: telegram.bot.id } });
  expect(reply?.quote).toMatchObject({ text: 'بفرمایید', position: 0 });
  expect(announcement).toMatchObject({ from: { username: 'GroupAnonymousBot' }, sender_chat: { id: group.id } });

  const frank = await open({ bot: { privacyMode: false } });
  const room = frank.telegram.chats.group({ title: 'اتاق', members: [frank.reader] });
  frank.telegram.people.text({ chatId: room.id, userId: frank.reader.id }, 'سلام');
  expect(told(frank.telegram)).toHaveLength(1);
});

test('topics: a reply stays in its topic', async () => {
  const { telegram, reader, call } = await open();
  const forum = telegram.chats.supergroup({ title: 'انجمن', members: [reader], topics: ['اقتصاد'] });
  const [opening] = telegram.messages(forum.id);
  const threadId = opening!.message_id;
  const post = telegram.people.text({ chatId: forum.id, userId: reader.id, threadId }, '/summarize');
  expect(post).toMatchObject({ message_thread_id: threadId, is_topic_message: true, chat: { is_forum: true } });
  const reply_parameters = { message_id: post.message_id };
  const reply = resultOf(await call('sendMessage', { chat_id: forum.id, text: 'چشم', reply_parameters }));
  expect(reply).toMatchObject({ message_thread_id: threadId, reply_to_message: { message_id: post.message_id } });
  resultOf(await call('sendChatAction', { chat_id: forum.id, action: 'typing', message_thread_id: threadId }));
  expect(telegram.actions(forum.id)).toMatchObject([{ action: 'typing', threadId }]);
});

test('a channel’s posts have no sender, and their edits are told', async () => {
  const { telegram, call } = await open();
  const channel = telegram.chats.channel({ title: 'پگاه', username: 'pegah' });
  const post = telegram.people.photo({ chatId: channel.id }, 'خبر فوری');
  telegram.people.edit(channel.id, post.message_id, 'خبر فوری و درست');
  expect(told(telegram).map(({ kind, message }) => [kind, message.caption, message.from])).toEqual([
    ['channel_post', 'خبر فوری', undefined],
    ['edited_channel_post', 'خبر فوری و درست', undefined],
  ]);
  resultOf(await call('sendMessage', { chat_id: '@Pegah', text: 'از ربات' }));
  expect(telegram.botMessages(channel.id).map(({ text }) => text)).toEqual(['از ربات']);
});

test('a group that migrates says so in both chats', async () => {
  const { telegram, reader } = await open();
  const group = telegram.chats.group({ title: 'همسایه‌ها', members: [reader] });
  const supergroup = telegram.chats.migrate(group.id);
  expect(
    told(telegram).map(({ message }) => [message.chat.id, message.migrate_to_chat_id, message.migrate_from_chat_id]),
  ).toEqual([
    [group.id, supergroup.id, undefined],
    [supergroup.id, undefined, group.id],
  ]);
});

test('what a client would not do is an error of the test', async () => {
  const { telegram, reader, inChat } = await open();
  const { message_id: messageId } = telegram.people.text(inChat, 'سلام');
  expect(() => telegram.people.text(inChat, 'خ'.repeat(4097))).toThrow('too long for one text: 4097');
  expect(() => telegram.people.text(inChat, ' ')).toThrow('empty text');
  expect(() => telegram.people.text({ ...inChat, threadId: 4 }, 'سلام')).toThrow('no such topic: 4');
  await expect(telegram.queries.press({ ...inChat, messageId, button: { label: 'بیشتر' } })).rejects.toThrow(
    'no button «بیشتر»',
  );
  telegram.chats.block(reader.id);
  expect(() => telegram.people.text(inChat, 'سلام')).toThrow('cannot write to it');
  await expect(telegram.waitFor(() => null, 10)).rejects.toThrow("waited 10 ms in vain; the bot's last calls: none");
});
