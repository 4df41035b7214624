import type { Document, Sentence } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { sliceOf } from '../text/span.ts';

/** So many units after a cue belong to what it leads to, at least. */
const REACH = 40;

/** The sentences with a cue, as words of their own, and what stands after it. */
export function cuesIn(document: Document, cue: RegExp): { readonly sentence: Sentence; readonly after: Span }[] {
  const pattern = new RegExp(`(?<=^|\\s)(?:${cue.source})(?=\\s)`, 'u');
  return document.sentences.flatMap((sentence) => {
    const match = pattern.exec(sliceOf(document.text, sentence));
    if (match === null) return [];
    const start = sentence.start + match.index + match[0].length;
    return [{ sentence, after: { start, end: Math.min(sentence.end, start + REACH) } }];
  });
}
