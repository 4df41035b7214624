import { fold } from './fold.ts';
import { featuresBetween, featuresWithin } from './half-space-features.ts';
import type { HalfSpaceLexiconModel } from './half-space-lexicon.ts';
import { makeHalfSpaceLexicon } from './half-space-lexicon.ts';
import { wholeAtHead } from './whole-words.ts';

// Where half-spaces belong: one logistic classifier over the gap within a run of letters and the gap at a space, trained
// on correct text with its half-spaces joined and spaced (train/half-spaces.ts). Only boundaries are decided here;
// letters are never touched. Neighbouring words hardly help, so a decision is made once a word and once a pair.

/** What training left of the corpora: see models/half-spaces.md. */
export interface HalfSpacesModel {
  readonly lexicon: HalfSpaceLexiconModel;
  /** Signed bytes, base64: the table the features point into. */
  readonly weights: string;
  /** What one unit of a byte is worth. */
  readonly scale: number;
  /** A gap is a half-space where its score is above this: the log-odds of the precision wanted. */
  readonly threshold: number;
}

export interface HalfSpaces {
  /** Where in a run of letters half-spaces belong, counted in folded units; empty when it is whole. */
  within(run: string): readonly number[];
  /** Whether the space of a pair, two runs with a single space between them, should be a half-space. */
  between(pair: string): boolean;
}

/** Shorter runs hold no gap. */
const SHORTEST_RUN = 3;
/** Longer runs are no words: a laugh, a scream. */
const LONGEST_RUN = 40;
/** Decisions remembered before they are forgotten all at once: a few megabytes. */
const REMEMBERED = 50_000;

/** Makes the classifier. Pure: what it remembers is only what it would decide again. */
export function makeHalfSpaces(model: HalfSpacesModel): HalfSpaces {
  const lexicon = makeHalfSpaceLexicon(model.lexicon);
  const weights = bytesOf(model.weights);
  const { scale, threshold } = model;
  const scoreOf = (features: readonly number[]): number => {
    let sum = 0;
    for (const feature of features) sum += weights[feature]!;
    return scale * sum - threshold;
  };

  const within = remembering((run) => {
    const word = fold(run);
    if (word.length < SHORTEST_RUN || word.length > LONGEST_RUN) return [];
    const scores = Array.from({ length: word.length - 1 }, (_, gap) => scoreOf(featuresWithin(word, gap + 1, lexicon)));
    const whole = wholeAtHead(word);
    // No part is a single letter («طایف‌ه‌ای»): of two gaps side by side the likelier one stands.
    return scores.flatMap((score, gap) => {
      const [before = -Infinity, after = -Infinity] = [scores[gap - 1], scores[gap + 1]];
      return gap + 1 >= whole && score > 0 && score >= before && score > after ? [gap + 1] : [];
    });
  });
  const between = remembering((pair) => {
    const folded = fold(pair);
    const [left, right] = folded.split(' ') as [string, string];
    if (left === '' || right === '' || folded.length > LONGEST_RUN) return false;
    return scoreOf(featuresBetween(left, right, lexicon)) > 0;
  });
  return { within, between };
}

function bytesOf(base64: string): Int8Array {
  const text = atob(base64);
  const bytes = new Int8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function remembering<T>(decide: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const decided = decide(key);
    known.set(key, decided);
    return decided;
  };
}
