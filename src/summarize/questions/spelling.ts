import { stem } from '../persian/stem.ts';
import type { Prepared } from './prepared.ts';
import type { Term, Understood } from './understand.ts';
import type { WordVectors } from './word-vectors.ts';

// A word of the question that neither the text nor our word list knows, and that is one letter off a word of the text, is a
// slip of the finger: «پرسپولس». Two neighbouring letters changed about count as one (F. Damerau, 1964).

const SHORTEST = 4;

/** The question with its slips set right by the words of the text. */
export function respelled(prepared: Prepared, question: Understood, vectors: WordVectors): Understood {
  const doubtful = question.terms.filter(
    (term) =>
      term.tells && term.folded.length >= SHORTEST && /^\p{L}+$/u.test(term.folded) && vectors.numberOf(term.stem) < 0,
  );
  if (doubtful.length === 0) return question;
  const { spellings } = prepared;
  const mended = new Map<Term, Term>();
  for (const term of doubtful) {
    if (spellings.some((token) => token.stem === term.stem)) continue;
    const right = spellings.find(({ folded }) => folded.length >= SHORTEST && isOneOff(term.folded, folded))?.folded;
    if (right !== undefined) mended.set(term, { ...term, folded: right, stem: stem(right) });
  }
  return mended.size === 0 ? question : { ...question, terms: question.terms.map((term) => mended.get(term) ?? term) };
}

/** Whether one letter added, left out, changed, or two neighbours exchanged make `a` into `b`. */
export function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && right === left.charAt(1) + left.charAt(0);
}
