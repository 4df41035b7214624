import { describe, expect, test } from 'vitest';
import { takeApart } from '../../../src/summarize/post/document.ts';
import { TEMPLATES } from '../../../src/summarize/questions/templates.ts';
import { PUBLISHED, reader, readingOf } from '../reader.ts';

/** All that the templates make of a text, whatever is shown above it. */
function madeOf(text: string): string[] {
  const { entities, quotes } = readingOf(text);
  const document = takeApart({ text, publishedAt: PUBLISHED });
  return TEMPLATES.flatMap((template) => template(document, { entities, quotes }, (one) => reader.tidy(one))).map(
    (proposal) => proposal.text,
  );
}

const MADE: readonly (readonly [text: string, question: string, why: string])[] = [
  ['پروازهای فرودگاه مهرآباد به دلیل مه غلیظ لغو شد.', 'چرا پروازهای فرودگاه مهرآباد لغو شد؟', 'within the clause'],
  ['به دلیل مه غلیظ، پروازهای فرودگاه مهرآباد لغو شد.', 'چرا پروازهای فرودگاه مهرآباد لغو شد؟', 'before it'],
  ['رفت‌وآمد کامیون‌ها ممنوع است، زیرا چراغ‌ها خاموش‌اند.', 'چرا رفت‌وآمد کامیون‌ها ممنوع است؟', 'after it'],
  ['همایش معماری با هدف آشنایی دانشجویان برگزار شد.', 'همایش معماری با چه هدفی برگزار شد؟', 'an aim'],
  ['شاخص بورس تهران به سه میلیون واحد رسید.', 'شاخص بورس تهران به چند واحد رسید؟', 'a figure'],
  ['هزینه ساخت پل را ۹۵۰ میلیارد تومان اعلام کردند.', 'هزینه ساخت پل چقدر است؟', 'a price'],
  ['این جشنواره روز شنبه در شیراز آغاز می‌شود.', 'جشنواره چه زمانی در شیراز آغاز می‌شود؟', '«این» is left out'],
  ['مسابقات کشتی از پنجم مرداد در شهر ساری برگزار می‌شود.', 'مسابقات کشتی از چه زمانی برگزار می‌شود؟', 'from when'],
  ['جشنواره عکس در شیراز برگزار شد.', 'جشنواره عکس کجا برگزار شد؟', 'a place'],
  ['معترضان خواستار آزادی همه زندانیان شدند.', 'معترضان خواستار چه شدند؟', 'what a verb owns'],
  ['معترضان خواستار آزادی زندانیان شده، اما پاسخی نشنیدند.', 'معترضان خواستار چه شده است؟', 'the verb whole'],
  ['نروژ از طرح صلح تازه حمایت کرد.', 'نروژ از چه حمایت کرد؟', 'what it leads to'],
  ['دولت باید یارانه نان را زودتر بپردازد.', 'دولت باید چه کند؟', 'what must be done'],
  ['این ربات‌ها می‌توانند لوله‌ها را بازرسی کنند.', 'ربات‌ها چه کاری می‌توانند انجام دهند؟', 'what can be'],
  ['مریم کاکاوند، رئیس انجمن داروسازان، در نشست بود.', 'مریم کاکاوند کیست؟', 'who is not known to all'],
];

test.each(MADE)('%s → %s (%s)', (text, question) => {
  expect(madeOf(text)).toContain(question);
});

const NOT_MADE: readonly (readonly [text: string, bad: RegExp, why: string])[] = [
  ['او به دلیل بیماری بازداشت شد.', /^چرا/u, 'nobody is named'],
  ['هنرمندانی چون کاکاوند و رستمی دعوت شدند.', /^چرا/u, '«چون» compares'],
  ['محدودیت‌ها را از شنبه اجرا می‌کنند.', /زمانی/u, 'it does not say who'],
  ['وزیر گفت که جلسه شورا روز شنبه برگزار نشد.', /زمانی/u, 'what did not happen has no day'],
  ['طلا در معاملات نقدی تا ظهر شنبه با نیم درصد کاهش به ۴۵۰۰ دلار رسید.', /زمانی رسید/u, 'to what is missing'],
  ['تنگه هرمز باید باز بماند.', /باید چه/u, 'a place does nothing'],
  ['عوارض تازه باید پرداخت شود.', /باید چه/u, 'what is done to it'],
  ['دونالد ترامپ، رئیس‌جمهور آمریکا، در نشست بود.', /کیست/u, 'everybody knows'],
  ['این موضوع به تصمیم مجلس بستگی دارد.', /به چه بستگی/u, 'it is told elsewhere which'],
  ['افزایش به پنج درصد رسید.', /^افزایش به چند/u, 'of what is not told'],
];

test.each(NOT_MADE)('of «%s» no %s: %s', (text, bad) => {
  for (const question of madeOf(text)) expect(question).not.toMatch(bad);
});

describe('no question', () => {
  const TEXT = [
    'وی در پایان به شهر خود بازگشت و این طرح از شنبه در آنجا اجرا می‌شود.',
    'این اقدام باعث نگرانی او شد و ایشان خواستار توقف آن شدند.',
    'همان گروه از آن‌ها به دلیل همین موضوع حمایت کرد.',
  ].join('\n');

  test('hangs on what stands elsewhere', () => {
    for (const question of madeOf(TEXT))
      expect(question).not.toMatch(/(?:^|\s)(?:وی|او|ایشان|این|آن|آن‌ها|همین)(?:\s|؟)/u);
  });
});
