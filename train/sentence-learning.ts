import { foldedWords } from '../bench/quality/folding.ts';
import { QUESTION_KINDS } from '../src/summarize/questions/question-shapes.ts';
import { sentenceFeatures, SENTENCE_FEATURES } from '../src/summarize/questions/sentence-features.ts';
import { sliceOf } from '../src/summarize/text/span.ts';
import type { Example } from './question-examples.ts';

// Softmax over the sentences of a text, those that hold an answer latent; AdaGrad. Learnt apart from the pieces: what tells
// the sentence and what tells the piece in it bend each other when they are learnt together (evidence .854 against .862).

const EPOCHS = 6;
const RATE = 0.1;
const L2 = 1e-4;

/** Weights of a sentence's numbers: for all kinds of questions, then for each kind. */
export function learnSentences(examples: readonly Example[]): number[] {
  const weights = new Float64Array(SENTENCE_FEATURES * (1 + QUESTION_KINDS.length));
  const squares = new Float64Array(weights.length);
  const given = examples
    .map(({ prepared, matched, accepted }) => {
      const good = holders(prepared, accepted);
      const offset = (1 + QUESTION_KINDS.indexOf(matched.question.kind)) * SENTENCE_FEATURES;
      return {
        good,
        offset,
        rows: good.includes(true) ? sentenceFeatures(prepared, matched) : new Float64Array(),
      };
    })
    .filter(({ good }) => good.includes(true));
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { good, rows, offset } of given) {
      const odds = good.map((_, row) => {
        let score = 0;
        for (let at = 0; at < SENTENCE_FEATURES; at++)
          score += rows[row * SENTENCE_FEATURES + at]! * (weights[at]! + weights[offset + at]!);
        return Math.exp(Math.min(50, score));
      });
      const total = odds.reduce((sum, one) => sum + one, 0);
      const right = odds.reduce((sum, one, row) => sum + (good[row]! ? one : 0), 0);
      odds.forEach((one, row) => {
        const gradient = one / total - (good[row]! ? one / right : 0);
        if (Math.abs(gradient) < 1e-5) return;
        for (let at = 0; at < SENTENCE_FEATURES; at++) {
          const number = rows[row * SENTENCE_FEATURES + at]!;
          if (number === 0) continue;
          for (const place of [at, offset + at]) {
            const step = gradient * number + L2 * weights[place]!;
            squares[place]! += step * step;
            weights[place]! -= (RATE * step) / Math.sqrt(squares[place]! + 0.1);
          }
        }
      });
    }
  return Array.from(weights, (weight) => Math.round(weight * 1000) / 1000);
}

/** For each sentence whether it holds an accepted answer. */
export function holders({ sentences, document }: Example['prepared'], accepted: readonly string[]): boolean[] {
  const answers = accepted.map((answer) => foldedWords(answer).join(' '));
  return sentences.map(({ sentence }) => {
    const words = foldedWords(sliceOf(document.text, sentence)).join(' ');
    return answers.some((answer) => words.includes(answer));
  });
}
