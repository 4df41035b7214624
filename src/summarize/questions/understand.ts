import { fold } from '../persian/fold.ts';
import { stem } from '../persian/stem.ts';
import { STOP_WORDS } from '../persian/stop-words.ts';
import { wordsOf } from '../persian/words.ts';
import type { Word } from '../text/document.ts';

// What a question asks for, by its words. Order matters: «چند نفر» before «چه», «به چه دلیل» before «چه».

export type QuestionKind =
  | 'said'
  | 'why'
  | 'when'
  | 'how-many'
  | 'percent'
  | 'money'
  | 'who'
  | 'which-body'
  | 'where'
  | 'who-is'
  | 'how'
  | 'about'
  | 'yes-no'
  | 'what';

export interface Understood {
  readonly kind: QuestionKind;
  readonly words: readonly Word[];
  /** Stems of the words that tell what it is about, each once. */
  readonly topics: readonly string[];
  /** The noun that is asked for: «نفر» of «چند نفر», «شهر» of «کدام شهر»; folded. */
  readonly head?: string;
}

interface Pattern {
  readonly kind: QuestionKind;
  /** On folded text with single spaces. A group `head` is the noun asked for. */
  readonly pattern: RegExp;
}

const HEAD = '(?<head>[\\p{L}]+)';
const AT = '(?:^|[\\s،,«])';

const PATTERNS: readonly Pattern[] = [
  { kind: 'about', pattern: /^(?:درباره|در مورد|راجع به) .{2,60} چه (?:آمده|نوشته|گفته شده|میگوید)/u },
  {
    kind: 'why',
    pattern:
      /(?:^|\s)(?:چرا|به چه (?:دلیل|علت|خاطر|منظور)|(?:علت|دلیل|هدف|انگیزه)(?:\s.{1,60})?\s(?:چیست|چه بود|چیه|چه است|چی بود)|برای چه(?: چیز| کار)?|واسه چی)/u,
  },
  {
    kind: 'said',
    pattern:
      /(?:چه|چی)\s?(?:چیزی )?(?:گفت|می ?گوید|گفته|گفتند|گفتن|افزود|نوشت|اعلام کرد|اظهار|تاکید کرد|توضیح داد)|(?:نظر|گفته|اظهارات|واکنش|پاسخ|جواب)(?:\s.{1,50})?\s(?:چیست|چه بود|چی بود)/u,
  },
  { kind: 'percent', pattern: new RegExp(`${AT}(?:چند|چه)\\s?درصد`, 'u') },
  {
    kind: 'money',
    pattern: new RegExp(
      `${AT}(?:چند|چقدر|چه مقدار)\\s?(?:(?:میلیون|میلیارد|هزار|هزار میلیارد)\\s)?(?<head>تومان|تومن|دلار|ریال|یورو|درهم|پول|هزینه)|(?:قیمت|نرخ|هزینه|بها|مبلغ|بودجه|حقوق|درآمد)(?:\\s.{1,60})?\\s(?:چقدر|چند|چه قدر|چه میزان)`,
      'u',
    ),
  },
  {
    kind: 'when',
    pattern:
      /(?:^|\s)(?:(?:چه|کدام|چند) (?:زمان|وقت|روز|تاریخ|ساعت|سال|ماه|هفته|هنگام|موقع)\S*|کی(?=\s(?!گفت|بود|است|را|هست|شد)\S)|از کی|تا کی|ساعت چند)/u,
  },
  {
    kind: 'how-many',
    pattern: new RegExp(
      `${AT}(?:چند|چندین)(?:\\sتا)?\\s${HEAD}|${AT}چند(?:تا|مین)?(?=\\s|$)|چقدر|چه قدر|چه (?:تعداد|میزان|مقدار|اندازه)(?:\\s${HEAD.replace('head', 'head2')})?|(?:تعداد|شمار|میزان|مقدار)(?:\\s.{1,60})?\\s(?:چقدر|چند|چه)`,
      'u',
    ),
  },
  {
    kind: 'which-body',
    pattern:
      /(?:کدام|چه) (?<head>سازمان|نهاد|شرکت|وزارت\S*|گروه|تیم|رسانه|خبرگزاری|بانک|دستگاه|دانشگاه|حزب|مرجع|منبع|روزنامه|شبکه|ارگان)\S*/u,
  },
  {
    kind: 'where',
    pattern:
      /(?:^|\s)(?:کجا\S*|(?:کدام|چه) (?<head>شهر|کشور|استان|منطقه|محل|جا|مکان|روستا|نقطه|ورزشگاه|سالن|مسیر)\S*)/u,
  },
  { kind: 'who-is', pattern: /(?:^|\s)(?:کیست|کیه|چه کاره است|چکاره است|چه سمتی|چه مقامی|سمت .{1,40} چیست)/u },
  {
    kind: 'who',
    pattern:
      /(?:^|\s)(?:چه ?کس\S*|کدام ?(?:شخص|فرد|مقام|بازیکن|وزیر|نماینده)\S*|چه (?:شخص|فرد|مقام)\S*|کی (?:گفت|بود|است|هست|را|شد)\S*|کی$|کی ?ها|توسط چه)/u,
  },
  { kind: 'how', pattern: /(?:^|\s)(?:چگونه|چطور|چه ?طور|به چه (?:شکل|صورت|ترتیب|روش|نحو)|از چه راه\S*|با چه)/u },
  { kind: 'what', pattern: /(?:^|\s)(?:چیست|چه|چی|کدام\S*|چیزی|چیه)(?=\s|$)/u },
  { kind: 'yes-no', pattern: /(?:^|\s)آیا(?:\s|$)/u },
];

/** Words that make a question and say nothing of its subject. */
const ASKING = new Set(
  'چرا چه چی کی کجا کجاست کدام کدامیک چند چقدر چگونه چطور آیا کیست چیست دلیل علت خاطر منظور کسی کسانی کس چیزی تعداد میزان مقدار زمان زمانی وقت وقتی تاریخ تاریخی روزی روز مکان محل جایی نظر مورد لطفا بگو توضیح بده متن خبر'.split(
    ' ',
  ),
);

/** Takes a question apart. A question that fits no pattern is taken for «yes-no»: its statement is looked for. */
export function understand(question: string): Understood {
  const words = wordsOf(question);
  const folded = fold(question)
    .replace(/[؟?!.]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const topics = [
    ...new Set(
      words
        .filter(({ folded: word }) => !STOP_WORDS.has(word) && !ASKING.has(word))
        .map(({ folded: word }) => stem(word)),
    ),
  ];
  for (const { kind, pattern } of PATTERNS) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const head = match.groups?.head ?? match.groups?.head2;
    return { kind, words, topics, ...(head === undefined ? {} : { head }) };
  }
  return { kind: 'yes-no', words, topics };
}
