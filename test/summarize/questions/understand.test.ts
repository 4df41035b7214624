import { expect, test } from 'vitest';
import { understand } from '../../../src/summarize/questions/understand.ts';
import { isOneOff } from '../../../src/summarize/questions/spelling.ts';

/** Question, kind, the words that ask (folded), the noun asked for (its stem). */
const QUESTIONS: readonly (readonly [question: string, kind: string, asking: string, head: string | null])[] = [
  ['چرا پل بسته شد؟', 'why', 'چرا', null],
  ['علت بسته شدن پل چه بود؟', 'why', 'چه بود', null],
  ['پل برای چه بسته شد؟', 'why', 'برای چه', null],
  ['پل کی باز می‌شود؟', 'when', 'کی', null],
  ['در چه تاریخی پل باز شد؟', 'when', 'در چه تاریخی', null],
  ['و کی؟', 'when', 'کی', null],
  ['چند نفر مردن؟', 'how-many', 'چند نفر', 'نفر'],
  ['چند روستا آب ندارد؟', 'how-many', 'چند روستا', 'روستا'],
  ['چند درصد مردم رأی دادند؟', 'percent', 'چند درصد', null],
  ['هزینه پل چقد شد؟', 'money', 'چقدر', 'هزینه'],
  ['ساعت چنده؟', 'when', 'ساعت چند', null],
  ['پل رو کی ساخته؟', 'who', 'کی', null],
  ['کی پل رو ساخت؟', 'who', 'کی', null],
  ['کی ساخت پل تموم میشه؟', 'when', 'کی', null],
  ['با کیا حرف زد؟', 'who', 'چه کسانی', null],
  ['پل چند میلیارد تومان خرج برد؟', 'money', 'چند میلیارد تومان', 'تومان'],
  ['چه کسی پل را ساخت؟', 'who', 'چه کسی', null],
  ['پل را کدام وزیر گشود؟', 'who', 'کدام وزیر', 'وزیر'],
  ['کی گفته؟', 'speaker', 'کی', null],
  ['این هشدار را چه کسی داده؟', 'speaker', 'چه کسی', 'هشدار'],
  ['استاندار چه گفت؟', 'said', 'چه', null],
  ['واکنش استاندار چه بود؟', 'said', 'چه بود', 'واکنش'],
  ['این خبر را کدام رسانه داده؟', 'source', 'کدام رسانه', 'رسانه'],
  ['پل را کدام شرکت ساخت؟', 'which-body', 'کدام شرکت', 'شرکت'],
  ['پل کجاست؟', 'where', 'کجاست', 'پل'],
  ['کجا بود؟', 'where', 'کجا', null],
  ['استاندار کیست؟', 'who-is', 'کیست', 'استاندار'],
  ['پل را چطور ساختند؟', 'how', 'چطور', null],
  ['کابل‌برگردان چیست؟', 'definition', 'چیست', 'کابلبرگرد'],
  ['نام پل چیست؟', 'what', 'چیست', 'نام'],
  ['چی شد؟', 'what', 'چی', 'شد'],
  ['آیا پل باز شد؟', 'yes-no', 'آیا', null],
  ['پل باز شد؟', 'yes-no', '', null],
];

test.each(QUESTIONS)('%s', (question, kind, asking, head) => {
  const { kind: found, words, wh, head: noun } = understand(question);
  expect(found).toBe(kind);
  expect(
    words
      .slice(wh.first, wh.last + 1)
      .map(({ folded }) => folded)
      .join(' '),
  ).toBe(asking);
  if (head !== null) expect(noun).toBe(head);
});

const SLIPS: readonly (readonly [string, string, boolean])[] = [
  ['پرسپولس', 'پرسپولیس', true], // one letter left out
  ['پرسسپولیس', 'پرسپولیس', true], // one too many
  ['پرسپولیش', 'پرسپولیس', true], // one changed
  ['پرسپویلس', 'پرسپولیس', true], // two neighbours exchanged
  ['پرسپولیس', 'پرسپولیس', false], // no slip
  ['پرسپلس', 'پرسپولیس', false], // two left out
];

test.each(SLIPS)('%s is one off %s: %s', (typed, word, wanted) => {
  expect(isOneOff(typed, word)).toBe(wanted);
});
