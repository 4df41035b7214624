import { expect, test } from 'vitest';
import { open, refusalOf, resultOf } from './open.ts';

const TOO_OLD = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';

test('a pressed button is answered once, in time', async () => {
  let clock = new Date('2026-06-11T08:00:00Z');
  const { call, telegram, reader, inChat } = await open({ now: () => clock });
  const reply_markup = { inline_keyboard: [[{ text: 'بیشتر', callback_data: 'more:1' }]] };
  const sent = resultOf(await call('sendMessage', { chat_id: reader.id, text: 'یک', reply_markup }));
  const press = { ...inChat, messageId: sent.message_id, button: { label: 'بیشتر' } };

  const outcome = telegram.queries.press(press);
  const [update] = resultOf(await call('getUpdates'));
  expect(update?.callback_query).toMatchObject({ data: 'more:1', from: reader, message: { text: 'یک', reply_markup } });
  const answer = { callback_query_id: update?.callback_query?.id };
  resultOf(await call('answerCallbackQuery', { ...answer, text: 'همه نکته‌ها', show_alert: true }));
  expect(await outcome).toEqual({ kind: 'answered', text: 'همه نکته‌ها', showAlert: true, url: '' });

  clock = new Date(clock.getTime() + 120_000);
  expect(refusalOf(await call('answerCallbackQuery', answer))).toBe(TOO_OLD);
  expect(refusalOf(await call('answerCallbackQuery', { callback_query_id: 'nonsense' }))).toBe(TOO_OLD);
  expect(await telegram.queries.press({ ...press, patienceMs: 20 })).toEqual({ kind: 'unanswered' });
});

test('a button of an old message comes with its place only', async () => {
  const { call, telegram, inChat } = await open();
  const { message_id: messageId } = telegram.people.text(inChat, 'سلام');
  const old = telegram.queries.press({
    ...inChat,
    messageId,
    button: { data: 'gone' },
    inaccessible: true,
    patienceMs: 10,
  });
  const [, update] = resultOf(await call('getUpdates'));
  expect(update?.callback_query).toMatchObject({ data: 'gone', message: { message_id: messageId, date: 0 } });
  expect(update?.callback_query?.message).not.toHaveProperty('text');
  expect(await old).toEqual({ kind: 'unanswered' });
});

const article = (id: string, message_text: string): object => ({
  ...{ type: 'article', id, title: 'نکته‌ها' },
  input_message_content: { message_text },
});

test('an inline query is answered with articles', async () => {
  const { call, telegram, reader } = await open();
  const outcome = telegram.queries.inline(reader.id, 'متن خبر');
  const [update] = resultOf(await call('getUpdates'));
  expect(update?.inline_query).toMatchObject({ from: reader, query: 'متن خبر' });
  const inline_query_id = update?.inline_query?.id;
  const answer = async (...results: object[]): Promise<string> =>
    refusalOf(await call('answerInlineQuery', { inline_query_id, results }));

  expect(await answer(article('1', 'یک'), article('1', 'دو'))).toBe('400 Bad Request: RESULT_ID_DUPLICATE');
  expect(await answer(article('', 'یک'))).toBe('400 Bad Request: RESULT_ID_INVALID');
  expect(await answer(article('1', ''))).toBe('400 Bad Request: message text is empty');
  expect(await answer(article('1', 'خ'.repeat(4097)))).toBe('400 Bad Request: message is too long');
  expect(await answer(...Array.from({ length: 51 }, (_, index) => article(`${index}`, 'یک')))).toBe(
    '400 Bad Request: RESULTS_TOO_MUCH',
  );
  resultOf(await call('answerInlineQuery', { inline_query_id, results: JSON.stringify([article('1', 'یک')]) }));
  expect(await outcome).toEqual({
    kind: 'answered',
    results: [article('1', 'یک')],
    cacheTime: 300,
    isPersonal: false,
  });

  telegram.queries.expire();
  expect(await answer(article('1', 'یک'))).toBe(TOO_OLD);
});
