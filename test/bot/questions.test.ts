import { expect, it } from 'vitest';
import { fa } from '../../src/bot/wording/fa.ts';
import type { Turn } from '../../src/summarize/text/reading.ts';
import { createFakeReader } from './fake-reader.ts';
import { formatted, nextReply, plain, repliesAfter, settled, startSetting } from './harness.ts';
import type { Setting } from './harness.ts';

const POST = [
  'جشنواره قالی یزد آغاز شد',
  'نسرین آبکار جشنواره قالی را در یزد گشود.',
  'در روز نخست 1200 بازدیدکننده به سالن آمدند.',
  'غرفه‌های شهرهای دیگر با 45 بافنده از فردا باز می‌شود.',
].join('\n');

/** Someone who has sent the post and got its reading. */
async function withReading(setting: Setting) {
  const { telegram } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode: 'fa' });
  const post = telegram.people.text({ chatId: id }, POST);
  const reading = await nextReply(telegram, post);
  await settled(setting);
  return { ...setting, id, post, reading };
}

it('a tapped suggestion is answered with the question, the answer and its sentence', async () => {
  const { telegram, id, reading } = await withReading(await startSetting());
  const outcome = await telegram.queries.press({
    chatId: id,
    messageId: reading.message_id,
    button: { label: 'چند نفر آمدند؟' },
  });
  expect(outcome).toMatchObject({ kind: 'answered', text: '' });
  const answer = await nextReply(telegram, reading);
  expect(plain(answer)).toBe('چند نفر آمدند؟\n\n1200 بازدیدکننده\nدر روز نخست 1200 بازدیدکننده به سالن آمدند.');
  expect(formatted(answer)).toEqual([
    'bold: 1200 بازدیدکننده',
    'blockquote: در روز نخست 1200 بازدیدکننده به سالن آمدند.',
  ]);
  expect(answer.reply_to_message?.message_id).toBe(reading.message_id);
  expect(telegram.surprises).toEqual([]);
});

it('TELEGRAM 15: a second tap on the same suggestion only points to the answer', async () => {
  const setting = await withReading(await startSetting());
  const { telegram, id, reading } = setting;
  const press = { chatId: id, messageId: reading.message_id, button: { label: 'چند نفر آمدند؟' } };
  const both = await Promise.all([telegram.queries.press(press), telegram.queries.press(press)]);
  expect(both).toMatchObject([{ text: '' }, { text: fa.answeredAlready }]);
  await settled(setting);
  expect(repliesAfter(telegram, reading)).toHaveLength(1);
});

it('a button answers what it says, whatever a newer reader would suggest', async () => {
  let suggested = 'چند نفر آمدند؟';
  const reader = createFakeReader();
  const read: typeof reader.read = (article) => {
    const reading = reader.read(article);
    if (reading.kind === 'not-persian') return reading;
    return { ...reading, questions: reading.questions.map((question) => ({ ...question, text: suggested })) };
  };
  const { telegram, id, reading } = await withReading(await startSetting({ reader: { ...reader, read } }));
  suggested = 'چه شد؟';
  await telegram.queries.press({ chatId: id, messageId: reading.message_id, button: { data: 'q:0' } });
  expect(plain(await nextReply(telegram, reading))).toMatch(/^چند نفر آمدند؟/u);

  const stale = { chatId: id, messageId: reading.message_id, button: { data: 'q:1' }, inaccessible: true };
  await telegram.queries.press(stale);
  expect(plain(await nextReply(telegram, reading, 2))).toMatch(/^چه شد؟/u);
});

it.each([
  ['data that no version of ours wrote', 'open:7', fa.unknownButton],
  ['a question there never was', 'q:9', fa.unknownButton],
])('%s is answered, too', async (_, data, text) => {
  const { telegram, id, reading } = await withReading(await startSetting());
  const outcome = await telegram.queries.press({ chatId: id, messageId: reading.message_id, button: { data } });
  expect(outcome).toMatchObject({ kind: 'answered', text });
});

it('TELEGRAM 14: a button of a forgotten article says so', async () => {
  const { telegram, id, reading, store } = await withReading(await startSetting());
  await store.forget(id);
  const outcome = await telegram.queries.press({ chatId: id, messageId: reading.message_id, button: { data: 'q:0' } });
  expect(outcome).toMatchObject({ text: fa.expired, showAlert: true });
});

it.each([
  ['a reply to our reading', 'reading', 'شمار بافنده'],
  ['a reply to the post itself', 'post', 'چند بافنده؟'],
  ['plain words after a reading', null, 'چند بافنده؟'],
] as const)('%s is answered with evidence', async (_, about, text) => {
  const setting = await withReading(await startSetting());
  const { telegram, id } = setting;
  const replyTo = about === null ? {} : { replyTo: setting[about].message_id };
  const question = telegram.people.text({ chatId: id }, text, replyTo);
  const answer = await nextReply(telegram, question);
  expect(plain(answer)).toBe('45 بافنده\nغرفه‌های شهرهای دیگر با 45 بافنده از فردا باز می‌شود.');
  expect(answer.reply_to_message?.message_id).toBe(question.message_id);
});

