import { skeleton } from '../persian/fold.ts';
import { stemOf } from '../persian/stem.ts';
import { wordsOf } from '../persian/words.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { Answer, Turn } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import type { SpanModel } from './answer-spans.ts';
import { bestAnswer } from './best-answer.ts';
import { pieceByRule } from './by-rule.ts';
import { spanOf } from './candidates.ts';
import type { ConfidenceModel } from './confidence.ts';
import { confidenceOf, isNews } from './confidence.ts';
import { cuedPieces } from './cued.ts';
import { doubtsOf } from './doubts.ts';
import { evidenceFrom, rowOfPiece } from './evidence.ts';
import { leaning } from './leaning.ts';
import { matchWords } from './matching.ts';
import { isMismatch, LEAST_SHARED, shareOfTopic } from './mismatch.ts';
import type { Named, Prepared } from './prepared.ts';
import { prepare } from './prepared.ts';
import { respelled } from './spelling.ts';
import { understand } from './understand.ts';
import { wholeMention, withoutTelling } from './whole-mentions.ts';
import type { QuestionWordsModel, WordVectors } from './word-vectors.ts';
import { makeWordVectors } from './word-vectors.ts';
import { statementFor, verdictOf } from './yes-no.ts';

// Ask, or be silent: the likeliest piece of the likeliest sentence, and a refusal where the reader is not sure enough that
// the text says it, or where the question names what the text does not.

/** What training knows of questions; see models/questions.md. */
export interface QuestionsModel {
  readonly spans: SpanModel;
  readonly confidence: ConfidenceModel;
}

export interface AskTools {
  readonly model: QuestionsModel;
  readonly vectors: WordVectors;
  /** The people, bodies and places that a question names. */
  readonly namesIn: (question: string) => readonly string[];
}

/** The confidence wanted of an answer in a text that seems to have another subject than the question. */
const SURE = 0.8;
/** The confidence of what is certain by rule. */
const BY_RULE = 0.8;

export const makeAskTools = (
  models: { readonly questions: QuestionsModel; readonly questionWords: QuestionWordsModel },
  namesIn: AskTools['namesIn'],
): AskTools => ({ model: models.questions, vectors: makeWordVectors(models.questionWords), namesIn });

interface AskOptions {
  /** What was asked before, oldest first. */
  readonly history?: readonly Turn[];
  /** Only an answer from this sentence is of use: another one need not be found out, and is told as none. */
  readonly from?: Sentence;
}

/** Answers `question` from one document. */
export function askDocument(
  document: Document,
  named: Named,
  question: string,
  tools: AskTools,
  { history = [], from }: AskOptions = {},
): Answer {
  const { model, vectors, namesIn } = tools;
  const prepared = prepare(document, named);
  const { question: asked, favour } = leaning(prepared, understand(question), history, () => {
    const { evidence } = askDocument(document, named, history.at(-1)!.question, tools, {
      history: history.slice(0, -1),
    });
    return evidence[0] === undefined ? -1 : rowOfPiece(prepared, evidence[0]);
  });
  if (prepared.candidates.count === 0 || asked.words.length === 0) return nothing(prepared, 0);
  // The rules were made for news, and answer and refuse too much where things have longer names.
  const news = isNews(prepared);
  const isOfAnother = (): boolean => namesTheUnnamed(prepared, namesIn(question));
  const matched = matchWords(prepared, respelled(prepared, asked, vectors), vectors);
  const ruled = news ? pieceByRule(prepared, asked, matched) : null;
  if (ruled !== null && !isOfAnother())
    return { answer: ruled, evidence: evidenceOf(prepared, ruled), confidence: BY_RULE };
  const cued = news ? cuedPieces(prepared, matched) : null;
  const { ranking, row, span } = bestAnswer(prepared, matched, model.spans, favour, cued);
  if (span === null || (from !== undefined && prepared.sentences[row]!.sentence !== from))
    return nothing(prepared, row);
  const doubts = doubtsOf(prepared, matched, ranking, row, span);
  const isYesNo = news && asked.kind === 'yes-no';
  const verdict = isYesNo ? verdictOf(prepared, matched, row) : null;
  const byRule = cued !== null || verdict !== null;
  const confidence = Math.max(confidenceOf(doubts, model.confidence, news), byRule ? BY_RULE : 0);
  const shared = favour === undefined ? shareOfTopic(matched, prepared.sentences.length) : 1;
  // «جایزه نوبل به چه کسی رسید؟»: whoever the text names, it says nothing of that.
  if (shared === 0 || confidence < (shared <= LEAST_SHARED ? SURE : 0.5)) return nothing(prepared, row, confidence);
  const answer = isYesNo
    ? statementFor(prepared, matched, row)
    : wholeMention(prepared, asked.kind, withoutTelling(prepared, spanOf(prepared, span.candidate)));
  // What it names can only turn an answer into a refusal, and takes longest to find: last.
  return news && (isMismatch(prepared, matched, answer) || isOfAnother())
    ? nothing(prepared, row, confidence)
    : { answer, evidence: evidenceFrom(prepared, row), ...(verdict === null ? {} : { verdict }), confidence };
}

/** The sentence that holds a piece, or the piece where it stands outside the news. */
function evidenceOf(prepared: Prepared, piece: Span): Span[] {
  const row = rowOfPiece(prepared, piece);
  return row < 0 ? [piece] : evidenceFrom(prepared, row);
}

function nothing({ sentences }: Prepared, row: number, confidence = 0): Answer {
  const nearest = sentences[Math.max(0, row)]?.sentence;
  const refusal = { answer: null, evidence: [], confidence: Math.min(confidence, 0.5) };
  return nearest === undefined ? refusal : { ...refusal, nearest: { start: nearest.start, end: nearest.end } };
}

/** Whether the question names what is nowhere in the text: then the text cannot answer it. */
function namesTheUnnamed({ document, spellings }: Prepared, names: readonly string[]): boolean {
  if (names.length === 0) return false;
  const isPresent = (root: string): boolean => spellings.some((token) => token.stem === root);
  // «واشنگتن‌پست» is there where the text says «واشنگتن پست».
  const isSpelledApart = (name: string): boolean => skeleton(document.text).includes(skeleton(name));
  const isAbsent = (name: string): boolean =>
    wordsOf(name).every((word) => !isPresent(stemOf(word))) && !isSpelledApart(name);
  return names.some(isAbsent);
}
