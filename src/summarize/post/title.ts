import { fold } from '../persian/fold.ts';
import type { Span } from '../text/span.ts';
import { lengthOf, sliceOf } from '../text/span.ts';

// A post's headline is its first line when that line stands for itself: no full stop, more news under it. Of a first
// line that goes on for sentences, or that only names who speaks («آسوشیتدپرس:»), there is no headline.

/** UTF-16 units; the longest agency headline in wide use stays under it. */
const LONGEST_TITLE = 180;
const SHORTEST_TITLE = 8;

/** The headline among the lines of news, or null. */
export function findTitle(text: string, news: readonly Span[]): Span | null {
  const [first, second] = news;
  if (first === undefined || second === undefined) return null;
  const length = lengthOf(first);
  if (length > LONGEST_TITLE || length < SHORTEST_TITLE) return null;
  const line = fold(sliceOf(text, first));
  if (line.endsWith(':')) return null;
  if (/[.؛،]$/u.test(line) && !/\.\.+$/u.test(line)) return null;
  return first;
}
