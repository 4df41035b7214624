import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readModels } from '../src/models.ts';
import { fold } from '../src/summarize/persian/fold.ts';
import { wordsOf } from '../src/summarize/persian/words.ts';
import { createReader } from '../src/summarize/reader.ts';
import type { Article } from '../src/summarize/text/article.ts';
import type { Reader } from '../src/summarize/text/reader.ts';
import type { Reading } from '../src/summarize/text/reading.ts';
import type { KeyedArticle } from '../src/summarize/text/story.ts';
import { ARTICLES } from '../test/articles/collection.ts';
import { openData } from './quality/data.ts';
import { rawSentences } from './quality/floors/sentences.ts';
import type { BenchText } from './texts.ts';
import { TEXTS } from './texts.ts';
import { median, percentile } from './timing.ts';

/** How often each of our own texts is taken, and each real post. */
const ROUNDS = 100;
const ROUNDS_OF_POSTS = 5;
const WARM_UP = 120;
const POSTS = 300;

interface Times {
  /** The whole reading, with the questions that it suggests. */
  readonly read: number[];
  /** The same without them, which is what a digest needs; taken after it, so its words are known by then. */
  readonly unasked: number[];
  readonly ask: number[];
  /** Folding the text and cutting its sentences: less than any reading must do. */
  readonly floor: number[];
}

/** Prints how long the reader takes to start, to read and to answer, and what it keeps in memory. */
function main(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } } });
  if (values.data !== undefined && !existsSync(values.data)) {
    console.error(`no such data folder: ${values.data}`);
    return 2;
  }
  const { reader, milliseconds, heap } = start();
  console.log(`start: ${milliseconds.toFixed(0)} ms, kept ${(heap / 2 ** 20).toFixed(1)} MiB\n`);
  console.log(
    lineOf(['text', 'words', 'read ms', 'p95', 'no quest. ms', 'p95', 'ask ms', 'p95', 'floor ms', 'read/floor']),
  );
  const unseen = ARTICLES.map(({ article }) => textOf(article));
  warmUp(reader, TEXTS);
  // Before anything else, each once: what is remembered of words flatters what was read before.
  console.log(resultOfAll(`${unseen.length} unseen`, unseen, timesOf(reader, unseen, 1)));
  console.log(resultOfAll('the same again', unseen, timesOf(reader, unseen, ROUNDS_OF_POSTS)));
  for (const [i, times] of timesOf(reader, TEXTS, ROUNDS).entries()) {
    console.log(resultOf(TEXTS[i]!.name, wordsOf(TEXTS[i]!.text).length, times));
  }
  if (values.data !== undefined) {
    const posts = realPosts(values.data);
    console.log(resultOfAll(`${posts.length} posts, new`, posts, timesOf(reader, posts, 1)));
    console.log(resultOfAll('the same again', posts, timesOf(reader, posts, ROUNDS_OF_POSTS)));
    console.log(`\n${storiesOf(reader, values.data)}`);
  }
  return 0;
}

/** The reader, how long it took to make, and how many bytes of heap and buffers it holds. */
function start(): { reader: Reader; milliseconds: number; heap: number } {
  const collect = garbageCollector();
  const used = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = used();
  const began = performance.now();
  const reader = createReader(readModels());
  const milliseconds = performance.now() - began;
  return { reader, milliseconds, heap: used() - before };
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

/** Lets the machine compile what it will run. */
function warmUp(reader: Reader, texts: readonly BenchText[]): void {
  for (let i = 0; i < WARM_UP; i++) once(reader, texts[i % texts.length]!);
}

/** Reading, asking and the floor by turns, so that a busy moment of the machine falls on all three. */
function once(reader: Reader, { text, publishedAt, question }: BenchText): { readonly [Kind in keyof Times]: number } {
  const article = { text, publishedAt };
  return {
    floor: timeOf(() => rawSentences(fold(text))),
    read: timeOf(() => questionsOf(reader.read(article))),
    unasked: timeOf(() => reader.read(article)),
    ask: timeOf(() => reader.ask(article, question)),
  };
}

const questionsOf = (reading: Reading) => (reading.kind === 'not-persian' ? [] : reading.questions);

function timesOf(reader: Reader, texts: readonly BenchText[], rounds: number): Times[] {
  const times = texts.map((): Times => ({ read: [], unasked: [], ask: [], floor: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const [i, text] of texts.entries()) {
      const took = once(reader, text);
      for (const kind of ['read', 'unasked', 'ask', 'floor'] as const) times[i]![kind].push(took[kind]);
    }
  }
  return times;
}

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const realPosts = (folder: string): BenchText[] =>
  openData(folder, { limit: POSTS / 5 })
    .channelPosts()
    .map(({ article }) => textOf(article));

/** How long a channel's posts take to be grouped by event. */
function storiesOf(reader: Reader, folder: string): string {
  const articles = readFileSync(join(folder, 'telegram/alonews.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as KeyedArticle);
  let count = 0;
  const milliseconds = timeOf(() => (count = reader.stories(articles).length));
  return `stories: ${articles.length} posts in ${milliseconds.toFixed(0)} ms, ${count} stories`;
}

const textOf = ({ text, publishedAt = '' }: Article): BenchText => ({
  name: '',
  text,
  publishedAt,
  question: 'چه کسی این را گفت؟',
});

/** One line for many texts. */
function resultOfAll(name: string, texts: readonly BenchText[], times: readonly Times[]): string {
  const all = (kind: keyof Times) => times.flatMap((one) => one[kind]);
  const words = median(texts.map(({ text }) => wordsOf(text).length));
  return resultOf(name, words, {
    read: all('read'),
    unasked: all('unasked'),
    ask: all('ask'),
    floor: all('floor'),
  });
}

function resultOf(name: string, words: number, { read, unasked, ask, floor }: Times): string {
  const milliseconds = [
    ...[read, unasked, ask].flatMap((times) => [median(times), percentile(times, 0.95)]),
    median(floor),
  ];
  const ratio = median(read) / median(floor);
  return lineOf([name, String(words), ...milliseconds.map((value) => value.toFixed(3)), ratio.toFixed(1)]);
}

const lineOf = ([name, ...cells]: readonly string[]): string =>
  name!.padEnd(18) + cells.map((cell) => cell.padStart(13)).join('');

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
