import type { Reader } from '../../src/summarize/text/reader.ts';
import type { Entity } from '../../src/summarize/text/reading.ts';
import type { Span } from '../../src/summarize/text/span.ts';
import type { KeyedArticle, SpanIn, Story } from '../../src/summarize/text/story.ts';

/**
 * A reader that needs no models and whose answers can be told by looking: a line of several is the title, a line that
 * starts with @ is noise, every sentence is a point, articles with the same first word are one story.
 */
export const fakeReader: Reader = {
  read: (article, options = {}) => {
    const { text } = article;
    if (!/\p{Script=Arabic}/u.test(text)) return { kind: 'not-persian' };
    const noise = find(text, /^@.*$/gmu);
    const sentences = find(text, /^(?!@).+$/gmu).flatMap((line) => within(text, line, /[^.]+\.?/gu));
    const numbers = find(text, /\d+/gu);
    return {
      kind: sentences.length > 2 ? 'reading' : 'too-short',
      title: text.includes('\n') ? (sentences[0] ?? null) : null,
      noise,
      sentences,
      points:
        sentences.length > 2
          ? sentences.slice(0, options.points ?? 2).map((span, index) => ({
              spans: [span],
              shown: tidy(text.slice(span.start, span.end)),
              weight: 1 / (index + 1),
              because: ['جای جمله'],
            }))
          : [],
      entities: entitiesOf(text),
      quotes: find(text, /(?<=«)[^»]+(?=»)/gu).map((said) => ({ speaker: null, said, direct: true })),
      questions: numbers.slice(0, 1).map((answer) => ({
        text: 'چند نفر؟',
        answer,
        evidence: sentences.find(({ start, end }) => start <= answer.start && answer.end <= end) ?? answer,
      })),
      origin: text.includes('ایسنا') ? { agency: 'ایسنا' } : {},
    };
  },
  ask: ({ text }, question, history = []) => {
    const nearest = find(text, /[^.\n]+\.?/gu)[0];
    const answer = question.includes('چند') || history.length > 0 ? find(text, /\d+/gu)[0] : undefined;
    if (answer === undefined) return { answer: null, evidence: [], confidence: 0, ...(nearest && { nearest }) };
    return { answer, evidence: nearest ? [nearest] : [], confidence: 0.5 };
  },
  entities: ({ text }) => entitiesOf(text),
  tidy: (text) => tidy(text),
  sentences: (text) => ({ sentences: find(text, /[^.]+\.?/gu), words: find(text, /[\p{L}\p{M}\p{N}\u200c]+/gu) }),
  stories: (articles) => {
    const stories = [...Map.groupBy(articles, ({ text }) => text.split(/\s/u)[0] ?? '').values()];
    return stories.map(storyOf).toSorted((a, b) => b.ids.length - a.ids.length);
  },
  repeated: () => () => new Set<string>(),
  terms: () => [],
  fingerprint: ({ text }) => tidy(text),
};

const tidy = (text: string): string => text.replaceAll('ي', 'ی').replaceAll('ك', 'ک');

function entitiesOf(text: string): Entity[] {
  const entities: Entity[] = [];
  const people = find(text, /کاوه رستگار/gu);
  const places = find(text, /تهران/gu);
  const days = find(text, /دیروز/gu);
  const [count] = find(text, /\d+ نفر/gu);
  const [price] = find(text, /\d+ تومان/gu);
  if (people.length > 0) entities.push({ type: 'person', name: 'کاوه رستگار', mentions: people, title: 'وزیر نیرو' });
  if (places.length > 0) entities.push({ type: 'location', name: 'تهران', mentions: places });
  if (days.length > 0) {
    const value = { iso: '2025-11-24', calendar: 'jalali', certain: true } as const;
    entities.push({ type: 'date', name: 'دیروز', mentions: days, value });
  }
  if (count) entities.push(figure('quantity', text, count, 'نفر'));
  if (price) entities.push(figure('money', text, price, 'toman'));
  return entities;
}

function figure(type: 'quantity' | 'money', text: string, span: Span, unit: string): Entity {
  const name = text.slice(span.start, span.end);
  return { type, name, mentions: [span], value: { amount: parseInt(name, 10), unit } };
}

function storyOf(articles: readonly KeyedArticle[]): Story {
  const first = articles[0]!;
  const title: Span = find(first.text, /^.+$/gmu)[0] ?? { start: 0, end: first.text.length };
  const values = articles.flatMap(({ id, text }): SpanIn[] => find(text, /\d+/gu).map((span) => ({ id, ...span })));
  const figures = new Set(
    values.map(({ id, start, end }) => articles.find((a) => a.id === id)?.text.slice(start, end)),
  );
  return {
    ids: articles.map(({ id }) => id),
    title: { id: first.id, ...title },
    differs: figures.size > 1 ? [{ what: 'کشته', values }] : [],
  };
}

const find = (text: string, pattern: RegExp): Span[] => within(text, { start: 0, end: text.length }, pattern);

/** Matches within a span, without the spaces around them. */
const within = (text: string, { start, end }: Span, pattern: RegExp): Span[] =>
  [...text.slice(start, end).matchAll(pattern)]
    .map((match) => {
      const from = start + match.index + (match[0].length - match[0].trimStart().length);
      return { start: from, end: from + match[0].trim().length };
    })
    .filter((span) => span.end > span.start);
