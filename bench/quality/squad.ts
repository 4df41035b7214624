import { foldedWords } from './folding.ts';
import { rouge } from './rouge.ts';

// Exact match and F1 of answers. P. Rajpurkar et al., «SQuAD: 100,000+ Questions for Machine Comprehension of Text»,
// EMNLP 2016, section 6.1; questions without an answer as in «Know What You Don't Know», ACL 2018.
// Departure: words are those of folding.ts (Persian has no articles to drop).

export interface AnswerScore {
  readonly exact: number;
  readonly f1: number;
}

const NOTHING: AnswerScore = { exact: 0, f1: 0 };
const ALL: AnswerScore = { exact: 1, f1: 1 };

/**
 * Scores one given answer (null: «the text does not say») against the accepted ones; no accepted one means that the text
 * does not say. The best of the accepted counts.
 */
export function scoreAnswer(given: string | null, accepted: readonly string[]): AnswerScore {
  if (accepted.length === 0) return given === null ? ALL : NOTHING;
  if (given === null) return NOTHING;
  const words = foldedWords(given);
  let best = NOTHING;
  for (const answer of accepted) {
    const wanted = foldedWords(answer);
    const exact = words.join(' ') === wanted.join(' ') ? 1 : 0;
    // The F1 over the two bags of words is that of ROUGE-1; two answers without any word are equal.
    const f1 = exact === 1 ? 1 : rouge(words, wanted, 1).f1;
    best = { exact: Math.max(best.exact, exact), f1: Math.max(best.f1, f1) };
  }
  return best;
}
