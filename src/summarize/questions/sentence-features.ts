import { overlaps } from '../text/span.ts';
import { hashOf } from './hashing.ts';
import type { Matched } from './matching.ts';
import { strengthOf } from './matching.ts';
import type { Prepared } from './prepared.ts';
import { typeNumber } from './prepared.ts';
import { sortNumber } from './token-classes.ts';

// What speaks for a sentence: how much of the question it and its neighbours hold, counted by rarity, and what stands in it
// that could answer. Each is a number from -1 to 1.

const HOLDS = [
  typeNumber('person'),
  typeNumber('organization'),
  typeNumber('location'),
  typeNumber('facility'),
  typeNumber('event'),
  typeNumber('date'),
  typeNumber('time'),
  typeNumber('money'),
  typeNumber('percent'),
  typeNumber('quantity'),
];
const SORTS = ['cause', 'reason', 'year', 'number', 'latin'].map(sortNumber);
const GENERAL = 29;
const PRONOUN = sortNumber('pronoun');
/** After so many words what is near weighs about a third. */
const DECAY = Math.exp(-1 / 5);

/** How many numbers tell of a sentence. */
export const SENTENCE_FEATURES = GENERAL + HOLDS.length + SORTS.length + 1;

/** Rows of `SENTENCE_FEATURES` numbers, one a sentence. */
export function sentenceFeatures(prepared: Prepared, matched: Matched): Float64Array {
  const { sentences, document } = prepared;
  const { terms, weights, strength } = matched;
  const rows = new Float64Array(sentences.length * SENTENCE_FEATURES);
  const total = matched.total || 1;
  const rare = rarityHere(matched, sentences.length);
  const rareTotal = rare.reduce((sum, weight) => sum + weight, 0) || 1;
  const heaviest = weights.reduce((best, weight, index) => (weight > (weights[best] ?? 0) ? index : best), 0);
  const covered = sentences.map((_, row) => coverage(matched, row, weights) / total);
  const exactly = sentences.map((_, row) => coverage(matched, row, weights, 0.9) / total);
  const nearly = sentences.map((_, row) => {
    let sum = 0;
    for (let index = 0; index < terms.length; index++)
      sum += weights[index]! * matched.nearness[row * terms.length + index]! ** 2;
    return sum / total;
  });
  const mostNearly = Math.max(0, ...nearly);
  const best = Math.max(0, ...covered);
  const bestExactly = Math.max(0, ...exactly);
  const { question } = matched;
  const asked = question.words
    .filter((_, place) => place < question.wh.first || place > question.wh.last)
    .map(({ folded }) => hashOf(folded));
  const before = terms.findLastIndex((term) => term.at >= 0 && term.at < question.wh.first);
  const after = terms.findIndex((term) => term.at > question.wh.last);
  const numbers = [...terms.keys()].filter((index) => /\d/u.test(terms[index]!.folded));
  sentences.forEach(({ first, end, sentence }, row) => {
    const at = row * SENTENCE_FEATURES;
    const here = (index: number): number => strength[row * terms.length + index]!;
    let together = 0;
    let missing = 0;
    terms.forEach((_, index) => {
      const around = Math.max(here(index), row > 0 ? strength[(row - 1) * terms.length + index]! : 0);
      together += weights[index]! * around;
      if (here(index) === 0) missing = Math.max(missing, weights[index]!);
    });
    rows[at] = covered[row]!;
    rows[at + 1] = exactly[row]!;
    rows[at + 2] = covered[row - 1] ?? 0;
    rows[at + 3] = covered[row + 1] ?? 0;
    rows[at + 4] = together / total;
    rows[at + 5] = terms.length === 0 ? 0 : (here(heaviest) * weights[heaviest]!) / total;
    rows[at + 6] = missing / total;
    rows[at + 7] = covered[row] === best && best > 0 ? 1 : 0;
    rows[at + 8] = covered[row]! - best;
    rows[at + 9] = exactly[row]! - bestExactly;
    rows[at + 10] = neighbours(matched, first, end);
    rows[at + 11] = 1 / (1 + row);
    rows[at + 12] = row === 0 ? 1 : 0;
    rows[at + 13] = Math.log(1 + end - first) / 5;
    rows[at + 14] = document.title !== null && overlaps(document.title, sentence) ? 1 : 0;
    rows[at + 15] = coverage(matched, row, rare) / rareTotal;
    rows[at + 16] = covered[row]! ** 2;
    rows[at + 17] = nearly[row]!;
    rows[at + 18] = nearly[row]! - mostNearly;
    const { pairs, order } = inOrder(asked, prepared.tokens, first, end);
    rows[at + 19] = pairs;
    rows[at + 20] = order;
    rows[at + 21] = Math.min(1.5, densest(matched, first, end) / total);
    rows[at + 22] = first < end && prepared.tokens[first]!.sort === PRONOUN ? (covered[row - 1] ?? 0) : 0;
    rows[at + 23] = terms.length === 0 ? 0 : here(0);
    rows[at + 24] = terms.length === 0 ? 0 : here(terms.length - 1);
    rows[at + 25] = before < 0 ? 0 : here(before);
    rows[at + 26] = after < 0 ? 0 : here(after);
    rows[at + 27] = numbers.length === 0 ? 0 : numbers.reduce((sum, index) => sum + here(index), 0) / numbers.length;
    rows[at + 28] =
      numbers.length === 0 ? 0 : numbers.reduce((sum, index) => sum + here(index), 0) / numbers.length - 1;
    markHeld(prepared, matched, row, rows, at + GENERAL);
  });
  return rows;
}

