import { expect, it } from 'vitest';
import { fa } from '../../src/bot/wording/fa.ts';
import { makeDocx } from '../sources/make-files.ts';
import { nextReply, plain, settled, startSetting } from './harness.ts';

const LINES = [
  'جشنواره قالی یزد آغاز شد',
  'نسرین آبکار جشنواره قالی را در یزد گشود.',
  'در روز نخست 1200 بازدیدکننده به سالن آمدند.',
  'غرفه‌های شهرهای دیگر با 45 بافنده از فردا باز می‌شود.',
  'بازدید رایگان است.',
];
const file = (name: string, bytes: Uint8Array, caption?: string) =>
  ({ kind: 'document', name, mimeType: 'application/octet-stream', bytes, ...(caption && { caption }) }) as const;

async function someone() {
  const setting = await startSetting();
  return { ...setting, id: setting.telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' }).id };
}

it.each([
  ['a text file', 'خبر.txt', new TextEncoder().encode(LINES.join('\n'))],
  ['a Word document', 'خبر.docx', makeDocx(LINES)],
])('TELEGRAM 7: %s is downloaded and read like a post; a question about it is answered', async (_, name, bytes) => {
  const setting = await someone();
  const { telegram, id } = setting;
  const sent = telegram.people.send({ chatId: id }, file(name, bytes, 'این را بخوان'));
  const reading = await nextReply(telegram, sent);
  expect(plain(reading)).toMatch(/^جشنواره قالی یزد آغاز شد\n/u);
  await settled(setting);
  const question = telegram.people.text({ chatId: id }, 'چند بافنده؟', { replyTo: sent.message_id });
  expect(plain(await nextReply(telegram, question))).toMatch(/^45 بافنده/u);
  expect(telegram.surprises).toEqual([]);
});

it.each<[string, Parameters<typeof file>, string]>([
  ['with nothing in it', ['خبر.txt', new TextEncoder().encode(' ')], fa.fileEmpty],
  ['that is not what its name says', ['خبر.docx', new TextEncoder().encode('سلام')], fa.fileBroken],
  ['that is too large', ['خبر.txt', new Uint8Array(5_000_001).fill(0x20)], fa.fileTooLarge],
  ['of a kind that is not read', ['خبر.zip', new Uint8Array([1])], fa.wordless.document],
])('a file %s is said so', async (_, sent, text) => {
  const { telegram, id } = await someone();
  expect(plain(await nextReply(telegram, telegram.people.send({ chatId: id }, file(...sent))))).toBe(text);
});

it('of a file that is not read the caption is', async () => {
  const { telegram, id } = await someone();
  const sent = telegram.people.send({ chatId: id }, file('عکس.zip', new Uint8Array([1]), LINES.join('\n')));
  expect(plain(await nextReply(telegram, sent))).toMatch(/^جشنواره قالی یزد آغاز شد\n/u);
});
