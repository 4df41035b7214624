import type { Span } from '../../../src/summarize/text/span.ts';
import { sliceOf, trimSpan } from '../../../src/summarize/text/span.ts';

const SEGMENTER = new Intl.Segmenter('fa', { granularity: 'sentence' });

/** Sentences as Node's own segmenter cuts them, trimmed. */
export const rawSentences = (text: string): Span[] =>
  Array.from(SEGMENTER.segment(text), ({ index, segment }) =>
    trimSpan(text, { start: index, end: index + segment.length }),
  ).filter(({ start, end }) => start < end);

/** The same without those that hold no letter and no digit, such as a bullet on a line of its own. */
export const plainSentences = (text: string): Span[] =>
  rawSentences(text).filter((sentence) => /[\p{L}\p{Nd}]/u.test(sliceOf(text, sentence)));
