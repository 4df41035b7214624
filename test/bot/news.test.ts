import { expect, it } from 'vitest';
import { fa } from '../../src/bot/wording/fa.ts';
import { createFakeReader } from './fake-reader.ts';
import { formatted, labelsOf, nextReply, plain, repliesAfter, settled, startSetting } from './harness.ts';

const POST = [
  'جشنواره قالی یزد آغاز شد',
  'نسرین آبکار جشنواره قالی را در یزد گشود.',
  'در روز نخست 1200 بازدیدکننده به سالن آمدند.',
  'غرفه‌های شهرهای دیگر از فردا باز می‌شود و تا پایان هفته برپا می‌ماند.',
  'بازدید از همه غرفه‌ها رایگان است.',
].join('\n');
const SHORT = 'نسرین آبکار از یزد رفت.';
const channel = { title: 'خبر یزد', username: 'khabar_yazd', messageId: 77, date: new Date('2025-11-25T08:00:00Z') };

it('a forwarded post is read: title, source, points, names, questions, as a reply to it', async () => {
  const setting = await startSetting();
  const { telegram, store } = setting;
  const sara = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const origin = telegram.origins.channel(channel);
  const post = telegram.people.forward({ chatId: sara.id }, origin, { kind: 'text', text: POST });
  const reply = await nextReply(telegram, post);

  expect(plain(reply)).toBe(
    [
      'جشنواره قالی یزد آغاز شد',
      'خبر یزد · ۴ آذر ۱۴۰۴',
      '',
      '▪️ نسرین آبکار جشنواره قالی را در یزد گشود.',
      '▪️ در روز نخست 1200 بازدیدکننده به سالن آمدند.',
      '▪️ غرفه‌های شهرهای دیگر از فردا باز می‌شود و تا پایان هفته برپا می‌ماند.',
      '▪️ بازدید از همه غرفه‌ها رایگان است.',
      '',
      '👤 نسرین آبکار',
      '📍 یزد',
      '🔢 1200 بازدیدکننده',
    ].join('\n'),
  );
  expect(formatted(reply)).toEqual(['bold: جشنواره قالی یزد آغاز شد', 'text_link: خبر یزد']);
  expect(labelsOf(reply)).toEqual([
    'چند نفر آمدند؟',
    `${fa.views.names} | ${fa.views.figures}`,
    fa.following.buttons.follow,
  ]);
  expect(reply.reply_to_message?.message_id).toBe(post.message_id);
  // Once more where it waits for further pieces of the post first.
  expect([1, 2]).toContain(telegram.actions(sara.id).length);

  await settled(setting);
  const found = await store.find({ chatId: sara.id, messageId: reply.message_id });
  expect(found).toMatchObject({
    article: { text: POST, publishedAt: '2025-11-25T08:00:00.000Z', origin: { link: 'https://t.me/khabar_yazd/77' } },
    mention: { role: 'reply', inReplyTo: post.message_id },
  });
  expect(telegram.surprises).toEqual([]);
});

it('TELEGRAM 1: the same post as a caption of a photo, a video or pasted has the same reading', async () => {
  const { telegram } = await startSetting();
  const readings: string[] = [];
  for (const [name, send] of [
    ['سارا', (chatId: number) => telegram.people.text({ chatId }, POST)],
    ['رضا', (chatId: number) => telegram.people.photo({ chatId }, POST)],
    ['لیلا', (chatId: number) => telegram.people.send({ chatId }, { kind: 'video', caption: POST })],
  ] as const) {
    const { id } = telegram.chats.person({ firstName: name });
    readings.push(plain(await nextReply(telegram, send(id))));
  }
  expect(readings[0]).toContain('▪️ نسرین آبکار');
  expect(new Set(readings).size).toBe(1);
});

it('TELEGRAM 8: a short post is its own summary: names and figures only', async () => {
  const { telegram } = await startSetting();
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  const reply = await nextReply(telegram, telegram.people.text({ chatId: id }, SHORT));
  expect(plain(reply)).toBe('👤 نسرین آبکار\n📍 یزد');
});

it('TELEGRAM 11: the same article again is read again, in one line said to be known, and kept once', async () => {
  const setting = await startSetting();
  const { telegram, store } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  const first = await nextReply(telegram, telegram.people.text({ chatId: id }, POST));
  const again = telegram.people.text({ chatId: id }, POST.replaceAll('ی', 'ي').replace('غرفه‌های', 'غرفه های'));
  const second = await nextReply(telegram, again);
  expect(plain(first)).not.toContain(fa.sentBefore);
  expect(plain(second)).toContain('▪️ نسرین آبکار');
  expect(plain(second)).toContain(fa.sentBefore);
  expect(second.reply_to_message?.message_id).toBe(again.message_id);
  await settled(setting);
  expect(await store.kept(id)).toMatchObject({ articles: 1, messages: 4 });
});

it('TELEGRAM 6: an edit that changes the words changes our reply in its place; any other changes nothing', async () => {
  const setting = await startSetting();
  const { telegram, store } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  const post = telegram.people.text({ chatId: id }, POST);
  const reply = await nextReply(telegram, post);
  telegram.people.touch(id, post.message_id);
  await settled(setting);
  expect(telegram.calls('editMessageText')).toEqual([]);

  telegram.people.edit(id, post.message_id, POST.replace('1200', '1500'));
  await telegram.waitFor(() => plain(telegram.message(id, reply.message_id)!).includes('1500 بازدیدکننده'));
  await settled(setting);
  expect(repliesAfter(telegram, post)).toHaveLength(1);
  expect(labelsOf(telegram.message(id, reply.message_id)!)[0]).toBe('چند نفر آمدند؟');
  const found = await store.find({ chatId: id, messageId: reply.message_id });
  expect(found?.article.text).toContain('1500');
});

