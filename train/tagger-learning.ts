import { elsewhereOf } from '../src/summarize/entities/elsewhere.ts';
import type { TaggerLists } from '../src/summarize/entities/tagger-features.ts';
import type { TaggerModel } from '../src/summarize/entities/tagger.ts';
import { makeLabeler } from '../src/summarize/entities/tagger.ts';
import { trainCrf } from './crf.ts';
import { makeFiring, Numbering, onlyRows, sentencesByFeature } from './fired-features.ts';
import type { TrainingSentence } from './tagged-corpora.ts';
import { allowedLabels, LABELS } from './tagger-labels.ts';

// One training of the tagger: from annotated sentences to a table of bytes.

const EPOCHS = 10;
const AVERAGED = 4;
/** Small steps: with longer ones the weights of what is seen once or twice grow too loud. */
const RATE = 0.05;
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
  const numbering = new Numbering();
  const firedIn = makeFiring(numbering, lists);
  const fired = sentences.map(({ spellings }, at) =>
    spellings.map(({ piece }, spelling) => {
      const said = elsewhere?.[at]?.[spelling];
      return said === undefined ? [firedIn(piece)] : [firedIn(piece), firedIn(piece, said)];
    }),
  );
  const counts = sentencesByFeature(
    numbering.hashes.length,
    fired.map((spellings) => spellings.flat()),
  );
  const features = Uint32Array.from(numbering.hashes.filter((_, at) => counts[at]! >= FEWEST)).sort();
  const rows = new Map(Array.from(features, (feature, row) => [feature, row]));
  const rowOf = Int32Array.from(numbering.hashes, (hash) => rows.get(hash) ?? -1);
  const tagged = sentences.map(({ spellings, open, domain }, at) =>
    spellings.flatMap(({ piece, marked }, spelling) => {
      const allowed = allowedLabels(piece, marked, open);
      return fired[at]![spelling]!.map((words) => ({ ...onlyRows(words, rowOf), allowed, part: PARTS[domain] }));
    }),
  );
  const told = tagged.flatMap((spellings, at) => Array.from({ length: TIMES[sentences[at]!.domain] }, () => spellings));
  const { weights, transitions } = trainCrf(told, {
    labels: LABELS,
    rows: features.length,
    parts: 3,
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

/** How often a sentence comes up in an epoch: few are annotated as news is written today, and they are what is read. */
const TIMES = { news: 2, spaced: 1, informal: 1 } as const;

/**
 * Each domain but the news fires its rows again in a part of the table of its own (Daumé, 2007): what only it teaches stays
 * there. The part of the spaced prose is shipped, that of informal talk is not.
 */
const PARTS = { news: 0, spaced: 1, informal: 2 } as const;

/** Weights as bytes; rows without any are left out. */
function pruned(
  features: Uint32Array,
  weights: readonly Float32Array[],
): Pick<TaggerModel, 'features' | 'weights' | 'spaced'> {
  const count = LABELS.length;
  const [news, spaced] = [PARTS.news, PARTS.spaced].map((part) =>
    Int8Array.from(weights[part]!, (weight) => {
      const unit = Math.max(-127, Math.min(127, Math.round(weight / SCALE)));
      return Math.abs(unit) < SMALLEST ? 0 : unit;
    }),
  ) as [Int8Array, Int8Array];
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
