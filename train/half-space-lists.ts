import { ZWNJ } from '../src/summarize/persian/characters.ts';
import { fold } from '../src/summarize/persian/fold.ts';
import type { HalfSpaceLexiconModel } from '../src/summarize/persian/half-space-lexicon.ts';
import { linesOfFile } from './data.ts';

/** Where one class of frequency ends and the next begins. */
const BUCKETS = [1, 1000, 10_000, 100_000, 1_000_000, 10_000_000];
const LETTERS = /^[\p{Script=Arabic}\u200C]+$/u;

/** The word lists of the half-space classifier. */
export function halfSpaceLists(folder: string): HalfSpaceLexiconModel {
  const frequency = new Map<string, number>();
  const forms = new Set<string>();
  for (const line of linesOfFile(folder, 'lexicon/hazm/words.dat')) {
    const [word = '', count = '0'] = line.split('\t');
    if (!LETTERS.test(word)) continue;
    if (word.includes(ZWNJ)) forms.add(plain(word));
    else frequency.set(fold(word), Math.max(Number(count), frequency.get(fold(word)) ?? 0));
  }
  const spelled = new Set<string>();
  for (const line of linesOfFile(folder, 'lexicon/lilak/lexicon')) {
    const word = line.split(',')[0]!;
    if (!LETTERS.test(word)) continue;
    if (word.includes(ZWNJ)) forms.add(plain(word));
    else spelled.add(fold(word));
  }
  const byFrequency = BUCKETS.map((least, bucket) =>
    [...frequency]
      .filter(([, count]) => count >= least && count < (BUCKETS[bucket + 1] ?? Infinity))
      .map(([word]) => word)
      .join(' '),
  );
  const verbs = linesOfFile(folder, 'lexicon/hazm/verbs.dat').map((line) => line.split('#'));
  const stems = (column: number): string => {
    const all = verbs.map((verb) => fold(verb[column] ?? '')).filter((stem) => stem.length > 1);
    return [...new Set(all)].join(' ');
  };
  return {
    byFrequency,
    spelled: [...spelled].join(' '),
    forms: [...forms].filter((form) => form.includes(ZWNJ)).join(' '),
    pastStems: stems(0),
    presentStems: stems(1),
  };
}

/** A form with the letters folded and its half-spaces kept. */
export const plain = (form: string): string => form.split(ZWNJ).map(fold).filter(Boolean).join(ZWNJ);
