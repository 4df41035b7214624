import { fold, wordSet } from '../persian/fold.ts';
import type { Sheet } from './sheet.ts';

// Where a statement can be cut off and be whole: after its finite verb, where a comma, a semicolon or a conjunction follows.

/** What may follow a cut. */
const OPENERS = wordSet('و تا اما ولی زیرا چراکه بلکه هرچند لیکن');
/** What «که» opens after these is what the verb says («این است که», «قرار شد که»), and may not be cut. */
const NEEDS_THAT = wordSet(
  'است نیست بود هست شد شود میشود باشد باد کند کنند میکند میکنند داریم دارم دارد دارند داشت داشتند داشتم داشتیم میداند میدانند میدانیم میخواهد خواست خواستند امیدوارم امیدواریم امیدوارند باید دانست هستیم هستند هستم بودند بودم بودیم رسید میرسد باشند باشیم باشید',
);
/** Each needs a finite verb of its own before the statement's. */
const SUBORDINATORS = wordSet(
  'که اینکه آنکه این‌که آن‌که اگر وقتی هنگامیکه زمانیکه درحالیکه درحالی‌که چنانچه چون کسانیکه کسانی‌که بطوریکه به‌طوری‌که همانطورکه هرچند اگرچه گرچه آنچه هرکس هرچه هرگاه هرجا هرکه هرقدر',
);
/** The same after «هر»: «هر کس … بیاید، …». */
const EVERY = wordSet('کس کسی چه گاه چقدر کجا');
/** «قرار است», «بعید است», «لازم بود»: these need another verb. */
const PLANS = wordSet('قرار ممکن بعید لازم بهتر ضروری محتمل قادر مایل مجبور موظف مکلف حاضر');
const PLANNED = wordSet('است بود شد شود باشد هستند بودند نیست نبود');
/** Verbs of saying and thinking that need what follows. */
const OPEN_VERBS = new Set(
  ['گفت', 'گفتند', 'افزود', 'گوید', 'میگوید', 'میگویند', 'نوشت', 'معتقدند', 'افزودند', 'پرسید'].map(fold),
);

const SAYING = wordSet(
  'اظهار بیان تصریح تأکید تاکید خاطرنشان نشان عنوان اعلام ادعا اضافه یادآوری یادآور ابراز پیش‌بینی گزارش تأیید تایید توییت اذعان اعتراف اقرار استدلال روایت مطرح تهدید برآورد تکذیب توصیه متذکر مدعی ادامه توضیح هشدار خبر پاسخ تذکر اطلاع معتقد باعث موجب سبب قرار درخواست پیشنهاد خواستار دستور تعهد سعی تلاش فکر احساس گمان تصور آرزو امیدواری اعتقاد باور اجازه فرض طوری حدی گونه‌ای صورتی',
);
const DEMONSTRATIVES = wordSet('این آن چنین چنان همین همان');

/** Per word: whether a statement may end after it (2: the sentence does), as far as the word itself tells. */
export function endsOf(sheet: Sheet, verbs: ReadonlySet<string>): Uint8Array {
  const { document, words, firsts } = sheet;
  const ends = new Uint8Array(words.length);
  for (let index = 0; index < document.sentences.length; index++) {
    const last = firsts[index + 1]! - 1;
    ends[last] = 2;
    for (let at = firsts[index]!; at < last; at++) {
      const word = words[at]!;
      if (!verbs.has(word.folded) || OPEN_VERBS.has(word.folded)) continue;
      const next = words[at + 1]!;
      const mark = markBetween(document.text, word.end, next.start);
      if (mark === ':' || mark === '»') continue;
      if ((mark === '،' || mark === '؛') && !SUBORDINATORS.has(next.folded)) ends[at] = 1;
      else if (mark === '' && OPENERS.has(next.folded)) ends[at] = 1;
      else if (mark === '' && next.folded === 'که' && !NEEDS_THAT.has(word.folded) && !says(at)) ends[at] = 1;
    }
  }
  return ends;

  /** «اعلام کرد», «خبر داد»: a noun of saying before its light verb. */
  function says(at: number): boolean {
    const before = words[at - 1]?.folded ?? '';
    return SAYING.has(before) || SAYING.has(words[at - 2]?.folded ?? '') || DEMONSTRATIVES.has(before);
  }
}

