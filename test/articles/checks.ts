import { expect } from 'vitest';
import { skeleton } from '../../src/summarize/persian/fold.ts';
import type { Article } from '../../src/summarize/text/article.ts';
import type { Reading } from '../../src/summarize/text/reading.ts';
import type { Span } from '../../src/summarize/text/span.ts';
import { contains, overlaps } from '../../src/summarize/text/span.ts';
import { reader } from '../summarize/reader.ts';
import type { Expected, NamedThing, Statement } from './case.ts';

/** One expectation of one article: what it asks, and the asking. */
export interface Check {
  readonly name: string;
  readonly run: () => void;
}

type Read = Exclude<Reading, { kind: 'not-persian' }>;

/** The expectations of an article as tests, one each, so that one that fails hides no other. */
export function checksOf(article: Article, expected: Expected): Check[] {
  const { text } = article;
  expectWritten(text, expected);
  const read = (): Read => {
    const reading = reader.read(article);
    if (reading.kind === 'not-persian') throw new Error(`[articles] not read as Persian: ${text}`);
    return reading;
  };
  const slice = (span: Span): string => text.slice(span.start, span.end);
  const checks: Check[] = [];
  const check = (name: string, run: () => void): void => {
    checks.push({ name, run });
  };
  const each = <T>(given: readonly T[] | undefined, name: (one: T) => string, run: (one: T) => void): void => {
    for (const one of given ?? []) check(name(one), () => run(one));
  };

  const { kind, title, agency, sentences, points, heaviest } = expected;
  if (kind !== undefined) check(`kind: ${kind}`, () => expect(reader.read(article).kind).toBe(kind));
  if (title !== undefined)
    check(`title: ${title}`, () => {
      const found = read().title;
      expect(found === null ? null : slice(found)).toBe(title);
    });
  if (agency !== undefined) check(`agency: ${agency}`, () => expect(read().origin.agency ?? null).toBe(agency));
  if (sentences !== undefined)
    check(`${sentences} sentences`, () => expect(read().sentences.map(slice)).toHaveLength(sentences));
  if (points !== undefined)
    check(`${points.join(' to ')} points`, () => {
      const shown = read().points.map((point) => point.shown);
      expect(shown.length, shown.join('\n')).toBeGreaterThanOrEqual(points[0]);
      expect(shown.length, shown.join('\n')).toBeLessThanOrEqual(points[1]);
    });
  if (heaviest !== undefined)
    check('the heaviest point', () => {
      const point = read().points.find(({ weight }) => weight === 1);
      const from = heaviest.map((piece) => placeOf(text, piece));
      expect(
        point?.spans.some((span) => from.some((place) => overlaps(place, span))),
        point?.shown,
      ).toBe(true);
    });

  if (expected.noise?.length === 0) check('no noise', () => expect(read().noise.map(slice)).toEqual([]));
  if (expected.quotes?.length === 0)
    check('no statements', () => expect(read().quotes.map(({ said }) => slice(said))).toEqual([]));

  each(
    expected.noise,
    (piece) => `noise: ${piece}`,
    (piece) => expect(passedOver(text, read(), piece)).toBe('all'),
  );
  each(
    expected.news,
    (piece) => `news: ${piece}`,
    (piece) => expect(passedOver(text, read(), piece)).toBe('none'),
  );
  each(
    expected.told,
    (piece) => `told: ${piece}`,
    (piece) => {
      const spans = read().points.flatMap((point) => point.spans);
      expect(
        spans.some((span) => overlaps(span, placeOf(text, piece))),
        spans.map(slice).join('\n'),
      ).toBe(true);
    },
  );
  each(
    expected.named,
    ({ type, name }) => `${type}: ${either(name)}`,
    (thing) => expectNamed(read(), thing),
  );
  each(
    expected.notNamed,
    ({ type, text: piece }) => `no ${type ?? 'name'}: ${piece}`,
    ({ type, text: piece }) => {
      const place = placeOf(text, piece);
      const found = read()
        .entities.filter((entity) => type === undefined || entity.type === type)
        .flatMap(({ mentions }) => mentions);
      expect(found.filter((mention) => contains(place, mention)).map(slice)).toEqual([]);
    },
  );
  each(
    expected.quotes,
    ({ speaker, said }) => `${either(speaker ?? 'unknown')} said: ${said}`,
    (statement) => expectSaid(text, read(), statement),
  );
  each(
    expected.answers,
    ([question]) => question,
    ([question, wanted]) => {
      const { answer, evidence } = reader.ask(article, question);
      expect(answer === null ? '' : skeleton(slice(answer))).toContain(skeleton(wanted));
      expect(evidence.some((span) => contains(span, answer!))).toBe(true);
    },
  );
  each(
    expected.refused,
    (question) => `refused: ${question}`,
    (question) => {
      const { answer } = reader.ask(article, question);
      expect(answer === null ? null : slice(answer)).toBeNull();
    },
  );
  return checks;
}

