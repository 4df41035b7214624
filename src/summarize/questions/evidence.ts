import type { Span } from '../text/span.ts';
import { contains, sliceOf } from '../text/span.ts';
import type { Prepared } from './prepared.ts';

// A sentence that begins with «وی» or «این پل», or that stands under «فلانی:», is understood with the one before it.

const POINTING = new Set('وی او ایشان آنها آنان انها آن ان این همین همان اینها چنین'.split(' '));
/** Words that may stand before what points: «همچنین وی …», «به گفته وی …». */
const LEADING = new Set('و اما همچنین البته سپس به گفته گزارش نظر از در بنابر پیش پس'.split(' '));
const FIRST_WORDS = 4;
/** «این هفته» and its like point to no sentence. */
const TIMES = new Set('هفته ماه سال روز روزها بار باره دوره لحظه ساعت شب صبح میان حال زمینه رو'.split(' '));

/** The sentence in row `row`, and after it the one before where it leans on that. */
export function evidenceFrom({ document: { text }, sentences, tokens }: Prepared, row: number): Span[] {
  const { sentence, first, end } = sentences[row]!;
  const own = { start: sentence.start, end: sentence.end };
  const before = sentences[row - 1]?.sentence;
  if (before === undefined) return [own];
  let at = first;
  while (at < Math.min(end, first + FIRST_WORDS) && LEADING.has(tokens[at]!.folded)) at++;
  const points = at < end && POINTING.has(tokens[at]!.folded) && !(at + 1 < end && TIMES.has(tokens[at + 1]!.folded));
  const isUnderSpeaker = /[:：]\s*$/u.test(sliceOf(text, before));
  return points || isUnderSpeaker ? [own, { start: before.start, end: before.end }] : [own];
}

/** The row of the sentence that holds a piece, or -1 where it stands outside the news. */
export const rowOfPiece = ({ sentences }: Prepared, piece: Span): number =>
  sentences.findIndex(({ sentence }) => contains(sentence, piece));
