// Words of dates, folded: what shifts a stretch of time, what stands at its edge, what a year follows.

/** Words that are a day by themselves: days from publication. */
export const DAYS: ReadonlyMap<string, number> = new Map([
  ['امروز', 0],
  ['امشب', 0],
  ['دیروز', -1],
  ['دیشب', -1],
  ['پریروز', -2],
  ['پریشب', -2],
  ['پسپریروز', -3],
  ['فردا', 1],
  ['فرداشب', 1],
  ['پسفردا', 2],
]);

/** Words before «امروز» that make it these days: «جهان امروز», «وطن امروز». */
export const OF_TODAY: ReadonlySet<string> = new Set(
  'جهان دنیای ایران وطن آرمان ارمان جامعه جوامع نسل انسان بشر عصر زندگی'.split(' '),
);

/** Spoken endings a day's name may carry: «امروزم» (also), «دیشبو» (object), «فردام». */
export const SPOKEN_ENDING = /(?:م|و|رو)$/u;

export const YEARS: ReadonlyMap<string, number> = new Map([
  ['امسال', 0],
  ['پارسال', -1],
  ['پیرارسال', -2],
]);

interface Shift {
  readonly by: number;
  /** Whether «۵ روز …» is one moment («پیش»), or the stretch up to now or from now on («گذشته»). */
  readonly counted: 'moment' | 'stretch' | null;
  /** Whether one stretch alone can be shifted: «هفته آینده», but «روز دیگر» is just another day. */
  readonly alone: boolean;
  /** «قبل» and «بعد» may count from another moment of the story. */
  readonly certain: boolean;
}

const shift = (by: number, counted: Shift['counted'], alone: boolean, certain: boolean): Shift => ({
  by,
  counted,
  alone,
  certain,
});

/** What stands after a stretch of time, joined where it is two words. */
export const SHIFTS: ReadonlyMap<string, Shift> = new Map([
  ['گذشته', shift(-1, 'stretch', true, true)],
  ['اخیر', shift(0, 'stretch', false, true)],
  ['قبل', shift(-1, 'moment', true, false)],
  ['قبلی', shift(-1, null, true, false)],
  ['پیش', shift(-1, 'moment', true, true)],
  ['پیشین', shift(-1, null, false, false)],
  ['جاری', shift(0, null, true, true)],
  ['کنونی', shift(0, null, true, true)],
  ['آینده', shift(1, 'stretch', true, true)],
  ['اینده', shift(1, 'stretch', true, true)],
  ['آتی', shift(1, 'stretch', true, true)],
  ['اتی', shift(1, 'stretch', true, true)],
  ['پیشرو', shift(1, 'stretch', false, true)],
  ['پیشروی', shift(1, 'stretch', false, true)],
  ['بعد', shift(1, 'moment', true, false)],
  ['بعدی', shift(1, null, true, false)],
  ['دیگر', shift(1, 'moment', false, true)],
  ['دیگه', shift(1, 'moment', false, true)],
]);

export type Grain = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century' | 'clock';

interface UnitOfTime {
  readonly grain: Grain;
  readonly plural: boolean;
}

const units = (grain: Grain, one: string, many: string): [string, UnitOfTime][] => [
  ...one.split(' ').map((word): [string, UnitOfTime] => [word, { grain, plural: false }]),
  ...many.split(' ').map((word): [string, UnitOfTime] => [word, { grain, plural: true }]),
];

/** Units of time, singular and plural. */
export const UNITS_OF_TIME: ReadonlyMap<string, UnitOfTime> = new Map([
  ...units('day', 'روز شب شبانهروز', 'روزهای روزها شبهای شبها'),
  ...units('week', 'هفته هفتهی', 'هفتههای هفتهها'),
  ...units('month', 'ماه ماهه', 'ماههای ماهها'),
  ...units('year', 'سال', 'سالهای سالها سالیان'),
  ...units('decade', 'دهه دههی', 'دهههای دههها'),
  ...units('century', 'قرن سده', 'قرنهای قرنها سدههای سدهها'),
  ...units('clock', 'ساعت دقیقه ثانیه لحظه', 'ساعتهای ساعات ساعاتی ساعتها دقایق دقایقی دقیقههای لحظات لحظاتی'),
]);

