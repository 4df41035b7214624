import { ZWNJ } from './characters.ts';
import { fold } from './fold.ts';

// Where half-spaces belong: forms seen in correct text first, then rules of inflection over a list of words and verb
// stems. Only boundaries are decided here; letters are never touched.

/** What training left of the corpora: see models/half-spaces.md. All folded; forms keep their half-spaces. */
export interface HalfSpacesModel {
  /** Words seen with a half-space more often than without. */
  readonly forms: readonly string[];
  /** Words that the rules would cut and that are written whole. */
  readonly whole: readonly string[];
  /** Pairs that the forms would join and that stand apart more often. */
  readonly apart: readonly string[];
  /** Frequent words: what an inflection may be attached to. */
  readonly words: readonly string[];
  readonly pastStems: readonly string[];
  readonly presentStems: readonly string[];
}

export interface HalfSpaces {
  /** Offsets within a run of folded letters at which a half-space belongs; empty when it is whole. */
  within(word: string): readonly number[];
  /** Whether a single space between two folded words should be a half-space. */
  between(left: string, right: string): boolean;
}

/** Suffixes that take a half-space before them, longest first. */
const PLURALS = ['هایشان', 'هایمان', 'هایتان', 'هاییست', 'هایی', 'هایم', 'هایت', 'هایش', 'هاست', 'های', 'ها'];
/** Clitics after a final «ه»: «لحظه‌ای», «رفته‌اند». */
const AFTER_HEH = ['اند', 'ایم', 'اید', 'ای', 'ام', 'اش', 'ات', 'شان'];
/** Suffixes that stand alone only by mistake. */
const LOOSE_SUFFIXES = new Set([...PLURALS, 'تر', 'ترین', 'تری', 'ترین', 'گانه']);
const PRESENT_ENDINGS = ['م', 'ی', 'د', 'یم', 'ید', 'ند'];
const PAST_ENDINGS = ['', 'م', 'ی', 'یم', 'ید', 'ند'];
const SHORTEST_STEM = 2;

export function makeHalfSpaces(model: HalfSpacesModel): HalfSpaces {
  const cuts = new Map(model.forms.map((form) => [fold(form), cutsOf(form)]));
  const whole = new Set(model.whole);
  const apart = new Set(model.apart);
  const words = new Set(model.words);
  const past = new Set(model.pastStems);
  const present = new Set(model.presentStems);

  const isVerb = (rest: string): boolean =>
    PRESENT_ENDINGS.some(
      (ending) => rest.endsWith(ending) && present.has(rest.slice(0, rest.length - ending.length)),
    ) || PAST_ENDINGS.some((ending) => rest.endsWith(ending) && past.has(rest.slice(0, rest.length - ending.length)));

  const byRule = (word: string): readonly number[] => {
    if (whole.has(word)) return [];
    const prefix = /^ن?می/u.exec(word)?.[0];
    if (prefix !== undefined && word.length > prefix.length + 1 && isVerb(word.slice(prefix.length)))
      return [prefix.length];
    for (const plural of PLURALS) {
      const stem = word.slice(0, -plural.length);
      // After a letter that does not join («کشورها») the boundary shows by itself and usage leaves it out.
      if (word.endsWith(plural) && !/[ادذرزژو]$/u.test(stem) && stem.length >= SHORTEST_STEM && words.has(stem))
        return [...(cuts.get(stem) ?? []), stem.length];
    }
    for (const clitic of AFTER_HEH) {
      const stem = word.slice(0, -clitic.length);
      if (word.endsWith(clitic) && stem.length > SHORTEST_STEM && stem.endsWith('ه') && words.has(stem))
        return [...(cuts.get(stem) ?? []), stem.length];
    }
    return [];
  };

  return {
    within: (word) => cuts.get(word) ?? byRule(word),
    between(left, right) {
      if (apart.has(`${left} ${right}`)) return false;
      if ((left === 'می' || left === 'نمی') && isVerb(right)) return true;
      if (cuts.get(left + right)?.includes(left.length) === true) return true;
      if (LOOSE_SUFFIXES.has(right)) return left.length >= SHORTEST_STEM;
      return (
        left.length > SHORTEST_STEM &&
        left.endsWith('ه') &&
        ['ای', 'اند', 'ام', 'ایم'].includes(right) &&
        words.has(left)
      );
    },
  };
}

/** Where the half-spaces stand in a form, as offsets into it without them. */
export function cutsOf(form: string): readonly number[] {
  const cuts: number[] = [];
  let offset = 0;
  for (const part of form.split(ZWNJ).slice(0, -1)) cuts.push((offset += fold(part).length));
  return cuts;
}
