import { fold, foldWithOffsets } from '../persian/fold.ts';
import { stem } from '../persian/stem.ts';
import { wordsOf } from '../persian/words.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { contains, sliceOf } from '../text/span.ts';
import type { Prepared } from './prepared.ts';
import type { Understood } from './understand.ts';

/**
 * «رئیس پلیس … کیست؟» is answered by the person whose office it is, «کاکاوند کیست؟» by his office, wherever the text tells it;
 * null where it tells neither.
 */
export function holderOf({ document, named }: Prepared, { terms }: Understood): Span | null {
  const asked = new Set(terms.filter(({ tells }) => tells).map(({ stem: one }) => one));
  if (asked.size === 0) return null;
  for (const { type, name, title, role, mentions } of named.entities) {
    if (type !== 'person') continue;
    const isAsked = wordsOf(name).some(({ folded }) => asked.has(stem(folded)));
    for (const office of [role, title]) {
      if (!office?.includes(' ')) continue;
      if (isAsked) {
        const told = document.sentences
          .map((sentence) => placeIn(document, sentence, office))
          .find((one) => one !== null);
        if (told !== undefined) return told;
      } else {
        const stems = wordsOf(office).map(({ folded }) => stem(folded));
        if (asked.size > 1 && [...asked].every((one) => stems.includes(one))) return mentions[0]!;
      }
    }
  }
  return null;
}

/** Where a text stands in a sentence, spelling aside. */
function placeIn(document: Document, sentence: Sentence, text: string): Span | null {
  const folded = foldWithOffsets(sliceOf(document.text, sentence));
  const sought = fold(text);
  const at = folded.text.indexOf(sought);
  if (at < 0) return null;
  const span = {
    start: sentence.start + folded.offsets[at]!,
    end: sentence.start + folded.offsets[at + sought.length - 1]! + 1,
  };
  return contains(sentence, span) ? span : null;
}
