import { readFileSync } from 'node:fs';
import type { Span } from '../../src/summarize/text/span.ts';
import { makeNewsTexts } from '../../train/news-texts.ts';
import { weighedPoints } from './records.ts';

/** A text with its points as this project weighs them: a span each, and 1 to 3. */
export interface OwnPoints {
  readonly text: string;
  readonly points: readonly (Span & { readonly weight: number })[];
}

const FILE = new URL('../../train/points-of-posts.jsonl', import.meta.url);

/** All that were judged, with their texts out of a data folder. */
export function readOwnPoints(folder: string): OwnPoints[] {
  const textOf = makeNewsTexts(folder);
  const lines = readFileSync(FILE, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { channel, id, points } = weighedPoints.parse(JSON.parse(line));
    return { text: textOf(channel, id), points: points.map(([start, end, weight]) => ({ start, end, weight })) };
  });
}
