import { wordSet } from '../persian/fold.ts';
import type { Word } from '../text/document.ts';
import type { Grammar } from './grammar.ts';

// Circumstances that point back: «بر اساس این گزارش، …», «در این بیانیه آمده است: …», «به گفته وی، …». What follows them
// is whole without them; where nobody knows where they end, the sentence is no point.

const OPENS = wordSet(
  'در از به با بر برای طی ضمن درباره علیه پس پیش بعد قبل بنا بنابر طبق مطابق براساس برخلاف علاوه افزون پیرو متعاقب بدون میان',
);
/** What may stand between: «به گفته این …», «در پایان این …», «پس از آن». */
const RELATIONS = wordSet(
  'گفته گزارش نوشته اعلام اساس پایان جریان ادامه کنار پی دنبال حاشیه نقل باره خصوص زمینه مورد طول ابتدای آغاز واکنش پاسخ راستای خلال بخش بخشی دیگری از به بر با در جمله میان روایت',
);
const POINTING = wordSet('این آن همین همان چنین وی او ایشان آنها آن‌ها آنان اینها این‌ها');
/** «در این هفته» is the week of the news. */
const NOW = wordSet('هفته ماه سال روزها شبها پس');
/** «همین الان» */
const RIGHT_NOW = wordSet('الان حالا امروز امشب دیروز دیشب فردا');
/** A circumstance has at most so many words, and before what it points with so many. */
const MOST_WORDS = 20;
const REACH = 3;

/** The word that the circumstance which begins at word `from` points back with, or -1. */
function pointerAt(words: readonly Word[], from: number): number {
  if (!OPENS.has(words[from]?.folded ?? '')) return -1;
  for (let at = from + 1; at <= Math.min(from + REACH, words.length - 1); at++) {
    const { folded } = words[at]!;
    if (POINTING.has(folded)) return isOfNow(words, at) ? -1 : at;
    if (!RELATIONS.has(folded)) return -1;
  }
  return -1;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Whether «این» at word `at` points to the time of the news: «این هفته», «از این پس», «همین الان». */
export const isOfNow = (words: readonly Word[], at: number): boolean =>
  (words[at]!.folded === 'این' ? NOW : words[at]!.folded === 'همین' ? RIGHT_NOW : NOTHING).has(
    words[at + 1]?.folded ?? '',
  );

/** Whether a circumstance that points back opens at word `from`. */
export const pointsBackBy = (words: readonly Word[], from: number): boolean => pointerAt(words, from) >= 0;

/**
 * The word where a statement goes on after the circumstance that it opens with and that points back: after its comma, that
 * of its clause («در این نشست که … برگزار شد، …»), or the colon or «که» of «… آمده است». Null where it opens with none or
 * nobody knows where it ends.
 */
export function afterCircumstance({ sheet, verbs }: Grammar, from: number, limit: number): number | null {
  const { words, document } = sheet;
  const pointer = pointerAt(words, from);
  if (pointer < 0) return null;
  let isClause = false;
  for (let at = pointer; at + 1 < words.length && words[at + 1]!.start < limit && at - from < MOST_WORDS; at++) {
    const isVerb = verbs.has(words[at]!.folded);
    const mark = document.text.slice(words[at]!.end, words[at + 1]!.start);
    if (mark.includes(':')) return at + 1;
    if (/[؛;]/u.test(mark)) return null;
    // «در ماده‌های ۱۰۰، ۲۰۰ و ۵۰۰ متر»: a comma of a list.
    const isList = words[at]!.kind === 'number' && words[at + 1]!.kind === 'number';
    if (/[،,]/u.test(mark) && !isList && (!isClause || isVerb)) return at + 1;
    const next = words[at + 1]!.folded;
    if (isVerb && !isClause) return next === 'که' && at + 2 < words.length ? at + 2 : null;
    if (next === 'که') isClause = true;
  }
  return null;
}
