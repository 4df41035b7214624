import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/bot/names.ts';
import { replyOf } from '../../src/bot/reply.ts';
import { replyToQuestion } from '../../src/bot/answer.ts';
import { en } from '../../src/bot/wording/en.ts';
import { createFakeReader } from './fake-reader.ts';
import { fa } from '../../src/bot/wording/fa.ts';
import type { View } from '../../src/bot/views.ts';
import type { DateValue, Entity, EntityType, Reading } from '../../src/summarize/text/reading.ts';
import { formatted, plain } from './harness.ts';

const reader = { tidy: (text: string) => text };

function entity(type: EntityType, name: string, more: Partial<Entity> & { times?: number } = {}): Entity {
  const { times = 1, ...fields } = more;
  return { type, name, mentions: Array.from({ length: times }, () => ({ start: 0, end: 1 })), ...fields };
}

describe('namesOf', () => {
  it('one line a kind in a fixed order, kinds without any left out', () => {
    const entities = [
      entity('quantity', '۴۰ غرفه', { times: 2 }),
      entity('money', '۳ میلیارد تومان'),
      entity('facility', 'ورزشگاه تختی'),
      entity('person', 'نسرین آبکار', { title: 'شهردار' }),
      entity('event', 'جشنواره قالی'),
      entity('location', 'یزد'),
      entity('percent', '۱۲ درصد'),
    ];
    expect(namesOf(entities, fa)).toEqual([
      '👤 نسرین آبکار (شهردار)',
      '📍 ورزشگاه تختی · یزد',
      '🔢 ۳ میلیارد تومان · ۱۲ درصد · ۴۰ غرفه',
    ]);
  });

  it('what is spoken of most comes first, the same name once', () => {
    const cities = [entity('location', 'یزد'), entity('location', 'تهران', { times: 3 }), entity('facility', 'یزد')];
    expect(namesOf(cities, fa)).toEqual(['📍 تهران · یزد']);
  });

  it.each([
    [6, '۱ · ۲ · ۳ · ۴ · ۵ · ۶'],
    [7, '۱ · ۲ · ۳ · ۴ · ۵ · ۶ · ۷'],
    [8, '۱ · ۲ · ۳ · ۴ · ۵ · ۶ · و ۲ دیگر'],
  ])('%i names: %s', (count, line) => {
    const people = Array.from({ length: count }, (_, i) => entity('person', '۱۲۳۴۵۶۷۸'[i]!));
    expect(namesOf(people, fa)).toEqual([`👤 ${line}`]);
  });

  it('a figure keeps its bound', () => {
    const value = { amount: 12_000, unit: 'نفر', bound: 'more-than' } as const;
    expect(namesOf([entity('quantity', '۱۲ هزار نفر', { value })], fa)).toEqual(['🔢 بیش از ۱۲ هزار نفر']);
    const range = { amount: 15, unit: 'نفر', bound: 'at-most' } as const;
    expect(namesOf([entity('quantity', '۱۰ تا ۱۵ نفر', { value: range })], fa)).toEqual(['🔢 ۱۰ تا ۱۵ نفر']);
    expect(namesOf([entity('quantity', 'صدها نفر', { value })], fa)).toEqual(['🔢 صدها نفر']);
  });

  const day = { iso: '2025-11-24', calendar: 'jalali', certain: true } as const;
  it.each<[string, DateValue, string, string]>([
    ['دیروز', day, 'دیروز (۳ آذر)', 'its day beside it'],
    ['۳ آذر', day, '۳ آذر', 'says it itself'],
    ['شنبه', { ...day, certain: false }, 'شنبه', 'which Saturday is not known'],
    ['این هفته', { ...day, until: '2025-11-28' }, 'این هفته', 'not one day'],
    ['ماه گذشته', { ...day, iso: '2025-10' }, 'ماه گذشته', 'not a day'],
  ])('the date «%s»: %s', (name, value, wanted) => {
    expect(namesOf([entity('date', name, { value })], fa)).toEqual([`📅 ${wanted}`]);
  });
});

