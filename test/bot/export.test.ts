import type { Message } from 'grammy/types';
import { expect, it } from 'vitest';
import { jsonParts, textParts } from '../../src/bot/export-files.ts';
import { en } from '../../src/bot/wording/en.ts';
import { fa } from '../../src/bot/wording/fa.ts';
import { createFakeReader } from './fake-reader.ts';
import { nextReply, plain, settled, startSetting, NOTHING_KEPT } from './harness.ts';
import type { Setting } from './harness.ts';

const POST = [
  'جشنواره قالی یزد آغاز شد',
  'نسرین آبکار جشنواره قالی را در یزد گشود.',
  'در روز نخست 1200 بازدیدکننده به سالن آمدند.',
  'بازدید از همه غرفه‌ها رایگان است.',
].join('\n');

async function contentOf({ playground }: Setting, message: Message): Promise<string> {
  expect(message.document).toBeDefined();
  const { file_path: path } = await getFile(playground, message.document!.file_id);
  const response = await fetch(`${playground.apiRoot}/file/bot${playground.token}/${path}`);
  return response.text();
}

async function getFile({ apiRoot, token }: Setting['playground'], id: string): Promise<{ readonly file_path: string }> {
  const response = await fetch(`${apiRoot}/bot${token}/getFile?file_id=${encodeURIComponent(id)}`);
  return ((await response.json()) as { result: { file_path: string } }).result;
}

it('/export sends all that is kept, as JSON and as a text', async () => {
  const setting = await startSetting();
  const { telegram, store } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  expect(plain(await nextReply(telegram, telegram.people.text({ chatId: id }, '/export')))).toBe(fa.nothingKept);
  await nextReply(telegram, telegram.people.text({ chatId: id }, POST));
  await nextReply(telegram, telegram.people.text({ chatId: id }, 'چند بازدیدکننده؟'));
  await store.saveSettings(id, { language: 'fa' });
  await settled(setting);

  const asked = telegram.people.text({ chatId: id }, '/export');
  const json = await nextReply(telegram, asked);
  const text = await nextReply(telegram, asked, 2);
  expect([json.document?.file_name, text.document?.file_name]).toEqual([
    expect.stringMatching(/^chekide-\d{4}-\d\d-\d\d\.json$/u),
    expect.stringMatching(/^chekide-\d{4}-\d\d-\d\d\.txt$/u),
  ]);
  expect([json.caption, text.caption]).toEqual([fa.exportJson, fa.exportText]);
  expect(json.reply_to_message?.message_id).toBe(asked.message_id);
  const content = JSON.parse(await contentOf(setting, json)) as { articles: Record<string, unknown>[] };
  expect(content).toMatchObject({ chatId: id, settings: { language: 'fa' } });
  expect(content.articles).toHaveLength(1);
  expect(content.articles[0]).toMatchObject({ text: POST, questions: ['چند بازدیدکننده؟'] });
  const told = await contentOf(setting, text);
  for (const words of ['جشنواره قالی یزد آغاز شد', POST, `${fa.asked} چند بازدیدکننده؟`]) expect(told).toContain(words);
});

it('in a group only administrators get it; whoever writes as the group itself is one', async () => {
  const setting = await startSetting();
  const { telegram } = setting;
  const owner = telegram.chats.person({ firstName: 'Sara', languageCode: 'en' });
  const member = telegram.chats.person({ firstName: 'Reza', languageCode: 'en' });
  const group = telegram.chats.group({ title: 'تحریریه', members: [owner, member], bot: 'administrator' });
  await nextReply(telegram, telegram.people.text({ chatId: group.id, userId: owner.id }, `@chekide_bot ${POST}`));
  const ask = (userId: number) =>
    nextReply(telegram, telegram.people.text({ chatId: group.id, userId }, '/export@chekide_bot'));
  expect(plain(await ask(member.id))).toBe(en.exportOnlyAdministrators);
  expect((await ask(owner.id)).caption).toBe(en.exportJson);
});

it('a chat of very much is cut into several files, each whole by itself', () => {
  const kept = Array.from({ length: 30 }, (_, index) => ({
    article: { id: index, chatId: 5, receivedAt: '2026-06-11T12:00:00Z', text: `خبر ${index} `.repeat(50) },
    mentions: [],
  }));
  const about = { chatId: 5, at: new Date('2026-06-12T12:00:00Z'), settings: {}, subscriptions: [], sources: [] };
  const parts = jsonParts(kept, about, 4000);
  expect(parts.length).toBeGreaterThan(3);
  const read = parts.map((part) => JSON.parse(part.toString()) as { articles: { id: number }[] });
  expect(read.flatMap(({ articles }) => articles.map(({ id }) => id))).toEqual(kept.map(({ article }) => article.id));
  for (const part of [...parts, ...textParts(kept, createFakeReader(), fa, 4000)])
    expect(part.length).toBeLessThan(5000);
});

it('/privacy tells of it', () => {
  for (const wording of [fa, en]) expect(wording.privacy(NOTHING_KEPT, 90)).toContain('/export');
});
