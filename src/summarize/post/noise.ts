import { fold } from '../persian/fold.ts';
import type { Span } from '../text/span.ts';
import { lengthOf, sliceOf } from '../text/span.ts';
import { isAdvertisement } from './advertisement.ts';
import type { Line } from './lines.ts';

// Noise is told by its shape (patterns.ts) and by its place: what stands under the last signature of a post is the
// channel's slogan, whatever its words.

/** A slogan under the signature is no longer than this many folded units. */
const SLOGAN_LENGTH = 40;
/** «کانال ما: @…»: this little before an address belongs to it. */
const LABEL_LENGTH = 24;
/** A channel's remark takes no more lines than this, its face included. */
const LONGEST_REMARK = 4;
const MUSING = /^[🤔🤨🧐💭🗯🙄]/u;
const ADDRESS = /@[a-z0-9_]{3,}|https?:|www\.|t\.me|#/iu;

export interface Sifted {
  /** The contents of the lines that are news, in order. */
  readonly news: readonly Span[];
  /** In order, never overlapping. Bullets and emoji between the news are neither news nor noise. */
  readonly noise: readonly Span[];
}

/** Tells the news of a post from what else is in it. */
export function sift(text: string, lines: readonly Line[]): Sifted {
  if (isAdvertisement(text)) return { news: [], noise: lines.map((line) => line.span) };
  const tail = tailFrom(text, lines);
  const news: Span[] = [];
  const noise: Span[] = [];
  lines.forEach((line, index) => {
    if (index >= tail || line.kind === 'address' || line.kind === 'notice') {
      noise.push(line.span);
    } else if (line.kind === 'news') {
      const rest = { start: line.content.end, end: line.span.end };
      const addressed = ADDRESS.test(sliceOf(text, rest));
      if (addressed && isLabel(text, line.content)) {
        noise.push(line.span);
        return;
      }
      news.push(line.content);
      if (addressed) noise.push(rest);
    }
  });
  return { news, noise };
}

const isLabel = (text: string, content: Span): boolean =>
  lengthOf(content) <= LABEL_LENGTH && /[:：👇]\s*$/u.test(sliceOf(text, content));

/** The first line of the block that ends the post: the last address and what is under it, emoji above it included. */
function tailFrom(text: string, lines: readonly Line[]): number {
  const signature = lines.findLastIndex((line) => line.kind === 'address');
  if (signature < 0) return lines.length;
  const under = lines.slice(signature + 1);
  const isTail = under.every((line) => line.kind !== 'news' || isSlogan(text, line));
  // A post may open with its address; then what follows is the news.
  const newsAbove = lines.slice(0, signature).some((line) => line.kind === 'news');
  if (!isTail || !newsAbove) return lines.length;
  return beforeRemark(text, lines, aboveDecoration(lines, signature));
}

function aboveDecoration(lines: readonly Line[], from: number): number {
  while (from > 0 && lines[from - 1]!.kind !== 'news') from--;
  return from;
}

/** The channel's own remark over its signature: a last paragraph that opens with a musing face. */
function beforeRemark(text: string, lines: readonly Line[], tail: number): number {
  for (let at = tail - 1; at >= Math.max(1, tail - LONGEST_REMARK); at--) {
    if (!MUSING.test(sliceOf(text, lines[at]!.span))) continue;
    const newsAbove = lines.slice(0, at).some((line) => line.kind === 'news');
    return newsAbove ? aboveDecoration(lines, at) : tail;
  }
  return tail;
}

const isSlogan = (text: string, line: Line): boolean => fold(sliceOf(text, line.content)).length <= SLOGAN_LENGTH;
