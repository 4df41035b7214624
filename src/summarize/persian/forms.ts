import { fold } from './fold.ts';

// Every finder asks the same of the same words: which lists hold them, which stem they have. A form is one word of the
// language as it is folded; what is known of it is found once and stays with it. Facts are pure functions of the
// spelling, so forgetting costs time and changes no result. Words that are asked in earnest whether they are the same
// are compared by spelling, never by form.

/** A word as it is folded, with what was found out about it. */
export interface Form {
  readonly folded: string;
  /** By the place each fact has (`factOf`); undefined where nobody has asked. */
  readonly facts: unknown[];
}

/** So many spellings are remembered before they are forgotten all at once: some ten megabytes. */
const REMEMBERED = 30_000;

const byFolded = new Map<string, Form>();
const bySpelling = new Map<string, Form>();
let facts = 0;

/** The form of a folded word. */
export function formOf(folded: string): Form {
  const known = byFolded.get(folded);
  if (known !== undefined) return known;
  if (byFolded.size >= REMEMBERED) byFolded.clear();
  const form: Form = { folded, facts: [] };
  byFolded.set(folded, form);
  return form;
}

/** The form of a word as it is written: it is folded when it is first seen. */
export function formWritten(spelling: string): Form {
  const known = bySpelling.get(spelling);
  if (known !== undefined) return known;
  if (bySpelling.size >= REMEMBERED) bySpelling.clear();
  const form = formOf(fold(spelling));
  bySpelling.set(spelling, form);
  return form;
}

/** A question asked of folded words, found once a form. `find` must be pure; undefined is no answer. */
export function factOf<T extends string | number | boolean | object | null>(
  find: (folded: string) => T,
): (form: Form) => T {
  const place = facts++;
  return ({ folded, facts }) => {
    const known = facts[place];
    if (known !== undefined) return known as T;
    const found = find(folded);
    facts[place] = found;
    return found;
  };
}
