import { readFileSync } from 'node:fs';
import { wordsOf } from '../src/summarize/persian/words.ts';
import { takeApart } from '../src/summarize/post/document.ts';
import { matchWords } from '../src/summarize/questions/matching.ts';
import type { Matched } from '../src/summarize/questions/matching.ts';
import type { Prepared } from '../src/summarize/questions/prepared.ts';
import { prepare } from '../src/summarize/questions/prepared.ts';
import { understand } from '../src/summarize/questions/understand.ts';
import type { WordVectors } from '../src/summarize/questions/word-vectors.ts';
import type { Article } from '../src/summarize/text/article.ts';
import type { Span } from '../src/summarize/text/span.ts';
import { overlaps } from '../src/summarize/text/span.ts';
import { linesOfFile } from './data.ts';
import { makeNaming } from './naming.ts';
import { makeNewsTexts } from './news-texts.ts';

/** A question on a document, and what of it is right. */
export interface Example {
  readonly prepared: Prepared;
  readonly matched: Matched;
  readonly question: string;
  /** The accepted answers; none where the text does not say. */
  readonly accepted: readonly string[];
  /** How right candidates are, 0..1, by their number; only those that are right at all. */
  readonly right: ReadonlyMap<number, number>;
  /** Which texts belong together: by paragraph in PQuAD, by post in the news. */
  readonly fold: number;
  readonly news: boolean;
}

export const FOLDS = 5;

/** PQuAD's questions; the fold is the index of the paragraph modulo five. */
export function readPquad(folder: string, vectors: WordVectors): Example[] {
  const ready = makeReady();
  return linesOfFile(folder, 'qa/pquad.validation.jsonl').flatMap((line, index) => {
    const { context, questions } = JSON.parse(line) as {
      context: string;
      questions: { question: string; impossible: boolean; answers: string[] }[];
    };
    const prepared = ready({ text: context });
    return questions.map(({ question, impossible, answers }): Example => {
      const accepted = impossible ? [] : answers;
      const right = rightOnes(prepared, accepted);
      return {
        prepared,
        matched: matchWords(prepared, understand(question), vectors),
        question,
        accepted,
        right,
        fold: index % FOLDS,
        news: false,
      };
    });
  });
}

/** Questions asked of posts and articles for this project: where the answers stand, never the text. */
export function readNewsQuestions(folder: string, vectors: WordVectors): Example[] {
  const ready = makeReady();
  const textOf = makeNewsTexts(folder);
  const file = readFileSync(new URL('questions-on-posts.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return file.flatMap((line, index) => {
    const { channel, id, questions } = JSON.parse(line) as {
      channel: string;
      id: number;
      questions: { q: string; answer: [number, number] | null }[];
    };
    const text = textOf(channel, id);
    const prepared = ready({ text });
    return questions.map(({ q, answer }): Example => {
      const span = answer === null ? null : { start: answer[0], end: answer[1] };
      const accepted = span === null ? [] : [text.slice(span.start, span.end)];
      const right = rightOnes(prepared, accepted, span ?? undefined);
      return {
        prepared,
        matched: matchWords(prepared, understand(q), vectors),
        question: q,
        accepted,
        right,
        fold: index % FOLDS,
        news: true,
      };
    });
  });
}

/** Takes texts apart and finds what is named, as the reader does. */
function makeReady(): (article: Article) => Prepared {
  const named = makeNaming();
  return (article) => {
    const document = takeApart(article);
    return prepare(document, named(document));
  };
}

/** The candidates that are an accepted answer; where none is one word for word, the nearest to it. */
function rightOnes({ candidates, tokens }: Prepared, accepted: readonly string[], where?: Span): Map<number, number> {
  const answers = accepted.map((answer) => wordsOf(answer).map(({ folded }) => folded));
  const exact = new Map<number, number>();
  const near: { candidate: number; f1: number }[] = [];
  for (let candidate = 0; candidate < candidates.count && answers.length > 0; candidate++) {
    const [first, last] = [candidates.first[candidate]!, candidates.last[candidate]!];
    if (where !== undefined && !overlaps(where, { start: tokens[first]!.start, end: tokens[last]!.end })) continue;
    let best = 0;
    for (const answer of answers) {
      if (Math.abs(answer.length - (last - first + 1)) > 8) continue;
      best = Math.max(best, likeness(tokens, first, last, answer));
    }
    if (best === 1) exact.set(candidate, 1);
    else if (best > 0.6) near.push({ candidate, f1: best });
  }
  if (exact.size > 0 || near.length === 0) return exact;
  const most = Math.max(...near.map(({ f1 }) => f1));
  return new Map(near.filter(({ f1 }) => f1 > most - 0.02).map(({ candidate, f1 }) => [candidate, f1]));
}

function likeness(tokens: Prepared['tokens'], first: number, last: number, answer: readonly string[]): number {
  const length = last - first + 1;
  if (length === answer.length) {
    let same = 0;
    while (same < length && tokens[first + same]!.folded === answer[same]) same++;
    if (same === length) return 1;
  }
  const left = [...answer];
  let shared = 0;
  for (let at = first; at <= last; at++) {
    const found = left.indexOf(tokens[at]!.folded);
    if (found < 0) continue;
    shared++;
    left.splice(found, 1);
  }
  return Math.min(0.99, (2 * shared) / (length + answer.length));
}
