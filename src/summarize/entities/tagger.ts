import type { EntityType } from '../text/reading.ts';
import type { Candidate } from './candidate.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Piece } from './pieces.ts';
import { contextRows, WINDOW, wordRows } from './tagger-features.ts';

// A linear-chain CRF (Lafferty and others, 2001) over the words of a sentence, tagged BIOES: begin, inside, end, single.

/** What training left of the tagged corpora: see models/tagger.md. */
export interface TaggerModel {
  /** «O», «B-person» …; a column of the table each. */
  readonly labels: readonly string[];
  /** Signed bytes, base64: row by row, a column a label. */
  readonly weights: string;
  /** What one unit of a byte is worth. */
  readonly scale: number;
  /** From label to label, in units of 1. */
  readonly transitions: readonly (readonly number[])[];
}

/** Names of a sentence: people, organisations, places. */
export type Tagger = (piece: Piece) => Candidate[];

/** Score vectors remembered before they are forgotten all at once. */
const REMEMBERED = 40_000;
const FORBIDDEN = -1e6;

/** Makes the tagger; `gazetteer` must be the one it was trained with. */
export function makeTagger(model: TaggerModel, gazetteer: Gazetteer): Tagger {
  const { labels, scale } = model;
  const count = labels.length;
  const weights = Int8Array.from(atob(model.weights), (byte) => byte.charCodeAt(0));
  const transitions = labels.map((from, i) =>
    labels.map((to, j) => (follows(from, to) ? model.transitions[i]![j]! : FORBIDDEN)),
  );
  const add = (sum: Float32Array, rows: readonly number[]): void => {
    for (const row of rows) for (let j = 0; j < count; j++) sum[j]! += weights[row * count + j]! * scale;
  };
  const known = new Map<string, Float32Array>();
  const scoresOf = (word: string | null, offset: number): Float32Array => {
    const key = `${offset}${word ?? '\n'}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const sum = new Float32Array(count);
    add(sum, wordRows(word, offset, gazetteer));
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, sum);
    return sum;
  };

  return (piece) => {
    const { words } = piece;
    if (words.length === 0) return [];
    const scores = words.map((_, at) => {
      const sum = new Float32Array(count);
      for (let offset = -WINDOW; offset <= WINDOW; offset++) {
        const part = scoresOf(words[at + offset]?.folded ?? null, offset);
        for (let j = 0; j < count; j++) sum[j]! += part[j]!;
      }
      add(sum, contextRows(piece, at, gazetteer));
      return sum;
    });
    return candidatesOf(
      piece,
      bestPath(scores, transitions, labels).map((label) => labels[label]!),
    );
  };
}

/** Whether BIOES lets `to` stand after `from`. */
export function follows(from: string, to: string): boolean {
  const open = from.startsWith('B-') || from.startsWith('I-');
  const goesOn = to.startsWith('I-') || to.startsWith('E-');
  return open ? goesOn && from.slice(2) === to.slice(2) : !goesOn;
}

/** Viterbi: the labels whose scores and transitions add up to most. */
function bestPath(
  scores: readonly Float32Array[],
  transitions: readonly (readonly number[])[],
  labels: readonly string[],
): number[] {
  const count = labels.length;
  let best = scores[0]!.map((score, j) => (follows('O', labels[j]!) ? score : FORBIDDEN));
  const back: Uint8Array[] = [];
  for (const row of scores.slice(1)) {
    const from = new Uint8Array(count);
    const next = new Float32Array(count);
    for (let j = 0; j < count; j++) {
      let most = -Infinity;
      for (let i = 0; i < count; i++) {
        const score = best[i]! + transitions[i]![j]!;
        if (score > most) [most, from[j]] = [score, i];
      }
      next[j] = most + row[j]!;
    }
    back.push(from);
    best = next;
  }
  let last = 0;
  for (let j = 1; j < count; j++) {
    const canEnd = follows(labels[j]!, 'O');
    if (canEnd && best[j]! > best[last]!) last = j;
  }
  const path = [last];
  for (const from of back.toReversed()) path.push((last = from[last]!));
  return path.reverse();
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
