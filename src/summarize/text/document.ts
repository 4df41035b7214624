import type { Form } from '../persian/forms.ts';
import type { Article } from './article.ts';
import type { Span } from './span.ts';

/** What a word is made of; only `letters` are Persian (or Arabic-script) words. */
export type WordKind = 'letters' | 'number' | 'latin';

export interface Word extends Span {
  /** The word folded (see persian/fold.ts): what is compared, never what is shown. */
  readonly folded: string;
  readonly kind: WordKind;
  /** What is known of all words that are folded so (see persian/forms.ts). */
  readonly form: Form;
}

export interface Sentence extends Span {
  /** Place among the document's sentences, from 0. */
  readonly index: number;
  readonly words: readonly Word[];
  /** Which line of the text it stands in, from 0; lines are what posts have for paragraphs. */
  readonly line: number;
}

/** An article taken apart: what is news, what is not, and the words of the news. */
export interface Document {
  readonly article: Article;
  readonly text: string;
  /** What was passed over: signatures, handles, links, hashtag tails, advertisements. In order, never overlapping. */
  readonly noise: readonly Span[];
  readonly title: Span | null;
  /** The news itself in order, the title's own sentence included when it stands in the text. */
  readonly sentences: readonly Sentence[];
  /** «به گزارش …»: the agency or paper the text names as its source. */
  readonly agency: Span | null;
  /** The day of publication told at the head of the text («date 2025-11-25», «۴ آذر ۱۴۰۴ - ۱۷:۰۵»), passed over as noise. */
  readonly dateline: Span | null;
}
