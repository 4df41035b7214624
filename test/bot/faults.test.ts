import { expect, it } from 'vitest';
import { nextReply, plain, settled, startSetting } from './harness.ts';

const POST = 'نسرین آبکار از یزد رفت.';
const READING = '👤 نسرین آبکار\n📍 یزد';

it.each([
  ['a short 429', { kind: 429, retryAfter: 1 }],
  ['an error of Telegram’s', { kind: 500 }],
  ['the page of a proxy', { kind: 502, html: true }],
] as const)('%s is waited out within the call', async (_, fault) => {
  const setting = await startSetting();
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  telegram.faults.add({ ...fault, method: 'sendMessage' });
  const reply = await nextReply(telegram, telegram.people.text({ chatId: id }, POST));
  expect(plain(reply)).toBe(READING);
  await settled(setting);
  expect(telegram.botMessages(id)).toHaveLength(1);
});

it('TELEGRAM 22: a longer 429 postpones that chat only, and the reply comes when it may', async () => {
  const setting = await startSetting();
  const { telegram, logged } = setting;
  const busy = telegram.chats.person({ firstName: 'سارا' });
  const other = telegram.chats.person({ firstName: 'رضا' });
  telegram.faults.add({ kind: 429, retryAfter: 6, method: 'sendMessage', chatId: busy.id });
  const post = telegram.people.text({ chatId: busy.id }, POST);
  const second = telegram.people.text({ chatId: busy.id }, 'سلام');
  await telegram.waitFor(() => telegram.calls('sendMessage').length === 1);
  await nextReply(telegram, telegram.people.text({ chatId: other.id }, POST));
  expect(telegram.botMessages(busy.id)).toEqual([]);
  const late = await telegram.waitFor(() => telegram.botMessages(busy.id)[1], 15_000);
  const [first] = telegram.botMessages(busy.id);
  expect([first, late].map((reply) => reply?.reply_to_message?.message_id)).toEqual([
    post.message_id,
    second.message_id,
  ]);
  expect(logged.filter((line) => line.includes('update postponed'))).toHaveLength(1);
});

it('a connection that breaks is mended, and the post is answered', async () => {
  const setting = await startSetting();
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  telegram.faults.add({ kind: 'reset', when: 'before', method: 'sendMessage' });
  telegram.faults.add({ kind: 'reset', when: 'before', method: 'getUpdates' });
  const post = telegram.people.text({ chatId: id }, POST);
  const reply = await telegram.waitFor(() => telegram.botMessages(id)[0], 15_000);
  expect(reply.reply_to_message?.message_id).toBe(post.message_id);
});

it('TELEGRAM 21: who has blocked the bot is left alone, quietly', async () => {
  const setting = await startSetting();
  const { telegram, logged } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  telegram.faults.add({ kind: 403, method: 'sendMessage' });
  telegram.people.text({ chatId: id }, POST);
  await telegram.waitFor(() => telegram.calls('sendMessage').length === 1);
  await settled(setting);
  telegram.chats.block(id);
  await settled(setting);
  expect(telegram.calls('sendMessage')).toHaveLength(1);
  const levels = logged.map((line) => (JSON.parse(line) as { level: number }).level);
  expect(Math.max(...levels)).toBeLessThanOrEqual(30);
});

it('typing that cannot be shown keeps no reply back', async () => {
  const { telegram } = await startSetting();
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  telegram.faults.add({ kind: 403, method: 'sendChatAction' });
  expect(plain(await nextReply(telegram, telegram.people.text({ chatId: id }, POST)))).toBe(READING);
});

it('a press that is too old to be answered is still acted upon', async () => {
  const setting = await startSetting();
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  const welcome = await nextReply(telegram, telegram.people.text({ chatId: id }, '/start'));
  await settled(setting);
  telegram.updates.hold();
  const press = { chatId: id, messageId: welcome.message_id, button: { data: 'example' }, patienceMs: 50 };
  const pressed = telegram.queries.press(press);
  telegram.queries.expire();
  telegram.updates.release();
  expect(await pressed).toEqual({ kind: 'unanswered' });
  await nextReply(telegram, welcome, 2);
});

it('a webhook that was left behind is removed, so that polling works', async () => {
  const { telegram, logged } = await startSetting({
    before: async ({ apiRoot, token }) => {
      const body = JSON.stringify({ url: 'https://bot.example.ir/hook' });
      const headers = { 'content-type': 'application/json' };
      await fetch(`${apiRoot}/bot${token}/setWebhook`, { method: 'POST', headers, body });
    },
  });
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  expect(plain(await nextReply(telegram, telegram.people.text({ chatId: id }, POST)))).toBe(READING);
  expect(logged.join('')).toContain('a webhook was set for this bot');
});

it('a second process that polls is told of, and this one goes on', async () => {
  const { telegram, playground, logged } = await startSetting();
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  await nextReply(telegram, telegram.people.text({ chatId: id }, 'سلام'));
  const rival = await fetch(`${playground.apiRoot}/bot${playground.token}/getUpdates?timeout=0`);
  expect(rival.status).toBe(200);
  const reply = await nextReply(telegram, telegram.people.text({ chatId: id }, POST));
  expect(plain(reply)).toBe(READING);
  expect(logged.join('')).toContain('another process is polling with the same token');
});

it('TELEGRAM 23: hundreds of posts at once are each answered once, each chat in its order', async () => {
  const setting = await startSetting({
    before: ({ telegram }) => {
      const people = Array.from({ length: 20 }, (_, i) => telegram.chats.person({ firstName: `خواننده ${i}` }));
      telegram.updates.hold();
      for (let round = 0; round < 10; round++) {
        for (const { id } of people) telegram.people.text({ chatId: id }, `${round} خبر از یزد رسید.`);
      }
      telegram.updates.release();
    },
  });
  const { telegram } = setting;
  await settled(setting);
  const chats = new Set(telegram.updates.log.map((update) => update.message!.chat.id));
  for (const id of chats) {
    const figures = telegram.botMessages(id).map((reply) => /(\d+) خبر/u.exec(plain(reply))?.[1]);
    expect(figures).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  }
});
