import { stem } from '../persian/stem.ts';
import { wordsOf } from '../persian/words.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { Matched } from './matching.ts';
import { TELLS } from './mismatch.ts';
import type { Prepared } from './prepared.ts';

/** A word of the question meets a statement that holds it at least so well. */
const LEAST_STRENGTH = 0.5;

/**
 * «وزیر نیرو چه گفت؟»: the first statement of the speaker whom most of the question's words name, or of those that hold all else
 * that is asked («… درباره سد چه گفت؟»); as far as its first sentence goes. Null where the question names no speaker of the
 * text, or more than his statements hold.
 */
export function statementOf({ named, sentences }: Prepared, { question, terms, strength }: Matched): Span | null {
  const { wh, words } = question;
  if (!TELLS.test(words[wh.last + 1]?.folded ?? '')) return null;
  const isTelling = (at: number): boolean => at >= wh.first && at <= wh.last + 2;
  const told = terms.flatMap((term, index) => (isTelling(term.at) ? [] : [{ ...term, index }]));
  let best: { said: Span; left: number } | null = null;
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
    best = { said: said.end <= end ? said : { start: said.start, end }, left: topic.length };
  }
  return best?.said ?? null;
}