const TEXT = 'Google در یزد\nدفتر گشود';
const READING: Extract<Reading, { kind: 'reading' | 'too-short' }> = {
  kind: 'reading',
  title: { start: 0, end: TEXT.length },
  noise: [],
  sentences: [{ start: 0, end: 500 }],
  points: [{ spans: [], shown: 'کانال @google_ir خبر داد\nکه دفتر گشوده شد', weight: 1, because: [] }],
  entities: [],
  quotes: [],
  questions: ['یک؟', 'دو؟', 'سه؟', 'چهار؟'].map((text) => ({
    text,
    answer: { start: 0, end: 1 },
    evidence: { start: 0, end: 1 },
  })),
  origin: { agency: 'ایلنا' },
};
// Forwarded from somebody who hides his name: nothing but the day is known of where it comes from.
const ARTICLE = { text: TEXT, publishedAt: '2025-11-24T21:00:00Z', origin: {} };

it('of dates that mean the same day the fullest is named', () => {
  const day = { iso: '2025-11-25', calendar: 'jalali', certain: true } as const;
  const dates = [
    entity('date', 'سه‌شنبه', { value: day }),
    entity('date', 'سه‌شنبه ۴ آذر', { value: day }),
    entity('date', 'فردا', { value: { ...day, iso: '2025-11-26' } }),
  ];
  expect(namesOf(dates, fa)).toEqual(['📅 سه‌شنبه ۴ آذر · فردا (۵ آذر)']);
});

it('an hour by the clock stands beside the days, «دقایقی پیش» does not', () => {
  const named = [
    entity('date', 'جمعه ۸ خرداد', {}),
    entity('time', 'ساعت ۱۶ تا ۱۸', {}),
    entity('time', '۱۶:۳۰', {}),
    entity('time', 'دقایقی پیش', {}),
    entity('time', '0:03:30', {}),
  ];
  expect(namesOf(named, fa)).toEqual(['📅 جمعه ۸ خرداد · ساعت ۱۶ تا ۱۸ · ۱۶:۳۰']);
});

