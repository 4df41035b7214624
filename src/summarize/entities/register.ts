import { ZWNJ } from '../persian/characters.ts';

/**
 * How a text is spelled: news as people write it, or prose that was taken apart into words, its half-spaces lost and its marks
 * standing alone. The only annotated corpus of the latter (PEYMA) marks by a guide of its own, so what the tagger learnt
 * there alone is kept for such text.
 */
export type Register = 'news' | 'spaced';

const SIGNS_OF_A_POST = /[@#\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const DIGIT = /\p{Nd}/gu;

/** «گفت، …»: nobody who took words apart would have left the mark at the word. */
const MARK_AT_A_WORD = /\p{L}[،؛.:»)]/u;

/** Taken apart: no half-space and no mark at a word, in a text without the signs of a post. */
export function registerOf(text: string): Register {
  const isWritten =
    text.includes(ZWNJ) || MARK_AT_A_WORD.test(text) || SIGNS_OF_A_POST.test(text.replaceAll(DIGIT, ''));
  return isWritten ? 'news' : 'spaced';
}
