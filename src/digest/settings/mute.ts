import { fold } from '../../summarize/persian/fold.ts';

// Words a reader does not want to hear of: plain phrases, never patterns, found however they are spelled (ی or ي, half-space,
// space or neither, digits of any script), and only as whole words: «ماه» does not mute «ماهی».

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Finds the first of `phrases` in a text, as the reader wrote it; null where none is there. Phrases without a word never match. */
export function makeMute(phrases: readonly string[]): (text: string) => string | null {
  const keys = phrases.flatMap((phrase) => {
    const key = wordsOf(phrase).join('');
    return key === '' ? [] : [{ phrase, key }];
  });
  if (keys.length === 0) return () => null;
  return (text) => {
    const words = wordsOf(text);
    const joined = words.join('');
    const edges = new Set([0]);
    let length = 0;
    for (const word of words) edges.add((length += word.length));
    return keys.find(({ key }) => standsIn(joined, key, edges))?.phrase ?? null;
  };
}

const wordsOf = (text: string): string[] => fold(text).match(WORD) ?? [];

/** Whether `key` stands in the words written together, from the beginning of one to the end of one. */
function standsIn(joined: string, key: string, edges: ReadonlySet<number>): boolean {
  for (let at = joined.indexOf(key); at >= 0; at = joined.indexOf(key, at + 1))
    if (edges.has(at) && edges.has(at + key.length)) return true;
  return false;
}
