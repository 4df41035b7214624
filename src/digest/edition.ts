import type { Reader } from '../summarize/text/reader.ts';
import type { KeyedArticle } from '../summarize/text/story.ts';
import type { LeftOut, Muted } from './admit.ts';
import { admit } from './admit.ts';
import type { StoryFacts } from './rank.ts';
import { worthOf } from './rank.ts';
import type { ReadArticle } from './story-points.ts';
import { newsLength, newsOf } from './story-points.ts';
import type { EditionStory, Group } from './tell.ts';
import { sourcesOf, tellStory } from './tell.ts';
import type { Topic } from './topics/topics.ts';

type Id = KeyedArticle['id'];

/** The stories of some articles, each told once, the most worth telling first. */
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
    /** Stories that there was no room for, and such as are of no wanted topic. */
    readonly untold?: number;
  };
  /** What the reader muted, with the reason. */
  readonly leftOut?: readonly LeftOut[];
  readonly stories: readonly EditionStory[];
}

const MOST_POINTS = 3;
/** With this few stories there is room to tell each of them fully. */
const FEW_STORIES = 3;

/** How much of a day a reader wants. */
type Length = 'short' | 'usual' | 'long';
/** Stories at most and points a story at most; the whole day without a length. */
const LENGTHS: Readonly<Record<Length, { readonly stories: number; readonly points: number }>> = {
  short: { stories: 7, points: 1 },
  usual: { stories: 15, points: 2 },
  long: { stories: 30, points: MOST_POINTS },
};

export interface EditionOptions {
  /** Only dates the edition; which articles belong to the day is the caller's choice. */
  readonly day?: string;
  readonly length?: Length;
  readonly muted?: Muted;
  /** The topics wanted; all where none is given. A story of no known topic is always told. */
  readonly topics?: readonly Topic[];
  readonly topicOf?: (texts: readonly string[]) => Topic | null;
  /** Articles that the reader sent. */
  readonly own?: ReadonlySet<Id>;
  /** The articles that the last edition told of: stories they belong to go on. Their ids differ from the others'. */
  readonly before?: readonly KeyedArticle[];
}

/** The edition of `articles`, whose ids must differ. Pure: the same articles in the same order give the same edition. */
export function makeEdition(articles: readonly KeyedArticle[], reader: Reader, options: EditionOptions = {}): Edition {
  const { admitted, leftOut } = admit(articles, options.muted ?? {});
  const entries = new Map<Id, ReadArticle>();
  let notPersian = 0;
  let noNews = 0;
  const passOver = reader.repeated(articles);
  for (const article of admitted) {
    // One more than is shown: a point that repeats the title makes room for the next.
    const reading = reader.read(article, { points: MOST_POINTS + 1, passOver: passOver(article) });
    if (reading.kind === 'not-persian') notPersian++;
    else if (reading.sentences.length === 0) noNews++;
    else entries.set(article.id, { article, reading });
  }
  const all = groupsOf(entries, reader, options).filter(({ topic }) => isWanted(topic, options.topics));
  const ranked = all.toSorted((a, b) => worthOf(b.facts) - worthOf(a.facts));
  const { stories: most, points } = LENGTHS[options.length ?? 'long'];
  const told = options.length === undefined ? ranked : ranked.slice(0, most);
  return {
    ...(options.day !== undefined && { day: options.day }),
    counts: {
      articles: entries.size,
      sources: sourcesOf([...entries.values()]).length,
      stories: told.length,
      notPersian,
      noNews,
      ...(told.length < all.length && { untold: all.length - told.length }),
    },
    ...(leftOut.length > 0 && { leftOut }),
    stories: told.map((group) =>
      tellStory(group, reader, told.length <= FEW_STORIES ? points : Math.min(points, group.members.length)),
    ),
  };
}

const isWanted = (topic: Topic | null, topics: readonly Topic[] | undefined): boolean =>
  topics === undefined || topic === null || topics.includes(topic);

function groupsOf(
  entries: ReadonlyMap<Id, ReadArticle>,
  reader: Reader,
  { before = [], own, topicOf }: EditionOptions,
): Group[] {
  const told = new Map(before.map((article) => [article.id, article]));
  const newest = Math.max(...Array.from(entries.values(), ({ article }) => instantOf(article)).filter(Number.isFinite));
  return reader
    .stories([...before, ...Array.from(entries.values(), ({ article }) => article)])
    .flatMap((whole): Group[] => {
      const members = whole.ids.flatMap((id) => entries.get(id) ?? []);
      if (members.length === 0) return [];
      const earlier = whole.ids.flatMap((id) => told.get(id) ?? []);
      // What heads the story and where its figures differ is told by today's articles alone.
      const today = earlier.length === 0 ? [whole] : reader.stories(members.map(({ article }) => article));
      const story = { ...today[0]!, ids: members.map(({ article }) => article.id) };
      const times = members.map(({ article }) => instantOf(article)).filter(Number.isFinite);
      const topic = topicOf?.(members.map(newsOf)) ?? null;
      const facts: StoryFacts = {
        isOfNoTopic: topicOf !== undefined && topic === null,
        isOwn: members.some(({ article }) => own?.has(article.id)),
        continues: earlier.length > 0,
        sources: sourcesOf(members).length,
        articles: members.length,
        age: times.length === 0 ? null : newest - Math.max(...times),
        length: Math.max(...members.map(newsLength)),
      };
      return [{ story, members, earlier, topic, facts }];
    });
}

/** Milliseconds since 1970, or NaN where it is not told to the minute. */
const instantOf = ({ publishedAt = '' }: KeyedArticle): number =>
  publishedAt.length > 'YYYY-MM-DD'.length ? Date.parse(publishedAt) : NaN;