it('TELEGRAM 2: an album is answered once, under the picture that has the words', async () => {
  const setting = await startSetting();
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  const pictures = telegram.people.album({ chatId: id }, [
    { kind: 'photo' },
    { kind: 'photo', caption: POST },
    { kind: 'photo' },
  ]);
  await settled(setting);
  expect(telegram.botMessages(id).map((reply) => reply.reply_to_message?.message_id)).toEqual([
    pictures[1]!.message_id,
  ]);
});

it('TELEGRAM 12: a long reading comes in parts, with the buttons under the last', async () => {
  const point = { spans: [], shown: `${'خبر تازه '.repeat(12)}از یزد رسید.`, weight: 1, because: [] };
  const reader = createFakeReader();
  const read: typeof reader.read = (article) => {
    const reading = reader.read(article);
    return reading.kind === 'not-persian' ? reading : { ...reading, points: Array.from({ length: 60 }, () => point) };
  };
  const setting = await startSetting({ reader: { ...reader, read } });
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  telegram.people.text({ chatId: id }, POST);
  await settled(setting);
  const parts = telegram.botMessages(id);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.map((part) => labelsOf(part).length > 0)).toEqual([...parts.slice(1).map(() => false), true]);
});

it.each([
  ['a text that is not Persian', 'Stocks rose on Monday.', fa.notPersian],
  ['nothing but emoji', '👍👍', fa.noLetters],
  ['nothing but a link to no news', 'https://koohpayeh.ir/news/12', `${fa.noPage.empty} ${fa.pasteInstead}`],
  ['a greeting', 'سلام', fa.tooShort],
  ['more than can be read', `${'خبر '.repeat(300)}تمام`, fa.tooLong(1000)],
])('TELEGRAM 9: %s gets one polite line', async (_, text, wanted) => {
  const { telegram } = await startSetting({ maxTextLength: 1000 });
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  const reply = await nextReply(telegram, telegram.people.text({ chatId: id }, text));
  expect(plain(reply)).toBe(wanted);
});

it.each([
  ['photo', { kind: 'photo' }, fa.wordless.photo],
  ['video', { kind: 'video' }, fa.wordless.video],
  ['sticker', { kind: 'sticker' }, fa.wordless.sticker],
  ['location', { kind: 'location', latitude: 31.9, longitude: 54.4 }, fa.wordless.location],
  [
    'document',
    { kind: 'document', name: 'khabar.zip', mimeType: 'application/zip', bytes: new Uint8Array(4) },
    fa.wordless.document,
  ],
] as const)('TELEGRAM 7: a %s without words says what to send', async (_, content, wanted) => {
  const { telegram } = await startSetting();
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  const reply = await nextReply(telegram, telegram.people.send({ chatId: id }, content));
  expect(plain(reply)).toBe(wanted);
});

it('TELEGRAM 23: an update that came twice is answered once', async () => {
  const setting = await startSetting({
    before: ({ telegram }) => {
      const { id } = telegram.chats.person({ firstName: 'سارا' });
      telegram.updates.hold();
      telegram.people.text({ chatId: id }, POST);
      telegram.updates.release({ twice: true });
    },
  });
  const { telegram } = setting;
  const chatId = telegram.updates.log[0]!.message!.chat.id;
  await telegram.waitFor(() => telegram.botMessages(chatId)[0]);
  await settled(setting);
  expect(telegram.botMessages(chatId)).toHaveLength(1);
});

it('a fault of our own is told in one line, and its log has the update’s shape but no word of the text', async () => {
  const reader = createFakeReader({
    read: () => {
      throw new Error('[points] no sentence: 0');
    },
  });
  const setting = await startSetting({ reader });
  const { telegram, logged } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  const post = telegram.people.text({ chatId: id }, POST);
  expect(plain(await nextReply(telegram, post))).toBe(fa.sorry);
  await settled(setting);
  const log = logged.join('');
  expect(log).toContain('[points] no sentence: 0');
  expect(log).toContain('message: chat date from message_id text');
  expect(log).not.toContain('نسرین');
});

it('a long text without news is said to have none, not to be short', async () => {
  const { reader } = await import('../summarize/reader.ts');
  const setting = await startSetting({ reader });
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const shop = [
    '🔥 فروش ویژه فیلترشکن پرسرعت با تخفیف ۵۰ درصدی',
    '✅ بدون قطعی و با ضمانت بازگشت وجه',
    '✅ مناسب همه اپراتورها، آیفون و اندروید',
    '✅ تست رایگان پیش از خرید',
    '💳 قیمت یک ماهه ۱۵۰ هزار تومان، سه ماهه ۳۹۰ هزار تومان',
    '🛒 برای خرید و سفارش پیام دهید:',
    '@vpn_forosh_namoone',
  ].join('\n');
  const said = await nextReply(telegram, telegram.people.text({ chatId: id }, shop));
  expect(plain(said)).toBe(fa.noNews);
});
