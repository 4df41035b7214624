import { fold, wordSet } from './fold.ts';

// «بی بی سی», «سی ان ان», «جی دی ونس»: foreign letters spelled out. A classifier of pairs cannot know them, since «بی», «سی»
// and «ان» are Persian words, too; in a row they are letters, and belong together and to nothing after them.

const LETTERS = wordSet('ای آی بی سی دی اف جی اچ کی کا ال ام ان او پی کیو آر اس تی یو وی دبلیو ایکس وای زد');
/** Those that are no word or ending by themselves: two in a row are enough. */
const NOTHING_ELSE = wordSet('دی اف جی اچ پی کیو تی یو دبلیو ایکس زد');
const ENOUGH = 3;

/**
 * Whether the words left and right of the space at `at` belong together as spelled letters do: true inside a row of them, false
 * at its edges; null where no letters are spelled. `isPair` is what the two words by themselves seem.
 */
export function spelledLetters(text: string, at: number, isPair: boolean): boolean | null {
  const left = lettersBefore(text, at);
  if (left.length === 0) return isPair && isRow(lettersAfter(text, at + 1)) ? false : null;
  const right = lettersAfter(text, at + 1);
  if (!isRow([...left, ...right])) return null;
  return right.length > 0 || (isRow(left) ? false : null);
}

const isRow = (letters: readonly string[]): boolean =>
  letters.length >= ENOUGH || (letters.length === 2 && letters.every((letter) => NOTHING_ELSE.has(letter)));

const WORD_BEFORE = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+$/u;
const WORD_AFTER = /^[\p{L}\p{M}]+(?![\p{L}\p{M}])/u;
/** The longest of the letters, «دبلیو», and a mark on it. */
const REACH = 8;

function lettersBefore(text: string, end: number): string[] {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, end - REACH), end))?.[0];
  const letter = word === undefined ? '' : fold(word);
  if (word === undefined || !LETTERS.has(letter)) return [];
  const gap = end - word.length - 1;
  return [...(isGap(text, gap) ? lettersBefore(text, gap) : []), letter];
}

function lettersAfter(text: string, start: number): string[] {
  const word = WORD_AFTER.exec(text.slice(start, start + REACH))?.[0];
  const letter = word === undefined ? '' : fold(word);
  if (word === undefined || !LETTERS.has(letter)) return [];
  const gap = start + word.length;
  return [letter, ...(isGap(text, gap) ? lettersAfter(text, gap + 1) : [])];
}

const isGap = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\u200C';
