import { fold } from '../persian/fold.ts';

// A post that sells: VPN, bets, follow-and-win. Any of its words may stand in news; so many different ones beside an address
// to click do not.

/** What advertisements speak of, one row a thing, so that «کانفیگ» told five times counts once. Folded text. */
const SELLING: readonly RegExp[] = [
  /فیلترشکن|وی ?پی ?ان|(?<![a-z])vpn|کانفیگ|پروکسی|v2ray|وایرگارد|(?<!\p{L})آی ?پی (?:ثابت|استار)/u,
  /(?<!\p{L})(?:گیگ|گیگی|گیگابایت)(?!\p{L})/u,
  /ضمانت|تضمینی|گارانتی|صد ?در ?صدی/u,
  /(?:خرید|ثبت ?نام|عضویت|سفارش|کلیک|رزرو) (?:فوری|کنید|کن|کنین|از ربات|رایگان|بدون)|برای (?:خرید|سفارش|ثبت سفارش|عضویت|ثبت ?نام|تست|دریافت)/u,
  /رایگان|هدیه|بونوس|جایزه|شارژ (?:رایگان|اولیه|بی)/u,
  /تخفیف|آف ویژه|قیمت استثنایی|پایین ?تر(?:ین)? (?:از همه|قیمت)/u,
  /فقط (?:تا|امروز|امشب|\d)|ظرفیت (?:محدود|تکمیل)|مدت محدود|محدود و/u,
  /پشتیبان(?:ی)?(?!\p{L})|رضایت (?:فراوان|مشتری|کاربران)/u,
  /واریز|برداشت (?:آنی|سریع)|کارت ?(?:به|ب) ?کارت|ووچر|درگاه/u,
  /پیش ?بینی (?:ورزشی|فوتبال)|کازینو|شرط ?بندی|فرم (?:تضمینی|رایگان)|ضریب|انفجار آنلاین|بت(?!\p{L})/u,
  /بدون قطعی|سرعت بالا|پرسرعت|بدون محدودیت|نامحدود/u,
  /ربات(?!\p{L})|اپلیکیشن را (?:نصب|دانلود)|نصب کن|دانلود کن/u,
  // An invitation to a private channel.
  /t\.me\/\+/u,
  /درآمد (?:دلاری|ماهانه|روزانه|میلیونی)|سود (?:روزانه|تضمینی)|ببند|ببر(?!\p{L})|کانال (?:زیر|ما)|بیا تو|جوین/u,
];
/** What only a shop says. Folded text. */
const SELLING_PLAINLY: readonly RegExp[] = [
  // The shop's name: «@…VPN», «…bet.com».
  /@[a-z0-9_]*(?:vpn|v2(?:ray|box|safe)|proxy|config|casino|bet(?:ting|forward|bazi|[0-9_]))[a-z0-9_]*|@[a-z0-9_]+bet(?![a-z])|(?:vpn|casino|bet)[a-z0-9-]*\.(?:com|net|org|info|bet|io)/u,
  /گیگی ?(?:فقط )?\d+|قیمت فقط گیگی|\d+ ?ت(?:ومان)?ی? گیگی/u,
  /جوین (?:شو|شید|بده)|عضو ش(?:و|ید)(?!\p{L})|(?:وارد|وصل) (?:ربات|لینک|کانال|سایت|اپلیکیشن)[^.\n]{0,24} ش(?:و|ید)(?!\p{L})|استارت (?:کن|بزن)|جا نمونی|از دستش? نده(?!\p{L})|به (?:این کانال|تحلیل های این کانال)/u,
];
const ADDRESS =
  /@[a-z0-9_]{3,}|https?:|www\.|t\.me|(?<![\w.])[a-z0-9-]{2,}\.(?:com|ir|io|org|net|bet|me|site|shop|xyz)(?!\w)|لینک|(?<!\w)link(?!\w)/iu;
/** So many different things make an advertisement; those that only a shop says count twice. */
const ENOUGH = 4;

/** Whether the whole text is an advertisement. */
export function isAdvertisement(text: string): boolean {
  const whole = fold(text);
  if (!ADDRESS.test(whole)) return false;
  const folded = whole.replaceAll(/\s+/gu, ' ');
  let spoken = 0;
  for (const thing of SELLING_PLAINLY) if (thing.test(folded)) spoken += 2;
  for (const thing of SELLING) if (spoken < ENOUGH && thing.test(folded)) spoken++;
  return spoken >= ENOUGH;
}
