import {
  MONTHS,
  PARTS_OF_DAY,
  SEASONS,
  WEEKDAYS,
  WEEKDAYS_ALL,
  WEEKDAYS_WITH_PARTS,
} from '../persian/calendar-words.ts';
import { factOf } from '../persian/forms.ts';
import { HUNDREDS, JOINED_SCALES, SCALES, TENS, UNITS, VAGUE } from '../persian/number-words.ts';
import type { Word } from '../text/document.ts';
import { DAYS, EDGES, FEASTS, THIS, UNITS_OF_TIME, YEARS } from './date-words.ts';

// Most words begin no date and no time. One look at a set says so, before any shape is tried.

const FIRST_WORDS: ReadonlySet<string> = new Set(
  [
    ...[
      JOINED_SCALES,
      MONTHS,
      PARTS_OF_DAY,
      SEASONS,
      WEEKDAYS,
      WEEKDAYS_ALL,
      WEEKDAYS_WITH_PARTS,
      DAYS,
      EDGES,
      FEASTS,
      THIS,
      UNITS_OF_TIME,
      YEARS,
    ].flatMap((words) => [...words.keys()]),
    ...[HUNDREDS, SCALES, TENS, UNITS, VAGUE].flatMap((words) => Object.keys(words)),
    ...'روزهای سالهای ماههای فصل نوروز از هر همان چند چندین چندی مدتی نیم اول نخست سوم حدود راس سر یکم'.split(' '),
    // Words that are written apart are joined before they are looked up: each beginning of one may stand alone.
  ].flatMap((word) => Array.from({ length: word.length - 1 }, (_, left) => word.slice(0, left + 2).trim())),
);

const COMPOUND = new RegExp(
  `^(?:${Object.keys(TENS).join('|')})و|ماه(?:ه)?$|^(?:${Object.keys(UNITS).join('|')})(?:ساعت|روز|هفته|ماه|سال|دهه|قرن)`,
  'u',
);
const ENDING = /(?:مین|رو|ای|م|و|ی)$/u;

const begins = factOf(
  (word) =>
    FIRST_WORDS.has(word) || (ENDING.test(word) && FIRST_WORDS.has(word.replace(ENDING, ''))) || COMPOUND.test(word),
);

/** Whether a date or a time may begin with the word; false only where none can. */
export const mayBegin = ({ form, kind }: Word): boolean => kind === 'number' || begins(form);
