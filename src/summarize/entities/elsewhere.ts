import type { Word } from '../text/document.ts';

// The same word elsewhere in a document: a name that stands plain in one sentence is hard to see in another.

/** The shortest word that is looked for elsewhere. */
const SHORTEST = 3;

/**
 * For each word of each sentence what its other occurrences were tagged as: a type, «type?» where they disagree, «O» where
 * none was a name, «» where it stands alone or no occurrence is a name. null for a sentence without any.
 */
export function elsewhereOf(
  sentences: readonly { readonly words: readonly Word[] }[],
  types: readonly (readonly string[])[],
): (string[] | null)[] {
  const counts = new Map<string, Map<string, number>>();
  const each = (see: (word: string, type: string) => void): void => {
    sentences.forEach(({ words }, index) => {
      words.forEach(({ folded }, at) => {
        if (folded.length >= SHORTEST) see(folded, types[index]![at]!);
      });
    });
  };
  // Most words are a name nowhere, and nothing is said of them.
  each((word, type) => {
    if (type !== '' && !counts.has(word)) counts.set(word, new Map());
  });
  each((word, type) => {
    const of = counts.get(word);
    of?.set(type, (of.get(type) ?? 0) + 1);
  });
  return sentences.map(({ words }, index) => {
    let said: string[] | null = null;
    words.forEach(({ folded }, at) => {
      const of = counts.get(folded);
      if (of === undefined) return;
      const verdict = verdictOf(of, types[index]![at]!);
      if (verdict === '') return;
      said ??= words.map(() => '');
      said[at] = verdict;
    });
    return said;
  });
}

function verdictOf(counts: ReadonlyMap<string, number>, own: string): string {
  let most = '';
  let best = 0;
  let named = 0;
  let total = 0;
  for (const [type, all] of counts) {
    const others = type === own ? all - 1 : all;
    total += others;
    if (type === '') continue;
    named += others;
    if (others > best) [most, best] = [type, others];
  }
  if (total === 0) return '';
  if (named === 0) return 'O';
  return best * 2 > total ? most : `${most}?`;
}
