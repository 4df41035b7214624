import { expect } from 'vitest';
import { browse, bubble } from './browser.ts';
import { resultOf } from './open.ts';

const EVIDENCE = `شهردار گفت: «${'این بودجه برای ساخت پارک و خرید اتوبوس است و بخشی از آن به مترو می‌رسد. '.repeat(8).trim()}»`;

const LAID_OUT = {
  is_rtl: true,
  blocks: [
    { type: 'heading', text: 'بودجه شهر تصویب شد', size: 3 },
    { type: 'paragraph', text: [{ type: 'url', text: 'ایسنا', url: 'https://t.me/isna94/7' }, ' · ۴ آذر'] },
    {
      type: 'list',
      items: ['پارک تازه ساخته می‌شود', '۴۰ اتوبوس خریده می‌شود'].map((text) => ({
        blocks: [{ type: 'paragraph', text }],
      })),
    },
    { type: 'expandable_blockquote', text: EVIDENCE },
  ],
};

browse('a rich message has a heading, a list and a folded quotation', {}, async ({ page, call, rooms }) => {
  const sent = { chat_id: rooms.negar, rich_message: LAID_OUT };
  const { message_id } = resultOf(await call('sendRichMessage', sent));
  const article = bubble(page, message_id);
  await article.locator('.heading', { hasText: 'بودجه شهر تصویب شد' }).waitFor();
  expect(await article.locator('li').allTextContents()).toEqual(['پارک تازه ساخته می‌شود', '۴۰ اتوبوس خریده می‌شود']);
  expect(await article.locator('a').getAttribute('href')).toBe('https://t.me/isna94/7');
  const [heading, bullet] = [article.locator('.heading'), article.locator('li').first()];
  const right = async (of: typeof heading) => (await of.boundingBox())!.x + (await of.boundingBox())!.width;
  expect(await right(bullet), 'the bullets stand to the right of their words').toBeLessThan(await right(heading));
  const quote = article.locator('blockquote.foldable');
  const folded = (await quote.boundingBox())!.height;
  await article.locator('.unfold').click();
  expect((await quote.boundingBox())!.height).toBeGreaterThan(folded * 1.5);

  await call('editMessageText', { chat_id: rooms.negar, message_id, text: 'بودجه پس گرفته شد' });
  await article.locator('.text', { hasText: 'بودجه پس گرفته شد' }).waitFor();
  expect(await article.locator('.rich').count()).toBe(0);
});
