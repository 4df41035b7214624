import type { Article } from '../summarize/text/article.ts';
import type { Reader } from '../summarize/text/reader.ts';
import type { Reading } from '../summarize/text/reading.ts';
import { sliceOf } from '../summarize/text/span.ts';
import { oneLine } from './lines.ts';

/** The headline is there to be recognised, not to be read whole. */
const LONGEST_HEADLINE = 80;

/** What an article is named by: its title, else how it begins, tidied and cut at a word; empty when it says nothing. */
export function headlineOf(
  article: Article,
  { title, sentences }: Pick<Exclude<Reading, { kind: 'not-persian' }>, 'title' | 'sentences'>,
  { tidy }: Pick<Reader, 'tidy'>,
): string {
  const headline = title ?? sentences[0];
  return headline === undefined ? '' : shortened(oneLine(tidy(sliceOf(article.text, headline))));
}

/** The text as far as its last word within `limit` UTF-16 units. */
export function shortened(text: string, limit = LONGEST_HEADLINE): string {
  if (text.length <= limit) return text;
  const cut = text.lastIndexOf(' ', limit);
  // One word alone is cut where the room ends, but between characters.
  const end = cut > 0 ? cut : limit - (/[\uD800-\uDBFF]/u.test(text[limit - 1]!) ? 1 : 0);
  return `${text.slice(0, end).trimEnd()} …`;
}
