import type { EntityType } from '../../../src/summarize/text/reading.ts';
import { sliceOf } from '../../../src/summarize/text/span.ts';
import type { Reader } from '../../../src/summarize/text/reader.ts';
import { textOfTokens } from '../bio.ts';
import type { AnnotatedPost } from '../data.ts';
import { foldedMention } from '../folding.ts';
import type { Measure } from '../measure.ts';
import { row, scoreRows } from '../measure.ts';
import { compareSets, spanSet, sumCounts } from '../prf.ts';
import { typedMentions } from './entities-peyma.ts';

/** Dates and times: where they stand, and which day they mean. */
export const dates: Measure = {
  name: 'dates',
  run(reader, data) {
    const hengam = data.tagged('hengam').map(textOfTokens);
    const inHengam = sumCounts(
      hengam.map(({ text, marked }) =>
        compareSets(spanSet(marked), spanSet(typedMentions(reader, text, { date: 'DAT', time: 'TIM' }))),
      ),
    );
    const cases = data.dateCases();
    // These cases do not tell dates from times.
    const any: Readonly<Partial<Record<EntityType, string>>> = { date: '', time: '' };
    const inCases = sumCounts(
      cases.map(({ text, spans }) =>
        compareSets(spanSet(spans.map((s) => ({ type: '', ...s }))), spanSet(typedMentions(reader, text, any))),
      ),
    );
    const resolvable = data.posts().flatMap((post) => isoOutcomes(reader, post));
    const right = resolvable.filter(Boolean).length;
    return [
      ...scoreRows('dates hengam', hengam.length, inHengam, {}, { parstdex: 0.818, HengamTransA: 0.87 }),
      row('dates posts ISO', resolvable.length, right / Math.max(1, resolvable.length)),
      ...scoreRows('dates parstdex cases', cases.length, inCases),
    ];
  },
};

/** For every date of the post that can be resolved, whether a mention with its words has its value. */
function isoOutcomes(reader: Reader, { article, gold }: AnnotatedPost): boolean[] {
  const reading = reader.read(article);
  const found = new Set<string>();
  for (const { value, mentions } of reading.kind === 'not-persian' ? [] : reading.entities) {
    if (value === undefined || !('iso' in value)) continue;
    for (const mention of mentions) found.add(`${value.iso} ${foldedMention(sliceOf(article.text, mention))}`);
  }
  return gold.dates.flatMap(({ text, iso }) => (iso === null ? [] : [found.has(`${iso} ${foldedMention(text)}`)]));
}
