import type { Term } from '../text/term.ts';
import { ZWNJ } from './characters.ts';
import { fold } from './fold.ts';
import { stemOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { wordsOf } from './words.ts';

/**
 * The words of a text with what each is found by, so that «كتاب ها», «کتاب‌ها» and «کتاب» find each other: their half-spaces,
 * letters, digits and endings do not count, nor does the hat of «آ», which many leave out.
 */
export const termsOf = (text: string): Term[] =>
  wordsOf(text).map((word) => {
    const { start, end, folded } = word;
    const parts = text.slice(start, end).split(ZWNJ).map(fold);
    const forms = [parts.filter((part) => part !== '').join(' '), folded, stemOf(word)];
    return { start, end, forms: [...new Set(forms.map(withoutHat))], isCommon: isStopWord(word) };
  });

const withoutHat = (folded: string): string => folded.replaceAll('آ', 'ا');
