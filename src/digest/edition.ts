import type { Reader } from '../summarize/text/reader.ts';
import type { Point, Reading } from '../summarize/text/reading.ts';
import type { Span } from '../summarize/text/span.ts';
import type { KeyedArticle, SpanIn, Story } from '../summarize/text/story.ts';

type Id = KeyedArticle['id'];
type News = Exclude<Reading, { kind: 'not-persian' }>;

/** A point of a story, with the article that says it. */
interface EditionPoint {
  readonly id: Id;
  readonly spans: readonly Span[];
  /** Tidied and joined, as people see it. */
  readonly shown: string;
}

/** One of several figures for the same thing, and who gives it. */
interface EditionFigure {
  /** The figure, tidied: articles that write it alike are one. */
  readonly shown: string;
  readonly ids: readonly Id[];
  readonly sources: readonly string[];
}

interface EditionStory {
  readonly ids: readonly Id[];
  readonly title: SpanIn & { readonly shown: string };
  /** At most three, of one article and in its order; none where the title says it all. */
  readonly points: readonly EditionPoint[];
  readonly differs: readonly { readonly what: string; readonly values: readonly EditionFigure[] }[];
  /** Each once, in the order of the articles. */
  readonly sources: readonly string[];
}

/** The stories of some articles, each told once, largest first. */
export interface Edition {
  /** The day it is of, «YYYY-MM-DD», when one was given. */
  readonly day?: string;
  readonly counts: {
    /** Articles told of in the stories. */
    readonly articles: number;
    readonly sources: number;
    readonly stories: number;
    /** Left out: not Persian, and posts that hold no news (signatures, links, advertisements only). */
    readonly notPersian: number;
    readonly noNews: number;
  };
  readonly stories: readonly EditionStory[];
}

const MOST_POINTS = 3;
/** With this few stories there is room to tell each of them fully. */
const FEW_STORIES = 3;
/** The share of a point's words that stand in the title from which it says nothing new. */
const REPEATED = 0.8;

interface Entry {
  readonly article: KeyedArticle;
  readonly reading: News;
}

/**
 * The edition of `articles`, whose ids must differ. Pure: the same articles in the same order give the same edition.
 * `day` only dates it; which articles belong to the day is the caller's choice.
 */
export function makeEdition(
  articles: readonly KeyedArticle[],
  reader: Reader,
  { day }: { readonly day?: string } = {},
): Edition {
  const entries = new Map<Id, Entry>();
  let notPersian = 0;
  let noNews = 0;
  const passOver = reader.repeated(articles);
  for (const article of articles) {
    // One more than is shown: a point that repeats the title makes room for the next.
    const reading = reader.read(article, { points: MOST_POINTS + 1, passOver: passOver(article) });
    if (reading.kind === 'not-persian') notPersian++;
    else if (reading.sentences.length === 0) noNews++;
    else entries.set(article.id, { article, reading });
  }
  const stories = reader.stories([...entries.values()].map((entry) => entry.article));
  return {
    ...(day !== undefined && { day }),
    counts: {
      articles: entries.size,
      sources: sourcesOf([...entries.values()]).length,
      stories: stories.length,
      notPersian,
      noNews,
    },
    stories: stories.map((story) => tellStory(story, entries, reader, stories.length)),
  };
}

function tellStory(story: Story, entries: ReadonlyMap<Id, Entry>, reader: Reader, storyCount: number): EditionStory {
  const told = (ids: readonly Id[]) => ids.map((id) => entries.get(id)).filter((entry) => entry !== undefined);
  const shownOf = ({ id, start, end }: SpanIn) => reader.tidy(entries.get(id)?.article.text.slice(start, end) ?? '');
  const title = { ...story.title, shown: shownOf(story.title) };
  const members = told(story.ids);
  const best = members.toSorted(byFullness)[0];
  const room = storyCount <= FEW_STORIES ? MOST_POINTS : Math.min(MOST_POINTS, members.length);
  return {
    ids: story.ids,
    title,
    points: best === undefined ? [] : choosePoints(best, title, reader).slice(0, room).toSorted(byStart),
    differs: story.differs.map(({ what, values }) => ({
      what,
      values: Array.from(Map.groupBy(values, shownOf), ([shown, alike]): EditionFigure => ({
        shown,
        ids: alike.map((value) => value.id),
        sources: sourcesOf(told(alike.map((value) => value.id))),
      })),
    })),
    sources: sourcesOf(members),
  };
}

/** The article's points, heaviest first; of a post too short for points, its first sentence beyond the title. */
function choosePoints({ article, reading }: Entry, title: EditionStory['title'], reader: Reader): EditionPoint[] {
  const sentences = reading.sentences.map((sentence) => ({
    spans: [{ start: sentence.start, end: sentence.end }],
    shown: reader.tidy(article.text.slice(sentence.start, sentence.end)),
  }));
  const isNew = (point: Pick<Point, 'shown'>) => !repeats(point.shown, title.shown);
  const chosen =
    reading.points.length > 0
      ? reading.points.toSorted((a, b) => b.weight - a.weight).filter(isNew)
      : sentences.filter(isNew).slice(0, 1);
  return chosen.map(({ spans, shown }) => ({ id: article.id, spans, shown }));
}

/** The article that has most to tell comes first: points, then length of the news; where equal, the order given stays. */
function byFullness(a: Entry, b: Entry): number {
  return b.reading.points.length - a.reading.points.length || newsLength(b.reading) - newsLength(a.reading);
}

const newsLength = (reading: News): number => reading.sentences.reduce((sum, { start, end }) => sum + end - start, 0);

const byStart = (a: EditionPoint, b: EditionPoint): number => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0);

/** Names of the channels, or of the agencies the texts name where no channel is known; each once. */
const sourcesOf = (entries: readonly Entry[]): string[] => [
  ...new Set(
    entries
      .map(({ article, reading }) => article.origin?.name ?? reading.origin.agency)
      .filter((name) => name !== undefined),
  ),
];

function repeats(point: string, title: string): boolean {
  const titleWords = wordsOf(title);
  const pointWords = wordsOf(point);
  return pointWords.intersection(titleWords).size >= REPEATED * pointWords.size;
}

const wordsOf = (text: string): Set<string> => new Set(text.match(/[\p{L}\p{M}\p{N}\u200c]+/gu));
