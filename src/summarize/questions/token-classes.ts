import { MONTHS, WEEKDAYS } from '../persian/calendar-words.ts';
import { SCALES, UNITS, TENS, HUNDREDS } from '../persian/number-words.ts';
import { STOP_WORDS } from '../persian/stop-words.ts';
import type { Word } from '../text/document.ts';

// Sorts of words, coarse enough to learn from few questions.

const LISTS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['conjunction', new Set('و یا اما ولی بلکه لیکن'.split(' '))],
  ['that', new Set('که تا اگر هنگامیکه وقتی'.split(' '))],
  ['cause', new Set('زیرا چراکه چون بهدلیل بهعلت بهخاطر بهسبب بهمنظور باهدف'.split(' '))],
  ['object', new Set(['را', 'رو'])],
  [
    'preposition',
    new Set(
      'از به در با بر برای توسط طی بین میان درباره علیه تحت نزد روی زیر پس پیش بدون توی تو سوی جز مانند'.split(' '),
    ),
  ],
  ['pronoun', new Set('او وی آن این اینها آنها آنان ایشان من ما شما خود خودش همین همان ان انها'.split(' '))],
  ['reason', new Set('دلیل علت خاطر منظور هدف سبب اثر پی واکنش'.split(' '))],
  [
    'copula',
    new Set('است بود نیست هست بوده شد شده شدند بودند هستند باشد میشود کرد کردند کرده میکند میکنند شدهاست'.split(' ')),
  ],
  ['time', new Set('سال ماه روز هفته ساعت دقیقه قرن دهه ثانیه شب صبح امروز دیروز فردا'.split(' '))],
  [
    'unit',
    new Set('نفر تن متر کیلومتر هکتار درصد تومان دلار ریال یورو کیلوگرم بار عدد دستگاه هزار میلیون میلیارد'.split(' ')),
  ],
];

const NAMES = [
  'word',
  'year',
  'number',
  'latin',
  'month',
  'number word',
  'verb',
  'stop',
  ...LISTS.map(([name]) => name),
];
const NUMBER = new Map(NAMES.map((name, number) => [name, number]));

/** The number of a sort by its name, for those that rules ask for. */
export const sortNumber = (name: string): number => NUMBER.get(name)!;

/** The sort of a word; `verb` is the verb it is a form of. */
export function classOf({ folded, kind }: Pick<Word, 'folded' | 'kind'>, verb: string | null): number {
  if (kind === 'number') return /^(?:1[0-4]|20)\d\d$/u.test(folded) ? 1 : 2;
  if (kind === 'latin') return 3;
  for (const [name, words] of LISTS) if (words.has(folded)) return NUMBER.get(name)!;
  if (MONTHS.has(folded) || WEEKDAYS.has(folded)) return 4;
  if (folded in UNITS || folded in TENS || folded in HUNDREDS || folded in SCALES) return 5;
  if (verb !== null) return 6;
  return STOP_WORDS.has(folded) ? 7 : 0;
}
