import { describe, expect, it } from 'vitest';
import { takeApart } from '../../../src/summarize/post/document.ts';
import { sliceOf } from '../../../src/summarize/text/span.ts';
import { readingOf, slicesOf } from '../reader.ts';

const sentencesIn = (text: string): string[] =>
  takeApart({ text }).sentences.map((sentence) => sliceOf(text, sentence).replaceAll('\n', ' | '));

describe('lines that were broken in the middle of a sentence are one', () => {
  it.each([
    [
      'شهردار می‌خواهد از نفوذ اتاق بازرگانی در شورای شهر (تهران)\nبرای اهداف مشترک استفاده کند.',
      'شهردار می‌خواهد از نفوذ اتاق بازرگانی در شورای شهر (تهران) | برای اهداف مشترک استفاده کند.',
      'what is wanted has its subject above',
    ],
    [
      'قطار تازه مشهد با تأخیر در تهران\nبه ایستگاه رسید',
      'قطار تازه مشهد با تأخیر در تهران | به ایستگاه رسید',
      'a verb',
    ],
    [
      'نمایشگاه گل و گیاه در بوستان ولایت\nبرگزار شد',
      'نمایشگاه گل و گیاه در بوستان ولایت | برگزار شد',
      'a verb of two words',
    ],
    [
      'ثبت‌نام وام مسکن از فردا در سامانه\nvam.example.ir\nانجام می‌شود.',
      'ثبت‌نام وام مسکن از فردا در سامانه | vam.example.ir | انجام می‌شود.',
      'an address set off',
    ],
    [
      'باشگاه شهر در\n۱۰\nدیدار اخیر خود برنده شده است.',
      'باشگاه شهر در | ۱۰ | دیدار اخیر خود برنده شده است.',
      'a figure set off',
    ],
    [
      'بهروز نیک‌اندیش، رئیس شورای شهر در\n#گفتگو\nبا خبرنگاران شهر: بودجه تازه برای ساخت دو پل شرقی تصویب شد.',
      'بهروز نیک‌اندیش، رئیس شورای شهر در | #گفتگو | با خبرنگاران شهر: بودجه تازه برای ساخت دو پل شرقی تصویب شد.',
      'a hashtag that is a word of the sentence',
    ],
    [
      'کارخانه سیمان دو خط تازه\nرا پس از تعمیر به کار انداخت.',
      'کارخانه سیمان دو خط تازه | را پس از تعمیر به کار انداخت.',
      'nothing begins with «را»',
    ],
  ])('%s', (text, whole, why) => {
    expect(sentencesIn(text), why).toEqual([whole]);
  });

  it.each([
    ['پایان تعمیر پل شرقی\nپل از فردا باز می‌شود.', 'a headline over its news'],
    ['بودجه شهر تصویب شد\nاز فردا ساخت دو پل آغاز می‌شود', 'two statements'],
    ['وظیفه‌های تازه مدیران\nبرای هر کار باید گزارش داده شود.', 'an order stands by itself'],
    ['شهردار در پی آن است که\n🔹 بودجه دو برابر شود', 'a bullet begins anew'],
    ['شهردار در سفر به\n\nاستاندار در شهر ماند.', 'an empty line parts'],
    ['زلزله در شرق کشور\nnews.example.ir/12', 'an address under the news'],
    ['برای آبادی شهر کار می‌کنیم\nبود و نبود این طرح مهم است.', 'a sentence may begin with two verbs as its subject'],
  ])('but %s', (text, why) => {
    expect(sentencesIn(text), why).toHaveLength(2);
  });

  it('a Latin line under a headline leads into nothing', () => {
    const text = 'گزارش رویترز درباره بازار گندم\nReuters\nوزیر کشاورزی به دامغان رفت و با گندم‌کاران دیدار کرد.';
    expect(sentencesIn(text)).toContain('وزیر کشاورزی به دامغان رفت و با گندم‌کاران دیدار کرد.');
    expect(sentencesIn(text)).toContain('گزارش رویترز درباره بازار گندم');
  });

  it('a headline is told whole, in one line, and its second half is no point', () => {
    const text =
      'پروازهای زائران به‌جای مشهد، مستقیم در تهران\nفرود آمد\n🔹 سه پرواز که قرار بود به مشهد بروند، در فرودگاه مهرآباد به زمین نشستند.';
    const { title, points } = readingOf(text);
    expect(slicesOf(text, [title!])).toEqual(['پروازهای زائران به‌جای مشهد، مستقیم در تهران\nفرود آمد']);
    expect(points.map(({ shown }) => shown)).toEqual([
      'سه پرواز که قرار بود به مشهد بروند، در فرودگاه مهرآباد به زمین نشستند',
    ]);
  });

  it('a point that its post breaks is shown in one line', () => {
    const text = 'ثبت‌نام وام مسکن جوانان از فردا در سامانه\nvam.example.ir\nانجام می‌شود.';
    expect(readingOf(text).points.map(({ shown }) => shown)).toEqual([
      'ثبت‌نام وام مسکن جوانان از فردا در سامانه vam.example.ir انجام می‌شود',
    ]);
  });
});
