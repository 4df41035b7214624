import type { NumberRun } from '../persian/numbers.ts';
import { numberAt } from '../persian/numbers.ts';
import { fold } from '../persian/fold.ts';
import type { QuantityValue } from '../text/reading.ts';
import type { Candidate } from './candidate.ts';
import type { Piece } from './pieces.ts';
import { CLASSIFIERS, CURRENCIES, HEMMAT, LABELS, NOT_COUNTED, UNITS_OF_MEASURE } from './units.ts';

// Money, percentages and quantities: a number, or two as a range, and what follows it. What stands before tells the
// bound («بیش از ۱۲ هزار نفر»); the mention begins at the number.

type Bound = NonNullable<QuantityValue['bound']>;

const BOUNDS: readonly (readonly [string, Bound])[] = [
  ['بیش از', 'more-than'],
  ['بیشتر از', 'more-than'],
  ['افزون بر', 'more-than'],
  ['بالغ بر', 'more-than'],
  ['بالای', 'more-than'],
  ['کمتر از', 'less-than'],
  ['زیر', 'less-than'],
  ['دستکم', 'at-least'],
  ['دست کم', 'at-least'],
  ['حداقل', 'at-least'],
  ['لااقل', 'at-least'],
  ['حداکثر', 'at-most'],
  ['تا سقف', 'at-most'],
  ['حدود', 'about'],
  ['در حدود', 'about'],
  ['نزدیک به', 'about'],
  ['قریب به', 'about'],
  ['تقریبا', 'about'],
];

/** «دو جانبه», «۱۲ روزه»: the number makes an adjective. */
const ADJECTIVE = /^(?:جانبه|روزه|ماهه|ساعته|دقیقهای|نفره|طرفه|گانه|مرحلهای|طبقه|درصدی|بعدی|باره)$/u;

const wordAt = (piece: Piece, at: number): string => piece.words[at]?.folded ?? '';

/** Money, percentages and quantities of a sentence. */
export function findFigures(piece: Piece): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < piece.words.length; at++) {
    const amount = amountAt(piece, at);
    if (amount === null) continue;
    const figure = figureOf(piece, at, amount);
    if (figure !== null) found.push(figure.candidate);
    at = figure?.last ?? amount.last;
  }
  return found;
}

interface Amount {
  readonly value: number;
  readonly last: number;
  readonly run: NumberRun;
}

/** A number, or a range of two («۱۰ تا ۱۵»), whose value is the greater: the smaller one is its lower bound. */
function amountAt(piece: Piece, at: number): Amount | null {
  const run = numberAt(piece.words, at, piece.adjacent);
  if (run === null) {
    // «نیم تا دو درصد»
    if (wordAt(piece, at) !== 'نیم' || wordAt(piece, at + 1) !== 'تا') return null;
    const upper = numberAt(piece.words, at + 2, piece.adjacent);
    return upper === null ? null : { value: upper.value, last: upper.last, run: upper };
  }
  const joint = run.last + 1;
  const dashed = /^\s*[-–]\s*$/u.test(piece.gap(run.last));
  const second = wordAt(piece, joint) === 'تا' && piece.adjacent(run.last) ? joint + 1 : dashed ? joint : null;
  const upper = second === null ? null : numberAt(piece.words, second, piece.adjacent);
  return upper === null
    ? { value: run.value, last: run.last, run }
    : { value: upper.value, last: upper.last, run: upper };
}

function figureOf(piece: Piece, at: number, amount: Amount): { candidate: Candidate; last: number } | null {
  const { last, run, value } = amount;
  const make = (type: 'money' | 'percent' | 'quantity', end: number, unit: string | undefined, scaled = value) => {
    const bound = run.vague ? 'more-than' : boundBefore(piece, at);
    const span = { start: piece.words[at]!.start, end };
    const figure =
      type === 'money'
        ? { amount: scaled, unit: unit! }
        : { amount: scaled, ...(unit === undefined ? {} : { unit }), ...(bound === null ? {} : { bound }) };
    return { ...span, type, value: figure } satisfies Candidate;
  };
  const gap = piece.gap(last);
  const sign = /^\s*[%٪]/u.exec(gap);
  if (sign !== null) return { candidate: make('percent', piece.words[last]!.end + sign[0].length, undefined), last };
  if (!piece.adjacent(last)) return null;
  const next = wordAt(piece, last + 1);
  const end = (index: number): number => piece.words[index]!.end;
  if (next === 'درصد' || next === 'درصدی')
    return { candidate: make('percent', end(last + 1), undefined), last: last + 1 };
  if (next === 'همت') return { candidate: make('money', end(last + 1), 'toman', value * HEMMAT), last: last + 1 };
  const currency = CURRENCIES[next] ?? CURRENCIES[next.replace(/ی$/u, '')];
  if (currency !== undefined) {
    const named = isCountryAdjective(piece, last + 2) && piece.adjacent(last + 1) ? last + 2 : last + 1;
    return { candidate: make('money', end(named), currency), last: named };
  }
  const thing = countedThing(piece, at, last, run);
  if (thing === null) return null;
  const unit = fold(piece.text.slice(piece.words[last + 1]!.start, end(thing)));
  return { candidate: make('quantity', end(thing), unit), last: thing };
}

/** The last word of what is counted, or null when the number counts nothing. */
function countedThing(piece: Piece, at: number, last: number, run: NumberRun): number | null {
  const word = piece.words[last + 1]!;
  if (word.kind !== 'letters' || NOT_COUNTED.has(word.folded)) return null;
  if (at > 0 && LABELS.has(wordAt(piece, at - 1)) && piece.adjacent(at - 1)) return null;
  if (UNITS_OF_MEASURE.has(word.folded)) return last + 1;
  // «یک مقام» is «a certain official», «یکی» no count at all.
  if (!run.digits && run.value === 1) return null;
  // «۱۴۰۵ خورشیدی» and the like are years.
  if (run.digits && run.value >= 1300 && run.value <= 1420 && run.first === run.last) return null;
  if (word.folded.length < 2 || ADJECTIVE.test(word.folded)) return null;
  const follows = last + 2;
  const classifier = CLASSIFIERS.has(word.folded) || word.folded === 'تا';
  if (classifier && piece.adjacent(last + 1) && isNoun(piece, follows)) return follows;
  return last + 1;
}

/** Whether a word can be the thing counted: letters, no small word, no verb. */
function isNoun(piece: Piece, at: number): boolean {
  const word = piece.words[at];
  return (
    word?.kind === 'letters' &&
    word.folded.length > 2 &&
    !NOT_COUNTED.has(word.folded) &&
    !/^(?:ن?می|خواه)/u.test(word.folded)
  );
}

const isCountryAdjective = (piece: Piece, at: number): boolean =>
  ['آمریکا', 'امریکا', 'کانادا', 'استرالیا', 'عراق', 'کویت', 'امارات', 'ترکیه'].includes(wordAt(piece, at));

function boundBefore(piece: Piece, at: number): Bound | null {
  const one = wordAt(piece, at - 1);
  const two = `${wordAt(piece, at - 2)} ${one}`;
  for (const [words, bound] of BOUNDS) if (words === two || words === one) return bound;
  return null;
}
