import { fold, skeleton } from '../../src/summarize/persian/fold.ts';
import type { Article } from '../../src/summarize/text/article.ts';
import type { Reading } from '../../src/summarize/text/reading.ts';
import type { Span } from '../../src/summarize/text/span.ts';
import { contains, overlaps, sliceOf } from '../../src/summarize/text/span.ts';
import { reader } from '../summarize/reader.ts';
import { isShownAs } from '../summarize/texts.ts';
import { spansOf } from '../../bench/quality/measures/verbatim.ts';

type Read = Exclude<Reading, { kind: 'not-persian' }>;

/** What holds for every text; each law gives the pieces that break it. */
const LAWS: Readonly<Record<string, (article: Article, reading: Read) => readonly string[]>> = {
  'a span lies in the text and is not empty': (article, reading) =>
    spansOf(reading)
      .filter(({ start, end }) => start < 0 || start >= end || end > article.text.length)
      .map(({ start, end }) => `${start}–${end}`),

  'a span cuts no letter in two': ({ text }, reading) =>
    spansOf(reading)
      .filter(({ start, end }) => cuts(text, start) || cuts(text, end))
      .map((span) => sliceOf(text, span)),

  'sentences and noise are in order and apart': ({ text }, { sentences, noise }) =>
    [sentences, noise, [...sentences, ...noise].toSorted((a, b) => a.start - b.start)].flatMap((spans) =>
      spans.filter((span, at) => at > 0 && spans[at - 1]!.end > span.start).map((span) => sliceOf(text, span)),
    ),

  'names never overlap': ({ text }, { entities }) => {
    const mentions = entities.flatMap((entity) => entity.mentions).toSorted((a, b) => a.start - b.start);
    return mentions
      .filter((span, at) => at > 0 && mentions[at - 1]!.end > span.start)
      .map((span) => sliceOf(text, span));
  },

  'a name is one of its mentions': ({ text }, { entities }) =>
    entities
      .filter(({ name, mentions }) => !mentions.some((span) => skeleton(sliceOf(text, span)) === skeleton(name)))
      .map(({ name }) => name),

  'a point is what it shows': ({ text }, { points }) =>
    points
      .filter(
        ({ spans, shown }) =>
          !isShownAs(
            shown,
            spans.map((span) => sliceOf(text, span)),
          ),
      )
      .map(({ shown }) => shown),

  'a point touches no noise': (_, { points, noise }) =>
    points.filter(({ spans }) => spans.some((span) => touches(span, noise))).map(({ shown }) => shown),

  // A speaker's name may come from elsewhere, and stand before several points.
  'points are in one sentence each and apart, but for the name of who speaks': ({ text }, { points, sentences }) =>
    points
      .filter(({ spans, shown }, at) => {
        const told = toldIn(text, spans, shown);
        return (
          !sentences.some((sentence) => told.every((span) => contains(sentence, span))) ||
          points.some(
            (other, place) =>
              place !== at && toldIn(text, other.spans, other.shown).some((span) => touches(span, told)),
          )
        );
      })
      .map(({ shown }) => shown),

  'weights are 0 to 1 and the heaviest is 1': (_, { points }) => {
    const weights = points.map(({ weight }) => weight);
    const fine = weights.length === 0 || (Math.max(...weights) === 1 && weights.every((weight) => weight >= 0));
    return fine ? [] : [weights.join(' ')];
  },

  'a statement touches no noise': ({ text }, { quotes, noise }) =>
    quotes.filter(({ said }) => touches(said, noise)).map(({ said }) => sliceOf(text, said)),

  'an answer lies in its evidence': (_, { questions }) =>
    questions.filter(({ answer, evidence }) => !contains(evidence, answer)).map(({ text }) => text),

  'a suggested question is answered with its evidence': (article, { questions }) =>
    questions
      .filter(({ text, evidence }) => {
        const given = reader.ask(article, text);
        return given.answer === null || !given.evidence.some((span) => overlaps(span, evidence));
      })
      .map(({ text }) => text),

  'tidying changes no word, and what is tidy stays': ({ text }) => {
    const tidy = reader.tidy(text);
    return skeleton(tidy) === skeleton(text) && reader.tidy(tidy) === tidy && fold(fold(text)) === fold(text)
      ? []
      : [text];
  },

  'the same text reads the same': (article, reading) =>
    JSON.stringify(reader.read(article)) === JSON.stringify(reading) ? [] : [article.text],
};

/** «law: piece» of each law that the reading of `article` breaks. */
export function brokenLaws(article: Article): string[] {
  const reading = reader.read(article);
  if (reading.kind === 'not-persian') return [];
  return Object.entries(LAWS).flatMap(([law, breaches]) =>
    breaches(article, reading).map((piece) => `${law}: ${piece}`),
  );
}

/** The spans of a point without the one that only names its speaker («name: …»). */
function toldIn(text: string, spans: readonly Span[], shown: string): readonly Span[] {
  const [name, ...told] = spans;
  const isNamed = told.length > 0 && skeleton(shown).startsWith(`${skeleton(sliceOf(text, name!))}:`);
  return isNamed ? told : spans;
}

const touches = (span: Span, others: readonly Span[]): boolean => others.some((other) => overlaps(span, other));

/** Whether `at` stands between the two units of one character. */
const cuts = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, at - 1), at + 1));
