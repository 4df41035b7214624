import type { ArticleCase } from './case.ts';

export const telegramBullets: ArticleCase = {
  about: 'a channel post: headline, red bullets, hashtags, signature and handle',
  article: {
    publishedAt: '2026-01-27',
    text: `🔴 جزئیات تازه از طرح جدید حمل‌ونقل پایتخت

🔴 شهردار تهران: ۲۵۰ دستگاه اتوبوس برقی تا پایان بهمن وارد خطوط شهری می‌شود

🔴 هزینه هر دستگاه حدود ۱۸ میلیارد تومان است و نیمی از آن را دولت می‌پردازد

🔴 خط ۱۱ مترو نیز از میدان آزادی تا شهرک راه‌آهن ساخته می‌شود؛ طول این خط ۱۴ کیلومتر است

🔴 بلیت مترو در سال ۱۴۰۵ گران نمی‌شود

#تهران #مترو #اتوبوس_برقی

🆔 @shahr_khabar_demo
📡 شهرخبر | اول باخبر شوید`,
  },
  expected: {
    kind: 'reading',
    title: 'جزئیات تازه از طرح جدید حمل‌ونقل پایتخت',
    agency: null,
    sentences: 5,
    noise: ['#تهران #مترو #اتوبوس_برقی', '@shahr_khabar_demo', 'شهرخبر | اول باخبر شوید'],
    news: ['بلیت مترو در سال ۱۴۰۵ گران نمی‌شود'],
    points: [2, 5],
    heaviest: ['شهردار تهران: ۲۵۰ دستگاه اتوبوس برقی تا پایان بهمن وارد خطوط شهری می‌شود'],
    named: [
      { type: 'money', name: '۱۸ میلیارد تومان', value: { amount: 18e9, unit: 'toman' } },
      { type: 'quantity', name: '۱۴ کیلومتر', value: { amount: 14 } },
      { type: 'date', name: 'سال ۱۴۰۵', value: { iso: '2026' } },
    ],
    notNamed: [{ text: '#تهران #مترو #اتوبوس_برقی' }, { text: 'شهرخبر' }],
    quotes: [{ speaker: 'شهردار تهران', said: '۲۵۰ دستگاه اتوبوس برقی تا پایان بهمن' }],
    answers: [['طول خط ۱۱ مترو چقدر است؟', '۱۴ کیلومتر']],
    refused: ['خط ۱۱ مترو چند ایستگاه دارد؟'],
  },
  notYet: {
    answers: [['هر اتوبوس برقی چند تومان هزینه دارد؟', '۱۸ میلیارد تومان']],
    named: [{ type: 'quantity', name: '۲۵۰ دستگاه اتوبوس', value: { amount: 250 } }],
    notNamed: [{ text: 'خط ۱۱ مترو', type: 'quantity' }],
  },
};
