import { INVISIBLE, PICTOGRAPH } from '../persian/characters.ts';

// What a post carries besides its news. Each pattern is matched against one trimmed line (or its edge), each with the
// reason it is no news. Words are spelled for folded text: no half-spaces, ی and ک, Latin digits, small Latin letters.

const DECOR = `[${PICTOGRAPH}${INVISIBLE}\\s]`;

/** Bullets, flags and marks before the words of a line: «🔹», «▪️», «- », «• ». A minus before a digit is not one. */
export const BULLET = new RegExp(`^(?:${DECOR}|[•·●○◦*★☆✦_|~¬]|[-–—](?!\\p{Nd})|[.:](?=\\s))+`, 'u');

const TRAILING_DECOR = new RegExp(`${DECOR}+$`, 'u');
const DECOR_LAST = new RegExp(`${DECOR}$`, 'u');

/** How many units the pictographs after the last word of a line take. */
export const decorAfter = (line: string): number =>
  DECOR_LAST.test(line.slice(-2)) ? (TRAILING_DECOR.exec(line)?.[0].length ?? 0) : 0;

/** A line without a letter or a digit: emoji, rules, stray marks. */
export const DECORATION = /^[^\p{L}\p{Nd}]*$/u;

const HANDLE = '@[a-z0-9_]{3,}';
const LINK =
  '(?:https?:\\/\\/|www\\.)\\S+|(?:t\\.me|telegram\\.me|instagram\\.com|youtube\\.com|youtu\\.be|twitter\\.com|x\\.com|aparat\\.com|eitaa\\.com|ble\\.ir|rubika\\.ir)\\/\\S*';
const HASHTAG = '#[\\p{L}\\p{M}\\p{N}_\\u200C]+';

/** A line of nothing but handles, links, hashtags and decoration. */
export const ADDRESS_LINE = new RegExp(`^(?:${HANDLE}|${LINK}|${HASHTAG}|link|لینک|[^\\p{L}\\p{Nd}])+$`, 'u');

const ADDRESS_TAIL = new RegExp(
  `(?:(?:^|[\\s|:،.\\-])(?:${HANDLE}|${LINK}|(?<=\\s)${HASHTAG})[^\\p{L}\\p{Nd}@#]*)+$`,
  'u',
);

/** What any address has. */
const ADDRESS_SIGN = /[@#/]|www\./iu;

/** Where the address begins that ends a line of news, « … سر می‌برد @Channel», or −1. */
export const addressTailIn = (line: string): number =>
  // Lower case keeps offsets (folding would not).
  ADDRESS_SIGN.test(line) ? (ADDRESS_TAIL.exec(line.toLowerCase())?.index ?? -1) : -1;

/** Lines that stand on their own wherever they are; the reason follows each. */
export const LINE_PATTERNS: readonly RegExp[] = [
  /^انتهای پیام/u, // agencies' end of message
  /^\/?\s*پایان پیام/u,
  /^کد خبر(?!\p{L})/u,
  /^(?:اخبار|خبرهای|جزییات|جزییات بیشتر|اطلاعات) تکمیلی .{0,30}(?:اعلام|منتشر|ارسال)/u, // more to come
  /^(?:بیشتر|ادامه|شرح کامل|متن کامل|مشروح|جزییات بیشتر)(?!\p{L}).{0,60}(?:بخوانید|ببینید|بخوانیم|مطالعه)/u, // read on elsewhere
  /^.{0,40}(?:اینجا|این لینک|لینک زیر)(?!\p{L}).{0,20}(?:بخوانید|ببینید|بخوانیم|کلیک)/u,
  /(?:به کانال|در کانال|به ما|به جمع ما|عضو کانال)(?!\p{L}).{0,40}(?:بپیوندید|عضو شوید|شوید|همراه باشید|دنبال کنید)/u, // join us
  /^(?:ما را|کانال ما را).{0,30}دنبال کنید/u,
  /^(?:عکس|عکاس|فیلم|تصویر|ویدیو|ویدئو|منبع تصویر|کاریکاتور|طرح)\s*[:：]\s*\S.{0,30}$/u, // credits
  /^(?:فیلتر ?شکن|وی ?پی ?ان|vpn|کانفیگ|پروکسی)(?!\p{L}).{0,60}$/u, // VPN shops
  /^(?:کد (?:تخفیف|هدیه)|خرید|سفارش|ثبت نام)(?!\p{L}).{0,40}(?:@|https?:|t\.me)/u,
  /^voice message$/u,
  /^\[n\]$/u, // a feed's paragraph mark
];
