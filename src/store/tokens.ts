/** What a word of an index is made of, on either engine: letters and digits. All else parts two words. */
const TOKEN = /[\p{L}\p{N}]+/gu;
const MARKS = /\p{M}+/gu;

/** The longest words of Persian are far shorter; what is longer is no word, in UTF-16 units. */
const LONGEST_TOKEN = 64;
/** So much of a very long article is indexed, in UTF-16 units with its spaces: PostgreSQL takes a megabyte. */
const LONGEST_INDEXED = 200_000;
/** Nobody remembers more words than these of what is looked for. */
const MOST_TERMS = 16;
const MOST_FORMS = 6;

/** The words of a text as both engines index them, in their order. */
export function tokensOf(words: string): readonly string[] {
  const plain = words.slice(0, LONGEST_INDEXED).replace(MARKS, '').toLowerCase();
  return (plain.match(TOKEN) ?? []).filter((token) => token.length <= LONGEST_TOKEN);
}

/** What must be found, each in one of several forms, a form of several words as these words side by side. */
export type Terms = readonly (readonly (readonly string[])[])[];

/** The terms to look for as words of the index; forms and terms in which there is no word are left out. */
export const termsOf = (terms: readonly (readonly string[])[]): Terms =>
  terms
    .map((forms) =>
      forms
        .slice(0, MOST_FORMS)
        .map(tokensOf)
        .filter((form) => form.length > 0),
    )
    .filter((forms) => forms.length > 0)
    .slice(0, MOST_TERMS);
