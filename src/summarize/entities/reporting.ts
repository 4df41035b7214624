import { fold } from '../persian/fold.ts';
import { factOf } from '../persian/forms.ts';
import type { Piece } from './pieces.ts';
import { wordAt } from './pieces.ts';

// Verbs of saying: a simple verb («گفت») or a noun with a light verb («تاکید کرد»), in every form a statement has. Words
// are folded, so «می‌گوید» is one word; «می گوید», typed with a space, is two.

const words = (list: string): string[] => list.split(' ').map(fold);

/** Finite as they stand. */
const SIMPLE: ReadonlySet<string> = new Set(
  words(
    'گفت گفتند می‌گوید می‌گویند می‌گفت می‌گفتند گفته‌است گفته‌اند گفته‌بود میگه میگن افزود افزودند افزوده‌است می‌افزاید نوشت نوشتند نوشته‌است نوشته‌اند می‌نویسد می‌نویسند پرسید پرسیدند معتقدند معتقداست مدعی‌اند مدعیند اظهارداشت اظهارکرد',
  ),
);
/** Participles: a verb with «است», «بود», «اند» after them, or by themselves where «که» or a statement follows. */
const PARTICIPLES: ReadonlySet<string> = new Set(words('گفته افزوده نوشته آمده'));
const AUXILIARIES: ReadonlySet<string> = new Set(words('است بود اند بودند هستند'));

const FORMS: Readonly<Record<string, readonly string[]>> = {
  کرد: words('کرد کردند کرده کرده‌است کرده‌اند می‌کند می‌کنند می‌کرد نمود نمودند نموده می‌نماید کردن میکنه'),
  داشت: words('داشت داشتند داشته داشته‌است می‌دارد می‌دارند دارد'),
  شد: words('شد شدند شده شده‌است شده‌اند می‌شود می‌شوند گردید می‌گردد'),
  داد: words('داد دادند داده داده‌است داده‌اند می‌دهد می‌دهند میدن میده'),
  ساخت: words('ساخت ساختند ساخته'),
  است: words('است بود هستند بودند'),
};
const LIGHT_NOUNS: Readonly<Record<string, string>> = {
  کرد: 'اظهار بیان تصریح تأکید خاطرنشان عنوان اعلام ادعا اضافه یادآوری ابراز پیش‌بینی گزارش تأیید فاش توییت یادداشت اذعان اعتراف اقرار استدلال روایت مطرح تهدید برآورد تکذیب توصیه',
  داشت: 'اظهار بیان اعلام تأکید ابراز عنوان اذعان',
  شد: 'یادآور متذکر مدعی',
  داد: 'نشان ادامه توضیح هشدار خبر گزارش پاسخ تذکر اطلاع',
  ساخت: 'خاطرنشان',
  است: 'معتقد مدعی',
};
/** A noun and the light verbs that make it a verb of saying. */
const COMPOUNDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...new Set(Object.values(LIGHT_NOUNS).flatMap(words))].map((noun) => [
    noun,
    new Set(Object.keys(FORMS).flatMap((light) => (words(LIGHT_NOUNS[light]!).includes(noun) ? FORMS[light]! : []))),
  ]),
);
/** «اظهار امیدواری کرد», «ابراز نگرانی کرد»: a noun may stand between. */
const OPEN_NOUNS: ReadonlySet<string> = new Set(words('اظهار ابراز'));
/** What shows something to be so. */
const FINDINGS: ReadonlySet<string> = new Set(
  words(
    'تحقیقات تحقیق گزارش گزارش‌ها گزارش‌های بررسی بررسی‌ها بررسی‌های ارزیابی ارزیابی‌ها ارزیابی‌های مطالعه مطالعات پژوهش پژوهش‌ها آمار آمارها آمارهای داده‌ها داده‌های نظرسنجی برآوردها برآوردهای یافته‌ها یافته‌های',
  ),
);
const FINDINGS_REACH = 8;
/** What is before a participle that is a noun: «به گفته …», «بنا به نوشته …». */
const NOUN_BEFORE: ReadonlySet<string> = new Set(words('به بنابه بنابر بر طبق این آن از'));
/** «گفته می‌شود»: nobody in particular says it. */
const PASSIVE: ReadonlySet<string> = new Set([...FORMS.شد!, 'شود', 'نشده']);

/** Whether a verb of saying may begin with the word; false only where none can. */
const mayReport = factOf(
  (word) => SIMPLE.has(word) || PARTICIPLES.has(word) || COMPOUNDS.has(word) || word === 'می' || word === 'خاطر',
);

/** The last word of the verb of saying that begins at word `at`, or null. */
export function reportingVerbAt(piece: Piece, at: number): number | null {
  if (at >= piece.words.length || !mayReport(piece.words[at]!.form)) return null;
  const word = wordAt(piece, at);
  if (SIMPLE.has(word)) return at;
  const joined = (index: number): boolean => piece.adjacent(index);
  if (word === 'می' && joined(at) && SIMPLE.has(`می${wordAt(piece, at + 1)}`)) return at + 1;
  if (!joined(at)) return null;
  if (PARTICIPLES.has(word)) {
    const next = wordAt(piece, at + 1);
    if (AUXILIARIES.has(next)) return at + 1;
    // «در بیانیه آمده است»: a paper says it; «او آمده» is no saying.
    if (word === 'آمده') return null;
    return PASSIVE.has(next) || NOUN_BEFORE.has(wordAt(piece, at - 1)) ? null : at;
  }
  const noun = word === 'خاطر' && wordAt(piece, at + 1) === 'نشان' ? 'خاطرنشان' : word;
  const lights = COMPOUNDS.get(noun);
  if (lights === undefined) return null;
  // «تحقیقات … نشان می‌دهد که»: findings speak, whatever else shows does not.
  if (
    word === 'نشان' &&
    !piece.words.slice(Math.max(0, at - FINDINGS_REACH), at).some((one) => FINDINGS.has(one.folded))
  )
    return null;
  const light = at + (noun === word ? 1 : 2);
  const plain = lightAt(piece, light, lights);
  return plain ?? (OPEN_NOUNS.has(word) && joined(light) ? lightAt(piece, light + 1, lights) : null);
}

function lightAt(piece: Piece, at: number, lights: ReadonlySet<string>): number | null {
  const word = wordAt(piece, at);
  const split = word === 'می' && piece.adjacent(at) && lights.has(`می${wordAt(piece, at + 1)}`);
  if (!split && !lights.has(word)) return null;
  const last = split ? at + 1 : at;
  return word.endsWith('ه') && piece.adjacent(last) && AUXILIARIES.has(wordAt(piece, last + 1)) ? last + 1 : last;
}
