import type { Article } from '../../../src/summarize/text/article.ts';
import type { Reader } from '../../../src/summarize/text/reader.ts';
import type { Answer, Point, Reading } from '../../../src/summarize/text/reading.ts';
import type { Span } from '../../../src/summarize/text/span.ts';
import { sliceOf } from '../../../src/summarize/text/span.ts';
import { foldedLetters } from '../folding.ts';
import type { Data } from '../data.ts';
import type { Measure } from '../measure.ts';
import { mean, row } from '../measure.ts';

/** ISNA's articles are long; so many of them show what there is to see. */
const ARTICLES = 200;

/** Whatever the reader returns is a piece of the source, and a point is shown with the source's words. */
export const verbatim: Measure = {
  name: 'verbatim',
  run(reader, data) {
    return Object.entries(setsOf(data)).flatMap(([set, articles]) => {
      const asked = set === 'posts' ? data.questions('posts') : [];
      const answers = asked.map(({ article, question }) => ({ article, said: reader.ask(article, question) }));
      const spans = [
        ...articles.flatMap((article) => spansOf(reader.read(article)).map((span) => isPiece(article.text, span))),
        ...answers.flatMap(({ article, said }) => spansOfAnswer(said).map((span) => isPiece(article.text, span))),
      ];
      const shown = articles.flatMap((article) => pointsOf(reader, article).map((point) => isShown(article, point)));
      return [
        row(`verbatim ${set} spans`, spans.length, mean(spans.map(Number)), { target: 1 }),
        row(`verbatim ${set} shown`, shown.length, mean(shown.map(Number)), { target: 1 }),
      ];
    });
  },
};

function setsOf(data: Data): Record<string, readonly Article[]> {
  return {
    posts: data.posts().map(({ article }) => article),
    telegram: data.channelPosts().map(({ article }) => article),
    isna: data
      .summaries('isna')
      .slice(0, ARTICLES)
      .map(({ paragraphs }) => ({ text: paragraphs.join('\n') })),
  };
}

function pointsOf(reader: Reader, article: Article): readonly Point[] {
  const reading = reader.read(article);
  return reading.kind === 'not-persian' ? [] : reading.points;
}

/** Every span that a reading gives for a piece of the article. */
export function spansOf(reading: Reading): Span[] {
  if (reading.kind === 'not-persian') return [];
  return [
    ...(reading.title === null ? [] : [reading.title]),
    ...reading.noise,
    ...reading.sentences,
    ...reading.points.flatMap(({ spans }) => spans),
    ...reading.entities.flatMap(({ mentions }) => mentions),
    ...reading.quotes.flatMap(({ said, verb }) => (verb === undefined ? [said] : [said, verb])),
    ...reading.questions.flatMap(({ answer, evidence }) => [answer, evidence]),
  ];
}

const spansOfAnswer = ({ answer, evidence, nearest }: Answer): Span[] => [
  ...(answer === null ? [] : [answer]),
  ...evidence,
  ...(nearest === undefined ? [] : [nearest]),
];

/** Whether a span is a non-empty piece of the text that cuts no character in two. */
export const isPiece = (text: string, { start, end }: Span): boolean =>
  Number.isInteger(start) &&
  Number.isInteger(end) &&
  start >= 0 &&
  start < end &&
  end <= text.length &&
  !cutsCharacter(text, start) &&
  !cutsCharacter(text, end);

/** Whether `at` stands between the halves of a surrogate pair. */
const cutsCharacter = (text: string, at: number): boolean =>
  at > 0 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));

/** Whether a point is shown with the letters and digits of its spans, in their order, and no other. */
export const isShown = ({ text }: Article, { shown, spans }: Point): boolean =>
  spans.length > 0 && foldedLetters(shown) === foldedLetters(spans.map((span) => sliceOf(text, span)).join(' '));
