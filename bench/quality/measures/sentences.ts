import type { Span } from '../../../src/summarize/text/span.ts';
import { rawSentences } from '../floors/sentences.ts';
import type { Measure } from '../measure.ts';
import { scoreRows } from '../measure.ts';
import { compareSets, sumCounts } from '../prf.ts';

const JOINED = 10;

/** Where sentences end, when ten of them follow each other with one space between. */
export const sentences: Measure = {
  name: 'sentences',
  run(reader, data) {
    return (['perdt', 'seraji'] as const).flatMap((corpus) => {
      const all = data.sentences(corpus);
      const texts = joinedInTens(all);
      const compare = (split: (text: string) => readonly Span[]) =>
        sumCounts(texts.map(({ text, ends }) => compareSets(ends, new Set(split(text).map(({ end }) => end)))));
      const ours = compare((text) => reader.sentences(text).sentences);
      return scoreRows(`sentences ${corpus}`, all.length, ours, { 'Intl.Segmenter': compare(rawSentences) });
    });
  },
};

/** The sentences joined in tens by one space, and where each ends in its text. */
export function joinedInTens(all: readonly string[]): { text: string; ends: ReadonlySet<number> }[] {
  return Array.from({ length: Math.ceil(all.length / JOINED) }, (_, i) => {
    const group = all.slice(i * JOINED, (i + 1) * JOINED).map((sentence) => sentence.trim());
    const ends = new Set<number>();
    let at = -1;
    for (const sentence of group) ends.add((at += sentence.length + 1));
    return { text: group.join(' '), ends };
  });
}
