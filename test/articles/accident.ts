import type { ArticleCase } from './case.ts';

export const accident: ArticleCase = {
  about: 'an accident: dead and injured in words and digits, hours, a road between two towns',
  article: {
    publishedAt: '2025-08-31',
    text: `۴ کشته و ۱۷ مصدوم در واژگونی اتوبوس محور دامغان - سمنان
رئیس اورژانس استان سمنان از واژگونی یک دستگاه اتوبوس مسافربری در محور دامغان به سمنان خبر داد.
پیمان صالح‌زاده به ایسنا گفت: این حادثه ساعت ۵:۴۰ بامداد امروز رخ داد و متاسفانه چهار نفر در دم جان باختند.
وی ادامه داد: ۱۷ نفر نیز مصدوم شدند که حال سه نفر از آنان وخیم است.
مصدومان با ۹ دستگاه آمبولانس و یک فروند بالگرد به بیمارستان کوثر سمنان منتقل شدند.
پلیس راه علت اولیه حادثه را خواب‌آلودگی راننده اعلام کرد.
این اتوبوس از مشهد به تهران می‌رفت و ۳۶ سرنشین داشت.`,
  },
  expected: {
    kind: 'reading',
    title: '۴ کشته و ۱۷ مصدوم در واژگونی اتوبوس محور دامغان - سمنان',
    sentences: 7,
    noise: [],
    points: [3, 6],
    named: [
      { type: 'facility', name: 'بیمارستان کوثر سمنان' },
      { type: 'location', name: 'دامغان' },
      { type: 'location', name: 'مشهد' },
      { type: 'quantity', name: '۴ کشته', value: { amount: 4 } },
      { type: 'quantity', name: '۱۷ مصدوم', value: { amount: 17 } },
      { type: 'quantity', name: 'چهار نفر', value: { amount: 4 } },
      { type: 'quantity', name: '۳۶ سرنشین', value: { amount: 36 } },
      { type: 'quantity', name: '۹ دستگاه آمبولانس', value: { amount: 9 } },
      { type: 'time', name: 'ساعت ۵:۴۰ بامداد' },
      { type: 'person', name: 'پیمان صالح‌زاده' },
      { type: 'date', name: ['امروز', 'بامداد امروز'], value: { iso: '2025-08-31' } },
    ],
    notNamed: [{ text: 'یک دستگاه اتوبوس', type: 'organization' }, { text: 'خواب‌آلودگی' }],
    answers: [
      ['علت حادثه چه بود؟', 'خواب‌آلودگی راننده'],
      ['اتوبوس چند سرنشین داشت؟', '۳۶ سرنشین'],
    ],
    refused: ['اتوبوس مال کدام شرکت بود؟'],
    quotes: [{ speaker: 'پیمان صالح‌زاده', said: '۱۷ نفر نیز مصدوم شدند' }],
  },
  notYet: {
    heaviest: [
      '۴ کشته و ۱۷ مصدوم در واژگونی اتوبوس محور دامغان - سمنان',
      'این حادثه ساعت ۵:۴۰ بامداد امروز رخ داد و متاسفانه چهار نفر در دم جان باختند',
    ],
    answers: [['چند نفر کشته شدند؟', 'چهار نفر']],
    refused: ['استاندار سمنان چه گفت؟'],
  },
};
