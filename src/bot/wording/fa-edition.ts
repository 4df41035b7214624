import type { Reason } from '../../digest/rank.ts';
import type { DeliveryReport } from '../../store/digests.ts';
import type { EditionWording } from './edition.ts';

// Days are ISO days, which are midnights of UTC.
const persian = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('fa-IR-u-ca-persian', { timeZone: 'UTC', ...options });
const weekday = persian({ weekday: 'long' });
const date = persian({ day: 'numeric', month: 'long', year: 'numeric' });
const shortDate = persian({ day: 'numeric', month: 'long' });
const gregorian = new Intl.DateTimeFormat('fa-IR-u-ca-gregory', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const number = new Intl.NumberFormat('fa-IR');

const dayOf = (day: string): string => `${weekday.format(new Date(day))} ${shortDate.format(new Date(day))}`;
const listed = new Intl.ListFormat('fa');

/** «دوشنبه ۳ آذر، ساعت ۸:۳۰», by the clock of a zone. */
function momentOf(at: number, timeZone: string): string {
  const day = persian({ timeZone, weekday: 'long' }).format(at);
  const dayAndMonth = persian({ timeZone, day: 'numeric', month: 'long' }).format(at);
  const time = persian({ timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(at);
  return `${day} ${dayAndMonth}، ساعت ${time}`;
}

export const editionFa: EditionWording = {
  heading: (day) => `خلاصه ${weekday.format(new Date(day))} ${date.format(new Date(day))}`,
  otherCalendar: (day) => gregorian.format(new Date(day)),
  counts: ({ articles, sources, stories }) =>
    [
      `${number.format(articles)} خبر${sources === 0 ? '' : ` از ${number.format(sources)} منبع`}`,
      `${number.format(stories)} رویداد`,
    ].join(' · '),
  untold: (count) => `${number.format(count)} رویداد دیگر در این خلاصه جا نشد.`,
  emptyPreview: 'در این مدت خبری نرسیده است. خبری برایم بفرستید، یا کانال و سایتی را دنبال کنید: /sources',
  empty: 'از خلاصه پیش تا اکنون خبر تازه‌ای نرسیده است.',
  skipped: (days) =>
    days.length === 1
      ? `خلاصه ${dayOf(days[0]!)} بیش از شش ساعت دیر شد و فرستاده نشد؛ خبرهایش در همین خلاصه آمده است.`
      : `خلاصه‌های ${listed.format(days.map(dayOf))} بیش از شش ساعت دیر شدند و فرستاده نشدند؛ خبرهایشان در همین خلاصه آمده است.`,
  chapters: {
    politics: 'سیاست',
    world: 'جهان',
    economy: 'اقتصاد',
    society: 'جامعه',
    sport: 'ورزش',
    science: 'دانش و فناوری',
    culture: 'فرهنگ و هنر',
    other: 'دیگر خبرها',
    continues: 'ادامه دیروز',
  },
  continuesEarlier: 'دنباله خبرهای پیشین',
  preview: 'پیش‌نمایش: خبرهای ۲۴ ساعت گذشته',

  pictureHeading: 'خبرهای روز در یک نگاه',
  pictureBelow: (day, stories) =>
    `${weekday.format(new Date(day))} ${date.format(new Date(day))} · ${number.format(stories)} رویداد`,
  pictureChapters: { topics: 'موضوع‌ها', people: 'چهره‌ها', organizations: 'نهادها', places: 'مکان‌ها' },
  pictureNumber: (count) => number.format(count),

  why: 'چرا این‌ها؟',
  settings: 'تنظیم',
  whyHeading: 'چرا این خبرها در خلاصه آمده است',
  reason: (reason) => reasonIn(reason),
  figuresDiffer: (what) => `منابع در این رقم اختلاف دارند: ${what}`,
  toldAlready: 'پایین‌تر آمده است.',
  expired: 'خبرهای این خلاصه دیگر نزد من نیست.',

  notInEdition: 'در خبرهای این خلاصه نیامده است.',

  noSubscription: 'این گفت‌وگو خلاصه روزانه‌ای ندارد.',
  next: (at, zone) =>
    at === null
      ? 'برای خلاصه روزی انتخاب نشده است.'
      : `خلاصه بعدی: ${momentOf(at, zone)}${zone === 'Asia/Tehran' ? '' : ` به وقت ${zone}`}`,
  lastOnes: 'خلاصه‌های پیشین',
  noneYet: 'هنوز خلاصه‌ای فرستاده نشده است.',
  report: (report) => `${dayOf(report.due.day)}: ${outcomeOf(report)}`,
};

function reasonIn(reason: Reason): string {
  switch (reason.kind) {
    case 'own':
      return 'خودتان فرستاده بودید';
    case 'continues':
      return 'دنباله خبر خلاصه پیش است';
    case 'sources':
      return `${number.format(reason.count)} منبع آن را گفته‌اند`;
    case 'articles':
      return `${number.format(reason.count)} خبر درباره آن رسیده است`;
    case 'new':
      return 'از ساعت‌های پایانی است';
    case 'full':
      return 'شرح آن مفصل است';
  }
}

function outcomeOf({ state, parts, doubtful }: DeliveryReport): string {
  switch (state) {
    case 'due':
      return 'در راه است';
    case 'empty':
      return 'خبری نبود';
    case 'skipped':
      return 'دیر شد و فرستاده نشد';
    case 'sent':
      if (doubtful === 0) return 'فرستاده شد';
      return parts === 1
        ? 'روشن نیست رسیده باشد؛ دوباره فرستاده نشد'
        : `فرستاده شد؛ روشن نیست ${number.format(doubtful)} بخش از ${number.format(parts)} بخش آن رسیده باشد`;
  }
}
