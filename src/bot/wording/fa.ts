import type { Kept } from '../../store/store.ts';
import { editionFa } from './fa-edition.ts';
import { digestsFa } from './digests-fa.ts';
import { sourcesFa } from './sources-fa.ts';
import type { Wording } from './wording.ts';

const number = new Intl.NumberFormat('fa-IR');
const day = new Intl.DateTimeFormat('fa-IR-u-ca-persian', {
  timeZone: 'Asia/Tehran',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const dayOfYear = new Intl.DateTimeFormat('fa-IR-u-ca-persian', {
  timeZone: 'Asia/Tehran',
  day: 'numeric',
  month: 'long',
});

const weekday = new Intl.DateTimeFormat('fa-IR', { timeZone: 'Asia/Tehran', weekday: 'long' });
const gregorian = new Intl.DateTimeFormat('fa-IR-u-ca-gregory', {
  timeZone: 'Asia/Tehran',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** «۱۲ خبر و جای ۳۰ پیام، ۱ خلاصه روزانه و تنظیمات»: what there is of it. */
const counted = ({ articles, messages, digests, sources, settings }: Kept): string => {
  const parts = [
    ...(articles === 0 ? [] : [`${number.format(articles)} خبر`, `جای ${number.format(messages)} پیام`]),
    ...(digests === 0 ? [] : [`${number.format(digests)} خلاصه روزانه`]),
    ...(sources === 0 ? [] : [`${number.format(sources)} منبع`]),
    ...(settings ? ['تنظیمات'] : []),
  ];
  return [parts.slice(0, -1).join('، '), ...parts.slice(-1)].filter((part) => part !== '').join(' و ');
};

export const fa: Wording = {
  language: 'fa',

  shortDescription: 'خبر فارسی را می‌خواند: نکته‌ها، نام‌ها، عددها و پاسخ پرسش‌هایتان از روی همان متن.',
  description:
    'خبر یا پست یک کانال را بفرستید: نکته‌های اصلی، نام‌ها، تاریخ‌ها و عددهایش را می‌خوانید و هر چه بپرسید، از روی همان متن پاسخ می‌گیرید. هیچ جمله‌ای ساخته نمی‌شود؛ همه از خود متن است.',
  commands: {
    start: 'آشنایی و یک نمونه',
    summarize: 'خلاصه یک پست، متن یا پیوند',
    help: 'راهنما',
    history: 'خبرهایی که اینجا فرستاده‌اید',
    search: 'جست‌وجو در همین خبرها',
    status: 'خلاصه روزانه: بعدی کی است و پیشین‌ها چه شد',
    digest: 'خلاصه روزانه: ساعت، روزها و خبرهایش',
    sources: 'کانال‌ها و سایت‌هایی که دنبال می‌کنید',
    cancel: 'گذشتن از کاری که در میان است',
    settings: 'تنظیمات',
    language: 'زبان',
    privacy: 'چه چیزی نگه داشته می‌شود',
    export: 'گرفتن هر چه نگه داشته شده',
    forget: 'پاک کردن هر چه از این گفت‌وگو مانده است',
  },

  start: [
    'سلام. خبر یا پست یک کانال را برایم بفرستید: نکته‌های اصلی، نام‌ها و عددهایش را بیرون می‌کشم و به پرسش‌هایتان از روی همان متن پاسخ می‌دهم.',
    'متن‌ها روی همین سرور می‌مانند: /privacy',
  ].join('\n\n'),
  startInGroup: (botName) =>
    [
      'سلام. در پاسخ به هر پستِ این گروه /summarize را بفرستید یا نامم را با «خلاصه» بنویسید تا نکته‌های اصلی‌اش را بیرون بکشم:',
      `@${botName} خلاصه`,
      'درباره همان خبر هم می‌توانید بپرسید: پرسش را در پاسخ به خوانش آن بنویسید. جز این‌ها در گروه چیزی نمی‌گویم.',
    ].join('\n\n'),
  showExample: 'یک نمونه ببینم',
  exampleIsAbove: 'نمونه همین پایین فرستاده شده است.',
  help: (commands) =>
    [
      'خبر را همین‌جا بچسبانید یا پست را از کانالش بفرستید؛ متن باشد یا زیرنویس عکس و فیلم، فرقی ندارد.',
      'برای پرسیدن، یکی از پرسش‌های زیر خوانش را بزنید، در پاسخ به آن بنویسید، یا پس از آن پرسش خود را بفرستید. هر پاسخ با جمله‌ای از متن می‌آید؛ اگر در متن نباشد، همین را می‌گویم.',
      'در هر گفت‌وگوی دیگری هم نامم و پس از آن پیوند یک پست را بنویسید تا نکته‌هایش را همان‌جا بفرستید.',
      'در گروه تنها به فرمان‌ها، به پاسخِ پیام‌های خودم و به پیامی که نامم در آن باشد جواب می‌دهم.',
      commands.map((command) => `${command.does}: /${command.name}`).join('\n'),
    ].join('\n\n'),

  bounds: {
    'more-than': 'بیش از',
    'less-than': 'کمتر از',
    'at-least': 'دست‌کم',
    'at-most': 'حداکثر',
    about: 'حدود',
  },
  settingsTitle: 'تنظیمات این گفت‌وگو',
  settingsLanguage: 'زبان: پیام‌های من به چه زبانی باشد؛ خبر همیشه به زبان خودش می‌آید.',
  settingsPoints: 'نکته‌ها: از هر خبر چند نکته بیاید.',
  settingsNames: 'نام‌ها و عددها: زیر نکته‌ها بیاید یا نه؛ با دکمه‌ها همیشه دیده می‌شود.',
  settingsLayout:
    'صفحه‌آرایی: با «کامل»، خبر و خلاصه روزانه تیتر و فهرست دارد. تلگرام وب و برنامه‌های قدیمی آن را نشان نمی‌دهند؛ اگر پیام خالی دیدید، «ساده» را بزنید.',
  pointsLengths: { short: 'کوتاه', usual: 'معمول', long: 'بلند' },
  namesShown: { on: 'با نام‌ها', off: 'بی نام‌ها' },
  layouts: { off: 'صفحه‌آرایی ساده', on: 'صفحه‌آرایی کامل' },
  settingKept: 'انجام شد.',
  languageAsk: 'پیام‌های من به چه زبانی باشد؟',
  onlyAdministratorsChoose: 'در گروه تنها مدیران می‌توانند تنظیمات را عوض کنند.',

  tooMany: (minutes) =>
    `در این یک ساعت به اندازه سهم خود خبر و پرسش فرستاده‌اید. تا ${number.format(minutes)} دقیقه دیگر دوباره می‌خوانم؛ آنچه تا آن هنگام بفرستید خوانده نمی‌شود.`,
  notAdmitted: 'این ربات برای همه باز نیست. اگر گرداننده‌اش را می‌شناسید، این شماره را به او بدهید تا شما را بیفزاید.',
  yourNumber: 'شماره این گفت‌وگو:',

  inline: {
    open: 'خبر تازه‌ای برای ربات بفرستید',
    tooShort: 'برای خلاصه کوتاه است؛ خبر را برای ربات بفرستید',
    notPersian: 'فقط خبر فارسی خوانده می‌شود',
    otherLink: 'این پیوند را برای خود ربات بفرستید',
    noPost: 'این پست پیدا نشد؛ متنش را برای ربات بفرستید',
    later: 'سهم این ساعت پر شده است',
  },

  privacy: (kept, retentionDays) =>
    [
      counted(kept) === ''
        ? 'اکنون چیزی از این گفت‌وگو نگه نداشته‌ام.'
        : `از این گفت‌وگو ${counted(kept)} را نگه داشته‌ام${kept.since === undefined ? '' : `؛ قدیمی‌ترین خبر از ${day.format(new Date(kept.since))}`}.`,
      'آنچه نگه داشته می‌شود: متن خبر و نام و نشانی کانالش، پرسش‌هایی که درباره‌اش کرده‌اید، منبع‌ها و خلاصه‌های روزانه‌ای که خواسته‌اید، شماره این گفت‌وگو و پیام‌هایش. نام و شماره تلفن شما نگه داشته نمی‌شود.',
      `هر خبر پس از ${number.format(retentionDays)} روز پاک می‌شود. همه چیز روی همین سرور می‌ماند و به جای دیگری فرستاده نمی‌شود.`,
      `${fa.commands.export}: /export`,
      `${fa.commands.forget}: /forget`,
    ].join('\n\n'),
  nothingKept: 'از این گفت‌وگو چیزی نگه نداشته‌ام.',
  forgetAsk: (kept) => `${counted(kept)} از این گفت‌وگو پاک شود؟ این کار برگشت ندارد.`,
  forgetYes: 'پاک شود',
  forgetNo: 'بماند',
  forgotten: (kept) => `پاک شد: ${counted(kept)}. پیام‌های این صفحه را خودتان می‌توانید از تلگرام پاک کنید.`,
  notForgotten: 'چیزی پاک نشد.',
  onlyAdministrators: 'در گروه تنها مدیران می‌توانند پاک کنند.',

  digests: digestsFa,
  following: sourcesFa,

  history: 'تاریخچه',
  historyEmpty: 'هنوز خبری از این گفت‌وگو نگه نداشته‌ام. خبر یا پستی را بفرستید تا اینجا بیاید.',
  searchHow: 'پس از فرمان بنویسید دنبال چه می‌گردید؛ برای نمونه:\n/search بودجه شهرداری',
  searchNothing: (words) => `«${words}» در خبرهای این گفت‌وگو نبود. همه آن‌ها: /history`,
  number: (count) => number.format(count),
  articles: (count) => `${number.format(count)} خبر`,
  range: ({ first, last, total }) =>
    `${first === last ? number.format(first) : `${number.format(first)} تا ${number.format(last)}`} از ${number.format(total)}`,
  newer: 'تازه‌ترها',
  older: 'قدیمی‌ترها',
  previous: 'پیشین',
  next: 'بعدی',
  openedAlready: 'این خبر پایین‌تر باز شده است.',
  listExpired: 'این فهرست کهنه شده است. دوباره /history یا /search را بفرستید.',

  exportJson: 'هر چه از این گفت‌وگو نگه داشته‌ام، برای برنامه‌ها',
  exportText: 'همان، برای خواندن',
  exportOnlyAdministrators: 'در گروه تنها مدیران می‌توانند این را بگیرند.',
  asked: 'پرسیده شد:',

  day: (iso) => day.format(new Date(iso)),
  dayOfYear: (iso) => dayOfYear.format(new Date(iso)),
  more: (count) => `و ${number.format(count)} دیگر`,
  sentBefore: 'این خبر را پیش‌تر هم فرستاده بودید.',
  views: { more: 'بیشتر', names: 'افراد و نهادها', quotes: 'گفته‌ها', figures: 'اعداد و تاریخ‌ها' },
  less: 'کمتر',
  times: (count) => `${number.format(count)} بار`,
  nobodyNamed: 'گوینده در متن نیامده',
  bothDays: (iso) =>
    `${weekday.format(new Date(iso))} ${day.format(new Date(iso))}، ${gregorian.format(new Date(iso))}`,
  until: ' تا ',
  perhaps: '(به گمان)',
  canAsk: 'از این متن می‌شود پرسید:',
  openInPrivate: 'در گفت‌وگوی خصوصی',
  onlyMembers: 'این خبر از گروهی است که تنها اعضایش می‌توانند آن را ببینند.',

  summarizeWhat: 'برای خلاصه، در پاسخ به یک پست /summarize را بفرستید، یا متن و پیوند خبر را پس از آن بنویسید.',
  wordlessAlbum: 'این عکسِ آلبوم زیرنویس ندارد؛ در پاسخ به عکسی بنویسید که زیرنویس دارد.',
  notPersian: 'این متن فارسی نیست. من فقط خبر فارسی می‌خوانم.',
  noLetters: 'در این پیام نوشته‌ای نبود. متن خبر را بفرستید.',
  noPage: {
    address: 'این نشانی را باز نمی‌کنم.',
    type: 'در این نشانی صفحه‌ای برای خواندن نیست.',
    'too-large': 'این صفحه برای خواندن زیادی بزرگ است.',
    'too-slow': 'صفحه پس از ده ثانیه هم باز نشد.',
    unreachable: 'صفحه باز نشد: سایت پاسخ نداد.',
    redirects: 'این نشانی پیاپی به نشانی دیگری می‌رود و به صفحه‌ای نمی‌رسد.',
    empty: 'در این صفحه خبری پیدا نکردم.',
    unwanted: 'این صفحه خواسته است که جای دیگری نشان داده نشود.',
  },
  pageStatus: (code) => `صفحه باز نشد (پاسخ ${number.format(code)}).`,
  pasteInstead: 'متن خبر را همین‌جا بچسبانید.',
  fileTooLarge: 'پرونده از پنج مگابایت بزرگ‌تر است. متن خبر را همین‌جا بچسبانید.',
  fileEmpty: 'در این پرونده نوشته‌ای نبود؛ شاید تصویر است. متن خبر را همین‌جا بچسبانید.',
  fileBroken: 'این پرونده باز نشد. متن خبر را همین‌جا بچسبانید.',
  noNews: 'در این متن خبری نیست.',
  tooShort: 'این متن برای خواندن کوتاه است. خبر یا پستی را کامل بفرستید.',
  tooLong: (limit) => `این متن بلندتر از ${number.format(limit)} نویسه است. آن را در چند بخش بفرستید.`,
  wordless: {
    photo: 'متنی همراه عکس نبود. متن یا پیوند خبر را بفرستید.',
    video: 'متنی همراه فیلم نبود. متن خبر را بفرستید.',
    audio: 'صدا را نمی‌شنوم. متن خبر را بفرستید.',
    voice: 'پیام صوتی را نمی‌شنوم. متن خبر را بفرستید.',
    sticker: 'در برچسب چیزی برای خواندن نیست. متن خبر را بفرستید.',
    document: 'این نوع پرونده را نمی‌خوانم. متن خبر را بفرستید، یا پرونده متنی، وُرد یا پی‌دی‌اف آن را.',
    poll: 'نظرسنجی خبر نیست. متن خبر را بفرستید.',
    location: 'در نشانی روی نقشه چیزی برای خواندن نیست. متن خبر را بفرستید.',
    contact: 'شماره تماس را نمی‌خوانم. متن خبر را بفرستید.',
    other: 'در این پیام متنی نبود. متن خبر را بفرستید.',
  },

  verdict: { yes: 'بله', no: 'خیر' },
  notInText: 'در این متن نیامده است.',
  notInTextNearest: 'در این متن نیامده است. نزدیک‌ترین جمله:',
  fromArticle: (headline) => `از خبرِ «${headline}»`,
  expired: 'این خبر دیگر نزد من نیست؛ دوباره بفرستیدش.',
  sendNewsFirst: 'نخست خبر یا پستی را بفرستید، سپس درباره‌اش بپرسید.',
  aboutWhich: 'پرسش‌تان درباره کدام خبر است؟ آن را در پاسخ به همان خبر بنویسید.',
  answeredAlready: 'پاسخ این پرسش را پایین‌تر داده‌ام.',

  edition: editionFa,

  unknownButton: 'این دکمه دیگر کار نمی‌کند.',
  sorry: 'در خواندن این پیام به مشکلی برخوردم که از من است، نه از شما. ثبت شد.',
};
