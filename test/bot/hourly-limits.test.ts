import { expect, it, vi } from 'vitest';
import { fa } from '../../src/bot/wording/fa.ts';
import { nextReply, plain, repliesAfter, settled, startSetting, NOTHING_KEPT } from './harness.ts';

const POST = 'نسرین آبکار از یزد رفت.';
const HOUR_MS = 3_600_000;

/** A bot for whom time can be let go by. */
async function inTime(options: Parameters<typeof startSetting>[0]) {
  let ahead = 0;
  const setting = await startSetting({ ...options, now: () => new Date(Date.now() + ahead) });
  return { ...setting, setting, pass: (ms: number) => void (ahead += ms) };
}

it('TELEGRAM 25: more than an hour’s share is told once, with when it goes on; then silence, and no row is written', async () => {
  const { telegram, setting, store, pass } = await inTime({ perHour: 2 });
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const other = telegram.chats.person({ firstName: 'رضا', languageCode: 'fa' });
  await nextReply(telegram, telegram.people.text({ chatId: id }, POST));
  pass(20 * 60_000);
  const reading = await nextReply(telegram, telegram.people.text({ chatId: id }, `${POST} 12 نفر.`));
  const told = await nextReply(telegram, telegram.people.text({ chatId: id }, POST));
  expect(plain(told)).toBe(fa.tooMany(40));
  await settled(setting);

  const receive = vi.spyOn(store.inbox, 'receive');
  for (let i = 0; i < 5; i++) telegram.people.text({ chatId: id }, POST);
  await settled(setting);
  expect(repliesAfter(telegram, told)).toEqual([]);
  expect(receive.mock.calls.flatMap(([updates]) => updates)).toEqual([]);
  // Commands have a share of their own, others theirs; a press is always answered.
  expect(plain(await nextReply(telegram, telegram.people.text({ chatId: id }, '/start')))).toBe(fa.start);
  await nextReply(telegram, telegram.people.text({ chatId: other.id }, POST));
  const press = { chatId: id, messageId: reading.message_id, button: { label: 'چند نفر آمدند؟' } };
  expect(await telegram.queries.press(press)).toMatchObject({ text: fa.tooMany(40) });

  pass(40 * 60_000);
  const again = await nextReply(telegram, telegram.people.text({ chatId: id }, `${POST} 13 نفر.`));
  expect(plain(again)).toContain('نسرین آبکار');
});

it('TELEGRAM 25: an album is one post, and what is handled again is counted once', async () => {
  const { telegram, handleAgain, setting } = await inTime({ perHour: 2 });
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const media = [
    { kind: 'photo', caption: POST } as const,
    ...Array.from({ length: 4 }, () => ({ kind: 'photo' }) as const),
  ];
  const album = telegram.people.album({ chatId: id }, media);
  await nextReply(telegram, album.at(-1)!);
  await settled(setting);
  await handleAgain(telegram.updates.log[0]!);
  const second = await nextReply(telegram, telegram.people.text({ chatId: id }, `${POST} 12 نفر.`));
  expect(plain(second)).toContain('12 نفر');
});

it('TELEGRAM 25: who is not on the list is told once a day what to do, and then costs nothing', async () => {
  const allowed = new Set<number>();
  const { telegram, setting, pass, logged } = await inTime({ allowed });
  const stranger = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const friend = telegram.chats.person({ firstName: 'رضا', languageCode: 'fa' });
  const group = telegram.chats.supergroup({ title: 'تحریریه', members: [stranger, friend], bot: 'administrator' });
  allowed.add(friend.id);

  const told = await nextReply(telegram, telegram.people.text({ chatId: stranger.id }, POST));
  expect(plain(told)).toBe(`${fa.notAdmitted}\n${fa.yourNumber} ${stranger.id}`);
  expect(told.entities).toContainEqual(expect.objectContaining({ type: 'code' }));
  const before = telegram.calls('sendMessage').length;
  for (const text of [POST, '/start', '/settings', 'چند نفر؟']) telegram.people.text({ chatId: stranger.id }, text);
  telegram.people.text({ chatId: group.id, userId: stranger.id }, POST);
  await settled(setting);
  expect(telegram.calls('sendMessage')).toHaveLength(before);
  expect(await telegram.queries.inline(stranger.id, POST)).toMatchObject({ results: [] });

  const from = { chatId: group.id, userId: stranger.id };
  const inGroup = await nextReply(telegram, telegram.people.text(from, '/summarize@chekide_bot'));
  expect(plain(inGroup)).toContain(String(group.id));
  expect(plain(await nextReply(telegram, telegram.people.text({ chatId: friend.id }, POST)))).toContain('نسرین');
  pass(24 * HOUR_MS);
  await nextReply(telegram, telegram.people.text({ chatId: stranger.id }, POST));
  expect(logged.join('')).not.toContain('AAExample');
});

it('TELEGRAM 25: a chat that is not on the list keeps nothing of a channel', async () => {
  const { telegram, setting, store } = await inTime({ allowed: new Set([1]) });
  const channel = telegram.chats.channel({ title: 'خبر یزد' });
  telegram.people.text({ chatId: channel.id }, POST);
  await settled(setting);
  expect(await store.kept(channel.id)).toEqual(NOTHING_KEPT);
});
