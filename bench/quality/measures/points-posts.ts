import type { Span } from '../../../src/summarize/text/span.ts';
import { subtract } from '../../../src/summarize/text/span.ts';
import { countCommon, occurrences, paint } from '../characters.ts';
import type { AnnotatedPost } from '../data.ts';
import { plainSentences } from '../floors/sentences.ts';
import type { Measure } from '../measure.ts';
import { mean, row } from '../measure.ts';
import { randomFrom, shuffled } from '../random.ts';
import type { Weighed } from '../weighed.ts';
import { heaviestFirst, shareOfBest, shareOfEssential, weighed } from '../weighed.ts';

// How much of what an editor marked as worth knowing our points of a post hold.

/** How often the floor by chance draws: its mean is steady to the second digit. */
const DRAWS = 10;

/** A post with its headline, which a floor leaves out. */
interface Titled extends Weighed {
  readonly title: readonly Span[];
}

/** The weight our points gather, heaviest first within the budget, over the most that as many characters could gather. */
export const pointsPosts: Measure = {
  name: 'points.posts',
  run(reader, data) {
    const posts = data.posts().map((post) => ({ post: weigh(post), ours: heaviestFirst(reader.read(post.article)) }));
    const score = (spansOf: (one: (typeof posts)[number]) => readonly Span[]) =>
      mean(posts.map((one) => shareOfBest(one.post, spansOf(one))));
    const random = randomFrom(1);
    const floors = {
      leading: score(({ post }) => leading(post, [])),
      'leading, no headline': score(({ post }) => leading(post, post.title)),
      random: mean(
        Array.from({ length: DRAWS }, () =>
          score(({ post }) => newsOf(post, shuffled(plainSentences(post.text), random))),
        ),
      ),
    };
    return [
      row(
        'points.posts',
        posts.length,
        score(({ ours }) => ours.flat()),
        { floors, references: { best: 1 } },
      ),
    ];
  },
};

/** How much of our heaviest point lies in what a reader must know. */
export const pointsBest: Measure = {
  name: 'points.best',
  run(reader, data) {
    const posts = data.posts();
    const shares = posts.map((post) =>
      shareOfEssential(weigh(post), heaviestFirst(reader.read(post.article))[0] ?? []),
    );
    const first = posts.map((post) => shareOfEssential(weigh(post), plainSentences(post.article.text).slice(0, 1)));
    return [
      row('points.best', posts.length, mean(shares), {
        floors: { 'first sentence': mean(first) },
        references: { best: 1 },
      }),
    ];
  },
};

/** How long our points are beside the post: short is good. */
export const pointsShare: Measure = {
  name: 'points.share',
  run(reader, data) {
    const posts = data.posts();
    const shareOf = (post: AnnotatedPost, spans: readonly Span[]) => {
      const { text, solid } = weigh(post);
      return countCommon(solid, paint(new Uint8Array(text.length), spans)) / Math.max(1, countCommon(solid));
    };
    const ours = posts.map((post) => shareOf(post, heaviestFirst(reader.read(post.article)).flat()));
    const gold = posts.map((post) =>
      shareOf(
        post,
        post.gold.points.flatMap(({ text }) => firstPlace(post, text)),
      ),
    );
    return [row('points.share', posts.length, mean(ours), { references: { "the editor's points": mean(gold) } })];
  },
};

const firstPlace = ({ article }: AnnotatedPost, piece: string): Span[] => occurrences(article.text, piece).slice(0, 1);

function weigh(post: AnnotatedPost): Titled {
  const { text } = post.article;
  const { noise, points, title } = post.gold;
  const placed = points.flatMap((point) =>
    firstPlace(post, point.text).map((span) => ({ ...span, weight: point.weight })),
  );
  const told = weighed(
    text,
    noise.flatMap((piece) => occurrences(text, piece)),
    placed,
  );
  return { ...told, title: title === null ? [] : firstPlace(post, title) };
}

/** The whole post but noise and `without`, in order. */
const leading = (post: Weighed, without: readonly Span[]): Span[] =>
  newsOf(post, subtract({ start: 0, end: post.text.length }, without));

/** The spans without what is noise in them, in the order given. */
const newsOf = ({ news }: Weighed, spans: readonly Span[]): Span[] =>
  spans.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, i) => ({ start: start + i, end: start + i + 1 })).filter(
      (c) => news[c.start] === 1,
    ),
  );
