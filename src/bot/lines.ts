import { FormattedString } from '@grammyjs/parse-mode';
import { isolate, markFor } from './direction.ts';

// The lines that replies are made of.

/** One plain line that keeps its direction. */
export function plainLine(text: string): FormattedString {
  const line = oneLine(text);
  return new FormattedString(markFor(line) + line);
}

/** A headline, a point or a name may stand across a line break of the post. */
export const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ').trim();

/** Groups of lines with an empty line between groups; empty groups are left out. */
export function paragraphs(groups: readonly (readonly FormattedString[])[]): FormattedString {
  const blocks = groups.filter((group) => group.length > 0).map((group) => FormattedString.join([...group], '\n'));
  return FormattedString.join(blocks, '\n\n');
}

/** One line in bold that keeps its direction. */
export const boldLine = (line: string): FormattedString =>
  new FormattedString(markFor(line)).concat(FormattedString.bold(line));

/** Each line with the mark that keeps its direction. */
const markedLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => markFor(line) + line)
    .join('\n');

/** Several lines as they are, each keeping its direction. */
export const plainText = (text: string): FormattedString => new FormattedString(markedLines(text));

/** Longer quotations are folded by the client until they are tapped, in UTF-16 units: some five lines of a phone. */
const LONG = 220;

/** What an article says, word for word, each of its sentences in one line. */
export function quotation(...sentences: readonly string[]): FormattedString {
  const marked = markedLines(sentences.map((sentence) => isolate(oneLine(sentence))).join('\n'));
  return marked.length > LONG ? FormattedString.expandableBlockquote(marked) : FormattedString.blockquote(marked);
}
