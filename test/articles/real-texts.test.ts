import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../bench/quality/data.ts';
import { channelPost, summary } from '../../bench/quality/records.ts';
import type { Article } from '../../src/summarize/text/article.ts';
import { brokenLaws } from './laws.ts';

// The laws on texts that people did publish. They are in no repository: CHEKIDE_DATA names the folder that has them.

const FOLDER = process.env.CHEKIDE_DATA ?? '';
/** Texts of each file, taken evenly. */
const SAMPLE = 80;

describe.skipIf(FOLDER === '')('real texts (set CHEKIDE_DATA to the data folder) keep the laws', () => {
  it('posts', () => {
    const posts = samplesOf('telegram', (line) => channelPost.parse(line));
    expectLaws(posts.map(({ text, date }) => ({ text, publishedAt: dayOf(date) })));
  });

  it('articles of agencies', () => {
    const articles = samplesOf('summaries', (line) => summary.parse(line));
    expectLaws(articles.map(({ title, lead, paragraphs }) => ({ text: [title, lead, ...paragraphs].join('\n') })));
  });
});

const samplesOf = <T>(folder: string, parse: (line: unknown) => T): T[] =>
  readdirSync(join(FOLDER, folder))
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => sampleOf(join(FOLDER, folder, name), parse));

function sampleOf<T>(file: string, parse: (line: unknown) => T): T[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const step = Math.max(1, Math.floor(lines.length / SAMPLE));
  return lines.filter((_, at) => at % step === 0).map((line) => parse(JSON.parse(line)));
}

function expectLaws(articles: readonly Article[]): void {
  expect(articles.length).toBeGreaterThan(0);
  expect(articles.flatMap(brokenLaws)).toEqual([]);
}
