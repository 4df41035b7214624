import { fold, skeleton } from '../persian/fold.ts';
import { stem, stemsOf } from '../persian/stem.ts';
import { wordsOf } from '../persian/words.ts';
import type { Document } from '../text/document.ts';
import type { Answer, Turn } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import type { Ranked } from './retrieve.ts';
import { rankSentences } from './retrieve.ts';
import type { Named } from './spans.ts';
import { answerIn, holderIn } from './spans.ts';
import type { Understood } from './understand.ts';
import { understand } from './understand.ts';

// Ask, or be silent: the sentence that holds most of the question, the piece of it that answers, and a refusal where the
// question names what the text does not, or where nothing of the asked kind stands in the best sentences.

/** Below this share of the question's weight the best sentence does not speak of it. */
const LEAST_COVERAGE = 0.34;
/** So many of the best sentences are searched for something of the asked kind. */
const DEPTH = 3;
/** A later sentence loses this much of its coverage a rank: the best one should answer. */
const RANK_DISCOUNT = 0.85;
/** How a question begins, folded, that is understood only with the one before it. */
const LEANING = /^(?:و\s|چرا\??$|کی\??$|کجا\??$|چند|چطور|چگونه|او\s|وی\s|آن\s|این\s|بعد\s|دیگر|چه کسی\??$)/u;
const FEW_TOPICS = 1;

interface Found {
  readonly ranked: Ranked;
  readonly answer: Span;
  readonly score: number;
}

/**
 * Answers `question` from one document. `history` is what was asked before, oldest first; `namesInQuestion` are the people,
 * bodies and places the question names.
 */
export function askDocument(
  document: Document,
  named: Named,
  question: string,
  history: readonly Turn[] = [],
  namesIn: (question: string) => readonly string[] = () => [],
): Answer {
  const asked = withHistory(understand(question), question, history);
  const ranked = rankSentences(document, asked.topics);
  const best = ranked[0];
  if (best === undefined) return { answer: null, evidence: [], confidence: 0 };
  const nothing: Answer = {
    answer: null,
    evidence: [],
    confidence: 0,
    nearest: { start: best.sentence.start, end: best.sentence.end },
  };
  if (asked.kind === 'which-body' && document.agency !== null && /رسانه|خبرگزاری|منبع/u.test(asked.head ?? '')) {
    return { answer: document.agency, evidence: [document.agency], confidence: 0.8 };
  }
  if (best.coverage < LEAST_COVERAGE) return nothing;
  let found: Found | null = null;
  for (const [rank, candidate] of ranked.slice(0, DEPTH).entries()) {
    if (candidate.coverage < LEAST_COVERAGE) break;
    const answer = answerIn(document, candidate.sentence, asked, named);
    if (answer === null) continue;
    const score = candidate.coverage * RANK_DISCOUNT ** rank;
    if (found === null || score > found.score) found = { ranked: candidate, answer, score };
  }
  if (asked.kind === 'who-is') found = holderAmong(ranked, asked, named) ?? found;
  // What it names can only turn an answer into a refusal, and takes longest to find: last.
  if (found === null || namesTheUnnamed(document, asked, namesIn(question))) return nothing;
  const { sentence } = found.ranked;
  const holders = document.sentences.filter(
    (other) => other.index > sentence.index && !contains(sentence, found.answer) && other.start < found.answer.end,
  );
  return {
    answer: found.answer,
    evidence: [sentence, ...holders].map(({ start, end }) => ({ start, end })),
    confidence: Math.max(0, Math.min(1, found.score)),
  };
}

/** The person who holds the office asked about, wherever the text names them: «استاندار … گفت» may come long before the name. */
function holderAmong(ranked: readonly Ranked[], asked: Understood, named: Named): Found | null {
  for (const candidate of ranked) {
    const answer = holderIn(candidate.sentence, asked, named.entities);
    if (answer !== null) return { ranked: candidate, answer, score: candidate.coverage };
  }
  return null;
}

/** A short question that leans on the last one («و کی؟») is asked with that one's topics too. */
function withHistory(asked: Understood, question: string, history: readonly Turn[]): Understood {
  const last = history.at(-1);
  if (last === undefined || (asked.topics.length > FEW_TOPICS && !LEANING.test(fold(question).trim()))) return asked;
  const before = understand(last.question);
  return { ...asked, topics: [...new Set([...asked.topics, ...before.topics])] };
}

/** Whether the question names what is nowhere in the text, a number, a Latin word, a place: then the text cannot answer it. */
function namesTheUnnamed(document: Document, asked: Understood, names: readonly string[]): boolean {
  const numbers = asked.words.filter((word) => word.kind !== 'letters').map((word) => stem(word.folded));
  if (numbers.length === 0 && names.length === 0) return false;
  const present = new Set(document.sentences.flatMap((sentence) => [...stemsOf(sentence)]));
  // «واشنگتن‌پست» is there where the text says «واشنگتن پست».
  const isSpelledApart = (name: string): boolean => skeleton(document.text).includes(skeleton(name));
  const isAbsent = (name: string): boolean =>
    wordsOf(name).every(({ folded }) => !present.has(stem(folded))) && !isSpelledApart(name);
  return numbers.some((number) => !present.has(number)) || names.some(isAbsent);
}
