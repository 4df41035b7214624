import type { Document } from '../text/document.ts';
import type { Unit } from './units.ts';

/** Scores the units of a document, higher is better; the result runs parallel to `units`. Scales differ between scorers. */
export type Scorer = (document: Document, units: readonly Unit[]) => number[];
