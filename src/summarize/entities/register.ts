import { ZWNJ } from '../persian/characters.ts';

/**
 * How a text is spelled: news and posts as they are written today, or prose whose half-spaces were lost. The only annotated
 * corpus of the latter (PEYMA) marks by a guide of its own, so what the tagger learnt there alone is kept for such text.
 */
export type Register = 'news' | 'spaced';

const SIGNS_OF_A_POST = /[@#\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const DIGIT = /\p{Nd}/gu;

/** Half-spaces lost: none at all, in a text without the signs of a post. */
export const registerOf = (text: string): Register =>
  text.includes(ZWNJ) || SIGNS_OF_A_POST.test(text.replaceAll(DIGIT, '')) ? 'news' : 'spaced';
