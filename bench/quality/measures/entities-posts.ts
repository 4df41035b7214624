import type { Reader } from '../../../src/summarize/text/reader.ts';
import { sliceOf } from '../../../src/summarize/text/span.ts';
import type { AnnotatedPost } from '../data.ts';
import { foldedMention } from '../folding.ts';
import type { Measure } from '../measure.ts';
import { scoreRows } from '../measure.ts';
import type { Counts } from '../prf.ts';
import { compareSets, sumCounts } from '../prf.ts';

/** Names, dates and amounts in posts: the distinct (mention, type) pairs of a post. */
export const entitiesPosts: Measure = {
  name: 'entities.posts',
  run(reader, data) {
    const posts = data.posts();
    return scoreRows('entities.posts', posts.length, sumCounts(posts.map((post) => compareEntities(reader, post))));
  },
};

function compareEntities(reader: Reader, { article, gold }: AnnotatedPost): Counts {
  const reading = reader.read(article);
  const found = reading.kind === 'not-persian' ? [] : reading.entities;
  const marked = (nested: boolean) =>
    new Set(gold.entities.filter((entity) => (entity.nested ?? false) === nested).map((e) => pairOf(e.text, e.type)));
  const wanted = marked(false);
  // What stands only inside a longer name neither counts nor harms.
  const ignored = marked(true).difference(wanted);
  const pairs = found.flatMap(({ type, mentions }) => mentions.map((m) => pairOf(sliceOf(article.text, m), type)));
  return compareSets(wanted, new Set(pairs).difference(ignored));
}

const pairOf = (mention: string, type: string) => `${type} ${foldedMention(mention)}`;
