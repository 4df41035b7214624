import type { ArticleCase } from './case.ts';

export const breaking: ArticleCase = {
  about: 'a breaking post of two lines',
  article: {
    publishedAt: '2025-12-08',
    text: `🚨 فوری | زمین‌لرزه ۴.۸ ریشتری بندر خمیر را لرزاند
مرکز لرزه‌نگاری دانشگاه تهران: این زمین‌لرزه ساعت ۱۴:۲۰ امروز در عمق ۱۰ کیلومتری رخ داد. @zelzele_demo`,
  },
  expected: {
    kind: 'reading',
    noise: ['@zelzele_demo'],
    news: ['زمین‌لرزه ۴.۸ ریشتری بندر خمیر را لرزاند', 'این زمین‌لرزه ساعت ۱۴:۲۰ امروز در عمق ۱۰ کیلومتری رخ داد.'],
    sentences: 2,
    points: [1, 2],
    heaviest: ['زمین‌لرزه ۴.۸ ریشتری بندر خمیر را لرزاند'],
    named: [
      { type: 'organization', name: 'مرکز لرزه‌نگاری دانشگاه تهران' },
      { type: 'time', name: 'ساعت ۱۴:۲۰' },
      { type: 'date', name: 'امروز', value: { iso: '2025-12-08' } },
    ],
    notNamed: [{ text: '۴.۸', type: 'date' }, { text: 'فوری' }, { text: '@zelzele_demo' }],
    quotes: [{ speaker: 'مرکز لرزه‌نگاری دانشگاه تهران', said: 'این زمین‌لرزه ساعت ۱۴:۲۰ امروز' }],
    answers: [
      ['زلزله چه ساعتی رخ داد؟', '۱۴:۲۰'],
      ['عمق زمین‌لرزه چقدر بود؟', '۱۰ کیلومتری'],
    ],
    refused: ['زلزله چند کشته داشت؟', 'استاندار هرمزگان چه گفت؟'],
  },
  notYet: {
    named: [{ type: 'location', name: 'بندر خمیر' }],
  },
};
