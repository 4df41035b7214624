import type { Span } from './span.ts';

/** A word as it is looked for: the span of it in the text, and what it is found by. */
export interface Term extends Span {
  /**
   * Folded; the first as it is written, its parts with spaces between them («کتاب ها»), then joined («کتابها»), then its
   * stem («کتاب»), each once.
   */
  readonly forms: readonly string[];
  /** Too common to be looked for where there is anything else. */
  readonly isCommon: boolean;
}
