import { SOURCE_WORDS } from '../entities/sources.ts';
import { fold, wordSet } from '../persian/fold.ts';
import { verbOf } from '../persian/verbs.ts';
import { wordsOf } from '../persian/words.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { Entity, Quote } from '../text/reading.ts';
import { contains, overlaps, sliceOf } from '../text/span.ts';
import { ADVERBS } from './clause-words.ts';
import { isPreposition } from './plain-clauses.ts';
import type { Named } from './prepared.ts';

// The statements that a reader would ask for, by a name of their speaker that fits a button.

/** In fewer words nothing is said that somebody would ask for. */
export const FEWEST_SAID = 5;
/** A speaker is told in at most so many units: the question must fit a button. */
const LONGEST_SPEAKER = 30;
/** Nobody in particular, and a name cut short. */
const NO_SPEAKER =
  /^(?:یک|یکی|برخی|بعضی|او|وی|ایشان|این|آن|همین|همان|خیلی|همه|مردم|برخی|چند|سه|دو)(?:\s|$)|های$|\sو\s|\s(?:دیگری|بیشتر|دیگر)$/u;
/** Offices by the one word that tells nobody which. */
const ANYBODY: ReadonlySet<string> = wordSet(
  'خبرنگار گزارشگر مجری منابع مقامات کارشناس کارشناسان مقام نویسنده مهندس عضو پزشک خلبان پاسدار سناتور دیپلمات مدیرعامل نماینده سخنگو وزیر معاون مدیر رئیس فرمانده دبیر استاد تحلیلگر',
);
const OFFICES =
  /^(?:رییسجمهور|رییسجمهوری|رییس|نخستوزیر|وزارت|سازمان|ستاد|دولت|ارتش|سپاه|دبیر|دبیرکل|دادستان|استاندار|فرماندار|شهردار|سفیر|مدیرکل|مدیرعامل|معاون|معاونت|بانک|شرکت|پلیس|مجلس|شورای|کمیته|کمیسیون|دادگستری|اتحادیه|انجمن|سخنگوی|رهبر|امام|سردار|دریادار|ژنرال|پرزیدنت)/u;
/** Plurals by their ending; «سازمان» and its like are none. */
const MANY =
  /^(?!کاپیتان|سازمان|فرمان|درمان|پیمان|عمان|ایران|تهران|استان|خاندان|جهان|میهن).*(?:ها|ان|ین|ات)$|^(?:منابع|افراد|شهود)$/u;
/** «رسانه‌های قطر» are many though they are a name. */
const MANY_THINGS = /(?:ها|های)$/u;

export interface Statement {
  readonly quote: Quote;
  readonly speaker: string;
  readonly sentence: Sentence;
  /** «منابع», «مسئولان»: more than one. */
  readonly many: boolean;
}

/** The statements whose speaker has a name that fits, each with the sentence that holds most of it. */
export function statementsOf(document: Document, { quotes, entities }: Named): Statement[] {
  return quotes.flatMap((quote) => {
    const speaker = quote.speaker === null ? null : shortName(document, quote.speaker, entities);
    const sentence = document.sentences.find((other) => overlaps(other, quote.said));
    if (speaker === null || sentence === undefined || !maySpeak(speaker, quote, entities)) return [];
    if (!speaksIn(sentence, speaker, document)) return [];
    // «یک طرح تازه:» says nothing yet.
    const said = sentence.words.filter((word) => contains(quote.said, word));
    if (said.length < FEWEST_SAID || /:\s*$/u.test(sliceOf(document.text, quote.said))) return [];
    // The text's own verb agrees with its speaker; where it has none, the speaker's ending tells.
    const verb = quote.verb === undefined ? null : fold(sliceOf(document.text, quote.verb));
    const isNamed = entities.some(({ name }) => name === quote.speaker);
    const isPlural = (isNamed ? MANY_THINGS : MANY).test(fold(speaker).split(' ')[0]!);
    // Where they do not agree, somebody else speaks.
    if (isPlural && verb !== null && !verb.endsWith('ند')) return [];
    return [{ quote, speaker, sentence, many: isPlural }];
  });
}

/** Whether a reader would ask what he said: somebody named, or an office; not «ادعای امارات», «یکی», «دوستم». */
function maySpeak(speaker: string, { speaker: told }: Quote, entities: readonly Entity[]): boolean {
  const words = fold(speaker).split(/\s+/u);
  if (NO_SPEAKER.test(fold(speaker)) || (words.length === 1 && ANYBODY.has(words[0]!.replace(/ی$/u, '')))) return false;
  if (verbOf(words.at(-1)!) !== null) return false;
  const isNamed = entities.some(
    ({ name, mentions }) => mentions.length > 0 && (name === told || words.join(' ').startsWith(fold(name))),
  );
  return isNamed || SOURCE_WORDS.has(words[0]!) || OFFICES.test(words[0]!);
}

/** A speaker is told at the beginning of his sentence, after so many words of his title at most, or after «به گفته». */
const TITLE = 4;
const SOURCES = wordSet('گفته گزارش نقل دیدگاه نظر نوشته اعلام ادعای اعتقاد از قول');

/** Whether a sentence tells his name where a speaker's stands, or does not name him at all («وی افزود …»). */
function speaksIn({ words, end }: Sentence, speaker: string, { text }: Document): boolean {
  const names = wordsOf(speaker).map(({ folded }) => folded);
  const at = words.findIndex((_, place) => names.every((name, index) => words[place + index]?.folded === name));
  if (at < 0) return true;
  if (words[at - 1]?.folded === 'و') return false;
  if (at > TITLE && !SOURCES.has(words[at - 1]!.folded)) return false;
  // «رئیس‌جمهور اتصال همه …»: the name was cut too late or too early where it runs on.
  const last = words[at + names.length - 1]!;
  const next = words[at + names.length];
  if (next === undefined || text.slice(last.end, next.start).trim() !== '') return true;
  return (
    next.end <= end &&
    (isPreposition(next) ||
      ADVERBS.has(next.folded) ||
      verbOf(next.folded) !== null ||
      TITLES.test(next.folded) ||
      TELLING.has(next.folded))
  );
}

/** What follows a speaker's name: an office, or the noun of a verb of telling. */
const TITLES =
  /^(?:رییس|وزیر|مدیر|معاون|دبیر|نماینده|سخنگو|کارشناس|پژوهشگر|استاد|سرمربی|مربی|عضو|فرمانده|نویسنده|مشاور|نایب|نخست|تحلیلگر|خبرنگار|بازیگر|کارگردان|تهیه)/u;
const TELLING = wordSet(
  'اعلام اظهار تأکید تصریح بیان خاطرنشان هشدار خبر مدعی معتقد خواستار ادعا تهدید را اضافه توضیح اذعان پاسخ ابراز عنوان گزارش نیز هم باز همچنین اعتقاد',
);

/** The speaker as a headline would: the name, or the family name where the text uses it alone. */
function shortName(document: Document, name: string, entities: readonly Entity[]): string | null {
  if (name.length <= LONGEST_SPEAKER) return verbOf(fold(name)) === null ? name : null;
  const mentions = entities
    .find((entity) => entity.name === name)
    ?.mentions.map((span) => sliceOf(document.text, span));
  return mentions?.find((mention) => mention.length > 2 && mention.length <= LONGEST_SPEAKER) ?? null;
}
