import { wordSet } from '../persian/fold.ts';
import type { Sheet } from './sheet.ts';
import { IN } from './sheet.ts';

// A point is read by itself, so it may not begin with a word that points back to what its reader has not seen.

/** Openings that lean on the sentence before and can be left out without loss; with the comma or «که» after them. */
const CONNECTIVE =
  /^(?:#?فوری\s*[؛:|/]|همچنین|هم‌چنین|هم چنین|در همین حال|در همین راستا|در همین زمینه|در همین رابطه|در این حال|در این راستا|در این میان|در این زمینه|در این رابطه|در این باره|در این‌باره|در نهایت|علاوه بر این|افزون بر این|از سوی دیگر|از طرف دیگر|از سویی دیگر|از سویی|از طرفی|از این رو|از این‌رو|از همین رو|گفتنی است|شایان ذکر است|قابل ذکر است|لازم به ذکر است|لازم به یادآوری است|به گزارش این رسانه|بنابراین|به این ترتیب|بدین ترتیب|بر این اساس|بر همین اساس|بر اساس این گزارش|به همین دلیل|به همین علت|به همین منظور|با این حال|با این وجود|با این همه|در عین حال|در همین پیوند|البته|سپس|لذا|ولی|اما|ضمن اینکه|ضمن این‌که|این در حالی است|این درحالی است|این در حالیست|این در حالی‌ست|یادآور می‌شود|و)(?:[،,؛]\s*|\s+(?:که\s+)?)/u;
/** The same, where a comma shows that it is one («در ادامه،» but not «در ادامه نشست»). */
const PARTED =
  /^(?:در ادامه|در پایان|در خاتمه|در نتیجه|همزمان|هم‌زمان|پس|نیز|به گفته وی|به گفته او|به گفته ایشان|به اعتقاد وی|به نظر وی|بنا بر این گزارش|طبق این گزارش|به گزارش این خبرگزاری|در این (?:دیدار|نشست|جلسه|مراسم|گفت‌وگو|گفتگو|آیین|همایش|بیانیه|گزارش))[،,؛]\s*/u;
/** Why something is said, before it is said: «از آنجایی که …، می‌توان …». */
const CAUSE =
  /^(?:از\s+آنجا(?:یی)?\s*که|از\s+آن‌جا(?:یی)?\s*که|با\s+توجه\s+به\s+این\s?‌?که|نظر\s+به\s+این\s?‌?که|با\s+عنایت\s+به\s+این\s?‌?که)\s/u;

/** Where the text begins once every connective at `start` is passed over. */
export function afterConnectives(text: string, start: number, end: number): number {
  for (let from = start; ;) {
    const head = text.slice(from, Math.min(end, from + 40));
    const match = CONNECTIVE.exec(head) ?? PARTED.exec(head);
    if (match === null || from + match[0].length >= end) return from;
    from += match[0].length;
  }
}

/** Whether a clause of cause stands at `start`: what it explains follows its verb and comma, and stands by itself. */
export const opensWithCause = (text: string, start: number): boolean => CAUSE.test(text.slice(start, start + 40));

/** First words that point back, folded. */
const BACKWARD = wordSet(
  'وی او ایشان آنها آن‌ها آنهاهم آن‌هاهم اونا اون آنان اینان این‌ها اینها این آن همین همان چنین چنان وگرنه چون چونکه زیرا چراکه بلکه که و اما ولی لیکن لکن همچنین نیز سپس لذا بنابراین پس نامبرده مشارالیه مشارالیها اینکه آنکه یعنی وگفت هرچند اگرچه گرچه را رو همچنان همزمان همینطور درحالیکه درحالی چنانکه همینجا آنجا اینجا دیگری یکی‌دیگر',
);
/** After a preposition these point back, too: «در این دیدار». */
const DEMONSTRATIVE = wordSet('این آن همین همان چنین');
const PREPOSITION = wordSet('در از به بر با برای طی ضمن درباره علیه پس‌از');
/** Whoever was named before. */
const PRONOUN = wordSet('وی او ایشان نامبرده');
/** A pronoun after so many words has its name before it or is no subject. */
const PRONOUN_REACH = 6;
/** «در همین حال», «از سوی دیگر» and their like where no comma parted them from the sentence. */
const PAIRED = new Set(
  ['در همین', 'از سوی', 'از طرف', 'علاوه بر', 'افزون بر', 'به همین', 'از همین'].map((pair) => pair),
);

/** Whether what begins at word `from` points back: at once, or by a pronoun before any name. */
export function dangles(sheet: Sheet, from: number, to: number): boolean {
  const { words, within } = sheet;
  const first = words[from]!.folded;
  const second = words[from + 1]?.folded ?? '';
  // «همزمان با آغاز جنگ» says with what.
  if (BACKWARD.has(first) && !(first === 'همزمان' && second === 'با')) return true;
  // «در ادامه نشست …» continues what was told before.
  if (first === 'در' && second === 'ادامه') return true;
  if (
    PAIRED.has(`${first} ${second}`) &&
    /^(?:حال|راستا|زمینه|دیگر|این|ان|دلیل|منظور|رو)$/u.test(words[from + 2]?.folded ?? '')
  )
    return true;
  for (let at = from; at < Math.min(to, from + PRONOUN_REACH); at++) {
    if (within[at]! & IN.person) return false;
    if (PRONOUN.has(words[at]!.folded)) return true;
  }
  return false;
}

/** «در این دیدار …»: understood, but not as well as a sentence that names its thing. */
export const leans = ({ words }: Sheet, from: number): boolean =>
  PREPOSITION.has(words[from]!.folded) && DEMONSTRATIVE.has(words[from + 1]?.folded ?? '');
