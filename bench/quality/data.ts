import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toGregorian } from 'jalaali-js';
import { z } from 'zod';
import type { Article } from '../../src/summarize/text/article.ts';
import type { Span } from '../../src/summarize/text/span.ts';
import type { KeyedArticle } from '../../src/summarize/text/story.ts';
import type { OwnPoints } from './own-points.ts';
import { readOwnPoints } from './own-points.ts';
import type { GoldPost, Summary, TaggedSentence } from './records.ts';
import * as records from './records.ts';

interface DateCase {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A question about an article; no accepted answer means that the article does not say. */
export interface AskedQuestion {
  readonly article: Article;
  readonly question: string;
  readonly accepted: readonly string[];
}

interface Lemma {
  readonly word: string;
  readonly lemma: string;
  readonly kind: string;
}

export interface AnnotatedPost {
  readonly article: Article;
  readonly gold: GoldPost;
}

interface ChannelPost {
  readonly channel: string;
  readonly article: Article;
}

export interface Pair {
  /** ISO day on which both were posted. */
  readonly day: string;
  readonly posts: readonly [KeyedArticle, KeyedArticle];
  readonly label: 'same' | 'related' | 'different';
}

/** The texts the measures are taken on; each file is read when it is first asked for. */
export interface Data {
  sentences(of: 'perdt' | 'seraji'): readonly string[];
  /** PerDT's words with their lemmas and kinds (UPOS); a verb's lemma is its past stem. */
  lemmas(): readonly Lemma[];
  tagged(of: 'peyma' | 'hengam'): readonly TaggedSentence[];
  dateCases(): readonly DateCase[];
  summaries(of: 'isna' | 'fars' | 'varzesh3'): readonly Summary[];
  questions(of: 'pquad' | 'posts'): readonly AskedQuestion[];
  posts(): readonly AnnotatedPost[];
  /** Posts and articles with the points that were judged for this project (train/points-of-posts.jsonl). */
  ownPoints(): readonly OwnPoints[];
  /** A sample of every channel's posts. */
  channelPosts(): readonly ChannelPost[];
  /** Every post of every channel. */
  everyPost(): readonly Article[];
  pairs(): readonly Pair[];
}

export interface DataOptions {
  /** At most so many articles or paragraphs a file, for quick runs. */
  readonly limit?: number;
  /** Only the PQuAD paragraphs of this fold: the paragraph's index modulo five. */
  readonly fold?: number;
}

export const FOLDS = 5;
const CHANNEL_SAMPLE = 200;

/** Opens a data folder. A missing or misshapen file throws where it is asked for, with its name and line. */
export function openData(folder: string, { limit = Infinity, fold }: DataOptions = {}): Data {
  const lines = <T>(file: string, shape: z.ZodType<T>) => remembered(file, () => readLines(join(folder, file), shape));
  const cache = new Map<string, unknown>();
  const remembered = <T>(key: string, read: () => T): T => {
    if (!cache.has(key)) cache.set(key, read());
    return cache.get(key) as T;
  };
  const posts = () => remembered('posts', () => readPosts(folder));
  return {
    sentences: (of) => lines(`persian/${of}.dev.jsonl`, records.persianSentence).map((sentence) => sentence.text),
    lemmas: () =>
      remembered('lemmas', () => readLines(join(folder, 'persian/perdt.dev.jsonl'), records.taggedWords)).flatMap(
        ({ words }) => words.flatMap(([, word, lemma, kind]) => (lemma === '_' ? [] : [{ word, lemma, kind }])),
      ),
    tagged: (of) => lines(of === 'peyma' ? 'ner/peyma.dev.jsonl' : 'dates/hengam.dev.jsonl', records.taggedSentence),
    dateCases: () => remembered('date cases', () => readDateCases(join(folder, 'dates/parstdex.cases.json'))),
    summaries: (of) => lines(`summaries/${of}.jsonl`, records.summary).slice(0, limit),
    questions: (of) =>
      of === 'posts'
        ? posts().flatMap(questionsOfPost)
        : lines('qa/pquad.validation.jsonl', records.paragraph)
            .filter((_, index) => fold === undefined || index % FOLDS === fold)
            .slice(0, limit)
            .flatMap(questionsOfParagraph),
    posts,
    ownPoints: () => readOwnPoints(folder).slice(0, limit),
    channelPosts: () => remembered('channels', () => readChannels(folder, Math.min(limit, CHANNEL_SAMPLE))),
    everyPost: () => readChannels(folder, limit).map(({ article }) => article),
    pairs: () => remembered('pairs', () => readPairs(folder)),
  };
}

/** The ISO day of «21 Ordibehesht 1405», wherever it stands in `text`; a surprise throws. */
export function dayOf(text: string): string {
  const match = /(?<day>\d{1,2}) (?<month>[A-Z][a-z]+) (?<year>\d{4})/u.exec(text);
  const month = MONTHS.indexOf(match?.groups?.month ?? '');
  if (match === null || month < 0) throw new Error(`[bench/data] not a Solar Hijri day: ${text}`);
  const { gy, gm, gd } = toGregorian(Number(match.groups!.year), month + 1, Number(match.groups!.day));
  return `${gy}-${String(gm).padStart(2, '0')}-${String(gd).padStart(2, '0')}`;
}

const MONTHS = [
  'Farvardin',
  'Ordibehesht',
  'Khordad',
  'Tir',
  'Mordad',
  'Shahrivar',
  'Mehr',
  'Aban',
  'Azar',
  'Dey',
  'Bahman',
  'Esfand',
];

// === Files

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`[bench/data] cannot read ${path}`, { cause });
  }
}

