import type { EditionStory } from './tell.ts';
import type { Topic } from './topics/topics.ts';

/** What heads some stories of an edition: their topic, that they are of none, or that they go on from the last edition. */
export type ChapterName = Topic | 'other' | 'continues';

export interface Chapter {
  /** Null where an edition is so small that it has no headings. */
  readonly name: ChapterName | null;
  readonly stories: readonly EditionStory[];
}

/** So few stories need no headings. */
const FEW_STORIES = 3;

/** Stories by topic, the topic of the first story first; then those of no topic, then those that go on. */
export function chaptersOf(stories: readonly EditionStory[]): Chapter[] {
  if (stories.length === 0) return [];
  if (stories.length <= FEW_STORIES) return [{ name: null, stories }];
  const byName = Map.groupBy(stories, ({ topic, continues }): ChapterName =>
    continues ? 'continues' : (topic ?? 'other'),
  );
  const place = (name: ChapterName): number => (name === 'continues' ? 2 : name === 'other' ? 1 : 0);
  return Array.from(byName, ([name, told]) => ({ name, stories: told })).toSorted(
    (a, b) => place(a.name) - place(b.name),
  );
}
