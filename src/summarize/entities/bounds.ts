import { fold } from '../persian/fold.ts';
import type { QuantityValue } from '../text/reading.ts';
import type { Piece } from './pieces.ts';

export type Bound = NonNullable<QuantityValue['bound']>;

/** What stands before a number and tells on which side of it the truth lies. */
const WORDS: Readonly<Record<Bound, string>> = {
  'more-than': 'بیش از|بیشتر از|افزون بر|بالغ بر|متجاوز از|فراتر از|بالاتر از|بالای',
  'less-than': 'کمتر از|پایین‌تر از|زیر',
  'at-least': 'دست‌کم|دست کم|حداقل|لااقل|کم کم|کمینه',
  'at-most': 'حداکثر|تا سقف|بیشینه|تا حدود|تا',
  about: 'حدود|در حدود|حدودا|نزدیک به|نزدیک|قریب به|قریب|تقریبا|تقریباً|کمابیش',
};

const BOUNDS: ReadonlyMap<string, Bound> = new Map(
  Object.entries(WORDS).flatMap(([bound, list]) =>
    list.split('|').map((words): [string, Bound] => [fold(words), bound as Bound]),
  ),
);

/** The bound told right before word `at`. */
export function boundBefore(piece: Piece, at: number): Bound | undefined {
  if (at === 0 || !piece.adjacent(at - 1)) return undefined;
  const one = piece.words[at - 1]!.folded;
  const two = at > 1 && piece.adjacent(at - 2) ? `${piece.words[at - 2]!.folded} ${one}` : one;
  // «از ۲۰ متر تا ۵۰ متر» is a stretch, «تا ۵۰ متر» an upper end: either way it is not passed.
  return BOUNDS.get(two) ?? BOUNDS.get(one);
}
