import type { Article } from '../../src/summarize/text/article.ts';
import type { EntityType } from '../../src/summarize/text/reading.ts';

/** A thing that a reading must name. Texts are compared folded and without spaces, values field by field. */
export interface NamedThing {
  readonly type: EntityType;
  /** The canonical name, or several where an editor would take any. */
  readonly name: string | readonly string[];
  readonly title?: string;
  readonly role?: string;
  /** The fields of the value that matter. */
  readonly value?: Readonly<Record<string, unknown>>;
  /** How many times the text names it. */
  readonly mentions?: number;
}

/** Who said what: `said` is a piece of the statement, verbatim; several speakers where an editor would take any of them, `null` where the text does not tell. */
export interface Statement {
  readonly speaker: string | readonly string[] | null;
  readonly said: string;
}

/** What a careful editor expects of a reading. Every text here is verbatim a piece of the article, but for names. */
export interface Expected {
  readonly kind?: 'reading' | 'too-short' | 'not-persian';
  readonly title?: string | null;
  /** Pieces that are passed over whole; an empty list says that nothing is. */
  readonly noise?: readonly string[];
  /** Pieces that are news: no unit of them is passed over. */
  readonly news?: readonly string[];
  readonly agency?: string | null;
  readonly sentences?: number;
  /** The fewest and the most points. */
  readonly points?: readonly [number, number];
  /** The heaviest point comes from one of these pieces. */
  readonly heaviest?: readonly string[];
  /** Each of these pieces is touched by a point. */
  readonly told?: readonly string[];
  readonly named?: readonly NamedThing[];
  /** No mention of this type is, or lies in, such a piece; without a type, of none at all. */
  readonly notNamed?: readonly { readonly text: string; readonly type?: EntityType }[];
  /** An empty list says that nobody speaks. */
  readonly quotes?: readonly Statement[];
  /** Question and a piece of the answer. */
  readonly answers?: readonly (readonly [question: string, answer: string])[];
  /** Questions that the text does not answer. */
  readonly refused?: readonly string[];
}

/** A text such as people forward, and what an editor expects of its reading. */
export interface ArticleCase {
  /** What kind of text it is, and what is hard in it. */
  readonly about: string;
  readonly article: Article;
  readonly expected: Expected;
  /** Expected as much as the rest, and not read so today: a test says when it is. */
  readonly notYet?: Expected;
}
