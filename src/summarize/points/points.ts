import { wordSet } from '../persian/fold.ts';
import type { Document } from '../text/document.ts';
import type { Entity, Point, Quote } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { sliceOf, trimSpan } from '../text/span.ts';
import type { Candidate } from './candidates.ts';
import { candidateOf, candidatesOf } from './candidates.ts';
import type { Choice } from './choose.ts';
import { choose } from './choose.ts';
import { leadOdds } from './lead-words.ts';
import type { PointsTables } from './model.ts';
import { rank, rankFeatures } from './ranker.ts';
import { reasonsFor } from './reasons.ts';
import type { Sheet } from './sheet.ts';
import { speechesOf } from './speeches.ts';
import { layOut } from './sheet.ts';

// The key facts of a document: candidates (statements, with their speakers), scored by how near they are to the lead an
// editor would write, chosen so that together they tell most.

/** Of two points the one chosen later weighs at most this much of the other. */
const FALLING = 0.95;

const FIRST_PERSON = wordSet('من ما بنده اینجانب مرا منم خودم خودمان');

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
  const quotesAndNames = { ...named, quotes: speechesOf(sheet, named.quotes) };
  const all = candidatesOf(sheet, quotesAndNames, tables.verbs);
  const told = withoutSubheads(sheet, withoutUnsaid(sheet, withoutQuestions(document, withoutHeadline(sheet, all))));
  const candidates = told.length > 0 ? told : onlySentence(sheet);
  const regime = sheet.bodyFrom > 0 ? tables.titled : tables.plain;
  const odds = leadOdds(sheet, tables.priors, regime);
  const scores = rank(rankFeatures(sheet, candidates, odds), regime.rank);
  const chosen = choose(sheet, candidates, odds, scores, limit);
  const weights = weightsOf(chosen);
  const points = chosen
    .map((choice, index) => ({ candidate: candidates[choice.at]!, weight: weights[index]! }))
    .toSorted((a, b) => a.candidate.start - b.candidate.start);
  const speeches = points.filter(({ candidate }) => candidate.speaker !== null);
  const timesOf = (who: string): number => speeches.filter(({ candidate }) => candidate.speaker!.who === who).length;
  return points.map(({ candidate, weight }) => {
    // Who speaks twice has one name: office here and name there would be two people.
    const isAgain = candidate.speaker !== null && timesOf(candidate.speaker.who) > 1;
    const told = isAgain ? withShortName(candidate, candidates) : candidate;
    return {
      ...piecesOf(document.text, told, tools.tidy),
      weight,
      because: reasonsFor(sheet, told, quotesAndNames, weight === 1),
    };
  });
}

/** What is chosen later is worth less, however much it tells: 1 for the first, then falling. */
function weightsOf(chosen: readonly Choice[]): number[] {
  let last = 1;
  return chosen.map(({ gain }, index) => {
    if (index > 0) last = Math.min(last * FALLING, gain / Math.max(chosen[0]!.gain, Number.MIN_VALUE));
    return Math.round(last * 1000) / 1000;
  });
}

/** The same statement with the shortest name of its speaker. */
function withShortName(candidate: Candidate, all: readonly Candidate[]): Candidate {
  const lengthOf = ({ speaker }: Candidate): number => (speaker === null ? Infinity : speaker.end - speaker.start);
  return all
    .filter(({ start, end, pieces, speaker }) => {
      const isSame = start === candidate.start && end === candidate.end && pieces.length === candidate.pieces.length;
      return isSame && pieces[0]!.to === candidate.pieces[0]!.to && speaker !== null;
    })
    .reduce((short, other) => (lengthOf(other) < lengthOf(short) ? other : short), candidate);
}

/** The headline stands over the points already: it is one of them only where the body states nothing. */
function withoutHeadline(sheet: Sheet, all: readonly Candidate[]): readonly Candidate[] {
  const body = all.filter(({ sentence }) => sentence >= sheet.bodyFrom);
  return body.some(({ verbal }) => verbal) ? body : all;
}

/** A question tells nothing; it is a point only of a text that does nothing but ask. */
function withoutQuestions({ text, sentences }: Document, all: readonly Candidate[]): readonly Candidate[] {
  const isAsked = sentences.map(({ start, end }) => /[؟?][\s…»")]*$/u.test(text.slice(start, end + 1)));
  const told = all.filter(({ sentence, end }) => !isAsked[sentence]! && !/[؟?]/u.test(text.slice(end - 1, end + 1)));
  return told.length > 0 ? told : all;
}

/** «من …» is nobody's without its speaker. */
function withoutUnsaid({ words }: Sheet, all: readonly Candidate[]): readonly Candidate[] {
  const told = all.filter(({ speaker, from }) => speaker !== null || !FIRST_PERSON.has(words[from]!.folded));
  return told.length > 0 ? told : all;
}

/** Of a text in which every statement points back, what it begins with: that is better than nothing. */
function onlySentence({ document, firsts, bodyFrom }: Sheet): readonly Candidate[] {
  const index = Math.min(bodyFrom, document.sentences.length - 1);
  const sentence = document.sentences[index];
  const [from, to] = [firsts[index] ?? 0, firsts[index + 1] ?? 0];
  if (sentence === undefined || to <= from) return [];
  const span = trimSpan(document.text, sentence, /[\s.،؛:]/u);
  const whole = { ...span, sentence: index, from, to, complete: true, verbal: true, verbLast: true };
  return [candidateOf(whole, 'sentence', [whole], null)];
}

/** Where sentences end with a stop, a line without stop and verb is a headline over what follows it. */
function withoutSubheads({ document }: Sheet, all: readonly Candidate[]): readonly Candidate[] {
  const { text, sentences } = document;
  const isStopped = ({ end }: { readonly end: number }): boolean => /[.!؟»…]/u.test(text.slice(end - 1, end + 1));
  if (sentences.filter(isStopped).length * 2 < sentences.length) return all;
  const told = all.filter((one) => one.verbal || !one.complete || isStopped(sentences[one.sentence]!));
  return told.length > 0 ? told : all;
}

/** What is shown: «speaker: what is said», or the piece itself; «…» stands for an aside left out. */
function piecesOf(
  text: string,
  { pieces, speaker }: Candidate,
  tidy: (text: string) => string,
): { readonly spans: readonly Span[]; readonly shown: string } {
  const spans = pieces.map(({ start, end }) => ({ start, end }));
  const told = spans.map((span) => tidy(sliceOf(text, span))).join(' … ');
  if (speaker === null) return { spans, shown: told };
  const name = { start: speaker.start, end: speaker.end };
  return { spans: [name, ...spans], shown: `${tidy(sliceOf(text, name))}: ${told}` };
}
