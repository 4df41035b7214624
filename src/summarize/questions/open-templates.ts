import { stopsName } from '../entities/stoppers.ts';
import { fold, wordSet } from '../persian/fold.ts';
import { STOP_WORDS } from '../persian/stop-words.ts';
import { verbOf } from '../persian/verbs.ts';
import type { Document, Sentence } from '../text/document.ts';
import { contains, overlaps, sliceOf } from '../text/span.ts';
import type { CueKind } from './cued.ts';
import { CUES } from './cued.ts';
import { pointsAway } from './subjects.ts';
import type { Template } from './suggest.ts';

// What points leave open: how many, why, what for, on which condition, how much. The headline itself is
// asked nothing: it is seen.

const PRICED = wordSet('قیمت نرخ هزینه بودجه خسارت جریمه ارزش سرمایه درآمد');
/** So many units after a cue belong to what it leads to, at least. */
const REACH = 40;
/** A deed stands at most so many words before what is told of it. */
const NEAR = 10;

/** Deeds and events as the nouns that a question can be about: «دلیل تعطیلی مدرسه‌ها چیست؟». */
const DEEDS = wordSet(
  'تعطیلی استعفا برکناری بازداشت دستگیری اخراج تأخیر تاخیر لغو تعویق توقف افزایش کاهش رشد افت گرانی کمبود قطعی قطع ممنوعیت ' +
    'مخالفت انتقاد اعتراض تحریم تهدید محاصره حمله حملات انفجار آتش‌سوزی حادثه تصادف سقوط درگذشت مرگ قتل سفر مذاکرات مذاکره ' +
    'گفتگو گفت‌وگو توافق تفاهم قرارداد آتش‌بس تخلیه تغییر انتقال احضار محاکمه شکایت پلمب مسدودی فیلترینگ استقرار اعزام ' +
    'رزمایش عملیات طرح مصوبه افتتاح بازگشایی مهلت ثبت‌نام مرخصی محدودیت واردات صادرات خروج بازگشت جنگ درگیری تجمع اعتصاب همکاری دیدار نشست',
);

/** What lasts until a day. */
const LASTING = wordSet('مهلت ثبت‌نام آتش‌بس تعطیلی ممنوعیت محدودیت مرخصی قرارداد محاصره تعلیق');

const isSeen = (document: Document, sentence: { start: number; end: number }): boolean =>
  document.title !== null && overlaps(document.title, sentence) && document.sentences.length > 1;

/** A phrase that is asked about has at most so many words. */
const LONGEST_PHRASE = 5;

/** «دلیل تعطیلی مدرسه‌ها چیست؟»: what a cue leads to, asked of the deed that is named right before it. */
const cued =
  (kind: CueKind, wording: string): Template =>
  (document, _named, tidy) =>
    document.sentences
      .filter((sentence) => !isSeen(document, sentence))
      .flatMap((sentence) => {
        const match = new RegExp(`\\s(?:${CUES[kind].told.source})\\s+`, 'u').exec(sliceOf(document.text, sentence));
        if (match === null) return [];
        const start = sentence.start + match.index + match[0].length;
        const deed = phraseBefore(document, sentence, sentence.start + match.index);
        const asked = { start, end: Math.min(sentence.end, start + REACH) };
        return deed === null ? [] : [{ text: tidy(`${wording} ${deed} چیست؟`), sentence, asked }];
      });

