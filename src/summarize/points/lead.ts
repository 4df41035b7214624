import type { Scorer } from './scorer.ts';

/** The floor of news: what comes first matters most. */
export const lead: Scorer = (_document, units) => units.map((unit) => 1 / (1 + unit.sentence.index));
