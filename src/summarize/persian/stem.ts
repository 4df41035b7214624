import type { Word } from '../text/document.ts';
import { factOf, formOf } from './forms.ts';
import { STOP_WORDS } from './stop-words.ts';
import { verbOf } from './verbs.ts';

// A light stemmer for comparing words, never for showing: plural, ezafe, clitic and comparative endings off, as long as a
// stem of three letters is left; a form of a verb is led back to its verb. It errs on the side of leaving a word whole. Input
// and output are folded. Broken plurals led back to their singulars («افراد», «فرد») were tried and helped nothing that
// compares words.

const SHORTEST = 3;
/** Longest first; each is taken off once. */
const SUFFIXES = [
  'هایشان',
  'هایمان',
  'هایتان',
  'هایی',
  'هایم',
  'هایت',
  'هایش',
  'های',
  'ها',
  'ترین',
  'تری',
  'تر',
  'شان',
  'مان',
  'تان',
  'یشان',
  'گان',
  'ان',
  'ات',
  'ی',
];
const stemOfForm = factOf(compute);

/** The stem of a folded word. */
export const stem = (word: string): string => stemOfForm(formOf(word));

/** The stem of a word of a text. */
export const stemOf = ({ form }: Word): string => stemOfForm(form);

function compute(word: string): string {
  const verb = verbOf(word);
  // A verb that says nothing by itself («می‌کردید») must not meet every other form of it.
  if (verb !== null && !STOP_WORDS.has(verb)) return verb;
  for (const suffix of SUFFIXES) {
    const length = word.length - suffix.length;
    // «ان» and «ات» end as many stems as plurals; they go only from longer words.
    const least = suffix === 'ان' || suffix === 'ات' || suffix === 'مان' || suffix === 'تان' ? SHORTEST + 1 : SHORTEST;
    if (length >= least && word.endsWith(suffix)) return word.slice(0, length);
  }
  return word;
}
