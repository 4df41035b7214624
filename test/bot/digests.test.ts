import { Api, Context } from 'grammy';
import { describe, expect, it } from 'vitest';
import type { MessageContext } from '../../src/bot/deps.ts';
import { fa } from '../../src/bot/wording/fa.ts';
import { sendPreview } from '../../src/bot/preview.ts';
import { labelsOf, nextReply, plain, settled } from './harness.ts';
import { BRIDGE, CHOICES, SNOW, startDigestSetting, TITLES } from './digest-setting.ts';
import type { DigestSetting } from './digest-setting.ts';

const textsIn = ({ telegram }: DigestSetting, chatId: number): string[] => telegram.botMessages(chatId).map(plain);

describe('at the reader’s hour', () => {
  it('one digest a day comes, with what came since the last one, and none is early', async () => {
    const setting = await startDigestSetting('2026-06-10T05:00:00Z');
    const { id } = setting.telegram.chats.person({ firstName: 'سارا' });
    await setting.subscribe(id);
    await setting.article(id, BRIDGE, 'کرج نیوز');
    await setting.at('2026-06-11T04:29:00Z');
    expect(textsIn(setting, id)).toEqual([]);
    await setting.at('2026-06-11T04:30:00Z');
    await setting.at('2026-06-11T04:31:00Z');
    expect(textsIn(setting, id)).toHaveLength(1);
    expect(textsIn(setting, id)[0]).toContain('خلاصه پنجشنبه ۲۱ خرداد ۱۴۰۵');
    expect(textsIn(setting, id)[0]).toContain(TITLES.bridge);
    await setting.article(id, SNOW);
    await setting.at('2026-06-12T04:30:20Z');
    expect(textsIn(setting, id)).toHaveLength(2);
    expect(textsIn(setting, id)[1]).toContain(TITLES.snow);
    expect(textsIn(setting, id)[1]).not.toContain(TITLES.bridge);
  });

  it.each([
    // [zone, hour, from, when it must not be there, when it must]
    ['Asia/Tehran', 8, '2026-06-11T00:00Z', '2026-06-11T04:29Z', '2026-06-11T04:30Z', 'half an hour of offset'],
    ['Asia/Kathmandu', 8, '2026-06-11T00:00Z', '2026-06-11T02:14Z', '2026-06-11T02:15Z', 'three quarters'],
    ['Pacific/Auckland', 8, '2026-06-11T00:00Z', '2026-06-11T19:59Z', '2026-06-11T20:00Z', 'tomorrow there'],
    ['Europe/Berlin', 2.5, '2026-03-28T12:00Z', '2026-03-29T00:59Z', '2026-03-29T01:00Z', 'a time that does not exist'],
    ['Europe/Berlin', 2.5, '2026-10-24T12:00Z', '2026-10-25T00:29Z', '2026-10-25T00:30Z', 'one that exists twice'],
    ['America/New_York', 8, '2026-03-07T14:00Z', '2026-03-08T11:59Z', '2026-03-08T12:00Z', 'the day of summer time'],
    ['America/New_York', 8, '2026-10-31T13:00Z', '2026-11-01T12:59Z', '2026-11-01T13:00Z', 'the day it ends'],
  ])('%s at %d from %s: %s nothing, %s one digest (%s)', async (zone, hour, start, before, then) => {
    const setting = await startDigestSetting(start);
    const { id } = setting.telegram.chats.person({ firstName: 'سارا' });
    await setting.subscribe(id, { zone, minute: hour * 60 });
    await setting.article(id, BRIDGE);
    await setting.at(before);
    expect(textsIn(setting, id)).toHaveLength(0);
    await setting.at(then);
    expect(textsIn(setting, id)).toHaveLength(1);
    await setting.article(id, SNOW);
    // The same wall time comes once more in autumn.
    await setting.at(new Date(Date.parse(then) + 3_600_000).toISOString());
    expect(textsIn(setting, id)).toHaveLength(1);
  });

  it('quiet hours shift it to their end', async () => {
    const setting = await startDigestSetting('2026-06-10T20:00:00Z');
    const { id } = setting.telegram.chats.person({ firstName: 'سارا' });
    await setting.subscribe(id, { minute: 6 * 60, quiet: { from: 23 * 60, to: 9 * 60 } });
    await setting.article(id, BRIDGE);
    await setting.at('2026-06-11T05:29:00Z');
    expect(textsIn(setting, id)).toHaveLength(0);
    await setting.at('2026-06-11T05:30:00Z');
    expect(textsIn(setting, id)).toHaveLength(1);
  });

  it('put off into the quiet hours, it waits for their end, which is not counted as late', async () => {
    const setting = await startDigestSetting('2026-06-11T12:00:00Z');
    const { id } = setting.telegram.chats.person({ firstName: 'سارا' });
    await setting.subscribe(id, { minute: 22 * 60 + 50, quiet: { from: 23 * 60, to: 7 * 60 } });
    await setting.article(id, BRIDGE);
    setting.telegram.faults.add({ kind: 429, retryAfter: 1_200, method: 'sendMessage' });
    for (const instant of ['2026-06-11T19:20:00Z', '2026-06-11T19:45:00Z', '2026-06-12T03:29:00Z']) {
      await setting.at(instant);
      expect(textsIn(setting, id)).toEqual([]);
    }
    await setting.at('2026-06-12T03:30:00Z');
    expect(textsIn(setting, id)).toHaveLength(1);
  });

  it('an empty day says nothing, unless asked', async () => {
    const setting = await startDigestSetting('2026-06-10T20:00:00Z');
    const quiet = setting.telegram.chats.person({ firstName: 'سارا' });
    const asking = setting.telegram.chats.person({ firstName: 'رضا' });
    await setting.subscribe(quiet.id);
    await setting.subscribe(asking.id, { sayEmpty: true });
    await setting.at('2026-06-11T04:30:00Z');
    expect(textsIn(setting, quiet.id)).toEqual([]);
    expect(textsIn(setting, asking.id)[0]).toContain('خبر تازه‌ای نرسیده است.');
    expect((await setting.store.deliveries.reports(quiet.id, 9))[0]?.state).toBe('empty');
  });
});

