import { FormattedString } from '@grammyjs/parse-mode';
import { Api } from 'grammy';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_DATA, forgetData, questionData, viewData } from '../../src/bot/callback-data.ts';
import { send } from '../../src/bot/send.ts';
import { MESSAGE_LIMIT, split } from '../../src/bot/split.ts';
import { VIEWS } from '../../src/bot/views.ts';
import { open, TOKEN } from '../playground/open.ts';

const plain = (text: string) => new FormattedString(text);
const bold = (text: string) => FormattedString.bold(text);
const quote = (text: string) => FormattedString.expandableBlockquote(text);

/** `unit` again and again, so that the text has exactly `length` units; the rest is filled with «آ». */
const filled = (unit: string, length: number) => unit.repeat(length / unit.length).padEnd(length, 'آ');

/** Texts that are cut where cutting hurts: in an emoji of several parts, at a half-space, inside bold words. */
const FILLINGS = {
  letters: (length) => plain(filled('آ', length)),
  words: (length) => plain(filled('کتاب ', length)),
  sentences: (length) => plain(filled('باران آمد و رفت. ', length)),
  'half-spaces': (length) => plain(filled('می\u200Cخواهیم\u200Cشان ', length)),
  'emoji of two units': (length) => plain(filled('🔹', length)),
  'emoji of many units': (length) => plain(filled('👨‍👩‍👧‍👦 ', length)),
  'bold all over': (length) => bold(filled('خبر ', length)),
  'bold across the limit': (length) => plain(filled('خبر ', length - 300)).concat(bold(filled('مهم ', 300))),
  'a quotation across the limit': (length) => plain(filled('خبر.\n', length - 700)).concat(quote(filled('گفت ', 700))),
  'bold emoji to the end': (length) => plain(filled('آ', length - 10)).concat(bold('🔹'.repeat(5))),
} satisfies Record<string, (length: number) => FormattedString>;

const LENGTHS = [-1, 0, 1].map((more) => MESSAGE_LIMIT + more);

describe.each(Object.entries(FILLINGS))('TELEGRAM 12: %s', (_, fill) => {
  it.each(LENGTHS)('%i units are sent whole, in parts that Telegram takes', async (length) => {
    const text = fill(length);
    expect(text.text).toHaveLength(length);
    const { apiRoot, telegram, reader } = await open();
    telegram.people.text({ chatId: reader.id }, '/start');
    await send(new Api(TOKEN, { apiRoot }), { chatId: reader.id, replyTo: 1 }, { text });
    const sent = telegram.botMessages(reader.id);
    expect(sent).toHaveLength(length <= MESSAGE_LIMIT ? 1 : 2);
    const bare = (words: string) => words.replaceAll(/\s/gu, '');
    expect(bare(sent.map((message) => message.text).join(''))).toBe(bare(text.text));
    for (const { text: words = '', entities = [] } of sent) {
      expect(words.isWellFormed()).toBe(true);
      for (const { offset, length: long } of entities) {
        expect(words.slice(offset, offset + long).isWellFormed()).toBe(true);
        expect(offset + long).toBeLessThanOrEqual(words.length);
      }
    }
    expect(telegram.surprises).toEqual([]);
  });
});

it('TELEGRAM 12: no emoji of several parts is torn where a space stands before it', () => {
  for (const part of split(plain(filled('👨‍👩‍👧‍👦 ', MESSAGE_LIMIT * 3)))) {
    expect(part.text.split(' ').every((family) => family === '👨‍👩‍👧‍👦' || /^آ+$/u.test(family))).toBe(true);
  }
});

it('TELEGRAM 14: what a button carries has 64 bytes at most', () => {
  const all = [
    questionData(0),
    questionData(99),
    ...VIEWS.map(viewData),
    EXAMPLE_DATA,
    forgetData(true),
    forgetData(false),
  ];
  for (const data of all) expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
});
