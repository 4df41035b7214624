import { describe, expect, it, test } from 'vitest';
import { reader } from '../reader.ts';

const TEXT = [
  'رویترز: کارخانه فولاد خلیج پس از دو ماه دوباره به کار افتاد',
  '',
  'به گفته نادر پارسا، مدیرعامل شرکت فولاد خلیج، ۳۲۰ کارگر از روز شنبه به کارخانه بازگشتند.',
  'نادر پارسا هشدار داد: «اگر برق کارخانه دوباره قطع شود، تولید ۴۰ درصد کم می‌شود.»',
  'تعمیر کوره‌ها ۷۵ میلیارد تومان هزینه داشت و ۱۸ مهندس در آن کار کردند.',
].join('\n');

const ask = (question: string, history: { question: string; answer: string | null }[] = []) => {
  const { answer, evidence } = reader.ask({ text: TEXT, publishedAt: '2025-11-25' }, question, history);
  const slice = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);
  return { answer: answer === null ? null : slice(answer), evidence: evidence.map(slice) };
};

/** Question, what the answer holds, why. */
const ANSWERED: readonly (readonly [string, string, string])[] = [
  ['این خبر را کدام رسانه داده؟', 'رویترز', 'the outlet that heads the text'],
  ['این هشدار را چه کسی داد؟', 'نادر پارسا', 'the speaker of the statement'],
  ['چند مهندس در تعمیر کار کردند؟', '۱۸ مهندس', 'the figure that counts them, not a nearer one'],
  ['چند کارگر برگشتند؟', '۳۲۰ کارگر', 'the figure is told whole'],
  ['نادر پارسا کیست؟', 'مدیرعامل شرکت فولاد خلیج', 'a person is told by the office'],
  ['هزینه تعمیر کوره‌ها چقدر شد؟', '۷۵ میلیارد تومان', 'a sum'],
];

test.each(ANSWERED)('%s', (question, wanted) => {
  expect(ask(question).answer).toContain(wanted);
});

/** Question, why the text does not say. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['حسن روشنایی چه گفت؟', 'nobody of that name'],
  ['قیمت طلا در بورس لندن چقدر است؟', 'a sum of something else'],
  ['رئیس بانک مرکزی کیست؟', 'an office that nobody in the text holds'],
];

test.each(REFUSED)('در متن نیست: %s', (question) => {
  expect(ask(question).answer).toBeNull();
});

describe('a question that leans on the last one', () => {
  it('is asked where the last answer stood', () => {
    const { evidence } = ask('چند نفر؟', [{ question: 'مدیرعامل شرکت فولاد خلیج کیست؟', answer: 'نادر پارسا' }]);
    expect(evidence.join()).toContain('۳۲۰ کارگر');
  });
});

describe('of somebody who says several things', () => {
  const SPEECH = [
    'استاندار کرمان از سه طرح تازه خبر داد',
    '',
    'حمید رستگار، استاندار کرمان، گفت: راه تازه بم از شنبه گشوده می‌شود.',
    'رستگار افزود: بیمارستان رفسنجان دویست تخت می‌گیرد.',
    'حمید رستگار تصریح کرد: کتابخانه زرند تا پاییز ساخته می‌شود.',
  ].join('\n');

  test.each([
    ['حمید رستگار چه گفت؟', 'راه تازه بم'],
    ['حمید رستگار دیگر چه گفت؟', 'بیمارستان رفسنجان'],
    ['حمید رستگار در پایان چه گفت؟', 'کتابخانه زرند'],
  ])('%s', (question, wanted) => {
    const { answer } = reader.ask({ text: SPEECH, publishedAt: '2025-11-25' }, question);
    expect(answer === null ? null : SPEECH.slice(answer.start, answer.end)).toContain(wanted);
  });
});