describe('after the machine was off', () => {
  it('for less than six hours the digest is caught up, once', async () => {
    const setting = await startDigestSetting('2026-06-10T20:00:00Z');
    const { id } = setting.telegram.chats.person({ firstName: 'سارا' });
    await setting.subscribe(id);
    await setting.article(id, BRIDGE);
    await setting.at('2026-06-11T10:29:00Z');
    await setting.at('2026-06-11T10:30:00Z');
    expect(textsIn(setting, id)).toHaveLength(1);
  });

  it('its six hours count from the hour it was due at, however often it is caught up and put off', async () => {
    const setting = await startDigestSetting('2026-06-10T20:00:00Z');
    const { id } = setting.telegram.chats.person({ firstName: 'سارا' });
    await setting.subscribe(id);
    await setting.article(id, BRIDGE);
    setting.telegram.faults.add({ kind: 429, retryAfter: 9_000, method: 'sendMessage' });
    await setting.at('2026-06-11T08:30:00Z');
    await setting.at('2026-06-11T11:05:00Z');
    expect(textsIn(setting, id)).toEqual([]);
    expect(await setting.store.deliveries.reports(id, 1)).toMatchObject([
      { state: 'skipped', due: { day: '2026-06-11', at: Date.parse('2026-06-11T04:30:00Z') } },
    ]);
  });

  it('for longer it is skipped, said in /status and in the next one, which tells its news', async () => {
    const setting = await startDigestSetting('2026-06-10T20:00:00Z');
    const { telegram } = setting;
    const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
    await setting.subscribe(id);
    await setting.at('2026-06-11T04:30:00Z');
    await setting.article(id, BRIDGE);
    await setting.at('2026-06-12T10:31:00Z');
    expect(textsIn(setting, id)).toEqual([]);
    const status = await nextReply(telegram, telegram.people.text({ chatId: id }, '/status'));
    expect(plain(status).split('\n').filter(Boolean)).toEqual([
      'خلاصه بعدی: شنبه ۲۳ خرداد، ساعت ۸:۰۰',
      'خلاصه‌های پیشین',
      '▫️ جمعه ۲۲ خرداد: دیر شد و فرستاده نشد',
      '▫️ پنجشنبه ۲۱ خرداد: خبری نبود',
    ]);
    await settled(setting);
    await setting.at('2026-06-13T04:30:00Z');
    const digest = textsIn(setting, id).at(-1)!;
    expect(digest).toContain('خلاصه جمعه ۲۲ خرداد بیش از شش ساعت دیر شد و فرستاده نشد');
    expect(digest).toContain(TITLES.bridge);
  });
});

