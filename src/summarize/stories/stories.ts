import type { Document } from '../text/document.ts';
import type { Entity } from '../text/reading.ts';
import type { KeyedArticle, Story } from '../text/story.ts';
import type { Span } from '../text/span.ts';
import { lengthOf } from '../text/span.ts';
import { cluster } from './cluster.ts';
import { findDifferences } from './differences.ts';
import { cosine, vectorsOf } from './vectors.ts';

export interface StoryTools {
  readonly tidy: (text: string) => string;
  /** Called for the articles of stories with more than one. */
  readonly entities: (document: Document) => readonly Entity[];
}

export interface KeyedDocument {
  readonly article: KeyedArticle;
  readonly document: Document;
}

/** Articles that report the same event, largest story first, then in the order given. */
export function findStories(keyed: readonly KeyedDocument[], tools: StoryTools): Story[] {
  const vectors = vectorsOf(keyed.map(({ document }) => document));
  return cluster(vectors).map((members) => {
    // The article most like its fellows speaks for the story.
    const central = members.toSorted((a, b) => likeness(b) - likeness(a) || a - b)[0]!;
    function likeness(index: number): number {
      return members.reduce((sum, other) => sum + cosine(vectors[index]!, vectors[other]!), 0);
    }
    const { article, document } = keyed[central]!;
    const told = members.map((index) => ({
      id: keyed[index]!.article.id,
      entities: members.length > 1 ? tools.entities(keyed[index]!.document) : [],
    }));
    return {
      ids: members.map((index) => keyed[index]!.article.id),
      title: { ...headlineOf(document), id: article.id },
      differs: findDifferences(told, tools.tidy),
    };
  });
}

/** A story is headed by an article's headline, else by its first sentence, else by all of its text. */
function headlineOf(document: Document): Span {
  const { title, sentences, text } = document;
  if (title !== null && lengthOf(title) > 0) return { start: title.start, end: title.end };
  const first = sentences[0];
  return first === undefined ? { start: 0, end: text.length } : { start: first.start, end: first.end };
}
