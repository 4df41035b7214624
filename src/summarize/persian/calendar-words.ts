import type { Calendar } from './calendar.ts';
import { fold } from './fold.ts';

/** Month names, folded, without «ماه»: their calendar and number. */
export const MONTHS: ReadonlyMap<string, { readonly calendar: Calendar; readonly month: number }> = new Map([
  ...months(
    'jalali',
    // Afghanistan's names are those of the zodiac.
    'فروردین حمل|اردیبهشت ثور|خرداد جوزا|تیر سرطان|مرداد امرداد اسد|شهریور سنبله|مهر میزان|آبان ابان عقرب|آذر اذر أذر قوس|دی جدی|بهمن دلو|اسفند حوت',
  ),
  ...months(
    'gregorian',
    'ژانویه ژانویهی جنوری ینایر january|فوریه فبریه فوریهی فبروری فبرایر february|مارس مارچ آذار march|آوریل اوریل آپریل اپریل نیسان april|مه می مهی ایار may|ژوئن ژوین ژون جون حزیران june|ژوئیه ژوییه ژویه جولای جولائی جولایی تموز july|اوت آگوست اگوست اگست آگست آب august|سپتامبر سپتمبر ایلول september|اکتبر اکتوبر october|نوامبر نومبر november|دسامبر دسمبر december',
  ),
  ...months(
    'hijri',
    'محرم محرم‌الحرام|صفر|ربیع‌الاول ربیع_الاول ربیع_اول|ربیع‌الثانی ربیع_الثانی ربیع_ثانی ربیع‌الآخر|جمادی‌الاول جمادی‌الاولی جمادی_الاول جمادی_الاولی|جمادی‌الثانی جمادی‌الثانیه جمادی_الثانی جمادی_الثانیه جمادی‌الآخر|رجب|شعبان|رمضان|شوال|ذی‌القعده ذیقعده ذی_القعده ذی_قعده|ذی‌الحجه ذیحجه ذی_الحجه ذی_حجه',
  ),
]);

/** Months that are ordinary words or names too: alone they need «ماه», or a word before them that a time follows. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(folded('تیر مهر دی بهمن آذر اذر'));

/** Months that only a number beside them makes months: «۵ می», «مه ۲۰۲۶», «اوت ۲۰۲۵», «رجب ۱۴۴۷». */
export const NUMBERED_MONTHS: ReadonlySet<string> = new Set(
  folded(
    'می مه مهی صفر مارس مارچ اوت آذار نیسان ایار جون تموز آب ایلول may march محرم رجب شعبان رمضان اسد میزان عقرب قوس جدی دلو حوت سرطان حمل ثور جوزا سنبله',
  ),
);

/** Months that are so much commoner as other words that both a day and a year must be told: «۵ میزان ۱۴۰۳». */
export const DATED_MONTHS: ReadonlySet<string> = new Set(
  folded('اسد میزان عقرب قوس جدی دلو حوت سرطان حمل ثور جوزا سنبله آب نیسان صفر'),
);

/** Weekdays from Saturday, folded; written apart («سه شنبه») they are joined before they are looked up. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['شنبه', 'یکشنبه یهشنبه', 'دوشنبه', 'سهشنبه سشنبه', 'چهارشنبه چارشنبه', 'پنجشنبه پنشنبه', 'جمعه آدینه'].flatMap(
    (names, index) => folded(names).map((name): [string, number] => [name, index]),
  ),
);

/** Parts of the day, joined as weekdays are («پیش از ظهر»). */
export const PARTS_OF_DAY: ReadonlySet<string> = new Set(
  folded(
    'بامداد سحر سحرگاه صبح صبحگاه صبحدم پیشازظهر قبلازظهر قبلظهر ظهر بعدازظهر بعدظهر عصر عصرگاه غروب شامگاه سرشب شب نیمهشب نیمشب آخرشب',
  ),
);

const withEndings = (endings: string): Map<string, number> =>
  new Map(
    [...WEEKDAYS].flatMap(([name, day]) => folded(endings).map((ending): [string, number] => [name + ending, day])),
  );

/** «دوشنبه‌شب» written as one word. */
export const WEEKDAYS_WITH_PARTS: ReadonlyMap<string, number> = withEndings('شب صبح عصر ظهر');

/** «جمعه‌ها», «جمعه شب‌ها»: no one day. */
export const WEEKDAYS_ALL: ReadonlyMap<string, number> = withEndings('ها های شبها صبحها عصرها ظهرها');

/** Seasons, by the first month of each. */
export const SEASONS: ReadonlyMap<string, number> = new Map(
  ['بهار', 'تابستان', 'پاییز پائیز', 'زمستان'].flatMap((names, index) =>
    folded(names).map((name): [string, number] => [name, 1 + 3 * index]),
  ),
);

function folded(words: string): string[] {
  return words.split(' ').map((word) => fold(word));
}

/** Months are parted by «|», spellings by a space; «_» is a space within one. */
function months(calendar: Calendar, names: string): [string, { calendar: Calendar; month: number }][] {
  return names
    .split('|')
    .flatMap((spellings, index) =>
      folded(spellings).map((name): [string, { calendar: Calendar; month: number }] => [
        name.replaceAll('_', ' '),
        { calendar, month: index + 1 },
      ]),
    );
}