describe('when Telegram is in trouble', () => {
  it('a 429 delays that chat, and the others go on', async () => {
    const setting = await startDigestSetting('2026-06-10T20:00:00Z');
    const { telegram } = setting;
    const [busy, other] = [telegram.chats.person({ firstName: 'سارا' }), telegram.chats.person({ firstName: 'رضا' })];
    for (const { id } of [busy, other]) {
      await setting.subscribe(id);
      await setting.article(id, BRIDGE);
    }
    telegram.faults.add({ kind: 429, retryAfter: 90, method: 'sendMessage', chatId: busy.id });
    await setting.at('2026-06-11T04:30:00Z');
    expect([textsIn(setting, busy.id).length, textsIn(setting, other.id).length]).toEqual([0, 1]);
    await setting.at('2026-06-11T04:31:00Z');
    expect(textsIn(setting, busy.id)).toHaveLength(0);
    await setting.at('2026-06-11T04:32:00Z');
    expect([textsIn(setting, busy.id).length, textsIn(setting, other.id).length]).toEqual([1, 1]);
  });

  it('its own errors are outlasted', async () => {
    const setting = await startDigestSetting('2026-06-10T20:00:00Z');
    const { telegram } = setting;
    const { id } = telegram.chats.person({ firstName: 'سارا' });
    await setting.subscribe(id);
    await setting.article(id, BRIDGE);
    telegram.faults.add({ kind: 500, method: 'sendMessage', times: 4 });
    await setting.at('2026-06-11T04:30:00Z');
    expect(textsIn(setting, id)).toHaveLength(0);
    await setting.at('2026-06-11T04:31:00Z');
    expect(textsIn(setting, id)).toHaveLength(1);
  });

  it('an answer lost on its way leaves a doubt, which is told and not repeated', async () => {
    const setting = await startDigestSetting('2026-06-10T20:00:00Z');
    const { telegram } = setting;
    const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
    await setting.subscribe(id);
    await setting.article(id, BRIDGE);
    telegram.faults.add({ kind: 'reset', when: 'after', method: 'sendMessage' });
    await setting.at('2026-06-11T04:30:00Z');
    await setting.at('2026-06-11T04:45:00Z');
    expect(textsIn(setting, id)).toHaveLength(1);
    const status = await nextReply(telegram, telegram.people.text({ chatId: id }, 'وضعیت'));
    expect(plain(status)).toContain('پنجشنبه ۲۱ خرداد: روشن نیست رسیده باشد؛ دوباره فرستاده نشد');
  });

  it('who has blocked the bot or is gone is left alone, and the others are served', async () => {
    const setting = await startDigestSetting('2026-06-10T20:00:00Z');
    const { telegram, store } = setting;
    const people = ['سارا', 'رضا', 'مینا'].map((firstName) => telegram.chats.person({ firstName }));
    const [blocking, gone, other] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
    for (const { id } of people) {
      await setting.subscribe(id);
      await setting.article(id, BRIDGE);
    }
    telegram.chats.block(blocking.id);
    telegram.chats.deleteAccount(gone.id);
    await setting.at('2026-06-11T04:30:00Z');
    expect(people.map(({ id }) => textsIn(setting, id).length)).toEqual([0, 0, 1]);
    expect(await store.subscriptions.of(blocking.id)).toEqual([]);
    expect(await store.subscriptions.of(gone.id)).toEqual([]);
    expect(await store.subscriptions.of(other.id)).toHaveLength(1);
  });

  it('a group that has become a supergroup gets its digest there', async () => {
    const setting = await startDigestSetting('2026-06-10T20:00:00Z');
    const { telegram, store } = setting;
    const owner = telegram.chats.person({ firstName: 'سارا' });
    const group = telegram.chats.group({ title: 'محله', members: [owner] });
    await setting.subscribe(group.id);
    await setting.article(group.id, BRIDGE);
    telegram.updates.hold();
    const { id } = telegram.chats.migrate(group.id);
    await setting.at('2026-06-11T04:30:00Z');
    await setting.at('2026-06-11T04:31:00Z');
    telegram.updates.release();
    expect(textsIn(setting, id)).toHaveLength(1);
    expect(await store.subscriptions.of(id)).toHaveLength(1);
  });

  it('a subscription that cannot be planned holds up no other', async () => {
    const setting = await startDigestSetting('2026-06-10T20:00:00Z');
    const { telegram, store } = setting;
    const [broken, other] = [telegram.chats.person({ firstName: 'سارا' }), telegram.chats.person({ firstName: 'رضا' })];
    const { id, choices, next } = await setting.subscribe(broken.id);
    await store.subscriptions.change(id, { ...choices, zone: 'Nowhere/Land' }, next);
    await setting.subscribe(other.id);
    await setting.article(other.id, BRIDGE);
    await setting.at('2026-06-11T04:30:00Z');
    expect([textsIn(setting, broken.id).length, textsIn(setting, other.id).length]).toEqual([0, 1]);
    expect(await store.subscriptions.of(broken.id)).toHaveLength(1);
  });
});

