import { gzipSync } from 'node:zlib';
import { foldedWords } from '../bench/quality/folding.ts';
import { scoreAnswer } from '../bench/quality/squad.ts';
import { readQuestionWords } from '../src/models.ts';
import type { SpanModel } from '../src/summarize/questions/answer-spans.ts';
import { bestAnswer } from '../src/summarize/questions/best-answer.ts';
import { spanOf } from '../src/summarize/questions/candidates.ts';
import type { ConfidenceModel } from '../src/summarize/questions/confidence.ts';
import { confidenceOf, isNews } from '../src/summarize/questions/confidence.ts';
import { doubtsOf } from '../src/summarize/questions/doubts.ts';
import { wholeMention } from '../src/summarize/questions/whole-mentions.ts';
import { makeWordVectors } from '../src/summarize/questions/word-vectors.ts';
import { sliceOf } from '../src/summarize/text/span.ts';
import { writeModel } from './card.ts';
import { learnCloser, roundOf } from './closer-learning.ts';
import type { Observation } from './confidence-learning.ts';
import { crossFitted, learnConfidence } from './confidence-learning.ts';
import { learnEvidence, lineupOf } from './question-evidence.ts';
import type { Example } from './question-examples.ts';
import { FOLDS, readNewsQuestions, readPquad } from './question-examples.ts';
import type { Report } from './span-learning.ts';
import { learnSpans } from './span-learning.ts';

/** The fold of PQuAD's paragraphs that the shipped model has not seen: the quality command reports it. */
const HELD_OUT = 4;
/** Confidence is learnt on answers by models that had not seen the question: each from the other parts. */
const PARTS = 4;

/** Trains models/questions.json; models of names and of words must have been written before. */
export function trainQuestions(folder: string, report: Report = () => undefined): void {
  const vectors = makeWordVectors(readQuestionWords());
  const pquad = readPquad(folder, vectors);
  const news = readNewsQuestions(folder, vectors);
  report(`${pquad.length} + ${news.length} questions read`);
  const seen = [...pquad.filter(({ fold }) => fold !== HELD_OUT), ...news];
  const heldOut = pquad.filter(({ fold }) => fold === HELD_OUT);
  const parts = Array.from({ length: PARTS }, (_, part) => seen.filter(({ fold }) => fold % PARTS === part));
  const others = <T>(lists: readonly (readonly T[])[], part: number): T[] => lists.filter((_, i) => i !== part).flat();
  const models = parts.map((_, part) => learnSpans(others(parts, part), report));
  const rounds = parts.map((part, index) =>
    part.map((example) => roundOf(example, models[index]!)).filter((round) => round !== null),
  );
  const closer = parts.map((_, index) => ({ ...models[index]!, closer: learnCloser(others(rounds, index)) }));
  const lineups = parts.map((part, index) =>
    part.map((example) => lineupOf(example, closer[index]!)).filter((lineup) => lineup !== null),
  );
  const observations = parts.flatMap((part, index) => {
    const model = { ...closer[index]!, evidence: learnEvidence(others(lineups, index)) };
    return part.map((example) => observe(example, model, index));
  });
  // Where no piece may answer there is nothing to be sure of.
  const found = observations.filter((one) => one.found);
  const confidence = learnConfidence(found);
  const refusedAt = (one: Observed & { readonly odds: number }): boolean =>
    one.odds < confidence.line[one.news ? 1 : 0];
  const lined = [
    ...crossFitted(found).map((one) => ({ ...one, refused: refusedAt(one) })),
    ...observations.filter((one) => !one.found).map((one) => ({ ...one, refused: true })),
  ];
  report(`news by parts: ${told(lined.filter(({ news }) => news))}`);
  report(`PQuAD by parts: ${told(lined.filter(({ news }) => !news))}`);
  const spans = {
    ...learnSpans(seen, report),
    closer: learnCloser(rounds.flat()),
    evidence: learnEvidence(lineups.flat()),
  };
  const last = heldOut.map((example) => observe(example, spans, PARTS));
  const refused = ({ numbers, news, found }: Observed): boolean =>
    !found || confidenceOf(numbers, confidence, news) < 0.5;
  report(`PQuAD, fold ${HELD_OUT}: ${told(last.map((one) => ({ ...one, refused: refused(one) })))}`);
  writeQuestions(spans, confidence, news.length);
}

interface Observed extends Observation {
  readonly holds: number;
  /** Whether any piece may answer at all. */
  readonly found: boolean;
}

/** What a model makes of a question that it has not seen. */
function observe({ prepared, matched, accepted }: Example, model: SpanModel, part: number): Observed {
  const { ranking, row, span: found } = bestAnswer(prepared, matched, model);
  const { document, sentences } = prepared;
  const span = found ?? { candidate: 0, score: 0, probability: 0 };
  const snapped = wholeMention(prepared, matched.question.kind, spanOf(prepared, span.candidate));
  const answer = sliceOf(document.text, snapped);
  const words = foldedWords(sliceOf(document.text, sentences[row]!.sentence)).join(' ');
  return {
    numbers: doubtsOf(prepared, matched, ranking, row, span),
    part,
    news: isNews(prepared),
    told: accepted.length > 0,
    f1: found === null || accepted.length === 0 ? 0 : scoreAnswer(answer, accepted).f1,
    found: found !== null,
    holds: accepted.some((one) => words.includes(foldedWords(one).join(' '))) ? 1 : 0,
  };
}

/** Evidence, F1 of answers, F1 with refusals, and precision and recall of refusing, in a line. */
function told(observations: readonly (Observed & { readonly refused: boolean })[]): string {
  const answerable = observations.filter((one) => one.told);
  const mean = (values: readonly number[]): string =>
    (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
  const right = observations.filter((one) => one.refused && !one.told).length;
  const f1 = (2 * right) / (observations.filter((one) => one.refused).length + observations.length - answerable.length);
  return [
    `evidence ${mean(answerable.map(({ holds }) => holds))}`,
    `answers ${mean(answerable.map((one) => one.f1))}`,
    `answers, refused = missed ${mean(answerable.map((one) => (one.refused ? 0 : one.f1)))}`,
    `all ${mean(observations.map((one) => (one.refused ? (one.told ? 0 : 1) : one.f1)))}`,
    `abstain ${f1.toFixed(3)}`,
  ].join(', ');
}

function writeQuestions(spans: SpanModel, confidence: ConfidenceModel, news: number): void {
  const table = gzipSync(new Uint8Array(spans.table.buffer), { level: 9 }).toString('base64');
  writeModel(
    'questions',
    { spans: { ...spans, table }, confidence },
    {
      title: 'Answers to questions',
      what: 'Weights of sentences and of hashed features of pieces, a byte each, trees that look closer at the best pieces and at the sentences, and trees that tell when a text does not say. No text.',
      sources: [
        `PQuAD, validation part (CC BY-SA 4.0), paragraphs whose index modulo ${FOLDS} is not ${HELD_OUT}`,
        `${news} questions asked of Telegram posts and articles for this project (train/questions-on-posts.jsonl)`,
        'models/tagger.json, models/question-words.json',
      ],
      command: 'npm run train -- --data FOLDER',
      notes: [
        `Score: \`npm run quality -- --data FOLDER --only ask\`. Of PQuAD it reports fold ${HELD_OUT}, which this model has not seen; ` +
          'the posts it reports were never trained on. `--fold 0` to `3` are folds it was trained on and mean nothing.',
      ],
    },
  );
}
