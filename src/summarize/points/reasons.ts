import { wordWeights } from './centrality.ts';
import { stem } from '../persian/stem.ts';
import type { Document } from '../text/document.ts';
import type { Entity, Quote } from '../text/reading.ts';
import { contains, overlaps } from '../text/span.ts';
import type { Unit } from './units.ts';

const FIGURES = new Set(['money', 'percent', 'quantity']);
/** A word this heavy (three mentions, or two and the title) is what the text keeps speaking of. */
const HEAVY = 2;

/** Why a unit was chosen, in words for the reader: facts about it that the scores rest on, and what it holds. */
export function reasonsFor(
  document: Document,
  unit: Unit,
  { entities, quotes }: { readonly entities: readonly Entity[]; readonly quotes: readonly Quote[] },
): string[] {
  const reasons: string[] = [];
  const first = document.sentences.find((sentence) => document.title === null || sentence.start >= document.title.end);
  if (document.title !== null && contains(document.title, unit)) reasons.push('تیتر خبر است');
  else if (first !== undefined && contains(first, unit)) reasons.push('در آغاز خبر آمده است');
  const weights = wordWeights(document);
  const heavy = [
    ...new Set(unit.words.filter((word) => (weights.get(stem(word.folded)) ?? 0) >= HEAVY).map((word) => word.folded)),
  ];
  if (heavy.length > 0) reasons.push('درباره پرتکرارترین موضوع‌های متن است');
  const inside = entities.filter((entity) => entity.mentions.some((mention) => contains(unit, mention)));
  if (inside.some(({ type }) => FIGURES.has(type))) reasons.push('رقم دارد');
  const speaker = quotes.find((quote) => quote.speaker !== null && overlaps(quote.said, unit))?.speaker;
  if (speaker !== undefined && speaker !== null) reasons.push(`گفته ${speaker} است`);
  return reasons;
}
