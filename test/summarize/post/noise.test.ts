import { expect, it, test } from 'vitest';
import { skeleton } from '../../../src/summarize/persian/fold.ts';
import { readingOf, reader, slicesOf } from '../reader.ts';

const NEWS = 'شهردار کرمان از بازگشایی سه کتابخانه تازه خبر داد و گفت ساعت کار آنها تا شب است.';

// What stands below the news of a post.
const SIGNATURES: readonly string[] = [
  '@kerman_news',
  '🆔 @kerman_news',
  'https://t.me/kerman_news',
  '#کرمان #کتابخانه',
  '🔗 https://example.org/news/12',
  '➖➖➖➖➖',
];

test.each(SIGNATURES)('signature %s', (signature) => {
  const text = `🔴 ${NEWS}\n\n${signature}`;
  const reading = readingOf(text);
  const seen = [...reading.sentences, ...reading.points.flatMap(({ spans }) => spans)];
  expect(slicesOf(text, seen).filter((slice) => slice.includes(signature))).toEqual([]);
  expect(skeleton(slicesOf(text, reading.sentences).join(''))).toContain(skeleton(NEWS));
});

it.each([
  ['شرح کامل گزارش را\nاینجا\nبخوانید.', 3],
  ['اما چرا کتابخانه‌ها تا شب بازند؟\nاینجا\nبخوانید', 3],
])('an invitation to read on that its link parts into lines: %s', (invitation, lines) => {
  const text = `${NEWS}\n${invitation}\n@kerman_news`;
  const { noise, sentences } = readingOf(text);
  expect(slicesOf(text, sentences)).toEqual([NEWS]);
  expect(slicesOf(text, noise).join('\n').split('\n').slice(0, lines)).toEqual(invitation.split('\n'));
});

it('what is news is kept, even with a link in its midst', () => {
  const text = `${NEWS} نشانی کتابخانه‌ها در example.org آمده است.`;
  expect(slicesOf(text, readingOf(text).noise)).toEqual([]);
});

it('a channel that opens with «به گزارش» and its own name speaks of itself', () => {
  const text = `به گزارش کوچه و بازار، ${NEWS}`;
  const noiseOf = (name: string) => {
    const reading = reader.read({ text, origin: { name } });
    return reading.kind === 'not-persian' ? null : slicesOf(text, reading.noise);
  };
  expect(noiseOf('کوچه و بازار')).toEqual(['به گزارش کوچه و بازار،']);
  expect(noiseOf('بام شهر')).toEqual([]);
});

it.each(['به گزارش', 'به\u200Cگزارش'])('the agency of «%s» is told and is no part of a point', (by) => {
  const text = `${by} خبرگزاری کارون، ${NEWS}`;
  const reading = readingOf(text);
  expect(reading.origin).toEqual({ agency: 'خبرگزاری کارون' });
  expect(reading.points.some(({ shown }) => shown.includes('گزارش'))).toBe(false);
});

it('a headline is the title, the text below it is not', () => {
  const headline = 'سه کتابخانه تازه در کرمان باز می‌شود';
  const text = `${headline}\n\n${NEWS}\n\n${NEWS.replace('کرمان', 'یزد')}`;
  const { title } = readingOf(text);
  expect(title === null ? null : text.slice(title.start, title.end)).toBe(headline);
});

it('a text that is all noise, foreign or only emoji is not read', () => {
  const kinds = [
    '',
    ' \n',
    '🔴🔴🔴',
    'The minister said that the plan is ready.',
    'قال الوزير إن الخطة جاهزة وسوف تبدأ قريبا',
  ].map((text) => reader.read({ text }).kind);
  expect(new Set(kinds)).toEqual(new Set(['not-persian']));
});

it('what an outlet says of itself is passed over in a later paragraph too', () => {
  const second = 'مدیر کتابخانه‌ها از افزایش شمار اعضا به دو هزار نفر در سال جاری خبر داد.';
  const cases = [
    'به گزارش خبرنگار اجتماعی خبرگزاری مهر ',
    'به گزارش گروه فرهنگ و هنر برنا؛ ',
    'تسنیم در گزارشی نوشت: ',
  ];
  for (const preamble of cases) {
    const text = [...Array<string>(5).fill(NEWS), preamble + second].join('\n');
    const reading = readingOf(text);
    expect(slicesOf(text, reading.noise)).toEqual([preamble.trim()]);
    expect(slicesOf(text, reading.sentences).at(-1)).toBe(second);
  }
});

it('a report of another body is news: only outlets are passed over', () => {
  const text = `${NEWS}\nبه گزارش سازمان ملل، شمار کتابخانه‌ها در منطقه دو برابر شده است.`;
  expect(slicesOf(text, readingOf(text).noise)).toEqual([]);
});

it('the remark of a channel over its signature is no news', () => {
  const remark = 'کاش برای شهر ما هم کسی کاری می‌کرد!';
  const text = `🔴 ${NEWS}\n🤔\n${remark}\n✅\n@kerman_news`;
  const reading = readingOf(text);
  expect(slicesOf(text, reading.noise).some((slice) => slice.includes(remark))).toBe(true);
  expect(slicesOf(text, reading.sentences)).toEqual([NEWS]);
});

it('the same face at the head of a post, or without a signature, removes nothing', () => {
  for (const text of [`🤔\n${NEWS}\n@kerman_news`, `${NEWS}\n🤔\nکاش برای شهر ما هم کسی کاری می‌کرد!`]) {
    expect(skeleton(slicesOf(text, readingOf(text).sentences).join(' '))).toContain(skeleton(NEWS));
    expect(slicesOf(text, readingOf(text).noise).some((slice) => slice.includes('کاش'))).toBe(false);
  }
});

it('a post that sells has no news in it', () => {
  const text = [
    '🔥 فیلترشکن پرسرعت و بدون قطعی 🔥',
    '۱۰ گیگ فقط ۵۰ هزار تومان، تخفیف ویژه تا امشب',
    'با ضمانت بازگشت وجه و پشتیبانی ۲۴ ساعته',
    'برای خرید به ربات پیام بدهید: @some_shop_bot',
  ].join('\n');
  const reading = reader.read({ text });
  expect(reading.kind).toBe('too-short');
  expect(reading.kind === 'not-persian' ? [] : slicesOf(text, reading.noise)).toHaveLength(4);
});

it.each([
  ['⚡ سرعت بالا\n🌐 کیفیتی که حسش می‌کنی\nهمین الان جوین شو\n@sample_fast_vpn', 'a shop of few words'],
  ['هر شب دو میلیون سود می‌کردی\nبیا تو کانال بت ما و ببین\n@sample_fun_bet @sample_fun_bet', 'a house of bets'],
])('%s is an advertisement: %s', (text) => {
  expect(reader.read({ text }).kind).toBe('too-short');
});

it('news about selling is news', () => {
  const text =
    'وزیر ارتباطات گفت قیمت هر گیگ اینترنت تغییر نمی‌کند و ثبت‌نام در سامانه رایگان است. خبر کامل: https://example.org/1';
  expect(slicesOf(text, readingOf(text).sentences)[0]).toContain('وزیر ارتباطات');
});
