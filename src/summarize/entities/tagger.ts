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
  const tags = model.labels.map(tagOf);
  return (sentences, register) => tag(sentences, register).map((path, at) => candidatesOf(sentences[at]!, path, tags));
}

interface Tag {
  readonly type: EntityType;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** What a label says; null for «O». */
const tagOf = (label: string): Tag | null =>
  label === 'O'
    ? null
    : { type: label.slice(2) as EntityType, begins: /^[BS]/u.test(label), ends: /^[ES]/u.test(label) };

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
      first.map((path, index) => sentences[index]!.words.map((_, at) => types[path[at]!]!)),
    );
    return all.map((scores, index) => {
      const said = elsewhere[index];
      if (said === null || said === undefined) return first[index]!;
      scoring.addElsewhere(scores, said, register);
      return viterbi(scores);
    });
  };
}

function candidatesOf({ words }: Piece, path: Uint8Array, tags: readonly (Tag | null)[]): Candidate[] {
  const found: Candidate[] = [];
  let first = 0;
  for (let at = 0; at < path.length; at++) {
    const tag = tags[path[at]!] ?? null;
    if (tag === null) continue;
    if (tag.begins) first = at;
    if (tag.ends) found.push({ type: tag.type, start: words[first]!.start, end: words[at]!.end });
  }
  return found;
}
