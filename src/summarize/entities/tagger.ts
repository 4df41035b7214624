import type { EntityType } from '../text/reading.ts';
import type { Candidate } from './candidate.ts';
import { elsewhereOf } from './elsewhere.ts';
import type { Piece } from './pieces.ts';
import type { Register } from './register.ts';
import type { TaggerLists } from './tagger-features.ts';
import { makeTaggerScores } from './tagger-scores.ts';
import { makeViterbi } from './viterbi.ts';

// A linear-chain CRF (Lafferty and others, 2001) over the words of a sentence, tagged BIOES: begin, inside, end, single. It
// goes over a document twice: the second time it also sees what it said of the same word elsewhere.

/** What training left of the tagged corpora: see models/tagger.md. */
export interface TaggerModel {
  /** «O», «B-person» …; a column of the table each. */
  readonly labels: readonly string[];
  /** The hashes of the features that have weights, ascending: a row of the table each. */
  readonly features: Uint32Array;
  /** Signed bytes: row by row, a column a label. */
  readonly weights: Int8Array;
  /** What is added to each of `weights` in prose without half-spaces (register.ts). */
  readonly spaced: Int8Array;
  /** What one unit of a byte is worth. */
  readonly scale: number;
  /** From label to label, in units of 1. */
  readonly transitions: readonly (readonly number[])[];
}

/** The named things of each sentence of a document. */
export type Tagger = (sentences: readonly Piece[], register: Register) => Candidate[][];

/** Makes the tagger; `lists` must be those it was trained with. */
export function makeTagger(model: TaggerModel, lists: TaggerLists): Tagger {
  const tag = makeLabeler(model, lists);
  return (sentences, register) =>
    tag(sentences, register).map((path, at) =>
      candidatesOf(
        sentences[at]!,
        Array.from(path, (label) => model.labels[label]!),
      ),
    );
}

/** The labels themselves, as numbers: training needs those of the first pass. */
export function makeLabeler(
  model: TaggerModel,
  lists: TaggerLists,
): (sentences: readonly Piece[], register: Register, passes?: 1 | 2) => Uint8Array[] {
  const { labels, transitions, scale } = model;
  const scoring = makeTaggerScores(model, lists);
  const viterbi = makeViterbi(labels, transitions, scale);
  const types = labels.map((label) => label.slice(2));

  return (sentences, register, passes = 2) => {
    const all = sentences.map((piece) => scoring.ofSentence(piece, register));
    const first = all.map(viterbi);
    if (passes === 1) return first;
    const elsewhere = elsewhereOf(
      sentences,
      first.map((path) => Array.from(path, (label) => types[label]!)),
    );
    return all.map((scores, index) => {
      const said = elsewhere[index];
      if (said === null || said === undefined) return first[index]!;
      scoring.addElsewhere(scores, said, register);
      return viterbi(scores);
    });
  };
}

function candidatesOf({ words }: Piece, tags: readonly string[]): Candidate[] {
  const found: Candidate[] = [];
  let first = 0;
  tags.forEach((tag, at) => {
    if (tag.startsWith('B-') || tag.startsWith('S-')) first = at;
    if (!tag.startsWith('E-') && !tag.startsWith('S-')) return;
    found.push({ type: tag.slice(2) as EntityType, start: words[first]!.start, end: words[at]!.end });
  });
  return found;
}
