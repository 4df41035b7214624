import { skeleton } from '../persian/fold.ts';
import { sliceOf } from '../text/span.ts';
import type { Line } from './lines.ts';
import { readLines } from './lines.ts';

// What a channel writes under every post is no news, whatever its shape: when several posts of a channel are known, the
// lines that come again at their edges are its signature.

/** Lines that are passed over, each as its letters and digits alone. */
export type RepeatedLines = ReadonlySet<string>;

/** So many different posts must end or begin alike … */
const FEWEST_POSTS = 3;
/** … and this share of the channel's posts. */
const LEAST_SHARE = 0.1;
/** Lines of news this near the edge of a post count. */
const EDGE = 2;
/** A signature is short; a longer line that comes again is the same news sent twice. */
const LONGEST = 60;

/** The lines that come again at the edges of one channel's posts; the order of the posts does not matter. */
export function findRepeatedLines(posts: readonly string[]): RepeatedLines {
  const texts = new Map<string, readonly string[]>();
  for (const post of posts) {
    const keys = edgesOf(post, readLines(post));
    // The same news sent again is one post: what differs between posts is what stands between their edges.
    texts.set(skeleton(post), keys);
  }
  const counts = new Map<string, number>();
  for (const keys of texts.values()) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(FEWEST_POSTS, texts.size * LEAST_SHARE);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}

/** `lines` with those that are repeated, at the edges of the post, told as what they are; one line of news is left. */
export function withoutRepeated(text: string, lines: readonly Line[], repeated: RepeatedLines): readonly Line[] {
  if (repeated.size === 0) return lines;
  const edges = new Set(edgeLines(lines));
  const isRepeated = (line: Line): boolean => edges.has(line) && repeated.has(skeleton(sliceOf(text, line.content)));
  const told = lines.map((line): Line => (isRepeated(line) ? { ...line, content: line.span, kind: 'notice' } : line));
  return told.some(({ kind }) => kind === 'news') ? told : lines;
}

const edgesOf = (text: string, lines: readonly Line[]): string[] =>
  edgeLines(lines)
    .map((line) => skeleton(sliceOf(text, line.content)))
    .filter((key) => key !== '' && key.length <= LONGEST);

function edgeLines(lines: readonly Line[]): Line[] {
  const news = lines.filter(({ kind }) => kind === 'news');
  // A post of one line is its own news.
  return news.length < 2 ? [] : news.filter((_, at) => at < EDGE || at >= news.length - EDGE);
}
