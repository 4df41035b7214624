import { expect, it } from 'vitest';
import { DIALOGUE_VERSION } from '../../src/bot/dialogue/steps.ts';
import { digestsEn } from '../../src/bot/wording/digests-en.ts';
import { digestsFa } from '../../src/bot/wording/digests-fa.ts';
import { fa } from '../../src/bot/wording/fa.ts';
import type { Setting, SettingOptions } from './harness.ts';
import { labelsOf, nextReply, plain, repliesAfter, settled, startSetting } from './harness.ts';

const { ask, buttons, hint, sentence } = digestsFa;
const WEDNESDAY = new Date('2026-11-25T10:00:00Z');
const BEGAN = Date.now();
/** A clock that goes on from that day's noon: what is sent in pieces waits by it. */
const now = () => new Date(WEDNESDAY.getTime() + Date.now() - BEGAN);
const POST = [
  'جشنواره قالی یزد آغاز شد',
  'نسرین آبکار جشنواره قالی را در یزد گشود.',
  'در روز نخست 1200 بازدیدکننده به سالن آمدند.',
  'غرفه‌های شهرهای دیگر با 45 بافنده از فردا باز می‌شود.',
].join('\n');
const USUAL = {
  minute: 480,
  days: [0, 1, 2, 3, 4, 5, 6],
  zone: 'Asia/Tehran',
  length: 'usual',
  picture: true,
  sayEmpty: false,
};

/** Somebody, and what they do in their dialogue; each returns the screen as it then stands. */
function someone(setting: Setting, languageCode = 'fa') {
  const { telegram, store } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode });
  let screen: number;
  const standing = async () => {
    await settled(setting);
    screen = (await store.dialogues.find(id))?.messageId ?? screen;
    return telegram.message(id, screen)!;
  };
  return {
    id,
    say: (text: string) => nextReply(telegram, telegram.people.text({ chatId: id }, text)),
    /** Sends the command and waits for its screen. */
    open: async (text = '/digest') => {
      const message = await nextReply(telegram, telegram.people.text({ chatId: id }, text));
      screen = message.message_id;
      return standing();
    },
    press: async (label: string) => {
      const outcome = await telegram.queries.press({ chatId: id, messageId: screen, button: { label } });
      return { ...(await standing()), outcome };
    },
    write: async (text: string) => {
      telegram.people.text({ chatId: id }, text);
      return standing();
    },
    kept: async () => (await store.subscriptions.of(id)).map(({ choices }) => choices),
  };
}

async function alone(options: SettingOptions = {}, languageCode = 'fa') {
  const setting = await startSetting({ now, ...options });
  return { setting, ...setting, ...someone(setting, languageCode) };
}

it('asks step by step in one message, says all of it in one sentence, and keeps it', async () => {
  const { telegram, id, open, press, kept, store } = await alone();
  const screen = await open();
  expect(plain(screen)).toBe(ask.hour);
  expect(labelsOf(screen)[0]).toBe('۶ صبح | ۷ صبح | ۸ صبح | ۹ صبح');
  expect(labelsOf(screen).at(-1)).toBe(buttons.cancel);
  expect(plain(await press('۸ صبح'))).toBe(ask.days);
  expect(plain(await press(buttons.everyDay))).toBe(ask.zone);
  expect(plain(await press('تهران'))).toBe(ask.what);
  expect(plain(await press(`✓ ${buttons.everything}`))).toBe(ask.length);
  const last = await press(`✓ ${fa.pointsLengths.usual}`);
  expect(plain(last)).toBe(
    [
      'هر روز ساعت ۸ صبح به وقت تهران، همه خبرها، به اندازه معمول، با تصویر روز.',
      'نخستین: پنجشنبه ۵ آذر، ساعت ۸ صبح.',
    ].join('\n'),
  );
  const done = await press(buttons.save);
  expect(plain(done)).toContain(digestsFa.saved);
  expect(labelsOf(done)).toEqual([]);
  expect(await kept()).toEqual([USUAL]);
  expect(await store.subscriptions.of(id)).toMatchObject([
    { next: { day: '2026-11-26', at: Date.parse('2026-11-26T04:30:00Z') } },
  ]);
  expect(await store.dialogues.find(id)).toBeNull();
  expect(telegram.botMessages(id)).toHaveLength(1);
});