it('what the text does not say is not made up; its nearest sentence is shown', async () => {
  const { telegram, id } = await withReading(await startSetting());
  const question = telegram.people.text({ chatId: id }, 'هزینه‌اش چقدر شد؟');
  const answer = await nextReply(telegram, question);
  expect(plain(answer)).toBe(`${fa.notInTextNearest}\nجشنواره قالی یزد آغاز شد`);
  expect(formatted(answer)).toEqual(['blockquote: جشنواره قالی یزد آغاز شد']);
});

it('a follow-up knows what was asked before it, whether replied to or in plain words', async () => {
  const histories: (readonly Turn[])[] = [];
  const reader = createFakeReader();
  const ask: typeof reader.ask = (article, question, history = []) => {
    histories.push(history);
    return reader.ask(article, question, history);
  };
  const setting = await withReading(await startSetting({ reader: { ...reader, ask } }));
  const { telegram, id } = setting;
  const asked = ['چند بازدیدکننده؟', 'کی بود؟', 'چرا آن روز؟'];
  for (const text of asked) {
    await nextReply(telegram, telegram.people.text({ chatId: id }, text));
    await settled(setting);
  }
  expect(histories.at(-1)).toEqual([
    { question: 'چند بازدیدکننده؟', answer: '1200 بازدیدکننده' },
    { question: 'کی بود؟', answer: '1200 بازدیدکننده' },
  ]);
});

/** Sends a second post, on another thing, after the first. */
async function withTwoPosts(setting: Setting) {
  const first = await withReading(setting);
  const { telegram, id } = first;
  const second = telegram.people.text(
    { chatId: id },
    'باران در کوهپایه بارید\nدر کوهپایه 30 میلی‌متر باران آمد.\nجاده‌ها بسته شد.',
  );
  await nextReply(telegram, second);
  await settled(setting);
  return first;
}

it('plain words that the last article does not answer are asked of the latest ones, and the answer names its article', async () => {
  const setting = await withTwoPosts(await startSetting());
  const { telegram, id } = setting;
  const question = telegram.people.text({ chatId: id }, 'چند بافنده؟');
  const answer = await nextReply(telegram, question);
  expect(plain(answer)).toBe(
    '45 بافنده\nغرفه‌های شهرهای دیگر با 45 بافنده از فردا باز می‌شود.\n\nاز خبرِ «جشنواره قالی یزد آغاز شد»',
  );
  await settled(setting);

  // What is asked next in plain words is about the article that was spoken of.
  const next = telegram.people.text({ chatId: id }, 'چند بازدیدکننده؟');
  expect(plain(await nextReply(telegram, next))).not.toContain('از خبرِ');
});

it('plain words that no article answers are said to be missing from the last one', async () => {
  const { telegram, id } = await withTwoPosts(await startSetting());
  const question = telegram.people.text({ chatId: id }, 'هزینه‌اش چقدر شد؟');
  expect(plain(await nextReply(telegram, question))).toBe(`${fa.notInTextNearest}\nباران در کوهپایه بارید`);
});

it('a question before any news asks for the news', async () => {
  const { telegram } = await startSetting();
  const { id } = telegram.chats.person({ firstName: 'سارا' });
  const question = telegram.people.text({ chatId: id }, 'چند نفر آمدند؟');
  expect(plain(await nextReply(telegram, question))).toBe(fa.sendNewsFirst);
});

it('plain words long after the news are answered with the name of the article, or ask which news is meant', async () => {
  let later = 0;
  const { telegram, id } = await withReading(await startSetting({ now: () => new Date(Date.now() + later) }));
  later = 30 * 3_600_000;
  const unknown = telegram.people.text({ chatId: id }, 'هزینه‌اش چقدر شد؟');
  expect(plain(await nextReply(telegram, unknown))).toBe(fa.aboutWhich);
  const known = telegram.people.text({ chatId: id }, 'چند بافنده؟');
  expect(plain(await nextReply(telegram, known))).toMatch(/از خبرِ «جشنواره قالی یزد آغاز شد»$/u);
});

it('a reply to what was forgotten says that the article is gone', async () => {
  const { telegram, id, reading, store } = await withReading(await startSetting());
  await store.forget(id);
  const question = telegram.people.text({ chatId: id }, 'چند بافنده؟', { replyTo: reading.message_id });
  expect(plain(await nextReply(telegram, question))).toBe(fa.expired);
});