/** A misprint in a table would look like a reading that fails, also where one is expected: so it is told at once. */
function expectWritten(text: string, expected: Expected): void {
  const { noise = [], news = [], heaviest = [], told = [], notNamed = [], quotes = [] } = expected;
  const pieces = [...noise, ...news, ...heaviest, ...told, ...notNamed.map((not) => not.text)];
  for (const piece of [...pieces, ...quotes.map(({ said }) => said)]) placeOf(text, piece);
  const names = [
    ...(expected.named ?? []).flatMap(({ name }) => name),
    ...(expected.answers ?? []).map((pair) => pair[1]),
  ];
  for (const name of names)
    if (!skeleton(text).includes(skeleton(name))) throw new Error(`[articles] the text does not have: ${name}`);
}

/** Where an expected piece stands; a piece that the article does not have is a mistake of the table. */
function placeOf(text: string, piece: string): Span {
  const start = text.indexOf(piece);
  if (start < 0) throw new Error(`[articles] the text does not have: ${piece}`);
  return { start, end: start + piece.length };
}

/** How much of `piece` is noise; white space counts for neither. */
function passedOver(text: string, { noise }: Read, piece: string): string {
  const { start, end } = placeOf(text, piece);
  const offsets = Array.from({ length: end - start }, (_, at) => start + at).filter((at) =>
    /\S/u.test(text.charAt(at)),
  );
  const left = offsets.filter((at) => !noise.some((span) => span.start <= at && at < span.end));
  if (left.length === offsets.length) return 'none';
  return left.length === 0 ? 'all' : `all but ${left.map((at) => text.charAt(at)).join('')}`;
}

const either = (names: string | readonly string[]): string => [names].flat().join(' or ');

const isOneOf = (name: string, names: string | readonly string[]): boolean =>
  [names].flat().some((other) => skeleton(other) === skeleton(name));

function expectNamed({ entities }: Read, { type, name, title, role, value, mentions }: NamedThing): void {
  const candidates = entities.filter((entity) => entity.type === type);
  const found = candidates.find((entity) => isOneOf(entity.name, name));
  expect(found, `named: ${candidates.map((entity) => entity.name).join(' | ')}`).toBeDefined();
  if (title !== undefined) expect(skeleton(found!.title ?? '')).toBe(skeleton(title));
  if (role !== undefined) expect(skeleton(found!.role ?? '')).toBe(skeleton(role));
  if (value !== undefined) expect(found!.value).toMatchObject(value);
  if (mentions !== undefined) expect(found!.mentions).toHaveLength(mentions);
}

function expectSaid(text: string, { quotes }: Read, { speaker, said }: Statement): void {
  const place = placeOf(text, said);
  const found = quotes.find((quote) => contains(quote.said, place));
  expect(
    found,
    `quotes: ${quotes.map((quote) => text.slice(quote.said.start, quote.said.end)).join(' | ')}`,
  ).toBeDefined();
  if (speaker === null) expect(found!.speaker).toBeNull();
  else expect([speaker].flat().map(skeleton)).toContain(skeleton(found!.speaker ?? ''));
}
