import type { Edition } from '../digest/edition.ts';
import type { Answer, Entity, EntityValue, Reading } from '../summarize/text/reading.ts';
import { sliceOf, type Span } from '../summarize/text/span.ts';
import type { KeyedArticle, SpanIn, Story } from '../summarize/text/story.ts';

// What is written as JSON. Keys are set one by one, in the contract's order, so that neither the order nor an extra
// field of the reader's objects can reach the output.

/** A span with the piece of the text given that it covers. */
interface Piece extends Span {
  readonly text: string;
}

/** The texts of several articles by their ids. */
export type Texts = ReadonlyMap<KeyedArticle['id'], string>;

type Json = Record<string, unknown>;

/** One JSON value on one line, its line feed included. */
export const jsonLine = (value: unknown): string => {
  // JSON lets these three stand as they are, but some readers of lines, Node's own among them, would split there.
  const json = JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
};

export function readingJson(text: string, reading: Reading): Json {
  if (reading.kind === 'not-persian') return { kind: reading.kind };
  const piece = pieceOf(text);
  return {
    kind: reading.kind,
    title: reading.title && piece(reading.title),
    noise: reading.noise.map(piece),
    sentences: reading.sentences.map(piece),
    points: reading.points.map(({ spans, shown, weight, because }) => ({
      spans: spans.map(piece),
      shown,
      weight,
      because,
    })),
    entities: reading.entities.map((entity) => entityJson(text, entity)),
    quotes: reading.quotes.map(({ speaker, verb, said, direct }) => ({
      speaker,
      ...(verb && { verb: piece(verb) }),
      said: piece(said),
      direct,
    })),
    questions: reading.questions.map((question) => ({
      text: question.text,
      answer: piece(question.answer),
      evidence: piece(question.evidence),
    })),
    origin: { ...(reading.origin.agency !== undefined && { agency: reading.origin.agency }) },
  };
}

export function answerJson(text: string, { answer, evidence, confidence, nearest }: Answer): Json {
  const piece = pieceOf(text);
  return {
    answer: answer && piece(answer),
    evidence: evidence.map(piece),
    confidence,
    ...(nearest && { nearest: piece(nearest) }),
  };
}

export const entitiesJson = (text: string, entities: readonly Entity[]): Json => ({
  entities: entities.map((entity) => entityJson(text, entity)),
});

export function sentencesJson(
  text: string,
  { sentences, words }: { readonly sentences: readonly Span[]; readonly words: readonly Span[] },
): Json {
  return { sentences: sentences.map(pieceOf(text)), words: words.map(({ start, end }) => [start, end]) };
}

export function storyJson(story: Story, texts: Texts): Json {
  const pieceIn = pieceInOneOf(texts);
  return {
    ids: story.ids,
    title: pieceIn(story.title),
    differs: story.differs.map(({ what, values }) => ({
      what,
      values: values.map((value) => ({ id: value.id, text: pieceIn(value).text })),
    })),
  };
}

export function editionJson({ day, counts, leftOut, stories }: Edition, texts: Texts): Json {
  return {
    ...(day !== undefined && { day }),
    counts,
    ...(leftOut && { leftOut }),
    stories: stories.map((story) => editionStoryJson(story, texts)),
  };
}

export function editionStoryJson(story: Edition['stories'][number], texts: Texts): Json {
  const pieceIn = pieceInOneOf(texts);
  return {
    ids: story.ids,
    topic: story.topic,
    ...(story.continues && { continues: true }),
    title: { ...pieceIn(story.title), shown: story.title.shown },
    points: story.points.map(({ id, spans, shown }) => ({
      id,
      spans: spans.map(({ start, end }) => {
        const { text } = pieceIn({ id, start, end });
        return { text, start, end };
      }),
      shown,
    })),
    differs: story.differs,
    sources: story.sources,
    ...(story.links.some(({ link }) => link !== undefined) && { links: story.links }),
    because: story.reasons,
  };
}

function entityJson(text: string, { type, name, title: before, role, mentions, value }: Entity): Json {
  const title = before ?? role;
  return {
    type,
    name,
    ...(title !== undefined && { title }),
    mentions: mentions.map(pieceOf(text)),
    ...(value && { value: valueJson(value) }),
  };
}

function valueJson(value: EntityValue): Json {
  if ('iso' in value) {
    const { iso, until, calendar, certain } = value;
    return { iso, ...(until !== undefined && { until }), calendar, certain };
  }
  const { amount, unit } = value;
  const bound = 'bound' in value ? value.bound : undefined;
  return { amount, ...(unit !== undefined && { unit }), ...(bound !== undefined && { bound }) };
}

const pieceOf =
  (text: string) =>
  (span: Span): Piece => ({ text: sliceOf(text, span), start: span.start, end: span.end });

const pieceInOneOf =
  (texts: Texts) =>
  ({ start, end, id }: SpanIn): Piece & SpanIn => ({ ...pieceOf(texts.get(id) ?? '')({ start, end }), id });
