import type { Message, MessageOrigin } from 'grammy/types';
import { expect, it } from 'vitest';
import { articleOf } from '../../src/bot/article.ts';
import { origins } from '../../src/playground/forwards.ts';

const posted = new Date('2026-06-10T08:00:00Z');
const message = (fields: Partial<Message>): Message => ({
  message_id: 1,
  date: Date.parse('2026-06-11T10:00:00Z') / 1000,
  chat: { id: 5, type: 'private', first_name: 'سارا' },
  ...fields,
});

it('dates a pasted text by its message and knows no origin', () => {
  expect(articleOf(message({ text: 'متن' }))).toEqual({ text: 'متن', publishedAt: '2026-06-11T10:00:00.000Z' });
});

const channel = { title: 'خبرگان', username: 'khabaregan', channelId: -100_123, messageId: 44, date: posted };
const forwards: [string, MessageOrigin, object][] = [
  [
    'a public channel, with a link',
    origins.channel(channel),
    { name: 'خبرگان', link: 'https://t.me/khabaregan/44', chatId: -100_123, messageId: 44 },
  ],
  [
    'a private channel, without',
    origins.channel({ title: 'خبرگان', channelId: -100_123, messageId: 44, date: posted }),
    { name: 'خبرگان', chatId: -100_123, messageId: 44 },
  ],
  ['a group', origins.chat({ id: -9, type: 'supergroup', title: 'تحریریه' }, posted), { name: 'تحریریه', chatId: -9 }],
  [
    'a person',
    origins.user({ id: 3, is_bot: false, first_name: 'سارا', last_name: 'مهرجو' }, posted),
    { name: 'سارا مهرجو' },
  ],
  ['a person who hides', origins.hiddenUser('ناشناس', posted), { name: 'ناشناس' }],
];
it.each(forwards)('a forward of %s has the date of the original', (_, forward_origin, origin) => {
  expect(articleOf(message({ caption: 'متن', forward_origin }))).toEqual({
    text: 'متن',
    publishedAt: '2026-06-10T08:00:00.000Z',
    origin,
  });
});
