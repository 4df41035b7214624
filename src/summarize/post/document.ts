import { sentencesOfLine } from '../persian/sentences.ts';
import { wordsOf } from '../persian/words.ts';
import type { Article } from '../text/article.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { byPosition, contains, lengthOf, overlaps, trimSpan } from '../text/span.ts';
import { joinBroken } from './broken-lines.ts';
import { datelineOf } from './dateline.ts';
import { readLines } from './lines.ts';
import { sift } from './noise.ts';
import type { Preamble } from './preamble.ts';
import { preambleOf } from './preamble.ts';
import { decorAfter } from './patterns.ts';
import type { RepeatedLines } from './repeated.ts';
import { withoutRepeated } from './repeated.ts';
import { findTitle } from './title.ts';

/** Whose report it is is told at the head of one of these many lines: headline, lead, body. */
const PREAMBLE_LINES = 4;
/** A preamble is passed over only where this much news (UTF-16 units) follows it. */
const NEWS_AFTER_PREAMBLE = 20;

const NONE: RepeatedLines = new Set();

/** Takes an article apart: noise, title, sentences and their words. `repeated`: what its channel writes again and again. */
export function takeApart(article: Article, repeated: RepeatedLines = NONE): Document {
  const { text } = article;
  const sifted = sift(text, withoutRepeated(text, readLines(text), repeated));
  const dateline = sifted.news[0] === undefined ? null : datelineOf(text, sifted.news[0]);
  const news = joinBroken(text, dateline === null ? sifted.news : withoutHead(sifted.news, dateline.span.end));
  // A hashtag in the middle of a sentence is one of its words.
  const passed = sifted.noise.filter((span) => !news.some((line) => contains(line, span)));
  const noise = dateline === null ? passed : [...passed, trimSpan(text, dateline.span)];
  const preambles = findPreambles(article, news);
  const holes = preambles.filter(({ own }) => own).map(({ span }) => span);
  return {
    article,
    text,
    noise: [...noise, ...holes.map((hole) => trimSpan(text, hole))].toSorted(byPosition),
    title: findTitle(text, news),
    sentences: sentencesIn(text, news, holes),
    agency: preambles[0]?.agency ?? null,
    dateline: dateline?.date ?? null,
  };
}

function withoutHead(news: readonly Span[], end: number): Span[] {
  const [first, ...rest] = news;
  return first === undefined || end >= first.end ? rest : [{ start: end, end: first.end }, ...rest];
}

/** One a line. What an outlet says of itself is passed over wherever it stands; another's name counts near the head only. */
function findPreambles({ text, origin }: Article, news: readonly Span[]): Preamble[] {
  return news.flatMap((line, index) => {
    const preamble = preambleOf(text, line, origin?.name);
    const isWorth = preamble !== null && line.end - preamble.span.end >= NEWS_AFTER_PREAMBLE;
    return isWorth && (preamble.own || index < PREAMBLE_LINES) ? [preamble] : [];
  });
}

function sentencesIn(text: string, news: readonly Span[], holes: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  news.forEach((content, line) => {
    const hole = holes.find((other) => overlaps(other, content));
    const whole = hole === undefined ? content : { start: hole.end, end: content.end };
    for (const piece of sentencesOfLine(text, whole)) {
      const span = withoutDecor(text, piece);
      const words = wordsOf(text, span);
      if (words.length > 0) sentences.push({ ...span, index: sentences.length, words, line });
    }
  });
  return sentences;
}

/** Emoji after a sentence in the middle of a line are no part of it. */
function withoutDecor(text: string, span: Span): Span {
  const decor = decorAfter(text.slice(span.start, span.end));
  return lengthOf(span) > decor ? { start: span.start, end: span.end - decor } : span;
}