describe('replyOf', () => {
  it('keeps its direction: Latin starts are marked, handles isolated, one line stays one line', () => {
    const reply = replyOf({ article: ARTICLE, reading: READING, reader }, fa)!;
    expect(reply.text.text).toBe(
      [
        '\u200FGoogle در یزد دفتر گشود',
        'ایلنا · ۴ آذر ۱۴۰۴',
        '',
        '\u200F▪️ کانال \u2068@google_ir\u2069 خبر داد که دفتر گشوده شد',
      ].join('\n'),
    );
    expect(reply.text.entities).toEqual([{ type: 'bold', offset: 1, length: 23 }]);
    expect(reply.buttons?.inline_keyboard).toEqual([
      [{ text: 'یک؟', callback_data: 'q:0' }],
      [{ text: 'دو؟', callback_data: 'q:1' }],
      [{ text: 'سه؟', callback_data: 'q:2' }],
    ]);
  });

  it('offers no question whose answer a point shows; the others keep their numbers', () => {
    const at = (start: number) => ({ start, end: start + 10 });
    const questions = [0, 20, 40, 60].map((start, index) => ({ ...READING.questions[index]!, answer: at(start) }));
    const points = [{ ...READING.points[0]!, spans: [{ start: 5, end: 18 }, at(20)] }];
    const reading = { ...READING, questions, points, sentences: [at(0), at(20), at(40), at(60)] };
    const asked = (view: View, shown: typeof READING = reading) =>
      replyOf({ article: ARTICLE, reading: shown, reader }, fa, { view })!
        .buttons!.inline_keyboard.flat()
        .map((button) => ('callback_data' in button ? button.callback_data : ''))
        .filter((data) => data.startsWith('q:'));
    expect(asked('brief')).toEqual(['q:2']);
    expect(asked('more')).toEqual(['q:2']);
    // A post that is its own summary has no points beneath it.
    expect(asked('brief', { ...reading, sentences: [at(0), at(20)] })).toEqual(['q:0', 'q:1', 'q:2']);
  });

  it('tells no day of what was pasted: it would be the day of the pasting', () => {
    const reply = replyOf({ article: { text: TEXT, publishedAt: ARTICLE.publishedAt }, reading: READING, reader }, fa)!;
    expect(plain(reply.text)).not.toContain('آذر ۱۴۰۴');
  });

  it('speaks English around the Persian where that is chosen', () => {
    const reply = replyOf({ article: ARTICLE, reading: READING, reader }, en, { sentBefore: true })!;
    expect(plain(reply.text)).toContain('ایلنا · 25 November 2025');
    expect(plain(reply.text)).toMatch(/You have sent this article before\.$/u);
  });

  it('names the channel rather than the agency, and no source where there is neither', () => {
    const origin = { name: 'خبر یزد' };
    const named = replyOf({ article: { ...ARTICLE, origin }, reading: READING, reader }, fa)!;
    expect(plain(named.text)).toContain('خبر یزد · ۴ آذر ۱۴۰۴');
    const unnamed = replyOf({ article: ARTICLE, reading: { ...READING, origin: {} }, reader }, fa)!;
    expect(plain(unnamed.text)).not.toContain('آذر');
  });

  it('does not say the title again as a point', () => {
    const again = { spans: [{ start: 0, end: TEXT.length }], shown: TEXT, weight: 1, because: [] };
    const reading = { ...READING, points: [again, ...READING.points] };
    const once = replyOf({ article: ARTICLE, reading, reader }, fa)!;
    expect(plain(once.text).match(/▪️/gu)).toHaveLength(1);
  });

  const short = { start: 0, end: 90 };
  it.each([
    ['too short', { ...READING, kind: 'too-short' as const }],
    ['three short sentences', { ...READING, sentences: [short, short, short] }],
    ['no points', { ...READING, points: [] }],
  ])('%s: neither title nor points, only names and questions', (_, reading) => {
    const named = { ...reading, entities: [entity('location', 'یزد')] };
    expect(plain(replyOf({ article: ARTICLE, reading: named, reader }, fa)!.text)).toBe('📍 یزد');
    expect(plain(replyOf({ article: ARTICLE, reading, reader }, fa)!.text)).toBe(fa.canAsk);
    const empty = { ...reading, questions: [] };
    expect(replyOf({ article: ARTICLE, reading: empty, reader }, fa)).toBeNull();
  });

  it('four short sentences have points', () => {
    const reading = { ...READING, sentences: [short, short, short, short] };
    expect(plain(replyOf({ article: ARTICLE, reading, reader }, fa)!.text)).toContain('▪️');
  });
});

