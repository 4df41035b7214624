import { FormattedString } from '@grammyjs/parse-mode';
import type { Article } from '../summarize/text/article.ts';
import type { Reader } from '../summarize/text/reader.ts';
import { sliceOf } from '../summarize/text/span.ts';
import type { Span } from '../summarize/text/span.ts';
import type { Term } from '../summarize/text/term.ts';
import { isolate, markFor } from './direction.ts';
import { oneLine } from './lines.ts';

/** Room for a sentence, in UTF-16 units; a longer one is shown around the first of the words. */
const LONGEST = 160;
const BEFORE = 50;
/** A message has a hundred entities at most, and a page ten articles. */
const MOST_BOLD = 4;

/** The sentence of an article in which most of the words stand, these in bold; null where none does. */
export function snippetOf(
  article: Article,
  sentences: readonly Span[],
  looked: readonly Term[],
  reader: Pick<Reader, 'tidy' | 'terms'>,
): FormattedString | null {
  let best: { readonly text: string; readonly matches: readonly Span[] } | null = null;
  let most = 0;
  for (const sentence of sentences) {
    const text = oneLine(reader.tidy(sliceOf(article.text, sentence)));
    const matches = reader.terms(text).filter((term) => looked.some((one) => meet(one, term)));
    const different = looked.filter((one) => matches.some((term) => meet(one, term))).length;
    if (different <= most) continue;
    most = different;
    best = { text, matches };
  }
  return best === null ? null : boldened(best.text, best.matches);
}

const meet = (one: Term, other: Term): boolean => one.forms.some((form) => other.forms.includes(form));

function boldened(text: string, matches: readonly Span[]): FormattedString {
  const { start, end } = windowOf(text, matches[0]!);
  const shown = matches.filter((match) => match.start >= start && match.end <= end).slice(0, MOST_BOLD);
  const parts: FormattedString[] = [];
  let at = start;
  for (const match of shown) {
    parts.push(new FormattedString(isolate(text.slice(at, match.start))), FormattedString.bold(sliceOf(text, match)));
    at = match.end;
  }
  const lead = start > 0 ? '… ' : '';
  const tail = end < text.length ? ' …' : '';
  const first = `${lead}${text.slice(start, end)}`;
  return new FormattedString(markFor(first) + lead).concat(
    ...parts,
    new FormattedString(isolate(text.slice(at, end)) + tail),
  );
}

/** The stretch of whole words that is shown of a sentence. */
function windowOf(text: string, { start: at }: Span): Span {
  if (text.length <= LONGEST) return { start: 0, end: text.length };
  const start = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
  const from = start > at ? at : start;
  if (text.length - from <= LONGEST) return { start: from, end: text.length };
  const end = text.lastIndexOf(' ', from + LONGEST);
  return { start: from, end: end > at ? end : from + LONGEST };
}
