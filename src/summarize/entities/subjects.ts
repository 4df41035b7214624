import { wordSet } from '../persian/fold.ts';
import type { Word } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { sliceOf } from '../text/span.ts';
import { stopsName } from './stoppers.ts';

// The subject of a verb of saying where no list knows who speaks: «اقتصاددانان … پیش‌بینی می‌کنند».

/** Words around a subject that are no part of it. */
const ADVERB =
  /^(?:نیز|هم|همچنین|پیشتر|بعدا|قبلا|اخیرا|رسما|صراحتا|علنا|تلویحا|بارها|امروز|دیروز|امشب|دیشب|اکنون|تاکنون|هنوز|همیشه|همواره|حالا|حتی|مثلا|فقط|سپس|باز|دوباره|بار|به(?:طور|صورت|شدت|تازگی|تندی|صراحت|وضوح|مناسبت).*|روز|شب|صبح|ظهر|عصر|بامداد|شامگاه|سحرگاه|ساعاتی|دقایقی|لحظاتی|خطاب)$/u;
const PREPOSITION = /^(?:با|در|به|ضمن|طی|درباره|از|تو|توی|بر|برای|پس)$/u;
/** A clause begins after one of these. */
const BOUNDARY = /^(?:اما|ولی|که)$/u;
const CONJUNCTION = /^(?:و|اما|ولی|که|زیرا|چون|همچنین|البته|لیکن|بنابراین)$/u;
/** What these open says nothing: a clause of its own, whoever «من» is, «نخواهد گفت». */
const NO_SUBJECT = wordSet('وقتی اگر اینکه آنچه من ما تو شما خود خودش خودشان هیچ هیچ‌گونه حدود این‌گونه خواهد نخواهد');
/** It is told in at most this many words. */
const LONGEST = 6;
/** Openings after which a subject may be left out: the last speaker goes on. */
export const CONTINUES =
  /^(?:و|همچنین|در|با|به|ضمن|سپس|بعد|پس|نیز|هم|همزمان|درباره|برای|از|علاوه|افزون|البته|بر|اما|ولی)$/u;

/** Whether a word tells when or how something is said: no name and no office goes on over it. */
export const isAdverb = ({ folded }: Word): boolean => ADVERB.test(folded);

/**
 * The words right before a verb, past the last comma, when they are few and can be nothing but its subject; `isNamed` tells
 * of a word whether it is part of a name.
 */
export function subjectBefore(text: string, words: readonly Word[], isNamed: (word: Word) => boolean): Span | null {
  const isBeside = (word: Word): boolean => isAdverb(word) || sliceOf(text, word).endsWith('اً');
  const opens = (at: number): boolean =>
    BOUNDARY.test(words[at - 1]!.folded) || /[،؛:]/u.test(text.slice(words[at - 1]!.end, words[at]!.start));
  let first = words.length - 1;
  while (first > 0 && !opens(first)) first--;
  while (first >= 0 && first < words.length && (CONJUNCTION.test(words[first]!.folded) || isBeside(words[first]!)))
    first++;
  const clause = words.slice(Math.max(0, first));
  const end = clause.findIndex((word) => isBeside(word) || PREPOSITION.test(word.folded));
  const subject = end < 0 ? clause : clause.slice(0, end);
  if (subject.length === 0 || subject.length > LONGEST) return null;
  if (CONTINUES.test(subject[0]!.folded) || NO_SUBJECT.has(subject[0]!.folded)) return null;
  const isOther = (word: Word): boolean =>
    word.kind === 'number' || (word.folded !== 'و' && stopsName(word.folded) && !isNamed(word));
  return subject.some(isOther) ? null : { start: subject[0]!.start, end: subject.at(-1)!.end };
}
