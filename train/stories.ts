import { readNameModels, readQuestionWords } from '../src/models.ts';
import { makeGazetteer } from '../src/summarize/entities/gazetteer.ts';
import { stemOf } from '../src/summarize/persian/stem.ts';
import { isStopWord } from '../src/summarize/persian/stop-words.ts';
import { takeApart } from '../src/summarize/post/document.ts';
import { findRepeatedLines } from '../src/summarize/post/repeated.ts';
import { makeWordVectors } from '../src/summarize/questions/word-vectors.ts';
import { THRESHOLD } from '../src/summarize/stories/cluster.ts';
import { featuresOf } from '../src/summarize/stories/likeness.ts';
import type { PostRarity } from '../src/summarize/stories/rarity.ts';
import { makeRarity } from '../src/summarize/stories/rarity.ts';
import type { Signs, SignTools } from '../src/summarize/stories/signs.ts';
import { signsOf } from '../src/summarize/stories/signs.ts';
import type { Document } from '../src/summarize/text/document.ts';
import { writeModel } from './card.ts';
import { linesOfFile } from './data.ts';
import { fitLogistic } from './logistic.ts';
import type { Rows } from './logistic.ts';

const FOLDS = 10;
const CHANNELS = ['akhbarefori', 'alonews', 'farsna', 'news_hut', 'withyashar'];
/** What fewer posts hold is a name or a slip. */
const LEAST_POSTS = 3;
const ANNOTATIONS = new URL('same-story.jsonl', import.meta.url).pathname;

interface Example {
  readonly features: readonly number[];
  readonly same: boolean;
}

/** Learns from pairs of posts that were judged for this project whether two articles report one event. */
export function trainStories(folder: string): void {
  const { rarity, posts } = countStems(folder);
  const examples = readExamples(folder, rarity);
  const right = examples.map((example, index) => {
    const weights = learn(examples.filter((_, other) => other % FOLDS !== index % FOLDS));
    return oddsOf(example, weights) > THRESHOLD;
  });
  const weights = learn(examples);
  writeModel(
    'stories',
    { weights: weights.map((weight) => Number(weight.toFixed(3))), posts },
    {
      title: 'Same story',
      what: 'Weights of a logistic regression: whether two articles report one event, from what they share; and how rare stems are in posts.',
      sources: [
        `posts of five public Telegram channels: ${examples.length} pairs judged for this project (train/same-story.jsonl holds their numbers and the judgement, never the text)`,
        'the same channels: how many posts hold a stem, of stems that several posts hold',
      ],
      command: 'npm run train -- --data FOLDER',
      notes: [
        `On folds that it did not learn (pairs that are hard on purpose: of middling likeness): F1 ${f1Of(examples, right).toFixed(3)}.`,
        '',
        'Score on pairs that nobody chose for being hard: `npm run quality -- --data FOLDER --only stories`.',
      ],
    },
  );
}

/** How rare stems are in posts, to ship, and in posts and articles together, to learn with. */
function countStems(folder: string): { readonly posts: PostRarity; readonly rarity: SignTools['rarity'] } {
  const count = new Map<string, number>();
  let all = 0;
  for (const channel of CHANNELS) {
    for (const { sentences } of documentsOf(folder, channel).values()) {
      if (sentences.length > 0) all++;
      const words = sentences.flatMap((sentence) => sentence.words.filter((word) => !isStopWord(word)));
      for (const stem of new Set(words.map(stemOf))) count.set(stem, (count.get(stem) ?? 0) + 1);
    }
  }
  const kept = [...count].filter(([, posts]) => posts >= LEAST_POSTS).toSorted((a, b) => b[1] - a[1]);
  const rarityOf = (posts: number): number => Math.round(10 * Math.log((all + 1) / (posts + 0.5)));
  const posts = {
    stems: kept.map(([stem]) => stem).join(' '),
    rarity: kept.map(([, one]) => rarityOf(one)),
    unseen: rarityOf(0),
  };
  const words = makeWordVectors(readQuestionWords());
  return { posts, rarity: makeRarity(posts, (stem) => words.rarity(stem)) };
}

/** A channel's posts by their numbers. */
function documentsOf(folder: string, channel: string): Map<string, Document> {
  const posts = linesOfFile(folder, `telegram/${channel}.jsonl`).map(
    (line) => JSON.parse(line) as { readonly id: number; readonly text: string },
  );
  const passOver = findRepeatedLines(posts.map(({ text }) => text));
  return new Map(posts.map(({ id, text }) => [`${channel}/${id}`, takeApart({ text }, passOver)]));
}

function readExamples(folder: string, rarity: SignTools['rarity']): Example[] {
  const gazetteer = makeGazetteer(readNameModels().gazetteer);
  const isPlace = (word: string): boolean => gazetteer.places.has(word);
  const annotated = linesOfFile('/', ANNOTATIONS).map(
    (line) => JSON.parse(line) as { readonly a: string; readonly b: string; readonly same: boolean },
  );
  const wanted = new Set(annotated.flatMap(({ a, b }) => [a, b]));
  const signs = new Map<string, Signs>();
  for (const channel of CHANNELS)
    for (const [key, document] of documentsOf(folder, channel))
      if (wanted.has(key)) signs.set(key, signsOf(document, { rarity, isPlace }));
  return annotated.map(({ a, b, same }) => ({ features: featuresOf(signs.get(a)!, signs.get(b)!), same }));
}

/** Features are scaled to spread by one before they are learned from, so that the ridge weighs on all alike. */
function learn(examples: readonly Example[]): number[] {
  const size = examples[0]!.features.length;
  const spread = Array.from({ length: size }, (_, index) => spreadOf(examples.map(({ features }) => features[index]!)));
  const rows: Rows = {
    rows: Float64Array.from(examples.flatMap(({ features }) => features.map((value, index) => value / spread[index]!))),
    ones: Uint8Array.from(examples, ({ same }) => Number(same)),
  };
  return fitLogistic([rows], size).map((weight, index) => weight / spread[index]!);
}

/** The standard deviation, or 1 of what is always the same. */
function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}

const oddsOf = ({ features }: Example, weights: readonly number[]): number =>
  features.reduce((sum, value, index) => sum + value * weights[index]!, 0);

function f1Of(examples: readonly Example[], judged: readonly boolean[]): number {
  const both = examples.filter(({ same }, index) => same && judged[index]).length;
  return (2 * both) / (examples.filter(({ same }) => same).length + judged.filter(Boolean).length);
}
