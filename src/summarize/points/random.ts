import { fold } from '../persian/fold.ts';
import { sliceOf } from '../text/span.ts';
import type { Scorer } from './scorer.ts';

/** The floor of floors: no choice at all. The same text gives the same order, so that a measure can be repeated (FNV-1a). */
export const random: Scorer = (document, units) =>
  units.map((unit) => {
    let hash = 0x811c9dc5;
    for (const unit16 of fold(sliceOf(document.text, unit))) hash = Math.imul(hash ^ unit16.charCodeAt(0), 0x01000193);
    return (hash >>> 0) / 2 ** 32;
  });
