import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold } from '../../../src/summarize/persian/fold.ts';
import { factOf, formOf, formWritten } from '../../../src/summarize/persian/forms.ts';
import { wordsOf } from '../../../src/summarize/persian/words.ts';

const written = (text: string): string[] => wordsOf(text).map(({ start, end }) => text.slice(start, end));

// [text, its words, why]
const WORDS: readonly (readonly [string, readonly string[], string])[] = [
  ['کتاب‌های تازه', ['کتاب‌های', 'تازه'], 'a half-space is inside of a word'],
  ['می‌رود‌، آمد', ['می‌رود', 'آمد'], 'and no part of it at its end'],
  ['کُتُبْ خواند', ['کُتُبْ', 'خواند'], 'vowel marks stay with their letter'],
  ['۲۰متر و ۳٫۵ کیلو', ['۲۰', 'متر', 'و', '۳٫۵', 'کیلو'], 'digits and letters are two words'],
  ['ساعت ۱۲:۳۰، ۱۴۰۴/۹/۴', ['ساعت', '۱۲:۳۰', '۱۴۰۴/۹/۴'], 'times and dates are one'],
  ['۱،۲۰۰ و ۵، ۶', ['۱،۲۰۰', 'و', '۵', '۶'], 'a comma joins digits only where both stand beside it'],
  ['2025-11-25 و 10-12', ['2025-11-25', 'و', '10', '12'], 'a hyphen only in a whole date'],
  [
    'گوشی S24 و Côte d’Ivoire',
    ['گوشی', 'S', '24', 'و', 'Côte', 'd’Ivoire'],
    'Latin words with their joints, without digits',
  ],
  ['خبر 🔹 𝗡𝗲𝘄𝘀', ['خبر', '𝗡𝗲𝘄𝘀'], 'letters of two units; a pictograph is no word'],
  ['@handle_x', ['handle_x'], 'the line below belongs to Latin words'],
  ['ـ', [], 'a tatweel by itself is nothing'],
];

test.each(WORDS)('%s → %j: %s', (text, wanted) => {
  expect(written(text)).toEqual(wanted);
});

const PIECES = fc.array(
  fc.constantFrom(
    ...Array.from("ابپیZaé۱2٣4-–/:.,،٫'’_ \n\u200c\u0640\u064b\u200f"),
    '𝗔',
    '😀',
    '\ud83d',
    '2025-11-25',
    '12:30',
  ),
  { maxLength: 14 },
);

describe('on any text', () => {
  it('words are in order, none empty, each folded as it is written', () => {
    fc.assert(
      fc.property(PIECES, (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, folded, form } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(folded).toBe(fold(text.slice(start, end)));
          expect(form.folded).toBe(folded);
          last = end;
        }
      }),
    );
  });

  it('a span is read as if nothing stood after it', () => {
    fc.assert(
      fc.property(PIECES, fc.nat(12), (pieces, cut) => {
        const text = pieces.join('');
        const end = Math.min(cut, text.length);
        const spans = (words: ReturnType<typeof wordsOf>) => words.map((word) => [word.start, word.end, word.kind]);
        expect(spans(wordsOf(text, { start: 0, end }))).toEqual(spans(wordsOf(text.slice(0, end))));
      }),
    );
  });
});

describe('forms', () => {
  it('are one for every spelling of a word', () => {
    expect(formWritten('كتاب‌ها')).toBe(formWritten('کتابها'));
    expect(formWritten('كتاب‌ها')).toBe(formOf(fold('کتاب‌ها')));
  });

  it('are asked once, and again when they were forgotten', () => {
    let asked = 0;
    const lengthOf = factOf((word) => {
      asked++;
      return word.length;
    });
    expect([lengthOf(formOf('روزنامه')), lengthOf(formOf('روزنامه')), asked]).toEqual([7, 7, 1]);
    for (let filler = 0; filler < 40_000; filler++) formOf(`واژه ${filler}`);
    expect([lengthOf(formOf('روزنامه')), asked]).toEqual([7, 2]);
  });
});
