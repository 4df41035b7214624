import type { Calendar } from './calendar.ts';
import { fold } from './fold.ts';

/** Month names, folded, without «ماه»: their calendar and number. */
export const MONTHS: ReadonlyMap<string, { readonly calendar: Calendar; readonly month: number }> = new Map([
  ...months('jalali', [
    ['فروردین'],
    ['اردیبهشت'],
    ['خرداد'],
    ['تیر'],
    ['مرداد', 'امرداد'],
    ['شهریور'],
    ['مهر'],
    ['آبان', 'ابان'],
    ['آذر', 'اذر'],
    ['دی'],
    ['بهمن'],
    ['اسفند'],
  ]),
  ...months('gregorian', [
    ['ژانویه', 'جنوری'],
    ['فوریه'],
    ['مارس'],
    ['آوریل', 'اوریل', 'آپریل'],
    ['مه', 'می'],
    ['ژوئن', 'ژوین'],
    ['ژوئیه', 'ژوییه', 'جولای'],
    ['اوت', 'آگوست', 'اگوست'],
    ['سپتامبر'],
    ['اکتبر'],
    ['نوامبر'],
    ['دسامبر'],
  ]),
  ...months('hijri', [
    ['محرم'],
    ['صفر'],
    ['ربیعالاول', 'ربیع الاول'],
    ['ربیعالثانی', 'ربیع الثانی'],
    ['جمادیالاول', 'جمادیالاولی', 'جمادی الاول', 'جمادی الاولی'],
    ['جمادیالثانی', 'جمادی الثانی', 'جمادیالآخر'],
    ['رجب'],
    ['شعبان'],
    ['رمضان'],
    ['شوال'],
    ['ذیقعده', 'ذی القعده', 'ذیالقعده'],
    ['ذیحجه', 'ذی الحجه', 'ذیالحجه'],
  ]),
]);

/** Months that are ordinary words or names too: they need a date or a year beside them, or «ماه». */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set([
  'تیر',
  'مهر',
  'دی',
  'بهمن',
  'آذر',
  'اذر',
  'می',
  'مه',
  'صفر',
  'مارس',
  'اوت',
]);

/** Weekdays from Saturday, folded. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['شنبه', 'یکشنبه', 'دوشنبه', 'سهشنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه'].map((name, index) => [name, index]),
);

/** Parts of the day that may stand before a day («شامگاه یکشنبه»). */
export const PARTS_OF_DAY: ReadonlySet<string> = new Set([
  'بامداد',
  'سحرگاه',
  'صبح',
  'ظهر',
  'عصر',
  'غروب',
  'شامگاه',
  'شب',
  'نیمهشب',
  'بعدازظهر',
]);

function months(
  calendar: Calendar,
  names: readonly (readonly string[])[],
): [string, { calendar: Calendar; month: number }][] {
  return names.flatMap((spellings, index) =>
    spellings.map((name): [string, { calendar: Calendar; month: number }] => [
      fold(name),
      { calendar, month: index + 1 },
    ]),
  );
}
