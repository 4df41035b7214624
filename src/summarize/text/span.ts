/** A stretch of a text, `start` inclusive and `end` exclusive, in UTF-16 units: JavaScript's and Telegram's unit alike. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The piece of `text` that `span` covers. */
export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end);

export const lengthOf = (span: Span): number => span.end - span.start;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly within `outer`; a span contains itself. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Orders spans by where they start, longer first where they start together. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** `span` without the characters at either end that `trimmed` matches; empty at its start when all of it does. */
export function trimSpan(text: string, span: Span, trimmed = /\s/u): Span {
  let { start, end } = span;
  while (start < end && trimmed.test(text[start]!)) start++;
  while (end > start && trimmed.test(text[end - 1]!)) end--;
  return { start, end };
}

/** The stretches of `whole` that none of `holes` covers, in order; holes may overlap and come in any order. */
export function subtract(whole: Span, holes: readonly Span[]): Span[] {
  const left: Span[] = [];
  let start = whole.start;
  for (const hole of holes.toSorted(byPosition)) {
    if (hole.end <= start) continue;
    if (hole.start >= whole.end) break;
    if (hole.start > start) left.push({ start, end: hole.start });
    start = Math.max(start, hole.end);
  }
  if (start < whole.end) left.push({ start, end: whole.end });
  return left;
}