/** «این هفته», «همین ماه»: the one that is now. */
export const THIS: ReadonlySet<string> = new Set(['این', 'همین']);

export type Edge = 'first' | 'last' | 'early' | 'middle' | 'late' | 'half' | 'halfTwo';

/** Words that mean a part of the month, season or year they stand before, joined where they are two. */
export const EDGES: ReadonlyMap<string, Edge> = new Map([
  ['اول', 'first'],
  ['ابتدای', 'first'],
  ['آغاز', 'first'],
  ['اغاز', 'first'],
  ['شروع', 'first'],
  ['اولینروز', 'first'],
  ['نخستینروز', 'first'],
  ['آخر', 'last'],
  ['اخر', 'last'],
  ['پایان', 'last'],
  ['انتهای', 'last'],
  ['آخرینروز', 'last'],
  ['اوایل', 'early'],
  ['اوائل', 'early'],
  ['روزهاینخست', 'early'],
  ['روزهایابتدایی', 'early'],
  ['اواسط', 'middle'],
  ['میانه', 'middle'],
  ['نیمه', 'middle'],
  ['اواخر', 'late'],
  ['روزهایپایانی', 'late'],
  ['نیمهاول', 'half'],
  ['نیمهنخست', 'half'],
  ['نیمهدوم', 'halfTwo'],
]);

/** Words after which a month with an ordinary word's name («مهر») is a month, and a season's name a season. */
export const BEFORE_TIMES: ReadonlySet<string> = new Set(
  'در تا توی طی از اوایل اوائل اواسط اواخر ابتدای پایان آخر اخر انتهای نیمه آغاز فصل ماه ماههای برای دوره همین این'.split(
    ' ',
  ),
);

/** Small words after which a number of four digits may be a year. */
export const BEFORE_YEARS: ReadonlySet<string> = new Set(
  'در از تا و الی به برای قبل بعد پیش پس آسیا اسیا اروپا آفریقا بازیهای جمهوری قرارداد مورد'.split(' '),
);

/** Words after which a number of four digits hardly is anything else. */
export const OF_YEARS: ReadonlySet<string> = new Set(
  'متولد مصوب بودجه انتخابات المپیک پارالمپیک جهانی آسیایی اسیایی قهرمانی مقدماتی نوبل یورو جشنواره نوروز کریسمس سنی ورودی کنکور فتنه انقلاب حوادث بحران برجام افق مدل سنه'.split(
    ' ',
  ),
);

/** Small words that may follow a year that stands alone; a noun would be what the number counts. */
export const AFTER_YEARS: ReadonlySet<string> = new Set(
  'تا و در به که از با را رو هم نیز الی لغایت بود است شد بوده یا اما برای بر تاکنون پس طی نیست باشد شده خواهد میشود ایران آمریکا برزیل روسیه قطر فرانسه ژاپن لندن پاریس توکیو ریو'.split(
    ' ',
  ),
);

/** What parts the two ends of a range. */
export const RANGE: ReadonlySet<string> = new Set(['تا', 'الی', 'لغایت']);

/** Feasts that are a day of the year and hardly ever a gathering: month and day of the Jalali year. */
export const FEASTS: ReadonlyMap<string, readonly [month: number, date: number]> = new Map([
  ['شبیلدا', [9, 30]],
  ['یلدا', [9, 30]],
  ['شبیلدای', [9, 30]],
  ['سیزدهبدر', [1, 13]],
]);

/** Things that bear a date for a name: «ورزشگاه ۱۵ خرداد» is told no day. */
export const NAMED_BY_DATES: ReadonlySet<string> = new Set(
  'خیابان میدان بیمارستان ورزشگاه ورزشی استادیوم مدرسه دبیرستان دبستان داروخانه پل بلوار بزرگراه شهرک لشکر تیپ ناو پادگان پارک سالن ایستگاه مسجد کوچه چهارراه سهراه پاساژ بنیاد قرارگاه گردان مجتمع دانشگاه سد میدون'.split(
    ' ',
  ),
);
