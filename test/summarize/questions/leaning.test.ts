import { expect, test } from 'vitest';
import type { Turn } from '../../../src/summarize/text/reading.ts';
import { reader } from '../reader.ts';

const TEXT = [
  'مدیر پارک ملی از بازگشت گوزن‌ها خبر داد',
  '',
  'سارا کاظمی، مدیر پارک ملی دشت سبز، گفت: «۱۲ گوزن پس از ده سال به دشت برگشته‌اند.»',
  'وی هزینه نگهداری از آن‌ها را ۸ میلیارد تومان اعلام کرد.',
  'حسین مرادی، فرماندار دشت سبز، گفت: «جاده شمالی از هفته آینده بسته می‌شود.»',
].join('\n');

const ask = (question: string, history: readonly Turn[] = []) => {
  const { answer, evidence } = reader.ask({ text: TEXT, publishedAt: '2025-11-25' }, question, history);
  return {
    answer: answer === null ? null : TEXT.slice(answer.start, answer.end),
    evidence: evidence.map(({ start, end }) => TEXT.slice(start, end)),
  };
};

test('«او» is the person last answered with', () => {
  const first = { question: 'فرماندار دشت سبز کیست؟', answer: 'حسین مرادی' };
  expect(ask('او چه گفت؟', [first]).answer).toContain('جاده شمالی');
  const other = { question: 'مدیر پارک ملی کیست؟', answer: 'سارا کاظمی' };
  expect(ask('او چه گفت؟', [other]).answer).toContain('۱۲ گوزن');
});

test('a sentence that begins with «وی» brings the one before, and comes first itself', () => {
  const { answer, evidence } = ask('هزینه نگهداری از گوزن‌ها چقدر است؟');
  expect(answer).toContain('۸ میلیارد تومان');
  expect(evidence).toHaveLength(2);
  expect(evidence[0]).toMatch(/^وی/u);
  expect(evidence[1]).toContain('سارا کاظمی');
});

test('the statement of the asked speaker answers what he said', () => {
  expect(ask('مرادی چی گفت؟').answer).toContain('جاده شمالی');
  expect(ask('کاظمی چه گفت؟').answer).toContain('۱۲ گوزن');
  expect(ask('وزیر نیرو چه گفت؟').answer).toBeNull();
});

test('«و» between two names leans on nothing', () => {
  const last = { question: 'هزینه نگهداری از گوزن‌ها چقدر است؟', answer: '۸ میلیارد تومان' };
  const question = 'قطر و سوئیس چند چند شدند؟';
  expect(ask(question, [last])).toEqual(ask(question));
  expect(ask(question, [last]).answer).toBeNull();
});