/** «تعطیلی مدرسه‌ها»: the words from a deed to a place, where nothing but its own nouns stands between. */
function phraseBefore({ text }: Document, { words }: Sentence, place: number): string | null {
  const before = words.filter(({ end }) => end <= place);
  const at = before.findLastIndex(({ folded }) => DEEDS.has(folded));
  const phrase = before.slice(at);
  if (at < 0 || phrase.length < 2 || phrase.length > LONGEST_PHRASE || pointsAway(phrase)) return null;
  if (phrase.some(({ folded }) => verbOf(folded) !== null || stopsName(folded))) return null;
  const told = text.slice(phrase[0]!.start, phrase.at(-1)!.end);
  return /[،؛:()«»"]/u.test(told) ? null : told;
}

/** «مهلت ثبت‌نام تا چه زمانی است؟» */
const until: Template = (document, { entities }) =>
  entities
    .filter(({ type }) => type === 'date')
    .flatMap(({ mentions }) => mentions)
    .flatMap((mention) => {
      const sentence = document.sentences.find((other) => contains(other, mention));
      if (sentence === undefined || !/(?:^|\s)تا\s$/u.test(document.text.slice(sentence.start, mention.start)))
        return [];
      const deed = sentence.words
        .filter(({ end }) => end <= mention.start)
        .slice(-NEAR)
        .findLast(({ folded }) => LASTING.has(folded));
      return deed === undefined || isSeen(document, sentence)
        ? []
        : [{ text: `${sliceOf(document.text, deed)} تا چه زمانی است؟`, sentence, asked: mention }];
    });

/** Who is counted, by a word of the figure, and the question. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/کشته|جان ?باخت|فوتی/u, 'چند نفر کشته شدند؟'],
  [/شهید/u, 'چند نفر شهید شدند؟'],
  [/زخمی|مجروح|مصدوم/u, 'چند نفر زخمی شدند؟'],
  [/بازداشت|دستگیر/u, 'چند نفر بازداشت شدند؟'],
];

/** Things and groups of people. */
const NOBODY = /باند|گروه|شبکه|محموله|دستگاه|تیم|فقره|مورد/u;

/** «چند نفر کشته شدند؟» of a figure that says so, or whose next words do. */
const casualties: Template = (document, { entities }) =>
  entities
    .filter(({ type }) => type === 'quantity')
    .flatMap(({ mentions }) => mentions)
    .flatMap((mention) => {
      const sentence = document.sentences.find((other) => contains(other, mention));
      const told = fold(document.text.slice(mention.start, Math.min(sentence?.end ?? 0, mention.end + 24)));
      const asked = NOBODY.test(told) ? undefined : COUNTED.find(([pattern]) => pattern.test(told));
      return asked === undefined || sentence === undefined ? [] : [{ text: asked[1], sentence, asked: mention }];
    });

/** What may stand between a price and its sum. */
const BEFORE_SUM = wordSet('حدود نزدیک به با نیز هم بیش از مبلغ معادل بالغ بر برابر تقریبا را');

/** «قیمت هر بشکه نفت چقدر است؟» where the sum stands right after the words. */
const howMuch: Template = (document, { entities }, tidy) =>
  entities
    .filter(({ type }) => type === 'money')
    .flatMap(({ mentions }) => mentions)
    .flatMap((sum) => {
      const sentence = document.sentences.find((other) => contains(other, sum));
      if (sentence === undefined || isSeen(document, sentence)) return [];
      const before = sentence.words.filter(({ end }) => end <= sum.start);
      while (before.length > 0 && BEFORE_SUM.has(before.at(-1)!.folded)) before.pop();
      const at = before.findLastIndex(({ folded }) => PRICED.has(folded));
      const phrase = before.slice(at);
      if (at < 0 || phrase.length < 2 || phrase.length > LONGEST_PHRASE || pointsAway(phrase)) return [];
      if (phrase.slice(1).some(({ folded }) => folded !== 'هر' && (STOP_WORDS.has(folded) || stopsName(folded))))
        return [];
      const told = document.text.slice(phrase[0]!.start, phrase.at(-1)!.end);
      if (/[،؛:()«»"]/u.test(told) || /[\d۰-۹]/u.test(told)) return [];
      return [{ text: tidy(`${told} چقدر است؟`), sentence, asked: sum }];
    });

/** «منبع این خبر چیست؟» where «به گزارش …» was passed over: points do not tell it. */
export const source: Template = ({ agency }) =>
  agency === null ? [] : [{ text: 'منبع این خبر چیست؟', sentence: agency, asked: agency }];

export const OPEN_TEMPLATES: readonly Template[] = [
  casualties,
  cued('reason', 'دلیل'),
  cued('aim', 'هدف از'),
  howMuch,
  cued('condition', 'شرط'),
  until,
];
