import { stemsOf } from '../persian/stem.ts';
import type { Document, Sentence } from '../text/document.ts';

// Which sentence speaks of what is asked: the share of the question's topics that it holds, each weighted by how rare it
// is in the article (inverse sentence frequency, after Spärck Jones 1972), a shared beginning counted for part.

/** Two stems that begin with this many same letters may be one word: «انفجار» and «انفجارها» are, «ایران» and «ایرانی» too. */
const PREFIX = 4;
const PREFIX_WEIGHT = 0.6;
/** The sentence before and after lend this much of what they hold. */
const NEIGHBOUR = 0.15;

export interface Ranked {
  readonly sentence: Sentence;
  /** 0..1: the share of the question's weight that the sentence (with a little of its neighbours) holds. */
  readonly coverage: number;
  /** Topics found in the sentence itself. */
  readonly matched: ReadonlySet<string>;
}

/** The sentences of a document by how much of the topics they hold, best first; equals in the text's order. */
export function rankSentences(document: Document, topics: readonly string[]): Ranked[] {
  const stems = document.sentences.map(stemsOf);
  const weights = topics.map((topic) =>
    Math.log(1 + stems.length / (stems.filter((set) => set.has(topic)).length || 0.5)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const held = stems.map((set) => topics.map((topic) => matchOf(set, topic)));
  const own = held.map((matches) =>
    total === 0 ? 0 : matches.reduce((sum, match, index) => sum + match * weights[index]!, 0) / total,
  );
  return document.sentences
    .map((sentence, index) => {
      const around = Math.max(own[index - 1] ?? 0, own[index + 1] ?? 0);
      const coverage = Math.min(1, own[index]! + NEIGHBOUR * around * (own[index]! > 0 ? 1 : 0.5));
      return { sentence, coverage, matched: new Set(topics.filter((_, topic) => held[index]![topic]! > 0)) };
    })
    .toSorted((a, b) => b.coverage - a.coverage || a.sentence.index - b.sentence.index);
}

function matchOf(stems: ReadonlySet<string>, topic: string): number {
  if (stems.has(topic)) return 1;
  if (topic.length < PREFIX) return 0;
  const beginning = topic.slice(0, PREFIX);
  for (const word of stems) if (word.startsWith(beginning)) return PREFIX_WEIGHT;
  return 0;
}
