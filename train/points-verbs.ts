import { wordsOf } from '../src/summarize/persian/words.ts';
import { sentencesOf } from '../src/summarize/persian/sentences.ts';
import { linesOfFile } from './data.ts';
import type { Summary } from './points-corpora.ts';

// Finite verbs without a parser: Persian sentences end with theirs.

/** A word is one when it stands before a full stop in this share of its places, at least so many times. */
const SHARE = 0.15;
const FEWEST = 6;
/** Of words of two letters only these: the others are abbreviations and halves of words. */
const SHORT: ReadonlySet<string> = new Set(['شد', 'زد']);
/** Words that stand alone before a full stop. */
const ANSWERS: ReadonlySet<string> = new Set(['بله', 'خیر', 'متشکرم', 'هاست']);

export function verbsOf(folder: string, summaries: readonly Summary[]): Set<string> {
  const all = new Map<string, number>();
  const last = new Map<string, number>();
  const count = (text: string): void => {
    for (const sentence of sentencesOf(text)) {
      const words = wordsOf(text, sentence);
      for (const { folded, kind } of words) if (kind === 'letters') all.set(folded, (all.get(folded) ?? 0) + 1);
      const closing = words.at(-1);
      if (closing !== undefined && text.slice(closing.end, sentence.end) === '.')
        last.set(closing.folded, (last.get(closing.folded) ?? 0) + 1);
    }
  };
  for (const { paragraphs } of summaries) count(paragraphs.join('\n'));
  for (const line of linesOfFile(folder, 'persian/perdt.train.sentences.txt')) count(line);
  return new Set(
    [...last]
      .filter(
        ([word, times]) =>
          (word.length > 2 || SHORT.has(word)) &&
          !ANSWERS.has(word) &&
          times >= FEWEST &&
          times / all.get(word)! >= SHARE,
      )
      .map(([word]) => word),
  );
}
