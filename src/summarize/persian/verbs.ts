import { NO_VERBS, SPOKEN_STEMS, VERBS } from './verb-stems.ts';

// Verb forms led back to their verb: prefix, stem, ending, each from a short list. Words are folded, so «نمی‌روند»,
// «نمیروند» are one; a form with a space in it («خواهد رفت») is two words, each a form by itself.

type Tense = 'past' | 'present';

/** Longest first: «می‌گوید» is «گو» and «ید» before it is «گوی» and «د». */
const PAST_ENDINGS = [
  'هاست',
  'هایم',
  'هاید',
  'هاند',
  'هشده',
  'هبود',
  'هام',
  'های',
  'یم',
  'ید',
  'ند',
  'م',
  'ی',
  'ه',
  'ن',
  '',
];
const PRESENT_ENDINGS = ['یم', 'ید', 'ند', 'م', 'ی', 'د'];
/** Without a prefix only these: «کنم», «کنی» are verbs too, but most such words are nouns with «م» or «ی». */
const BARE_ENDINGS = ['یم', 'ید', 'ند', 'د'];
/** What else a prefix allows: the imperative («بگو», «نرو») and what is spoken («می‌ره», «بشن»). */
const MORE_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  می: ['ه', 'ن', 'ین'],
  نمی: ['ه', 'ن', 'ین'],
  ب: ['ه', 'ن', 'ین', ''],
  ن: [''],
};
const SPOKEN_ENDINGS = ['یم', 'ین', 'م', 'ی', 'ه', 'ن'];
const PREFIXES = ['', 'نمی', 'می', 'ب', 'ن'];

const STEMS = makeStems();

/** The past stem of the verb that a folded word is a form of, or null: «نمی‌روند» → «رفت», «گفته‌اند» → «گفت». */
export function verbOf(word: string): string | null {
  if (NO_VERBS.has(word)) return null;
  for (const prefix of PREFIXES) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    if (rest.length < 2) continue;
    const found = past(rest) ?? present(rest, prefix);
    if (found !== null) return found;
  }
  return null;
}

const past = (rest: string): string | null => formOf(rest, STEMS.past, PAST_ENDINGS);

const present = (rest: string, prefix: string): string | null =>
  formOf(rest, STEMS.present, prefix === '' ? BARE_ENDINGS : PRESENT_ENDINGS) ??
  formOf(rest, STEMS.present, MORE_ENDINGS[prefix] ?? []) ??
  (prefix.endsWith('می') ? formOf(rest, SPOKEN_STEMS, SPOKEN_ENDINGS) : null);

function formOf(rest: string, stems: ReadonlyMap<string, string>, endings: readonly string[]): string | null {
  for (const ending of endings) {
    if (!rest.endsWith(ending)) continue;
    const verb = stems.get(rest.slice(0, rest.length - ending.length));
    if (verb !== undefined) return verb;
  }
  return null;
}

function makeStems(): Readonly<Record<Tense, ReadonlyMap<string, string>>> {
  const stems = { past: new Map<string, string>(), present: new Map<string, string>() };
  const add = (tense: Tense, stem: string, verb: string): void => {
    // Two verbs may share a form («کند» of «کرد» and «کند»): the one told first keeps it.
    if (!stems[tense].has(stem)) stems[tense].set(stem, verb);
  };
  for (const { past: name, present: stem } of VERBS) {
    for (const [tense, one] of [
      ['past', name],
      ['present', stem],
    ] as const) {
      add(tense, one, name);
      // «بیامد», «نیفتد»: «آ» and «ا» after a prefix.
      if (one.startsWith('آ')) add(tense, `یا${one.slice(1)}`, name);
      if (one.startsWith('ا')) add(tense, `ی${one.slice(1)}`, name);
    }
    // «گوی»: «بگو», «می‌گوید».
    if (/[اآو]ی$/u.test(stem)) add('present', stem.slice(0, -1), name);
  }
  return stems;
}
