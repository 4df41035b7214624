import type { Article } from './article.ts';
import type { Span } from './span.ts';

/** An article with the key its owner knows it by. */
export interface KeyedArticle extends Article {
  readonly id: string | number;
}

/** A span in one of several articles. */
export interface SpanIn extends Span {
  readonly id: string | number;
}

/** The same thing told with different figures. */
export interface Difference {
  /** What the figures count, tidied: «کشته», «درصد». */
  readonly what: string;
  readonly values: readonly SpanIn[];
}

/** Articles that report the same event. */
export interface Story {
  /** In the order the articles were given. */
  readonly ids: readonly (string | number)[];
  readonly title: SpanIn;
  readonly differs: readonly Difference[];
}
