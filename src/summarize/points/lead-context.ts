import type { Sheet } from './sheet.ts';

// What stands beside a word, once it is known of every word how likely it is in the lead: a weak word among likely ones is in the
// lead with them, a strong one alone in a late sentence is not.

/** Where each feature stands among those of a form. */
const AT = {
  /** The log-odds of what stands on either side: the most of all places, and on average. */
  left: 0,
  right: 1,
  leftMean: 2,
  rightMean: 3,
  /** How likely the words of a sentence that has it are on average: of the likeliest, of the first. */
  sentence: 4,
  firstSentence: 5,
  /** How far down the text its last sentence is, 0..1. */
  lastSentence: 6,
  /** How often it comes in the first sentences. */
  inFirst: 7,
  /** How likely the words around its first place are on average. */
  around: 8,
  hasDigit: 9,
  letters: 10,
  /** Words after its first place in the sentence. */
  after: 11,
  wordsOfText: 12,
} as const;
export const CONTEXT_FEATURES = Object.keys(AT).length;

/** Of two words beside a place so many on either side are looked at. */
const BESIDE = 5;
/** What stands beside the first and the last word of a sentence: an unlikely word. */
const NOTHING = -4;
/** The sentences that a lead is mostly made of. */
const FIRST_SENTENCES = 3;

const logit = (p: number): number => Math.log(p / (1 - p));

/** The features of all forms of the body, `CONTEXT_FEATURES` a form, from how likely each form is (0..1, neither end). */
export function contextFeatures(sheet: Sheet, odds: Float64Array): Float64Array {
  const { form, forms, sentenceOf, firsts, words, bodyFrom } = sheet;
  const rows = new Float64Array(forms.length * CONTEXT_FEATURES);
  const logits = odds.map(logit);
  const means = meansOf(sheet, odds);
  const size = firsts.length - 1 - bodyFrom;
  const seen = new Int32Array(forms.length);
  for (let at = firsts[bodyFrom]!; at < words.length; at++) {
    const one = form[at]!;
    const sentence = sentenceOf[at]!;
    const [first, end] = [firsts[sentence]!, firsts[sentence + 1]!];
    const left = at > first ? logits[form[at - 1]!]! : NOTHING;
    const right = at + 1 < end ? logits[form[at + 1]!]! : NOTHING;
    const to = one * CONTEXT_FEATURES;
    const times = ++seen[one]!;
    if (times === 1) {
      rows[to + AT.left] = left;
      rows[to + AT.right] = right;
      rows[to + AT.firstSentence] = means[sentence]!;
      rows[to + AT.around] = around(at, first, end);
      rows[to + AT.hasDigit] = /\d/u.test(forms[one]!) ? 1 : 0;
      rows[to + AT.letters] = forms[one]!.length;
      rows[to + AT.after] = end - 1 - at;
      rows[to + AT.wordsOfText] = words.length;
    }
    rows[to + AT.left] = Math.max(rows[to + AT.left]!, left);
    rows[to + AT.right] = Math.max(rows[to + AT.right]!, right);
    // Means so far: the sides of every place where it stands.
    rows[to + AT.leftMean]! += (left - rows[to + AT.leftMean]!) / times;
    rows[to + AT.rightMean]! += (right - rows[to + AT.rightMean]!) / times;
    rows[to + AT.sentence] = Math.max(rows[to + AT.sentence]!, means[sentence]!);
    rows[to + AT.lastSentence] = (sentence - bodyFrom) / Math.max(1, size);
    if (sentence - bodyFrom < FIRST_SENTENCES) rows[to + AT.inFirst]!++;
  }
  return rows;

  function around(at: number, first: number, end: number): number {
    let [sum, count] = [0, 0];
    for (let other = Math.max(first, at - BESIDE); other < Math.min(end, at + BESIDE + 1); other++) {
      if (other === at) continue;
      sum += odds[form[other]!]!;
      count++;
    }
    return sum / Math.max(1, count);
  }
}

/** How likely the words of each sentence are on average. */
function meansOf({ form, firsts, bodyFrom }: Sheet, odds: Float64Array): Float64Array {
  const means = new Float64Array(firsts.length - 1);
  for (let sentence = bodyFrom; sentence < means.length; sentence++) {
    const [first, end] = [firsts[sentence]!, firsts[sentence + 1]!];
    for (let at = first; at < end; at++) means[sentence]! += odds[form[at]!]!;
    means[sentence]! /= Math.max(1, end - first);
  }
  return means;
}
