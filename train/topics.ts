import type { Topic, TopicsModel } from '../src/digest/topics/topics.ts';
import { makeTopics, TOPICS, topicStems } from '../src/digest/topics/topics.ts';
import { writeModel } from './card.ts';
import { linesOfFile } from './data.ts';

const FOLDS = 5;
/** A stem in fewer articles says more of them than of a topic. */
const LEAST_ARTICLES = 6;
/** A topic's share of a stem counts as so many articles' of all the news: what few articles show is little. */
const PRIOR_ARTICLES = 30;
/** Paragraphs of an article that are looked at: posts are short, too. */
const PARAGRAPHS = 2;

/** The sections of the agencies, where they are of one topic. */
const SECTIONS: Readonly<Record<string, Topic>> = {
  politics: 'politics',
  'foreign-policy': 'politics',
  economics: 'economy',
  economy: 'economy',
  tech: 'science',
  'scientific-academic': 'science',
  education: 'society',
  social: 'society',
  cinema: 'culture',
  'arts-media': 'culture',
  culture: 'culture',
  sport: 'sport',
  sports: 'sport',
  world: 'world',
};

interface Example {
  readonly text: string;
  readonly topic: Topic;
}

/** Learns topics from the sections that agencies put their articles in. */
export function trainTopics(folder: string): void {
  const examples = readExamples(folder);
  const right = new Map<Topic, [right: number, all: number]>(TOPICS.map((topic) => [topic, [0, 0]]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const topicOf = makeTopics(learn(examples.filter((_, index) => index % FOLDS !== fold)));
    for (const [index, { text, topic }] of examples.entries()) {
      if (index % FOLDS !== fold) continue;
      const count = right.get(topic)!;
      count[1]++;
      if (topicOf([text]) === topic) count[0]++;
    }
  }
  const shares = [...right].map(([topic, [count, all]]) => `${topic} ${(count / all).toFixed(2)} of ${all}`);
  const all = [...right.values()].reduce((sum, [count]) => sum + count, 0) / examples.length;
  const mean = [...right.values()].reduce((sum, [count, of]) => sum + count / of, 0) / TOPICS.length;
  writeModel('topics', learn(examples), {
    title: 'Topics',
    what: 'For stems of single words, how much each speaks for each topic. No text.',
    sources: [
      'ISNA and Fars articles by the sections they were published in, Varzesh3 articles as sport: counts of words only',
    ],
    command: 'npm run train -- --data FOLDER',
    notes: [
      `On folds that it did not learn (headline and first two paragraphs): ${all.toFixed(3)} of articles right, ${mean.toFixed(3)} on average over topics: ${shares.join(', ')}.`,
    ],
  });
}

function readExamples(folder: string): Example[] {
  return ['isna', 'fars', 'varzesh3'].flatMap((name) =>
    linesOfFile(folder, `summaries/${name}.jsonl`).flatMap((line): Example[] => {
      const article = JSON.parse(line) as { title: string; paragraphs: string[]; category: string | null };
      const topic = name === 'varzesh3' ? 'sport' : SECTIONS[article.category ?? ''];
      return topic === undefined
        ? []
        : [{ text: [article.title, ...article.paragraphs.slice(0, PARAGRAPHS)].join('\n'), topic }];
    }),
  );
}

/** Every topic weighs the same, however many articles it has. */
function learn(examples: readonly Example[]): TopicsModel {
  const counts = new Map<string, number[]>();
  const articles = TOPICS.map(() => 0);
  for (const { text, topic } of examples) {
    const place = TOPICS.indexOf(topic);
    articles[place]!++;
    for (const stem of topicStems(text)) {
      const count = counts.get(stem) ?? TOPICS.map(() => 0);
      count[place]!++;
      counts.set(stem, count);
    }
  }
  const known = [...counts].filter(([, count]) => count.reduce((a, b) => a + b) >= LEAST_ARTICLES);
  return {
    stems: known.map(([stem]) => stem).join(' '),
    weights: known.flatMap(([, count]) => {
      const usual = count.reduce((a, b) => a + b) / examples.length;
      const shares = count.map(
        (times, topic) => (times + PRIOR_ARTICLES * usual) / (articles[topic]! + PRIOR_ARTICLES),
      );
      const all = shares.reduce((a, b) => a + b);
      return shares.map((share) => Math.round(100 * Math.log((share * (TOPICS.length - 1)) / (all - share))));
    }),
  };
}