function parse<T>(text: string, shape: z.ZodType<T>, where: string): T {
  try {
    return shape.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`[bench/data] ${where} has another shape: ${text.slice(0, 80)}`, { cause });
  }
}

const readLines = <T>(path: string, shape: z.ZodType<T>): T[] =>
  readText(path)
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, shape, `${path}:${index + 1}`)]));

function readDateCases(path: string): DateCase[] {
  return parse(readText(path), records.dateCases, path).map(({ test_input: text, expected }) => {
    const points = Array.from(text);
    const unitAt = (point: number) => points.slice(0, point).join('').length;
    const pairs = parse(expected, records.offsetPairs, path);
    return { text, spans: pairs.map(([start, end]) => ({ start: unitAt(start), end: unitAt(end) })) };
  });
}

function readPosts(folder: string): AnnotatedPost[] {
  const golds = new Map(
    readLines(join(folder, 'gold/posts.dev.gold.jsonl'), records.goldPostOrSkip).map((gold) => [gold.id, gold]),
  );
  return readLines(join(folder, 'gold/posts.dev.in.jsonl'), records.goldPostText).flatMap((post) => {
    const gold = golds.get(post.id);
    if (gold === undefined) throw new Error(`[bench/data] post without its gold: ${post.id}`);
    if ('skip' in gold) return [];
    return [{ article: { text: post.text, publishedAt: post.published }, gold }];
  });
}

const questionsOfPost = ({ article, gold }: AnnotatedPost): AskedQuestion[] =>
  gold.questions.map(({ q, answer }) => ({ article, question: q, accepted: answer === null ? [] : [answer] }));

const questionsOfParagraph = ({ context, questions }: z.infer<typeof records.paragraph>): AskedQuestion[] =>
  questions.map(({ question, impossible, answers }) => ({
    article: { text: context },
    question,
    accepted: impossible ? [] : answers,
  }));

function readChannels(folder: string, size: number): ChannelPost[] {
  const files = readdirSync(join(folder, 'telegram')).filter((file) => file.endsWith('.jsonl'));
  return files.toSorted().flatMap((file) => {
    const posts = readLines(join(folder, 'telegram', file), records.channelPost);
    // Evenly over the file: neighbouring posts tell the same story.
    const step = Math.max(1, posts.length / size);
    return Array.from({ length: Math.min(size, posts.length) }, (_, i) => {
      const post = posts[Math.floor(i * step)]!;
      const clock = /^\d{2}:\d{2}/u.exec(post.date)?.[0] ?? '00:00';
      const publishedAt = `${dayOf(post.date)}T${clock}:00+03:30`;
      return { channel: basename(file, '.jsonl'), article: { text: post.text, publishedAt } };
    });
  });
}

function readPairs(folder: string): Pair[] {
  const labels = new Map(
    readLines(join(folder, 'gold/pairs.dev.gold.jsonl'), records.pairLabel).map(({ pair, label }) => [pair, label]),
  );
  return readLines(join(folder, 'gold/pairs.dev.in.jsonl'), records.pairText).map(({ pair, day, a, b }) => {
    const label = labels.get(pair);
    if (label === undefined) throw new Error(`[bench/data] pair without a label: ${pair}`);
    const keyed = (post: typeof a): KeyedArticle => ({
      id: `${post.channel}/${post.id}`,
      text: post.text,
      publishedAt: dayOf(day),
    });
    return { day: dayOf(day), posts: [keyed(a), keyed(b)], label };
  });
}