/** The mark that parts two words: «:» before all, then «؛», «،», a closing quote, or nothing. */
function markBetween(text: string, from: number, to: number): string {
  let found = '';
  for (let at = from; at < to; at++) {
    const unit = text[at]!;
    if (unit === ':') return ':';
    if (unit === '؛' || unit === ';') found = '؛';
    else if ((unit === '،' || unit === ',') && found === '') found = '،';
    else if ((unit === '»' || unit === ')') && found === '') found = '»';
  }
  return found;
}

/** What the words up to a place need and have, counted from the document's start. */
export interface Clauses {
  /** Finite verbs before word `at`. */
  readonly finite: Int32Array;
  /** Words before it that need a finite verb besides the statement's. */
  readonly sub: Int32Array;
  /** The word after the last «:» or «؛» before it: there a statement begins anew. */
  readonly since: Int32Array;
}

export function clausesOf({ words, document }: Sheet, verbs: ReadonlySet<string>): Clauses {
  const finite = new Int32Array(words.length + 1);
  const sub = new Int32Array(words.length + 1);
  const since = new Int32Array(words.length + 1);
  words.forEach(({ folded, end }, at) => {
    finite[at + 1] = finite[at]! + (verbs.has(folded) ? 1 : 0);
    const next = words[at + 1];
    const mark = next === undefined ? '' : markBetween(document.text, end, next.start);
    const whoever = EVERY.has(folded) && words[at - 1]?.folded === 'هر';
    // «قرار بود … کاهش یابد», «گفت … بسته می‌ماند»: one statement, two verbs.
    const planned = PLANS.has(folded) && PLANNED.has(next?.folded ?? '');
    const told = OPEN_VERBS.has(folded) && mark === '' && next?.folded !== 'که';
    sub[at + 1] = sub[at]! + (SUBORDINATORS.has(folded) || whoever || planned || told ? 1 : 0);
    since[at + 1] = mark === ':' || mark === '؛' ? at + 1 : since[at]!;
  });
  return { finite, sub, since };
}

/**
 * Whether the statement from word `from` up to and with word `at` has a finite verb of its own, and what follows the last
 * place where it could have ended, too («… است و این برای کسانی که … می‌زنند» does not).
 */
export function hasVerb(clauses: Clauses, ends: Uint8Array, from: number, at: number): boolean {
  const begin = Math.max(from, clauses.since[at]!);
  let last = at;
  while (last > begin && ends[last - 1] === 0) last--;
  return isOwn(clauses, begin, at) && isOwn(clauses, last, at);
}

/** «قابلیتی که کار را آسان می‌کند»: a name with its clause, which goes on from the sentence before. */
export function isFragment({ words }: Sheet, clauses: Clauses, from: number, at: number): boolean {
  return words[from + 1]?.folded === 'که' && words[from]!.folded.endsWith('ی') && !isOwn(clauses, from, at);
}

/** Whether words `from` to `at` have a finite verb that no subordinate clause among them takes. */
export const hasOwnVerb = (clauses: Clauses, from: number, at: number): boolean => isOwn(clauses, from, at);

const isOwn = ({ finite, sub }: Clauses, begin: number, at: number): boolean =>
  finite[at + 1]! - finite[begin]! > sub[at + 1]! - sub[begin]!;

/** Whether words `from` to `at` have a finite verb, and whether the last of them is one. */
export const verbsIn = (
  { finite }: Clauses,
  from: number,
  at: number,
): { readonly verbal: boolean; readonly verbLast: boolean } => ({
  verbal: finite[at + 1]! > finite[from]!,
  verbLast: finite[at + 1]! > finite[at]!,
});

const DEPTH: Readonly<Record<string, number>> = { '«': 1, '(': 1, '[': 1, '»': -1, ')': -1, ']': -1 };

/** Per word how many brackets and quotes are open before it, counted from the sentence's start; and after its closers. */
export function depthsOf({ document, words, firsts }: Sheet): {
  readonly before: Int8Array;
  readonly after: Int8Array;
} {
  const before = new Int8Array(words.length);
  const after = new Int8Array(words.length);
  document.sentences.forEach((sentence, index) => {
    let depth = 0;
    let at = sentence.start;
    for (let word = firsts[index]!; word < firsts[index + 1]!; word++) {
      for (; at < words[word]!.start; at++) depth += DEPTH[document.text[at]!] ?? 0;
      before[word] = depth;
      at = words[word]!.end;
      const until = words[word + 1]?.start ?? sentence.end;
      let closing = depth;
      for (let ahead = at; ahead < Math.min(until, sentence.end); ahead++) {
        const step = DEPTH[document.text[ahead]!] ?? 0;
        if (step > 0) break;
        closing += step;
      }
      after[word] = closing;
    }
  });
  return { before, after };
}
