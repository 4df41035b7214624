import { stopsName } from '../entities/stoppers.ts';
import { fold, wordSet } from '../persian/fold.ts';
import { STOP_WORDS } from '../persian/stop-words.ts';
import type { Document, Sentence } from '../text/document.ts';
import { contains, overlaps, sliceOf } from '../text/span.ts';
import type { CueKind } from './cued.ts';
import { CUES, placesAfter } from './cued.ts';
import { cuesIn } from './cues.ts';
import type { Proposal, Template } from './suggest.ts';

// What points leave open: why, what for, on which condition, what came of it, what next, how much. The headline itself is
// asked nothing: it is seen.

const NEXT = /قرار است|قراره/u;
const PRICED = /قیمت|نرخ|هزینه|بودجه|خسارت|جریمه|ارزش|سرمایه|درآمد/u;
/** So many units after a cue belong to what it leads to, at least. */
const REACH = 40;
/** A deed stands at most so many words before what is told of it. */
const NEAR = 10;

/** Words that no price is of. */
const VAGUE =
  /^(?:نزدیک|حدود|بیش|کمتر|بیشتر|حداقل|حداکثر|تقریبا|معادل|کل|هر|خود|فعلی|نهایی|قرار|پیدا|تقریبی|کلی|واقعی|ریالی|دلاری|یافت|آن|این)$/u;

/** Deeds and events as the nouns that a question can be about: «دلیل تعطیلی چیست؟». */
const DEEDS = new Map(
  (
    'تعطیلی استعفا برکناری بازداشت دستگیری اخراج تأخیر تاخیر لغو تعویق توقف افزایش کاهش رشد افت گرانی کمبود قطعی قطع ممنوعیت ' +
    'مخالفت انتقاد اعتراض تحریم تهدید محاصره حمله حملات انفجار آتش‌سوزی حادثه تصادف سقوط درگذشت مرگ قتل سفر مذاکرات مذاکره ' +
    'گفتگو گفت‌وگو توافق تفاهم قرارداد آتش‌بس تخلیه تغییر انتقال احضار محاکمه شکایت پلمب مسدودی فیلترینگ استقرار اعزام ' +
    'رزمایش عملیات طرح مصوبه افتتاح بازگشایی مهلت ثبت‌نام مرخصی محدودیت واردات صادرات خروج بازگشت جنگ درگیری تجمع اعتصاب همکاری دیدار نشست'
  )
    .split(' ')
    .map((word) => [fold(word), word]),
);

/** What lasts until a day. */
const LASTING = wordSet('مهلت ثبت‌نام آتش‌بس تعطیلی ممنوعیت محدودیت مرخصی قرارداد محاصره تعلیق');

/** What is told in percent. */
const GROWTH = wordSet('افزایش کاهش رشد افت تورم سود مشارکت تخفیف');

const isSeen = (document: Document, sentence: { start: number; end: number }): boolean =>
  document.title !== null && overlaps(document.title, sentence) && document.sentences.length > 1;

/** What a cue's question says of the deed that its sentence tells, and how it is asked where that tells none. */
interface Wording {
  /** Absent where no deed could be named. */
  readonly of?: (deed: string) => string;
  readonly plain: string;
}

const WORDINGS: Readonly<Partial<Record<CueKind, Wording>>> = {
  reason: { of: (deed) => `دلیل ${deed} چیست؟`, plain: 'دلیل آن چیست؟' },
  aim: { of: (deed) => `هدف از ${deed} چیست؟`, plain: 'هدف از این کار چیست؟' },
  condition: { of: (deed) => `شرط ${deed} چیست؟`, plain: 'شرط آن چیست؟' },
  result: { plain: 'نتیجه آن چه بود؟' },
  accusation: { plain: 'به چه اتهامی؟' },
  occasion: { plain: 'به چه مناسبتی؟' },
  return: { plain: 'در ازای چه چیزی؟' },
};

/** Where the sentences below the headline have a cue, and what its question says. */
function cuedIn(document: Document, kind: CueKind, wordingOf: (deed: string | null) => string | undefined): Proposal[] {
  return document.sentences
    .filter((sentence) => !isSeen(document, sentence))
    .flatMap((sentence) => {
      const [place] = placesAfter(sliceOf(document.text, sentence), CUES[kind].told);
      if (place === undefined) return [];
      const start = sentence.start + place;
      const text = wordingOf(deedBefore(sentence, start));
      const asked = { start, end: Math.min(sentence.end, start + REACH) };
      return text === undefined ? [] : [{ text, sentence, asked }];
    });
}

