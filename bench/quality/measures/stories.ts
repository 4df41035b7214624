import type { KeyedArticle } from '../../../src/summarize/text/story.ts';
import type { Reader } from '../../../src/summarize/text/reader.ts';
import type { Pair } from '../data.ts';
import { trigramJaccard } from '../floors/trigrams.ts';
import type { Measure } from '../measure.ts';
import { scoreRows } from '../measure.ts';
import { compareSets } from '../prf.ts';

const ALIKE = 0.3;

/** Two posts of a day in one story or not: given the two alone, and among all posts of their day. */
export const storiesPairs: Measure = {
  name: 'stories.pairs',
  run(reader, data) {
    const pairs = data.pairs();
    const places = (of: (pair: Pair) => boolean) => new Set(pairs.keys().filter((i) => of(pairs[i]!)));
    const same = places(({ label }) => label === 'same');
    const floors = {
      'trigrams >= .3': compareSets(
        same,
        places(({ posts: [a, b] }) => trigramJaccard(a.text, b.text) >= ALIKE),
      ),
    };
    const days = Map.groupBy(pairs, ({ day }) => day);
    const joined = new Map(days.entries().map(([day, ofDay]) => [day, togetherIn(reader, postsOf(ofDay))]));
    const alone = places(({ posts }) => togetherIn(reader, posts)(posts[0], posts[1]));
    const inDay = places(({ day, posts }) => joined.get(day)!(posts[0], posts[1]));
    return [
      ...scoreRows('stories.pairs alone', pairs.length, compareSets(same, alone), floors),
      ...scoreRows('stories.pairs in their day', pairs.length, compareSets(same, inDay), floors),
    ];
  },
};

/** Every post once: one may stand in several pairs. */
const postsOf = (pairs: readonly Pair[]): KeyedArticle[] => [
  ...new Map(pairs.flatMap(({ posts }) => posts.map((post) => [post.id, post]))).values(),
];

function togetherIn(reader: Reader, articles: readonly KeyedArticle[]): (a: KeyedArticle, b: KeyedArticle) => boolean {
  const stories = reader.stories(articles).map(({ ids }) => new Set(ids));
  return (a, b) => stories.some((ids) => ids.has(a.id) && ids.has(b.id));
}
