import { DIACRITICS, INVISIBLE, TATWEEL, ZWNJ } from './characters.ts';

// What a character is to the words it stands in, as bits, looked up once a UTF-16 unit: patterns with classes of Unicode
// take longer than all that is done with the words they find.

/** Letters of the Arabic script: they open a Persian word. */
export const ARABIC_LETTER = 1;
/** Of the Arabic script, its digits and marks included. */
export const OF_ARABIC = 2;
/** Letters of any script. */
export const LETTER = 4;
/** Marks on letters of any script, and «_». */
const MARK = 8;
export const DIGIT = 16;
/** Vowel marks of the Arabic script. */
export const DIACRITIC = 32;
/** Signs that steer direction and shaping. */
export const UNSEEN = 64;
/** Half-space and tatweel. */
const JOINT = 128;
/** The character takes two units. */
const WIDE = 256;
const KNOWN = 512;

/** What may follow in a Persian word. */
export const IN_WORD = ARABIC_LETTER | JOINT | DIACRITIC | UNSEEN;
/** What belongs to no word that it ends. */
export const TRAILING = JOINT | UNSEEN;
/** What may follow in a word of another script. */
export const IN_LATIN = LETTER | MARK;

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [ARABIC_LETTER, /[\p{Script=Arabic}&&\p{L}]/v],
  [OF_ARABIC, /\p{Script=Arabic}/u],
  [LETTER, /\p{L}/u],
  [MARK, /[\p{M}_]/u],
  [DIGIT, /\p{Nd}/u],
  [DIACRITIC, new RegExp(`[${DIACRITICS}]`, 'u')],
  [UNSEEN, new RegExp(`[${INVISIBLE}]`, 'u')],
  [JOINT, new RegExp(`[${ZWNJ}${TATWEEL}]`, 'u')],
];

const table = new Uint16Array(0x10000);

/** The bits of the character at `at`. */
export function bitsAt(text: string, at: number): number {
  const known = table[text.charCodeAt(at)]!;
  return known !== 0 ? known : look(text, at);
}

/** How many units a character with these bits takes. */
export const unitsOf = (bits: number): number => ((bits & WIDE) !== 0 ? 2 : 1);

/** Past all characters from `at` on that have one of `bits`, no further than `until`. */
export function endOfRun(text: string, at: number, until: number, bits: number): number {
  let end = at;
  while (end < until) {
    const found = bitsAt(text, end);
    if ((found & bits) === 0) break;
    end += unitsOf(found);
  }
  return end;
}

/** Where the characters right before `at` begin that have one of `bits`, `at` where there are none. */
export function startOfRun(text: string, at: number, bits: number): number {
  let start = at;
  while (start > 0) {
    const units = isLowHalf(text.charCodeAt(start - 1)) && start > 1 ? 2 : 1;
    if ((bitsAt(text, start - units) & bits) === 0) break;
    start -= units;
  }
  return start;
}

export const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLowHalf = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

function look(text: string, at: number): number {
  const code = text.codePointAt(at)!;
  const character = String.fromCodePoint(code);
  const found = PATTERNS.reduce((all, [bit, pattern]) => (pattern.test(character) ? all | bit : all), KNOWN);
  if (code > 0xffff) return found | WIDE;
  // Half a character alone is nothing, and may be half of anything.
  if (!isHighHalf(code) && !isLowHalf(code)) table[code] = found;
  return found;
}
