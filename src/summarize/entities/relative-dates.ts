import type { Day } from '../persian/calendar.ts';
import { PARTS_OF_DAY } from '../persian/calendar-words.ts';
import { numberAt } from '../persian/numbers.ts';
import type { DateRun } from './dates.ts';
import type { Piece } from './pieces.ts';
import type { When } from './when.ts';
import { dayFrom, monthFrom, weekFrom, yearFrom } from './when.ts';

// «دیروز», «هفته آینده», «سه روز پیش»: dates told from the day of publication.

/** Words that are a day by themselves: days from publication. */
const DAYS: Readonly<Record<string, number>> = {
  امروز: 0,
  امشب: 0,
  دیروز: -1,
  دیشب: -1,
  پریروز: -2,
  پریشب: -2,
  فردا: 1,
  فرداشب: 1,
  پسفردا: 2,
};

const YEARS: Readonly<Record<string, number>> = { امسال: 0, پارسال: -1, پیرارسال: -2 };

const SHIFTS: Readonly<Record<string, number>> = {
  گذشته: -1,
  قبل: -1,
  پیش: -1,
  جاری: 0,
  آینده: 1,
  اینده: 1,
  بعد: 1,
  دیگر: 1,
};

type Stretch = 'day' | 'week' | 'month' | 'year';
const STRETCHES: Readonly<Record<string, Stretch>> = { روز: 'day', شب: 'day', هفته: 'week', ماه: 'month', سال: 'year' };

const FROM: Readonly<Record<Stretch, (published: Day | null, offset: number) => When>> = {
  day: dayFrom,
  week: weekFrom,
  month: monthFrom,
  year: yearFrom,
};

/** What begins at word `at` and is told from the day of publication. */
export function relativeAt(piece: Piece, at: number, published: Day | null): DateRun | null {
  return namedDay(piece, at, published) ?? shifted(piece, at, published) ?? counted(piece, at, published);
}

const wordAt = (piece: Piece, at: number): string => piece.words[at]?.folded ?? '';

/** «دیروز», «بامداد امروز», «عصر دیروز», «امسال» */
function namedDay(piece: Piece, at: number, published: Day | null): DateRun | null {
  const place = PARTS_OF_DAY.has(wordAt(piece, at)) && piece.adjacent(at) ? at + 1 : at;
  const word = wordAt(piece, place);
  const year = place === at ? YEARS[word] : undefined;
  if (year !== undefined) return { last: at, when: yearFrom(published, year) };
  const offset = DAYS[word];
  if (offset === undefined) return null;
  const last = PARTS_OF_DAY.has(wordAt(piece, place + 1)) && piece.adjacent(place) ? place + 1 : place;
  return { last, when: dayFrom(published, offset) };
}

/** «هفته گذشته», «ماه آینده», «سال جاری», «روز گذشته» */
function shifted(piece: Piece, at: number, published: Day | null): DateRun | null {
  const stretch = STRETCHES[wordAt(piece, at)];
  if (stretch === undefined || !piece.adjacent(at)) return null;
  // «دیگر» and «پیش» shift a counted stretch only («سه روز دیگر»); «روز دیگر» is just another day.
  const word = wordAt(piece, at + 1);
  const shift = word === 'دیگر' || word === 'پیش' ? undefined : SHIFTS[word];
  return shift === undefined ? null : { last: at + 1, when: FROM[stretch](published, shift) };
}

/** «سه روز پیش», «دو هفته آینده», «۱۰ سال قبل» */
function counted(piece: Piece, at: number, published: Day | null): DateRun | null {
  const number = numberAt(piece.words, at, piece.adjacent);
  if (number === null || !Number.isInteger(number.value) || number.value > 500 || !piece.adjacent(number.last))
    return null;
  const stretch = STRETCHES[wordAt(piece, number.last + 1)];
  if (stretch === undefined || !piece.adjacent(number.last + 1)) return null;
  const word = wordAt(piece, number.last + 2);
  const shift = SHIFTS[word];
  if (shift === undefined || shift === 0) return null;
  const last = number.last + 2;
  // «دو هفته گذشته» is a stretch that ends now; only «پیش» and «قبل» (and «دیگر», «بعد») name one moment.
  if (word === 'گذشته' || word.endsWith('ینده')) return { last, when: null };
  return { last, when: FROM[stretch](published, shift * number.value) };
}
