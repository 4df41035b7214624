import type { Word } from '../text/document.ts';
import { factOf, formOf } from './forms.ts';
import {
  DECIMALS,
  FRACTIONS,
  HUNDREDS,
  JOINED_FRACTIONS,
  JOINED_SCALES,
  SCALES,
  TENS,
  UNITS,
  VAGUE,
} from './number-words.ts';

/** A number in a run of words: words `first` to `last`, both inclusive. */
export interface NumberRun {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** «صدها», «هزاران» */
  readonly vague: boolean;
  /** Written with digits, wholly or in part. */
  readonly digits: boolean;
}

/**
 * Reads the number that begins at `words[at]`, as long as it goes: «۱۲», «۱٬۲۰۰», «سه هزار و دویست», «یک و نیم میلیون»,
 * «۲ میلیارد و ۳۰۰ میلیون», «دو سوم», «صدها هزار». Null where none begins. Words of one number stand beside each other;
 * the caller sees to punctuation between them by `adjacent(i)`: whether nothing but space is between words i and i + 1.
 */
export function numberAt(words: readonly Word[], at: number, adjacent: (index: number) => boolean): NumberRun | null {
  const head = words[at];
  if (head === undefined || !mayBeginNumber(head)) return null;
  const joined = JOINED_FRACTIONS.get(head.folded);
  if (joined !== undefined) return { first: at, last: at, value: joined, vague: false, digits: false };
  // «ده ها», typed with a space, is «ده‌ها».
  const apart = words[at + 1]?.folded === 'ها' && adjacent(at) ? 1 : 0;
  const vague = VAGUE[apart === 1 ? `${head.folded}ها` : head.folded];
  if (vague !== undefined) {
    const scale = adjacent(at + apart) ? SCALES[words[at + apart + 1]?.folded ?? ''] : undefined;
    return {
      first: at,
      last: at + apart + (scale === undefined ? 0 : 1),
      value: vague * (scale ?? 1),
      vague: true,
      digits: false,
    };
  }
  let total = 0;
  let last = -1;
  let digits = false;
  let limit = Infinity;
  for (let next = at; ;) {
    const group = groupAt(words, next, adjacent);
    if (group === null) break;
    // «۲ میلیون و ۳۰۰ هزار»: each group is smaller than the scale before it; «۲ و ۳» are two numbers.
    // «۲ هزار و ۴۰۰ میلیارد»: the last scale is that of all before it.
    const shared = total !== 0 && group.scale > limit && group.value / group.scale < limit;
    if (total !== 0 && group.value >= limit && !shared) break;
    total = shared ? total * group.scale + group.value : total + group.value;
    last = group.last;
    digits ||= group.digits;
    limit = group.scale;
    const and = words[last + 1];
    if (limit <= 1 || and?.folded !== 'و' || !adjacent(last) || !adjacent(last + 1)) break;
    next = last + 2;
  }
  if (last < 0) return null;
  const fraction = fractionAfter(words, last, adjacent, at === last);
  if (fraction !== null) return { first: at, last: last + 1, value: total * fraction, vague: false, digits };
  const decimals = decimalsAfter(words, last, adjacent);
  if (decimals !== null) return { first: at, last: decimals.last, value: total + decimals.value, vague: false, digits };
  return { first: at, last, value: total, vague: false, digits };
}

const beginsNumber = factOf((word) =>
  [SMALL, JOINED_FRACTIONS, JOINED_SCALES, MULTIPLES, SIZES].some((words) => words.has(word)),
);

/** Whether a number may begin with the word; false only where none can. */
export const mayBeginNumber = ({ kind, form }: Word): boolean => kind === 'number' || beginsNumber(form);

/** «و سه دهم» after a whole number. */
function decimalsAfter(
  words: readonly Word[],
  last: number,
  adjacent: (index: number) => boolean,
): { value: number; last: number } | null {
  if (words[last + 1]?.folded !== 'و' || !adjacent(last) || !adjacent(last + 1)) return null;
  const count = smallNumberAt(words, last + 2, adjacent);
  const part = count === null || !adjacent(count.last) ? undefined : DECIMALS[words[count.last + 1]!.folded];
  return part === undefined ? null : { value: count!.value * part, last: count!.last + 1 };
}

interface Group {
  readonly value: number;
  readonly last: number;
  /** What the group was multiplied by: 1 for the last of a number. */
  readonly scale: number;
  readonly digits: boolean;
}

