import type { Span } from './span.ts';
import { lengthOf, subtract } from './span.ts';

/** A piece of which so much stands in what is shown is read already. */
const SEEN = 0.5;

/** Whether most of a piece stands in what is shown: nobody need ask for it. */
export const isSeen = (piece: Span, shown: readonly Span[]): boolean =>
  subtract(piece, shown).reduce((open, left) => open + lengthOf(left), 0) <= lengthOf(piece) * (1 - SEEN);
