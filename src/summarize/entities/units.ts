/** Currencies, folded, as they stand after an amount: the unit's name in `value`. Rial and toman are kept apart. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  تومان: 'toman',
  تومن: 'toman',
  ریال: 'rial',
  دلار: 'dollar',
  یورو: 'euro',
  پوند: 'pound',
  درهم: 'dirham',
  دینار: 'dinar',
  لیر: 'lira',
  لیره: 'lira',
  روبل: 'ruble',
  یوان: 'yuan',
  ین: 'yen',
  روپیه: 'rupee',
  شکل: 'shekel',
  فرانک: 'franc',
  افغانی: 'afghani',
  وون: 'won',
  منات: 'manat',
  درام: 'dram',
  بات: 'baht',
  رینگیت: 'ringgit',
  رند: 'rand',
  کرون: 'krone',
  لاری: 'lari',
  سامانی: 'somoni',
  بیتکوین: 'bitcoin',
  سنت: 'cent',
};

/** The unit of a folded word that is a currency, or has one as an adjective («ده میلیون تومانی»); undefined for any other. */
export const currencyOf = (word: string): string | undefined => CURRENCIES[word] ?? CURRENCIES[word.replace(/ی$/u, '')];

/** Signs of money, before or after the number. */
export const SIGNS: Readonly<Record<string, string>> = { $: 'dollar', '€': 'euro', '£': 'pound' };

/** «۲۵ همت» is 25 thousand milliard toman. */
export const HEMMAT = 1e12;

/** Words that count things one by one: the thing itself follows («۱۲ نفر جانباز», «۳ فروند پهپاد»). */
export const CLASSIFIERS: ReadonlySet<string> = new Set(
  'نفر تن فروند دستگاه مورد عدد قطعه واحد فقره راس باب جلد قبضه عراده قلاده حلقه رشته نوع دسته گونه پرونده بسته تخته تیر کشتی هکتار تن مترمکعب متر کیلوگرم لیتر بشکه'.split(
    ' ',
  ),
);

/** Units of measure and time: nothing that follows belongs to them. */
export const UNITS_OF_MEASURE: ReadonlySet<string> = new Set(
  'متر سانتیمتر میلیمتر کیلومتر مایل فوت اینچ هکتار مترمربع مترمکعب کیلو کیلوگرم گرم تن لیتر بشکه مگاوات کیلووات گیگاوات ولت درجه ریشتر ثانیه دقیقه ساعت روز هفته ماه سال دهه قرن ساله برابر بار مرتبه امتیاز گل رای درجهسانتیگراد'.split(
    ' ',
  ),
);

/** Words after a number that begin something else: the number counts nothing that is told. */
export const NOT_COUNTED: ReadonlySet<string> = new Set(
  'و یا در به از با را که تا برای بر تنها فقط حدود تقریبا بیش کمتر است بود شد شده باشد بوده هم نیز اما ولی این آن ان دیگر بین میان طی ضمن خود وی او های می نمی هست هستند بودند شدند کرد کردند میشود داد دارد دارند آمده جان رسید رسیده رسیدند یافت یافته گفت افزود درباره پس پیش قبل بعد جاری گذشته آینده اینده میلادی شمسی'.split(
    ' ',
  ),
);

/** Words before a number that make it a name or a place in a row, not a count. */
export const LABELS: ReadonlySet<string> = new Set(
  'شماره ماده بند فصل اصل تبصره صفحه سال سالهای کد ساعت کانال شبکه خیابان پلاک فاز مرحله ردیف رتبه گروه منطقه قسمت بخش نسخه مدل پلاس جلد'.split(
    ' ',
  ),
);

/** What may follow a unit of measure and belongs to it; folded. */
export const UNIT_TAILS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['درجه', new Set(['سانتیگراد', 'سانتی گراد', 'سلسیوس', 'فارنهایت', 'کلوین'])],
  ['متر', new Set(['مربع', 'مکعب', 'بر ثانیه', 'در ثانیه'])],
  ['کیلومتر', new Set(['مربع', 'بر ساعت', 'در ساعت'])],
  ['سانتیمتر', new Set(['مربع', 'مکعب'])],
  ['مایل', new Set(['مربع', 'دریایی', 'بر ساعت', 'در ساعت'])],
  ['مگاوات', new Set(['ساعت'])],
  ['کیلووات', new Set(['ساعت'])],
  ['گیگاوات', new Set(['ساعت'])],
]);

/** Two of these are the ones spoken of, not a count. */
export const PAIRED: ReadonlySet<string> = new Set('طرف کشور ملت دولت جانب سو طرفین رییسجمهور'.split(' '));
