import { elsewhereView, featuresOf, viewsOf } from '../src/summarize/entities/tagger-features.ts';
import type { TaggerLists, View } from '../src/summarize/entities/tagger-features.ts';
import type { Piece } from '../src/summarize/entities/pieces.ts';

// The features of much text, numbered as they are met, so that counting and dropping them needs no further look-up.

/** The numbers of the features that fire in a sentence, word after word. */
export interface Fired {
  readonly features: Int32Array;
  /** Where those of each word end. */
  readonly ends: Int32Array;
}

/** Numbers features: `hashes[number]` is the feature. */
export class Numbering {
  readonly hashes: number[] = [];
  readonly #numbers = new Map<number, number>();

  of(hash: number): number {
    const known = this.#numbers.get(hash);
    if (known !== undefined) return known;
    this.#numbers.set(hash, this.hashes.length);
    return this.hashes.push(hash) - 1;
  }
}

/** Makes what finds the features of a sentence; `said`: what a first pass said of each word elsewhere (elsewhere.ts). */
export function makeFiring(
  numbering: Numbering,
  lists: TaggerLists,
): (piece: Piece, said?: readonly string[]) => Fired {
  const known = new Map<string, Int32Array>();
  const numbersOf = (view: View): Int32Array => {
    const key = view.join('\t');
    let numbers = known.get(key);
    if (numbers === undefined) {
      numbers = Int32Array.from(featuresOf(view, lists), (hash) => numbering.of(hash));
      known.set(key, numbers);
    }
    return numbers;
  };
  return (piece, said) => {
    const words = viewsOf(piece, lists).map((views, at) => {
      const [before = '', here = '', after = ''] = said === undefined ? [] : [said[at - 1], said[at], said[at + 1]];
      const none = before === '' && here === '' && after === '';
      return (none ? views : [...views, elsewhereView(before, here, after)]).map(numbersOf);
    });
    const ends = new Int32Array(words.length);
    const features = new Int32Array(
      words.reduce((all, parts) => all + parts.reduce((sum, part) => sum + part.length, 0), 0),
    );
    let to = 0;
    words.forEach((parts, at) => {
      for (const part of parts) {
        features.set(part, to);
        to += part.length;
      }
      ends[at] = to;
    });
    return { features, ends };
  };
}

/** How many sentences (each in all its spellings) each feature fires in. */
export function sentencesByFeature(count: number, sentences: readonly (readonly Fired[])[]): Int32Array {
  const counts = new Int32Array(count);
  const last = new Int32Array(count).fill(-1);
  sentences.forEach((spellings, at) => {
    for (const { features } of spellings)
      for (const feature of features) {
        if (last[feature] === at) continue;
        last[feature] = at;
        counts[feature]!++;
      }
  });
  return counts;
}

/** What is left of a sentence when features without a row are dropped: `rowOf` tells −1 of them. */
export function onlyRows({ features, ends }: Fired, rowOf: Int32Array): { rows: Int32Array; ends: Int32Array } {
  const rows = new Int32Array(features.length);
  const left = new Int32Array(ends.length);
  let to = 0;
  for (let t = 0, at = 0; t < ends.length; t++) {
    for (; at < ends[t]!; at++) {
      const row = rowOf[features[at]!]!;
      if (row >= 0) rows[to++] = row;
    }
    left[t] = to;
  }
  return { rows: rows.slice(0, to), ends: left };
}
