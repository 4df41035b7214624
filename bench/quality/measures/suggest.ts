import type { Article } from '../../../src/summarize/text/article.ts';
import type { Reader } from '../../../src/summarize/text/reader.ts';
import { sameSpan } from '../../../src/summarize/text/span.ts';
import { foldedWords } from '../folding.ts';
import type { Measure, Row } from '../measure.ts';
import { mean, row } from '../measure.ts';

/** Questions offered under a post: each must bring the evidence it promises when it is asked. */
export const suggest: Measure = {
  name: 'suggest',
  run(reader, data) {
    return [...rowsOf('posts', reader, data.posts()), ...rowsOf('telegram', reader, data.channelPosts())];
  },
};

function rowsOf(set: string, reader: Reader, posts: readonly { readonly article: Article }[]): Row[] {
  const offers = posts.map(({ article }) => {
    const reading = reader.read(article);
    const questions = reading.kind === 'not-persian' ? [] : reading.questions;
    const kept = questions.map(({ text, evidence }) =>
      reader.ask(article, text).evidence.some((span) => sameSpan(span, evidence)) ? 1 : 0,
    );
    return { kept, repeated: repeatedFirstWords(questions.map(({ text }) => text)) };
  });
  const kept = offers.flatMap((offer) => offer.kept);
  const repeated = offers.flatMap((offer) => offer.repeated);
  return [
    row(`suggest ${set} promise kept`, kept.length, mean(kept), { target: 1 }),
    row(`suggest ${set} questions a post`, posts.length, kept.length / Math.max(1, posts.length)),
    row(`suggest ${set} repeated first words`, repeated.length, mean(repeated)),
  ];
}

/** For every question of a post: 1 when one before it begins with the same word, else 0. */
export function repeatedFirstWords(questions: readonly string[]): number[] {
  const seen = new Set<string>();
  return questions.map((question) => {
    const first = foldedWords(question)[0] ?? '';
    const repeated = seen.has(first) ? 1 : 0;
    seen.add(first);
    return repeated;
  });
}
