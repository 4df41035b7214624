import type { Reader } from '../summarize/text/reader.ts';
import type { KeyedArticle, SpanIn, Story } from '../summarize/text/story.ts';
import type { ReadArticle, StoryPoint } from './story-points.ts';
import { pointsOfStory } from './story-points.ts';

type Id = KeyedArticle['id'];

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
  /** At most three, in the order of the articles; none where the title says it all. */
  readonly points: readonly StoryPoint[];
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

/**
 * The edition of `articles`, whose ids must differ. Pure: the same articles in the same order give the same edition.
 * `day` only dates it; which articles belong to the day is the caller's choice.
 */
export function makeEdition(
  articles: readonly KeyedArticle[],
  reader: Reader,
  { day }: { readonly day?: string } = {},
): Edition {
  const entries = new Map<Id, ReadArticle>();
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

function tellStory(
  story: Story,
  entries: ReadonlyMap<Id, ReadArticle>,
  reader: Reader,
  storyCount: number,
): EditionStory {
  const told = (ids: readonly Id[]) => ids.map((id) => entries.get(id)).filter((entry) => entry !== undefined);
  const shownOf = ({ id, start, end }: SpanIn) => reader.tidy(entries.get(id)?.article.text.slice(start, end) ?? '');
  const title = { ...story.title, shown: shownOf(story.title) };
  const members = told(story.ids);
  const room = storyCount <= FEW_STORIES ? MOST_POINTS : Math.min(MOST_POINTS, members.length);
  return {
    ids: story.ids,
    title,
    points: pointsOfStory(members, title.shown, {
      limit: room,
      tidy: (text) => reader.tidy(text),
      differing: story.differs.flatMap(({ values }) => values),
    }),
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

/** Names of the channels, or of the agencies the texts name where no channel is known; each once. */
const sourcesOf = (entries: readonly ReadArticle[]): string[] => [
  ...new Set(
    entries
      .map(({ article, reading }) => article.origin?.name ?? reading.origin.agency)
      .filter((name) => name !== undefined),
  ),
];
