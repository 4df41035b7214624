import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { makeTopics } from '../../src/digest/topics/topics.ts';
import { readTopics } from '../../src/models.ts';
import { SAMPLES } from '../../src/playground/samples.ts';
import { nextReply, settled, startSetting } from '../bot/harness.ts';
import { reader } from '../summarize/reader.ts';
import type { Visit } from './browser.ts';
import { browse, bubble, enter } from './browser.ts';

// A digest as a reader sees it: by the bot as it is shipped, in a real browser.

const LOOKS = [
  ['on a desk by day', {}],
  ['on a phone by night', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
] as const;

for (const [name, options] of LOOKS) {
  browse(
    `a digest ${name}: its picture, its stories, their sources, and what its buttons tell`,
    options,
    async (visit) => {
      const { page, rooms } = visit;
      const { digest, picture, telegram } = await digested(visit);
      if (name.includes('phone')) await enter(page, rooms.negar);

      const image = bubble(page, picture).locator('.pictures img');
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => page.evaluate(`${inBubble(picture, '.pictures img')}.naturalWidth`)).toBe(1080);

      const told = bubble(page, digest);
      await told.scrollIntoViewIfNeeded();
      const text = await told.locator('.text').innerText();
      expect(text).toContain('پیش‌نمایش: خبرهای ۲۴ ساعت گذشته');
      expect(text).toContain('۷ خبر از ۷ منبع · ۵ رویداد');
      expect(text).toMatch(/⚖️ .*نجاتگر: ۵ هزار نجاتگر \(نمای شهر\) · ۶ هزار نجاتگر \(خبرگزاری پگاه\)/u);
      for (const line of ['جامعه', 'مانور سراسری زلزله', 'شورای شهر کرمانشاه بودجه']) expect(text).toContain(line);
      const links = await page.evaluate(
        `[...${inBubble(digest, '.text')}.querySelectorAll('a')].map(({ href }) => href)`,
      );
      for (const { channel, messageId } of SAMPLES.filter(({ id }) => id.startsWith('drill')))
        expect(links).toContain(`https://t.me/${channel.username}/${messageId}`);
      // Every line begins at the right, those that begin with a digit or a sign, too.
      expect(await startsAtLeft(page, digest)).toEqual([]);
      expect(await told.locator('.key').allInnerTexts()).toEqual(['۱', '۲', '۳', '۴', '۵', 'چرا این‌ها؟', 'تنظیم']);

      const chat = { chat: { id: rooms.negar } } as Parameters<typeof nextReply>[1];
      const after = (messageId: number) => nextReply(telegram, { ...chat, message_id: messageId });
      await told.locator('.key', { hasText: '۱' }).click();
      const story = await after(digest);
      await bubble(page, story.message_id).locator('.text a').first().waitFor();
      await told.locator('.key', { hasText: 'چرا این‌ها؟' }).click();
      const why = await after(story.message_id);
      await bubble(page, why.message_id).getByText('خودتان فرستاده بودید').first().waitFor();
      await told.locator('.key', { hasText: 'تنظیم' }).click();
      const settings = await after(why.message_id);
      await bubble(page, settings.message_id).locator('.key', { hasText: '۸ صبح' }).waitFor();

      await ask(page, 'چند نجاتگر به مدارس فرستاده شد؟', told);
      const answer = await after(settings.message_id + 1);
      await bubble(page, answer.message_id)
        .getByText(/[۵۶] هزار نجاتگر/u)
        .first()
        .waitFor();
    },
  );
}

/** A chat that has forwarded all samples and asked for the digest of the day; the numbers of its picture and its message. */
async function digested({ page, rooms, ...playground }: Visit) {
  const { telegram, url } = playground;
  const setting = await startSetting({ playground, reader, topicOf: makeTopics(readTopics()) });
  for (const { id } of SAMPLES) {
    const body = JSON.stringify({ chatId: rooms.negar, sample: id });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${url}/playground/forward`, { method: 'POST', headers, body })).status).toBe(200);
    await settled(setting);
  }
  const asked = telegram.people.text({ chatId: rooms.negar }, '/digest now');
  const picture = await nextReply(telegram, asked);
  const digest = await nextReply(telegram, asked, 2);
  expect(picture.photo).toBeDefined();
  await page.locator('body.ready').waitFor();
  return { telegram, picture: picture.message_id, digest: digest.message_id };
}

/** What finds something of a message in the page. */
const inBubble = (messageId: number, what: string): string =>
  `document.querySelector('.message[data-id="${messageId}"] ${what}')`;

/** Lines of a message of which the first letter stands in the left half: written the wrong way round. */
const startsAtLeft = (page: Page, messageId: number): Promise<unknown> =>
  page.evaluate(`(() => {
    const text = ${inBubble(messageId, '.text')};
    const { left, width } = text.getBoundingClientRect();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const wrong = [];
    let isStart = true;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (let at = 0; at < node.data.length; at++) {
        if (node.data[at] === '\\n') isStart = true;
        if (!isStart || !/[\\p{L}\\p{N}]/u.test(node.data[at])) continue;
        isStart = false;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        if (range.getBoundingClientRect().left < left + width / 2) wrong.push(node.data.slice(at, at + 30));
      }
    }
    return wrong;
  })()`);

/** Replies to a message with words of one's own. */
async function ask(page: Page, question: string, told: Locator): Promise<void> {
  await told.locator('.text').dblclick({ position: { x: 8, y: 8 } });
  await page.locator('#input').fill(question);
  await page.keyboard.press('Enter');
}
