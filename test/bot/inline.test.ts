import type { InlineQueryResultArticle } from 'grammy/types';
import { expect, it } from 'vitest';
import { en } from '../../src/bot/wording/en.ts';
import { fa } from '../../src/bot/wording/fa.ts';
import { nextReply, plain, repliesAfter, settled, startSetting } from './harness.ts';
import type { SettingOptions } from './harness.ts';

const POST = [
  'جشنواره قالی یزد آغاز شد',
  'نسرین آبکار جشنواره قالی را گشود.',
  'در روز نخست 1200 بازدیدکننده آمدند.',
  'غرفه‌های شهرهای دیگر با 45 بافنده از فردا باز می‌شود.',
].join('\n');

async function asking(options: SettingOptions = {}) {
  const setting = await startSetting(options);
  const { telegram } = setting;
  const sara = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const ask = async (words: string, userId = sara.id) => {
    const outcome = await telegram.queries.inline(userId, words);
    if (outcome.kind === 'unanswered') throw new Error('unanswered');
    return { ...outcome, results: outcome.results as InlineQueryResultArticle[] };
  };
  return { ...setting, setting, sara, ask };
}

it('TELEGRAM 20: a text after its name gives the points as a message to send', async () => {
  const { telegram, sara, ask, setting } = await asking();
  const { results, button } = await ask(POST);
  expect(button).toBeUndefined();
  expect(results).toHaveLength(1);
  const [offered] = results;
  expect(offered!.title).toBe('جشنواره قالی یزد آغاز شد');
  expect(offered!.description).toMatch(/^نسرین آبکار جشنواره قالی را گشود/u);

  const group = telegram.chats.group({ title: 'دوستان', members: [sara] });
  for (const chatId of [group.id, sara.id]) {
    const sent = telegram.queries.choose({ chatId, userId: sara.id }, offered!);
    expect(plain(sent)).toMatch(/^جشنواره قالی یزد آغاز شد\n\n▪️ نسرین آبکار/u);
    expect(sent.entities).toContainEqual(expect.objectContaining({ type: 'bold', offset: 0 }));
    await settled(setting);
    // What came by way of the bot is a reading already.
    expect(repliesAfter(telegram, sent)).toEqual([]);
  }
  expect(telegram.surprises).toEqual([]);
});

it.each([
  ['Stocks rose on Monday', fa.inline.notPersian],
  ['خبر فوری', fa.inline.tooShort],
  ['https://khabar.example.ir/1', fa.inline.otherLink],
])('TELEGRAM 20: %j offers nothing, and the button above says why', async (words, says) => {
  const { results, button } = await (await asking()).ask(words);
  expect(results).toEqual([]);
  expect(button).toEqual({ text: says, start_parameter: 'inline' });
});

it('TELEGRAM 20: the link of a public post is read through its preview, once it is whole', async () => {
  const asked: string[] = [];
  const page = (address: string) => {
    asked.push(address);
    const origin = { name: 'خبر یزد', link: address };
    if (address.endsWith('/404')) return Promise.resolve({ kind: 'empty' as const });
    return Promise.resolve({ kind: 'article' as const, article: { text: POST, origin } });
  };
  const { ask } = await asking({ sources: { page } });
  const { results, isPersonal } = await ask('https://t.me/khabar_yazd/12');
  expect(results[0]!.input_message_content).toMatchObject({
    entities: expect.arrayContaining([
      expect.objectContaining({ type: 'text_link', url: 'https://t.me/khabar_yazd/12' }),
    ]) as unknown,
  });
  expect(isPersonal).toBe(true);
  expect((await ask('t.me/khabar_yazd/404')).button?.text).toBe(fa.inline.noPost);
  await ask('https://t.me/khabar_yazd');
  expect(asked).toEqual(['https://t.me/khabar_yazd/12', 'https://t.me/khabar_yazd/404']);
});

it('TELEGRAM 20: nothing after its name offers what this person had read last, and nobody else', async () => {
  const { telegram, ask, sara, setting } = await asking();
  await nextReply(telegram, telegram.people.text({ chatId: sara.id }, POST));
  await settled(setting);
  const mine = await ask('');
  expect(mine.results.map(({ title }) => title)).toEqual(['جشنواره قالی یزد آغاز شد']);
  expect(mine).toMatchObject({ isPersonal: true, cacheTime: 0, button: { text: fa.inline.open } });
  const other = telegram.chats.person({ firstName: 'Ann', languageCode: 'en' });
  expect(await ask('', other.id)).toMatchObject({ results: [], button: { text: en.inline.open } });
});
