import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browse, bubble } from './browser.ts';
import { resultOf } from './open.ts';

const HEAD = 'بودجه شهر تصویب شد';
const EVIDENCE = `شهردار گفت: «${'این بودجه برای ساخت پارک و خرید اتوبوس است و بخشی از آن به مترو می‌رسد. '.repeat(8).trim()}»`;

/** A reading with an evidence that is longer than three lines. */
function reading(chatId: number, change: string): Record<string, unknown> {
  const text = `${HEAD}\n${change}\n${EVIDENCE}`;
  const quoted = { type: 'expandable_blockquote', offset: text.length - EVIDENCE.length, length: EVIDENCE.length };
  const keys = [
    [{ text: 'بیشتر', callback_data: 'more' }],
    [{ text: `${'پرسشی بلند '.repeat(20)}؟`, callback_data: 'q' }],
  ];
  return {
    ...{ chat_id: chatId, text, entities: [{ type: 'bold', offset: 0, length: HEAD.length }, quoted] },
    reply_markup: { inline_keyboard: keys },
  };
}

browse('a tap on a button asks the bot, whose answer is a toast', {}, async ({ page, telegram, call, rooms }) => {
  const { message_id } = resultOf(await call('sendMessage', reading(rooms.negar, 'یک')));
  const key = bubble(page, message_id).locator('.key').first();
  await key.click();
  const query = await telegram.waitFor(() => telegram.updates.log.at(-1)?.callback_query);
  expect(query).toMatchObject({ data: 'more', from: { first_name: 'نگار' } });
  expect(await key.getAttribute('aria-busy')).toBe('true');
  await call('answerCallbackQuery', { callback_query_id: query.id, text: 'پاسخ پایین‌تر است.' });
  await page.locator('#toast', { hasText: 'پاسخ پایین‌تر است.' }).waitFor();
  expect(await key.getAttribute('aria-busy')).toBe(null);

  await key.click();
  const second = await telegram.waitFor(() => {
    const last = telegram.updates.log.at(-1)?.callback_query;
    return last?.id === query.id ? null : last;
  });
  await call('answerCallbackQuery', { callback_query_id: second.id, text: 'مهم', show_alert: true });
  await page.locator('#alert[open]', { hasText: 'مهم' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#alert').waitFor({ state: 'hidden' });
});

browse('a quotation unfolds and stays so through an edit in place', {}, async ({ page, call, rooms }) => {
  for (let at = 0; at < 12; at++) await call('sendMessage', { chat_id: rooms.negar, text: `خبر ${at}\nدیروز` });
  const { message_id } = resultOf(await call('sendMessage', reading(rooms.negar, 'یک')));
  const article = bubble(page, message_id);
  const quote = article.locator('blockquote.foldable');
  await quote.waitFor();
  const folded = (await quote.boundingBox())!.height;
  await article.locator('.unfold').click();
  expect(await article.locator('.unfold').textContent()).toBe('کمتر');
  expect((await quote.boundingBox())!.height).toBeGreaterThan(folded * 1.5);

  await page.evaluate(`window.before = document.querySelector('.message[data-id="${message_id}"] .keyboard')`);
  const top = (await article.boundingBox())!.y;
  await call('editMessageText', { ...reading(rooms.negar, 'دو'), message_id });
  await article.locator('.edited', { hasText: 'ویرایش شد' }).waitFor();
  expect(await article.locator('.text').textContent()).toContain(`${HEAD}\nدو`);
  expect(await article.locator('blockquote.open').count()).toBe(1);
  expect(await page.evaluate(`window.before.isConnected`), 'the keys are the same elements').toBe(true);
  expect(Math.abs((await article.boundingBox())!.y - top)).toBeLessThan(2);
  await quote.click({ position: { x: 20, y: 12 } });
  await expect.poll(async () => (await quote.boundingBox())!.height).toBeLessThan(folded * 1.2);
});

browse('an edit above does not move what one reads', {}, async ({ page, call, rooms }) => {
  const { message_id } = resultOf(await call('sendMessage', { chat_id: rooms.negar, text: 'کوتاه' }));
  for (let at = 0; at < 40; at++) await call('sendMessage', { chat_id: rooms.negar, text: `خبر ${at}` });
  const read = bubble(page, message_id + 30);
  await read.waitFor();
  await read.scrollIntoViewIfNeeded();
  await page.evaluate(`document.querySelector('#scroller').scrollTop -= 200`);
  const top = (await read.boundingBox())!.y;
  await call('editMessageText', { chat_id: rooms.negar, message_id, text: 'بلند\n'.repeat(30) });
  await bubble(page, message_id).locator('.edited').waitFor();
  await expect.poll(async () => Math.abs((await read.boundingBox())!.y - top)).toBeLessThan(2);
});

browse('who is at the end stays there when the place gets narrower', {}, async ({ page, call, rooms }) => {
  const line = 'شورای شهر در نشست امروز خود ساخت سه پارک تازه و یک کتابخانه را تصویب کرد. ';
  for (let at = 0; at < 10; at++) await call('sendMessage', { chat_id: rooms.negar, text: line.repeat(3) });
  const { message_id } = resultOf(await call('sendMessage', { chat_id: rooms.negar, text: 'آخرین' }));
  await expect.poll(() => isSeen(page, message_id)).toBe(true);
  await page.locator('#panel-toggle').click();
  await expect.poll(() => isSeen(page, message_id)).toBe(true);
  await page.setViewportSize({ width: 1190, height: 500 });
  await expect.poll(() => isSeen(page, message_id)).toBe(true);
});

browse('each line has its own direction, and the time its own place', {}, async ({ page, call, rooms }) => {
  const text = 'خبرگزاری پگاه\nChekide reads news.\nنشانی کانال:\n@pegah_khabar_sample';
  const { message_id } = resultOf(await call('sendMessage', { chat_id: rooms.negar, text }));
  await bubble(page, message_id).waitFor();
  /** Where each line begins and the time stands, from the left. */
  const lines: { left: number; right: number }[] = await page.evaluate(`(() => {
    const text = document.querySelector('.message[data-id="${message_id}"] .text');
    const node = text.firstChild;
    let at = 0;
    return node.data.split('\\n').map((line) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + line.length);
      at += line.length + 1;
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    });
  })()`);
  const [persian, latin, , handle] = lines;
  expect(persian!.right).toBeGreaterThan(latin!.right + 10);
  expect(latin!.left).toBeCloseTo(handle!.left, 0);
  const time = (await bubble(page, message_id).locator('time').boundingBox())!;
  expect(time.x).toBeGreaterThan(handle!.right);
});

browse(
  'a command in a text is a tap away, and links lead nowhere unsafe',
  {},
  async ({ page, telegram, call, rooms }) => {
    const text = 'راهنما: /help و پیوند';
    const entities = [{ type: 'text_link', offset: 16, length: 5, url: 'https://example.ir/1' }];
    await call('sendMessage', { chat_id: rooms.negar, text, entities });
    const link = page.locator('.text a[target=_blank]');
    expect([await link.getAttribute('href'), await link.getAttribute('rel')]).toEqual([
      'https://example.ir/1',
      'noopener noreferrer',
    ]);
    await page.locator('.command', { hasText: '/help' }).click();
    await telegram.waitFor(() => telegram.messages(rooms.negar).at(-1)?.text === '/help');
  },
);

browse('typing is shown until the message comes', {}, async ({ page, call, rooms }) => {
  // What passes before the page listens is not told again, so the action is repeated, as a bot at work does.
  const status = async () => {
    await call('sendChatAction', { chat_id: rooms.negar, action: 'typing' });
    return page.locator('#status').textContent();
  };
  await expect.poll(status).toContain('در حال نوشتن…');
  await page.locator('#typing').waitFor();
  await call('sendMessage', { chat_id: rooms.negar, text: 'آماده است' });
  await page.locator('#typing').waitFor({ state: 'hidden' });
  expect(await page.locator('#status').textContent()).toBe('از دید نگار، فارسی');
});

browse(
  'a message of 4,096 units and one word without end fit',
  { viewport: { width: 390, height: 800 } },
  async (visit) => {
    const { page, call, rooms } = visit;
    await page.locator('.room').nth(1).click();
    await call('sendMessage', { chat_id: rooms.negar, text: 'خبر بلند '.repeat(455).trim() });
    const { message_id } = resultOf(await call('sendMessage', { chat_id: rooms.negar, text: 'آ'.repeat(4096) }));
    await call('sendMessage', { chat_id: rooms.negar, text: `https://example.ir/${'a'.repeat(900)}` });
    await bubble(page, message_id).waitFor();
  },
);

async function isSeen(page: Page, messageId: number): Promise<boolean> {
  const [place, message] = [await page.locator('#scroller').boundingBox(), await bubble(page, messageId).boundingBox()];
  return place !== null && message !== null && message.y + message.height <= place.y + place.height;
}
