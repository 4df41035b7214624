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
import { DAYS, EDGES, FEASTS, THIS, UNITS_OF_TIME, YEARS } from './date-words.ts';
import type { Piece } from './pieces.ts';

// Most words begin no date and no time. One look at a set says so, before any shape is tried.

const WORDS: readonly string[] = [
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
];
const FIRST_WORDS: ReadonlySet<string> = new Set(WORDS.map((word) => word.split(' ')[0]!));
/** Words that are written apart are joined before they are looked up: each beginning of one may stand alone. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  WORDS.flatMap((word) => Array.from({ length: word.length - 1 }, (_, left) => word.slice(0, left + 2))),
);

const COMPOUND = new RegExp(
  `^(?:${Object.keys(TENS).join('|')})و|ماه(?:ه)?$|^(?:${Object.keys(UNITS).join('|')})(?:ساعت|روز|هفته|ماه|سال|دهه|قرن)`,
  'u',
);
const ENDING = /(?:مین|رو|ای|م|و|ی)$/u;

const standsAlone = factOf(
  (word) =>
    FIRST_WORDS.has(word) || (ENDING.test(word) && FIRST_WORDS.has(word.replace(ENDING, ''))) || COMPOUND.test(word),
);
const isBeginning = factOf((word) => BEGINNINGS.has(word));

/** Whether a date or a time may begin with word `at`; false only where none can. */
export function mayBegin(piece: Piece, at: number): boolean {
  const { form, kind } = piece.words[at]!;
  if (kind === 'number' || standsAlone(form)) return true;
  // «پیش | از ظهر», but not every «پیش».
  return isBeginning(form) && piece.adjacent(at) && BEGINNINGS.has(piece.joined(at, at + 1));
}
