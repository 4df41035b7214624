import type { Reader } from '../summarize/text/reader.ts';
import type { KeyedArticle, SpanIn, Story } from '../summarize/text/story.ts';
import type { Reason, StoryFacts } from './rank.ts';
import { reasonsOf } from './rank.ts';
import type { ReadArticle, StoryPoint } from './story-points.ts';
import { pointsOfStory } from './story-points.ts';
import type { Topic } from './topics/topics.ts';

// A story as an edition tells it.

type Id = KeyedArticle['id'];

/** One of several figures for the same thing, and who gives it. */
interface EditionFigure {
  /** The figure, tidied: articles that write it alike are one. */
  readonly shown: string;
  readonly ids: readonly Id[];
  readonly sources: readonly string[];
  /** The sentence of the first article that gives it, tidied. */
  readonly sentence: string;
}

/** Who tells a story, and where it can be read. */
interface EditionSource {
  readonly name: string;
  /** The address of its first article that has one. */
  readonly link?: string;
}

export interface EditionStory {
  readonly ids: readonly Id[];
  readonly topic: Topic | null;
  /** It goes on from the last edition, and only what is new of it is told. */
  readonly continues: boolean;
  /** «چرا این‌جاست؟» */
  readonly reasons: readonly Reason[];
  readonly title: SpanIn & { readonly shown: string };
  /** At most three, in the order of the articles; none where the title says it all. */
  readonly points: readonly StoryPoint[];
  readonly differs: readonly { readonly what: string; readonly values: readonly EditionFigure[] }[];
  /** Each once, in the order of the articles. */
  readonly sources: readonly string[];
  readonly links: readonly EditionSource[];
}

/** A story with what an edition knows of it. */
export interface Group {
  readonly story: Story;
  readonly members: readonly ReadArticle[];
  readonly earlier: readonly KeyedArticle[];
  readonly topic: Topic | null;
  readonly facts: StoryFacts;
}

/** Tells a story with at most `room` points. */
export function tellStory(
  { story, members, earlier, topic, facts }: Group,
  reader: Reader,
  room: number,
): EditionStory {
  const entries = new Map(members.map((entry) => [entry.article.id, entry]));
  const told = (ids: readonly Id[]) => ids.map((id) => entries.get(id)).filter((entry) => entry !== undefined);
  const shownOf = ({ id, start, end }: SpanIn) => reader.tidy(entries.get(id)?.article.text.slice(start, end) ?? '');
  const sentenceOf = ({ id, start, end }: SpanIn) => {
    const whole = entries.get(id)?.reading.sentences.find((sentence) => sentence.start <= start && end <= sentence.end);
    return shownOf({ ...(whole ?? { start, end }), id });
  };
  const title = { ...story.title, shown: briefly(shownOf(story.title)) };
  return {
    ids: story.ids,
    topic,
    continues: facts.continues,
    reasons: reasonsOf(facts),
    title,
    points: pointsOfStory(members, title, {
      limit: room,
      tidy: (text) => reader.tidy(text),
      differing: story.differs.flatMap(({ values }) => values),
      told: earlier.map(({ text }) => text),
    }),
    differs: story.differs.map(({ what, values }) => ({
      what,
      values: Array.from(Map.groupBy(values, shownOf), ([shown, alike]): EditionFigure => ({
        shown,
        ids: alike.map((value) => value.id),
        sources: sourcesOf(told(alike.map((value) => value.id))),
        sentence: sentenceOf(alike[0]!),
      })),
    })),
    sources: sourcesOf(members),
    links: sourcesOf(members).map((name) => {
      const link = members.find((entry) => nameOf(entry) === name && entry.article.origin?.link !== undefined)?.article
        .origin?.link;
      return { name, ...(link !== undefined && { link }) };
    }),
  };
}

/** A headline is no longer than this, in UTF-16 units. */
const LONGEST_TITLE = 160;

/** The last place in a line where a clause ends. */
const CLAUSE_END = /(?:[،؛,;]| (?:و|که|تا|اما|زیرا) )(?!.*(?:[،؛,;]| (?:و|که|تا|اما|زیرا) ))/u;

/** A title cut where a clause ends, else where a word does. */
function briefly(title: string): string {
  const line = title.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST_TITLE) return line;
  const room = line.slice(0, LONGEST_TITLE);
  const clause = room.search(CLAUSE_END);
  const end = clause > LONGEST_TITLE / 2 ? clause : room.lastIndexOf(' ');
  return `${room.slice(0, end > 0 ? end : LONGEST_TITLE).trim()}…`;
}

const nameOf = ({ article, reading }: ReadArticle): string | undefined => article.origin?.name ?? reading.origin.agency;

/** Names of the channels, or of the agencies the texts name where no channel is known; each once. */
export const sourcesOf = (entries: readonly ReadArticle[]): string[] => [
  ...new Set(entries.map(nameOf).filter((name) => name !== undefined)),
];
