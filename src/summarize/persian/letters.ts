import { DIACRITICS, INVISIBLE, TATWEEL, ZWNJ } from './characters.ts';

// What a character is to the words it stands in, as bits, looked up once a UTF-16 unit: patterns with classes of Unicode
// take longer than all that is done with the words they find.

/** Letters of the Arabic script: they open a Persian word. */
export const ARABIC = 1;
/** What may follow in one: those letters, half-spaces, vowel marks. */
export const IN_WORD = 2;
/** Invisible signs, which belong to no word that they end. */
export const TRAILING = 4;
export const DIGIT = 8;
/** Letters of any script. */
export const LETTER = 16;
/** What may follow in a word of another script: letters, marks, «_». */
export const IN_LATIN = 32;
/** The character takes two units. */
const WIDE = 64;
const KNOWN = 128;

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [ARABIC, /[\p{Script=Arabic}&&\p{L}]/v],
  [IN_WORD, new RegExp(`[[\\p{Script=Arabic}&&\\p{L}]${ZWNJ}${TATWEEL}${DIACRITICS}${INVISIBLE}]`, 'v')],
  [TRAILING, new RegExp(`[${ZWNJ}${TATWEEL}${INVISIBLE}]`, 'v')],
  [DIGIT, /\p{Nd}/v],
  [LETTER, /\p{L}/v],
  [IN_LATIN, /[\p{L}\p{M}_]/v],
];

const bits = new Uint8Array(0x10000);

/** The bits of the character at `at`. */
export function bitsAt(text: string, at: number): number {
  const known = bits[text.charCodeAt(at)]!;
  return known !== 0 ? known : look(text, at);
}

/** Past all characters from `at` on that have `bit`, no further than `until`. */
export function endOfRun(text: string, at: number, until: number, bit: number): number {
  let end = at;
  while (end < until) {
    const found = bitsAt(text, end);
    if ((found & bit) === 0) break;
    end += unitsOf(found);
  }
  return end;
}

/** How many units a character with these bits takes. */
export const unitsOf = (found: number): number => ((found & WIDE) !== 0 ? 2 : 1);

function look(text: string, at: number): number {
  const code = text.codePointAt(at)!;
  const character = String.fromCodePoint(code);
  const found = PATTERNS.reduce((all, [bit, pattern]) => (pattern.test(character) ? all | bit : all), KNOWN);
  if (code > 0xffff) return found | WIDE;
  // Half a character alone is nothing, and may be half of anything.
  if (code < 0xd800 || code > 0xdfff) bits[code] = found;
  return found;
}
