import type { Reading } from '../summarize/text/reading.ts';
import type { Span } from '../summarize/text/span.ts';
import { sliceOf } from '../summarize/text/span.ts';
import type { KeyedArticle, SpanIn } from '../summarize/text/story.ts';
import type { Saying } from './saying.ts';
import { repeatedIn, sayingOf } from './saying.ts';

// What several articles of one event say together: what more of them tell comes first, and nothing is told twice.

type Id = KeyedArticle['id'];

/** A point of a story, with the article that says it. */
export interface StoryPoint {
  readonly id: Id;
  readonly spans: readonly Span[];
  /** Tidied and joined, as people see it. */
  readonly shown: string;
}

/** An article as its reader read it. */
export interface ReadArticle {
  readonly article: KeyedArticle;
  readonly reading: Exclude<Reading, { readonly kind: 'not-persian' }>;
}

/** The share of what a point says that the title, or another point, says too, from which it says nothing new. */
const REPEATED = 0.65;
/** The same of a title that another article gave: newsrooms put one thing in other words. */
const REPEATED_TITLE = 0.55;
/** Two articles' points that share this much of what the shorter one says tell the same. */
const SAME = 0.5;
/** How much each further article that tells the same adds to a point's weight. */
const SUPPORT = 0.5;
/** What a point of another article than the fullest is worth beside one of its own: a story reads better from one hand. */
const OTHER_HAND = 0.6;

interface Told extends StoryPoint {
  readonly weight: number;
  readonly saying: Saying;
}

interface StoryOptions {
  readonly limit: number;
  /** The reader's. */
  readonly tidy: (text: string) => string;
  /** Figures in which the articles differ: they stand side by side elsewhere. */
  readonly differing?: readonly SpanIn[];
  /** Texts that the reader has read before: what they say is not told again. */
  readonly told?: readonly string[];
}

/**
 * At most `limit` points of a story's articles, none of which repeats `title` or another; in the articles' order, an
 * article's own in the text's. Pure.
 */
export function pointsOfStory(
  articles: readonly ReadArticle[],
  title: { readonly id: Id; readonly shown: string },
  { limit, tidy, differing = [], told: before = [] }: StoryOptions,
): StoryPoint[] {
  const heading = sayingOf(title.shown);
  const known = before.map((text) => sayingOf(text));
  const fullest = articles.toSorted(byFullness)[0];
  const all = articles.flatMap((read) => toldBy(read, tidy));
  const weighed = all
    .map((told) => ({
      told,
      worth: told.weight * supportOf(told, all) * (told.id === fullest?.article.id ? 1 : OTHER_HAND),
    }))
    .toSorted((a, b) => b.worth - a.worth);
  const chosen: Told[] = [];
  for (const { told } of weighed) {
    if (chosen.length >= limit) break;
    if (repeatedIn(told.saying, heading) >= (told.id === title.id ? REPEATED : REPEATED_TITLE)) continue;
    if (known.some((other) => repeats(told.saying, other))) continue;
    // What another hand counts otherwise is told among the differences.
    const tellsDifference = differing.some(({ id, ...figure }) => id === told.id && isIn(figure, told));
    if (tellsDifference && told.id !== fullest?.article.id) continue;
    if (chosen.every((other) => !(other.id === told.id ? repeats(told.saying, other.saying) : isSame(told, other))))
      chosen.push(told);
  }
  const place = new Map(articles.map(({ article }, index) => [article.id, index]));
  return chosen
    .toSorted((a, b) => place.get(a.id)! - place.get(b.id)! || startOf(a) - startOf(b))
    .map(({ id, spans, shown }) => ({ id, spans, shown }));
}

/** An article's points; of a post too short for points, its sentences. */
function toldBy({ article, reading }: ReadArticle, tidy: (text: string) => string): Told[] {
  const { id, text } = article;
  if (reading.points.length > 0)
    return reading.points.map(({ spans, shown, weight }) => ({ id, spans, shown, weight, saying: sayingOf(shown) }));
  return reading.sentences.map(({ start, end }, index) => {
    const shown = tidy(text.slice(start, end));
    return { id, spans: [{ start, end }], shown, weight: 1 / (2 + index), saying: sayingOf(shown) };
  });
}

/** Grows with the number of other articles that tell the same. */
function supportOf(told: Told, all: readonly Told[]): number {
  const others = new Set(all.filter((other) => other.id !== told.id && isSame(told, other)).map(({ id }) => id));
  return 1 + SUPPORT * others.size;
}

function isSame(a: Told, b: Told): boolean {
  const [shorter, longer] = a.saying.stems.size <= b.saying.stems.size ? [a, b] : [b, a];
  return repeatedIn(shorter.saying, longer.saying) >= SAME;
}

const repeats = (one: Saying, other: Saying): boolean => repeatedIn(one, other) >= REPEATED;

/** The article that has most to tell comes first: points, then length of the news; where equal, the order given stays. */
function byFullness(a: ReadArticle, b: ReadArticle): number {
  return b.reading.points.length - a.reading.points.length || newsLength(b) - newsLength(a);
}

/** The news alone: no signature, no hashtags. */
export const newsOf = ({ article, reading }: ReadArticle): string =>
  reading.sentences.map((sentence) => sliceOf(article.text, sentence)).join('\n');

/** UTF-16 units of news. */
export const newsLength = ({ reading }: ReadArticle): number =>
  reading.sentences.reduce((sum, { start, end }) => sum + end - start, 0);

const isIn = ({ start, end }: Span, { spans }: StoryPoint): boolean =>
  spans.some((span) => span.start <= start && end <= span.end);

const startOf = ({ spans }: StoryPoint): number => spans.at(-1)?.start ?? 0;
