import type { Reading } from '../../src/summarize/text/reading.ts';
import type { Span } from '../../src/summarize/text/span.ts';
import type { Mask } from './characters.ts';
import { countCommon, paint, solidCharacters } from './characters.ts';

// How much of what an editor marked as worth knowing some spans of a text hold.

/** Points longer than this share of a post's news are cut: to repeat the post is no reading of it. */
const BUDGET = 0.4;
const ESSENTIAL = 3;

/** A text and what each of its units is worth. */
export interface Weighed {
  readonly text: string;
  readonly solid: Mask;
  /** Solid characters that are not noise. */
  readonly news: Mask;
  /** What each unit is worth: the weight of its gold point, else 0. */
  readonly weights: Mask;
}

/** A text, its noise, and its points with what each weighs. */
export function weighed(
  text: string,
  noise: readonly Span[],
  points: readonly (Span & { readonly weight: number })[],
): Weighed {
  const solid = solidCharacters(text);
  const isNoise = paint(new Uint8Array(text.length), noise);
  const weights = new Uint8Array(text.length);
  for (const point of points) paint(weights, [point], point.weight);
  return { text, solid, news: solid.map((unit, i) => (isNoise[i] === 1 ? 0 : unit)), weights };
}

/** The spans of a reading's points, the heaviest point first. */
export function heaviestFirst(reading: Reading): (readonly Span[])[] {
  const points = reading.kind === 'not-persian' ? [] : reading.points;
  return points.toSorted((a, b) => b.weight - a.weight).map(({ spans }) => spans);
}

/** What the spans gather, in the order given and within the budget, over the best possible with as many characters. */
export function shareOfBest({ solid, news, weights }: Weighed, spans: readonly Span[]): number {
  const budget = Math.floor(BUDGET * countCommon(news));
  const taken = new Set<number>();
  for (const { start, end } of spans) {
    for (let i = start; i < end && taken.size < budget; i++) if (solid[i] === 1) taken.add(i);
  }
  const worth = (i: number) => (news[i] === 1 ? weights[i]! : 0);
  const sum = (values: Iterable<number>) => Iterator.from(values).reduce((total, value) => total + value, 0);
  const most = [...news.keys()].map(worth).sort((a, b) => b - a);
  const best = sum(most.slice(0, taken.size));
  return best === 0 ? 0 : sum([...taken].map(worth)) / best;
}

/** How much of the spans lies in what a reader must know. */
export function shareOfEssential({ text, solid, weights }: Weighed, spans: readonly Span[]): number {
  const ours = paint(new Uint8Array(text.length), spans);
  const length = countCommon(solid, ours);
  const essential = weights.map((weight) => (weight === ESSENTIAL ? 1 : 0));
  return length === 0 ? 0 : countCommon(solid, ours, essential) / length;
}
