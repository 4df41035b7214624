import type { Form } from '../persian/forms.ts';
import { factOf, formOf } from '../persian/forms.ts';
import type { Piece } from './pieces.ts';
import type { Register } from './register.ts';
import type { TaggerModel } from './tagger.ts';
import type { TaggerLists, View } from './tagger-features.ts';
import {
  BEYOND,
  edgeOf,
  elsewhereView,
  featuresOf,
  listsOf,
  listsView,
  marksView,
  OFFSETS,
  surroundingsOf,
  tagsViews,
  wordView,
} from './tagger-features.ts';
import { makeViewSums } from './view-sums.ts';

// What the features of a word say for each label, added up. Most of them hang on one word at one offset, so the sums are
// kept by word, and by view where several words make one; a sentence is then a few additions a word. They are whole
// numbers, in the units of the table: the order of adding cannot matter.

export interface TaggerScores {
  /** Word by label, from the words of a sentence alone. */
  ofSentence(piece: Piece, register: Register): Int32Array;
  /** Adds what was said of the words elsewhere in the document (elsewhere.ts). */
  addElsewhere(scores: Int32Array, said: readonly string[], register: Register): void;
}

/** Sums of a word at every offset, one after the other, and of each kind of view. */
interface Sums {
  readonly word: (form: Form) => Int16Array;
  readonly marks: (before: string, after: string, edge: string, head: string) => Int16Array;
  readonly lists: (before: string, here: string, after: string) => Int16Array;
  readonly elsewhere: (before: string, here: string, after: string) => Int16Array;
  readonly view: (view: View) => Int16Array;
}

export function makeTaggerScores(model: TaggerModel, lists: TaggerLists): TaggerScores {
  const count = model.labels.length;
  const rowOf = makeRows(model.features);
  const listed = factOf((word) => listsOf(word, lists.gazetteer));

  /** The sums of what all of `tables` say. */
  const sumsOver = (...tables: readonly Int8Array[]): Sums => {
    const add = (sum: Int16Array, from: number, view: View): void => {
      for (const feature of featuresOf(view, lists)) {
        const row = rowOf(feature) * count;
        if (row < 0) continue;
        for (const table of tables) for (let j = 0; j < count; j++) sum[from + j]! += table[row + j]!;
      }
    };
    const view = (view: View): Int16Array => {
      const sum = new Int16Array(count);
      add(sum, 0, view);
      return sum;
    };
    return {
      word: factOf((word) => {
        const sum = new Int16Array(count * OFFSETS.length);
        OFFSETS.forEach((offset, i) => {
          add(sum, i * count, wordView(word, offset));
        });
        return sum;
      }),
      marks: makeViewSums([10, 10, 2, 8], (before, after, edge, head) => view(marksView(before, after, edge, head))),
      lists: makeViewSums([10, 10, 10, 0], (before, here, after) => view(listsView(before, here, after))),
      elsewhere: makeViewSums([8, 8, 8, 0], (before, here, after) => view(elsewhereView(before, here, after))),
      view,
    };
  };
  const { weights, spaced } = model;
  const sums: Readonly<Record<Register, Sums>> = {
    news: sumsOver(weights),
    spaced: sumsOver(weights, spaced),
  };

  const addTo = (scores: Int32Array, to: number, sum: Int16Array): void => {
    for (let j = 0; j < count; j++) scores[to + j]! += sum[j]!;
  };

  /** The sums of the words of a sentence, with those of what is beyond it on both sides. */
  const seenIn = ({ words }: Piece, { word }: Sums): Int16Array[] => {
    const beyond = word(formOf(BEYOND));
    const seen = [beyond, beyond];
    for (const { form } of words) seen.push(word(form));
    seen.push(beyond, beyond);
    return seen;
  };

  return {
    ofSentence(piece, register) {
      const { words } = piece;
      const scores = new Int32Array(words.length * count);
      const seen = seenIn(piece, sums[register]);
      const { marks, lists: ofListed, view } = sums[register];
      const around = surroundingsOf(piece, lists.gazetteer);
      let before = '';
      let here = words.length === 0 ? '' : listed(words[0]!.form);
      for (let at = 0; at < words.length; at++) {
        const after = at + 1 < words.length ? listed(words[at + 1]!.form) : '';
        const ofMarks = marks(around.marks[at]!, around.marks[at + 1]!, edgeOf(at, words.length), around.heads[at]!);
        const ofLists = ofListed(before, here, after);
        [before, here] = [here, after];
        // The words from two before to two after (OFFSETS), each as it is seen from here.
        const [a, b, c, d, e] = [seen[at]!, seen[at + 1]!, seen[at + 2]!, seen[at + 3]!, seen[at + 4]!];
        for (let j = 0, to = at * count; j < count; j++)
          scores[to + j] =
            a[j]! +
            b[count + j]! +
            c[2 * count + j]! +
            d[3 * count + j]! +
            e[4 * count + j]! +
            ofMarks[j]! +
            ofLists[j]!;
        for (const one of tagsViews(around.tags, at)) addTo(scores, at * count, view(one));
      }
      return scores;
    },

    addElsewhere(scores, said, register) {
      for (let at = 0; at < said.length; at++) {
        const before = at > 0 ? said[at - 1]! : '';
        const after = at + 1 < said.length ? said[at + 1]! : '';
        if (before === '' && said[at] === '' && after === '') continue;
        addTo(scores, at * count, sums[register].elsewhere(before, said[at]!, after));
      }
    },
  };
}

/** The top bits of a hash that tell where among its like it is. */
const BUCKET_BITS = 16;

/** Finds the place of a number in ascending numbers, −1 where it is not among them. They are hashes, so spread evenly. */
function makeRows(numbers: Uint32Array): (number: number) => number {
  const bucketOf = (number: number): number => number >>> (32 - BUCKET_BITS);
  // Where the numbers of each bucket begin.
  const begins = new Uint32Array((1 << BUCKET_BITS) + 1);
  for (const number of numbers) begins[bucketOf(number) + 1]!++;
  for (let bucket = 0; bucket < 1 << BUCKET_BITS; bucket++) begins[bucket + 1]! += begins[bucket]!;
  return (number) => {
    const bucket = bucketOf(number);
    for (let row = begins[bucket]!; row < begins[bucket + 1]!; row++) if (numbers[row] === number) return row;
    return -1;
  };
}
