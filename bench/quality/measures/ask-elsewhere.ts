import { readFileSync } from 'node:fs';
import type { Reader } from '../../../src/summarize/text/reader.ts';
import type { Article } from '../../../src/summarize/text/article.ts';
import { idfOf } from '../floors/lexrank.ts';
import { foldedWords } from '../folding.ts';
import type { Measure } from '../measure.ts';
import { mean, row } from '../measure.ts';

/** Each question is asked of so many other posts. */
const OTHERS = 3;
/** A post with more of the question's weight may be about the very thing. */
const MOST_SHARED = 0.7;
const QUESTIONS = new URL('../../../train/questions-on-posts.jsonl', import.meta.url);

/**
 * The worst fault: an answer to what the text does not say. This project's own questions are asked of other posts, of any
 * that come and of those that share most words with the question, though not most of what it asks about; the share that is
 * answered all the same. Now and then such a post does answer, so that the second row never reaches 0.
 */
export const askElsewhere: Measure = {
  name: 'ask.elsewhere',
  run(reader, data) {
    const questions = readFileSync(QUESTIONS, 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => (JSON.parse(line) as { questions: { q: string }[] }).questions.map(({ q }) => q));
    const articles = data.channelPosts().map(({ article }) => article);
    const words = articles.map(({ text }) => foldedWords(text));
    const idf = idfOf(words);
    const held = words.map((one) => new Set(one));
    const others = Math.min(OTHERS, articles.length);
    const any = questions.flatMap((question, index) =>
      Array.from({ length: others }, (_, k) => ({
        question,
        article: articles[(index * 7 + k * 331) % articles.length]!,
      })),
    );
    const near = questions.flatMap((question) => {
      const asked = [...new Set(foldedWords(question))];
      const weightOf = (word: string): number => idf.get(word) ?? 0;
      const total = asked.reduce((sum, word) => sum + weightOf(word), 0) || 1;
      const shared = held.map((post, index) => ({
        index,
        share: asked.reduce((sum, word) => sum + (post.has(word) ? weightOf(word) : 0), 0) / total,
      }));
      return shared
        .filter(({ share }) => share <= MOST_SHARED)
        .toSorted((a, b) => b.share - a.share || a.index - b.index)
        .slice(0, OTHERS)
        .map(({ index }) => ({ question, article: articles[index]! }));
    });
    return [
      row('ask.elsewhere any post, answered', any.length, answered(reader, any)),
      row('ask.elsewhere near posts, answered', near.length, answered(reader, near)),
    ];
  },
};

const answered = (reader: Reader, asked: readonly { readonly question: string; readonly article: Article }[]): number =>
  mean(asked.map(({ question, article }) => (reader.ask(article, question).answer === null ? 0 : 1)));
