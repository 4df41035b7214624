import { ZWNJ } from '../src/summarize/persian/characters.ts';
import { featuresBetween, featuresWithin, TABLE_BITS } from '../src/summarize/persian/half-space-features.ts';
import type { HalfSpaceLexicon, HalfSpaceLexiconModel } from '../src/summarize/persian/half-space-lexicon.ts';
import { cutsOf, makeHalfSpaceLexicon } from '../src/summarize/persian/half-space-lexicon.ts';
import type { HalfSpacesModel } from '../src/summarize/persian/half-spaces.ts';
import { writeModel } from './card.ts';
import { linesOfFile } from './data.ts';
import { makeFtrl } from './ftrl.ts';
import { halfSpaceLists, plain } from './half-space-lists.ts';

const EPOCHS = 8;
const L1 = 1;
/** In log-odds; chosen on held-out training sentences for a precision of .98. */
const THRESHOLD = 0.5;
/** One unit of a weight's byte: weights beyond ±127 units are cut. */
const SCALE = 0.04;

interface Example {
  readonly features: readonly number[];
  readonly isHalfSpace: boolean;
}

/** Trains the half-space classifier on correct text and writes models/half-spaces.json. */
export function trainHalfSpaces(folder: string): void {
  const sentences = linesOfFile(folder, 'persian/perdt.train.sentences.txt');
  writeModel('half-spaces', learnHalfSpaces(sentences, halfSpaceLists(folder)), {
    title: 'Half-spaces',
    what: 'A logistic classifier (hashed weights, one byte each) and the word lists it looks into: single words, no text.',
    sources: [
      'UD Persian PerDT, training part (CC BY-SA 4.0): weights',
      'Lilak lexicon (Apache-2.0): words',
      'hazm word and verb lists (MIT): words, frequency classes, stems',
    ],
    command: 'npm run train -- --data FOLDER',
    notes: ['Score: `npm run quality -- --data FOLDER --only zwnj`.'],
  });
}

/** Learns from correct sentences, their half-spaces joined and spaced. */
function learnHalfSpaces(
  sentences: readonly string[],
  lexiconModel: HalfSpaceLexiconModel,
  { epochs = EPOCHS, l1 = L1, threshold = THRESHOLD } = {},
): HalfSpacesModel {
  const lexicon = makeHalfSpaceLexicon(lexiconModel);
  const keys = sentences.map((sentence) => keysOf(runsOf(sentence)));
  const examplesOf = remembered((key) => makeExamples(key, lexicon));
  const learner = makeFtrl(1 << TABLE_BITS, l1);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const key of keys.flat())
      for (const { features, isHalfSpace } of examplesOf(key)) learner.learn(features, isHalfSpace);
  const bytes = Int8Array.from(learner.weights(), (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / SCALE))),
  );
  const weights = Buffer.from(bytes.buffer).toString('base64');
  return { lexicon: lexiconModel, weights, scale: SCALE, threshold };
}

/** Stretches of words with a single space between them; anything else parts them. */
function runsOf(sentence: string): string[][] {
  return sentence
    .split(/(?:[^\p{Script=Arabic}\p{M}\u200C ]|\p{P}| {2,})+/u)
    .map((stretch) => stretch.split(' ').map(plain).filter(Boolean))
    .filter((words) => words.length > 0);
}

/** A sentence as what is to be decided in it: «=form» for the gaps within, «left right» with its answer for a space. */
function keysOf(stretches: readonly (readonly string[])[]): string[] {
  const keys: string[] = [];
  for (const words of stretches) {
    words.forEach((word, index) => {
      const parts = word.split(ZWNJ);
      keys.push(`=${word}`);
      // Spaced, each part stands alone and is whole.
      if (parts.length > 1) keys.push(...parts.map((part) => `=${part}`));
      for (let at = 1; at < parts.length; at++) keys.push(`+${parts[at - 1]!} ${parts[at]!}`);
      const next = words[index + 1];
      if (next === undefined) return;
      keys.push(`-${word.replaceAll(ZWNJ, '')} ${next.replaceAll(ZWNJ, '')}`);
      const [tail, head] = [parts.at(-1)!, next.split(ZWNJ)[0]!];
      if (parts.length > 1 || next.includes(ZWNJ)) keys.push(`-${tail} ${head}`);
    });
  }
  return keys;
}

function makeExamples(key: string, lexicon: HalfSpaceLexicon): Example[] {
  if (key.startsWith('=')) {
    const cuts = cutsOf(key.slice(1));
    const word = key.slice(1).replaceAll(ZWNJ, '');
    if (word.length < 3) return [];
    return Array.from({ length: word.length - 1 }, (_, gap) => ({
      features: featuresWithin(word, gap + 1, lexicon),
      isHalfSpace: cuts.includes(gap + 1),
    }));
  }
  const [left, right] = key.slice(1).split(' ') as [string, string];
  return [{ features: featuresBetween(left, right, lexicon), isHalfSpace: key.startsWith('+') }];
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}