it('a preview tells the last day, can be asked and is sent once; the digest still comes with all of it', async () => {
  const setting = await startDigestSetting('2026-06-11T02:00:00Z');
  const { telegram, playground, bot, deps } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  await setting.subscribe(id);
  await setting.article(id, BRIDGE, 'کرج نیوز');
  const message = telegram.people.text({ chatId: id }, '/status');
  await nextReply(telegram, message);
  await settled(setting);
  const api = new Api(playground.token, { apiRoot: playground.apiRoot });
  const ctx = new Context({ update_id: 1, message } as Context['update'], api, bot.me) as MessageContext;
  await sendPreview(ctx, { choices: CHOICES }, deps);
  await sendPreview(ctx, { choices: CHOICES }, deps);
  expect(textsIn(setting, id)).toHaveLength(2);
  const preview = telegram.botMessages(id).at(-1)!;
  expect(plain(preview).split('\n')[1]).toBe('پیش‌نمایش: خبرهای ۲۴ ساعت گذشته');
  const asked = telegram.people.text({ chatId: id }, 'درازای پل چند متر است؟', { replyTo: preview.message_id });
  expect(plain(await nextReply(telegram, asked))).toContain('۲۲۰ متر');
  await setting.at('2026-06-11T04:30:00Z');
  expect(textsIn(setting, id).at(-1)).toContain(TITLES.bridge);
});

it('a preview of nothing speaks of its hours and not of a last digest, and says where news comes from', async () => {
  const { telegram } = await startDigestSetting('2026-06-11T02:00:00Z');
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const preview = await nextReply(telegram, telegram.people.text({ chatId: id }, '/digest now'));
  expect(plain(preview).split('\n').slice(1)).toEqual([fa.edition.preview, fa.edition.emptyPreview]);
});

describe('the picture of the day', () => {
  const MORE = [
    'تیم والیبال زنان گلستان قهرمان شد\nتیم والیبال زنان گلستان در دیدار پایانی سه بر یک پیروز شد و جام را بالای سر برد.\nسرمربی تیم گفت بازیکنان دو ماه در اردو بودند.',
    'کتابخانه ملی نسخه‌های خطی تازه‌ای خرید\nرئیس کتابخانه ملی از خرید ۱۲۰ نسخه خطی از مجموعه‌داران خبر داد.\nکهن‌ترین آنها هفتصد سال پیش نوشته شده است.',
    'بهای سیمان ده درصد بالا رفت\nانجمن سازندگان سیمان بهای تازه هر کیسه را ۹۸ هزار تومان اعلام کرد.\nسازندگان گرانی برق را دلیل آن می‌دانند.',
  ];

  it('comes first where it is wanted and there is enough to draw', async () => {
    const setting = await startDigestSetting('2026-06-10T05:00:00Z');
    const [wants, doesNot] = ['سارا', 'رضا'].map((firstName) => setting.telegram.chats.person({ firstName }).id);
    await setting.subscribe(wants!, { picture: true });
    await setting.subscribe(doesNot!, { picture: false });
    for (const id of [wants!, doesNot!]) {
      for (const text of [BRIDGE, SNOW, ...MORE]) await setting.article(id, text);
    }
    await setting.at('2026-06-11T04:30:00Z');
    const [picture, text] = setting.telegram.botMessages(wants!);
    expect(picture?.photo).toBeDefined();
    expect(plain(text!)).toContain(TITLES.bridge);
    expect(setting.telegram.botMessages(doesNot!).filter(({ photo }) => photo !== undefined)).toEqual([]);
    expect(setting.telegram.surprises).toEqual([]);
  });
});

it('TELEGRAM 24: a chat of which only a digest is kept is told so, and can have it deleted', async () => {
  const setting = await startDigestSetting('2026-06-10T05:00:00Z');
  const { telegram, store } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  await setting.subscribe(id);
  const told = await nextReply(telegram, telegram.people.text({ chatId: id }, '/privacy'));
  expect(plain(told)).toMatch(/^از این گفت‌وگو ۱ خلاصه روزانه را نگه داشته‌ام\./u);
  const asked = await nextReply(telegram, telegram.people.text({ chatId: id }, '/forget'));
  expect(plain(asked)).toContain('۱ خلاصه روزانه از این گفت‌وگو پاک شود؟');
  await telegram.queries.press({ chatId: id, messageId: asked.message_id, button: { label: fa.forgetYes } });
  await settled(setting);
  expect(await store.subscriptions.of(id)).toEqual([]);
});

it('whoever chose the full layout gets digests as rich messages, asked about as any other', async () => {
  const setting = await startDigestSetting('2026-06-10T05:00:00Z');
  const { telegram, store } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  await store.saveSettings(id, { rich: 'on' });
  await setting.subscribe(id);
  await setting.article(id, BRIDGE, 'کرج نیوز');
  await setting.at('2026-06-11T04:30:00Z');
  const [digest] = telegram.botMessages(id);
  expect(digest!.rich_message).toMatchObject({ is_rtl: true });
  expect(JSON.stringify(digest!.rich_message)).toContain(TITLES.bridge);
  expect(labelsOf(digest!)).not.toEqual([]);
  const asked = telegram.people.text({ chatId: id }, 'پل چند متر است؟', { replyTo: digest!.message_id });
  expect(plain(await nextReply(telegram, asked))).toContain('۲۲۰');
});
