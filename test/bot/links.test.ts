import { expect, it } from 'vitest';
import { linkAlone } from '../../src/bot/links.ts';
import { fa } from '../../src/bot/wording/fa.ts';
import type { NoPage, Sources } from '../../src/sources/sources.ts';
import { formatted, nextReply, plain, settled, startSetting } from './harness.ts';

it.each([
  ['https://koohpayeh.ir/news/12', 'https://koohpayeh.ir/news/12'],
  [' t.me/koohpayeh/7\nhttps://koohpayeh.ir/8', 'https://t.me/koohpayeh/7'],
  ['www.koohpayeh.ir', 'https://www.koohpayeh.ir'],
  ['باران آمد https://koohpayeh.ir/news/12', null],
  ['koohpayeh.ir', null],
])('%j is the link %j alone', (text, link) => {
  expect(linkAlone(text)).toBe(link);
});

/** Sources that know one page and write down what they are asked for. */
function onePage(outcome: Awaited<ReturnType<Sources['page']>>) {
  const asked: string[] = [];
  const sources: Pick<Sources, 'page'> = {
    page: (address) => {
      asked.push(address);
      return Promise.resolve(outcome);
    },
  };
  return { asked, sources };
}

const TEXT = [
  'جشنواره قالی یزد آغاز شد',
  'نسرین آبکار جشنواره را گشود.',
  'در روز نخست 1200 بازدیدکننده آمدند.',
  'غرفه‌ها از فردا باز می‌شود.',
  'بازدید رایگان است.',
].join('\n');
const LINK = 'https://koohpayeh.ir/news/12';

it('TELEGRAM 7: a link alone is read as its page: dated by it, named and linked; a question about it is answered', async () => {
  const article = { text: TEXT, publishedAt: '2025-11-25T10:00+03:30', origin: { name: 'کوهپایه', link: LINK } };
  const { asked, sources } = onePage({ kind: 'article', article });
  const setting = await startSetting({ sources });
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const reading = await nextReply(telegram, telegram.people.text({ chatId: id }, LINK));
  expect(asked).toEqual([LINK]);
  expect(plain(reading)).toMatch(/^جشنواره قالی یزد آغاز شد\nکوهپایه · ۴ آذر ۱۴۰۴\n/u);
  expect(formatted(reading)).toContain('text_link: کوهپایه');
  await settled(setting);
  const answer = await nextReply(telegram, telegram.people.text({ chatId: id }, 'چند بازدیدکننده؟'));
  expect(plain(answer)).toMatch(/^1200 بازدیدکننده/u);
});

const refused = (reason: Extract<NoPage, { kind: 'refused' }>['reason'], status?: number): NoPage => ({
  kind: 'refused',
  reason,
  ...(status !== undefined && { status }),
});

it.each([
  [refused('status', 403), 'صفحه باز نشد (پاسخ ۴۰۳). متن خبر را همین‌جا بچسبانید.'],
  [refused('address'), `${fa.noPage.address} ${fa.pasteInstead}`],
  [refused('too-slow'), `${fa.noPage['too-slow']} ${fa.pasteInstead}`],
  [{ kind: 'unwanted' } as const, `${fa.noPage.unwanted} ${fa.pasteInstead}`],
])('a page that cannot be read, %j, is said so with what to do instead', async (outcome, text) => {
  const { sources } = onePage(outcome);
  const { telegram } = await startSetting({ sources });
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  expect(plain(await nextReply(telegram, telegram.people.text({ chatId: id }, LINK)))).toBe(text);
});
