import { FormattedString } from '@grammyjs/parse-mode';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { split } from '../../src/bot/split.ts';

const b = (text: string) => FormattedString.bold(text);
const p = (text: string) => new FormattedString(text);

describe('split', () => {
  it('leaves alone what fits', () => {
    const whole = b('عنوان').concat(p('\nمتن'));
    expect(split(whole, whole.text.length)).toEqual([whole]);
  });

  it.each([
    ['بند یک است\n\nبند دو است', 15, ['بند یک است', 'بند دو است'], 'between paragraphs'],
    ['سطر یک است\nسطر دو است', 15, ['سطر یک است', 'سطر دو است'], 'between lines'],
    ['آب آمد. باد رفت. شب شد.', 18, ['آب آمد. باد رفت.', 'شب شد.'], 'between sentences'],
    ['یک دو سه چهار پنج', 9, ['یک دو سه', 'چهار پنج'], 'between words'],
    ['اااااااااااا', 5, ['ااااا', 'ااااا', 'اا'], 'inside a word that is longer than a message'],
    ['👍👍👍', 3, ['👍', '👍', '👍'], 'never inside a surrogate pair'],
  ])('%j in parts of %i: %s', (text, limit, wanted) => {
    expect(split(p(text), limit).map((part) => part.text)).toEqual(wanted);
  });

  it('does not cut into bold words, even if the part stays short', () => {
    const parts = split(p('پیش از آن ').concat(b('یک دو سه چهار')), 15);
    expect(parts.map((part) => part.text)).toEqual(['پیش از آن', 'یک دو سه چهار']);
    expect(parts[1]!.entities).toEqual([{ type: 'bold', offset: 0, length: 13 }]);
  });

  it('carries an entity over the cut when it alone is longer than a message', () => {
    const parts = split(b('یک دو سه چهار پنج'), 9);
    expect(parts.map((part) => part.entities)).toEqual([
      [{ type: 'bold', offset: 0, length: 8 }],
      [{ type: 'bold', offset: 0, length: 8 }],
    ]);
  });
});

describe('laws of split, for any text with any entities', () => {
  const piece = fc.record({
    text: fc.string({
      unit: fc.constantFrom('ا', 'ب', ' ', '\n', '.', '👍', '«', '۴', 'A'),
      minLength: 1,
      maxLength: 40,
    }),
    bold: fc.boolean(),
  });
  const formatted = fc
    .array(piece, { maxLength: 12 })
    .map((pieces) => p('').concat(...pieces.map(({ text, bold }) => (bold ? b(text) : p(text)))));
  const limit = fc.integer({ min: 8, max: 60 });
  const bare = (text: string) => text.replace(/\s/gu, '');

  it('every part fits, is not empty and has no white space at its ends', () => {
    fc.assert(
      fc.property(formatted, limit, (whole, most) => {
        fc.pre(whole.text.length > most);
        for (const { text } of split(whole, most)) {
          expect(text.length).toBeLessThanOrEqual(most);
          expect(text).not.toBe('');
          expect(text).toBe(text.trim());
        }
      }),
    );
  });

  it('nothing is lost, doubled or moved but white space at the cuts', () => {
    fc.assert(
      fc.property(formatted, limit, (whole, most) => {
        expect(
          bare(
            split(whole, most)
              .map((part) => part.text)
              .join(' '),
          ),
        ).toBe(bare(whole.text));
      }),
    );
  });

  it('no surrogate pair is torn and every entity lies within its part', () => {
    fc.assert(
      fc.property(formatted, limit, (whole, most) => {
        for (const { text, entities } of split(whole, most)) {
          expect(text.isWellFormed()).toBe(true);
          for (const { offset, length } of entities) {
            expect(offset).toBeGreaterThanOrEqual(0);
            expect(length).toBeGreaterThan(0);
            expect(offset + length).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });

  it('the same letters are bold as before', () => {
    const boldOf = ({ text, entities }: FormattedString) =>
      entities.map(({ offset, length }) => bare(text.slice(offset, offset + length))).join('');
    fc.assert(
      fc.property(formatted, limit, (whole, most) => {
        expect(split(whole, most).map(boldOf).join('')).toBe(boldOf(whole));
      }),
    );
  });

  it('an entity that fits into a part is in one part', () => {
    fc.assert(
      fc.property(formatted, limit, (whole, most) => {
        const longest = Math.max(0, ...whole.entities.map((entity) => entity.length));
        fc.pre(longest <= most);
        const worded = (part: FormattedString) =>
          part.entities.filter(({ offset, length }) => bare(part.text.slice(offset, offset + length)) !== '');
        const before = worded(whole);
        const after = split(whole, most).flatMap(worded);
        expect(after.length).toBe(before.length);
      }),
    );
  });
});