/** «دویست و سی هزار», «۱۲ هزار», «یک و نیم میلیون», «هزار». */
function groupAt(words: readonly Word[], at: number, adjacent: (index: number) => boolean): Group | null {
  const head = words[at];
  if (head === undefined) return null;
  const joined = JOINED_SCALES.get(head.folded);
  if (joined !== undefined) {
    const [count, scale] = joined;
    return { value: count * scale, last: at, scale, digits: false };
  }
  let value: number;
  let last = at;
  let digits = false;
  if (head.kind === 'number') {
    const parsed = parseDigits(head.folded);
    if (parsed === null) return null;
    value = parsed;
    digits = true;
  } else {
    const small = smallNumberAt(words, at, adjacent);
    if (small !== null) {
      value = small.value;
      last = small.last;
    } else if (head.folded in SCALES) {
      // «هزار نفر»: one thousand, unsaid.
      value = 1;
      last = at - 1;
    } else if (head.folded === 'نیم' && adjacent(at) && (words[at + 1]?.folded ?? '') in SCALES) {
      value = 0.5;
    } else return null;
  }
  if (words[last + 1]?.folded === 'و' && words[last + 2]?.folded === 'نیم' && adjacent(last) && adjacent(last + 1)) {
    value += 0.5;
    last += 2;
  }
  let scale = 1;
  while (last + 1 < words.length && (last < at || adjacent(last))) {
    const factor = SCALES[words[last + 1]!.folded];
    if (factor === undefined) break;
    scale *= factor;
    last++;
  }
  return { value: value * scale, last, scale, digits };
}

/** «دویست و سی و پنج»: hundreds, tens and units below a thousand. */
function smallNumberAt(
  words: readonly Word[],
  at: number,
  adjacent: (index: number) => boolean,
): { value: number; last: number } | null {
  let value = 0;
  let last = -1;
  let below = 1000;
  for (let next = at; next < words.length;) {
    const word = words[next]!.folded;
    const part = SMALL.get(word);
    if (part === undefined || part >= below) break;
    value += part;
    last = next;
    below = part >= 100 ? 100 : part >= 20 && part % 10 === 0 ? 10 : 0;
    if (below === 0 || words[next + 1]?.folded !== 'و' || !adjacent(next) || !adjacent(next + 1)) break;
    next += 2;
  }
  return last < 0 ? null : { value, last };
}

/** «بیست‌وپنج» written as one word. */
const COMPOUNDS = Object.entries(TENS).flatMap(([ten, value]) =>
  Object.entries(UNITS).flatMap(([unit, digit]): [string, number][] =>
    digit < 10 ? [[`${ten}و${unit}`, value + digit]] : [],
  ),
);
/** Whole numbers below a thousand that are one word. */
const SMALL: ReadonlyMap<string, number> = new Map([
  ...COMPOUNDS,
  ...[UNITS, TENS, HUNDREDS].flatMap((words) => Object.entries(words)),
]);
/** «هزار», and «نیم» before it. */
const MULTIPLES: ReadonlySet<string> = new Set([...Object.keys(SCALES), 'نیم']);
/** «صدها»; typed apart its «صد» is a number too. */
const SIZES: ReadonlySet<string> = new Set(Object.keys(VAGUE));

function fractionAfter(
  words: readonly Word[],
  last: number,
  adjacent: (index: number) => boolean,
  single: boolean,
): number | null {
  const next = words[last + 1];
  if (!single || next === undefined || !adjacent(last)) return null;
  // «دو سوم» is a fraction; «۴ سوم» and «یک نیم» are not.
  if (words[last]!.kind === 'number' || next.folded === 'نیم') return null;
  return FRACTIONS[next.folded] ?? null;
}

/** The value of a folded run of digits: «1,200», «3.7», «3/7» as Persian writes decimals; null for dates, times, lists. */
export const parseDigits = (run: string): number | null => valueOfDigits(formOf(run));

const valueOfDigits = factOf((run): number | null => {
  if (/^\d+$/u.test(run)) return Number(run);
  if (/^\d{1,3}(?:[,٬،]\d{3})+(?:[./٫]\d+)?$/u.test(run))
    return Number(run.replace(/[,٬،]/gu, '').replace(/[/٫]/u, '.'));
  if (/^\d+[.٫]\d+$/u.test(run)) return Number(run.replace('٫', '.'));
  // «۱.۲۰۰.۰۰۰», «۲۵۰/۰۰۰»: what is also used for decimals groups thousands when it stands twice or before three zeros.
  if (/^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,3}(?:\/\d{3})*\/000$|^\d{1,3}(?:\/\d{3}){2,}$/u.test(run))
    return Number(run.replace(/[./]/gu, ''));
  if (/^\d{1,3}\/\d{1,3}$/u.test(run)) return Number(run.replace('/', '.'));
  return null;
});
