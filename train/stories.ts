import { readNameModels, readQuestionWords } from '../src/models.ts';
import { makeGazetteer } from '../src/summarize/entities/gazetteer.ts';
import { stemOf } from '../src/summarize/persian/stem.ts';
import { isStopWord } from '../src/summarize/persian/stop-words.ts';
import { takeApart } from '../src/summarize/post/document.ts';
import { findRepeatedLines } from '../src/summarize/post/repeated.ts';
import { makeWordVectors } from '../src/summarize/questions/word-vectors.ts';
import { THRESHOLD } from '../src/summarize/stories/cluster.ts';
import type { Telling } from '../src/summarize/stories/likeness.ts';
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
import { makeNaming } from './naming.ts';

const FOLDS = 10;
const CHANNELS = ['akhbarefori', 'alonews', 'farsna', 'news_hut', 'withyashar'];
/** What fewer posts hold is a name or a slip. */
const LEAST_POSTS = 3;
/** Those that posts of the channels are of. */
const MONTHS = ['Farvardin', 'Ordibehesht', 'Khordad', 'Tir', 'Mordad', 'Shahrivar'];
const ANNOTATIONS = new URL('same-story.jsonl', import.meta.url).pathname;

interface Example {
  /** With the hours between them, and as if no hour were known. */
  readonly timed: readonly number[];
  readonly untimed: readonly number[];
  readonly same: boolean;
}

/** Which weights are learned. */
type Way = 'timed' | 'untimed';

interface Post {
  readonly document: Document;
  /** Its hour, counted from any; hours of two posts differ by what lies between them. */
  readonly hour: number;
}

/** Learns from pairs of posts that were judged for this project whether two articles report one event. */
export function trainStories(folder: string): void {
  const { rarity, posts } = countStems(folder);
  const examples = readExamples(folder, rarity);
  const learned = (way: Way): number[] => learn(examples, way).map((weight) => Number(weight.toFixed(3)));
  const score = (way: Way): string => f1Of(examples, crossFitted(examples, way)).toFixed(3);
  writeModel(
    'stories',
    { timed: learned('timed'), untimed: learned('untimed'), posts },
    {
      title: 'Same story',
      what: 'Weights of a logistic regression: whether two articles report one event, from what they share and when they were told; and how rare stems are in posts.',
      sources: [
        `posts of five public Telegram channels: ${examples.length} pairs judged for this project (train/same-story.jsonl holds their numbers and the judgement, never the text)`,
        'the same channels: how many posts hold a stem, of stems that several posts hold',
      ],
      command: 'npm run train -- --data FOLDER',
      notes: [
        `On folds that it did not learn (pairs that are hard on purpose: of middling likeness): F1 ${score('timed')} where hours are known, ${score('untimed')} where they are not.`,
        '',
        'Score on pairs that nobody chose for being hard: `npm run quality -- --data FOLDER --only stories`.',
      ],
    },
  );
}

/** Which examples are one event by weights that were learned without them. */
const crossFitted = (examples: readonly Example[], way: Way): boolean[] =>
  examples.map((example, index) => {
    const weights = learn(
      examples.filter((_, other) => other % FOLDS !== index % FOLDS),
      way,
    );
    return oddsOf(example[way], weights) > THRESHOLD;
  });

/** How rare stems are in posts, to ship, and in posts and articles together, to learn with. */
function countStems(folder: string): { readonly posts: PostRarity; readonly rarity: SignTools['rarity'] } {
  const count = new Map<string, number>();
  let all = 0;
  for (const channel of CHANNELS) {
    for (const { document } of postsOf(folder, channel).values()) {
      const { sentences } = document;
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
function postsOf(folder: string, channel: string): Map<string, Post> {
  const posts = linesOfFile(folder, `telegram/${channel}.jsonl`).map(
    (line) => JSON.parse(line) as { readonly id: number; readonly text: string; readonly date: string },
  );
  const passOver = findRepeatedLines(posts.map(({ text }) => text));
  return new Map(
    posts.map(({ id, text, date }) => [
      `${channel}/${id}`,
      { document: takeApart({ text }, passOver), hour: hourOf(date) },
    ]),
  );
}

/** Of «21:33 · 21 Ordibehesht 1405», in months that have 31 days. */
function hourOf(date: string): number {
  const [, hours, minutes, day, month] = /^(\d+):(\d+) · (\d+) (\S+)/u.exec(date) ?? [];
  const days = MONTHS.indexOf(month ?? '') * 31 + Number(day);
  return days * 24 + Number(hours) + Number(minutes) / 60;
}

function readExamples(folder: string, rarity: SignTools['rarity']): Example[] {
  const gazetteer = makeGazetteer(readNameModels().gazetteer);
  const isPlace = (word: string): boolean => gazetteer.places.has(word);
  const named = makeNaming();
  const annotated = linesOfFile('/', ANNOTATIONS).map(
    (line) => JSON.parse(line) as { readonly a: string; readonly b: string; readonly same: boolean },
  );
  const wanted = new Set(annotated.flatMap(({ a, b }) => [a, b]));
  const posts = new Map<string, { readonly signs: Signs; readonly hour: number }>();
  for (const channel of CHANNELS)
    for (const [key, { document, hour }] of postsOf(folder, channel))
      if (wanted.has(key)) {
        const signs = signsOf(document, named(document).entities, { rarity, isPlace });
        posts.set(key, { signs, hour });
      }
  return annotated.map(({ a, b, same }) => {
    const [one, other] = [posts.get(a)!, posts.get(b)!];
    const isOneSource = channelOf(a) === channelOf(b);
    const features = (hoursApart: Telling['hoursApart']) =>
      featuresOf(one.signs, other.signs, { hoursApart, isOneSource });
    return { timed: features(Math.abs(one.hour - other.hour)), untimed: features(null), same };
  });
}

const channelOf = (key: string): string => key.slice(0, key.indexOf('/'));

/** Features are moved and scaled to mean nothing and spread by one, so that the ridge weighs on all alike. */
function learn(examples: readonly Example[], way: Way): number[] {
  const all = examples.map((example) => example[way]);
  const size = all[0]!.length;
  const columns = Array.from({ length: size }, (_, index) => all.map((features) => features[index]!));
  const means = columns.map((values, index) => (index === 0 ? 0 : meanOf(values)));
  const spreads = columns.map(spreadOf);
  const rows: Rows = {
    rows: Float64Array.from(
      all.flatMap((features) => features.map((value, index) => (value - means[index]!) / spreads[index]!)),
    ),
    ones: Uint8Array.from(examples, ({ same }) => Number(same)),
  };
  const weights = fitLogistic([rows], size).map((weight, index) => weight / spreads[index]!);
  const moved = weights.reduce((sum, weight, index) => sum + weight * means[index]!, 0);
  return weights.map((weight, index) => (index === 0 ? weight - moved : weight));
}

/** The standard deviation, or 1 of what is always the same. */
function spreadOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const oddsOf = (features: readonly number[], weights: readonly number[]): number =>
  features.reduce((sum, value, index) => sum + value * weights[index]!, 0);

function f1Of(examples: readonly Example[], judged: readonly boolean[]): number {
  const both = examples.filter(({ same }, index) => same && judged[index]).length;
  return (2 * both) / (examples.filter(({ same }) => same).length + judged.filter(Boolean).length);
}