it('understands what people write, and says how where it does not', async () => {
  const { open, write, press, kept } = await alone();
  await open();
  const again = await write('ساعت خوبی');
  expect(plain(again)).toBe(`${digestsFa.unclear('ساعت خوبی')} ${hint.hour}\n\n${ask.hour}`);
  expect(plain(await write('۷:۳۰'))).toBe(ask.days);
  expect(plain(await write('هشتم ماه'))).toContain(hint.days);
  expect(plain(await write('شنبه، دوشنبه و جمعه'))).toBe(ask.zone);
  expect(plain(await write('شهر ناکجا'))).toContain(hint.zone);
  expect(plain(await write('کاتماندو'))).toBe(ask.what);
  expect(plain(await write('هر چه هست'))).toContain(hint.what);
  expect(plain(await press(buttons.words))).toBe(ask.words);
  expect(plain(await write('فوتبال، قیمت طلا'))).toContain(digestsFa.muted(['فوتبال', 'قیمت طلا']));
  await write(buttons.topics);
  await press('ورزش');
  expect(labelsOf(await press('اقتصاد')).join()).toContain('✓ اقتصاد');
  expect(plain(await press(buttons.done))).toBe(ask.length);
  await write(fa.pointsLengths.short);
  await press(buttons.quiet);
  expect(plain(await write('هرگز'))).toContain(hint.quiet);
  const last = await write('از ۱۱ شب تا ۷ صبح');
  expect(plain(last)).toContain('شنبه، دوشنبه و جمعه ساعت ۷:۳۰ صبح به وقت کاتماندو');
  await press(buttons.save);
  expect(await kept()).toEqual([
    {
      ...USUAL,
      minute: 450,
      days: [6, 1, 5],
      zone: 'Asia/Kathmandu',
      topics: ['economy', 'sport'],
      mutedWords: ['فوتبال', 'قیمت طلا'],
      length: 'short',
      quiet: { from: 1380, to: 420 },
    },
  ]);
});

it('days one by one: none is not enough', async () => {
  const { open, write, press } = await alone();
  await open();
  await write('هشت صبح');
  expect(plain(await press(buttons.pick))).toBe(ask.pick);
  expect(plain(await press(buttons.done))).toContain(digestsFa.nothingChosen);
  await press('شنبه');
  await press('چهارشنبه');
  expect(labelsOf(await press('✓ شنبه'))[0]).toBe('شنبه | یکشنبه | دوشنبه | سه‌شنبه');
  expect(plain(await press(buttons.done))).toBe(ask.zone);
});

it('a city of several is asked back, with half hours', async () => {
  const { open, write, press } = await alone();
  await open();
  await write('8pm');
  await press(buttons.workingDays);
  const found = await write('کا');
  expect(labelsOf(found)).toContain('کابل (۴:۳۰ پیش از گرینویچ)');
  expect(plain(await press('کابل (۴:۳۰ پیش از گرینویچ)'))).toBe(ask.what);
});

it('every step leads back, and the first has no way back', async () => {
  const { open, press, write } = await alone();
  const shown = [await open(), await write('۷'), await press(buttons.pick)].map(plain);
  expect(shown).toEqual([ask.hour, ask.days, ask.pick]);
  expect(plain(await press(buttons.back))).toBe(ask.days);
  const first = await write(buttons.back);
  expect(plain(first)).toBe(ask.hour);
  expect(labelsOf(first).at(-1)).toBe(buttons.cancel);
});

it.each([
  ['the button', async (me: Me) => me.press(buttons.cancel)],
  ['the word', async (me: Me) => me.write('انصراف')],
  ['the command', async (me: Me) => me.write('/cancel')],
])('%s leaves it, and nothing is kept', async (_, leave) => {
  const me = await alone();
  await me.open();
  await me.write('۷');
  expect(plain(await leave(me))).toBe(digestsFa.cancelled);
  expect(await me.kept()).toEqual([]);
  expect(await me.store.dialogues.find(me.id)).toBeNull();
  expect(plain(await me.say('/cancel'))).toBe(digestsFa.nothingToCancel);
});
type Me = Awaited<ReturnType<typeof alone>>;

