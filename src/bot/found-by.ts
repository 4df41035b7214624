import type { Searchable } from '../store/store.ts';
import type { Article } from '../summarize/text/article.ts';
import type { Reader } from '../summarize/text/reader.ts';
import type { Term } from '../summarize/text/term.ts';

// What an article is found by: the store compares words, the reader knows which spellings and endings are one word.

/** To be raised whenever `Reader.terms` or what is made of it here changes: what was kept before is then indexed anew. */
export const FOUND_BY_VERSION = 1;

type Namer = Pick<Reader, 'tidy' | 'terms'>;

/** The words of an article and of its channel's name: as they are written, in order, then their other forms. */
export function foundBy({ text, origin }: Article, { tidy, terms }: Namer): Searchable {
  const words = terms(tidy(`${text}\n${origin?.name ?? ''}`)).map(({ forms }) => forms);
  const written = words.flatMap(([form]) => form ?? []);
  const others = words.flatMap(([, ...forms]) => forms);
  return { version: FOUND_BY_VERSION, words: [...written, ...others].join(' ') };
}

/** What somebody looks for: its words, those too common to tell anything left out where there are others. */
export function lookedFor(words: string, { tidy, terms }: Namer): readonly Term[] {
  const all = terms(tidy(words));
  const telling = all.filter(({ isCommon }) => !isCommon);
  return telling.length === 0 ? all : telling;
}
