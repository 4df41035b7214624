import { expect, it } from 'vitest';
import { BRIDGE, SNOW, startDigestSetting, TITLES } from './digest-setting.ts';
import { createFakeReader } from './fake-reader.ts';
import { labelsOf, nextReply, plain, repliesAfter, settled } from './harness.ts';

// A digest that came is asked, by its buttons and in words.

async function digested() {
  const setting = await startDigestSetting('2026-06-10T20:00:00Z');
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  await setting.subscribe(id);
  await setting.article(id, BRIDGE, 'کرج نیوز');
  await setting.article(id, SNOW, 'سمنان آنلاین');
  await setting.at('2026-06-11T04:30:00Z');
  const [digest] = telegram.botMessages(id);
  return { ...setting, chatId: id, digest: digest! };
}

it('in reply to it and in plain words after it; the answer names and links its article, again and again', async () => {
  const { telegram, chatId, digest } = await digested();
  const ask = async (text: string, options = {}) =>
    nextReply(telegram, telegram.people.text({ chatId }, text, options));
  const first = await ask('درازای پل چند متر است؟', { replyTo: digest.message_id });
  expect(plain(first)).toContain('۲۲۰ متر');
  expect(plain(first)).toContain('کرج نیوز');
  expect(first.entities?.some(({ type }) => type === 'text_link')).toBe(true);
  const second = await ask('راهداران با چند دستگاه در راه هستند؟');
  expect(plain(second)).toContain('چهل دستگاه');
  const third = await ask('روزانه چند خودرو از پل می‌گذرند؟');
  expect(plain(third)).toContain('۱۵ هزار');
  const none = await ask('قیمت طلا چند است؟', { replyTo: digest.message_id });
  expect(plain(none)).toBe('در خبرهای این خلاصه نیامده است.');
});

it('plain words right after it need no reply', async () => {
  const { telegram, chatId } = await digested();
  const answer = await nextReply(telegram, telegram.people.text({ chatId }, 'هزینه پل چقدر بوده است؟'));
  expect(plain(answer)).toContain('۴۰۰ میلیارد تومان');
});

it.each(['sent', 'of a source'])('what it does not say is told so, after a story %s was asked, too', async (how) => {
  const setting = await startDigestSetting('2026-06-11T08:00:00Z');
  const { telegram, store, deps } = setting;
  const { id: chatId } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const say = async (text: string) => nextReply(telegram, telegram.people.text({ chatId }, text));
  if (how === 'sent') await say(BRIDGE);
  else {
    const now = deps.now();
    const { id } = await store.follows.follow(chatId, { kind: 'channel', address: 'karaj', title: 'کرج' }, now);
    const items = [{ key: '1', article: { text: BRIDGE } }];
    await store.follows.fetched(id, { items, state: null, nextFetchAt: now, ok: true }, now);
  }
  await say('/digest now');
  const notThere = 'در خبرهای این خلاصه نیامده است.';
  expect(plain(await say('قیمت طلا چند است؟'))).toBe(notThere);
  expect(plain(await say('هزینه پل چقدر بوده است؟'))).toContain('۴۰۰ میلیارد تومان');
  expect(plain(await say('قیمت طلا چند است؟'))).toBe(notThere);
  // What was sent after it is a text by itself.
  await say(SNOW);
  expect(plain(await say('قیمت طلا چند است؟'))).toMatch(/^در این متن نیامده است/u);
});

