import { expect, test } from 'vitest';
import type { Article } from '../../src/summarize/text/article.ts';
import { createFakeReader } from './fake-reader.ts';
import { nextReply, settled, startSetting } from './harness.ts';

/** A reader that tells how often it has read. */
function counting() {
  const reader = createFakeReader();
  const read: string[] = [];
  return {
    read,
    reader: {
      ...reader,
      read: (article: Article, options?: Parameters<typeof reader.read>[1]) => {
        read.push(article.text);
        return reader.read(article, options);
      },
    },
  };
}

const POST = 'شهردار تهران از افتتاح خط هفت مترو خبر داد.\nاین خط تا پایان سال به بهره‌برداری کامل می‌رسد.';

test('a post is read once on its way to its reply', async () => {
  const { reader, read } = counting();
  const setting = await startSetting({ reader });
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  await nextReply(telegram, telegram.people.text({ chatId: id }, POST));
  await settled(setting);
  expect(read).toEqual([POST]);
});
