import { lengthOf, overlaps } from '../text/span.ts';
import type { Candidate } from './candidate.ts';

/** The one overlap rule: the longest stays, of equals the earliest, of those the one proposed first. In the text's order. */
export function settleOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const ranked = candidates.toSorted((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start);
  for (const candidate of ranked) if (!kept.some((other) => overlaps(other, candidate))) kept.push(candidate);
  return kept.toSorted((a, b) => a.start - b.start);
}
