import { verbOf } from '../persian/verbs.ts';
import { wordsOf } from '../persian/words.ts';
import { SPOKEN, SPOKEN_STEMS } from './spoken-words.ts';

// People ask as they speak («چند نفر مردن؟», «قیمتش چقدره؟»), news is written. A question is put into written words before
// anything is looked for; what stands in the text is never changed.

const PRESENT = /^(?<not>ن?)می(?<stem>\p{L}+?)(?<ending>ه|ن|ین)$/u;
const ENDINGS: Readonly<Record<string, string>> = { ه: 'د', ن: 'ند', ین: 'ید' };

/** A question in written words; what is written already stays as it is. */
export function written(question: string): string {
  const words = wordsOf(question);
  let [out, copied] = ['', 0];
  words.forEach(({ start, end, folded }, at) => {
    const better = SPOKEN.get(folded) ?? presentOf(folded) ?? (at === words.length - 1 ? pastOf(folded) : null);
    if (better === null) return;
    out += question.slice(copied, start) + better;
    copied = end;
  });
  return out + question.slice(copied);
}

/** «میشه» is «می‌شود», «نمیدونن» «نمی‌دانند»; null where the word is no such form. */
function presentOf(folded: string): string | null {
  const { not, stem, ending } = PRESENT.exec(folded)?.groups ?? {};
  const writtenStem = SPOKEN_STEMS.get(stem ?? '');
  if (writtenStem === undefined) return null;
  return `${not!}می‌${writtenStem}${ENDINGS[ending!]!}`;
}

/** A question's last word «مردن» is no infinitive but «مردند». */
const pastOf = (folded: string): string | null =>
  /[تد]ن$/u.test(folded) && verbOf(folded.slice(0, -1)) !== null ? `${folded}د` : null;
