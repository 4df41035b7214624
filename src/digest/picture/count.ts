import { fold } from '../../summarize/persian/fold.ts';
import type { Entity, EntityType } from '../../summarize/text/reading.ts';
import type { KeyedArticle } from '../../summarize/text/story.ts';
import type { EditionStory } from '../tell.ts';
import type { Topic } from '../topics/topics.ts';
import { isOutlet } from './outlets.ts';

// Who and what a day spoke of: how many of its stories name each. A story counts a name once, however many articles tell it.

/** A name, and how many stories name it. */
export interface Named {
  readonly name: string;
  readonly stories: number;
}

export interface Figures {
  /** Stories of each topic, most first; null is of none. */
  readonly topics: readonly { readonly topic: Topic | null; readonly stories: number }[];
  /** Most named first; only what more than one story names. */
  readonly people: readonly Named[];
  readonly organizations: readonly Named[];
  readonly places: readonly Named[];
}

const AGENCY_KIND = /^خبرگزاری /u;
const LEAST_STORIES = 2;
/** What so many articles of a story do not name is not what it is of. */
const MOST_ARTICLES = 6;

/** Pure; `entitiesOf` is asked once for each of a story's first articles. */
export function figuresOf(
  stories: readonly EditionStory[],
  articles: ReadonlyMap<KeyedArticle['id'], KeyedArticle>,
  entitiesOf: (article: KeyedArticle) => readonly Entity[],
): Figures {
  const entities = stories.map(({ ids }) =>
    ids.slice(0, MOST_ARTICLES).flatMap((id) => {
      const article = articles.get(id);
      return article === undefined ? [] : entitiesOf(article);
    }),
  );
  const namesOf = (type: EntityType) =>
    entities.map((ofStory) => ofStory.flatMap((entity) => (entity.type === type ? [entity.name] : [])));
  const sources = new Set(stories.flatMap((story) => story.sources.map(outletOf)));
  const topics = Array.from(
    Map.groupBy(stories, ({ topic }) => topic),
    ([topic, { length }]) => ({
      topic,
      stories: length,
    }),
  );
  return {
    topics: topics.toSorted((a, b) => Number(a.topic === null) - Number(b.topic === null) || b.stories - a.stories),
    people: mostNamed(withFullNames(namesOf('person'))),
    // Who tells the news is not in it.
    organizations: mostNamed(namesOf('organization')).filter(
      ({ name }) => !sources.has(outletOf(name)) && !isOutlet(name),
    ),
    places: mostNamed(namesOf('location')),
  };
}

/** «خبرگزاری فارس» is «فارس». */
const outletOf = (name: string): string => fold(name).replace(AGENCY_KIND, '');

/** Names that are spelled alike are one, under the spelling that most stories use; where equal, the first. */
function mostNamed(stories: readonly (readonly string[])[]): Named[] {
  const counted = new Map<string, Map<string, number>>();
  for (const names of stories)
    for (const [key, [name]] of Map.groupBy(names, fold)) {
      const spellings = counted.get(key) ?? new Map<string, number>();
      counted.set(key, spellings.set(name!, (spellings.get(name!) ?? 0) + 1));
    }
  return Array.from(counted.values(), (spellings) => ({
    name: [...spellings].toSorted((a, b) => b[1] - a[1])[0]![0],
    stories: spellings.values().reduce((sum, count) => sum + count, 0),
  }))
    .filter((named) => named.stories >= LEAST_STORIES)
    .toSorted((a, b) => b.stories - a.stories);
}

/** «ترامپ» is «دونالد ترامپ» where the day knows one of that name, or one far more than any other. */
function withFullNames(stories: readonly (readonly string[])[]): string[][] {
  const bearers = new Map<string, Map<string, { readonly name: string; stories: number }>>();
  for (const names of stories)
    for (const [key, [name]] of Map.groupBy(names, fold)) {
      const words = key.split(' ');
      if (words.length === 1) continue;
      const ofLast = bearers.get(words.at(-1)!) ?? new Map<string, { readonly name: string; stories: number }>();
      bearers.set(words.at(-1)!, ofLast);
      const known = ofLast.get(key);
      if (known === undefined) ofLast.set(key, { name: name!, stories: 1 });
      else known.stories++;
    }
  return stories.map((names) =>
    names.map((name) => {
      const [first, second] = [...(bearers.get(fold(name))?.values() ?? [])].toSorted((a, b) => b.stories - a.stories);
      return first !== undefined && first.stories > 2 * (second?.stories ?? 0) ? first.name : name;
    }),
  );
}
