import type { SourcesWording } from './sources.ts';

const number = new Intl.NumberFormat('fa-IR');
const time = new Intl.DateTimeFormat('fa-IR-u-ca-persian', {
  timeZone: 'Asia/Tehran',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

const HOW =
  'برای افزودن، پس از فرمان نشانی کانال، سایت یا خوراک آن را بنویسید؛ مانند /sources @channel. فهرست OPML را هم با زیرنویس /sources بفرستید.';

export const sourcesFa: SourcesWording = {
  list: (count) => `منابع این گفت‌وگو: ${number.format(count)}`,
  none: `این گفت‌وگو هنوز منبعی را دنبال نمی‌کند. ${HOW}`,
  how: HOW,
  added: (title) => `از این پس «${title}» دنبال می‌شود و خبرهایش در خلاصه روزانه می‌آید.`,
  wantDigest: 'خلاصه روزانه را با /digest بخواهید.',
  already: (title) => `«${title}» را از پیش دنبال می‌کنید.`,
  notFound: 'در این نشانی نه کانالی با پیش‌نمایش همگانی هست و نه خوراکی از خبر.',
  tooMany: (limit) => `هر گفت‌وگو تا ${number.format(limit)} منبع دارد. نخست یکی را بردارید: /sources`,
  removed: 'برداشته شد.',
  lastNews: (iso) => `آخرین خبر: ${time.format(new Date(iso))}`,
  muted: 'بی‌صدا',
  failing: 'چند بار پیاپی پاسخ نداده است',
  ownChannel: 'ربات مدیر آن است',
  ownOffer: (title) =>
    `اکنون پست‌های «${title}» را می‌بینم و در آن چیزی نمی‌نویسم. خبرهایش در خلاصه روزانه شما هم بیاید؟`,
  imported: ({ added, left }) =>
    `${number.format(added)} منبع افزوده شد.${left === 0 ? '' : ` ${number.format(left)} منبع جا نشد یا از پیش بود.`}`,
  notOpml: 'این پرونده فهرست OPML نیست.',
  buttons: {
    mute: 'بی‌صدا',
    unmute: 'باصدا',
    remove: 'بردار',
    export: 'گرفتن فهرست (OPML)',
    older: 'بعدی',
    newer: 'پیشین',
    follow: 'دنبال کردن',
  },
};
