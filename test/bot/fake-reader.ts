import type { Reader } from '../../src/summarize/text/reader.ts';
import type { Entity } from '../../src/summarize/text/reading.ts';
import { sliceOf } from '../../src/summarize/text/span.ts';
import type { Span } from '../../src/summarize/text/span.ts';

/**
 * A reader whose work can be told by looking: the first of several lines is the title, every other sentence is a point,
 * a word of the question that stands in a sentence makes that sentence its evidence, and figures are the answers.
 */
export function createFakeReader(changes: Partial<Reader> = {}): Reader {
  return { ...FAKE, ...changes };
}

const FAKE: Reader = {
  read: ({ text }) => {
    if (!/\p{Script=Arabic}/u.test(text)) return { kind: 'not-persian' };
    const [title, ...rest] = find(text, /[^\n.]+\.?/gu);
    const sentences = rest.length === 0 ? [title!] : rest;
    const isLong = sentences.length > 2;
    return {
      kind: isLong ? 'reading' : 'too-short',
      title: rest.length === 0 ? null : title!,
      noise: [],
      sentences,
      points: isLong ? sentences.map((span) => point(text, span)) : [],
      entities: entitiesOf(text),
      quotes: [],
      questions: find(text, /\d+/gu).map((answer, index) => ({
        text: `${['', 'پس از آن ', 'سرانجام '][index] ?? ''}چند نفر آمدند؟`,
        answer,
        evidence: sentences.find((it) => it.start <= answer.start && answer.end <= it.end) ?? answer,
      })),
      origin: {},
    };
  },
  ask: ({ text }, question, history = []) => {
    const words = [...history.map((turn) => turn.question), question].join(' ').match(/[\p{L}\p{M}]{3,}/gu) ?? [];
    const sentences = find(text, /[^\n.]+\.?/gu);
    const evidence = sentences.find((it) => words.some((word) => sliceOf(text, it).includes(word)));
    const figure = evidence && find(sliceOf(text, evidence), /\d+ \S+/gu)[0];
    if (evidence === undefined || figure === undefined) {
      return { answer: null, evidence: [], confidence: 0, ...(sentences[0] && { nearest: sentences[0] }) };
    }
    const answer = { start: evidence.start + figure.start, end: evidence.start + figure.end };
    return { answer, evidence: [evidence], confidence: 1 };
  },
  entities: ({ text }) => entitiesOf(text),
  tidy: (text) => text.replaceAll('ي', 'ی').replaceAll('ك', 'ک'),
  sentences: (text) => ({ sentences: find(text, /[^\n.]+\.?/gu), words: find(text, /\S+/gu) }),
  stories: () => [],
  repeated: () => () => new Set<string>(),
  terms: (text) =>
    find(text, /[\p{L}\p{N}\u200C]+/gu).map((span) => ({
      ...span,
      forms: [FAKE.tidy(sliceOf(text, span)).replaceAll('\u200C', '').replace(/ها$/u, '')],
      isCommon: ['را', 'در'].includes(sliceOf(text, span)),
    })),
  fingerprint: ({ text }) =>
    text
      .replaceAll(/[\s\u200C]/gu, '')
      .replaceAll('ي', 'ی')
      .replaceAll('ك', 'ک'),
};

/** A point leaves its figures open, for the questions ask for them. */
const point = (text: string, span: Span) => ({
  spans: find(sliceOf(text, span), /\D+/gu).map(({ start, end }) => ({
    start: span.start + start,
    end: span.start + end,
  })),
  shown: FAKE.tidy(sliceOf(text, span)),
  weight: 1,
  because: [],
});

function entitiesOf(text: string): Entity[] {
  const named = (type: 'person' | 'location', name: string): Entity[] => {
    const mentions = find(text, new RegExp(name, 'gu'));
    return mentions.length === 0 ? [] : [{ type, name, mentions }];
  };
  const figures = find(text, /\d+ \S+/gu).map((span): Entity => ({
    type: 'quantity',
    name: sliceOf(text, span),
    mentions: [span],
  }));
  return [...named('person', 'نسرین آبکار'), ...named('location', 'یزد'), ...figures];
}

function find(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    return { start: match.index + lead, end: match.index + lead + match[0].trim().length };
  });
}
