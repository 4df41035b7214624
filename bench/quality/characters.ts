import type { Span } from '../../src/summarize/text/span.ts';

// Shares of characters: one mark a UTF-16 unit, set where a character stands that is no white space. The second half of
// a surrogate pair is not set, so an emoji counts once.

export type Mask = Uint8Array;

/** The characters of a text that are no white space. */
export function solidCharacters(text: string): Mask {
  const mask = new Uint8Array(text.length);
  for (const { index, 0: character } of text.matchAll(/\S/gu)) if (character !== '') mask[index] = 1;
  return mask;
}

/** The units of the spans, each set to `value`; where spans overlap the greater value stays. */
export function paint(mask: Mask, spans: Iterable<Span>, value = 1): Mask {
  for (const { start, end } of spans) {
    for (let i = Math.max(0, start); i < Math.min(end, mask.length); i++) mask[i] = Math.max(mask[i]!, value);
  }
  return mask;
}

/** How many units all the masks have set. */
export const countCommon = (first: Mask, ...others: readonly Mask[]): number =>
  first.reduce((count, unit, i) => count + (unit !== 0 && others.every((mask) => mask[i] !== 0) ? 1 : 0), 0);

/** Every place where `piece` stands in `text`. */
export function occurrences(text: string, piece: string): Span[] {
  const found: Span[] = [];
  if (piece === '') return found;
  for (let start = text.indexOf(piece); start >= 0; start = text.indexOf(piece, start + piece.length)) {
    found.push({ start, end: start + piece.length });
  }
  return found;
}
