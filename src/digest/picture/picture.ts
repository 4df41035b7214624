import type { Reader } from '../../summarize/text/reader.ts';
import type { KeyedArticle } from '../../summarize/text/story.ts';
import type { Edition } from '../edition.ts';
import type { Topic } from '../topics/topics.ts';
import type { Named } from './count.ts';
import { figuresOf } from './count.ts';

/** What stands in a picture beside names; numbers are written as its language does. */
export interface PictureWords {
  readonly direction: 'rtl' | 'ltr';
  /** «خبرهای روز در یک نگاه» */
  readonly heading: string;
  /** The day, and how many stories. */
  readonly below: string;
  readonly chapters: Readonly<Record<'topics' | 'people' | 'organizations' | 'places', string>>;
  readonly topicNames: Readonly<Record<Topic, string>>;
  /** Stories of no topic. */
  readonly otherTopics: string;
  readonly number: (count: number) => string;
}

/** Bars under one title, the longest first. */
export interface Chapter {
  readonly title: string;
  readonly bars: readonly { readonly name: string; readonly value: number; readonly shown: string }[];
}

/** Of so few stories a chart tells nothing that a look at them does not. */
const FEWEST_STORIES = 4;
const MOST_BARS = 5;

/**
 * The picture of an edition as the bytes of a PNG; null where there is too little to draw. `articles` are those the edition
 * was made of; ones that are gone are passed over. What draws is loaded with the first picture. The same edition gives the
 * same bytes.
 */
export async function pictureOf(
  edition: Edition,
  articles: readonly KeyedArticle[],
  reader: Pick<Reader, 'entities'>,
  words: PictureWords,
): Promise<Uint8Array | null> {
  if (edition.stories.length < FEWEST_STORIES) return null;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const figures = figuresOf(edition.stories, byId, (article) => reader.entities(article));
  const named = (title: string, all: readonly Named[]): Chapter => ({
    title,
    bars: all.slice(0, MOST_BARS).map(({ name, stories }) => ({ name, value: stories, shown: words.number(stories) })),
  });
  const topics = figures.topics.map(({ topic, stories }) => ({
    name: topic === null ? words.otherTopics : words.topicNames[topic],
    stories,
  }));
  const chapters = [
    named(words.chapters.topics, topics),
    named(words.chapters.people, figures.people),
    named(words.chapters.organizations, figures.organizations),
    named(words.chapters.places, figures.places),
  ].filter(({ bars }) => bars.length > 0);
  const { draw } = await import('./draw.ts');
  return draw(chapters, words);
}
