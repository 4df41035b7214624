import { fold } from '../../../src/summarize/persian/fold.ts';
import { stem } from '../../../src/summarize/persian/stem.ts';
import { verbOf } from '../../../src/summarize/persian/verbs.ts';
import { foldedLetters } from '../folding.ts';
import type { Measure } from '../measure.ts';
import { mean, row } from '../measure.ts';

/**
 * Words led back to their lemma: verbs by their verb, whose name is the past stem, other words by the stemmer, which
 * goes further than a lemma («ایرانی» and «ایران» are one to it). The floor is the word as it stands.
 */
export const lemmas: Measure = {
  name: 'lemmas',
  run(_reader, data) {
    const all = data.lemmas();
    return (
      [
        ['verbs', ['VERB', 'AUX'], (word: string) => verbOf(word) ?? word],
        ['nouns', ['NOUN', 'PROPN', 'ADJ'], stem],
      ] as const
    ).map(([name, kinds, lemmaOf]) => {
      const words = all.filter(({ kind }) => kinds.some((one) => one === kind));
      const share = (of: (word: string) => string) =>
        mean(words.map(({ word, lemma }) => (foldedLetters(of(fold(word))) === foldedLetters(lemma) ? 1 : 0)));
      return row(`lemmas ${name}`, words.length, share(lemmaOf), { floors: { 'the word itself': share((w) => w) } });
    });
  },
};
