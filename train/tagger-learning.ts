import { elsewhereOf } from '../src/summarize/entities/elsewhere.ts';
import type { Piece } from '../src/summarize/entities/pieces.ts';
import type { TaggerLists } from '../src/summarize/entities/tagger-features.ts';
import { elsewhereView, featuresOf, viewsOf } from '../src/summarize/entities/tagger-features.ts';
import type { TaggerModel } from '../src/summarize/entities/tagger.ts';
import { makeLabeler } from '../src/summarize/entities/tagger.ts';
import type { Tagged } from './crf.ts';
import { trainCrf } from './crf.ts';
import type { TrainingSentence } from './tagged-corpora.ts';
import { allowedLabels, LABELS } from './tagger-labels.ts';

// One training of the tagger: from annotated sentences to a table of bytes.

const EPOCHS = 10;
const AVERAGED = 4;
const RATE = 0.2;
const DROPOUT = 0.3;
/** Weights are told in these units, and cut at ±127 of them. */
const SCALE = 0.025;
/** A weight of fewer units than this is dropped. */
const SMALLEST = 2;
/** A feature of fewer sentences is left out: what is seen once teaches only to know it by heart. */
const FEWEST = 2;

/** Told of every step. */
export type Report = (line: string) => void;

/** Trains in two passes: halves of the texts tag each other, and the whole learns from what that says. */
export function learnTwice(sentences: readonly TrainingSentence[], lists: TaggerLists, report: Report): TaggerModel {
  const halves = [0, 1].map((half) => sentences.filter(({ text }) => text % 2 === half));
  const taggers = halves.map((half) => makeLabeler(learn(half, lists, report), lists));
  report('halves trained');
  const seen = sentences.map((): string[][] | null => null);
  const texts = Map.groupBy(sentences.keys(), (at) => sentences[at]!.text);
  for (const [text, members] of texts) {
    if (members.length < 2) continue;
    const tag = taggers[1 - (text % 2)]!;
    const register = sentences[members[0]!]!.domain === 'spaced' ? 'spaced' : 'news';
    const longest = Math.max(...members.map((at) => sentences[at]!.spellings.length));
    for (let spelling = 0; spelling < longest; spelling++) {
      const pieces = members.map((at) => (sentences[at]!.spellings[spelling] ?? sentences[at]!.spellings[0]!).piece);
      const types = tag(pieces, register, 1).map((path) => Array.from(path, (label) => LABELS[label]!.slice(2)));
      elsewhereOf(pieces, types).forEach((said, i) => {
        const at = members[i]!;
        if (said !== null && spelling < sentences[at]!.spellings.length) (seen[at] ??= [])[spelling] = said;
      });
    }
  }
  return learn(sentences, lists, report, seen);
}

/** Trains once. `elsewhere`: what the first pass said, by sentence and spelling; each is then learnt with and without it. */
export function learn(
  sentences: readonly TrainingSentence[],
  lists: TaggerLists,
  report: Report,
  elsewhere?: readonly (readonly string[][] | null)[],
): TaggerModel {
  const fired = sentences.map(({ spellings }, at) =>
    spellings.map(({ piece }, spelling) => firedIn(piece, lists, elsewhere?.[at]?.[spelling])),
  );
  const features = commonest(fired);
  const rowOf = new Map([...features].map((feature, row) => [feature, row]));
  const tagged = sentences.map(({ spellings, open, domain }, at) =>
    spellings.flatMap(({ piece, marked }, spelling) => {
      const allowed = allowedLabels(piece, marked, open);
      return fired[at]![spelling]!.map((words): Tagged => {
        const rows = words.map((all) => all.map((feature) => rowOf.get(feature) ?? -1).filter((row) => row >= 0));
        return { allowed, rows: inBoth(rows, features.length * COPIES[domain]) };
      });
    }),
  );
  const { weights, transitions } = trainCrf(tagged, {
    labels: LABELS,
    rows: 3 * features.length,
    epochs: EPOCHS,
    averaged: AVERAGED,
    rate: RATE,
    dropout: DROPOUT,
    report: (epoch) => report(`epoch ${epoch}, ${features.length} features`),
  });
  return {
    labels: LABELS,
    ...pruned(features, weights),
    scale: SCALE,
    transitions: transitions.map((row) => row.map((weight) => Math.round(weight * 1000) / 1000)),
  };
}

/** The features of each word of a sentence; where something was said elsewhere, once without and once with it. */
function firedIn(piece: Piece, lists: TaggerLists, said: readonly string[] | undefined): number[][][] {
  const plain = viewsOf(piece, lists).map((views) => views.flatMap((view) => featuresOf(view, lists)));
  if (said === undefined) return [plain];
  const more = plain.map((features, at) => {
    const [before = '', here = '', after = ''] = [said[at - 1], said[at], said[at + 1]];
    const none = before === '' && here === '' && after === '';
    return none ? features : [...features, ...featuresOf(elsewhereView(before, here, after), lists)];
  });
  return [plain, more];
}

/** The features of enough sentences, ascending. */
function commonest(sentences: readonly (readonly number[][][][])[]): Uint32Array {
  const counts = new Map<number, number>();
  for (const spellings of sentences)
    for (const feature of new Set(spellings.flat(3))) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return Uint32Array.from([...counts].filter(([, count]) => count >= FEWEST).map(([feature]) => feature)).sort();
}

/**
 * Each domain but the news fires its rows again in a part of the table of its own (Daumé, 2007): what only it teaches stays
 * there. The part of the spaced prose is shipped, that of informal talk is not.
 */
const COPIES = { news: 0, spaced: 1, informal: 2 } as const;
const inBoth = (rows: readonly number[][], offset: number): readonly number[][] =>
  offset === 0 ? rows : rows.map((fired) => [...fired, ...fired.map((row) => row + offset)]);

/** Weights as bytes; rows without any are left out. */
function pruned(features: Uint32Array, weights: Float32Array): Pick<TaggerModel, 'features' | 'weights' | 'spaced'> {
  const count = LABELS.length;
  const part = (index: number): Int8Array =>
    Int8Array.from(
      weights.subarray(index * features.length * count, (index + 1) * features.length * count),
      (weight) => {
        const unit = Math.max(-127, Math.min(127, Math.round(weight / SCALE)));
        return Math.abs(unit) < SMALLEST ? 0 : unit;
      },
    );
  const [news, spaced] = [part(COPIES.news), part(COPIES.spaced)];
  const rows = [...features.keys()].filter((row) =>
    [news, spaced].some((bytes) => bytes.subarray(row * count, (row + 1) * count).some((byte) => byte !== 0)),
  );
  const kept = (bytes: Int8Array): Int8Array => {
    const left = new Int8Array(rows.length * count);
    rows.forEach((row, at) => left.set(bytes.subarray(row * count, (row + 1) * count), at * count));
    return left;
  };
  return { features: Uint32Array.from(rows, (row) => features[row]!), weights: kept(news), spaced: kept(spaced) };
}
