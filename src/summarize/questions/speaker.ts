import { skeleton } from '../persian/fold.ts';
import type { Quote } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { overlaps, sliceOf } from '../text/span.ts';
import type { Matched } from './matching.ts';
import type { Prepared } from './prepared.ts';

/** Who said it, and the sentence of what was said. */
export interface Said {
  readonly speaker: Span;
  readonly row: number;
}

/**
 * «این حرف را چه کسی زده؟»: the speaker of the statement that holds most of the question, the first of equals; null where the
 * text names no speaker. He is shown where he is named last before the statement.
 */
export function speakerOf(prepared: Prepared, { terms, weights, strength }: Matched): Said | null {
  const { named, sentences } = prepared;
  let best: { said: Said; score: number } | null = null;
  for (const quote of named.quotes) {
    const row = sentences.findIndex(({ sentence }) => overlaps(sentence, quote.said));
    const speaker = row < 0 ? null : mentionOf(prepared, quote);
    if (speaker === null) continue;
    let score = 0;
    terms.forEach((_, index) => {
      score += weights[index]! * strength[row * terms.length + index]!;
    });
    const home = sentences.findIndex(({ sentence }) => overlaps(sentence, speaker));
    if (best === null || score > best.score) best = { said: { speaker, row: home }, score };
  }
  return best?.said ?? null;
}

/** Where the speaker of a statement is named: last before it, or first of all. */
function mentionOf({ named, document }: Prepared, { speaker, said }: Quote): Span | null {
  if (speaker === null) return null;
  const name = skeleton(speaker);
  const entity = named.entities.find((one) => skeleton(one.name) === name);
  if (entity !== undefined) return entity.mentions.findLast(({ end }) => end <= said.start) ?? entity.mentions[0]!;
  // An office told in words: «سخنگوی دولت».
  for (const sentence of document.sentences) {
    const at = sliceOf(document.text, sentence).indexOf(speaker);
    if (at >= 0) return { start: sentence.start + at, end: sentence.start + at + speaker.length };
  }
  return null;
}
