import { expect, it } from 'vitest';
import type { EditionPart } from '../../src/bot/edition-reply.ts';
import { editionReply, reasonsReply } from '../../src/bot/edition-reply.ts';
import { en } from '../../src/bot/wording/en.ts';
import { fa } from '../../src/bot/wording/fa.ts';
import type { Edition } from '../../src/digest/edition.ts';
import type { EditionStory } from '../../src/digest/tell.ts';
import { formatted, plain } from './harness.ts';

const FRAME = { day: '2025-11-25', sinceYesterday: true };

function story(title: string, changes: Partial<EditionStory> = {}): EditionStory {
  return {
    ids: ['a1', 'i2'],
    topic: null,
    continues: false,
    reasons: [],
    title: { id: 'a1', start: 0, end: title.length, shown: title },
    points: [],
    differs: [],
    sources: [],
    links: [],
    ...changes,
  };
}

const point = (shown: string) => ({ id: 'a1', spans: [], shown });
const editionOf = (stories: readonly EditionStory[], counts: Partial<Edition['counts']> = {}): Edition => ({
  day: FRAME.day,
  counts: { articles: 27, sources: 5, stories: stories.length, notPersian: 0, noNews: 0, ...counts },
  stories,
});
const linesOf = ({ text }: EditionPart): string[] => plain({ text }).split('\n');
const labels = ({ buttons }: EditionPart): string[] =>
  (buttons?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text).join(' '));

const FIRE = story('آتش‌سوزی در انبار بندر مهار شد', {
  points: [point('آتش پس از شش ساعت خاموش شد')],
  differs: [
    {
      what: 'مجروح',
      values: [
        { shown: '۱۲', ids: ['a1'], sources: ['خبر جنوب'], sentence: '۱۲ نفر مجروح شدند.' },
        { shown: '۱۵', ids: ['i2'], sources: ['بندر نیوز'], sentence: 'مجروحان ۱۵ نفرند.' },
      ],
    },
  ],
  links: [{ name: 'خبر جنوب', link: 'https://t.me/south/5' }, { name: 'بندر نیوز' }],
});

it('a small edition has a heading in both calendars, counts, stories, differing figures and sources as links', () => {
  const { parts, stories } = editionReply(editionOf([FIRE]), FRAME, fa);
  expect(parts).toHaveLength(1);
  expect(linesOf(parts[0]!)).toEqual([
    'خلاصه سه‌شنبه ۴ آذر ۱۴۰۴ · ۲۵ نوامبر ۲۰۲۵',
    '۲۷ خبر از ۵ منبع · ۱ رویداد',
    '',
    '۱. آتش‌سوزی در انبار بندر مهار شد',
    '▪️ آتش پس از شش ساعت خاموش شد',
    '⚖️ مجروح: ۱۲ (خبر جنوب) · ۱۵ (بندر نیوز)',
    'خبر جنوب · بندر نیوز',
  ]);
  expect(formatted({ ...parts[0]!, entities: [...parts[0]!.entities] })).toEqual([
    'bold: خلاصه سه‌شنبه ۴ آذر ۱۴۰۴',
    'bold: آتش‌سوزی در انبار بندر مهار شد',
    'text_link: خبر جنوب',
  ]);
  expect(labels(parts[0]!)).toEqual(['۱', 'چرا این‌ها؟ تنظیم']);
  expect(stories).toEqual([
    { number: 1, title: 'آتش‌سوزی در انبار بندر مهار شد', articleIds: [1], itemIds: [2], reasons: [] },
  ]);
});

it('stories stand under their topics in one numbering, those that go on last', () => {
  const { parts, stories } = editionReply(
    editionOf([
      story('ادامه گفت‌وگوها', { topic: 'politics', continues: true }),
      story('رأی مجلس', { topic: 'politics' }),
      story('نرخ نان', { topic: 'economy' }),
      story('بی موضوع'),
      story('سفر وزیر', { topic: 'politics' }),
    ]),
    FRAME,
    fa,
  );
  expect(linesOf(parts[0]!).slice(3).filter(Boolean)).toEqual([
    ...['سیاست', '۱. رأی مجلس', '۲. سفر وزیر', 'اقتصاد', '۳. نرخ نان', 'دیگر خبرها', '۴. بی موضوع'],
    ...['ادامه دیروز', '۵. ادامه گفت‌وگوها'],
  ]);
  expect(labels(parts[0]!)).toEqual(['۱ ۲ ۳ ۴ ۵', 'چرا این‌ها؟ تنظیم']);
  expect(stories.map(({ number, title }) => `${number} ${title}`)[4]).toBe('5 ادامه گفت‌وگوها');
});

it('what goes on is marked in a small edition too, and from an earlier day than yesterday as such', () => {
  const goesOn = editionOf([story('گفت‌وگوها', { continues: true })]);
  expect(linesOf(editionReply(goesOn, FRAME, fa).parts[0]!)[3]).toBe('۱. گفت‌وگوها · ادامه دیروز');
  const frame = { ...FRAME, sinceYesterday: false };
  expect(linesOf(editionReply(goesOn, frame, fa).parts[0]!)[3]).toBe('۱. گفت‌وگوها · دنباله خبرهای پیشین');
});

