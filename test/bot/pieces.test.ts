import { expect, it } from 'vitest';
import { fa } from '../../src/bot/wording/fa.ts';
import { nextReply, plain, repliesAfter, settled, startSetting } from './harness.ts';
import type { Setting } from './harness.ts';

// What comes in pieces, over HTTP: one article, one reply.

const POST = [
  'جشنواره قالی یزد آغاز شد',
  'نسرین آبکار جشنواره قالی را در یزد گشود.',
  'در روز نخست 1200 بازدیدکننده به سالن آمدند.',
  'غرفه‌های شهرهای دیگر با 45 بافنده از فردا باز می‌شود.',
].join('\n');
const CHANNEL = {
  type: 'channel',
  date: 1_764_060_000,
  message_id: 7,
  chat: { id: -1_001_234_567_890, type: 'channel', title: 'کوهپایه' },
} as const;

function someone(setting: Setting) {
  const { id } = setting.telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  return { ...setting, id };
}
const photo = (caption?: string) => ({ kind: 'photo' as const, ...(caption !== undefined && { caption }) });

it('TELEGRAM 2: an album has one reply, to the picture with the words; a reply to any picture finds its article', async () => {
  const setting = someone(await startSetting());
  const { telegram, id } = setting;
  const album = telegram.people.album({ chatId: id }, [photo(), photo(POST), photo()]);
  await settled(setting);
  const [reading, ...others] = repliesAfter(telegram, album[0]!).filter(({ from }) => from?.is_bot);
  expect(others).toEqual([]);
  expect(reading!.reply_to_message?.message_id).toBe(album[1]!.message_id);
  const question = telegram.people.text({ chatId: id }, 'چند بافنده؟', { replyTo: album[2]!.message_id });
  expect(plain(await nextReply(telegram, question))).toMatch(/^45 بافنده/u);
});

it('an album whose caption is corrected is the new article, whichever picture one replies to', async () => {
  const setting = someone(await startSetting());
  const { telegram, id } = setting;
  const album = telegram.people.album({ chatId: id }, [photo(), photo(POST), photo()]);
  await settled(setting);
  telegram.people.edit(id, album[1]!.message_id, POST.replace('45', '54'));
  await settled(setting);
  for (const picture of album) {
    const question = telegram.people.text({ chatId: id }, 'چند بافنده؟', { replyTo: picture.message_id });
    expect(plain(await nextReply(telegram, question))).toMatch(/^54 بافنده/u);
  }
});

it('an album without words is told once what to send', async () => {
  const setting = someone(await startSetting());
  const { telegram, id } = setting;
  const album = telegram.people.album({ chatId: id }, [photo(), photo()]);
  await settled(setting);
  expect(repliesAfter(telegram, album[0]!).map(plain)).toEqual([fa.wordless.photo]);
});

it('TELEGRAM 3: a long paste that the client cut has one reply, to its first part', async () => {
  const setting = someone(await startSetting());
  const { telegram, id } = setting;
  const parts = telegram.people.paste(
    { chatId: id },
    `${'هوای کوهپایه سرد است و باران می‌بارد.\n'.repeat(160)}${POST}`,
  );
  expect(parts.length).toBeGreaterThan(1);
  await settled(setting);
  const replies = repliesAfter(telegram, parts[0]!).filter(({ reply_to_message: post }) => post !== undefined);
  expect(new Set(replies.map(({ reply_to_message: post }) => post!.message_id))).toEqual(
    new Set([parts[0]!.message_id]),
  );
  const question = telegram.people.text({ chatId: id }, 'چند بافنده؟', { replyTo: parts.at(-1)!.message_id });
  expect(plain(await nextReply(telegram, question))).toMatch(/^45 بافنده/u);
});

it.each([
  ['a question', 'چند بافنده؟', /^45 بافنده/u],
  ['«خلاصه کن»', 'خلاصه کن', /^👤 نسرین آبکار/u],
])('TELEGRAM 4: %s with a forward has one reply that does what it asks', async (_, comment, wanted) => {
  const setting = someone(await startSetting());
  const { telegram, id } = setting;
  const first = telegram.people.text({ chatId: id }, comment);
  telegram.people.forward({ chatId: id }, CHANNEL, { kind: 'text', text: POST });
  await settled(setting);
  const replies = repliesAfter(telegram, first);
  expect(replies).toHaveLength(1);
  expect(plain(replies[0]!)).toMatch(wanted);
});

it('a question in reply to a post that was never read is asked of that post', async () => {
  const setting = someone(await startSetting());
  const { telegram, id } = setting;
  // While nobody could answer, the post was lost to us.
  const post = telegram.people.forward({ chatId: id }, CHANNEL, { kind: 'text', text: POST });
  await settled(setting);
  await setting.store.forget(id);
  const question = telegram.people.text({ chatId: id }, 'چند بافنده؟', { replyTo: post.message_id });
  expect(plain(await nextReply(telegram, question))).toMatch(/^45 بافنده/u);
});
