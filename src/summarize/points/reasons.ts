import type { Entity, Quote } from '../text/reading.ts';
import { contains, overlaps } from '../text/span.ts';
import type { Candidate } from './candidates.ts';
import { wordWeights } from './centrality.ts';
import { stem } from '../persian/stem.ts';
import type { Sheet } from './sheet.ts';
import { IN } from './sheet.ts';

/** A word this heavy (three mentions, or two and the headline) is what the text keeps speaking of. */
const HEAVY = 2;
/** With this many words of the headline a point tells what the headline promises. */
const OF_HEADLINE = 3;

/** Why a point was chosen, in words for the reader: facts about it that the scores rest on, and what it holds; never none. */
export function reasonsFor(
  sheet: Sheet,
  candidate: Candidate,
  { quotes }: { readonly entities: readonly Entity[]; readonly quotes: readonly Quote[] },
  isHeaviest: boolean,
): string[] {
  const { document, bodyFrom, words, within, titled, form } = sheet;
  const { sentence, from, to } = candidate;
  const reasons: string[] = [];
  if (sentence < bodyFrom) reasons.push('تیتر خبر است');
  else if (sentence === bodyFrom) reasons.push('در آغاز خبر آمده است');
  const places = Array.from({ length: to - from }, (_, at) => from + at);
  const ofHeadline = new Set(
    places.filter((at) => titled[form[at]!]! > 0 && words[at]!.folded.length > 2).map((at) => form[at]!),
  );
  if (sentence >= bodyFrom && bodyFrom > 0 && ofHeadline.size >= OF_HEADLINE)
    reasons.push('آنچه تیتر می‌گوید در آن است');
  const weights = wordWeights(document);
  if (places.some((at) => (weights.get(stem(words[at]!.folded)) ?? 0) >= HEAVY))
    reasons.push('درباره پرتکرارترین موضوع‌های متن است');
  if (places.some((at) => (within[at]! & IN.figure) !== 0)) reasons.push('رقم دارد');
  const said = { start: candidate.start, end: candidate.end };
  const quote = quotes.find(({ said: other }) => contains(other, said) || overlaps(other, said));
  const speaker = quote?.speaker ?? null;
  if (speaker !== null) reasons.push(`گفته ${speaker} است`);
  if (reasons.length === 0) reasons.push(isHeaviest ? 'گویاترین بخش متن است' : 'چیزی می‌گوید که در نکته‌های دیگر نیست');
  return reasons;
}
