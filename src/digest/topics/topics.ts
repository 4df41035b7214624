import { isStopWord } from '../../summarize/persian/stop-words.ts';
import { stemOf } from '../../summarize/persian/stem.ts';
import { wordsOf } from '../../summarize/persian/words.ts';

// What a story is about, by its words: each stem speaks for some topics and against others (Rennie and others, «Tackling the
// Poor Assumptions of Naive Bayes Text Classifiers», ICML 2003: weights against the rest of the topics, of unit sum).

export const TOPICS = ['politics', 'world', 'economy', 'society', 'sport', 'science', 'culture'] as const;
export type Topic = (typeof TOPICS)[number];

/** What training learned of stems; see models/topics.md. */
export interface TopicsModel {
  /** Stems with single spaces between them. */
  readonly stems: string;
  /** For each stem in order, one whole number a topic, in hundredths. */
  readonly weights: readonly number[];
}

/** Finds the topic that texts are about together; null where no word of theirs says anything. Pure. */
export function makeTopics({ stems, weights }: TopicsModel): (texts: readonly string[]) => Topic | null {
  const numbers = new Map(stems.split(' ').map((stem, number) => [stem, number]));
  return (texts) => {
    const sums = TOPICS.map(() => 0);
    for (const text of texts)
      for (const stem of topicStems(text)) {
        const number = numbers.get(stem);
        if (number === undefined) continue;
        for (let topic = 0; topic < TOPICS.length; topic++) sums[topic]! += weights[number * TOPICS.length + topic]!;
      }
    const most = Math.max(...sums);
    return most === 0 ? null : TOPICS[sums.indexOf(most)]!;
  };
}

/** The stems that a text's topic is told by, each once. */
export const topicStems = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).flatMap((word) => (word.kind === 'letters' && !isStopWord(word) ? [stemOf(word)] : [])));
