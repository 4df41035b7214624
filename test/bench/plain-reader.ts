import { plainSentences } from '../../bench/quality/floors/sentences.ts';
import type { Data } from '../../bench/quality/data.ts';
import { MEASURES } from '../../bench/quality/measures/index.ts';
import type { Reader } from '../../src/summarize/text/reader.ts';
import type { Entity, EntityType } from '../../src/summarize/text/reading.ts';
import { sliceOf } from '../../src/summarize/text/span.ts';

/** The simplest thing that is a reader, with what a test needs otherwise. */
export function plainReader(own: Partial<Reader> = {}): Reader {
  return {
    read: (article, options) => ({
      kind: 'reading',
      title: null,
      noise: [],
      sentences: plainSentences(article.text),
      points: plainSentences(article.text)
        .slice(0, options?.points ?? 2)
        .map((span, i) => ({ spans: [span], shown: sliceOf(article.text, span), weight: 1 / (i + 1), because: [] })),
      entities: [],
      quotes: [],
      questions: [],
      origin: {},
    }),
    ask: () => ({ answer: null, evidence: [], confidence: 0 }),
    entities: () => [],
    tidy: (text) => text,
    sentences: (text) => ({ sentences: plainSentences(text), words: [] }),
    stories: (articles) => articles.map(({ id }) => ({ ids: [id], title: { id, start: 0, end: 1 }, differs: [] })),
    repeated: () => () => new Set<string>(),
    terms: () => [],
    fingerprint: ({ text }) => text,
    ...own,
  };
}

/** No texts at all, but those a test gives. */
export function smallData(own: Partial<Data>): Data {
  const none = () => [];
  return {
    sentences: none,
    lemmas: none,
    tagged: none,
    dateCases: none,
    summaries: none,
    questions: none,
    posts: none,
    ownPoints: none,
    channelPosts: none,
    everyPost: none,
    pairs: none,
    ...own,
  };
}

/** The figures of one measure by the row's name. */
export function figures(name: string, reader: Reader, data: Partial<Data>): Record<string, number> {
  const rows = MEASURES.find((measure) => measure.name === name)!.run(reader, smallData(data));
  return Object.fromEntries(rows.map((row) => [row.measure, row.ours]));
}

/** Where a piece first stands in a text. */
export const spanOf = (text: string, piece: string) => {
  const start = text.indexOf(piece);
  return { start, end: start + piece.length };
};

/** An entity with one mention. */
export const named = (text: string, piece: string, type: EntityType): Entity => ({
  type,
  name: piece,
  mentions: [spanOf(text, piece)],
});

/** What the plain reader reads, to be changed by a test. */
export function plainReading(text: string) {
  const reading = plainReader().read({ text });
  if (reading.kind === 'not-persian') throw new Error('the plain reader reads everything');
  return reading;
}

/** A post with nothing marked in it but what a test gives. */
export function post(text: string, marked: Partial<ReturnType<Data['posts']>[number]['gold']>) {
  const gold = {
    id: 1,
    noise: [],
    title: null,
    points: [],
    entities: [],
    dates: [],
    quotes: [],
    questions: [],
    ...marked,
  };
  return { article: { text }, gold };
}
