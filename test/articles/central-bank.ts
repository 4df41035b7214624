import type { ArticleCase } from './case.ts';

export const centralBank: ArticleCase = {
  about: 'a statement of the Central Bank: money in three currencies, percentages, months',
  article: {
    publishedAt: '2025-12-08',
    text: `بانک مرکزی: نقدینگی در آبان‌ماه ۲٫۳ درصد رشد کرد
بانک مرکزی جمهوری اسلامی ایران در اطلاعیه‌ای اعلام کرد نقدینگی کشور در آبان ۱۲ هزار و ۸۰۰ میلیارد تومان افزایش یافت و رشد ماهانه آن به ۲٫۳ درصد رسید.
بر اساس این اطلاعیه، نرخ تورم نقطه‌به‌نقطه از ۴۱٫۸ درصد در مهر به ۴۰٫۵ درصد در آبان کاهش یافت.
در همین دوره ۶۵۰ میلیون دلار ارز برای واردات کالاهای اساسی و ۱۲۰ میلیون یورو برای دارو تامین شد.
سقف تسهیلات ازدواج نیز ۳۰۰ میلیون تومان باقی ماند و بانک‌ها موظف شدند حداکثر ظرف ۳۰ روز به درخواست‌ها پاسخ دهند.
روابط عمومی بانک مرکزی`,
  },
  expected: {
    kind: 'reading',
    title: 'بانک مرکزی: نقدینگی در آبان‌ماه ۲٫۳ درصد رشد کرد',
    agency: null,
    points: [2, 5],
    heaviest: ['بانک مرکزی: نقدینگی در آبان‌ماه ۲٫۳ درصد رشد کرد', 'رشد ماهانه آن به ۲٫۳ درصد رسید'],
    named: [
      { type: 'organization', name: 'بانک مرکزی جمهوری اسلامی ایران' },
      { type: 'percent', name: '۲٫۳ درصد', value: { amount: 2.3 } },
      { type: 'percent', name: '۴۱٫۸ درصد', value: { amount: 41.8 } },
      { type: 'percent', name: '۴۰٫۵ درصد', value: { amount: 40.5 } },
      { type: 'money', name: '۶۵۰ میلیون دلار', value: { amount: 650e6, unit: 'dollar' } },
      { type: 'money', name: '۱۲۰ میلیون یورو', value: { amount: 120e6, unit: 'euro' } },
      { type: 'money', name: '۳۰۰ میلیون تومان', value: { amount: 300e6, unit: 'toman' } },
      { type: 'quantity', name: '۳۰ روز', value: { amount: 30 } },
      { type: 'money', name: '۱۲ هزار و ۸۰۰ میلیارد تومان', value: { amount: 12.8e12, unit: 'toman' } },
    ],
    notNamed: [{ text: 'نقطه‌به‌نقطه' }, { text: 'تسهیلات ازدواج' }, { text: '۲٫۳', type: 'date' }],
    answers: [
      ['سقف وام ازدواج چقدر است؟', '۳۰۰ میلیون تومان'],
      ['تورم نقطه به نقطه در آبان چند درصد شد؟', '۴۰٫۵ درصد'],
      ['برای واردات دارو چقدر ارز تامین شد؟', '۱۲۰ میلیون یورو'],
    ],
    refused: ['قیمت سکه چقدر شد؟', 'رئیس کل بانک مرکزی کیست؟'],
  },
};
