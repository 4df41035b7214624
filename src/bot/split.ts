import { FormattedString } from '@grammyjs/parse-mode';

/** What one message holds at most, in UTF-16 units after its entities are parsed. */
export const MESSAGE_LIMIT = 4096;

const SENTENCE_END = /[.!؟?…»]\s/gu;
const SPACE = /\s/gu;

/**
 * Cuts a formatted text into parts of at most `limit` UTF-16 units: between paragraphs, lines, sentences or words,
 * whichever leaves a part at least half full; never inside a surrogate pair, nor inside an entity unless the entity
 * alone is longer than a part, in which case each part carries its share of it. White space at a cut is dropped.
 */
export function split(formatted: FormattedString, limit = MESSAGE_LIMIT): FormattedString[] {
  const parts: FormattedString[] = [];
  let rest = formatted;
  while (rest.text.length > limit) {
    const cut = cutOf(rest, limit);
    parts.push(trimmed(rest, 0, cut));
    rest = trimmed(rest, cut, rest.text.length);
  }
  parts.push(rest);
  return parts.filter((part) => part.text !== '');
}

function cutOf(formatted: FormattedString, limit: number): number {
  const { text } = formatted;
  const outside = (at: number) => !formatted.entities.some((it) => it.offset < at && at < it.offset + it.length);
  const candidates = [
    () => lastBreak(text, /\n\n/gu, limit, outside),
    () => lastBreak(text, /\n/gu, limit, outside),
    () => lastBreak(text, SENTENCE_END, limit, outside),
    () => lastBreak(text, SPACE, limit, outside),
  ];
  const found: number[] = [];
  for (const candidate of candidates) {
    const cut = candidate();
    if (cut >= limit / 2) return cut;
    if (cut > 0) found.push(cut);
  }
  // All breaks are early, as when a long entity follows: better an early cut than one inside the entity.
  if (found.length > 0) return Math.max(...found);
  const edges = formatted.entities.flatMap(({ offset, length }) => [offset, offset + length]);
  const edge = Math.max(0, ...edges.filter((at) => at <= limit && outside(at)));
  if (edge > 0) return edge;
  const inEntity = lastBreak(text, SENTENCE_END, limit, () => true) || lastBreak(text, SPACE, limit, () => true);
  return inEntity > 0 ? inEntity : wholeCharacter(text, limit);
}

/** The end of the last match of `pattern` at or before `limit` that `allowed` lets be a cut; 0 when there is none. */
function lastBreak(text: string, pattern: RegExp, limit: number, allowed: (at: number) => boolean): number {
  let last = 0;
  for (const match of text.slice(0, limit).matchAll(pattern)) {
    const at = match.index + match[0].length;
    if (allowed(at)) last = at;
  }
  return last;
}

function wholeCharacter(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff ? at - 1 : at;
}

/** The stretch without white space at its ends; entities shrink with it and those left empty are dropped. */
function trimmed(formatted: FormattedString, start: number, end: number): FormattedString {
  const slice = formatted.slice(start, end);
  const lead = slice.text.length - slice.text.trimStart().length;
  return lead === slice.text.length ? new FormattedString('') : slice.slice(lead, slice.text.trimEnd().length);
}