describe('replyToQuestion', () => {
  const article = { text: 'بارش ۱۲ میلی‌متر بود. @havashenasi گفت.' };
  const sentence = { start: 0, end: 21 };
  const second = { start: 22, end: article.text.length };
  const reader = createFakeReader();
  const answered = { answer: { start: 5, end: 17 }, evidence: [sentence], confidence: 0.9 };

  it('bold answer, quoted sentences, each line with its direction', () => {
    const { text } = replyToQuestion({ article, answer: { ...answered, evidence: [sentence, second] }, reader }, fa);
    expect(text.text).toBe(
      '\u200F۱۲ میلی‌متر \nبارش ۱۲ میلی‌متر بود.\n\u200F\u2068@havashenasi\u2069 گفت.'.replace('متر \n', 'متر\n'),
    );
    expect(formatted(text)).toEqual(['bold: ۱۲ میلی‌متر', 'blockquote: بارش ۱۲ میلی‌متر بود.\n@havashenasi گفت.']);
  });

  it('an answer that is the whole sentence is shown once', () => {
    const { text } = replyToQuestion({ article, answer: { ...answered, answer: sentence }, reader }, fa);
    expect(formatted(text)).toEqual(['blockquote: بارش ۱۲ میلی‌متر بود.']);
    expect(text.entities[0]!.length).toBe(text.text.length);
  });

  it('so it is where only its full stop is left out', () => {
    const answer = { ...answered, answer: { start: 0, end: 20 } };
    expect(formatted(replyToQuestion({ article, answer, reader }, fa).text)).toEqual([
      'blockquote: بارش ۱۲ میلی‌متر بود.',
    ]);
  });

  it('a sentence that the post breaks is one line, and each of several has its own', () => {
    const text = 'نام‌نویسی در سامانه\nvam.example.ir\nانجام می‌شود. مهلت آن\nتا شنبه است.';
    const [first, last] = [
      { start: 0, end: 48 },
      { start: 49, end: text.length },
    ];
    const broken = { answer: { start: 20, end: 34 }, evidence: [last, first], confidence: 0.9 };
    const said = formatted(replyToQuestion({ article: { text }, answer: broken, reader }, fa).text);
    expect(said[1]).toBe('blockquote: نام‌نویسی در سامانه vam.example.ir انجام می‌شود.\nمهلت آن تا شنبه است.');
    const none = { answer: null, evidence: [], confidence: 0, nearest: first };
    expect(formatted(replyToQuestion({ article: { text }, answer: none, reader }, fa).text)).toEqual([
      'blockquote: نام‌نویسی در سامانه vam.example.ir انجام می‌شود.',
    ]);
  });

  it('«بله» or «خیر» leads where the text leaves no doubt', () => {
    const answer = { ...answered, answer: sentence, verdict: 'no' as const };
    expect(formatted(replyToQuestion({ article, answer, reader }, fa).text)).toEqual([
      'bold: خیر',
      'blockquote: بارش ۱۲ میلی‌متر بود.',
    ]);
  });

  it('a sentence that is told after the one that leans on it is shown before it', () => {
    const answer = { ...answered, evidence: [second, sentence] };
    expect(formatted(replyToQuestion({ article, answer, reader }, fa).text)[1]).toBe(
      'blockquote: بارش ۱۲ میلی‌متر بود.\n@havashenasi گفت.',
    );
  });

  it.each([
    [undefined, fa.notInText, []],
    [second, `${fa.notInTextNearest}\n@havashenasi گفت.`, ['blockquote: @havashenasi گفت.']],
  ])('no answer, nearest %j', (nearest, wanted, entities) => {
    const answer = { answer: null, evidence: [], confidence: 0, ...(nearest && { nearest }) };
    const { text } = replyToQuestion({ article, answer, reader }, fa);
    expect(plain(text)).toBe(wanted);
    expect(formatted(text)).toEqual(entities);
  });

  it('an answer from an article that nobody pointed to names it, with a link to the original', () => {
    const origin = { name: 'خبر کوهپایه', link: 'https://t.me/koohpayeh/7' };
    const dated = { ...article, origin, publishedAt: '2025-11-25T08:00:00Z' };
    const { text } = replyToQuestion({ article: dated, answer: answered, reader }, fa, { named: true });
    expect(plain(text)).toMatch(/\n\nاز خبرِ «بارش ۱۲ میلی‌متر بود\.»\nخبر کوهپایه · ۴ آذر ۱۴۰۴$/u);
    expect(formatted(text).at(-1)).toBe('text_link: خبر کوهپایه');
  });

  it('a long headline is cut at a word', () => {
    const long = { text: `${'خبری بلند از کوهپایه '.repeat(8)}رسید.\nبارش ۱۲ میلی‌متر بود.` };
    const { text } = replyToQuestion({ article: long, answer: answered, reader }, fa, { named: true });
    const [, headline = ''] = /از خبرِ «(.*)»/u.exec(plain(text)) ?? [];
    expect(headline).toMatch(/^خبری بلند .* …$/u);
    expect(headline.length).toBeLessThan(90);
  });
});
