import { fold, wordSet } from '../persian/fold.ts';

// Verbs that a question may end with: a noun or participle with a light verb («برگزار شد»), or a verb that says enough by
// itself («رسید»). Speech is not among them: what was said is asked for by other questions. All words folded.

type Nouns = Readonly<Record<string, ReadonlySet<string>>>;

const STATES = wordSet('ممنوع بسته باز تعطیل آزاد مجاز فعال غیرفعال معتبر رایگان اجباری الزامی اختیاری مسدود معلق');

/** What happens by itself, by the past stem of its verb: nothing is missing when its circumstances are left out. */
export const HAPPENING: Nouns = {
  شد: wordSet(
    'برگزار آغاز شروع انجام لغو متوقف منتشر تعطیل بازداشت دستگیر زخمی مجروح مصدوم شهید منهدم تخریب تشکیل امضا تصویب افتتاح اجرا ' +
      'ثبت صادر منتقل اعزام ارسال ارائه مطرح بررسی پرداخت کشف ضبط توقیف آزاد مسدود حذف معرفی منصوب برکنار اخراج وصل قطع برقرار پخش ' +
      'اکران رونمایی نصب راه‌اندازی واژگون غرق پلمب محاکمه اعدام تمدید ملغی محقق ترخیص خریداری شناسایی بستری تقسیم توزیع ترور ' +
      'احضار افزوده کاسته نابود ابطال باطل بازسازی بازگشایی باز بسته تخلیه تکمیل تأسیس تأمین تأیید رد فعال غیرفعال مستقر محاصره ' +
      'سرنگون تحریم پیدا گم ناپدید خارج وارد راهی عازم جایگزین اعطا استخراج طراحی تولید ساخته کشته بازگردانده گذاشته برداشته فروخته ' +
      'جریمه واگذار متولد ویران فلج خاموش تجهیز میزبانی مختل',
  ),
  کرد: wordSet(
    'سقوط فوت سفر فرار استعفا حمله کوچ عقب‌نشینی پیشروی رشد افت تغییر فروکش صعود غروب ظهور شرکت فعالیت کار زندگی بازی',
  ),
  داد: wordSet('رخ روی استعفا'),
  یافت: wordSet('افزایش کاهش ادامه پایان گسترش ارتقا بهبود توسعه تحقق انتقال اختصاص خاتمه حضور راه تغییر'),
  گرفت: wordSet('انجام صورت شکل پایان آتش جان اوج'),
  داشت: wordSet('قرار حضور فعالیت'),
  آمد: wordSet('فرود به‌دست به‌وجود'),
  افتاد: wordSet('اتفاق'),
  // «ممنوع است», «بسته بود»
  '': STATES,
  بود: STATES,
};

/** What is done to something: the question must tell to what. */
export const DOING: Nouns = {
  کرد: wordSet(
    'آغاز شروع برگزار لغو متوقف منتشر تعطیل بازداشت دستگیر زخمی منهدم تخریب امضا تصویب افتتاح اجرا ثبت صادر منتقل اعزام ارسال ارائه ' +
      'مطرح بررسی پرداخت کشف ضبط توقیف آزاد مسدود حذف معرفی منصوب برکنار اخراج قطع وصل برقرار پخش اکران نصب راه‌اندازی خریداری ' +
      'شناسایی توزیع احضار نابود باطل بازسازی بازگشایی باز تخلیه تکمیل تأسیس تأمین تأیید رد فعال غیرفعال مستقر محاصره تحریم پیدا خارج ' +
      'وارد ترک جایگزین اعطا استخراج طراحی تولید دریافت کسب جذب صرف هزینه حمل مصرف استخدام جریمه ساقط رهگیری شلیک واگذار جمع‌آوری',
  ),
  داد: wordSet(
    'افزایش کاهش ادامه پایان گسترش ارتقا نجات انجام ارائه تشکیل توسعه اختصاص تغییر انتقال تحویل شکست نشان قرار',
  ),
  داشت: wordSet('نگه'),
  گرفت: wordSet('پس هدف'),
  گذاشت: wordSet('کنار'),
};

/** Verbs that say enough alone, by past stem. */
export const ALONE: ReadonlySet<string> = wordSet('رسید بازگشت درگذشت مرد باخت پیوست');

/** Two words that make one such noun: «به پایان رسید», «روی صحنه رفت». */
export const PAIRS: ReadonlySet<string> = new Set(
  (
    'به پایان,به تصویب,به ثبت,به فروش,به اجرا,به شهادت,به قتل,به هلاکت,به امضا,به بهره‌برداری,به چاپ,به تعویق,به طول,به دست,' +
    'به راه,به وقوع,به صدا,به وجود,روی صحنه,از کار,به اتمام,به نمایش,به مزایده'
  )
    .split(',')
    .map(fold),
);

/** The verbs of such nouns with which nothing is missing. */
export const PAIR_VERBS: ReadonlySet<string> = wordSet('رسید رفت آمد افتاد انجامید پیوست کشید');

/** «مورد بررسی قرار گرفت»: three words of one deed. */
export const UNDER = fold('مورد');

/** Deeds that have a place of their own to ask for. */
export const PLACED: ReadonlySet<string> = wordSet(
  'برگزار رخ روی اتفاق انجام کشته دستگیر بازداشت زخمی ساخته فرود سقوط افتتاح مستقر دیدار کشف متولد زندگی قرار پخش اکران تشکیل تأسیس ' +
    'واژگون غرق بستری آغاز شروع تولید نصب ترور امضا تصویب توقیف ضبط رونمایی دفن ملاقات فعالیت',
);

/** Deeds and verbs that lead somewhere, told with «به» or from somewhere, told with «از». */
export const MOVING: ReadonlySet<string> = wordSet(
  'سفر منتقل اعزام راهی عازم وارد خارج فرار حمله ارسال صادر رفت آمد بازگشت رسید گریخت پیوست صعود انتقال',
);

/** Deeds of two. */
export const MEETING: ReadonlySet<string> = wordSet('دیدار ملاقات گفتگو گفت‌وگو رایزنی مذاکره ازدواج');
