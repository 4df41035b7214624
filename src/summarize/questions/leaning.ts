import { skeleton } from '../persian/fold.ts';
import { stem } from '../persian/stem.ts';
import { wordsOf } from '../persian/words.ts';
import type { Word } from '../text/document.ts';
import type { Turn } from '../text/reading.ts';
import { sliceOf } from '../text/span.ts';
import type { Prepared } from './prepared.ts';
import type { Term, Understood } from './understand.ts';
import { understand } from './understand.ts';

// A question may lean on the one before: «و کی؟», «چرا؟», «او چه گفت؟». It is then asked where the last answer stood and a
// little below, with the last question's words at small weight; the words of the last answer are of no help (measured on
// PCoQA's dialogues), but for the person that «او» stands for.

/** What a word of the last question weighs of one of this question's. */
const BORROWED = 0.3;
/** How much the sentence of the last answer is favoured, and the next two. */
const SAME = 1;
const NEXT = [0.7, 0.4];
const FEW_TERMS = 1;
const PERSON: ReadonlySet<string> = new Set('او وی ایشان اون'.split(' '));
const LEANS: ReadonlySet<string> = new Set(
  'و او وی آن ان این آنها انها اینها ایشان آنان همان همین اونا اون اینا بعد بعدش سپس دیگر دیگه هم'.split(' '),
);

/** Where the last question was answered, by asking it once more; -1 where nowhere. */
export type AskAgain = () => number;

/** The question with what it borrows from the one before, where it leans on it; `favour` tells which sentences are near. */
export function leaning(
  prepared: Prepared,
  asked: Understood,
  history: readonly Turn[],
  askAgain: AskAgain,
): { readonly question: Understood; readonly favour?: Float64Array } {
  const last = history.at(-1);
  if (last === undefined || !leans(asked)) return { question: asked };
  const isNew = ({ stem }: Pick<Term, 'stem'>): boolean => !asked.terms.some((term) => term.stem === stem);
  const person = asked.words.some(({ folded }) => PERSON.has(folded)) ? personOf(prepared, last) : null;
  // A borrowed word stands nowhere in this question.
  const meant = person === null ? [] : wordsOf(person).map(({ folded }) => ({ folded, stem: stem(folded) }));
  const named = meant.filter(isNew).map((word): Term => ({ ...word, at: -1, tells: true, share: 1 }));
  const borrowed = understand(last.question)
    .terms.filter((term) => term.tells && isNew(term) && !named.some((other) => other.stem === term.stem))
    .map((term): Term => ({ ...term, at: -1, share: BORROWED }));
  const question = { ...asked, terms: [...asked.terms, ...named, ...borrowed] };
  const row = rowOf(prepared, last.answer, askAgain);
  if (row < 0) return { question };
  const favour = new Float64Array(prepared.sentences.length);
  favour[row] = SAME;
  NEXT.forEach((more, index) => {
    if (row + 1 + index < favour.length) favour[row + 1 + index] = more;
  });
  return { question, favour };
}

/** Whom «او» stands for: the person last answered with, else the one last asked about. */
function personOf({ named, document }: Prepared, { answer, question }: Turn): string | null {
  for (const text of [answer ?? '', question]) {
    const told = skeleton(text);
    const person = named.entities.find(
      ({ type, mentions }) =>
        type === 'person' && mentions.some((mention) => told.includes(skeleton(sliceOf(document.text, mention)))),
    );
    if (person !== undefined) return person.name;
  }
  return null;
}

function leans({ words, terms }: Understood): boolean {
  // «قطر و سوئیس چند چند شدند؟» leans on nothing.
  const points = ({ folded }: Word, at: number): boolean => LEANS.has(folded) && (folded !== 'و' || at === 0);
  return terms.filter(({ tells }) => tells).length <= FEW_TERMS || words.slice(0, 3).some(points);
}

/** The sentence that holds what was answered, or -1; where several do, the one that answered. */
function rowOf({ document, sentences }: Prepared, answer: string | null, askAgain: AskAgain): number {
  const sought = answer === null ? '' : skeleton(answer);
  if (sought === '') return -1;
  const holders = sentences.keys().filter((row) => {
    const { sentence } = sentences[row]!;
    return skeleton(sliceOf(document.text, sentence)).includes(sought);
  });
  const rows = [...holders];
  if (rows.length < 2) return rows[0] ?? -1;
  const again = askAgain();
  return rows.includes(again) ? again : rows[0]!;
}
