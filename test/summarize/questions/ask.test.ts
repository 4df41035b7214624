import { describe, expect, it, test } from 'vitest';
import { reader, readingOf } from '../reader.ts';

const TEXT = [
  'پل تازه کارون پس از سه سال به روی خودروها باز شد',
  '',
  'استاندار خوزستان صبح سه‌شنبه پل تازه کارون را در اهواز گشود. این پل ۴۲۰ متر درازا دارد.',
  'علی رضایی، استاندار خوزستان، گفت: «زمان رفت‌وآمد از ۴۰ دقیقه به ۱۰ دقیقه می‌رسد.» او هزینه ساخت پل را ۹۵۰ میلیارد تومان اعلام کرد.',
  'به گفته پلیس راهور، رفت‌وآمد کامیون‌ها روی پل تا یک ماه ممنوع است، زیرا نصب چراغ‌ها تمام نشده است.',
].join('\n');

const answerTo = (question: string): string | null => {
  const { answer } = reader.ask({ text: TEXT, publishedAt: '2025-11-25' }, question);
  return answer === null ? null : TEXT.slice(answer.start, answer.end);
};

const ANSWERED: readonly (readonly [string, string])[] = [
  ['استاندار خوزستان کیست؟', 'علی رضایی'],
  ['هزینه ساخت پل چقدر بود؟', '۹۵۰ میلیارد تومان'],
  ['درازای پل چند متر است؟', '۴۲۰ متر'],
  ['پل تازه کارون کجا گشوده شد؟', 'اهواز'],
  ['هزینه‌ی ساخت پُل چقدر بود', '۹۵۰ میلیارد تومان'],
];

test.each(ANSWERED)('%s', (question, wanted) => {
  expect(answerTo(question)).toContain(wanted);
});

const NOT_SAID: readonly string[] = [
  'قهرمان جام جهانی کشتی کدام تیم شد؟',
  'وزیر نیرو چه گفت؟',
  'استاندار فارس کیست؟',
  'بودجه سال آینده چقدر است؟',
  'چه کسی برنده جایزه نوبل ادبیات شد؟',
  'چرا قطار باری از ریل خارج شد؟',
  'چند نفر در زلزله کشته شدند؟',
  'استاندار کشور عراق چه گفت؟',
  '',
  '؟؟؟',
];

test.each(NOT_SAID)('در متن نیست: %s', (question) => {
  expect(answerTo(question)).toBeNull();
});

test.each([
  ['شرکت مپنا برنده مناقصه نیروگاه دامغان شد.', 'برنده مناقصه نیروگاه دامغان کیست؟', 'شرکت مپنا', 'a company may win'],
  [
    'به گزارش خبرگزاری موج، وزیر نیرو از نیروگاه دامغان بازدید کرد.',
    'وزیر نیرو کیست؟',
    null,
    'no agency has an office',
  ],
  ['رئیس مجلس از نیروگاه دامغان بازدید کرد.', 'رئیس مجلس کیست؟', null, 'an answer says more than the question'],
] as const)('who: %s — %s → %s: %s', (...[statement, question, wanted]) => {
  const text = `نیروگاه دامغان\n\n${statement} این نیروگاه ۱۲۰ مگاوات برق می‌دهد و سه سال دیگر آماده می‌شود.`;
  const { answer } = reader.ask({ text, publishedAt: '2025-11-25' }, question);
  expect(answer === null ? null : text.slice(answer.start, answer.end)).toBe(wanted);
});

describe('a suggested question', () => {
  it('is answered with the evidence it promised', () => {
    const { questions } = readingOf(TEXT);
    expect(questions.length).toBeGreaterThan(0);
    for (const { text, evidence } of questions) {
      const answer = reader.ask({ text: TEXT, publishedAt: '2025-07-17' }, text);
      expect(answer.evidence).toContainEqual(evidence);
    }
  });
});
