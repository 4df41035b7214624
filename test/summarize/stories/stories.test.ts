import { expect, it } from 'vitest';
import { reader } from '../reader.ts';

const POSTS: Readonly<Record<string, string>> = {
  a: 'زمین‌لرزه‌ای به بزرگی ۵٫۲ بامداد شنبه شهرستان راور در استان کرمان را لرزاند و مردم را به خیابان کشاند.\n@one',
  b: '🔴 زمین‌لرزه ۵٫۲ ریشتری راور کرمان را بامداد شنبه لرزاند؛ مردم شهرستان به خیابان آمدند\n@two',
  c: 'بانک مرکزی نرخ سود سپرده‌های یک‌ساله را بدون تغییر نگه داشت.\n@one',
};

it('posts of one event are one story, whoever signed them; the others stand alone', () => {
  const stories = reader.stories(Object.entries(POSTS).map(([id, text]) => ({ id, text })));
  expect(stories.map(({ ids }) => ids)).toEqual([['a', 'b'], ['c']]);
});

it('no posts are no stories', () => {
  expect(reader.stories([])).toEqual([]);
});

it('two people who say much the same are two stories, one person twice is one', () => {
  const said = (who: string): string => `${who}: زیر فشار مذاکره نمی‌کنیم و تحریم‌ها باید لغو شود`;
  const again = (who: string): string => `${who} در جمع خبرنگاران گفت مذاکره زیر فشار را نمی‌پذیریم.`;
  const countOf = (texts: readonly string[]) => reader.stories(texts.map((text, id) => ({ id, text }))).length;
  expect(countOf([said('محمد قاسمی'), again('محمد قاسمی')])).toBe(1);
  expect(countOf([said('محمد قاسمی'), again('علی رضایی')])).toBe(2);
});

it('heads a story with more than a word or two, a speaker with what he says, and none with a cry or a full stop', () => {
  const titleOf = (texts: readonly string[]) => {
    const [story] = reader.stories(texts.map((text, id) => ({ id, text })));
    return texts[Number(story!.title.id)]!.slice(story!.title.start, story!.title.end).replaceAll(/\s+/gu, ' ');
  };
  const fire = 'آتش‌سوزی انبار چوب در جنوب شهر راور مهار شد و آتش‌نشانان سه کارگر را از انبار بیرون آوردند.';
  expect(titleOf([`جنوب راور\n\n${fire}`, fire])).toBe(fire.slice(0, -1));
  expect(titleOf([`🔴 فووووری / ${fire}`])).toBe(fire.slice(0, -1));
  expect(titleOf(['سخنگوی آتش‌نشانی راور:\nآتش‌سوزی انبار چوب در جنوب شهر مهار شد.'])).toBe(
    'سخنگوی آتش‌نشانی راور: آتش‌سوزی انبار چوب در جنوب شهر مهار شد',
  );
});

it('heads a story with the words that its articles share, not with one newsroom’s nickname', () => {
  const texts = [
    'آقای خاموشی باز هم قول داد: تابستان بی‌برق نمی‌ماند؛ وزیر نیرو گفت نیروگاه‌های تازه وارد مدار می‌شوند.',
    'وزیر نیرو: تابستان امسال خاموشی نخواهیم داشت\nنیروگاه‌های تازه تا خرداد وارد مدار می‌شوند و تابستان بی‌برق نمی‌ماند.',
    'وزیر نیرو گفت تابستان امسال خاموشی نخواهیم داشت و نیروگاه‌های تازه وارد مدار می‌شوند.',
  ];
  const [story] = reader.stories(texts.map((text, id) => ({ id, text })));
  expect(story!.ids).toEqual([0, 1, 2]);
  expect(story!.title.id).not.toBe(0);
});

/** The figures that two articles are told to differ in. */
const differing = (first: string, second: string): string[][] =>
  reader
    .stories([first, second].map((text, id) => ({ id, text })))
    .flatMap(({ differs }) =>
      differs.map(({ values }) => values.map(({ id, start, end }) => [first, second][Number(id)]!.slice(start, end))),
    );

const FLOOD = 'سیل بامداد امروز در شهرستان راور استان کرمان';

it.each([
  [`${FLOOD} ۱۲ کشته بر جا گذاشت.`, `${FLOOD} ۱۵ کشته بر جا گذاشت.`, [['۱۲ کشته', '۱۵ کشته']], 'the same is counted'],
  [
    `${FLOOD} ۱۲ خودرو را برد.`,
    `${FLOOD} ۱۵ دستگاه خودرو را برد.`,
    [['۱۲ خودرو', '۱۵ دستگاه خودرو']],
    'with another counter',
  ],
  [`${FLOOD} ۱۲ خودرو را برد.`, `${FLOOD} ۴۰۰ خودرو را برد.`, [], 'too far apart to be one thing'],
  [`${FLOOD} ۱۲ خودرو را برد.`, `${FLOOD} خسارت زد. خبر بردن ۲۰ خودرو درست نیست.`, [], 'told to be denied'],
  [
    `${FLOOD} ۱۲ خانه را خراب کرد.`,
    `${FLOOD} آغاز شد. سال گذشته دولت ساخت ۲۰ خانه مقاوم روستایی را وعده داده بود.`,
    [],
    'something else is said of it',
  ],
])('figures differ only where they count one thing: %#', (first, second, wanted) => {
  expect(differing(first, second)).toEqual(wanted);
});
