import type { Forest } from '../text/forest.ts';
import { scoreOf } from '../text/forest.ts';
import type { Prepared } from './prepared.ts';

// How sure the reader is that the text says it: trees over all that doubts.ts looks at, learnt on what models made of
// questions that they had not seen, of the encyclopaedia and of news together.
// Tried and left: a logistic regression on fewer numbers (area under the curve .771 on news against .795, .902 against .922 on
// the encyclopaedia).

export interface ConfidenceModel {
  /** What they say are log-odds. */
  readonly trees: Forest;
  /** Below this a text does not say it: in an encyclopaedia and in news. */
  readonly line: readonly [number, number];
}

/** News has a day or lines; a paragraph of an encyclopaedia has neither. */
export const isNews = ({ document: { article, text } }: Prepared): boolean =>
  article.publishedAt !== undefined || text.trim().includes('\n');

/** 0..1, a half at the line below which the text does not say it; `doubts` are the numbers of doubts.ts. */
export const confidenceOf = (doubts: Float64Array, { trees, line }: ConfidenceModel, news: boolean): number =>
  1 / (1 + Math.exp(line[news ? 1 : 0] - scoreOf(trees, doubts)));
