import { stem } from '../persian/stem.ts';
import { STOP_WORDS } from '../persian/stop-words.ts';
import { overlaps } from '../text/span.ts';
import type { Unit } from './units.ts';

export interface Scored {
  readonly unit: Unit;
  readonly score: number;
}

/** Two units that share this much of the shorter one's content words say the same. */
const SAME = 0.6;

/** How many points a text of so many words of news gets: a short post one, a long article six. */
export function pointsFor(words: number): number {
  const steps = [40, 90, 180, 350, 800];
  return 1 + steps.filter((step) => words > step).length;
}

/** The best units, at most `limit`, none overlapping or repeating another; best first. */
export function choose(scored: readonly Scored[], limit: number): Scored[] {
  const chosen: Scored[] = [];
  for (const candidate of scored.toSorted((a, b) => b.score - a.score || a.unit.start - b.unit.start)) {
    if (chosen.length >= limit) break;
    if (chosen.every(({ unit }) => !overlaps(unit, candidate.unit) && sharedPart(unit, candidate.unit) < SAME))
      chosen.push(candidate);
  }
  return chosen;
}

/** The share of the shorter unit's content words that the other has too. */
export function sharedPart(a: Pick<Unit, 'words'>, b: Pick<Unit, 'words'>): number {
  const [first, second] = [contentOf(a), contentOf(b)];
  const shorter = Math.min(first.size, second.size);
  return shorter === 0 ? 0 : first.intersection(second).size / shorter;
}

const contentOf = (unit: Pick<Unit, 'words'>): Set<string> =>
  new Set(unit.words.filter((word) => !STOP_WORDS.has(word.folded)).map((word) => stem(word.folded)));
