import type { Piece } from '../src/summarize/entities/pieces.ts';
import type { Span } from '../src/summarize/text/span.ts';

// The labels of the tagger, and which of them an annotation allows each word.

/** Dates and amounts are found by rules alone: with the tagger's beside them neither got better. */
const TYPES = ['person', 'location', 'organization', 'facility', 'event', 'product'];
const PLACES = ['B', 'I', 'E', 'S'];

export const LABELS: readonly string[] = ['O', ...TYPES.flatMap((type) => PLACES.map((place) => `${place}-${type}`))];

/** A stretch of text that is one of some types. */
export interface Marked extends Span {
  readonly types: readonly string[];
}

const NUMBER = new Map(LABELS.map((label, at) => [label, at]));

/** For each word of a sentence the labels its annotation allows: a byte a label, 1 where allowed. */
export function allowedLabels({ words }: Piece, marked: readonly Marked[], open: readonly string[]): Uint8Array[] {
  const outside = new Uint8Array(LABELS.length);
  outside[0] = 1;
  for (const type of open) for (const place of PLACES) outside[NUMBER.get(`${place}-${type}`)!] = 1;
  const markOf = words.map((word) => marked.find((mark) => mark.start < word.end && word.start < mark.end));
  return words.map((_, at) => {
    const mark = markOf[at];
    if (mark === undefined) return outside;
    const begins = markOf[at - 1] !== mark;
    const ends = markOf[at + 1] !== mark;
    const allowed = new Uint8Array(LABELS.length);
    for (const type of mark.types)
      allowed[NUMBER.get(`${begins ? (ends ? 'S' : 'B') : ends ? 'E' : 'I'}-${type}`)!] = 1;
    return allowed;
  });
}
