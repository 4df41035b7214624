import { skeleton } from '../persian/fold.ts';
import type { Document } from '../text/document.ts';
import type { Point, Question } from '../text/reading.ts';
import { isSeen } from '../text/seen.ts';
import type { Span } from '../text/span.ts';
import { contains, overlaps, sameSpan, sliceOf } from '../text/span.ts';
import type { AskTools } from './ask.ts';
import { askDocument } from './ask.ts';
import { LONGEST_QUESTION } from './in-place.ts';
import type { Named } from './prepared.ts';
import { TEMPLATES } from './templates.ts';

// Follow-ups a reader may tap, about what headline and points leave open. Each is made from a piece of the text by leaving
// its question word where the answer stands, and is offered only when asking it gives the very sentence it was made from.

const SHORTEST_QUESTION = 10;
const MOST = 3;
/** So many proposals are tried, and so many of a kind at a time; asking is cheap but not free. */
const TRIALS = 8;
const TRIALS_OF_KIND = 2;

export interface Proposal {
  readonly text: string;
  /** The sentence it was made from, or the piece outside the news that answers it. */
  readonly sentence: Span;
  /** The piece it asks for: the answer must touch it. */
  readonly asked: Span;
  /** What it is about, where it asks for all that is told of that: then nothing shown may name it. */
  readonly topic?: string;
  /** Whose words it asks for, whatever they are about: then nothing shown may be his words. */
  readonly speaker?: string;
  /** Whose words it asks for more of: then some shown must be his words. */
  readonly heard?: string;
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
  const told = shown.map((span) => skeleton(sliceOf(document.text, span)));
  const speakers = new Set(
    named.quotes.filter(({ said }) => shown.some((one) => overlaps(one, said))).map((one) => one.speaker),
  );
  const isTold = (text: string): boolean => told.some((one) => one.includes(skeleton(text)));
  const isHeard = (speaker: string): boolean => speakers.has(speaker);
  // Of what somebody says about something, only both together are known already.
  const isAnswered = (topic?: string, speaker?: string): boolean =>
    (topic !== undefined || speaker !== undefined) &&
    (topic === undefined || isTold(topic)) &&
    (speaker === undefined || isHeard(speaker));
  // What a template proposes is made when its turn comes: often the trials are over before.
  const made: Proposal[][] = [];
  const proposalsOf = (kind: number): Proposal[] =>
    (made[kind] ??= TEMPLATES[kind]!(document, named, tools.tidy).filter(
      ({ text, asked, topic, speaker, heard }) =>
        text.length <= LONGEST_QUESTION &&
        text.length >= SHORTEST_QUESTION &&
        !isSeen(asked, shown) &&
        !isAnswered(topic, speaker) &&
        (heard === undefined || isHeard(heard)),
    ));
  let trials = 0;
  for (let round = 0; chosen.length < MOST && round < 3; round++) {
    for (const kind of TEMPLATES.keys()) {
      if (chosen.length >= MOST || trials >= TRIALS) break;
      const ofKind = proposalsOf(kind);
      let question: Question | null = null;
      const until = Math.min(TRIALS, trials + TRIALS_OF_KIND);
      while (question === null && ofKind.length > 0 && trials < until) {
        const proposal = ofKind.shift()!;
        if (isLike(proposal, chosen)) continue;
        trials++;
        question = verified(document, named, proposal, tools);
      }
      if (question !== null && !isSeen(question.answer, shown) && !isTold(sliceOf(document.text, question.answer)))
        chosen.push(question);
    }
  }
  return chosen;
}

/** Whether a question begins as a chosen one does, or asks all that is told where a chosen one asks a part. */
const isLike = ({ text, sentence, topic }: Proposal, chosen: readonly Question[]): boolean =>
  chosen.some(
    (other) => firstWord(other.text) === firstWord(text) || (topic !== undefined && sameSpan(other.evidence, sentence)),
  );

function verified(
  document: Document,
  named: Named,
  { text, sentence, asked }: Proposal,
  tools: SuggestTools,
): Question | null {
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
