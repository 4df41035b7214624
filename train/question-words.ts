import { gzipSync } from 'node:zlib';
import { randomFrom } from '../bench/quality/random.ts';
import { stem } from '../src/summarize/persian/stem.ts';
import { STOP_WORDS } from '../src/summarize/persian/stop-words.ts';
import { wordsOf } from '../src/summarize/persian/words.ts';
import { takeApart } from '../src/summarize/post/document.ts';
import { writeModel } from './card.ts';
import { linesOfFile } from './data.ts';

// Which words mean nearly the same, and how rare each is, from much unannotated text: positive pointwise mutual information
// of stems that stand near each other, its first left singular vectors (O. Levy, Y. Goldberg and I. Dagan, «Improving
// Distributional Similarity with Lessons Learned from Word Embeddings», TACL 2015: contexts smoothed by .75, singular
// values to the power of one half), found by block power iteration (N. Halko and others, 2011).

const DIMENSIONS = 48;
const EXTRA_COLUMNS = 16;
const ITERATIONS = 5;
const WINDOW = 4;
/** A stem seen fewer times has neighbours by chance. */
const FEWEST = 8;
const MOST_STEMS = 16_000;
const SMOOTHING = 0.75;

/** Computes models/question-words.json from posts and articles. */
export function trainQuestionWords(folder: string): void {
  const texts = [...textsOf(folder)];
  const { stems, documents } = countStems(texts);
  const vectors = singularVectors(stems.length, informationOf(texts, stems), DIMENSIONS);
  const packed = gzipSync(new Uint8Array(vectors.buffer), { level: 9 }).toString('base64');
  writeModel(
    'question-words',
    {
      stems: stems.join(' '),
      rarity: stems.map((one) => Math.round(10 * Math.log(texts.length / documents.get(one)!))),
      dimensions: DIMENSIONS,
      vectors: packed,
    },
    {
      title: 'Rarity and nearness of words',
      what: 'For stems of single words: how rare each is, and a vector of a byte a dimension; stems in like surroundings have like vectors. No text.',
      sources: [
        'posts of five public Telegram channels, ISNA, Fars and Varzesh3 articles, UD Persian PerDT training sentences (CC BY-SA 4.0): counts of neighbouring words only',
      ],
      command: 'npm run train -- --data FOLDER',
      notes: ['It is used by models/questions.md and has no score of its own.'],
    },
  );
}

/** Each text as the stems of its content words. */
function* textsOf(folder: string): Iterable<readonly string[]> {
  const seen = new Set<string>();
  const stemsIn = (words: Iterable<{ folded: string; kind: string }>): string[] =>
    [...words]
      .filter(({ folded, kind }) => kind !== 'number' && !STOP_WORDS.has(folded))
      .map(({ folded }) => stem(folded));
  for (const channel of ['farsna', 'alonews', 'news_hut', 'withyashar', 'akhbarefori'])
    for (const line of linesOfFile(folder, `telegram/${channel}.jsonl`)) {
      const { text } = JSON.parse(line) as { text: string };
      const stems = stemsIn(takeApart({ text }).sentences.flatMap(({ words }) => words));
      const key = stems.slice(0, 12).join(' ');
      if (stems.length > 0 && !seen.has(key)) yield stems;
      seen.add(key);
    }
  for (const paper of ['isna', 'fars', 'varzesh3'])
    for (const line of linesOfFile(folder, `summaries/${paper}.jsonl`)) {
      const { paragraphs } = JSON.parse(line) as { paragraphs: readonly string[] };
      yield stemsIn(paragraphs.flatMap((paragraph) => wordsOf(paragraph)));
    }
  for (const sentence of linesOfFile(folder, 'persian/perdt.train.sentences.txt')) yield stemsIn(wordsOf(sentence));
}

function countStems(texts: readonly (readonly string[])[]): {
  stems: readonly string[];
  documents: ReadonlyMap<string, number>;
} {
  const counts = new Map<string, number>();
  const documents = new Map<string, number>();
  for (const text of texts) {
    for (const one of text) counts.set(one, (counts.get(one) ?? 0) + 1);
    for (const one of new Set(text)) documents.set(one, (documents.get(one) ?? 0) + 1);
  }
  const stems = [...counts]
    .filter(([one, count]) => count >= FEWEST && /^\p{L}{2,}$/u.test(one))
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_STEMS)
    .map(([one]) => one);
  return { stems, documents };
}

