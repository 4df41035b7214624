import { randomFrom } from '../bench/quality/random.ts';
import {
  leadOdds,
  PAIR_FEATURES,
  pairFeatures,
  sigmoid,
  TREE_FEATURES,
  treeFeatures,
  WORD_FEATURES,
  wordFeatures,
} from '../src/summarize/points/lead-words.ts';
import type { Regime } from '../src/summarize/points/model.ts';
import type { Forest } from '../src/summarize/text/forest.ts';
import { growForest } from './boosting.ts';
import type { Rows } from './logistic.ts';
import { fitLogistic } from './logistic.ts';
import type { Example } from './points-corpora.ts';
import { FOLDS } from './points-folds.ts';

// === The prior of a word: how much likelier than others it stands in the lead when the body has it

/** A word of fewer articles has no prior. */
const FEWEST_ARTICLES = 12;
/** The prior is pulled towards none as by so many articles more. */
const DOUBT = 6;

interface Seen {
  readonly body: Int32Array;
  readonly lead: Int32Array;
}

/** Counts of every word, a fold each. */
export type WordCounts = ReadonlyMap<string, Seen>;

export function countWords(examples: readonly Example[]): WordCounts {
  const counts = new Map<string, Seen>();
  for (const { sheet, leadForms, summary } of examples) {
    const inBody = new Uint8Array(sheet.forms.length);
    for (let at = sheet.firsts[sheet.bodyFrom]!; at < sheet.words.length; at++) inBody[sheet.form[at]!] = 1;
    sheet.forms.forEach((word, form) => {
      if (inBody[form] === 0) return;
      let seen = counts.get(word);
      if (seen === undefined) counts.set(word, (seen = { body: new Int32Array(FOLDS), lead: new Int32Array(FOLDS) }));
      seen.body[summary.fold]!++;
      if (leadForms[form]! > 0) seen.lead[summary.fold]!++;
    });
  }
  return counts;
}

/** The priors from all folds but those left out. */
export function priorsOf(counts: WordCounts, without: readonly number[]): Map<string, number> {
  const sums = [...counts].map(([word, { body, lead }]) => {
    let [all, shared] = [0, 0];
    for (let fold = 0; fold < FOLDS; fold++) {
      if (without.includes(fold)) continue;
      all += body[fold]!;
      shared += lead[fold]!;
    }
    return [word, all, shared] as const;
  });
  const base = sums.reduce((sum, one) => sum + one[2], 0) / sums.reduce((sum, one) => sum + one[1], 0);
  return new Map(
    sums
      .filter(([, all]) => all >= FEWEST_ARTICLES)
      .map(([word, all, shared]) => {
        const rate = (shared + DOUBT * base) / (all + DOUBT);
        return [word, Math.log(rate / (1 - rate)) - Math.log(base / (1 - base))];
      }),
  );
}

// === The odds of words and pairs

const GROWING = { trees: 150, depth: 4, rate: 0.1, caution: 20, numbers: 0.6, examples: 0.6 };

/** A regression of words, trees on what it leaves over, and a regression of pairs on what both say of their words. */
export function learnOdds(
  examples: readonly Example[],
  priorsFor: (example: Example) => ReadonlyMap<string, number>,
): Pick<Regime, 'word' | 'trees' | 'pair'> {
  const rows = examples.map((example) => ({ example, rows: wordFeatures(example.sheet, priorsFor(example)) }));
  const word = fitLogistic(
    rows.map(({ example, rows: all }) => withAnswers(all, example.leadForms, WORD_FEATURES)),
    WORD_FEATURES,
  );
  const trees = growTrees(
    rows.map(({ example, rows: all }) =>
      withAnswers(treeFeatures(example.sheet, all, word), example.leadForms, TREE_FEATURES),
    ),
  );
  const known: Regime = { word, trees, pair: new Array<number>(PAIR_FEATURES).fill(0), rank: [] };
  const pair = fitLogistic(
    examples.map((example) => {
      const { words } = leadOdds(example.sheet, priorsFor(example), known);
      return withAnswers(pairFeatures(example.sheet, words), example.leadPairs, PAIR_FEATURES);
    }),
    PAIR_FEATURES,
  );
  return { word, trees, pair };
}

function growTrees(parts: readonly Rows[]): Forest {
  const count = parts.reduce((sum, { ones }) => sum + ones.length, 0);
  const rows = new Float64Array(count * TREE_FEATURES);
  const ones = new Uint8Array(count);
  let from = 0;
  for (const part of parts) {
    rows.set(part.rows, from * TREE_FEATURES);
    ones.set(part.ones, from);
    from += part.ones.length;
  }
  const scores = Float64Array.from(ones, (_, at) => rows[at * TREE_FEATURES + WORD_FEATURES]!);
  const slopes = (at: Float64Array, first: Float64Array, second: Float64Array): void => {
    for (let one = 0; one < count; one++) {
      const p = sigmoid(at[one]!);
      first[one] = p - ones[one]!;
      second[one] = p * (1 - p);
    }
  };
  return growForest(rows, TREE_FEATURES, scores, slopes, { ...GROWING, random: randomFrom(5) });
}

/** Rows of forms that the body does not have are empty (no bias) and are passed over. */
function withAnswers(rows: Float64Array, counts: Int32Array, size: number): Rows {
  const kept: number[] = [];
  for (let one = 0; one < counts.length; one++) if (rows[one * size] === 1) kept.push(one);
  const out = new Float64Array(kept.length * size);
  kept.forEach((one, to) => out.set(rows.subarray(one * size, (one + 1) * size), to * size));
  return { rows: out, ones: Uint8Array.from(kept, (one) => (counts[one]! > 0 ? 1 : 0)) };
}
