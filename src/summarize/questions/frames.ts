import { fold, wordSet } from '../persian/fold.ts';

// What verbs of news leave room for, and how that is asked: «از … خبر داد» gives «از چه خبر داد؟». Data, folded when read.

interface Frame {
  /** The past stems of the verbs it goes with; '' of «است». */
  readonly verbs: readonly string[];
  /** What is asked in place of the preposition and its phrase, or of the noun and its own. */
  readonly asking: string;
}

interface LedFrame extends Frame {
  /** The preposition before the room. */
  readonly lead: string;
}

const BE = '';

/** Nouns of verbs with a phrase that a preposition leads, by the preposition and the verbs. */
const LED: readonly (readonly [lead: string, verbs: readonly string[], nouns: string])[] = [
  ['از', ['داد'], 'خبر'],
  ['از', ['کرد'], 'حمایت استقبال انتقاد دفاع جلوگیری رونمایی استفاده شکایت'],
  ['از', ['شد', BE], 'برخوردار نگران ناشی'],
  ['بر', ['کرد', 'داشت'], 'تأکید اصرار'],
  ['بر', ['شد', BE], 'متمرکز'],
  ['به', ['کرد'], 'اشاره اعتراف'],
  ['به', ['شد'], 'متهم محکوم منجر تبدیل متعهد ملزم'],
  ['به', ['شد', BE], 'وابسته پایبند مشهور'],
  ['به', ['داشت'], 'بستگی نیاز'],
  ['با', ['کرد'], 'موافقت مخالفت'],
  ['با', ['شد', BE], 'مواجه روبه‌رو روبرو مخالف موافق'],
];

export const LED_FRAMES: ReadonlyMap<string, LedFrame> = new Map(
  LED.flatMap(([lead, verbs, nouns]) =>
    nouns.split(' ').map((noun) => [fold(noun), { lead, verbs, asking: `${lead} چه` }] as const),
  ),
);

/** Nouns that the room follows right after. */
const OWNED: readonly (readonly [noun: string, verbs: readonly string[], asking: string])[] = [
  ['خواستار', ['شد', BE], 'خواستار چه'],
  ['باعث', ['شد'], 'باعث چه'],
  ['موجب', ['شد'], 'موجب چه'],
  ['سبب', ['شد'], 'سبب چه'],
  ['مانع', ['شد'], 'مانع چه'],
  ['میزبان', ['شد', 'بود'], 'میزبان چه'],
  ['شامل', ['شد', BE], 'شامل چه مواردی'],
];

export const OWNED_FRAMES: ReadonlyMap<string, Frame> = new Map(
  OWNED.map(([noun, verbs, asking]) => [fold(noun), { verbs, asking }]),
);

/** Nouns of what is done to the thing before «را». */
export const DONE_FRAMES: ReadonlySet<string> = wordSet(
  'محکوم رد تأیید تایید تکذیب منتشر امضا تصویب لغو نقض معرفی آزمایش توقیف کشف منهدم ابداع تولید فاش ارائه پیشنهاد دریافت متوقف آغاز تعطیل ممنوع ' +
    'هدف ترک تخریب رهگیری ساقط',
);
