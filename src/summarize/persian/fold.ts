import { ARABIC_DIGITS, DIACRITICS, INVISIBLE, PERSIAN_DIGITS, TATWEEL, ZWNJ } from './characters.ts';

// Folding makes two spellings of one word equal: letters of Arabic keyboards, half-spaces, vowel marks, digits of three
// scripts, Latin case. It is for thinking, never for showing. Every UTF-16 unit folds to one unit or to none, by itself,
// so offsets lead back and `fold(a + b) === fold(a) + fold(b)`.

const DROPPED = new RegExp(`[${ZWNJ}${TATWEEL}${INVISIBLE}${DIACRITICS}]`, 'u');

const VARIANTS: Readonly<Record<string, string>> = {
  ی: 'يىۍےئ',
  ک: 'كڪ',
  ه: 'ةۀۂھہە',
  ا: 'أإٱ',
  و: 'ؤ',
};

const KEPT = 0xffff;
const TABLE = makeTable();

/** The text folded: see the rules above. Spaces and punctuation stay. */
export function fold(text: string): string {
  let folded = '';
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const to = TABLE[text.charCodeAt(i)]!;
    if (to === KEPT) continue;
    folded += text.slice(copied, i);
    if (to !== 0) folded += String.fromCharCode(to);
    copied = i + 1;
  }
  return copied === 0 ? text : folded + text.slice(copied);
}

export interface Folded {
  readonly text: string;
  /** The offset in the source of each unit of `text`, and the source's length at the end. */
  readonly offsets: Uint32Array;
}

/** The text folded, with the way back: `offsets[i]` is where the folded unit `i` stands in the source. */
export function foldWithOffsets(text: string): Folded {
  const offsets = new Uint32Array(text.length + 1);
  let folded = '';
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const to = TABLE[text.charCodeAt(i)]!;
    if (to === 0) continue;
    folded += to === KEPT ? text[i]! : String.fromCharCode(to);
    offsets[length++] = i;
  }
  offsets[length] = text.length;
  return { text: folded, offsets: offsets.subarray(0, length + 1) };
}

const SPACES = /\s+/gu;

/**
 * The text folded and without white space: what tidying leaves as it was. A joined word, a spaced one and one with its
 * half-space have the same skeleton.
 */
export const skeleton = (text: string): string => fold(text).replace(SPACES, '');

function makeTable(): Uint16Array {
  const table = new Uint16Array(0x10000).fill(KEPT);
  const set = (from: number, to: string) => {
    table[from] = to.charCodeAt(0);
  };
  for (let unit = 0; unit < 0xfe00; unit++) if (DROPPED.test(String.fromCharCode(unit))) table[unit] = 0;
  table[0xfeff] = 0;
  for (let digit = 0; digit < 10; digit++) {
    set(PERSIAN_DIGITS.charCodeAt(digit), String(digit));
    set(ARABIC_DIGITS.charCodeAt(digit), String(digit));
  }
  for (let letter = 0; letter < 26; letter++) set(0x41 + letter, String.fromCharCode(0x61 + letter));
  for (const [letter, variants] of Object.entries(VARIANTS))
    for (const variant of variants) set(variant.charCodeAt(0), letter);
  addPresentationForms(table);
  return table;
}

/** Letters copied out of old PDFs come as shaped glyphs (U+FB50…U+FEFC): each folds as the letter it draws. */
function addPresentationForms(table: Uint16Array): void {
  for (const [first, last] of [
    [0xfb50, 0xfbff],
    [0xfe80, 0xfefc],
  ] as const) {
    for (let unit = first; unit <= last; unit++) {
      const letter = String.fromCharCode(unit).normalize('NFKC');
      // A ligature draws two letters and a unit folds to one: it stays as it is.
      if (letter.length !== 1) continue;
      const to = table[letter.charCodeAt(0)]!;
      table[unit] = to === KEPT ? letter.charCodeAt(0) : to;
    }
  }
}

/** The words of a list written with single spaces, folded: a table of the reader's. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(fold));
