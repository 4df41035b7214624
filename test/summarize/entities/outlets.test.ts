import { describe, expect, it } from 'vitest';
import { outletsOf } from '../../../src/summarize/entities/outlets.ts';
import { pieceOf } from '../../../src/summarize/entities/pieces.ts';
import { wordsOf } from '../../../src/summarize/persian/words.ts';

const outlets = (text: string): string[] =>
  outletsOf(pieceOf(text, { start: 0, end: text.length, index: 0, line: 0, words: wordsOf(text) })).map(
    ({ start, end }) => text.slice(start, end),
  );

describe('papers and agencies whose names are ordinary words', () => {
  it.each([
    ['شرق: راه دشوار بودجه', ['شرق']],
    ['آفتاب یزد : تابستان بی‌آب', ['آفتاب یزد']],
    ['🔹کیهان: پاسخ یک پرسش', ['کیهان']],
    ['به گزارش مهر، باران می‌بارد', ['مهر']],
    ['به گزارش ورزش سه و به نقل از ایسنا، بازی لغو شد', ['ورزش سه', 'ایسنا']],
  ])('%s', (text, expected) => {
    expect(outlets(text)).toEqual(expected);
  });

  it.each(['باد از شرق می‌وزد', 'اعتماد مردم: سرمایه ما', 'در مهر باران می‌بارد', 'گزارش شرق تهران', 'شروع: ساعت ۱۸'])(
    'not in «%s»',
    (text) => {
      expect(outlets(text)).toEqual([]);
    },
  );
});
