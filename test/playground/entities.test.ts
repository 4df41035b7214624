import type { MessageEntity } from '@grammyjs/types';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectEntities } from '../../src/playground/detect.ts';
import { formatText } from '../../src/playground/entities.ts';

const bold = (offset: number, length: number): MessageEntity => ({ type: 'bold', offset, length });
const covered = (text: string, { offset, length }: MessageEntity): string => text.slice(offset, offset + length);

test.each<[given: string, entities: MessageEntity[], wanted: string, covers: string[]]>([
  ['  سلام  ', [], 'سلام', []],
  ['\n\nخبر مهم\n', [bold(2, 3)], 'خبر مهم', ['خبر']],
  ['  خبر', [bold(0, 5)], '  خبر', ['  خبر']], // the beginning is trimmed only as far as the first entity
  ['خبر   ', [bold(0, 6)], 'خبر', ['خبر']],
  ['خبر   ', [bold(4, 2)], 'خبر', []], // nothing of it is left
  ['یک\r\nدو', [bold(4, 2)], 'یک\nدو', ['دو']],
  ['\u202Bیک\u202C دو', [bold(1, 2)], 'یک دو', ['یک']], // embeddings are taken out …
  ['\u2067یک\u2069', [bold(0, 4)], '\u2067یک\u2069', ['\u2067یک\u2069']], // … isolates are not
  ['یک\tدو', [], 'یک دو', []],
  ['یک', [bold(0, 0)], 'یک', []],
  ['t.me/x', [{ type: 'url', offset: 0, length: 6 }], 't.me/x', []], // Telegram finds links by itself
])('%j is kept as it is kept by Telegram', (given, entities, wanted, covers) => {
  const formatted = formatText(given, entities);
  expect(formatted.text).toBe(wanted);
  expect(formatted.entities.map((entity) => covered(formatted.text, entity))).toEqual(covers);
});

test('entities come out in order, the outer first, and no more than a hundred', () => {
  const { entities } = formatText('یک دو سه', [bold(6, 2), { type: 'italic', offset: 0, length: 2 }, bold(0, 8)]);
  expect(entities.map(({ type, offset, length }) => [type, offset, length])).toEqual([
    ['bold', 0, 8],
    ['italic', 0, 2],
    ['bold', 6, 2],
  ]);
  const many = formatText(
    'خبر '.repeat(150),
    Array.from({ length: 150 }, (_, index) => bold(index * 4, 3)),
  );
  expect(many.entities).toHaveLength(100);
  expect(many.surprises).toHaveLength(1);
});

test('law: an entity covers what it covered before, trimmed and cleaned', () => {
  const texts = fc.string({
    unit: fc.constantFrom('خ', 'a', ' ', '\n', '\r', '\u202B', '\u200C', '🔹'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(texts, fc.nat(30), fc.nat(30), (text, one, other) => {
      const symbols = Array.from(text);
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const offset = symbols.slice(0, from).join('').length;
      const length = symbols.slice(from, to).join('').length;
      const formatted = formatText(text, [bold(offset, length)]);
      const before = text.slice(offset, offset + length).replaceAll(/[\r\u202B]/gu, '');
      const after = formatted.entities.map((entity) => covered(formatted.text, entity)).join('');
      expect(before.startsWith(after)).toBe(true);
      expect(before.slice(after.length).trim()).toBe('');
    }),
  );
});

test.each<[text: string, wanted: [string, string][]]>([
  ['/digest ۸', [['bot_command', '/digest']]],
  ['لطفاً /summarize@chekide_bot', [['bot_command', '/summarize@chekide_bot']]],
  ['۳/۴ و 3/4 و و/یا', []],
  ['با @pegah_khabar تماس بگیرید', [['mention', '@pegah_khabar']]],
  ['post@pegah.com نشانی است', []],
  [
    '#جام_حذفی و #نیم‌فاصله.',
    [
      ['hashtag', '#جام_حذفی'],
      ['hashtag', '#نیم‌فاصله'],
    ],
  ],
  ['#۱۴۰۵', []],
  ['(https://pegah.example.ir/fa/1405).', [['url', 'https://pegah.example.ir/fa/1405']]],
  [
    'در pegah.ir/news/12 بخوانید، یا t.me/pegah/5؟',
    [
      ['url', 'pegah.ir/news/12'],
      ['url', 't.me/pegah/5'],
    ],
  ],
  ['https://t.me/@pegah/#x', [['url', 'https://t.me/@pegah/#x']]], // one link, not three things
])('in %j are found %j', (text, wanted) => {
  expect(detectEntities(text).map((entity) => [entity.type, covered(text, entity)])).toEqual(wanted);
});

test('what a person formatted stays, and nothing is found inside a link', () => {
  const link: MessageEntity = { type: 'text_link', offset: 0, length: 6, url: 'https://example.ir' };
  expect(detectEntities('@pegah @varzesh', [link])).toEqual([link, { type: 'mention', offset: 7, length: 8 }]);
});
