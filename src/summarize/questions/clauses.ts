import type { Matched } from './matching.ts';
import type { Prepared } from './prepared.ts';
import { sortNumber } from './token-classes.ts';

// The clauses of a text, roughly: a mark, «که» or a verb ends one. And how much of what the question says before and after
// its asking words stands up to each token.

export interface Clauses {
  /** The clause of each token. */
  readonly clause: Int32Array;
  /** Running sums of the weight of what stands before and after the asking words in the question, and all of it. */
  readonly leading: Float64Array;
  readonly following: Float64Array;
  readonly leadingTotal: number;
  readonly followingTotal: number;
}

const [THAT, VERB, COPULA] = ['that', 'verb', 'copula'].map(sortNumber) as [number, number, number];
const PAUSE = /[،؛:]/u;

/** `held` is the weight of the question's word that each token meets, or 0. */
export function clausesOf(
  { tokens, sentences }: Prepared,
  { question: { wh }, term, terms, weights }: Matched,
  held: Float64Array,
): Clauses {
  const clause = new Int32Array(tokens.length);
  const [leading, following] = [new Float64Array(tokens.length + 1), new Float64Array(tokens.length + 1)];
  let [leadingTotal, followingTotal] = [0, 0];
  terms.forEach(({ at }, index) => {
    if (at < wh.first) leadingTotal += weights[index]!;
    else followingTotal += weights[index]!;
  });
  let number = 0;
  for (const { first, end } of sentences)
    for (let at = first; at < end; at++) {
      const weight = held[at]!;
      const leads = weight > 0 && terms[term[at]!]!.at < wh.first;
      leading[at + 1] = leading[at]! + (leads ? weight : 0);
      following[at + 1] = following[at]! + (leads ? 0 : weight);
      const { before, sort } = tokens[at]!;
      if (at === first || sort === THAT || (before !== '' && PAUSE.test(before))) number++;
      clause[at] = number;
      if (sort === VERB || sort === COPULA) number++;
    }
  return { clause, leading, following, leadingTotal, followingTotal };
}
