import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browse, bubble, enter } from './browser.ts';
import { TOKEN, resultOf } from './open.ts';

browse('several chats: two people, a group, a channel', {}, async ({ page, telegram, rooms }) => {
  const titles = await page.locator('.room', { hasNotText: 'نگار، فارسی' }).locator('.room-title').allTextContents();
  expect(titles).toEqual(['چکیده', 'اتاق خبر', 'دیده‌بان شهر']);
  await enter(page, rooms.group);
  await page.locator('#input').fill('سلام');
  await page.keyboard.press('Enter');
  await page.locator('.message.own').waitFor();
  await page.locator('.writer').click();
  await page.locator('.message.other .sender', { hasText: 'نگار فرهمند' }).waitFor();
  await page.locator('#input').fill('Hello');
  await page.keyboard.press('Enter');
  await page.locator('.message.own', { hasText: 'Hello' }).waitFor();
  await enter(page, rooms.channel);
  await page.locator('#input').fill('پست تازه کانال');
  await page.keyboard.press('Enter');
  await page.locator('.message.own').waitFor();
  expect(telegram.messages(rooms.group).map(({ from }) => from?.first_name)).toEqual(['نگار', 'Daniel']);
  expect(telegram.updates.log.at(-1)?.channel_post).toMatchObject({ text: 'پست تازه کانال' });
});

browse('what comes elsewhere is counted, told in the list, and kept apart', {}, async ({ page, call, rooms }) => {
  await page.locator('#input').fill('نیمه‌کاره');
  await call('sendMessage', { chat_id: rooms.daniel, text: 'First\nline' });
  await call('sendMessage', { chat_id: rooms.daniel, text: 'Second' });
  const room = page.locator(`.room[data-id="${rooms.daniel}"]`);
  await room.locator('.badge', { hasText: '۲' }).waitFor();
  expect(await room.locator('.room-last').textContent()).toBe('Second');
  expect(await page.title()).toBe('(۲) چکیده');
  expect(await page.locator('.message').count()).toBe(0);
  await page.keyboard.press('Alt+ArrowDown');
  if ((await room.getAttribute('aria-current')) === null) await room.click();
  await page.locator('.message.other').nth(1).waitFor();
  expect(await room.locator('.badge').count()).toBe(0);
  expect(await page.locator('#input').inputValue()).toBe('');
  await enter(page, rooms.negar);
  expect(await page.locator('#input').inputValue()).toBe('نیمه‌کاره');
});

browse('the arrows go through the list of chats', {}, async ({ page, rooms }) => {
  await page.locator(`.room[data-id="${rooms.negar}"]`).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  expect(await page.locator('#peer-name').textContent()).toBe('اتاق خبر');
});

browse('behind the scenes: each call and update, and never the token', {}, async ({ page, telegram, call, rooms }) => {
  await call('sendMessage', { chat_id: rooms.negar, text: 'سلام' });
  await call('sendMessage', { chat_id: rooms.negar, text: '' });
  telegram.people.text({ chatId: rooms.negar }, 'پرسش من');
  await page.locator('#panel-toggle').click();
  const names = page.locator('.passing-name');
  await names.nth(2).waitFor();
  expect(await names.allTextContents()).toEqual(['message', 'sendMessage', 'sendMessage']);
  expect(await page.locator('.outcome').allTextContents()).toEqual(['400', 'ok']);

  await page.locator('.passing summary').nth(1).click();
  expect(await page.locator('.inside .error').textContent()).toBe('400 Bad Request: message text is empty');
  await page.locator('.passing summary').nth(0).click();
  expect(await page.locator('.passing').first().locator('.json').textContent()).toContain('"update_id"');
  await page.locator('#panel-filter').fill('پرسش');
  expect(await names.allTextContents()).toEqual(['message']);
  await page.locator('#panel-filter').fill('');
  await page.locator('#panel-kinds input[value=call]').check();
  expect(await names.count()).toBe(2);

  await page.locator('#panel-pause').click();
  await call('sendMessage', { chat_id: rooms.negar, text: 'هنگام ایست' });
  await page.locator('#panel-pause[data-waiting="۱"]').waitFor();
  expect(await names.count()).toBe(2);
  await page.locator('#panel-pause').click();
  expect(await names.count()).toBe(3);
  await page.locator('#panel-clear').click();
  await page.locator('.none').waitFor();
  expect(await page.content()).not.toContain(TOKEN);
  await page.reload();
  await names.nth(2).waitFor();
});

