import { expect, test } from 'vitest';
import type { Verdict } from '../../../src/summarize/text/reading.ts';
import { reader } from '../reader.ts';

const verdictOf = (text: string, question: string): Verdict | null => {
  const { verdict } = reader.ask({ text, publishedAt: '2025-11-25' }, question);
  return verdict ?? null;
};

const AFTER = 'نامه شامگاه دوشنبه به مجلس رسید و در نشست فردا خوانده می‌شود.';

const CASES: readonly (readonly [headline: string, question: string, wanted: Verdict | null, why: string])[] = [
  ['رئیس‌جمهور استعفا داد', 'رئیس‌جمهور استعفا داده؟', 'yes', 'the very words'],
  ['رئیس‌جمهور استعفا داد', 'آیا رئیس‌جمهور استعفا داد؟', 'yes', '«آیا» says nothing'],
  ['پل تازه کرج افتتاح شد', 'پل تازه کرج افتتاح شد؟', 'yes', 'the very words and nothing else'],
  ['رئیس‌جمهور دیروز استعفا داد', 'رئیس‌جمهور استعفا داده است؟', 'yes', 'a day may stand between'],
  ['رئیس‌جمهور استعفا نداد', 'رئیس‌جمهور استعفا داد؟', 'no', 'denied'],
  ['معاون رئیس‌جمهور استعفا داد', 'رئیس‌جمهور استعفا داده؟', null, 'somebody else'],
  ['رئیس‌جمهور فرانسه استعفا داد', 'رئیس‌جمهور استعفا داده؟', null, 'perhaps somebody else'],
  ['سخنگو: رئیس‌جمهور استعفا داد', 'رئیس‌جمهور استعفا داده؟', null, 'somebody says so'],
  ['رئیس‌جمهور استعفا خواهد داد', 'رئیس‌جمهور استعفا داده؟', null, 'not yet'],
  ['خبر استعفای رئیس‌جمهور تکذیب شد', 'رئیس‌جمهور استعفا داده؟', null, 'not so'],
  ['رئیس‌جمهور استعفا داد؟', 'رئیس‌جمهور استعفا داده؟', null, 'a question'],
  ['رئیس‌جمهور استعفا داد', 'رئیس‌جمهور استعفا نداد؟', null, 'a denied question is answered by its sentence alone'],
  ['اسرائیل به ایران حمله کرد', 'ایران به اسرائیل حمله کرد؟', null, 'the other way round'],
];

test.each(CASES)('«%s» — «%s» → %s: %s', (headline, question, wanted) => {
  expect(verdictOf(`${headline}\n\n${AFTER}`, question)).toBe(wanted);
});

test('a long sentence answers with the clauses that say it', () => {
  const text = [
    'نشست شورای شهر درباره بودجه پل تازه',
    '',
    'در نشست دیروز شورای شهر که سه ساعت طول کشید و خبرنگاران هم در آن بودند، اعضا پس از گفت‌وگوی بسیار بودجه پل تازه را تصویب کردند، اما درباره تونل شمالی و بازسازی پارک‌های محله به نتیجه‌ای نرسیدند.',
  ].join('\n');
  const { answer } = reader.ask({ text, publishedAt: '2025-11-25' }, 'آیا بودجه پل تازه تصویب شد؟');
  expect(answer).not.toBeNull();
  const said = text.slice(answer!.start, answer!.end);
  expect(said).toContain('بودجه پل تازه را تصویب کردند');
  expect(said).not.toContain('تونل شمالی');
});
