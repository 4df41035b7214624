import type { Article } from './article.ts';
import type { Answer, Entity, Reading, Turn } from './reading.ts';
import type { Span } from './span.ts';
import type { KeyedArticle, Story } from './story.ts';
import type { Term } from './term.ts';

interface ReadOptions {
  /** How many points at most; by default 1 to 6 by the length of the news. */
  readonly points?: number;
  /** What `repeated` found for the article's channel. */
  readonly passOver?: ReadonlySet<string>;
}

/** The reader as its users see it: pure and synchronous; it knows no clock, no network and no disk. */
export interface Reader {
  /** Takes an article apart. */
  read(article: Article, options?: ReadOptions): Reading;
  /** For each of several articles what its channel writes at the edge of one post after another: lines to pass over. */
  repeated(articles: readonly Article[]): (article: Article) => ReadonlySet<string>;
  /** Answers from the article alone, or says that it does not say. `history` is what was asked before, oldest first. */
  ask(article: Article, question: string, history?: readonly Turn[]): Answer;
  /** What `read` would name, with no lower limit on length. */
  entities(article: Article): readonly Entity[];
  /** Half-spaces, spaces, letter variants and digits repaired; no word is changed: `fold(tidy(x)) === fold(x)`. */
  tidy(text: string): string;
  /** Sentences of any text and its words, with no thought of noise or titles. */
  sentences(text: string): { readonly sentences: readonly Span[]; readonly words: readonly Span[] };
  /** Articles that report the same event, largest story first, then in the order given. */
  stories(articles: readonly KeyedArticle[]): readonly Story[];
  /** The words of any text with what each is found by, blind to spelling: two words that share a form find each other. */
  terms(text: string): readonly Term[];
  /** The same for the same article with other half-spaces, letters or signature: the key to know it again. */
  fingerprint(article: Article): string;
}