/** «دلیل تعطیلی چیست؟» */
const cued =
  (kind: CueKind): Template =>
  (document) =>
    cuedIn(document, kind, (deed) => (deed === null ? undefined : WORDINGS[kind]!.of?.(deed)));

/** «دلیل آن چیست؟» is clear only where there is one thing that «آن» can be. */
const ONE_THING = 5;
const PLAINLY: readonly CueKind[] = ['reason', 'accusation', 'aim', 'condition', 'result', 'return', 'occasion'];

const plainly: Template = (document) =>
  document.sentences.length > ONE_THING
    ? []
    : PLAINLY.flatMap((kind) => cuedIn(document, kind, () => WORDINGS[kind]!.plain)).slice(0, 1);

/** The deed that the sentence tells shortly before a place. */
function deedBefore({ words }: Sentence, place: number): string | null {
  const deed = words
    .filter(({ end }) => end <= place)
    .slice(-NEAR)
    .findLast(({ folded }) => DEEDS.has(folded));
  return deed === undefined ? null : DEEDS.get(deed.folded)!;
}

/** «رشد چند درصد بود؟» */
const share: Template = (document, { entities }) =>
  entities
    .filter(({ type }) => type === 'percent')
    .flatMap(({ mentions }) => mentions)
    .flatMap((mention) => {
      const sentence = document.sentences.find((other) => contains(other, mention));
      if (sentence === undefined || isSeen(document, sentence)) return [];
      const grown = sentence.words.findLast(({ folded, end }) => end <= mention.start && GROWTH.has(folded));
      return grown === undefined
        ? []
        : [{ text: `${sliceOf(document.text, grown)} چند درصد بود؟`, sentence, asked: mention }];
    });

/** «مهلت تا چه زمانی است؟» */
const until: Template = (document, { entities }) =>
  entities
    .filter(({ type }) => type === 'date')
    .flatMap(({ mentions }) => mentions)
    .flatMap((mention) => {
      const sentence = document.sentences.find((other) => contains(other, mention));
      if (sentence === undefined || !/(?:^|\s)تا\s$/u.test(document.text.slice(sentence.start, mention.start)))
        return [];
      const deed = deedBefore(sentence, mention.start);
      return deed === null || !LASTING.has(fold(deed))
        ? []
        : [{ text: `${deed} تا چه زمانی است؟`, sentence, asked: mention }];
    });

/** «قرار است چه شود؟» */
const next: Template = (document) =>
  cuesIn(document, NEXT)
    .filter(({ sentence }) => !isSeen(document, sentence))
    .map(({ sentence, after }) => ({ text: 'قرار است چه شود؟', sentence, asked: after }));

/** «قیمت نفت چقدر است؟» where the sum stands soon after the word. */
const howMuch: Template = (document, { entities }) =>
  cuesIn(document, PRICED).flatMap(({ sentence, after }) => {
    const sums = entities.filter(({ type }) => type === 'money').flatMap(({ mentions }) => mentions);
    const sum = sums.find((mention) => contains(sentence, mention) && overlaps(mention, after));
    const at = sentence.words.findIndex((word) => word.start >= after.start);
    const [priced, thing] = [sentence.words[at - 1], sentence.words[at]];
    const isStart =
      sum !== undefined && /(?:^|\s)از\s(?:حدود\s)?$/u.test(document.text.slice(sentence.start, sum.start));
    if (sum === undefined || isStart || priced === undefined || thing === undefined || isSeen(document, sentence))
      return [];
    if (thing.kind !== 'letters' || VAGUE.test(thing.folded) || stopsName(thing.folded) || STOP_WORDS.has(thing.folded))
      return [];
    return [
      { text: `${sliceOf(document.text, { start: priced.start, end: thing.end })} چقدر است؟`, sentence, asked: sum },
    ];
  });

/** «منبع این خبر چیست؟» where «به گزارش …» was passed over: points do not tell it. */
export const source: Template = ({ agency }) =>
  agency === null ? [] : [{ text: 'منبع این خبر چیست؟', sentence: agency, asked: agency }];

/** What names its thing. */
export const OPEN_TEMPLATES: readonly Template[] = [
  cued('reason'),
  cued('aim'),
  howMuch,
  cued('condition'),
  share,
  until,
];

/** What leans on the news being about one thing. */
export const PLAIN_TEMPLATES: readonly Template[] = [plainly, next];
