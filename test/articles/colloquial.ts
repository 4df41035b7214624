import type { ArticleCase } from './case.ts';

export const colloquial: ArticleCase = {
  about: 'a colloquial post: broken verbs, «تومن», laughing emoji, an invitation at the end',
  article: {
    publishedAt: '2025-07-17T21:10',
    text: `قیمت گوجه رسید به کیلویی ۹۰ هزار تومن 😐

تو میدون تره‌بار تهران هر کیلو گوجه امروز ۹۰ هزار تومن فروخته میشه، هفته پیش ۵۵ هزار تومن بود.
مغازه‌دارا میگن بار از جنوب کم میاد و تا ۱۰ روز دیگه ارزون نمیشه.
اتحادیه میوه و سبزی هم گفته گرما محصول خوزستان و بوشهر رو خراب کرده 🔥

شما چند خریدین؟ تو کامنتا بگین 👇

عضو شید 👇
@akhbar_khodemooni_demo`,
  },
  expected: {
    kind: 'reading',
    title: 'قیمت گوجه رسید به کیلویی ۹۰ هزار تومن',
    agency: null,
    noise: ['@akhbar_khodemooni_demo'],
    news: ['مغازه‌دارا میگن بار از جنوب کم میاد'],
    points: [1, 4],
    heaviest: ['قیمت گوجه رسید به کیلویی ۹۰ هزار تومن', 'هر کیلو گوجه امروز ۹۰ هزار تومن فروخته میشه'],
    named: [
      { type: 'money', name: '۹۰ هزار تومن', value: { amount: 90_000, unit: 'toman' }, mentions: 2 },
      { type: 'money', name: '۵۵ هزار تومن', value: { amount: 55_000, unit: 'toman' } },
      { type: 'location', name: 'خوزستان' },
      { type: 'location', name: 'بوشهر' },
      { type: 'date', name: 'امروز', value: { iso: '2025-07-17' } },
      { type: 'date', name: 'هفته پیش', value: { iso: '2025-07-05', until: '2025-07-11' } },
    ],
    notNamed: [
      { text: 'گوجه رسید', type: 'person' },
      { text: 'مغازه‌دارا' },
      { text: 'میدون تره‌بار تهران', type: 'organization' },
    ],
    answers: [
      ['هفته پیش گوجه چند بود؟', '۵۵ هزار تومن'],
      ['گوجه الان کیلویی چنده؟', '۹۰ هزار تومن'],
    ],
    refused: ['قیمت پیاز چقدره؟', 'وزیر کشاورزی چی گفت؟'],
    quotes: [{ speaker: 'مغازه‌دارا', said: 'بار از جنوب کم میاد' }],
  },
  notYet: {
    noise: ['عضو شید 👇'],
  },
};
