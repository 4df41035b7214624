// Written apart from the product's own folding on purpose: a mistake there must not hide itself by being made here, too.
// These rules are the measures' definition; they change only when the definition does.

const SAME_LETTER: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  أ: 'ا',
  إ: 'ا',
  ؤ: 'و',
};

const ZWNJ_AND_TATWEEL = '\u200C\u0640';
const DIRECTION_MARKS = '\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069';
const DIACRITICS = '\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED';

const DROPPED = new RegExp(`[${ZWNJ_AND_TATWEEL}${DIRECTION_MARKS}${DIACRITICS}]`, 'gu');
const LETTER = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'gu');
const DIGIT = /[۰-۹٠-٩]/gu;
const WORD = /\p{L}+|\p{Nd}+/gu;

/** The text as the measures compare it: letter variants and digits made one, invisible signs and diacritics dropped. */
const foldForMeasure = (text: string): string =>
  text
    .replace(DROPPED, '')
    .replace(LETTER, (letter) => SAME_LETTER[letter]!)
    .replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf));

/** The folded words of a text: runs of letters or of digits. */
export const foldedWords = (text: string): string[] => foldForMeasure(text).match(WORD) ?? [];

/** Letters and digits alone, folded: equal for two texts that differ in spaces, half-spaces and punctuation only. */
export const foldedLetters = (text: string): string => foldedWords(text).join('');

/** A piece quoted from a text, folded, its white space made one: two mentions with the same words are the same string. */
export const foldedMention = (text: string): string => foldForMeasure(text).replace(/\s+/gu, ' ').trim();
