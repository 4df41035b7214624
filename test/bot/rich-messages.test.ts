import type { Message } from 'grammy/types';
import { expect, it } from 'vitest';
import { fa } from '../../src/bot/wording/fa.ts';
import { nextReply, plain, settled, startSetting } from './harness.ts';

const TITLE = 'جشنواره قالی یزد آغاز شد';
const POST = [
  TITLE,
  'نسرین آبکار جشنواره قالی را در یزد گشود.',
  'در روز نخست 1200 بازدیدکننده به سالن آمدند.',
  'غرفه‌های شهرهای دیگر با 45 بافنده از فردا باز می‌شود.',
  'بازدید از همه غرفه‌ها رایگان است.',
].join('\n');

/** Someone who has chosen the full layout. */
async function reader() {
  const setting = await startSetting();
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const say = (text: string) => nextReply(telegram, telegram.people.text({ chatId: id }, text));
  const screen = await say('/settings');
  const press = async ({ message_id: messageId }: Message, label: string) => {
    await telegram.queries.press({ chatId: id, messageId, button: { label } });
    await settled(setting);
  };
  await press(screen, fa.layouts.on);
  return { ...setting, setting, id, say, press, screen };
}

const kinds = ({ rich_message: rich }: Message): string[] => (rich?.blocks ?? []).map(({ type }) => type);

it('whoever chose the full layout gets readings as rich messages, right to left, and changes them in place', async () => {
  const { telegram, id, say, press, screen } = await reader();
  expect(plain(telegram.message(id, screen.message_id)!), 'the screen itself is seen by every client').not.toBe('');
  const reading = await say(POST);
  expect(reading.rich_message).toMatchObject({ is_rtl: true });
  expect(reading.rich_message!.blocks[0]).toEqual({ type: 'heading', text: TITLE, size: 3 });
  expect(kinds(reading)).toContain('list');
  await press(reading, fa.views.figures);
  const figures = telegram.message(id, reading.message_id)!;
  expect(figures.text).toBeUndefined();
  expect(JSON.stringify(figures.rich_message)).toContain('1200');
  expect(kinds(figures)).not.toContain('list');
  await press(figures, fa.less);
  expect(telegram.message(id, reading.message_id)!.rich_message).toEqual(reading.rich_message);
});

it('a rich reading is asked about as any other', async () => {
  const { telegram, id, say } = await reader();
  const reading = await say(POST);
  const asked = telegram.people.text({ chatId: id }, 'چند بافنده؟', { replyTo: reading.message_id });
  expect(plain(await nextReply(telegram, asked))).toContain('45');
});

it('back in the simple layout the same message becomes text again', async () => {
  const { telegram, id, say, press, screen } = await reader();
  const reading = await say(POST);
  await press(screen, fa.layouts.off);
  await press(reading, fa.views.figures);
  const shown = telegram.message(id, reading.message_id)!;
  expect(shown.rich_message).toBeUndefined();
  expect(plain(shown)).toContain('1200');
});

it('a server that knows no rich messages is asked once and gets text', async () => {
  const { telegram, id, say, press } = await reader();
  telegram.faults.add({ kind: 404, method: 'sendRichMessage', times: 100 });
  const reading = await say(POST);
  expect(plain(reading)).toContain(TITLE);
  await press(reading, fa.views.figures);
  expect(plain(telegram.message(id, reading.message_id)!)).toContain('1200');
  expect(plain(await say(`${POST}\nورود کودکان آزاد است.`))).toContain(TITLE);
  expect(telegram.calls('sendRichMessage')).toHaveLength(1);
  expect(telegram.calls('editMessageText').some(({ params }) => 'rich_message' in params)).toBe(false);
});

it('an edit that an old server takes for one without words is made as text', async () => {
  const { telegram, id, say, press } = await reader();
  const reading = await say(POST);
  telegram.faults.add({ kind: 404, method: 'editMessageText' });
  await press(reading, fa.views.figures);
  expect(plain(telegram.message(id, reading.message_id)!)).toContain('1200');
});

it('a rich message of another bot is read like any post', async () => {
  const { telegram, say } = await reader();
  await say('/start');
  const { id } = telegram.chats.person({ firstName: 'رضا', languageCode: 'fa' });
  const [title, ...lines] = POST.split('\n');
  const channel = telegram.chats.channel({ title: 'خبر یزد', username: 'khabar_yazd' });
  const post = telegram.people.forward(
    { chatId: id },
    { type: 'channel', chat: channel, message_id: 7, date: 1_790_000_000 },
    {
      kind: 'rich',
      message: {
        blocks: [
          { type: 'heading', text: title!, size: 1 },
          ...lines.map((text) => ({ type: 'paragraph' as const, text })),
        ],
        is_rtl: true,
      },
    },
  );
  const reading = await nextReply(telegram, post);
  expect(plain(reading)).toContain(TITLE);
  expect(plain(reading)).toContain('👤 نسرین آبکار');
});
