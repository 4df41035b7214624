import { sentencesOf } from '../persian/sentences.ts';
import { wordsOf } from '../persian/words.ts';
import type { Article } from '../text/article.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { byPosition, lengthOf, overlaps, trimSpan } from '../text/span.ts';
import { datelineOf } from './dateline.ts';
import { readLines } from './lines.ts';
import { sift } from './noise.ts';
import type { Preamble } from './preamble.ts';
import { preambleOf } from './preamble.ts';
import { TRAILING_DECOR } from './patterns.ts';
import { findTitle } from './title.ts';

/** A preamble is looked for at the head of this many lines: headline, lead, body. */
const PREAMBLE_LINES = 4;
/** A preamble is passed over only where this much news (UTF-16 units) follows it. */
const NEWS_AFTER_PREAMBLE = 20;

/** Takes an article apart: noise, title, sentences and their words. */
export function takeApart(article: Article): Document {
  const { text } = article;
  const sifted = sift(text, readLines(text));
  const dateline = sifted.news[0] === undefined ? null : datelineOf(text, sifted.news[0]);
  const news = dateline === null ? sifted.news : withoutHead(sifted.news, dateline.span.end);
  const noise = dateline === null ? sifted.noise : [...sifted.noise, trimSpan(text, dateline.span)];
  const preamble = findPreamble(text, news);
  const passedOver = preamble?.own === true ? [...noise, trimSpan(text, preamble.span)] : noise;
  return {
    article,
    text,
    noise: passedOver.toSorted(byPosition),
    title: findTitle(text, news),
    sentences: sentencesIn(text, news, preamble?.own === true ? preamble.span : null),
    agency: preamble?.agency ?? null,
    dateline: dateline?.date ?? null,
  };
}

function withoutHead(news: readonly Span[], end: number): Span[] {
  const [first, ...rest] = news;
  return first === undefined || end >= first.end ? rest : [{ start: end, end: first.end }, ...rest];
}

function findPreamble(text: string, news: readonly Span[]): Preamble | null {
  for (const line of news.slice(0, PREAMBLE_LINES)) {
    const preamble = preambleOf(text, line);
    if (preamble !== null && line.end - preamble.span.end >= NEWS_AFTER_PREAMBLE) return preamble;
  }
  return null;
}

function sentencesIn(text: string, news: readonly Span[], hole: Span | null): Sentence[] {
  const sentences: Sentence[] = [];
  news.forEach((content, line) => {
    const whole = hole !== null && overlaps(hole, content) ? { start: hole.end, end: content.end } : content;
    for (const piece of sentencesOf(text, whole)) {
      const span = withoutDecor(text, piece);
      const words = wordsOf(text, span);
      if (words.length > 0) sentences.push({ ...span, index: sentences.length, words, line });
    }
  });
  return sentences;
}

/** Emoji after a sentence in the middle of a line are no part of it. */
function withoutDecor(text: string, span: Span): Span {
  const decor = TRAILING_DECOR.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  return lengthOf(span) > decor ? { start: span.start, end: span.end - decor } : span;
}
