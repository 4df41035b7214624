import { stem } from '../persian/stem.ts';
import { wordsOf } from '../persian/words.ts';
import type { Sentence } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { Matched } from './matching.ts';
import { TELLS } from './mismatch.ts';
import type { Named, Prepared } from './prepared.ts';

/** A word of the question meets a statement that holds it at least so well. */
const LEAST_STRENGTH = 0.5;

/**
 * «وزیر نیرو چه گفت؟»: the first statement of the speaker whom most of the question's words name, or of those that hold all else
 * that is asked («… درباره سد چه گفت؟»); as far as its first sentence goes. «دیگر چه گفت» asks for the second sentence of his,
 * «در پایان چه گفت» for the last. Null where the question names no speaker of the text, or more than his statements hold.
 */
export function statementOf({ named, sentences }: Prepared, { question, terms, strength }: Matched): Span | null {
  const { wh, words } = question;
  if (!TELLS.test(words[wh.last + 1]?.folded ?? '')) return null;
  const before = words.slice(0, wh.first).map(({ folded }) => folded);
  const place = before.at(-1) === 'دیگر' ? 1 : before.slice(-2).join(' ') === 'در پایان' ? -1 : 0;
  const isTelling = (at: number): boolean => at >= wh.first + Math.min(place, 0) && at <= wh.last + 2;
  const told = terms.flatMap((term, index) => (isTelling(term.at) ? [] : [{ ...term, index }]));
  let best: { speaker: string; said: Span; left: number } | null = null;
  for (const { speaker, said } of named.quotes) {
    if (speaker === null) continue;
    const entity = named.entities.find(({ name }) => name === speaker);
    const known = new Set(
      wordsOf([speaker, entity?.title ?? '', entity?.role ?? ''].join(' ')).map(({ folded }) => stem(folded)),
    );
    const topic = told.filter((term) => !known.has(term.stem));
    if (topic.length === told.length || topic.length >= (best?.left ?? Infinity)) continue;
    const row = sentences.findIndex(({ sentence }) => overlaps(sentence, said));
    if (row < 0 || !topic.every(({ index }) => strength[row * terms.length + index]! >= LEAST_STRENGTH)) continue;
    const { end } = sentences[row]!.sentence;
    best = { speaker, said: said.end <= end ? said : { start: said.start, end }, left: topic.length };
  }
  if (best === null || place === 0) return best?.said ?? null;
  const all = saidBy({ named, sentences: sentences.map(({ sentence }) => sentence) }, best.speaker);
  return all.length > 1 ? all.at(place)! : null;
}

/** What somebody says, sentence by sentence. */
export function saidBy(
  { named, sentences }: { readonly named: Named; readonly sentences: readonly Sentence[] },
  speaker: string,
): Span[] {
  const told = named.quotes.filter((quote) => quote.speaker === speaker);
  return sentences.flatMap((sentence) => {
    const said = told.find((quote) => overlaps(quote.said, sentence))?.said;
    if (said === undefined) return [];
    return [{ start: Math.max(said.start, sentence.start), end: Math.min(said.end, sentence.end) }];
  });
}
