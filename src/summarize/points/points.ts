import type { Document } from '../text/document.ts';
import type { Entity, Point, Quote } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { sliceOf } from '../text/span.ts';
import type { Candidate } from './candidates.ts';
import { candidatesOf } from './candidates.ts';
import type { Choice } from './choose.ts';
import { choose, pointsFor, sharedPart } from './choose.ts';
import { leadOdds } from './lead-words.ts';
import type { PointsTables } from './model.ts';
import { rank, rankFeatures } from './ranker.ts';
import { reasonsFor } from './reasons.ts';
import type { Sheet } from './sheet.ts';
import { layOut } from './sheet.ts';

// The key facts of a document: candidates (statements, with their speakers), scored by how near they are to the lead an
// editor would write, chosen so that together they tell most.

/** The headline is told again when a sentence of the body has this share of its words. */
const RETOLD = 0.5;

export interface PointTools {
  readonly tidy: (text: string) => string;
  readonly tables: PointsTables;
}

interface Named {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
}

/** The key facts of a document, in the text's order. `limit` is by default chosen by the length of the news. */
export function findPoints(document: Document, named: Named, tools: PointTools, limit?: number): Point[] {
  const { tables } = tools;
  const sheet = layOut(document, named.entities);
  const all = candidatesOf(sheet, named, tables.verbs);
  const candidates = withoutHeadline(sheet, all);
  const regime = sheet.bodyFrom > 0 ? tables.titled : tables.plain;
  const odds = leadOdds(sheet, tables.priors, regime);
  const scores = rank(rankFeatures(sheet, candidates, odds), regime.rank);
  const chosen = choose(sheet, candidates, odds, scores, limit ?? pointsFor(sheet.words.length));
  const heaviest = Math.max(...chosen.map(({ gain }) => gain), Number.MIN_VALUE);
  return chosen
    .map((choice) => ({ choice, candidate: candidates[choice.at]! }))
    .toSorted((a, b) => a.candidate.start - b.candidate.start)
    .map(({ choice, candidate }) => ({
      ...piecesOf(document.text, candidate, tools.tidy),
      weight: weightOf(choice, heaviest),
      because: reasonsFor(sheet, candidate, named),
    }));
}

/** The headline stands over the points already: it is one of them only where the body does not tell it, or has no point. */
function withoutHeadline(sheet: Sheet, all: readonly Candidate[]): readonly Candidate[] {
  if (sheet.bodyFrom === 0) return all;
  const body = all.filter(({ sentence }) => sentence >= sheet.bodyFrom);
  if (body.length === 0) return all;
  const formsOf = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, at) => sheet.words[from + at]!.folded);
  const title = formsOf(0, sheet.firsts[sheet.bodyFrom]!);
  const isRetold = sheet.document.sentences.some(
    (_, index) =>
      index >= sheet.bodyFrom && sharedPart(title, formsOf(sheet.firsts[index]!, sheet.firsts[index + 1]!)) >= RETOLD,
  );
  return isRetold ? body : all;
}

/** What is shown: «speaker: what is said», or the piece itself. */
function piecesOf(
  text: string,
  { start, end, speaker }: Candidate,
  tidy: (text: string) => string,
): { readonly spans: readonly Span[]; readonly shown: string } {
  const span = { start, end };
  if (speaker === null) return { spans: [span], shown: tidy(sliceOf(text, span)) };
  const name = { start: speaker.start, end: speaker.end };
  return { spans: [name, span], shown: `${tidy(sliceOf(text, name))}: ${tidy(sliceOf(text, span))}` };
}

const weightOf = ({ gain }: Choice, heaviest: number): number =>
  Math.round(Math.max(0, Math.min(1, gain / heaviest)) * 1000) / 1000;
