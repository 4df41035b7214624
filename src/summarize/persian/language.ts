import { wordSet } from './fold.ts';

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

/** Whether a text is one to read: mostly letters of the Arabic script, and Persian rather than Arabic (or Urdu, Kurdish). */
export function isPersian(text: string, words: readonly string[]): boolean {
  const letters = countOf(text, /\p{L}+/gu);
  const ours = countOf(text, /\p{Script=Arabic}+/gu);
  if (ours < 2 || ours * 2 < letters) return false;
  if (words.length < FEW_WORDS) return true;
  let persian = 0;
  let arabic = 0;
  for (const word of words) {
    if (PERSIAN_WORDS.has(word)) persian++;
    else if (ARABIC_WORDS.has(word) || (word.length > 4 && word.startsWith('ال'))) arabic++;
    if (PERSIAN_LETTERS.test(word)) persian += 0.5;
  }
  return persian >= arabic;
}

/** UTF-16 units that the runs `pattern` matches hold together. */
function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const [run] of text.matchAll(pattern)) count += run.length;
  return count;
}
