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

/** The labels that an annotation allows each word of a sentence: word by label, 1 where allowed. */
export function allowedLabels({ words }: Piece, marked: readonly Marked[], open: readonly string[]): Uint8Array {
  const allowed = new Uint8Array(words.length * LABELS.length);
  const allow = (at: number, label: string): void => {
    allowed[at * LABELS.length + NUMBER.get(label)!] = 1;
  };
  const markOf = words.map((word) => marked.find((mark) => mark.start < word.end && word.start < mark.end));
  markOf.forEach((mark, at) => {
    if (mark === undefined) {
      allow(at, 'O');
      for (const type of open) for (const place of PLACES) allow(at, `${place}-${type}`);
      return;
    }
    const begins = markOf[at - 1] !== mark;
    const ends = markOf[at + 1] !== mark;
    for (const type of mark.types) allow(at, `${begins ? (ends ? 'S' : 'B') : ends ? 'E' : 'I'}-${type}`);
  });
  return allowed;
}
