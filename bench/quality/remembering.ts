import type { Article } from '../../src/summarize/text/article.ts';
import type { Reader } from '../../src/summarize/text/reader.ts';
import type { Answer, Reading } from '../../src/summarize/text/reading.ts';

/** Readings kept at a time: more than the posts of all measures, fewer than the articles, which are read only once. */
const KEPT_READINGS = 2500;

/** The same reader, which reads and answers once what several measures ask for. */
export function remembering(reader: Reader): Reader {
  const readings = new Map<string, Reading>();
  const answers = new Map<string, Answer>();
  const keyOf = (article: Article, ...more: readonly unknown[]) => JSON.stringify([article, ...more]);
  return {
    ...reader,
    read(article, options) {
      const key = keyOf(article, options?.points);
      const known = readings.get(key);
      if (known !== undefined) return known;
      const reading = reader.read(article, options);
      readings.set(key, reading);
      if (readings.size > KEPT_READINGS) readings.delete(readings.keys().next().value!);
      return reading;
    },
    ask(article, question, history) {
      const key = keyOf(article, question, history);
      const answer = answers.get(key) ?? reader.ask(article, question, history);
      answers.set(key, answer);
      return answer;
    },
  };
}
