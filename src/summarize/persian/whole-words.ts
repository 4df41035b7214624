import { wordSet } from './fold.ts';

// Words that another, spelled with a half-space, has the letters of. News nearly always means these (each was counted), and
// they are right as they stand.

/** Folded: «تحقیقات میدانی» is no «می‌دانی»; «خریدهای عید» is no «خریده‌ای»; a name is no compound. */
const WHOLE = wordSet(
  'میدانی دوومیدانی ' +
    // A plural whose singular ends in a letter that does not join, so that it needs no half-space.
    'بندهای خریدهای برندهای برآوردهای روندهای نبردهای ستادهای کارکردهای پیکرهای پسماندهای ' +
    'سنتکام فیلیپین هلیکوپتر شینهوا دیتاسنتر کولیبالی کمالوندی تیام سیدی',
);

/** How many letters of a folded run are such a word, by itself or before its plural «ها»; 0 where none is. */
export function wholeAtHead(run: string): number {
  if (WHOLE.has(run)) return run.length;
  const plural = run.lastIndexOf('ها');
  return plural > 0 && WHOLE.has(run.slice(0, plural)) ? plural : 0;
}
