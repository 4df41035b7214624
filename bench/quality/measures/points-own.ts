import type { Reader } from '../../../src/summarize/text/reader.ts';
import type { Span } from '../../../src/summarize/text/span.ts';
import type { OwnPoints } from '../own-points.ts';
import { plainSentences } from '../floors/sentences.ts';
import type { Measure } from '../measure.ts';
import { mean, row } from '../measure.ts';
import type { Weighed } from '../weighed.ts';
import { heaviestFirst, shareOfBest, shareOfEssential, weighed } from '../weighed.ts';

/**
 * `points.posts` and `points.best` on six times as many texts, judged for this project: what the gold posts are too few to
 * choose by is chosen by these. Noise is what the reader takes for it.
 */
export const pointsOwn: Measure = {
  name: 'points.own',
  run(reader, data) {
    const texts = data.ownPoints().map((one) => read(reader, one));
    const leading = (one: Weighed): readonly Span[] => [{ start: 0, end: one.text.length }];
    const first = (one: Weighed): readonly Span[] => plainSentences(one.text).slice(0, 1);
    return [
      row('points.own', texts.length, mean(texts.map(({ text, ours }) => shareOfBest(text, ours.flat()))), {
        floors: { leading: mean(texts.map(({ text }) => shareOfBest(text, leading(text)))) },
        references: { best: 1 },
      }),
      row('points.own best', texts.length, mean(texts.map(({ text, ours }) => shareOfEssential(text, ours[0] ?? []))), {
        floors: { 'first sentence': mean(texts.map(({ text }) => shareOfEssential(text, first(text)))) },
        references: { best: 1 },
      }),
    ];
  },
};

function read(
  reader: Reader,
  { text, points }: OwnPoints,
): { readonly text: Weighed; readonly ours: (readonly Span[])[] } {
  const reading = reader.read({ text });
  const noise = reading.kind === 'not-persian' ? [] : reading.noise;
  return { text: weighed(text, noise, points), ours: heaviestFirst(reading) };
}
