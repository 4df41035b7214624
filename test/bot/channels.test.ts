import { expect, it } from 'vitest';
import { settled, startSetting } from './harness.ts';

const POST = 'نسرین آبکار جشنواره قالی را در یزد گشود. در روز نخست 1200 بازدیدکننده به سالن آمدند.';

async function withChannel() {
  const setting = await startSetting();
  const channel = setting.telegram.chats.channel({ title: 'خبر یزد', username: 'khabar_yazd' });
  return { ...setting, setting, channel, at: { chatId: channel.id } };
}

it('TELEGRAM 19: a channel’s posts are kept as its articles: texts, captions, an album once, as they stand after an edit', async () => {
  const { telegram, store, setting, channel, at } = await withChannel();
  const text = telegram.people.text(at, POST);
  const photo = telegram.people.photo(at, `${POST} یک.`);
  const [, worded] = telegram.people.album(at, [{ kind: 'photo' }, { kind: 'photo', caption: `${POST} دو.` }]);
  telegram.people.text(at, 'Stocks rose.');
  telegram.people.photo(at);
  telegram.people.edit(channel.id, photo.message_id, `${POST} سه.`);
  await settled(setting);
  const kept = await store.latest(channel.id, 9);
  expect(kept.map((article) => article.text)).toEqual([`${POST} دو.`, `${POST} سه.`, POST]);
  expect(kept.map((article) => article.origin)).toEqual(
    [worded!, photo, text].map(({ message_id: messageId }) => ({
      name: 'خبر یزد',
      link: `https://t.me/khabar_yazd/${messageId}`,
      chatId: channel.id,
      messageId,
    })),
  );
});

it('TELEGRAM 19: in a channel it says nothing and shows nothing, whatever is written there', async () => {
  const { telegram, setting, channel, at } = await withChannel();
  const post = telegram.people.text(at, POST);
  telegram.people.text(at, '/start@chekide_bot');
  telegram.people.text(at, '/summarize@chekide_bot', { replyTo: post.message_id });
  telegram.people.text(at, '@chekide_bot خلاصه', { replyTo: post.message_id });
  telegram.people.text(at, 'چند نفر آمدند؟ @chekide_bot');
  telegram.people.text(at, 'Stocks rose. @chekide_bot');
  telegram.people.edit(channel.id, post.message_id, `${POST} و بس.`);
  telegram.people.delete(channel.id, post.message_id);
  await settled(setting);
  expect(telegram.botMessages(channel.id)).toEqual([]);
  const told = telegram.calls().filter(({ method }) => !/^(?:getMe|setMy)/u.test(method));
  expect(told).toEqual([]);
});