interface Row {
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** The positive pointwise mutual information of each stem with those around it. */
function informationOf(texts: readonly (readonly string[])[], stems: readonly string[]): readonly Row[] {
  const numberOf = new Map(stems.map((one, number) => [one, number]));
  const pairs = stems.map(() => new Map<number, number>());
  for (const text of texts) {
    const numbers = text.map((one) => numberOf.get(one) ?? -1);
    numbers.forEach((a, at) => {
      if (a < 0) return;
      for (let other = Math.max(0, at - WINDOW); other < at; other++) {
        const b = numbers[other]!;
        if (b < 0 || a === b) continue;
        pairs[a]!.set(b, (pairs[a]!.get(b) ?? 0) + 1);
        pairs[b]!.set(a, (pairs[b]!.get(a) ?? 0) + 1);
      }
    });
  }
  const totals = pairs.map((row) => row.values().reduce((sum, count) => sum + count, 0));
  const all = totals.reduce((sum, count) => sum + count, 0);
  const smoothed = totals.map((count) => count ** SMOOTHING);
  const allSmoothed = smoothed.reduce((sum, count) => sum + count, 0);
  return pairs.map((row, a) => {
    const kept = [...row]
      .map(([b, count]) => [b, Math.log(((count / all) * allSmoothed * all) / (totals[a]! * smoothed[b]!))] as const)
      .filter(([, information]) => information > 0);
    return { columns: Int32Array.from(kept, ([b]) => b), values: Float64Array.from(kept, ([, value]) => value) };
  });
}

/** The first singular vectors of a sparse, nearly symmetric matrix, scaled and as bytes of unit vectors. */
function singularVectors(size: number, rows: readonly Row[], dimensions: number): Int8Array {
  const width = dimensions + EXTRA_COLUMNS;
  const random = randomFrom(1405);
  let basis = Float64Array.from({ length: size * width }, () => random() - 0.5);
  let norms = new Float64Array(width);
  for (let iteration = 0; iteration <= ITERATIONS; iteration++) {
    basis = multiply(rows, basis, width);
    norms = orthonormalize(basis, size, width);
  }
  const order = [...norms.keys()].toSorted((a, b) => norms[b]! - norms[a]!).slice(0, dimensions);
  const bytes = new Int8Array(size * dimensions);
  for (let row = 0; row < size; row++) {
    const values = order.map((column) => basis[row * width + column]! * Math.sqrt(norms[column]!));
    const length = Math.hypot(...values) || 1;
    values.forEach((value, at) => {
      bytes[row * dimensions + at] = Math.max(-127, Math.min(127, Math.round((value / length) * 180)));
    });
  }
  return bytes;
}

function multiply(rows: readonly Row[], basis: Float64Array, width: number): Float64Array<ArrayBuffer> {
  const product = new Float64Array(basis.length);
  rows.forEach(({ columns, values }, row) => {
    for (let i = 0; i < columns.length; i++) {
      const [from, value] = [columns[i]! * width, values[i]!];
      for (let column = 0; column < width; column++) product[row * width + column]! += value * basis[from + column]!;
    }
  });
  return product;
}

/** Gram and Schmidt, in place; the lengths that the columns had. */
function orthonormalize(basis: Float64Array, size: number, width: number): Float64Array<ArrayBuffer> {
  const norms = new Float64Array(width);
  for (let column = 0; column < width; column++) {
    for (let before = 0; before < column; before++) {
      let dot = 0;
      for (let row = 0; row < size; row++) dot += basis[row * width + column]! * basis[row * width + before]!;
      for (let row = 0; row < size; row++) basis[row * width + column]! -= dot * basis[row * width + before]!;
    }
    let squared = 0;
    for (let row = 0; row < size; row++) squared += basis[row * width + column]! ** 2;
    const norm = Math.sqrt(squared) || 1;
    norms[column] = norm;
    for (let row = 0; row < size; row++) basis[row * width + column]! /= norm;
  }
  return norms;
}
