import { stem } from '../persian/stem.ts';
import { STOP_WORDS } from '../persian/stop-words.ts';
import { scoreOf } from '../text/forest.ts';
import { CONTEXT_FEATURES, contextFeatures } from './lead-context.ts';
import type { Regime } from './model.ts';
import type { Sheet } from './sheet.ts';
import { IN } from './sheet.ts';

// How probable it is that a word of the body stands in the lead an editor would write: a logistic regression over where
// and how often the word stands, what it is, and a prior learnt a word; then trees on the same and on what stands beside it
// (area under the curve .826 to .836 on articles not learnt from, .847 to .857 under a headline). In the manner of the
// word-probability summarizers (Nenkova & Vanderwende 2005, «SumBasic»; Hong & Nenkova 2014), with the lead as what is
// predicted.

export const WORD_FEATURES = 22;
/** What the trees look at: the regression's numbers, its log-odds, what stands beside. */
export const TREE_FEATURES = WORD_FEATURES + 1 + CONTEXT_FEATURES;
export const PAIR_FEATURES = 10;

/** A post: of what has no more words the trees, which learned from articles, say no better. */
const WORDS_OF_A_POST = 150;

export interface LeadOdds {
  /** Per form, 0..1. */
  readonly words: Float64Array;
  /** Per pair, 0..1. */
  readonly pairs: Float64Array;
}

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
const logit = (p: number): number => Math.log(p / (1 - p));

/** The probabilities of all forms and pairs of a sheet. */
export function leadOdds(sheet: Sheet, priors: ReadonlyMap<string, number>, { word, trees, pair }: Regime): LeadOdds {
  const wordRows = wordFeatures(sheet, priors);
  const words = sheet.words.length > WORDS_OF_A_POST ? ofArticle() : regression(wordRows, word);
  const pairRows = pairFeatures(sheet, words);
  const pairs = new Float64Array(sheet.pairAt.length);
  for (let at = 0; at < pairs.length; at++) pairs[at] = sigmoid(dot(pair, pairRows, at * PAIR_FEATURES));
  return { words, pairs };

  function ofArticle(): Float64Array {
    const rows = treeFeatures(sheet, wordRows, word);
    return Float64Array.from(sheet.forms, (_, form) => {
      const at = form * TREE_FEATURES;
      return sigmoid(rows[at + WORD_FEATURES]! + scoreOf(trees, rows, at));
    });
  }
}

/** What the regression says of each form. */
function regression(wordRows: Float64Array, word: readonly number[]): Float64Array {
  const odds = new Float64Array(wordRows.length / WORD_FEATURES);
  for (let form = 0; form < odds.length; form++) odds[form] = sigmoid(dot(word, wordRows, form * WORD_FEATURES));
  return odds;
}

/** The rows of `wordFeatures` with what the regression says of each and with what stands beside, `TREE_FEATURES` a form. */
export function treeFeatures(sheet: Sheet, wordRows: Float64Array, word: readonly number[]): Float64Array {
  const rows = new Float64Array(sheet.forms.length * TREE_FEATURES);
  const odds = regression(wordRows, word);
  const context = contextFeatures(sheet, odds);
  for (let form = 0, at = 0; form < odds.length; form++, at += TREE_FEATURES) {
    rows.set(wordRows.subarray(form * WORD_FEATURES, (form + 1) * WORD_FEATURES), at);
    rows[at + WORD_FEATURES] = logit(odds[form]!);
    rows.set(context.subarray(form * CONTEXT_FEATURES, (form + 1) * CONTEXT_FEATURES), at + WORD_FEATURES + 1);
  }
  return rows;
}

function dot(weights: readonly number[], rows: Float64Array, from: number): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at]! * rows[from + at]!;
  return sum;
}