browse('a dropped file is sent, with what is written as its caption', {}, async ({ page, telegram, rooms }) => {
  await page.locator('#input').fill('گزارش امروز');
  const files = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['متن خبر'], 'خبر.txt', { type: 'text/plain' }));
    return transfer;
  })()`);
  await page.dispatchEvent('#scroller', 'dragenter', { dataTransfer: files });
  await page.locator('#veil').waitFor();
  await page.dispatchEvent('#scroller', 'drop', { dataTransfer: files });
  await page.locator('.file b', { hasText: 'خبر.txt' }).waitFor();
  expect(await page.locator('#veil').isVisible()).toBe(false);
  const [sent] = telegram.messages(rooms.negar);
  expect(sent).toMatchObject({ document: { file_name: 'خبر.txt', mime_type: 'text/plain' }, caption: 'گزارش امروز' });
  const download = page.waitForEvent('download');
  await page.locator('a.file').click();
  expect((await readFile(await (await download).path())).toString()).toBe('متن خبر');
});

browse('pictures are shown, the bot’s too; its files can be had', {}, async ({ page, url, telegram, call, rooms }) => {
  const [picture] = await Promise.all([page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 200 } })]);
  await page.locator('#picker').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: picture });
  await expect.poll(() => widthOf(page, '.message.own .picture img')).toBe(320);
  expect(telegram.messages(rooms.negar)[0]?.photo).toMatchObject([{ width: 320, height: 200 }]);

  for (const [method, field, name] of [
    ['sendPhoto', 'photo', 'day.png'],
    ['sendDocument', 'document', 'خروجی.json'],
  ] as const) {
    const form = new FormData();
    form.set('chat_id', String(rooms.negar));
    form.set('caption', 'خلاصه روز');
    form.set(field, new File([picture], name));
    await fetch(`${url}/bot${TOKEN}/${method}`, { method: 'POST', body: form });
  }
  await expect.poll(() => widthOf(page, '.message.other .picture img')).toBe(320);
  const file = page.locator('.message.other a.file');
  expect(await file.getAttribute('download')).toBe('خروجی.json');

  const album = telegram.people.album({ chatId: rooms.negar }, [
    { kind: 'photo', caption: 'سه عکس' },
    { kind: 'photo' },
    { kind: 'photo' },
  ]);
  const article = bubble(page, album[0]!.message_id);
  await article.locator('.picture').nth(2).waitFor();
  expect(await article.locator('.text').textContent()).toBe('سه عکس');
  expect(await page.locator('.message.own').count()).toBe(2);
  expect(resultOf(await call('getMe')).is_bot).toBe(true);
});

browse('who is in the dark sees dark; a choice is remembered', { colorScheme: 'dark' }, async ({ page }) => {
  const light = async (): Promise<number> =>
    page.evaluate(`(() => {
    const [red, green, blue] = getComputedStyle(document.querySelector('#sidebar')).backgroundColor.match(/\\d+/g).map(Number);
    return (red + green + blue) / 3;
  })()`);
  expect(await light()).toBeLessThan(60);
  await page.locator('#theme').click();
  expect(await light()).toBeGreaterThan(200);
  await page.reload();
  await page.locator('body.ready').waitFor();
  expect(await light()).toBeGreaterThan(200);
});

/** In pixels of the picture itself; null before it is there. */
async function widthOf(page: Page, image: string): Promise<number | null> {
  return page.evaluate(`document.querySelector('${image}')?.naturalWidth ?? null`);
}

const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };

browse('on a phone the list and the chat are two screens', PHONE, async ({ page, call, rooms }) => {
  expect(await page.locator('#chat').isVisible()).toBe(false);
  await call('sendMessage', { chat_id: rooms.negar, text: 'تازه' });
  await page.locator(`.room[data-id="${rooms.negar}"] .badge`).waitFor();
  await page.locator(`.room[data-id="${rooms.negar}"]`).tap();
  await page.locator('.message', { hasText: 'تازه' }).tap();
  await page.locator('.message .tool').first().tap();
  await page.locator('#target').waitFor();
  expect(await page.locator('#sidebar').isVisible()).toBe(false);
  await page.locator('#panel-toggle').tap();
  // It slides in from below.
  const edges = async () => {
    const sheet = (await page.locator('#panel').boundingBox())!;
    return [sheet.x, Math.round(sheet.width), Math.round(sheet.y + sheet.height)];
  };
  await expect.poll(edges).toEqual([0, 390, 780]);
  await page.locator('#panel-close').tap();
  await page.locator('#back').tap();
  await page.locator('#rooms').waitFor();
  expect(await page.locator(`.room[data-id="${rooms.negar}"] .badge`).count()).toBe(0);
  await page.locator(`.room[data-id="${rooms.group}"]`).tap();
  await page.goBack();
  await page.locator('#rooms').waitFor();
  await page.setViewportSize({ width: 320, height: 600 });
});

browse('a lost connection is told and mended', {}, async ({ page, call, rooms }) => {
  await page.context().setOffline(true);
  await page.evaluate(`document.title`);
  await page.context().setOffline(false);
  await call('sendMessage', { chat_id: rooms.negar, text: 'باز هم' });
  await page.locator('.message', { hasText: 'باز هم' }).waitFor();
});
