import type { Reader } from '../summarize/text/reader.ts';
import { contains, sliceOf } from '../summarize/text/span.ts';
import type { KeyedArticle } from '../summarize/text/story.ts';
import type { ReadArticle, StoryPoint } from './story-points.ts';
import type { EditionStory } from './tell.ts';
import { tellStory } from './tell.ts';

/** A story told on its own: more of its points, each with the sentences it stands in. */
export interface FullStory extends Omit<EditionStory, 'points'> {
  readonly points: readonly (StoryPoint & { readonly sentences: readonly string[] })[];
}

/** So many points are told of a story on its own. */
const MOST_POINTS = 8;

/** Tells the one story of `articles`, which an edition has found to be one; null when there is nothing to tell. Pure. */
export function tellFully(articles: readonly KeyedArticle[], reader: Reader): FullStory | null {
  const members = articles.flatMap((article): ReadArticle[] => {
    const reading = reader.read(article, { points: MOST_POINTS });
    return reading.kind === 'not-persian' || reading.sentences.length === 0 ? [] : [{ article, reading }];
  });
  const [story] = reader.stories(members.map(({ article }) => article));
  if (story === undefined) return null;
  const group = {
    story: { ...story, ids: members.map(({ article }) => article.id) },
    members,
    earlier: [],
    topic: null,
    facts: {
      isOwn: false,
      isOfNoTopic: false,
      continues: false,
      sources: 0,
      articles: members.length,
      age: null,
      length: 0,
    },
  };
  const told = tellStory(group, reader, MOST_POINTS);
  return {
    ...told,
    points: told.points.map((point) => ({ ...point, sentences: sentencesOf(point, members, reader) })),
  };
}

/** The sentences that hold a point, tidied; none where it says as much as they do. */
function sentencesOf({ id, spans, shown }: StoryPoint, members: readonly ReadArticle[], reader: Reader): string[] {
  const member = members.find(({ article }) => article.id === id);
  if (member === undefined) return [];
  const { article, reading } = member;
  return reading.sentences
    .filter((sentence) => spans.some((span) => contains(sentence, span)))
    .map((sentence) => reader.tidy(sliceOf(article.text, sentence)))
    .filter((sentence) => sentence.length > shown.length + SIGNS);
}

/** A sentence that is so little longer than its point, in UTF-16 units, says nothing more. */
const SIGNS = 4;
