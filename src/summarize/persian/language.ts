import type { Word } from '../text/document.ts';
import { wordSet } from './fold.ts';
import { factOf } from './forms.ts';
import { bitsAt, LETTER, OF_ARABIC, unitsOf } from './letters.ts';

// Arabic and Persian share a script. Four letters only Persian has, and each language's commonest small words, tell
// them apart; a headline may have none of either and is then taken for Persian, which is what is sent here.

const PERSIAN_LETTERS = /[پچژگ]/u;
const PERSIAN_WORDS = new Set(
  'از که را این است به در با برای آن شد کرد می خود هم یا تا بر شود های نیز گفت اما نمی بود ما چه هر'.split(' '),
);
const ARABIC_WORDS = wordSet(
  'في من على الى إلى ان أن هذا هذه التي الذي عن مع لم لا ما قد كان ذلك بعد قال كما او بين هو هي ولا',
);
/** Fewer words than this are too few to call a language by its small words. */
const FEW_WORDS = 6;

/** Which of the two languages a word speaks for: 1 Persian, −1 Arabic. */
const wordsOwn = factOf((word) =>
  PERSIAN_WORDS.has(word) ? 1 : ARABIC_WORDS.has(word) || (word.length > 4 && word.startsWith('ال')) ? -1 : 0,
);
const lettersOwn = factOf((word) => (PERSIAN_LETTERS.test(word) ? 0.5 : 0));

/** Whether a text is one to read: mostly letters of the Arabic script, and Persian rather than Arabic (or Urdu, Kurdish). */
export function isPersian(text: string, words: readonly Word[]): boolean {
  let letters = 0;
  let ours = 0;
  for (let at = 0; at < text.length;) {
    const bits = bitsAt(text, at);
    const units = unitsOf(bits);
    if ((bits & LETTER) !== 0) letters += units;
    if ((bits & OF_ARABIC) !== 0) ours += units;
    at += units;
  }
  if (ours < 2 || ours * 2 < letters) return false;
  if (words.length < FEW_WORDS) return true;
  let balance = 0;
  for (const { form } of words) balance += wordsOwn(form) + lettersOwn(form);
  return balance >= 0;
}
