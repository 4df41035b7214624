import { placeOfZone } from '../../digest/settings/zones.ts';
import type { Choices } from '../../store/digests.ts';
import type { DigestWording } from './digests.ts';

const number = new Intl.NumberFormat('fa-IR');
const twoDigits = new Intl.NumberFormat('fa-IR', { minimumIntegerDigits: 2 });
/** «شنبه، دوشنبه و جمعه»: Intl puts a comma before «و», which no editor does. */
const listOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('، ')} و ${names.at(-1)}`;

/** The part of the day that an hour is named with. */
function partOf(minute: number): string {
  const hour = Math.floor(minute / 60);
  if (hour >= 20 || hour === 0) return 'شب';
  if (hour < 5) return 'بامداد';
  if (hour < 12) return 'صبح';
  if (hour === 12) return 'ظهر';
  return hour < 17 ? 'بعدازظهر' : 'عصر';
}

function hourOf(minute: number): string {
  const hour = Math.floor(minute / 60) % 12 || 12;
  const rest = minute % 60;
  return `${number.format(hour)}${rest === 0 ? '' : `:${twoDigits.format(rest)}`} ${partOf(minute)}`;
}

const WEEKDAYS = ['یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه'];
/** The week begins with Saturday. */
const WEEK = [6, 0, 1, 2, 3, 4, 5] as const;

function daysOf(days: Choices['days']): string {
  const chosen = WEEK.filter((day) => days.includes(day));
  if (chosen.length === 7) return 'هر روز';
  const isRun = chosen.length > 2 && chosen.every((day, at) => WEEK.indexOf(day) === WEEK.indexOf(chosen[0]!) + at);
  if (isRun) return `${WEEKDAYS[chosen[0]!]} تا ${WEEKDAYS[chosen.at(-1)!]}`;
  return listOf(chosen.map((day) => WEEKDAYS[day]!));
}

const LENGTHS = { short: 'کوتاه', usual: 'به اندازه معمول', long: 'بلند' };
const stretchOf = (from: number, to: number): string => `${hourOf(from)} تا ${hourOf(to)}`;
const quoted = (words: readonly string[]): string => listOf(words.map((word) => `«${word}»`));

export const digestsFa: DigestWording = {
  ask: {
    hour: 'خلاصه روزانه چه ساعتی بیاید؟ یکی را بزنید یا بنویسید؛ مانند «هشت صبح» یا «۷:۳۰».',
    days: 'چه روزهایی؟',
    pick: 'روزها را یکی‌یکی برگزینید.',
    zone: 'به وقت کجا؟ اگر شهرتان در دکمه‌ها نیست، نامش را بنویسید.',
    what: 'از چه خبرهایی؟',
    topics: 'از کدام موضوع‌ها؟',
    words: 'خبرهایی که چه واژه‌ای در آن‌هاست نیاید؟ واژه‌ها را با ویرگول جدا کنید.',
    length: 'چه اندازه باشد؟',
    quiet: 'در چه ساعت‌هایی چیزی فرستاده نشود؟ آنچه در این میان برسد، پس از آن می‌آید.',
    last: 'همین است؟',
  },
  hint: {
    hour: 'ساعت را مانند «هشت صبح»، «۷:۳۰» یا «۹ شب» بنویسید.',
    days: 'روزها را مانند «هر روز»، «شنبه تا چهارشنبه» یا «شنبه و دوشنبه» بنویسید.',
    pick: 'روزها را بزنید یا مانند «شنبه و دوشنبه» بنویسید.',
    zone: 'شهری به این نام نمی‌شناسم؛ نام شهر بزرگ نزدیک خود را بنویسید.',
    what: 'یکی از دکمه‌ها را بزنید.',
    topics: 'یکی از دکمه‌ها را بزنید.',
    words: 'تا بیست واژه یا عبارت کوتاه را با ویرگول جدا کنید.',
    length: 'یکی از دکمه‌ها را بزنید.',
    quiet: 'آن را مانند «۱۱ شب تا ۷ صبح» بنویسید.',
    last: 'یکی از دکمه‌ها را بزنید.',
  },
  unclear: (written) => `«${written}» را نفهمیدم.`,
  nothingChosen: 'دست‌کم یکی را برگزینید.',
  buttons: {
    back: 'بازگشت',
    cancel: 'انصراف',
    save: 'ذخیره',
    everyDay: 'هر روز',
    workingDays: 'شنبه تا چهارشنبه',
    pick: 'روزهای دیگر',
    done: 'همین‌ها',
    everything: 'همه خبرها',
    topics: 'تنها چند موضوع',
    words: 'واژه‌های ناخواسته',
    noWords: 'هیچ واژه‌ای',
    hour: 'ساعت',
    days: 'روزها',
    zone: 'شهر',
    what: 'خبرها',
    length: 'اندازه',
    quiet: 'ساعت‌های سکوت',
    noQuiet: 'بی ساعت سکوت',
    picture: 'تصویر روز',
    empty: 'اگر خبری نبود بگو',
    change: 'تغییر',
    off: 'خاموش',
    another: 'یکی دیگر',
    now: 'همین حالا ببینم',
  },
  topics: {
    politics: 'سیاست',
    world: 'جهان',
    economy: 'اقتصاد',
    society: 'جامعه',
    sport: 'ورزش',
    science: 'دانش',
    culture: 'فرهنگ',
  },
  weekdays: WEEKDAYS,
  hour: hourOf,
  stretch: stretchOf,
  place: (place, offset) => {
    const minutes = Math.abs(offset);
    const hours = `${number.format(Math.floor(minutes / 60))}:${twoDigits.format(minutes % 60)}`;
    return `${place} (${hours}${offset < 0 ? ' پس از' : ' پیش از'} گرینویچ)`;
  },
  muted: (words) => `خبرهایی که ${quoted(words)} در آن‌هاست نمی‌آید.`,
  sentence: ({ minute, days, zone, topics, mutedWords = [], length, quiet, picture, sayEmpty }) =>
    [
      `${daysOf(days)} ساعت ${hourOf(minute)} به وقت ${placeOfZone(zone, 'fa')}`,
      topics === undefined ? 'همه خبرها' : `خبرهای ${listOf(topics.map((topic) => topicName(topic)))}`,
      ...(mutedWords.length === 0 ? [] : [`بی خبرهایی که ${quoted(mutedWords)} در آن‌هاست`]),
      LENGTHS[length],
      ...(quiet === undefined ? [] : [`بی پیام از ${stretchOf(quiet.from, quiet.to)}`]),
      picture ? 'با تصویر روز' : 'بی تصویر',
      ...(sayEmpty ? ['و اگر خبری نبود هم بگویم'] : []),
    ].join('، '),
  first: (at, zone) => {
    const day = new Intl.DateTimeFormat('fa-IR-u-ca-persian', { timeZone: zone, day: 'numeric', month: 'long' });
    const weekday = new Intl.DateTimeFormat('fa-IR', { timeZone: zone, weekday: 'long' });
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', minute: 'numeric' });
    const [hour = 0, minute = 0] = clock.format(at).split(':').map(Number);
    return `نخستین: ${weekday.format(at)} ${day.format(at)}، ساعت ${hourOf(60 * hour + minute)}.`;
  },
  saved: 'ذخیره شد.',
  cancelled: 'چیزی عوض نشد. هر گاه خواستید: /digest',
  late: 'نیم ساعت پاسخی نیامد و این گفت‌وگو بسته شد؛ چیزی عوض نشده است. از نو: /digest',
  anew: 'این گفت‌وگو را نمی‌شود دنبال کرد. از نو: /digest',
  nothingToCancel: 'کاری در میان نیست که از آن بگذریم.',
  list: 'خلاصه‌های روزانه این گفت‌وگو',
  none: 'خلاصه روزانه‌ای برای این گفت‌وگو روشن نیست. برای روشن کردن: /digest',
  ended: (count) =>
    `${count === 1 ? 'خلاصه روزانه' : `هر ${number.format(count)} خلاصه روزانه`} خاموش شد. برای روشن کردن دوباره: /digest`,
  tooMany: (limit) =>
    `هر گفت‌وگو تا ${number.format(limit)} خلاصه روزانه دارد. یکی را تغییر دهید یا خاموش کنید: /digest`,
  which: 'چند خلاصه روزانه روشن است؛ ساعت کدام عوض شود؟ «تغییر» آن را بزنید.',
  how: 'پس از فرمان ساعت را بنویسید، مانند «۷:۳۰»، یا یکی از این‌ها را: /digest off یا /digest now',
};

/** A topic that an earlier version knew is called as it was kept. */
const topicName = (topic: string): string =>
  new Map<string, string>(Object.entries(digestsFa.topics)).get(topic) ?? topic;
