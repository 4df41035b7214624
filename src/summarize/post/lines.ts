import { fold } from '../persian/fold.ts';
import { linesOf } from '../persian/sentences.ts';
import type { Span } from '../text/span.ts';
import { trimSpan } from '../text/span.ts';
import { ADDRESS_LINE, addressTailIn, BULLET, DECORATION, decorAfter, LINE_PATTERNS } from './patterns.ts';

type LineKind =
  | 'news'
  /** Emoji, bullets and rules on a line of their own. */
  | 'decoration'
  /** Nothing but handles, links and hashtags. */
  | 'address'
  /** Credits, «بیشتر بخوانید», «انتهای پیام» and the like. */
  | 'notice';

export interface Line {
  /** The whole line, trimmed. */
  readonly span: Span;
  /** The line without bullet, trailing emoji and address; for other kinds than news the same as `span`. */
  readonly content: Span;
  readonly kind: LineKind;
}

/** The lines of a post, each for what it is. Agencies' feeds write «[n]» for a paragraph's end. */
export function readLines(text: string): Line[] {
  return asInvitations(
    text,
    linesOf(text)
      .flatMap((line) => splitAtMarker(text, line))
      .map((span) => readLine(text, span)),
  );
}

/** «شرح کامل را | اینجا | بخوانید.»: what stands around a link may come on lines of its own. */
function asInvitations(text: string, lines: readonly Line[]): Line[] {
  const wordsOf = (line: Line | undefined): string =>
    line === undefined ? '' : fold(text.slice(line.content.start, line.content.end));
  const opens = lines.findIndex((line, at) => HERE.test(wordsOf(line)) && READ_ON.test(wordsOf(lines[at + 1])));
  if (opens < 0) return [...lines];
  const first = opens > 0 && wordsOf(lines[opens - 1]).length <= LONGEST_INVITATION ? opens - 1 : opens;
  return lines.map((line, at) =>
    at >= first && at <= opens + 1 && line.kind === 'news' ? { ...line, content: line.span, kind: 'notice' } : line,
  );
}

const HERE = /^(?:(?:از|در)\s)?اینجا$/u;
const READ_ON = /^(?:بخوانید|بخوانیم|ببینید|بشنوید|مشاهده کنید|مطالعه کنید|دانلود کنید)[.!؟]?$/u;
/** In folded units: what comes before «اینجا» and is longer tells news itself. */
const LONGEST_INVITATION = 80;

function readLine(text: string, span: Span): Line {
  const line = text.slice(span.start, span.end);
  const folded = fold(line);
  const kind = kindOf(folded);
  return { span, content: kind === 'news' ? contentOf(text, span) : span, kind };
}

function kindOf(folded: string): LineKind {
  if (DECORATION.test(folded)) return 'decoration';
  if (ADDRESS_LINE.test(folded)) return 'address';
  const words = folded.replace(BULLET, '');
  return LINE_PATTERNS.some((pattern) => pattern.test(words)) ? 'notice' : 'news';
}

/** `span` without bullet, trailing emoji, trailing address. */
function contentOf(text: string, span: Span): Span {
  let { start, end } = span;
  start += BULLET.exec(text.slice(start, end))?.[0].length ?? 0;
  const address = addressTailIn(text.slice(start, end));
  // A line that is all address has been told apart already; «رییس @x» alone keeps its words.
  if (address > 0) end = start + address;
  end -= decorAfter(text.slice(start, end));
  return trimSpan(text, { start, end });
}

const MARKER = /\[n\]/gu;

function splitAtMarker(text: string, line: Span): Span[] {
  const content = text.slice(line.start, line.end);
  if (!content.includes('[n]')) return [line];
  const pieces: Span[] = [];
  let start = line.start;
  for (const match of content.matchAll(MARKER)) {
    const at = line.start + match.index;
    pieces.push(trimSpan(text, { start, end: at }), { start: at, end: at + match[0].length });
    start = at + match[0].length;
  }
  pieces.push(trimSpan(text, { start, end: line.end }));
  return pieces.filter((piece) => piece.start < piece.end);
}