/** The features of all forms, `WORD_FEATURES` a form. */
export function wordFeatures(sheet: Sheet, priors: ReadonlyMap<string, number>): Float64Array {
  const { form, forms, sentenceOf, firsts, words, within, bodyFrom, titled } = sheet;
  const count = new Int32Array(forms.length);
  const spread = new Int32Array(forms.length);
  const last = new Int32Array(forms.length).fill(-1);
  const firstAt = new Int32Array(forms.length).fill(-1);
  const kinds = new Uint8Array(forms.length);
  for (let at = firsts[bodyFrom]!; at < words.length; at++) {
    const one = form[at]!;
    count[one]!++;
    if (last[one] !== sentenceOf[at]) spread[one]!++;
    last[one] = sentenceOf[at]!;
    if (firstAt[one] === -1) firstAt[one] = at;
    kinds[one]! |= within[at]!;
  }
  const stemCount = new Map<string, number>();
  const stems = forms.map(stem);
  stems.forEach((key, one) => stemCount.set(key, (stemCount.get(key) ?? 0) + count[one]!));
  const size = firsts.length - 1 - bodyFrom;
  const rows = new Float64Array(forms.length * WORD_FEATURES);
  forms.forEach((text, one) => {
    const at = firstAt[one]!;
    if (at < 0) return;
    const sentence = sentenceOf[at]!;
    const index = sentence - bodyFrom;
    const length = firsts[sentence + 1]! - firsts[sentence]!;
    const prior = priors.get(text);
    let to = one * WORD_FEATURES;
    const add = (value: number): void => {
      rows[to++] = value;
    };
    add(1);
    add(Math.log(count[one]!));
    add(Math.log(1 + index));
    add(index === 0 ? 1 : 0);
    add(prior ?? 0);
    add(prior === undefined ? 1 : 0);
    add(Math.log(size));
    add(spread[one] === 1 && index > 0 ? 1 : 0);
    add(titled[one] === 2 ? 1 : 0);
    add(titled[one] === 1 ? 1 : 0);
    add(kinds[one]! & IN.person ? 1 : 0);
    add(kinds[one]! & IN.body ? 1 : 0);
    add(kinds[one]! & IN.place ? 1 : 0);
    add(kinds[one]! & IN.figure ? 1 : 0);
    add(kinds[one]! & IN.date ? 1 : 0);
    add(Math.log(spread[one]!));
    add((at - firsts[sentence]!) / length);
    add((prior ?? 0) * Math.log(1 + index));
    add(Math.log(stemCount.get(stems[one]!)!));
    add(STOP_WORDS.has(text) ? 1 : 0);
    add(titled[one] === 2 ? (prior ?? 0) : 0);
    add(Math.log(length));
  });
  return rows;
}

/** The features of all pairs, `PAIR_FEATURES` a pair, from the probabilities of their words. */
export function pairFeatures(sheet: Sheet, odds: Float64Array): Float64Array {
  const { pair, pairAt, form, firsts, sentenceOf, within, words, bodyFrom } = sheet;
  const counts = new Int32Array(pairAt.length);
  const inTitle = new Uint8Array(pairAt.length);
  const firstIn = new Int32Array(pairAt.length).fill(-1);
  for (let at = 0; at < words.length; at++) {
    const one = pair[at]!;
    if (one < 0) continue;
    if (at < firsts[bodyFrom]!) inTitle[one] = 1;
    else {
      counts[one]!++;
      if (firstIn[one] === -1) firstIn[one] = sentenceOf[at]! - bodyFrom;
    }
  }
  const rows = new Float64Array(pairAt.length * PAIR_FEATURES);
  for (let one = 0; one < pairAt.length; one++) {
    const at = pairAt[one]!;
    const [left, right] = [odds[form[at]!]!, odds[form[at + 1]!]!];
    let to = one * PAIR_FEATURES;
    const same = within[at]! & within[at + 1]!;
    rows[to++] = 1;
    rows[to++] = logit(left);
    rows[to++] = logit(right);
    rows[to++] = logit(Math.min(left, right));
    rows[to++] = Math.log(Math.max(1, counts[one]!));
    rows[to++] = inTitle[one]!;
    rows[to++] = same & (IN.person | IN.body | IN.place) ? 1 : 0;
    rows[to++] = same & (IN.figure | IN.date) ? 1 : 0;
    rows[to++] = Math.log(2 + firstIn[one]!);
    rows[to] = left * right;
  }
  return rows;
}
