import { isStopWord } from '../summarize/persian/stop-words.ts';
import { stemOf } from '../summarize/persian/stem.ts';
import { wordsOf } from '../summarize/persian/words.ts';

// What a line of an edition says, to know when another says it again: the stems of its words, those aside that say nothing.
// Newsrooms write one thing in several ways («می‌داند», «می‌دونه»), so words that begin alike are one.

/** What a line says. */
export interface Saying {
  readonly stems: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/** Two words whose first letters are the same, so many of them and so much of the longer one, are one word. */
const SAME_LETTERS = 4;
const SAME_SHARE = 0.6;
/** A line with a number that another does not tell says something new, whatever its words. */
const NEW_NUMBER = 0.5;

export function sayingOf(text: string): Saying {
  const words = wordsOf(text);
  const numbers = new Set(words.flatMap(({ kind, folded }) => (kind === 'number' ? [folded] : [])));
  const stems = new Set(words.flatMap((word) => (word.kind === 'number' || isStopWord(word) ? [] : [stemOf(word)])));
  return { stems, numbers };
}

/** The share of what one says that another says too, 0 to 1. */
export function repeatedIn(one: Saying, other: Saying): number {
  if (one.stems.size === 0) return 1;
  const said = [...one.stems].filter(
    (stem) => other.stems.has(stem) || [...other.stems].some((two) => isAlike(stem, two)),
  );
  const share = said.length / one.stems.size;
  return one.numbers.isSubsetOf(other.numbers) ? share : NEW_NUMBER * share;
}

function isAlike(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= SAME_LETTERS && same >= SAME_SHARE * Math.max(a.length, b.length);
}
