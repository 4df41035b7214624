import { randomFrom } from '../bench/quality/random.ts';
import type { Topic, TopicsModel } from '../src/digest/topics/topics.ts';
import { CLASSES, makeTopics, topicStems } from '../src/digest/topics/topics.ts';
import { takeApart } from '../src/summarize/post/document.ts';
import { findRepeatedLines } from '../src/summarize/post/repeated.ts';
import { sliceOf } from '../src/summarize/text/span.ts';
import { writeModel } from './card.ts';
import { linesOfFile } from './data.ts';
import { fitMultinomial } from './multinomial.ts';

const FOLDS = 10;
/** A stem in fewer articles says more of them than of a topic; a post counts as several articles. */
const LEAST_ARTICLES = 6;
const POST_COUNTS = 3;
/** Paragraphs of an article that are looked at: posts are short, too. */
const PARAGRAPHS = 2;
const ANNOTATIONS = new URL('topics-of-posts.jsonl', import.meta.url).pathname;

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
  /** Null is of none: greetings, advertisements. */
  readonly topic: Topic | null;
  readonly isPost: boolean;
}

/** Learns topics from the sections that agencies put their articles in, and from posts that were judged for this project. */
export function trainTopics(folder: string): void {
  const articles = readArticles(folder);
  const posts = readPosts(folder);
  const right = new Map<Topic | null, [right: number, all: number]>(CLASSES.map((topic) => [topic, [0, 0]]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const topicOf = makeTopics(learn([...articles, ...posts.filter((_, index) => index % FOLDS !== fold)]));
    for (const { text, topic } of posts.filter((_, index) => index % FOLDS === fold)) {
      const count = right.get(topic)!;
      count[1]++;
      if (topicOf([text]) === topic) count[0]++;
    }
  }
  const shares = [...right].map(([topic, [count, all]]) => `${topic ?? 'none'} ${count} of ${all}`);
  const all = [...right.values()].reduce((sum, [count]) => sum + count, 0) / posts.length;
  writeModel('topics', learn([...articles, ...posts]), {
    title: 'Topics',
    what: 'For stems of single words, how much each speaks for each topic, and for none. No text.',
    sources: [
      'ISNA and Fars articles by the sections they were published in, Varzesh3 articles as sport',
      `posts of five public Telegram channels: the topics of ${posts.length} posts judged for this project (train/topics-of-posts.jsonl holds their numbers and topics, never the text)`,
    ],
    command: 'npm run train -- --data FOLDER',
    notes: [`On folds of posts that it did not learn: ${all.toFixed(3)} of posts right: ${shares.join(', ')}.`],
  });
}

function readArticles(folder: string): Example[] {
  return ['isna', 'fars', 'varzesh3'].flatMap((name) =>
    linesOfFile(folder, `summaries/${name}.jsonl`).flatMap((line): Example[] => {
      const article = JSON.parse(line) as { title: string; paragraphs: string[]; category: string | null };
      const topic = name === 'varzesh3' ? 'sport' : SECTIONS[article.category ?? ''];
      return topic === undefined
        ? []
        : [{ text: [article.title, ...article.paragraphs.slice(0, PARAGRAPHS)].join('\n'), topic, isPost: false }];
    }),
  );
}

/** The news of the posts that were judged. */
function readPosts(folder: string): Example[] {
  const judged = new Map(
    linesOfFile('/', ANNOTATIONS).map((line) => {
      const { post, topic } = JSON.parse(line) as { readonly post: string; readonly topic: Topic | null };
      return [post, topic];
    }),
  );
  const channels = new Set([...judged.keys()].map((post) => post.slice(0, post.indexOf('/'))));
  return [...channels].flatMap((channel) => {
    const posts = linesOfFile(folder, `telegram/${channel}.jsonl`).map(
      (line) => JSON.parse(line) as { readonly id: number; readonly text: string },
    );
    const passOver = findRepeatedLines(posts.map(({ text }) => text));
    return posts.flatMap(({ id, text }): Example[] => {
      const topic = judged.get(`${channel}/${id}`);
      return topic === undefined ? [] : [{ text: newsIn(text, passOver), topic, isPost: true }];
    });
  });
}

function newsIn(text: string, passOver: ReadonlySet<string>): string {
  return takeApart({ text }, passOver)
    .sentences.map((sentence) => sliceOf(text, sentence))
    .join('\n');
}

function learn(examples: readonly Example[]): TopicsModel {
  const read = examples.map(({ text, topic, isPost }) => ({ stems: topicStems(text), topic, isPost }));
  const count = new Map<string, number>();
  for (const { stems, isPost } of read)
    for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + (isPost ? POST_COUNTS : 1));
  const kept = [...count.keys()].filter((stem) => count.get(stem)! >= LEAST_ARTICLES);
  const numbers = new Map(kept.map((stem, number) => [stem, number]));
  const { weights, bias } = fitMultinomial(
    read.map(({ stems, topic, isPost }) => ({
      features: [...stems].map((stem) => numbers.get(stem)).filter((number) => number !== undefined),
      label: CLASSES.indexOf(topic),
      isOfDomain: isPost,
    })),
    { features: kept.length, classes: CLASSES.length },
    randomFrom(1),
  );
  const hundredths = (all: Float64Array): number[] => Array.from(all, (one) => Math.round(100 * one));
  return { stems: kept.join(' '), weights: hundredths(weights), bias: hundredths(bias) };
}
