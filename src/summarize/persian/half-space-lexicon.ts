import { ZWNJ } from './characters.ts';
import { fold } from './fold.ts';

/** Word lists the half-space classifier looks into; all folded, each list one string of words parted by spaces. */
export interface HalfSpaceLexiconModel {
  /** Words by how frequent they are, the rarest first. */
  readonly byFrequency: readonly string[];
  /** Words of a spelling dictionary. */
  readonly spelled: string;
  /** Dictionary words that hold half-spaces, with them. */
  readonly forms: string;
  readonly pastStems: string;
  readonly presentStems: string;
}

export interface HalfSpaceLexicon {
  /** What kind of word `text` is: a small number that stands for its frequency, the dictionary and verb forms. */
  classOf(text: string): number;
  /** 2 where the dictionary has `word` with a half-space at `at`, 1 where it has it with other ones, else 0. */
  cutAt(word: string, at: number): number;
}

/** The endings of verb forms by their last letter; «د» alone ends only what is made of a present stem. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = { م: ['م', 'یم'], ی: ['ی'], د: ['د', 'ید', 'ند'] };
const PRESENT_ONLY = 'د';
const SPELLED = 8;
const VERB = 16;

/** Opens the lists for looking up. */
export function makeHalfSpaceLexicon(model: HalfSpaceLexiconModel): HalfSpaceLexicon {
  const list = (words: string): string[] => words.split(' ').filter(Boolean);
  const classes = new Map<string, number>();
  model.byFrequency.forEach((words, bucket) => {
    for (const word of list(words)) classes.set(word, bucket + 1);
  });
  for (const word of list(model.spelled)) classes.set(word, (classes.get(word) ?? 0) + SPELLED);
  const forms = new Map<string, string>();
  for (const form of list(model.forms)) forms.set(form.replaceAll(ZWNJ, ''), form);
  const past = new Set(list(model.pastStems));
  const present = new Set(list(model.presentStems));

  const isVerb = (text: string): boolean => {
    if (past.has(text)) return true;
    const endings = ENDINGS[text.at(-1) ?? ''];
    if (endings === undefined) return false;
    return endings.some((ending) => {
      if (!text.endsWith(ending)) return false;
      const stem = text.slice(0, text.length - ending.length);
      return present.has(stem) || (ending !== PRESENT_ONLY && past.has(stem));
    });
  };

  return {
    classOf: (text) => (classes.get(text) ?? 0) + (isVerb(text) ? VERB : 0),
    cutAt(word, at) {
      const form = forms.get(word);
      if (form === undefined) return 0;
      return isCut(form, at) ? 2 : 1;
    },
  };
}

/** Whether a half-space stands before the `at`th letter of a folded form. */
function isCut(form: string, at: number): boolean {
  // Every half-space before it has shifted it by one.
  for (let next = form.indexOf(ZWNJ), before = 0; next >= 0; next = form.indexOf(ZWNJ, next + 1), before++)
    if (next - before === at) return true;
  return false;
}

/** Where the half-spaces stand in a form, as offsets into it without them. */
export function cutsOf(form: string): readonly number[] {
  const cuts: number[] = [];
  let offset = 0;
  for (const part of form.split(ZWNJ).slice(0, -1)) cuts.push((offset += fold(part).length));
  return cuts;
}