it('editions that were too late are told of, and stories that there was no room for', () => {
  const frame = { ...FRAME, skipped: ['2025-11-23', '2025-11-24'] };
  const { parts } = editionReply(editionOf([FIRE], { untold: 4 }), frame, fa);
  expect(linesOf(parts[0]!)[2]).toBe(
    'خلاصه‌های یکشنبه ۲ آذر و دوشنبه ۳ آذر بیش از شش ساعت دیر شدند و فرستاده نشدند؛ خبرهایشان در همین خلاصه آمده است.',
  );
  expect(linesOf(parts[0]!).at(-1)).toBe('۴ رویداد دیگر در این خلاصه جا نشد.');
});

it('a day without news says so, with nothing to tap', () => {
  const { parts, stories } = editionReply(editionOf([]), FRAME, fa);
  expect(linesOf(parts[0]!)[1]).toBe('از خلاصه پیش تا اکنون خبر تازه‌ای نرسیده است.');
  expect(parts[0]!.buttons).toBeUndefined();
  expect(stories).toEqual([]);
});

it('English wording frames Persian stories', () => {
  const { parts } = editionReply(editionOf([FIRE]), FRAME, en);
  expect(linesOf(parts[0]!).slice(0, 2)).toEqual([
    'Digest of Tuesday, 25 November 2025 · Azar 4, 1404',
    '27 articles from 5 sources · 1 story',
  ]);
});

it('parts are cut between stories, within what a message holds, each with the buttons of its own', () => {
  const long = (index: number) =>
    story(`رویداد شماره ${index}`, {
      topic: index % 2 === 0 ? 'politics' : 'economy',
      points: [point('خبر '.repeat(100).trim()), point('متن '.repeat(60).trim())],
      links: Array.from({ length: 20 }, (_, at) => ({ name: `منبع ${at}`, link: `https://t.me/c${at}/1` })),
    });
  const { parts, stories } = editionReply(editionOf(Array.from({ length: 30 }, (_, at) => long(at))), FRAME, fa);
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) {
    expect(part.text.length).toBeLessThanOrEqual(4096);
    expect(part.entities.length).toBeLessThanOrEqual(100);
    expect(linesOf(part)[0]).toMatch(/^خلاصه|^سیاست$|^اقتصاد$|^[۰-۹]+\. رویداد/u);
    const told = linesOf(part).filter((line) => /^[۰-۹]+\. /u.test(line));
    expect(labels(part).slice(0, -1).join(' ').split(' ')).toEqual(told.map((line) => line.split('.')[0]));
  }
  expect(parts[0]!.text).toContain('و ۱۲ دیگر');
  expect(stories.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
});

it('what there was no room for is never a message by itself, however long the stories are', () => {
  for (let length = 200; length < 220; length++) {
    const stories = Array.from({ length: 18 }, () => story('ب'.repeat(length)));
    const { parts } = editionReply(editionOf(stories, { untold: 4 }), FRAME, fa);
    expect(linesOf(parts.at(-1)!).at(-1)).toBe(fa.edition.untold(4));
    expect(labels(parts.at(-1)!).length, `titles of ${length}`).toBeGreaterThan(0);
  }
});

it.each([3_900, 4_020, 4_055, 4_080, 4_092, 4_300, 8_150])(
  'nor is it where the last story is %i long: it stands with the button of that story',
  (length) => {
    const words = 'گفته شد. '.repeat(1_000);
    const stories = [story('نخست'), story('دوم', { points: [point(words.slice(0, length).trim())] })];
    const { parts } = editionReply(editionOf(stories, { untold: 4 }), FRAME, fa);
    const last = parts.at(-1)!;
    expect(linesOf(last).at(-1)).toBe(fa.edition.untold(4));
    expect(linesOf(last).filter(Boolean).length).toBeGreaterThan(1);
    expect(labels(last)[0]).toMatch(/۲$/u);
    expect(parts.every(({ text }) => text.length <= 4096)).toBe(true);
  },
);

it('a story that is longer than a message is cut like any text', () => {
  const { parts } = editionReply(
    editionOf([story('رویداد', { points: [point('جمله‌ای دراز است. '.repeat(400))] }), story('دیگر')]),
    FRAME,
    fa,
  );
  expect(parts.every(({ text }) => text.length <= 4096)).toBe(true);
  expect(parts.flatMap(labels).filter((label) => label !== 'چرا این‌ها؟ تنظیم')).toEqual(['۱ ۲']);
});

it('the reasons of each story are told in words', () => {
  const [one, two] = [{ kind: 'own' as const }, { kind: 'sources' as const, count: 3 }];
  const { stories } = editionReply(editionOf([story('یک', { reasons: [one, two] }), story('دو')]), FRAME, fa);
  expect(plain(reasonsReply(stories, fa)).split('\n')).toEqual([
    'چرا این خبرها در خلاصه آمده است',
    '',
    '۱. یک',
    'خودتان فرستاده بودید · ۳ منبع آن را گفته‌اند',
    '',
    '۲. دو',
  ]);
});
