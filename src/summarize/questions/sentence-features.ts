import { overlaps } from '../text/span.ts';
import type { Matched } from './matching.ts';
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
const GENERAL = 19;

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
