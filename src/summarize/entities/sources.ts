import { fold, wordSet } from '../persian/fold.ts';

/** Words for those who speak without a name: «یک منبع آگاه», «برخی رسانه‌ها», «کارشناسان …», «شاهدان عینی». Folded. */
export const SOURCE_WORDS: ReadonlySet<string> = wordSet(
  'منبع منبعی منابع منابعی مقام مقامی مقامات مقام‌های مقام‌ها مسئول مسئولی مسئولان مسئولین رسانه رسانه‌ای رسانه‌ها رسانه‌های ' +
    'سخنگو سخنگوی سخنگویان دیپلمات دیپلماتی دیپلمات‌ها دیپلمات‌های کارشناس کارشناسی کارشناسان تحلیلگر تحلیلگری تحلیلگران ' +
    'ناظر ناظران پژوهشگر پژوهشگری پژوهشگران محققان دانشمندان پزشک پزشکی پزشکان متخصص متخصصی متخصصان استاد اساتید ' +
    'شاهدان ساکنان اهالی مردم شهروندان خبرنگار خبرنگاری خبرنگاران نماینده نماینده‌ای نمایندگان عضو عضوی اعضای فعال فعالان ' +
    'روزنامه روزنامه‌ها روزنامه‌های نشریه وبگاه شبکه وکیل وکیلی وکلای مدیر مدیری مدیران معاون رئیس وزیر فرمانده فرماندهی فرماندهان ' +
    'نایب‌رئیس نائب‌رئیس نایب نائب رهبر قاضی بازپرس سرکنسول کاردار رایزن امام‌جمعه بخشدار دهیار سردبیر مدیرمسئول سرهنگ دستیار فرستاده ' +
    'نویسنده سیاستمدار سناتور سناتوری سناتورهای قانونگذاران مربی سرمربی کاپیتان بازیکن',
);

/** Offices that are somebody's: the name after them is not who speaks («معاون ترامپ», «وکیل …»). */
export const KINS: ReadonlySet<string> = wordSet(
  'معاون مشاور سخنگوی وکیل نماینده دستیار فرستاده همسر پسر دختر برادر خواهر پدر مادر رئیس‌دفتر منشی نزدیکان خانواده حامیان هواداران',
);

/** Outlets report what others did: lines under «رویترز:» are its news, not its speech. */
const OUTLET = new RegExp(
  fold(
    '^(?:خبرگزاری|روزنامه|شبکه|نشریه|هفته‌نامه|مجله|وبگاه|پایگاه|رادیو|تلویزیون|کانال|رسانه)|(?:تایمز|پست|نیوز|ژورنال|پرس|آنلاین|خبر|تی‌وی)$|' +
      '^(?:رویترز|بلومبرگ|اکسیوس|آکسیوس|سی.?ان.?ان|بی.?بی.?سی|ان.?بی.?سی|ای.?بی.?سی|سی.?بی.?اس|الجزیره|العربیه|المیادین|المنار|العالم|تلگراف|گاردین|پولیتیکو|نیوزویک|اکونومیست|هاآرتص|معاریو|تاس|اسپوتنیک|شینهوا|آناتولی|ایسنا|ایرنا|ایلنا|تسنیم|فارس|مهر|میزان|برنا)(?:\\s|$)',
  ),
  'u',
);
export const isOutlet = (name: string): boolean => OUTLET.test(fold(name));

/** Words whose preposition belongs to an office's name: «مبارزه با …», «پیشگیری از …», «یک منبع نزدیک به …». */
const PREPOSITIONS: Readonly<Record<string, string>> = {
  با: 'مبارزه مقابله ارتباط آشنا',
  از: 'پیشگیری حمایت حفاظت صیانت دفاع بهره‌برداری آگاه مطلع',
  بر: 'نظارت',
  به: 'رسیدگی خدمت وابسته نزدیک',
};
const TAKING = new Map(Object.entries(PREPOSITIONS).map(([word, nouns]) => [word, wordSet(nouns)]));
/** Whether an office's name goes on over `preposition` after `noun`. */
export const takesPreposition = (noun: string, preposition: string): boolean =>
  TAKING.get(preposition)?.has(noun) === true;

/** Those who are sent: the place after «در» belongs to their office («سفیر ایران در عمان»). */
export const ENVOYS: ReadonlySet<string> = wordSet('سفیر نماینده کاردار سرکنسول رایزن خبرنگار فرستاده');
