import { describe, expect, it, test } from 'vitest';
import { CUES, placesAfter } from '../../../src/summarize/questions/cued.ts';
import { reader } from '../reader.ts';

const TEXT = [
  'مدرسه‌های سه شهر فردا تعطیل شد',
  '',
  'کارگروه هوا مدرسه‌های سه شهر استان را به دلیل آلودگی هوا تعطیل کرد.',
  'بازگشایی مدرسه‌ها مشروط به بهتر شدن هوا است.',
  'دو نفر به اتهام سوزاندن زباله بازداشت شدند.',
].join('\n');

const CASES: readonly (readonly [string, string])[] = [
  ['دلیل آن چیست؟', 'آلودگی هوا'],
  ['علت تعطیلی چیست؟', 'آلودگی هوا'],
  ['به چه اتهامی؟', 'سوزاندن زباله'],
  ['شرط بازگشایی چیست؟', 'بهتر شدن هوا'],
];

test.each(CASES)('%s → %s', (question, wanted) => {
  const { answer } = reader.ask({ text: TEXT, publishedAt: '2025-11-25' }, question);
  expect(answer).not.toBeNull();
  expect(TEXT.slice(answer!.start, answer!.end)).toContain(wanted);
});

describe('a cue', () => {
  it('is made of whole words', () => {
    expect(placesAfter('همچون پرنده‌ای رفت', CUES.reason.told)).toEqual([]);
    expect(placesAfter('نرفت، چون باران آمد', CUES.reason.told)).toEqual([10]);
  });
});
