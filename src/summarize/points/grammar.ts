import type { Clauses } from './ends.ts';
import { clausesOf, depthsOf, endsOf } from './ends.ts';
import type { Sheet } from './sheet.ts';

/** What is known of a document's clauses before any candidate is made: found once, asked for every start and end. */
export interface Grammar {
  readonly sheet: Sheet;
  /** Finite verbs, folded. */
  readonly verbs: ReadonlySet<string>;
  /** Per word whether a statement may end after it (2: the sentence does). */
  readonly ends: Uint8Array;
  readonly clauses: Clauses;
  /** Brackets and quotation marks open before and after a word. */
  readonly depths: { readonly before: Int8Array; readonly after: Int8Array };
}

export const grammarOf = (sheet: Sheet, verbs: ReadonlySet<string>): Grammar => ({
  sheet,
  verbs,
  ends: endsOf(sheet, verbs),
  clauses: clausesOf(sheet, verbs),
  depths: depthsOf(sheet),
});
