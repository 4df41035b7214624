import { wordSet } from '../persian/fold.ts';
import { wordsOf } from '../persian/words.ts';
import type { Preamble } from '../post/preamble.ts';
import { preambleOf } from '../post/preamble.ts';
import type { Document, Sentence, Word } from '../text/document.ts';

// «به گزارش ایسنا از شیراز، …», «تهران - ایرنا - …»: no news, and passed over as such; but the place and the people it names
// are named, and the tagger learnt such sentences whole.

/** The sentences of the news, each with the preamble that was passed over before it. */
export function wholeSentences({ text, noise, sentences }: Document): Sentence[] {
  return sentences.map((sentence) => {
    const passed = noise.findLast(({ end }) => end <= sentence.start);
    if (passed === undefined || text.slice(passed.end, sentence.start).trim() !== '') return sentence;
    const preamble = preambleOf(text, { start: passed.start, end: sentence.end });
    if (preamble === null || preamble.span.end < passed.end || preamble.span.end > sentence.start) return sentence;
    return { ...sentence, start: passed.start, words: [...wordsBefore(text, preamble), ...sentence.words] };
  });
}

/** «گروه اجتماعی», «سرویس ورزشی»: an outlet's desk is no body that a reader would look for. */
const DESKS: ReadonlySet<string> = wordSet('گروه سرویس');

/** The words of a preamble, without those of the desk: up to the outlet's name, or to the end where that stands before. */
function wordsBefore(text: string, { span, agency }: Preamble): Word[] {
  const words = wordsOf(text, span);
  const desk = words.find(({ folded }) => DESKS.has(folded));
  if (desk === undefined) return words;
  const end = desk.start < agency.start ? agency.start : span.end;
  return words.filter((word) => word.end <= desk.start || word.start >= end);
}
