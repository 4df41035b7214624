import { expect, it } from 'vitest';
import { fa } from '../../src/bot/wording/fa.ts';
import { fromOpml, toOpml } from '../../src/sources/opml.ts';
import type { Followable } from '../../src/sources/following.ts';
import { CHOICES } from './digest-setting.ts';
import { labelsOf, nextReply, plain, settled, startSetting } from './harness.ts';

const words = fa.following;
/** What is said to a chat without a digest. */
const added = (title: string) => `${words.added(title)} ${words.wantDigest}`;
const POST = 'نسرین آبکار جشنواره قالی را در یزد گشود. در روز نخست 1200 بازدیدکننده به سالن آمدند.';
const FEED = { kind: 'feed', address: 'https://koohpayeh.ir/rss', title: 'خبر کوهپایه' } as const;
const CHANNEL = { kind: 'channel', address: 'khabar_yazd', title: 'خبر یزد' } as const;
const KNOWN: Readonly<Record<string, Followable>> = {
  'koohpayeh.ir': { kind: 'source', source: FEED },
  '@khabar_yazd': { kind: 'source', source: CHANNEL },
  'slow.ir': { kind: 'refused', reason: 'too-slow' },
};

async function someone() {
  const asked = { times: 0 };
  const setting = await startSetting({
    fetch: () => {
      asked.times++;
      return Promise.resolve();
    },
    sources: { find: (link) => Promise.resolve(KNOWN[link] ?? { kind: 'nothing' }), toOpml, fromOpml },
  });
  const { telegram, store } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const say = (text: string) => nextReply(telegram, telegram.people.text({ chatId: id }, text));
  const press = async (messageId: number, label: string) => {
    const outcome = await telegram.queries.press({ chatId: id, messageId, button: { label } });
    await settled(setting);
    return { ...telegram.message(id, messageId)!, outcome };
  };
  const followed = async () => (await store.follows.followed(id)).map(({ address, muted }) => [address, muted]);
  return { ...setting, setting, id, say, press, followed, asked };
}

it('/sources follows what a link leads to, once, and says what it could not', async () => {
  const { say, followed, asked } = await someone();
  expect(plain(await say('/sources'))).toBe(words.none);
  expect(plain(await say('/sources koohpayeh.ir'))).toBe(added('خبر کوهپایه'));
  expect(plain(await say('/sources koohpayeh.ir'))).toBe(words.already('خبر کوهپایه'));
  expect(plain(await say('/sources @khabar_yazd'))).toBe(added('خبر یزد'));
  expect(plain(await say('/sources nowhere.ir'))).toBe(words.notFound);
  expect(plain(await say('/sources slow.ir'))).toBe(fa.noPage['too-slow']);
  expect(await followed()).toEqual([
    [FEED.address, false],
    [CHANNEL.address, false],
  ]);
  // Each is asked at once, and not only by the clock.
  expect(asked.times).toBe(2);
});

it('who has a digest is not told how to have one', async () => {
  const { say, store, id } = await someone();
  await store.subscriptions.add({ chatId: id, choices: CHOICES, next: null }, new Date());
  expect(plain(await say('/sources @khabar_yazd'))).toBe(words.added('خبر یزد'));
});

it('the list mutes, removes and is taken along; another chat takes it in', async () => {
  const { telegram, say, press, followed, store, id } = await someone();
  await say('/sources koohpayeh.ir');
  await say('/sources @khabar_yazd');
  const [feed] = await store.follows.followed(id);
  for (let failure = 0; failure < 3; failure++)
    await store.follows.fetched(feed!.id, { items: [], state: null, nextFetchAt: new Date(), ok: false }, new Date());
  const list = await say('/sources');
  expect(plain(list)).toContain(`۱. خبر کوهپایه (${words.failing})`);
  expect(labelsOf(list)).toEqual(['بی‌صدا ۱ | بردار ۱', 'بی‌صدا ۲ | بردار ۲', words.buttons.export]);
  const muted = await press(list.message_id, 'بی‌صدا ۲');
  expect(plain(muted)).toContain(`۲. خبر یزد (${words.muted})`);
  expect(labelsOf(muted)[1]).toBe('باصدا ۲ | بردار ۲');
  await press(list.message_id, words.buttons.export);
  const file = telegram.botMessages(id).at(-1)!.document!;
  const opml = toOpml('منابع', [FEED, CHANNEL]);
  expect(file.file_name).toBe('chekide.opml');
  expect(fromOpml(opml)).toEqual([FEED, CHANNEL]);
  expect((await press(list.message_id, 'بردار ۱')).outcome).toMatchObject({ text: words.removed });
  expect(await followed()).toEqual([[CHANNEL.address, true]]);
  const sent = telegram.people.send(
    { chatId: id },
    {
      kind: 'document',
      name: 'a.opml',
      mimeType: 'text/x-opml',
      bytes: new TextEncoder().encode(opml),
      caption: '/sources',
    },
  );
  expect(plain(await nextReply(telegram, sent))).toBe(`${words.imported({ added: 1, left: 1 })} ${words.wantDigest}`);
  expect(await followed()).toEqual([
    [CHANNEL.address, true],
    [FEED.address, false],
  ]);
  expect(fromOpml('سلام')).toBeNull();
});

it('TELEGRAM 32: a public channel’s first post offers to follow it, and the next ones do not', async () => {
  const { telegram, id, press, followed } = await someone();
  const channel = telegram.chats.channel({ title: 'خبر یزد', username: 'khabar_yazd' });
  const forward = (messageId: number, text: string) =>
    nextReply(
      telegram,
      telegram.people.forward(
        { chatId: id },
        { type: 'channel', chat: channel, message_id: messageId, date: 1_764_000_000 },
        { kind: 'text', text },
      ),
    );
  const reading = await forward(7, POST);
  expect(labelsOf(reading).at(-1)).toBe(words.buttons.follow);
  expect((await press(reading.message_id, words.buttons.follow)).outcome).toMatchObject({
    text: added('khabar_yazd'),
  });
  expect((await press(reading.message_id, words.buttons.follow)).outcome).toMatchObject({
    text: words.already('khabar_yazd'),
  });
  expect(await followed()).toEqual([['khabar_yazd', false]]);
  expect(labelsOf(await forward(8, `${POST} و بس.`))).not.toContain(words.buttons.follow);
});

it('who makes the bot an administrator of a channel is asked whether they want to follow it', async () => {
  const { telegram, setting, id, press, followed } = await someone();
  const sara = telegram.chats.personById(id).user;
  // A title may be an address, of which no page is to be shown.
  const channel = telegram.chats.channel({ title: 'yazd.example', members: [sara], bot: 'left' });
  telegram.chats.setBot(channel.id, 'administrator', sara);
  const offer = await telegram.waitFor(() => telegram.botMessages(id).at(-1));
  expect(plain(offer)).toBe(words.ownOffer('yazd.example'));
  expect(offer.link_preview_options).toEqual({ is_disabled: true });
  expect(telegram.botMessages(channel.id)).toEqual([]);
  expect((await press(offer.message_id, words.buttons.follow)).outcome).toMatchObject({
    text: added('yazd.example'),
  });
  expect(await followed()).toEqual([[String(channel.id), false]]);
  // Nobody is told twice.
  telegram.chats.setBot(channel.id, 'left', sara);
  await settled(setting);
  expect(telegram.botMessages(id)).toHaveLength(1);
});
