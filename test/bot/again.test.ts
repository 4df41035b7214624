import { expect, it } from 'vitest';
import { fa } from '../../src/bot/wording/fa.ts';
import { createFakeReader } from './fake-reader.ts';
import { nextReply, plain, repliesAfter, settled, startSetting } from './harness.ts';

// A process may be stopped after it has sent a reply and before it has written that the update is done.

const POST = [
  'جشنواره قالی یزد آغاز شد',
  'نسرین آبکار جشنواره قالی را در یزد گشود.',
  'در روز نخست 1200 بازدیدکننده به سالن آمدند.',
  'غرفه‌های شهرهای دیگر با 45 بافنده از فردا باز می‌شود.',
  'بازدید از همه غرفه‌ها رایگان است.',
].join('\n');

it('a post, a question, a tap and an edit that were answered are not answered again', async () => {
  const setting = await startSetting();
  const { telegram, handleAgain } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const post = telegram.people.text({ chatId: id }, POST);
  const reading = await nextReply(telegram, post);
  await nextReply(telegram, telegram.people.text({ chatId: id }, 'چند بافنده؟'));
  const tap = { chatId: id, messageId: reading.message_id, button: { label: 'چند نفر آمدند؟' } };
  await telegram.queries.press(tap);
  telegram.people.edit(id, post.message_id, POST.replace('1200', '1300'));
  await telegram.waitFor(() => plain(telegram.message(id, reading.message_id)!).includes('1300'));
  await settled(setting);

  const before = telegram.messages(id);
  const edits = telegram.calls('editMessageText').length;
  for (const update of telegram.updates.log) await handleAgain(update);
  expect(telegram.messages(id)).toEqual(before);
  // The post as it first came is one edit older than what is known of it.
  expect(telegram.calls('editMessageText').length).toBe(edits + 1);
});

it('of a reading in parts only those are sent that were not', async () => {
  const reader = createFakeReader();
  const point = { spans: [], shown: `${'خبر تازه '.repeat(12)}از یزد رسید.`, weight: 1, because: [] };
  const read: typeof reader.read = (article) => {
    const reading = reader.read(article);
    return reading.kind === 'not-persian' ? reading : { ...reading, points: Array.from({ length: 60 }, () => point) };
  };
  const setting = await startSetting({ reader: { ...reader, read } });
  const { telegram, store, handleAgain } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  const post = telegram.people.text({ chatId: id }, POST);
  await settled(setting);
  const [first, second] = repliesAfter(telegram, post);
  const found = await store.find({ chatId: id, messageId: first!.message_id });
  await store.forget(id);
  await store.remember(found!.article, {
    place: { chatId: id, messageId: post.message_id },
    fingerprint: reader.fingerprint(found!.article),
    now: new Date(),
  });
  const { articleId } = (await store.lastMention(id))!;
  await store.note({ chatId: id, messageId: first!.message_id, articleId, role: 'reply', inReplyTo: post.message_id });
  await handleAgain(telegram.updates.log[0]!);
  const sent = repliesAfter(telegram, second!);
  expect(sent.map((message) => message.text)).toEqual(
    repliesAfter(telegram, first!)
      .slice(0, 1)
      .map((it) => it.text),
  );
});

it('an example whose reading is missing gets it, and is not sent a second time', async () => {
  const setting = await startSetting();
  const { telegram, store, handleAgain } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const welcome = await nextReply(telegram, telegram.people.text({ chatId: id }, '/start'));
  await telegram.queries.press({ chatId: id, messageId: welcome.message_id, button: { label: fa.showExample } });
  await settled(setting);
  const [example, reading] = repliesAfter(telegram, welcome);
  const found = await store.find({ chatId: id, messageId: example!.message_id });
  await store.forget(id);
  const place = { chatId: id, messageId: example!.message_id };
  await store.remember(found!.article, { place, fingerprint: 'نمونه', now: new Date() });
  await handleAgain(telegram.updates.log.at(-1)!);
  const sent = repliesAfter(telegram, reading!);
  expect(sent.map((message) => message.reply_to_message?.message_id)).toEqual([example!.message_id]);
});
