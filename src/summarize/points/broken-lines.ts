import { wordSet } from '../persian/fold.ts';
import type { Sheet } from './sheet.ts';

// Posts set off figures and names in lines of their own, in the middle of a sentence: «هلند در», «۱۰», «دیدار اخیر خود …».
// Neither piece is a statement.

/** No statement ends with these. */
const GOES_ON = wordSet('و در به از با که برای تا یا را بر اما ولی درباره توسط جهت بین میان طی مثل مانند');
/** A line of so few words between two broken ones is broken, too. */
const FEW_WORDS = 2;

/** Per sentence: whether what it says begins in the line above it, and whether it goes on in the line below. */
export function brokenLines({ document, words, firsts }: Sheet): {
  readonly begins: boolean[];
  readonly goesOn: boolean[];
} {
  const { sentences, text } = document;
  const begins = sentences.map(() => false);
  const goesOn = sentences.map(() => false);
  for (let index = 0; index + 1 < sentences.length; index++) {
    const [one, next] = [sentences[index]!, sentences[index + 1]!];
    if (one.line === next.line) continue;
    const last = words[firsts[index + 1]! - 1];
    if (last === undefined || last.start < one.start) continue;
    const mark = text.slice(last.end, one.end);
    const isFew = firsts[index + 1]! - firsts[index]! <= FEW_WORDS;
    const isOpen = (GOES_ON.has(last.folded) && mark.trim() === '') || /^\s*[،,]\s*$/u.test(mark);
    if (isOpen || (begins[index]! && isFew && mark.trim() === '')) {
      goesOn[index] = true;
      begins[index + 1] = true;
    }
  }
  return { begins, goesOn };
}
