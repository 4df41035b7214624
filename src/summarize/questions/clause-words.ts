import { wordSet } from '../persian/fold.ts';

// Words by which a clause is taken apart, folded.

export const PREPOSITIONS: ReadonlySet<string> = wordSet(
  'در از به با برای بر تا پس پیش بعد قبل توسط طی طبق بدون علیه میان بین نزد سوی جهت ضمن نسبت درباره روی زیر داخل بیش کمتر حدود ' +
    'حداقل حداکثر بالغ دستکم نزدیک چون مانند همچون مثل برخلاف باوجود علیرغم گرچه برابر حوالی طرف هنگام',
);

/** What stands after a subject and is no part of it. */
export const ADVERBS: ReadonlySet<string> = wordSet(
  'نیز هم همچنین همچنان اکنون هم‌اکنون امروز دیروز فردا هنوز دیگر بار دوباره مجددا سرانجام عملا رسما احتمالا همواره همیشه حالا تاکنون قطعا ' +
    'کاملا تقریبا معمولا اغلب تنها فقط حتی اخیرا هرگز عمدتا بارها فورا بلافاصله مستقیما صراحتا شدیدا عمیقا صرفا واقعا ظاهرا اساسا اصولا ' +
    'ابتدا نهایتا قبلا بعدا پیش‌تر به‌طور به‌صورت به‌شدت به‌تازگی به‌زودی به‌عنوان دقایقی ساعتی لحظاتی علاوه‌براین زیرا البته سالیانه سالانه روزانه ماهانه گاهی خوب',
);

/** What tells something of the subject before it. */
export const PREDICATES: ReadonlySet<string> = wordSet(
  'باید نباید شاید می‌تواند می‌توانند می‌خواهد می‌خواهند می‌توان می‌شود خواستار باعث موجب سبب مانع شاهد مدعی معتقد قادر حاضر مایل مجبور ' +
    'ناچار موظف مکلف قصد تلاش سعی قرار تصمیم مسئول میزبان عضو یکی دارای شامل عبارت',
);

/** What no subject begins with. */
export const NO_SUBJECT: ReadonlySet<string> = wordSet(
  'اما البته چندین جهات نکته همچنین نوع زیرا چراکه شبیه مثل بخش لذا بلکه ابتدا الان حتی بله خیر نه آری هنگام زمانی ' +
    'وقتی درحالی گرچه هرچند گویا انگار یعنی ضمنا متأسفانه متاسفانه خوشبختانه بنابراین درواقع قطعا شاید باید نباید که و یا تا اگر مگر حال دیگر همه هر ' +
    'فقط تنها نیز لطفا سپس اینک آنگاه چنانچه مورد یک کل برخلاف باوجود علی‌رغم هنگامی معادل جمع تاکنون گذشته مهم امیدوارم امیدواریم ناباورانه گاه عضو کسانی افرادی آنچه بسیار خیلی نخستین‌بار اولین‌بار عدم علاوه خارج داخل برگزار اول دوم سوم',
);

/** Nouns that say nothing before their thing is told: «افزایش» alone. */
export const BARE_NOUNS: ReadonlySet<string> = wordSet(
  'افزایش کاهش ادامه رشد افت آغاز پایان توقف لغو انجام اجرا احداث ساخت تولید ایجاد ارائه ثبت وجود کمبود نبود یافته‌ها نتایج تعداد میزان طریق روند معرفی بررسی وظیفه',
);

/** What hangs on something that a question does not show; «این» does so only before what is no thing: see pointsAway. */
export const POINTING: ReadonlySet<string> = wordSet(
  'آن همین همان وی او ایشان آنها آنان اینها خود خودش خویش ما من شما تو چنین چنان اینکه آنکه اینجا آنجا دیگری مذکور مزبور فوق نامبرده ' +
    'یادشده چه چرا آیا کجا چگونه اگر هرچه هیچ یکی برخی بعضی بسیاری کشورمان برایم برایش برایشان خودم خودشان',
);

/** «این امر», «این موضوع»: what they are is told elsewhere. */
export const EMPTY_NOUNS: ReadonlySet<string> = wordSet(
  'امر موضوع مساله مسئله کار اقدام مورد موارد حال میان زمینه رو راستا باره دو سه چند افراد بار اتفاق رویداد نوع عدد رقم میزان مقدار ' +
    'روند بخش است یک ها گونه فرد مقام مقامات منبع کشور شهر ادعا اظهارات سخنان مدت زمان دوره تعداد سطح گزارش مهم عضو',
);

export const COPULAS: ReadonlySet<string> = wordSet('است بود هستند بودند اند نیست نبود نیستند');
export const FUTURE: ReadonlySet<string> = wordSet('خواهد خواهند نخواهد نخواهند');
/** What may follow the verb of a clause; after «که» stands what it is about. */
export const AFTER_VERB: ReadonlySet<string> = wordSet('و اما ولی تا زیرا چراکه چون بلکه');

/** A clause within a clause begins with these. */
export const OPENS_CLAUSE: ReadonlySet<string> = wordSet(
  'که اینکه آنکه چنانکه وقتی هنگامیکه زمانیکه درحالیکه درصورتیکه اگر',
);
