import { readModels } from '../../src/models.ts';
import { createReader } from '../../src/summarize/reader.ts';
import type { Entity, EntityType, Reading } from '../../src/summarize/text/reading.ts';
import type { Span } from '../../src/summarize/text/span.ts';

/** The reader as it is shipped. */
export const reader = createReader(readModels());

/** A Thursday in Tehran, 26 Tir 1404. */
export const PUBLISHED = '2025-07-17';

/** A reading, or an error where the text is not one. */
export function readingOf(text: string, publishedAt = PUBLISHED): Exclude<Reading, { kind: 'not-persian' }> {
  const reading = reader.read({ text, publishedAt });
  if (reading.kind === 'not-persian') throw new Error(`[test] not read as Persian: ${text}`);
  return reading;
}

export const entitiesIn = (text: string, publishedAt = PUBLISHED): readonly Entity[] =>
  reader.entities({ text, publishedAt });

export const namesOf = (text: string, type: EntityType): string[] =>
  entitiesIn(text)
    .filter((entity) => entity.type === type)
    .map(({ name }) => name);

export const slicesOf = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));
