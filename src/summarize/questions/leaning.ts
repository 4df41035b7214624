import { skeleton } from '../persian/fold.ts';
import type { Turn } from '../text/reading.ts';
import { sliceOf } from '../text/span.ts';
import type { Prepared } from './prepared.ts';
import type { Term, Understood } from './understand.ts';
import { understand } from './understand.ts';

// A question may lean on the one before: «و کی؟», «چرا؟», «او چه گفت؟». It is then asked where the last answer stood and a
// little below, with the last question's words at small weight; the words of the last answer are of no help (measured on
// PCoQA's dialogues).

/** What a word of the last question weighs of one of this question's. */
const BORROWED = 0.3;
/** How much the sentence of the last answer is favoured, and the next two. */
const SAME = 1;
const NEXT = [0.7, 0.4];
const FEW_TERMS = 1;
const LEANS: ReadonlySet<string> = new Set(
  'و او وی آن ان این آنها انها اینها ایشان آنان همان همین اونا اون اینا بعد بعدش سپس دیگر دیگه هم'.split(' '),
);

/** The question with what it borrows from the one before, where it leans on it; `favour` tells which sentences are near. */
export function leaning(
  prepared: Prepared,
  asked: Understood,
  history: readonly Turn[],
): { readonly question: Understood; readonly favour?: Float64Array } {
  const last = history.at(-1);
  if (last === undefined || !leans(asked)) return { question: asked };
  const borrowed = understand(last.question).terms.filter(
    ({ stem, tells }) => tells && !asked.terms.some((term) => term.stem === stem),
  );
  // A borrowed word stands nowhere in this question.
  const more = borrowed.map((term): Term => ({ ...term, at: -1, share: BORROWED }));
  const question = { ...asked, terms: [...asked.terms, ...more] };
  const row = rowOf(prepared, last.answer);
  if (row < 0) return { question };
  const favour = new Float64Array(prepared.sentences.length);
  favour[row] = SAME;
  NEXT.forEach((more, index) => {
    if (row + 1 + index < favour.length) favour[row + 1 + index] = more;
  });
  return { question, favour };
}

function leans({ words, terms }: Understood): boolean {
  return (
    terms.filter(({ tells }) => tells).length <= FEW_TERMS || words.slice(0, 3).some(({ folded }) => LEANS.has(folded))
  );
}

/** The sentence that holds what was answered, or -1. */
function rowOf({ document, sentences }: Prepared, answer: string | null): number {
  const sought = answer === null ? '' : skeleton(answer);
  if (sought === '') return -1;
  return sentences.findIndex(({ sentence }) => skeleton(sliceOf(document.text, sentence)).includes(sought));
}
