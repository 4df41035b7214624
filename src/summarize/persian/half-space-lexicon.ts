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

const PRESENT_ENDINGS = ['م', 'ی', 'د', 'یم', 'ید', 'ند'];
const PAST_ENDINGS = ['', ...PRESENT_ENDINGS.filter((ending) => ending !== 'د')];
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
  const cuts = new Map(list(model.forms).map((form) => [form.replaceAll(ZWNJ, ''), cutsOf(form)]));
  const past = new Set(list(model.pastStems));
  const present = new Set(list(model.presentStems));

  const endsIn = (text: string, endings: readonly string[], stems: ReadonlySet<string>): boolean =>
    endings.some((ending) => text.endsWith(ending) && stems.has(text.slice(0, text.length - ending.length)));

  return {
    classOf: (text) =>
      (classes.get(text) ?? 0) +
      (endsIn(text, PRESENT_ENDINGS, present) || endsIn(text, PAST_ENDINGS, past) ? VERB : 0),
    cutAt(word, at) {
      const known = cuts.get(word);
      if (known === undefined) return 0;
      return known.includes(at) ? 2 : 1;
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
