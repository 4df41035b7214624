import type { Reader } from '../../../src/summarize/text/reader.ts';
import { sliceOf } from '../../../src/summarize/text/span.ts';
import type { AskedQuestion } from '../data.ts';
import { idfOf } from '../floors/lexrank.ts';
import { overlappingSentence } from '../floors/overlap.ts';
import { plainSentences } from '../floors/sentences.ts';
import { foldedWords } from '../folding.ts';
import type { Figures, Measure } from '../measure.ts';
import { mean, row, scoreRows } from '../measure.ts';
import { compareSets } from '../prf.ts';
import { scoreAnswer } from '../squad.ts';

const SETS = ['pquad', 'posts'] as const;

/**
 * Answerable questions whose first evidence holds an accepted answer. Where the reader refuses, the sentence it calls
 * nearest is its evidence: whether to refuse is `ask.abstain`. A second row takes every refusal for a miss.
 */
export const askEvidence: Measure = {
  name: 'ask.evidence',
  run(reader, data) {
    return SETS.flatMap((set) => {
      const asked = data.questions(set).filter(({ accepted }) => accepted.length > 0);
      const floors = { 'IDF overlap': mean(overlapPieces(asked).map((piece, i) => holds(piece, asked[i]!))) };
      const references: Figures = set === 'pquad' ? { 'IDF overlap (test)': 0.868 } : {};
      const share = (nearest: boolean) => mean(asked.map((one) => holds(evidenceOf(reader, one, nearest), one)));
      return [
        row(`ask.evidence ${set}`, asked.length, share(true), { floors, references }),
        row(`ask.evidence ${set}, refused = missed`, asked.length, share(false), { floors, references }),
      ];
    });
  },
};

/** SQuAD's exact match and F1 over all questions; a question without an answer is right when it is refused. */
export const askAnswer: Measure = {
  name: 'ask.answer',
  run(reader, data) {
    return SETS.flatMap((set) => {
      const asked = data.questions(set);
      const ours = asked.map((one) => scoreAnswer(answerOf(reader, one), one.accepted));
      const refusing = asked.map(({ accepted }) => scoreAnswer(null, accepted));
      const sentence = overlapPieces(asked).map((piece, i) => scoreAnswer(piece, asked[i]!.accepted));
      return (['exact', 'f1'] as const).map((kind) => {
        const meanOf = (scores: typeof ours) => mean(scores.map((score) => score[kind]));
        return row(`ask.answer ${set} ${kind === 'exact' ? 'EM' : 'F1'}`, asked.length, meanOf(ours), {
          floors: { 'always abstain': meanOf(refusing), 'overlap sentence': meanOf(sentence) },
          references: set === 'pquad' ? PUBLISHED[kind] : {},
        });
      });
    });
  },
};

/** «The text does not say», found as a class of its own. */
export const askAbstain: Measure = {
  name: 'ask.abstain',
  run(reader, data) {
    return SETS.flatMap((set) => {
      const asked = data.questions(set);
      const places = (of: (one: AskedQuestion) => boolean) => new Set(asked.keys().filter((i) => of(asked[i]!)));
      const unanswerable = places(({ accepted }) => accepted.length === 0);
      const refused = places((one) => answerOf(reader, one) === null);
      const always = {
        'always abstain': compareSets(
          unanswerable,
          places(() => true),
        ),
      };
      const references: Figures = set === 'pquad' ? { 'ParsBERT (test)': 0.89 } : {};
      return scoreRows(`ask.abstain ${set}`, asked.length, compareSets(unanswerable, refused), always, references);
    });
  },
};

const PUBLISHED: Readonly<Record<'exact' | 'f1', Figures>> = {
  exact: { 'ParsBERT (test)': 0.681, 'XLM-R (test)': 0.748, 'human (test)': 0.803 },
  f1: { 'ParsBERT (test)': 0.82, 'XLM-R (test)': 0.876, 'human (test)': 0.883 },
};

function answerOf(reader: Reader, { article, question }: AskedQuestion): string | null {
  const { answer } = reader.ask(article, question);
  return answer === null ? null : sliceOf(article.text, answer);
}

function evidenceOf(reader: Reader, { article, question }: AskedQuestion, orNearest: boolean): string | null {
  const said = reader.ask(article, question);
  const first = orNearest ? (said.evidence[0] ?? said.nearest) : said.answer === null ? undefined : said.evidence[0];
  return first === undefined ? null : sliceOf(article.text, first);
}

/** 1 when the folded piece holds one of the accepted answers, else 0. */
function holds(piece: string | null, { accepted }: AskedQuestion): number {
  if (piece === null) return 0;
  const words = foldedWords(piece).join(' ');
  return accepted.some((answer) => words.includes(foldedWords(answer).join(' '))) ? 1 : 0;
}

/** The overlap floor's sentence for every question; the IDF is of the sentences of all the articles asked about. */
function overlapPieces(asked: readonly AskedQuestion[]): (string | null)[] {
  const texts = new Set(asked.map(({ article }) => article.text));
  const sentences = [...texts].flatMap((text) => plainSentences(text).map((s) => foldedWords(sliceOf(text, s))));
  const idf = idfOf(sentences);
  return asked.map(({ article, question }) => {
    const sentence = overlappingSentence(article.text, question, idf);
    return sentence === null ? null : sliceOf(article.text, sentence);
  });
}
