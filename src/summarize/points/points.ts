import type { Document } from '../text/document.ts';
import type { Entity, Point, Quote } from '../text/reading.ts';
import { contains, sliceOf } from '../text/span.ts';
import { centrality } from './centrality.ts';
import type { Scored } from './choose.ts';
import { choose, pointsFor, sharedPart } from './choose.ts';
import { lead } from './lead.ts';
import { reasonsFor } from './reasons.ts';
import type { Unit } from './units.ts';
import { startsDangling, unitsOf } from './units.ts';

// Position says what the writer put first, centrality what the text keeps speaking of; their product, tempered by length,
// chooses. No point may begin with a word that points back.

/** How slowly position's weight falls: 1 / (1 + index)^this. */
const POSITION_POWER = 0.35;
/** Words; longer units lose in proportion. */
const COMFORTABLE_LENGTH = 32;
/** What is left of the score of a unit that begins with «این», «وی», … */
const DANGLING_FACTOR = 0.25;
/** Of the headline, where the body says it again. */
const HEADLINE_FACTOR = 0.2;

export interface PointTools {
  readonly tidy: (text: string) => string;
}

/** The key facts of a document, in the text's order. `limit` is by default chosen by the length of the news. */
export function findPoints(
  document: Document,
  named: { readonly entities: readonly Entity[]; readonly quotes: readonly Quote[] },
  tools: PointTools,
  limit?: number,
): Point[] {
  const units = unitsOf(document, named.quotes);
  const words = document.sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const scored = scoreUnits(document, units);
  // A dangling unit is taken only where nothing else is left.
  const sound = scored.filter(({ unit }) => !startsDangling(document.text, unit));
  const chosen = choose(sound.length > 0 ? sound : scored, limit ?? pointsFor(words));
  const heaviest = Math.max(...chosen.map(({ score }) => score), Number.MIN_VALUE);
  return chosen
    .toSorted((a, b) => a.unit.start - b.unit.start)
    .map(({ unit, score }) => ({
      spans: [{ start: unit.start, end: unit.end }],
      shown: tools.tidy(sliceOf(document.text, unit)),
      weight: Math.round(Math.max(0, Math.min(1, score / heaviest)) * 1000) / 1000,
      because: reasonsFor(document, unit, named),
    }));
}

function scoreUnits(document: Document, units: readonly Unit[]): Scored[] {
  const central = centrality(document, units);
  const early = lead(document, units);
  const body = units.filter((unit) => document.title === null || !contains(document.title, unit));
  return units.map((unit, index) => {
    const isHeadline = document.title !== null && contains(document.title, unit);
    const repeated = isHeadline && body.some((other) => sharedPart(unit, other) >= 0.5);
    const length = Math.min(1, COMFORTABLE_LENGTH / unit.words.length);
    const score = central[index]! * early[index]! ** POSITION_POWER * length ** 0.5;
    return {
      unit,
      score: score * (repeated ? HEADLINE_FACTOR : 1) * (startsDangling(document.text, unit) ? DANGLING_FACTOR : 1),
    };
  });
}
