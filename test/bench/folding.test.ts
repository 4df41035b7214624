import { describe, expect, test } from 'vitest';
import { foldedLetters, foldedMention, foldedWords } from '../../bench/quality/folding.ts';

describe('folding for comparing words', () => {
  test.each([
    ['علي كاظمي', ['علی', 'کاظمی'], 'Arabic ye and kaf'],
    ['می‌روند', ['میروند'], 'a half-space joins'],
    ['مسئول مؤسسۀ تأمین', ['مسیول', 'موسسه', 'تامین'], 'letters with hamza'],
    ['مدرسة إسلام ـ هیأت', ['مدرسه', 'اسلام', 'هیات'], 'te marbuta, hamza below, a tatweel alone is no word'],
    ['خانهٔ رسماً', ['خانه', 'رسما'], 'hamza above and tanvin are dropped'],
    ['آب اب', ['آب', 'اب'], 'alef with madda is another letter'],
    ['۱۴۰۵ ١٤٠٥ 1405', ['1405', '1405', '1405'], 'digits of three scripts'],
    ['۲۰متر ۳.۵', ['20', 'متر', '3', '5'], 'letters and digits are words apart'],
    ['کتـــاب\u200F‫ها', ['کتابها'], 'tatweel and direction marks'],
    ['«ناتو» (NATO)!', ['ناتو', 'NATO'], 'Latin keeps its case'],
    ['🔹 …', [], 'nothing to compare'],
  ])('%s', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  test('spaces and punctuation make no difference to the letters, a word does', () => {
    expect(foldedLetters('می رود .')).toBe(foldedLetters('می‌رود.'));
    expect(foldedLetters('می رود')).not.toBe(foldedLetters('می رفت'));
  });

  test('a mention keeps its words apart', () => {
    expect(foldedMention(' شورای\n امنيت ')).toBe('شورای امنیت');
    expect(foldedMention('شورا ی')).not.toBe(foldedMention('شورای'));
  });
});
