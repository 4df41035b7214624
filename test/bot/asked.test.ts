import type { Message, User } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { looksLikeQuestion, questionOf } from '../../src/bot/asked.ts';

describe('looksLikeQuestion', () => {
  it.each([
    ['وزیر چه گفت؟', true],
    ['چند نفر کشته شدند', true],
    ['چه‌کسی بازداشت شد', true],
    ['چه كسي گفت', true],
    ['از کجا آمدند', true],
    ['و کی', true],
    ['آیا بازار باز است', true],
    ['چرا؟!', true],
    ['کجاست', true],
    ['who said that?', true],
    ['کیوسک‌های شهر برچیده شدند', false],
    ['چندین شهر لرزید', false],
    ['کدامین هم نه', false],
    ['ممنون از شما', false],
    ['چراغ‌های شهر خاموش شد', false],
    ['از کیش برگشتند', false],
  ])('«%s»: %s', (text, wanted) => {
    expect(looksLikeQuestion(text)).toBe(wanted);
  });
});

describe('questionOf', () => {
  const me: User = { id: 7, is_bot: true, first_name: 'چکیده', username: 'chekide_bot' };
  const reader: User = { id: 5, is_bot: false, first_name: 'سارا' };
  const chat = { id: 5, type: 'private', first_name: 'سارا' } as const;
  const base = { message_id: 9, date: 1_780_000_000, chat, from: reader };
  const before = (from: User): Message => ({ ...base, message_id: 3, from, text: 'پیام پیشین' });
  const inReplyTo = (from: User) => ({ reply_to_message: before(from) as Message & { reply_to_message: undefined } });
  const origin = { type: 'hidden_user', sender_user_name: 'کانال', date: 1_780_000_000 } as const;

  const cases: [string, Partial<Message>, ReturnType<typeof questionOf>][] = [
    ['plain words', { text: 'وزیر چه گفت؟' }, { text: 'وزیر چه گفت؟', looksLikeQuestion: true }],
    ['no question', { text: 'سلام' }, null],
    [
      'a reply to us may be a bare phrase',
      { text: 'نظر وزیر', ...inReplyTo(me) },
      { text: 'نظر وزیر', about: 3, looksLikeQuestion: false },
    ],
    ['a reply to someone else may not', { text: 'نظر وزیر', ...inReplyTo(reader) }, null],
    [
      'a question under one’s own post',
      { text: 'چند نفر؟', ...inReplyTo(reader) },
      { text: 'چند نفر؟', about: 3, looksLikeQuestion: true },
    ],
    ['a forward is a post', { text: 'وزیر چه گفت؟', forward_origin: origin }, null],
    ['a caption is a post', { caption: 'وزیر چه گفت؟' }, null],
    ['a long text is a post', { text: `${'خبر '.repeat(60)}؟` }, null],
    [
      'our name is not part of it',
      {
        text: '@Chekide_Bot چند نفر؟',
        chat: { id: -4, type: 'group', title: 'گروه' },
        entities: [{ type: 'mention', offset: 0, length: 12 }],
      },
      { text: 'چند نفر؟', looksLikeQuestion: true },
    ],
  ];
  it.each(cases)('%s', (_, fields, wanted) => {
    expect(questionOf({ ...base, ...fields }, me)).toEqual(wanted);
  });
});