function coverage({ terms, strength }: Matched, row: number, weights: Float64Array, least = 0): number {
  let sum = 0;
  for (let index = 0; index < terms.length; index++) {
    const held = strength[row * terms.length + index]!;
    if (held >= least) sum += weights[index]! * held;
  }
  return sum;
}

/** Weights by how few sentences of this document hold the term. */
function rarityHere({ terms, weights, strength }: Matched, count: number): Float64Array {
  return Float64Array.from(terms, (_, index) => {
    let holders = 0;
    for (let row = 0; row < count; row++) if (strength[row * terms.length + index]! > 0.5) holders++;
    return weights[index]! * Math.log(1 + count / (holders || 0.5));
  });
}

/** The share of the question's neighbouring words that are neighbours here too. */
function neighbours({ term, terms }: Matched, first: number, end: number): number {
  if (terms.length < 2) return 0;
  let pairs = 0;
  for (let at = first + 1; at < end; at++) {
    const here = term[at]!;
    if (here < 0) continue;
    const before = term[at - 1]! >= 0 ? term[at - 1]! : at - 2 >= first ? term[at - 2]! : -1;
    if (before >= 0 && before === here - 1) pairs++;
  }
  return Math.min(1, pairs / (terms.length - 1));
}

/** Shares of the question's words, common ones too, that stand here in pairs and in the same order. */
function inOrder(
  asked: readonly number[],
  tokens: Prepared['tokens'],
  first: number,
  end: number,
): { readonly pairs: number; readonly order: number } {
  if (asked.length < 2) return { pairs: 0, order: 0 };
  // The longest common subsequence, a row of the table at a time.
  const longest = new Uint8Array(asked.length + 1);
  const paired = new Uint8Array(asked.length);
  for (let at = first; at < end; at++) {
    const { hash } = tokens[at]!;
    let corner = 0;
    for (let i = 0; i < asked.length; i++) {
      const above = longest[i + 1]!;
      if (asked[i] === hash) {
        longest[i + 1] = corner + 1;
        if (i > 0 && at > first && tokens[at - 1]!.hash === asked[i - 1]) paired[i] = 1;
      } else longest[i + 1] = Math.max(above, longest[i]!);
      corner = above;
    }
  }
  let pairs = 0;
  for (const one of paired) pairs += one;
  return { pairs: pairs / (asked.length - 1), order: longest[asked.length]! / asked.length };
}

/** The most of the question that stands close together. */
function densest({ term, kind, weights }: Matched, first: number, end: number): number {
  let [near, most, last] = [0, 0, -1];
  for (let at = first; at < end; at++) {
    near *= DECAY;
    if (term[at]! >= 0 && term[at] !== last) {
      near += weights[term[at]!]! * strengthOf(kind[at]!);
      last = term[at]!;
    }
    most = Math.max(most, near);
  }
  return most;
}

function markHeld(
  { tokens, sentences }: Prepared,
  matched: Matched,
  row: number,
  rows: Float64Array,
  at: number,
): void {
  const { first, end } = sentences[row]!;
  const { head } = matched.question;
  for (let index = first; index < end; index++) {
    const { type, sort, said, stem } = tokens[index]!;
    // What the question itself names cannot be its answer.
    if (type > 0 && matched.kind[index] === 0) {
      const held = HOLDS.indexOf(type);
      if (held >= 0) rows[at + held] = 1;
    }
    const place = SORTS.indexOf(sort);
    if (place >= 0) rows[at + HOLDS.length + place] = 1;
    if (head !== '' && stem === head) rows[at + HOLDS.length + SORTS.length] = 1;
    if (said) rows[at + HOLDS.length + SORTS.length] = Math.max(0.5, rows[at + HOLDS.length + SORTS.length]!);
  }
}
