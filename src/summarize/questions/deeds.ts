import { verbOf } from '../persian/verbs.ts';
import type { Word } from '../text/document.ts';
import { COPULAS, FUTURE } from './clause-words.ts';
import { ALONE, DOING, HAPPENING, PAIR_VERBS, PAIRS, UNDER } from './deed-words.ts';

/** The verb at the end of a clause with the noun that makes it («برگزار خواهد شد»). */
export interface Deed {
  /** Its first word among the clause's. */
  readonly from: number;
  /** The word before the verb, folded, or the verb's past stem where it says enough alone. */
  readonly noun: string;
  /** The past stem of its verb, or '' of «است». */
  readonly verb: string;
  /** Whether it just happens, is done to something, or is none of the deeds known. */
  readonly sort: 'happens' | 'done' | 'unknown';
}

/** The deed that ends with word `last` of a clause. */
export function deedAt(words: readonly Word[], last: number): Deed {
  const at = COPULAS.has(words[last]!.folded) && isParticiple(words[last - 1]!.folded) ? last - 1 : last;
  const verb =
    thirdPerson(words[at]!.folded) ?? (isParticiple(words[at]!.folded) ? verbOf(words[at]!.folded) : null) ?? '';
  const isFuture = at > 0 && FUTURE.has(words[at - 1]!.folded);
  const before = isFuture ? at - 2 : at - 1;
  const noun = words[before]?.folded ?? '';
  const deed = (from: number, sort: Deed['sort'], name = noun): Deed => ({ from, noun: name, verb, sort });
  if (before > 0 && PAIR_VERBS.has(verb) && PAIRS.has(`${words[before - 1]!.folded} ${noun}`))
    return deed(before - 1, 'happens');
  if (before > 1 && noun === 'قرار' && words[before - 2]!.folded === UNDER)
    return deed(before - 2, verb === 'داد' ? 'done' : 'happens', words[before - 1]!.folded);
  if (HAPPENING[verb]?.has(noun) === true || (verb === 'شد' && isParticiple(noun) && !LIGHT.has(noun)))
    return deed(before, 'happens');
  if (DOING[verb]?.has(noun) === true) return deed(before, 'done');
  if (ALONE.has(verb)) return deed(isFuture ? at - 1 : at, 'happens', verb);
  return deed(Math.max(0, before), 'unknown');
}

/** The past stem of a form of the third person that tells a fact, or null: not «کنیم», «شود», «بروید». */
export function thirdPerson(folded: string): string | null {
  const stem = verbOf(folded);
  if (stem === null) return null;
  const bare = folded.replace(/^ن(?=می|.{3})/u, '');
  const inPast = bare.replace(/^می/u, '');
  if ([stem, `${stem}ند`, `${stem}هاست`, `${stem}هاند`].includes(inPast)) return stem;
  if (bare === 'دارد' || bare === 'دارند') return stem;
  return bare.startsWith('می') && /(?:[^ی]|[اوآ]ی)د$/u.test(bare) ? stem : null;
}

/** «توسعه داده شد»: the noun stands before. */
const LIGHT: ReadonlySet<string> = new Set(['داده', 'کرده', 'گرفته', 'زده', 'برده', 'آورده', 'کشیده', 'شده']);

export const isParticiple = (folded: string): boolean => folded.endsWith('ه') && verbOf(folded.slice(0, -1)) !== null;
