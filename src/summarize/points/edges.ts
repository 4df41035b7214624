import type { Span } from '../text/span.ts';

// The edges of a piece: marks that end a sentence are not part of it, those that close what it opens are.

const TRIMMED = /[\s.،؛:,;\-–]/u;
/** An address that a post is signed with. */
export const ADDRESS = /@[A-Za-z0-9_]{3,}|https?:|www\.|t\.me\//u;
const SIGNED = /\s*[.!؟]\s*\/\s*[\p{L}\u200C]{2,14}(?:\s[\p{L}\u200C]{2,14})?$/u;
const OPENS = /[«("“]/u;
const PAIRS = [
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
] as const;

/** A word's start, or that of the quotation mark or bracket right before it, not before `least`. */
export function openingAt(text: string, start: number, least: number): number {
  let at = start;
  while (at > least && OPENS.test(text[at - 1]!)) at--;
  return at;
}

/** The span trimmed, its closing marks with it; null where a bracket or quote is left open or an address stands in it. */
export function closed(text: string, given: Span): Span | null {
  let { start, end } = given;
  while (start < end && TRIMMED.test(text[start]!)) start++;
  while (end > start && TRIMMED.test(text[end - 1]!)) end--;
  // «…می‌شود./ ایسنا»: who signs it is no part of it.
  end -= SIGNED.exec(text.slice(start, end))?.[0].length ?? 0;
  let piece = text.slice(start, end);
  if (ADDRESS.test(piece)) return null;
  for (const [opens, closes] of PAIRS) {
    const left = count(piece, opens) - count(piece, closes);
    if (left === 0) continue;
    if (left === 1 && piece.startsWith(opens)) start++;
    else if (left === 1 && text[end] === closes) end++;
    else if (left === -1 && piece.endsWith(closes)) end--;
    else return null;
    piece = text.slice(start, end);
  }
  return start < end ? { start, end } : null;
}

function count(piece: string, mark: string): number {
  let found = 0;
  for (let at = piece.indexOf(mark); at >= 0; at = piece.indexOf(mark, at + 1)) found++;
  return found;
}
