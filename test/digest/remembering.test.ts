import { expect, it } from 'vitest';
import { makeEdition } from '../../src/digest/edition.ts';
import { remembering } from '../../src/digest/remembering.ts';
import type { Reader } from '../../src/summarize/text/reader.ts';
import { reader } from '../summarize/reader.ts';

const TEXTS = [
  'پل تازه رودخانه کرج گشایش یافت\nشهردار کرج پل تازه رودخانه را پس از سه سال ساخت گشود و گفت هزینه آن ۴۰۰ میلیارد تومان بوده است.',
  'برف راه‌های سمنان را بست\nبارش برف از نیمه‌شب در استان سمنان آغاز شد و بیشتر راه‌های روستایی را بست.',
  'جشنواره قالی یزد آغاز شد\nنسرین آبکار جشنواره قالی را در یزد گشود و از بافندگان چهار شهر سپاس گفت.',
];
/** The same posts in another chat have other numbers. */
const articlesOf = (chat: string, texts = TEXTS) =>
  texts.map((text, number) => ({ id: `${chat}${number}`, text, origin: { name: 'خبر' } }));

/** A reader that counts how often it is asked. */
function counted() {
  const counts = { read: 0, stories: 0 };
  const counting: Reader = {
    ...reader,
    read: (...args) => (counts.read++, reader.read(...args)),
    stories: (...args) => (counts.stories++, reader.stories(...args)),
  };
  return { counts, remembered: remembering(counting) };
}

it('what two chats follow is read once, and each is told the same as by a reader that remembers nothing', () => {
  const { counts, remembered } = counted();
  for (const chat of ['a', 'b', 'a']) {
    const articles = articlesOf(chat);
    expect(makeEdition(articles, remembered)).toEqual(makeEdition(articles, reader));
  }
  expect(counts).toEqual({ read: TEXTS.length, stories: 2 });
});

it('what differs in more than its number is read again', () => {
  const { counts, remembered } = counted();
  const [text] = TEXTS as [string];
  remembered.read({ text });
  remembered.read({ text }, { points: 1 });
  remembered.read({ text, publishedAt: '2026-06-11T04:30:00Z' });
  remembered.read({ text }, { passOver: new Set(['خبر']) });
  expect(counts.read).toBe(4);
  remembered.read({ text }, { passOver: new Set(['خبر']) });
  expect(counts.read).toBe(4);
});

it('what was not asked for the longest is forgotten', () => {
  const { counts, remembered } = counted();
  const ask = (number: number) => remembered.read({ text: `خبر ${number}` });
  for (let number = 0; number < 1_000; number++) ask(number);
  ask(0);
  ask(1_000);
  expect(counts.read).toBe(1_001);
  ask(0);
  expect(counts.read).toBe(1_001);
  ask(1);
  expect(counts.read).toBe(1_002);
});
