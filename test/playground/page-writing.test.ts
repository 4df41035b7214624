import { expect } from 'vitest';
import { SAMPLES } from '../../src/playground/samples.ts';
import { browse, bubble, enter } from './browser.ts';
import { resultOf } from './open.ts';

const SENTENCE = 'شورای شهر در نشست امروز خود ساخت سه پارک تازه را تصویب کرد. ';

browse('a long paste goes in parts, as clients send it', {}, async ({ page, telegram, rooms }) => {
  await page.locator('#input').fill(SENTENCE.repeat(100));
  expect(await page.locator('#parts').textContent()).toBe('در ۲ بخش فرستاده می‌شود');
  await page.keyboard.press('Enter');
  await page.locator('.message.own').nth(1).waitFor();
  expect(telegram.messages(rooms.negar).map(({ text }) => text!.length <= 4096)).toEqual([true, true]);
  expect(await page.locator('#input').inputValue()).toBe('');
});

browse('Enter sends, Shift and Enter begin a line', {}, async ({ page, telegram, rooms }) => {
  await page.locator('#input').fill('یک');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('دو');
  await page.keyboard.press('Enter');
  await telegram.waitFor(() => telegram.messages(rooms.negar).length === 1);
  expect(telegram.messages(rooms.negar)[0]?.text).toBe('یک\nدو');
});

browse('what one writes is never markup', {}, async ({ page }) => {
  const text = '<img src=x onerror="document.title=1"> <b>نه</b> &amp;';
  await page.locator('#input').fill(text);
  await page.locator('#send').click();
  await page.locator('.message.own .text').waitFor();
  expect(await page.locator('.message.own .text').textContent()).toBe(text);
});

browse('a sample post is forwarded with a comment before it', {}, async ({ page, telegram, rooms }) => {
  await page.locator('#forward').click();
  expect(await page.locator('.sample').count()).toBe(SAMPLES.length);
  await page.locator('.sample', { hasText: 'هنر و میراث' }).click();
  await page.locator('input[name=comment]').fill('خلاصه کن');
  await page.locator('#forward-form .primary').click();
  await page.locator('.message.own .origin').waitFor();
  const sent = telegram.messages(rooms.negar);
  expect(sent).toMatchObject([{ text: 'خلاصه کن' }, { forward_origin: { chat: { title: 'هنر و میراث' } } }]);
  expect(await page.locator('.origin').textContent()).toContain('بازفرست از هنر و میراث۲۸ اردیبهشت ۱۴۰۵');
  await expect.poll(() => page.evaluate(`document.querySelector('.picture img').naturalWidth`)).toBeGreaterThan(0);
});

browse('one replies to a message, or gives it up with Esc', {}, async ({ page, telegram, call, rooms }) => {
  const { message_id: first } = resultOf(await call('sendMessage', { chat_id: rooms.negar, text: 'نخستین خبر' }));
  for (let at = 0; at < 15; at++) await call('sendMessage', { chat_id: rooms.negar, text: SENTENCE.repeat(3) });
  await bubble(page, first).hover();
  await bubble(page, first).getByLabel('پاسخ').click();
  expect(await page.locator('#target-text').textContent()).toBe('نخستین خبر');
  await page.keyboard.press('Escape');
  expect(await page.locator('#target').isVisible()).toBe(false);

  await bubble(page, first).getByLabel('پاسخ').click();
  await page.keyboard.type('چه کسی گفت؟');
  await page.keyboard.press('Enter');
  const quote = page.locator('.message.own .replied');
  expect(await quote.textContent()).toBe('چکیدهنخستین خبر');
  expect(telegram.messages(rooms.negar).at(-1)?.reply_to_message?.message_id).toBe(first);
  await quote.click();
  await page.locator(`.message.sought[data-id="${first}"]`).waitFor();
  await expect.poll(async () => (await bubble(page, first).boundingBox())!.y).toBeGreaterThan(50);
});

browse('one edits what one wrote: by its tool, or with the arrow up', {}, async ({ page, telegram, rooms }) => {
  await page.locator('#input').fill('بودجه ۱۲ میلیارد است');
  await page.keyboard.press('Enter');
  await page.locator('.message.own').hover();
  await page.locator('.message.own').getByLabel('ویرایش').click();
  await page.locator('#input').fill('بودجه ۱۴ میلیارد است');
  await page.keyboard.press('Enter');
  await page.locator('.message.own .edited').waitFor();
  await page.keyboard.press('ArrowUp');
  expect(await page.locator('#input').inputValue()).toBe('بودجه ۱۴ میلیارد است');
  await page.keyboard.press('Escape');
  expect(await page.locator('#input').inputValue()).toBe('');
  expect(telegram.updates.log.map((update) => update.edited_message?.text)).toEqual([
    undefined,
    'بودجه ۱۴ میلیارد است',
  ]);
  expect(telegram.messages(rooms.negar)).toHaveLength(1);
});

browse('a slash lists the commands in the language of the chat', {}, async ({ page, telegram, call, rooms }) => {
  await call('setMyCommands', { commands: [{ command: 'help', description: 'راهنما' }] });
  await call('setMyCommands', {
    commands: [
      { command: 'help', description: 'how to use it' },
      { command: 'history', description: 'what you sent' },
    ],
    language_code: 'en',
  });
  await page.locator('#commands').click();
  await page.locator('.suggestion').waitFor();
  expect(await page.locator('.suggestion').allTextContents()).toEqual(['/helpراهنما']);
  await enter(page, rooms.daniel);
  await page.locator('#input').pressSequentially('/h');
  await page.locator('.suggestion').nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await telegram.waitFor(() => telegram.messages(rooms.daniel).length === 1);
  expect(telegram.messages(rooms.daniel)[0]).toMatchObject({ text: '/history', entities: [{ type: 'bot_command' }] });
});

browse('the bot’s name begins an inline query, and an offer is chosen', {}, async ({ page, telegram, call, rooms }) => {
  await enter(page, rooms.group);
  await page.locator('#input').fill('@chekide_bot بودجه شهر');
  const query = await telegram.waitFor(() => telegram.updates.log.at(-1)?.inline_query);
  expect(query.query).toBe('بودجه شهر');
  const input_message_content = { message_text: 'سه نکته', entities: [{ type: 'bold', offset: 0, length: 2 }] };
  const results = [{ type: 'article', id: '1', title: 'نکته‌ها', input_message_content }];
  await call('answerInlineQuery', { inline_query_id: query.id, results });
  await page.locator('.suggestion').click();
  await page.locator('.message.own', { hasText: 'به‌واسطهٔ @chekide_bot' }).waitFor();
  expect(telegram.messages(rooms.group)[0]).toMatchObject({ text: 'سه نکته', via_bot: { username: 'chekide_bot' } });
});