it('goes on after a restart in the middle, and answers an update once that comes again', async () => {
  const { setting, telegram, store, id, open, handleAgain } = await alone();
  await open();
  const message = telegram.people.text({ chatId: id }, '۷');
  await settled(setting);
  const row = (await store.dialogues.find(id))!;
  // Another process has it from the store alone.
  await handleAgain({ update_id: row.updateId, message } as Parameters<typeof handleAgain>[0]);
  expect(plain(telegram.message(id, row.messageId)!)).toBe(ask.days);
  await setting.bot.stop();
  await handleAgain({ update_id: row.updateId + 1, message: { ...message, text: 'هر روز' } } as Parameters<
    typeof handleAgain
  >[0]);
  expect(plain(telegram.message(id, row.messageId)!)).toBe(ask.zone);
});

it('two at once in two chats do not mix', async () => {
  const setting = await startSetting({ now });
  const [sara, reza] = [someone(setting), someone(setting)];
  await Promise.all([sara.open(), reza.open()]);
  await Promise.all([sara.write('۷'), reza.write('۹ شب')]);
  await Promise.all([sara.press(buttons.everyDay), reza.press(buttons.workingDays)]);
  await Promise.all([sara.press('تهران'), reza.write('کابل')]);
  await Promise.all([sara.press(`✓ ${buttons.everything}`), reza.press(`✓ ${buttons.everything}`)]);
  await Promise.all([sara.write(fa.pointsLengths.long), reza.write(fa.pointsLengths.short)]);
  await Promise.all([sara.press(buttons.save), reza.press(buttons.save)]);
  expect(await sara.kept()).toEqual([{ ...USUAL, minute: 420, length: 'long' }]);
  expect(await reza.kept()).toEqual([
    { ...USUAL, minute: 1260, days: [6, 0, 1, 2, 3], zone: 'Asia/Kabul', length: 'short' },
  ]);
});

it('other messages are read as usual, and the dialogue stays', async () => {
  const { telegram, id, open, say, write } = await alone();
  const screen = await open();
  const reading = await nextReply(
    telegram,
    telegram.people.forward(
      { chatId: id },
      { type: 'hidden_user', sender_user_name: 'کسی', date: 1 },
      { kind: 'text', text: POST },
    ),
  );
  expect(plain(reading)).toContain('نسرین آبکار');
  expect(plain(await say('چند نفر آمدند؟'))).toContain('1200');
  expect(plain(telegram.message(id, screen.message_id)!)).toBe(ask.hour);
  // Out of sight by now: it comes again below what was written.
  const below = await write('۷');
  expect(plain(below)).toBe(ask.days);
  expect(below.message_id).toBeGreaterThan(reading.message_id);
  expect(telegram.message(id, screen.message_id)).toBeUndefined();
});

it('closes kindly after half an hour', async () => {
  let later = 0;
  const { open, press, store, id } = await alone({ now: () => new Date(now().getTime() + later) });
  await open();
  later = 31 * 60_000;
  const late = await press('۸ صبح');
  expect(plain(late)).toBe(digestsFa.late);
  expect(late.outcome).toMatchObject({ text: digestsFa.anew });
  expect(await store.dialogues.find(id)).toBeNull();
});

it('one of an earlier version says that it is begun again', async () => {
  const { open, press, store, id } = await alone();
  await open();
  const row = (await store.dialogues.find(id))!;
  await store.dialogues.save({ ...row, version: DIALOGUE_VERSION - 1 }, now());
  expect(plain(await press('۸ صبح'))).toBe(digestsFa.anew);
});

it('a screen that was deleted comes again, and an old one says so', async () => {
  const { telegram, id, open, write, say } = await alone();
  const screen = await open();
  telegram.people.delete(id, screen.message_id);
  expect(plain(await write('۷'))).toBe(ask.days);
  const second = await say('/digest');
  expect(plain(second)).toBe(ask.hour);
  expect(plain(repliesAfter(telegram, screen)[0]!)).toBe(digestsFa.cancelled);
});

