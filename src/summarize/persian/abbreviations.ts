/** Abbreviations written with stops, folded, without the last stop; single letters need no entry. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'ق.م', // before Christ
  'ب.م',
  'پ.م',
  'ه.ش', // solar, lunar Hijri
  'ه.ق',
  'ه‍.ش',
  'ر.ک', // see
  'نک',
  'ن.ک',
  'صص', // pages
  'ج.ا', // Islamic Republic
  'ج.ا.ا',
  'س.م.م',
  'ص.پ',
  'د.ت',
  'ا.ل.د',
  'etc',
  'dr',
  'mr',
  'mrs',
  'vs',
  'no',
]);
