import type { Reader } from '../../../src/summarize/text/reader.ts';
import { sliceOf } from '../../../src/summarize/text/span.ts';
import { isKeptAside } from '../../../train/points-folds.ts';
import { lexRank } from '../floors/lexrank.ts';
import { plainSentences } from '../floors/sentences.ts';
import { foldedWords } from '../folding.ts';
import type { Figures, Measure, Row } from '../measure.ts';
import { mean, row } from '../measure.ts';
import { randomFrom, shuffled } from '../random.ts';
import type { Summary } from '../records.ts';
import type { Scores } from '../prf.ts';
import { rouge } from '../rouge.ts';

// How near our points come to the lead an editor wrote, which the reader is not shown; on the articles that the shipped
// model learnt nothing from.

/** A candidate summary of an article, as folded words. */
type Summarize = (article: Summary) => readonly string[];

interface Kind {
  readonly name: string;
  readonly points: number;
  /** Which of ROUGE's figures counts. */
  readonly of: keyof Scores;
  readonly words: number;
  /** Named by ROUGE's n; on other texts of ISNA. */
  readonly references: Readonly<Record<number, Figures>>;
}

/** One point against the lead: F, so a long point pays for its length. */
export const pointsTop1 = summaryMeasure({
  name: 'points.top1',
  points: 1,
  of: 'f1',
  words: Infinity,
  references: {
    1: { 'TextRank (other texts)': 0.256, 'best sentence (other texts)': 0.414 },
    2: { 'TextRank (other texts)': 0.092, 'best sentence (other texts)': 0.212 },
  },
});

/** Three points, cut at 75 words: how much of the lead they hold. */
export const pointsTop3 = summaryMeasure({
  name: 'points.top3',
  points: 3,
  of: 'recall',
  words: 75,
  references: { 1: { 'best three (other texts)': 0.663 }, 2: { 'best three (other texts)': 0.327 } },
});

function summaryMeasure(kind: Kind): Measure {
  return {
    name: kind.name,
    run(reader, data) {
      return (['isna', 'fars', 'varzesh3'] as const).flatMap((corpus) => {
        const articles = data
          .summaries(corpus)
          .filter((article, index) => isKeptAside(index) && foldedWords(article.lead).length > 0);
        const floors = scoreAll(articles, kind, floorsOf(kind.points));
        const [body, titled] = [false, true].map(
          (withTitle) => scoreAll(articles, kind, { ours: ourPoints(reader, kind.points, withTitle) }).ours!,
        );
        // The title is what the second figure may know: alone it is a floor of its own.
        const title = scoreAll(articles, kind, { title: (article) => foldedWords(article.title) });
        const rows = (what: string, ours: readonly number[], beside: Readonly<Record<string, readonly number[]>>) =>
          ours.map((value, i): Row => {
            const others = Object.entries(beside).map(([name, values]) => [name, values[i]!]);
            const references = corpus === 'isna' ? kind.references[i + 1] : undefined;
            return row(`${kind.name} ${corpus} ${what} R${i + 1}`, articles.length, value, {
              floors: Object.fromEntries(others) as Figures,
              references: references ?? {},
            });
          });
        return [...rows('body', body!, floors), ...rows('with title', titled!, { ...floors, ...title })];
      });
    },
  };
}

/** The mean of ROUGE-1 and of ROUGE-2 over the articles, for each way to summarize. */
function scoreAll(
  articles: readonly Summary[],
  { of, words }: Kind,
  ways: Readonly<Record<string, Summarize>>,
): Record<string, number[]> {
  const results = Object.entries(ways).map(([name, summarize]) => {
    const scores = articles.map((article) => {
      const candidate = summarize(article).slice(0, words);
      const lead = foldedWords(article.lead);
      return [1, 2].map((n) => rouge(candidate, lead, n)[of]);
    });
    return [name, [0, 1].map((i) => mean(scores.map((pair) => pair[i]!)))] as const;
  });
  return Object.fromEntries(results);
}

const bodyOf = ({ paragraphs }: Summary): string => paragraphs.join('\n');

const ourPoints =
  (reader: Reader, points: number, withTitle: boolean): Summarize =>
  (article) => {
    const text = withTitle ? `${article.title}\n\n${bodyOf(article)}` : bodyOf(article);
    const reading = reader.read({ text }, { points });
    if (reading.kind !== 'reading') return [];
    return reading.points.flatMap((point) => point.spans.flatMap((span) => foldedWords(sliceOf(text, span))));
  };

/** The first, random and most central sentences, in the article's order. */
function floorsOf(points: number): Record<string, Summarize> {
  const random = randomFrom(points);
  const chosen =
    (choose: (sentences: readonly (readonly string[])[]) => readonly number[]): Summarize =>
    (article) => {
      const sentences = sentencesOf(article);
      const places = choose(sentences).slice(0, points);
      return places.toSorted((a, b) => a - b).flatMap((place) => sentences[place]!);
    };
  return {
    first: chosen((sentences) => [...sentences.keys()]),
    random: chosen((sentences) => shuffled([...sentences.keys()], random)),
    LexRank: chosen((sentences) => {
      const scores = centralityOf(sentences);
      return [...sentences.keys()].sort((a, b) => scores[b]! - scores[a]!);
    }),
  };
}

/** What is made of an article once for one point and for three. */
function once<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

const sentencesOf = once((article: Summary): readonly (readonly string[])[] => {
  const body = bodyOf(article);
  return plainSentences(body).map((sentence) => foldedWords(sliceOf(body, sentence)));
});

const centralityOf = once(lexRank);
