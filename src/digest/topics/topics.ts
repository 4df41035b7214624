import { isStopWord } from '../../summarize/persian/stop-words.ts';
import { stemOf } from '../../summarize/persian/stem.ts';
import { wordsOf } from '../../summarize/persian/words.ts';

// What a story is about, by its words: each stem speaks for some topics and against others, by a multinomial logistic
// regression. What is said to readers, not to the news («سلام، بات ما»), is of no topic.

export const TOPICS = ['politics', 'world', 'economy', 'society', 'sport', 'science', 'culture'] as const;
export type Topic = (typeof TOPICS)[number];

/** What a text may be of: a topic, or none. */
export const CLASSES = [...TOPICS, null] as const;

/** What training learned of stems; see models/topics.md. */
export interface TopicsModel {
  /** Stems with single spaces between them. */
  readonly stems: string;
  /** For each stem in order one whole number a class, in hundredths. */
  readonly weights: readonly number[];
  /** The same of each class without any word. */
  readonly bias: readonly number[];
}

/** Finds the topic that texts are about together; null where no word of theirs says anything, or they tell no news. Pure. */
export function makeTopics({ stems, weights, bias }: TopicsModel): (texts: readonly string[]) => Topic | null {
  const numbers = new Map(stems.split(' ').map((stem, number) => [stem, number]));
  return (texts) => {
    const sums = CLASSES.map(() => 0);
    for (const text of texts) {
      const known = [...topicStems(text)].map((stem) => numbers.get(stem)).filter((number) => number !== undefined);
      if (known.length === 0) continue;
      for (let one = 0; one < CLASSES.length; one++) {
        const said = known.reduce((sum, number) => sum + weights[number * CLASSES.length + one]!, 0);
        // A text has unit length: of several, a long one does not drown the others.
        sums[one]! += bias[one]! + said / Math.sqrt(known.length);
      }
    }
    const most = Math.max(...sums);
    return most === 0 ? null : CLASSES[sums.indexOf(most)]!;
  };
}

/** The stems that a text's topic is told by, each once. */
export const topicStems = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).flatMap((word) => (word.kind === 'letters' && !isStopWord(word) ? [stemOf(word)] : [])));
