import type { Choices } from '../../store/digests.ts';
import { parseHour } from '../../digest/settings/hour.ts';

// What people write about quiet hours and unwanted words.

const TO = /\s*(?:[-–—]|\sتا\s|\sالی\s|\sto\s|\suntil\s)\s*/iu;
const FROM = /^\s*(?:از|from|between)\s/iu;
const MOST_WORDS = 20;
const LONGEST_WORD = 60;

/** «از ۱۱ شب تا ۷ صبح», «۲۳ تا ۷», "11pm to 7am"; null where it is no stretch of the day. */
export function parseQuiet(text: string): NonNullable<Choices['quiet']> | null {
  const [from, to, ...more] = text.replace(FROM, '').split(TO).map(parseHour);
  if (from === undefined || from === null || to === undefined || to === null || more.length > 0) return null;
  return from === to ? null : { from, to };
}

/** Phrases parted by commas or lines, each once; null where there is none, or more or longer ones than make sense. */
export function parseWords(text: string): readonly string[] | null {
  const words = new Set(
    text
      .split(/[،,;؛\n]/u)
      .map((word) => word.replace(/[«»"]/gu, '').replace(/\s+/gu, ' ').trim())
      .filter((word) => /[\p{L}\p{N}]/u.test(word)),
  );
  if (words.size === 0 || words.size > MOST_WORDS || [...words].some((word) => word.length > LONGEST_WORD)) return null;
  return [...words];
}