it('its buttons tell a story with its sentences, and why each is there, once', async () => {
  const setting = await digested();
  const { telegram, chatId, digest } = setting;
  expect(labelsOf(digest)).toEqual(['۱ | ۲', 'چرا این‌ها؟ | تنظیم']);
  const number = plain(digest).includes(`۱. ${TITLES.bridge}`) ? 1 : 2;
  const press = (data: string) => telegram.queries.press({ chatId, messageId: digest.message_id, button: { data } });
  await press(`e:${number}`);
  const story = await nextReply(telegram, digest);
  expect(plain(story)).toContain(TITLES.bridge);
  expect(plain(story)).toContain('کرج نیوز');
  expect(plain(story)).not.toContain('سمنان');
  expect(story.reply_to_message?.message_id).toBe(digest.message_id);
  expect(await press(`e:${number}`)).toMatchObject({ text: 'پایین‌تر آمده است.' });
  await press('w:1:2');
  const why = await nextReply(telegram, story);
  expect(plain(why)).toContain('خودتان فرستاده بودید');
  expect(repliesAfter(telegram, digest)).toHaveLength(2);
  // What is told of one story is asked of that story.
  const asked = telegram.people.text({ chatId }, 'درازای پل چند متر است؟', { replyTo: story.message_id });
  expect(plain(await nextReply(telegram, asked))).toContain('۲۲۰ متر');
});

it('«تنظیم» opens its own choices below it, and leaves the digest as it is', async () => {
  const setting = await digested();
  const { telegram, chatId, digest, store } = setting;
  await setting.subscribe(chatId, { minute: 20 * 60 });
  const press = () => telegram.queries.press({ chatId, messageId: digest.message_id, button: { label: 'تنظیم' } });
  await press();
  const screen = await nextReply(telegram, digest);
  expect(plain(screen)).toContain('هر روز ساعت ۸ صبح');
  expect(telegram.message(chatId, digest.message_id)!.text).toBe(digest.text);
  const [own] = await store.subscriptions.of(chatId);
  const third = await setting.subscribe(chatId, { minute: 21 * 60 });
  await store.subscriptions.end(chatId, own!.id);
  // Of one that has ended the others are told, or the only other is meant; of none, a new one begins.
  await press();
  const list = await nextReply(telegram, screen);
  expect(plain(list)).toContain('۲. هر روز ساعت ۹ شب');
  expect(list.link_preview_options).toEqual({ is_disabled: true });
  await store.subscriptions.end(chatId, third.id);
  await press();
  expect(plain(await nextReply(telegram, list))).toContain('هر روز ساعت ۸ شب');
  await store.subscriptions.end(chatId);
  await press();
  await settled(setting);
  expect(plain(telegram.botMessages(chatId).at(-1)!)).toContain('چه ساعتی');
});

it('what is no longer kept says so', async () => {
  const { telegram, chatId, digest, store } = await digested();
  await store.expire(new Date('2026-06-11T04:00:00Z'));
  const press = (data: string) => telegram.queries.press({ chatId, messageId: digest.message_id, button: { data } });
  expect(await press('e:1')).toMatchObject({ text: 'خبرهای این خلاصه دیگر نزد من نیست.' });
  await store.expire(new Date('2026-06-12T04:00:00Z'));
  expect(await press('w:1:2')).toMatchObject({ text: 'خبرهای این خلاصه دیگر نزد من نیست.' });
});

it('however many articles it tells of, each is asked', async () => {
  const setting = await startDigestSetting('2026-06-10T20:00:00Z', { reader: createFakeReader() });
  const { telegram, store, deps } = setting;
  const { id: chatId } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  for (let number = 1; number <= 300; number++)
    await setting.article(chatId, number === 270 ? 'پل تازه 220 متر درازا دارد.' : `روز ${number} در کرج آفتابی بود.`);
  const stored = await store.articlesSince(chatId, new Date(0), 999);
  const story = { number: 1, title: 'کرج', articleIds: stored.map(({ id }) => id), itemIds: [], reasons: [] };
  await store.deliveries.tell({ chatId, messageId: 1 }, { stories: [story], inReplyTo: 1, number: 1 }, deps.now());
  const asked = telegram.people.text({ chatId }, 'پل تازه چند متر درازا دارد؟');
  expect(plain(await nextReply(telegram, asked))).toContain('220 متر');
});