it('shows what there is: change, another, off; and takes an hour, «off» and «now» at once', async () => {
  const { open, press, say, kept } = await alone();
  expect(plain(await say('/digest off'))).toBe(digestsFa.none);
  expect(plain(await say('/digest 7:30'))).toContain('هر روز ساعت ۷:۳۰ صبح به وقت تهران');
  expect(plain(await say('/digest ۹ شب'))).toContain('هر روز ساعت ۹ شب');
  expect(await kept()).toEqual([{ ...USUAL, minute: 1260 }]);
  expect(plain(await say('/digest شاید'))).toBe(digestsFa.how);
  const list = await open();
  expect(plain(list)).toContain(digestsFa.list);
  expect(labelsOf(list)).toEqual([`${buttons.change} | ${buttons.off}`, `${buttons.another} | ${buttons.now}`]);
  await press(buttons.change);
  await press(buttons.zone);
  expect(plain(await press(buttons.back))).toContain(sentence({ ...USUAL, minute: 1260 } as never));
  await press(buttons.days);
  expect(plain(await press(buttons.workingDays))).toContain('شنبه تا چهارشنبه ساعت ۹ شب');
  await press(buttons.empty);
  await press(buttons.save);
  expect(await kept()).toEqual([{ ...USUAL, minute: 1260, days: [6, 0, 1, 2, 3], sayEmpty: true }]);
  await open();
  await press(buttons.another);
  for (const label of ['۷ صبح', buttons.everyDay, 'تهران', `✓ ${buttons.everything}`, fa.pointsLengths.long])
    await press(label);
  await press(buttons.save);
  expect(await kept()).toHaveLength(2);
  expect(plain(await say('/digest 6'))).toContain(digestsFa.which);
  await open();
  await press(`${buttons.off} ۱`);
  expect(await kept()).toEqual([{ ...USUAL, minute: 420, length: 'long' }]);
  expect(plain(await say('/digest off'))).toBe(digestsFa.ended(1));
  expect(await kept()).toEqual([]);
});

it('in a group its administrators decide, in reply to it, and it stays in its topic', async () => {
  const setting = await startSetting({ now });
  const { telegram, store } = setting;
  const owner = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const member = telegram.chats.person({ firstName: 'رضا', languageCode: 'fa' });
  const group = telegram.chats.supergroup({ title: 'تحریریه', members: [owner, member], topics: ['خبر'] });
  const [threadId] = telegram.chats.record(group.id).topics.keys();
  const from = (userId: number) => ({ chatId: group.id, userId, threadId: threadId! });
  const refused = await nextReply(telegram, telegram.people.text(from(member.id), '/digest@chekide_bot'));
  expect(plain(refused)).toBe(fa.onlyAdministratorsChoose);
  const screen = await nextReply(telegram, telegram.people.text(from(owner.id), '/digest@chekide_bot'));
  expect(screen.message_thread_id).toBe(threadId);
  const replyTo = { replyTo: screen.message_id };
  telegram.people.text(from(member.id), '۷', replyTo);
  telegram.people.text(from(owner.id), '۷');
  await settled(setting);
  expect(plain(telegram.message(group.id, screen.message_id)!)).toBe(ask.hour);
  const press = (userId: number, label: string) =>
    telegram.queries.press({ chatId: group.id, messageId: screen.message_id, userId, button: { label } });
  expect(await press(member.id, '۸ صبح')).toMatchObject({ text: fa.onlyAdministratorsChoose });
  telegram.people.text(from(owner.id), '۷:۳۰', replyTo);
  await telegram.waitFor(() => plain(telegram.message(group.id, screen.message_id)!) === ask.days);
  for (const label of [buttons.everyDay, 'تهران', `✓ ${buttons.everything}`, fa.pointsLengths.long, buttons.save]) {
    await press(owner.id, label);
    await settled(setting);
  }
  expect(await store.subscriptions.of(group.id)).toMatchObject([{ threadId, choices: { minute: 450 } }]);
});

it('speaks English', async () => {
  const { open, write, press, kept } = await alone({}, 'en');
  expect(plain(await open())).toBe(digestsEn.ask.hour);
  await write('8pm');
  await write('weekdays');
  await write('Kathmandu');
  await press(`✓ ${digestsEn.buttons.everything}`);
  const last = await press('✓ Usual');
  expect(plain(last)).toBe(
    [
      'Saturday to Wednesday at 8 pm, Kathmandu time, all news, of usual length, with the picture of the day.',
      'The first: Wednesday 25 November, at 8 pm.',
    ].join('\n'),
  );
  await press(digestsEn.buttons.save);
  expect(await kept()).toMatchObject([{ zone: 'Asia/Kathmandu', minute: 1200 }]);
});
