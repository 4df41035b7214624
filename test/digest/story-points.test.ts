import { expect, it } from 'vitest';
import type { ReadArticle } from '../../src/digest/story-points.ts';
import { pointsOfStory } from '../../src/digest/story-points.ts';

const read = (id: number, points: readonly (readonly [shown: string, weight: number])[]): ReadArticle => {
  const text = points.map(([shown]) => shown).join('\n');
  const spanOf = (shown: string) => ({ start: text.indexOf(shown), end: text.indexOf(shown) + shown.length });
  return {
    article: { id, text },
    reading: {
      kind: 'reading',
      title: null,
      noise: [],
      sentences: points.map(([shown]) => spanOf(shown)),
      points: points.map(([shown, weight]) => ({ spans: [spanOf(shown)], shown, weight, because: [] })),
      entities: [],
      quotes: [],
      questions: [],
      origin: {},
    },
  };
};

const told = (articles: readonly ReadArticle[], title = 'زلزله در کرمان', limit = 3) =>
  pointsOfStory(articles, { id: 1, shown: title }, { limit, tidy: (text) => text }).map(({ id, shown }) => [id, shown]);

it('tells a fact of two articles once', () => {
  const articles = [
    read(1, [
      ['زمین‌لرزه ۱۲ نفر را کشت', 1],
      ['برق چهار روستا قطع شد', 0.5],
    ]),
    read(2, [['زمین‌لرزه دیشب ۱۲ نفر را کشت', 1]]),
  ];
  expect(told(articles)).toEqual([
    [1, 'زمین‌لرزه ۱۲ نفر را کشت'],
    [1, 'برق چهار روستا قطع شد'],
  ]);
});

it('takes what another article adds, with its article', () => {
  const articles = [
    read(1, [
      ['زمین‌لرزه ۱۲ نفر را کشت', 1],
      ['برق چهار روستا قطع شد', 0.3],
    ]),
    read(2, [['استاندار مدارس را تعطیل کرد', 1]]),
  ];
  expect(told(articles, 'زلزله در کرمان', 2)).toEqual([
    [1, 'زمین‌لرزه ۱۲ نفر را کشت'],
    [2, 'استاندار مدارس را تعطیل کرد'],
  ]);
});

it('puts what several tell before what one tells', () => {
  const articles = [
    read(1, [
      ['بازار شهر بسته ماند', 1],
      ['زمین‌لرزه ۱۲ نفر را کشت', 0.9],
    ]),
    read(2, [['زمین‌لرزه دیشب ۱۲ نفر را کشت', 1]]),
  ];
  expect(told(articles, 'زلزله در کرمان', 1)).toEqual([[1, 'زمین‌لرزه ۱۲ نفر را کشت']]);
});

it('leaves out what the title says', () => {
  expect(told([read(1, [['زلزله در کرمان', 1]])])).toEqual([]);
});

it.each([
  ['ترامپ می‌دونه که ایران به زودی امتیاز می‌ده', [], 'the title in another newsroom’s words'],
  ['ترامپ می‌داند ایران ۳ امتیاز می‌دهد', ['ترامپ می‌داند ایران ۳ امتیاز می‌دهد'], 'a number that the title lacks'],
  ['مجلس بودجه سال آینده را تصویب کرد', ['مجلس بودجه سال آینده را تصویب کرد'], 'something else'],
])('tells of another article what its title has not told: %s', (point, wanted) => {
  const articles = [read(1, [['ترامپ می‌داند که ایران به‌زودی امتیاز می‌دهد', 1]]), read(2, [[point, 1]])];
  expect(told(articles, 'ترامپ می‌داند که ایران به‌زودی امتیاز می‌دهد').map(([, shown]) => shown)).toEqual(wanted);
});
