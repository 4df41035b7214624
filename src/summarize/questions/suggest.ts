import type { Document } from '../text/document.ts';
import type { Point, Question } from '../text/reading.ts';
import { isSeen } from '../text/seen.ts';
import type { Span } from '../text/span.ts';
import { contains, overlaps, sameSpan, sliceOf } from '../text/span.ts';
import type { AskTools } from './ask.ts';
import { askDocument } from './ask.ts';
import type { Named } from './prepared.ts';
import { TEMPLATES } from './templates.ts';

// Follow-ups a reader may tap, about what headline and points leave open. Each is made from a piece of the text by leaving
// its question word where the answer stands, and is offered only when asking it gives the very sentence it was made from.

/** What fits a phone's button. */
const LONGEST_QUESTION = 40;
const SHORTEST_QUESTION = 10;
const MOST = 3;
/** So many proposals are tried; asking is cheap but not free. */
const TRIALS = 8;

export interface Proposal {
  readonly text: string;
  /** The sentence it was made from, or the piece outside the news that answers it. */
  readonly sentence: Span;
  /** The piece it asks for: the answer must touch it. */
  readonly asked: Span;
}

/** A kind of question: what it can make of a document, best first. */
export type Template = (document: Document, named: Named, tidy: (text: string) => string) => Proposal[];

interface SuggestTools extends AskTools {
  readonly tidy: (text: string) => string;
}

/** Up to three verified questions, of different kinds where the text allows; `points` are shown beside them. */
export function suggestQuestions(
  document: Document,
  named: Named,
  points: readonly Point[],
  tools: SuggestTools,
): Question[] {
  const chosen: Question[] = [];
  const shown = [...(document.title === null ? [] : [document.title]), ...points.flatMap(({ spans }) => spans)];
  // What a template proposes is made when its turn comes: often the trials are over before.
  const made: Proposal[][] = [];
  const proposalsOf = (kind: number): Proposal[] =>
    (made[kind] ??= TEMPLATES[kind]!(document, named, tools.tidy).filter(
      ({ text, asked }) => text.length <= LONGEST_QUESTION && text.length >= SHORTEST_QUESTION && !isSeen(asked, shown),
    ));
  let trials = 0;
  for (let round = 0; chosen.length < MOST && round < 3; round++) {
    for (const kind of TEMPLATES.keys()) {
      if (chosen.length >= MOST || trials >= TRIALS) break;
      const ofKind = proposalsOf(kind);
      let question: Question | null = null;
      while (question === null && ofKind.length > 0 && trials++ < TRIALS)
        question = verified(document, named, ofKind.shift()!, chosen, tools);
      if (question !== null && !isSeen(question.answer, shown)) chosen.push(question);
    }
  }
  return chosen;
}

function verified(
  document: Document,
  named: Named,
  { text, sentence, asked }: Proposal,
  chosen: readonly Question[],
  tools: SuggestTools,
): Question | null {
  if (chosen.some((other) => other.text === text || firstWord(other.text) === firstWord(text))) return null;
  const from = document.sentences.find((one) => one === sentence);
  const { answer, evidence } = askDocument(document, named, text, tools, from === undefined ? {} : { from });
  const [holder] = evidence;
  if (answer === null || holder === undefined || !sameSpan(holder, sentence) || !contains(holder, answer)) return null;
  if (!overlaps(answer, asked)) return null;
  // A question that says its own answer leaves nothing to ask.
  if (text.includes(sliceOf(document.text, answer))) return null;
  return { text, answer, evidence: holder };
}

const firstWord = (text: string): string => text.split(' ')[0]!;
