import { readFileSync } from 'node:fs';
import { ZWNJ } from '../src/summarize/persian/characters.ts';
import { wordsOf } from '../src/summarize/persian/words.ts';
import type { Gazetteer, GazetteerModel } from '../src/summarize/entities/gazetteer.ts';
import { makeGazetteer } from '../src/summarize/entities/gazetteer.ts';
import { pieceOf } from '../src/summarize/entities/pieces.ts';
import { contextRows, TAGGER_BITS, WINDOW, wordRows } from '../src/summarize/entities/tagger-features.ts';
import type { TaggerModel } from '../src/summarize/entities/tagger.ts';
import { writeModel } from './card.ts';
import type { Tagged } from './crf.ts';
import { trainCrf } from './crf.ts';
import { linesOfFile } from './data.ts';

const TYPES: Readonly<Record<string, string>> = {
  PER: 'person',
  LOC: 'location',
  ORG: 'organization',
  POG: 'organization',
};
const LABELS = [
  'O',
  ...['person', 'location', 'organization'].flatMap((type) => ['B', 'I', 'E', 'S'].map((at) => `${at}-${type}`)),
];
const EPOCHS = 10;
const AVERAGED = 4;
const RATE = 0.2;
const DROPOUT = 0.3;
/** Weights are cut at ±127 of these. */
const SCALE = 0.025;
/** Informal sentences fire each row again in a half of the table of their own, so that they cannot bend the formal ones. */
const ROWS = 1 << TAGGER_BITS;

interface TaggedSentence {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

/** Trains the tagger of names and writes models/tagger.json. The gazetteer must have been written before. */
export function trainTagger(folder: string, report?: (epoch: number) => void): void {
  const gazetteer = makeGazetteer(
    JSON.parse(readFileSync(new URL('../models/gazetteer.json', import.meta.url), 'utf8')) as GazetteerModel,
  );
  const read = (name: string): TaggedSentence[] =>
    linesOfFile(folder, name).map((line) => JSON.parse(line) as TaggedSentence);
  const formal = read('ner/peyma.train.jsonl').flatMap((sentence) => variants(sentence, gazetteer));
  const informal = read('ner/parstwiner.train.jsonl')
    .flatMap((sentence) => variants(sentence, gazetteer))
    .map(({ rows, labels }) => ({ labels, rows: rows.map((fired) => [...fired, ...fired.map((row) => row + ROWS)]) }));
  const { weights, transitions } = trainCrf([...formal, ...informal], {
    labels: LABELS,
    rows: 2 * ROWS,
    epochs: EPOCHS,
    averaged: AVERAGED,
    rate: RATE,
    dropout: DROPOUT,
    ...(report === undefined ? {} : { report }),
  });
  const bytes = Int8Array.from(weights.subarray(0, ROWS * LABELS.length), (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / SCALE))),
  );
  const model: TaggerModel = {
    labels: LABELS,
    weights: Buffer.from(bytes.buffer).toString('base64'),
    scale: SCALE,
    transitions: transitions.map((row) => row.map((weight) => Math.round(weight * 1000) / 1000)),
  };
  writeModel('tagger', model, {
    title: 'Tagger of names',
    what: 'A linear-chain CRF over hashed features of words, one byte a weight: people, organisations, places. No text.',
    sources: ['PEYMA, training part (MIT)', 'ParsTwiNER, training part (MIT)', 'models/gazetteer.json'],
    command: 'npm run train -- --data FOLDER',
    notes: ['Score: `npm run quality -- --data FOLDER --only entities`.'],
  });
}

/** A sentence as it is written and, where a token holds a lost half-space, with it: people write both. */
function variants(sentence: TaggedSentence, gazetteer: Gazetteer): Tagged[] {
  const whole = sentence.tokens.map((token) => token.replaceAll(' ', ZWNJ));
  const spaced = tagged(sentence, gazetteer);
  return whole.some((token, at) => token !== sentence.tokens[at])
    ? [spaced, tagged({ ...sentence, tokens: whole }, gazetteer)]
    : [spaced];
}

function tagged({ tokens, tags }: TaggedSentence, gazetteer: Gazetteer): Tagged {
  const text = tokens.join(' ');
  const words = wordsOf(text);
  const piece = pieceOf(text, { start: 0, end: text.length, index: 0, line: 0, words });
  const typeAt = new Map<number, string>();
  const opens = new Set<number>();
  let start = 0;
  let last = '';
  tokens.forEach((token, at) => {
    const [place = 'O', name = ''] = tags[at]!.split('-');
    const type = TYPES[name] ?? '';
    if (type !== '' && (place === 'B' || type !== last)) opens.add(start);
    last = type;
    for (let unit = start; unit < start + token.length; unit++) typeAt.set(unit, type);
    start += token.length + 1;
  });
  const opened = words.map((word, at) => {
    const from = at === 0 ? 0 : words[at - 1]!.end;
    return [...opens].some((unit) => unit >= from && unit < word.end);
  });
  const types = words.map((word) => typeAt.get(word.start) ?? '');
  const labels = types.map((type, at) => {
    if (type === '') return 0;
    const begins = at === 0 || types[at - 1] !== type || opened[at]!;
    const ends = at === words.length - 1 || types[at + 1] !== type || opened[at + 1]!;
    return LABELS.indexOf(`${begins ? (ends ? 'S' : 'B') : ends ? 'E' : 'I'}-${type}`);
  });
  const rows = words.map((_, at) => [
    ...Array.from({ length: 2 * WINDOW + 1 }, (__, offset) => offset - WINDOW).flatMap((offset) =>
      wordRows(words[at + offset]?.folded ?? null, offset, gazetteer),
    ),
    ...contextRows(piece, at, gazetteer),
  ]);
  return { rows, labels };
}
