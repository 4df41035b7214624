import { fold } from '../persian/fold.ts';
import type { Amount } from './amounts.ts';
import { amountAt, mayBeginAmount, scoreAt } from './amounts.ts';
import { boundBefore } from './bounds.ts';
import type { Candidate } from './candidate.ts';
import type { Piece } from './pieces.ts';
import { wordAt } from './pieces.ts';
import { stopsName } from './stoppers.ts';
import {
  CLASSIFIERS,
  currencyOf,
  HEMMAT,
  LABELS,
  NOT_COUNTED,
  PAIRED,
  SIGNS,
  UNIT_TAILS,
  UNITS_OF_MEASURE,
} from './units.ts';

// Money, percentages and quantities: an amount and what follows it. What stands before tells the bound («بیش از ۱۲ هزار
// نفر»); the mention begins at the number.

/** «دو جانبه», «۱۲ روزه»: the number makes an adjective. */
const ADJECTIVE = /^(?:جانبه|روزه|ماهه|ساعته|دقیقهای|نفره|طرفه|گانه|مرحلهای|طبقه|درصدی|بعدی|باره)$/u;

/** Money, percentages and quantities of a sentence. */
export function findFigures(piece: Piece): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < piece.words.length; at++) {
    if (!mayBeginAmount(piece.words[at]!)) continue;
    const score = scoreAt(piece, at);
    const amount = score === null ? amountAt(piece, at) : null;
    if (amount === null) at = score ?? at;
    if (amount === null) continue;
    const figure = figureOf(piece, at, amount);
    if (figure !== null) found.push(figure.candidate);
    at = figure?.last ?? amount.last;
  }
  return found;
}

function figureOf(piece: Piece, at: number, amount: Amount): { candidate: Candidate; last: number } | null {
  const { last, value } = amount;
  const end = (index: number): number => piece.words[index]!.end;
  const make = (type: 'money' | 'percent' | 'quantity', until: number, unit?: string, scale = 1): Candidate => {
    const bound = amount.bound ?? boundBefore(piece, at);
    const start = type === 'quantity' ? piece.words[at]!.start : startOf(piece, at);
    if (value === undefined) return { start, end: until, type };
    const figure = { amount: value * scale, ...(unit === undefined ? {} : { unit }) };
    if (type === 'money') return { start, end: until, type, value: { amount: value * scale, unit: unit! } };
    return { start, end: until, type, value: { ...figure, ...(bound === undefined ? {} : { bound }) } };
  };
  const gap = piece.gap(last);
  const sign = /^\s*[%٪]/u.exec(gap);
  if (sign !== null) return { candidate: make('percent', end(last) + sign[0].length), last };
  const before = signBefore(piece, at);
  if (before === '%' || before === '٪') return { candidate: make('percent', end(last)), last };
  const money = SIGNS[before ?? ''] ?? SIGNS[/^\s?(?<sign>[$€£])/u.exec(gap)?.groups?.sign ?? ''];
  if (money !== undefined) {
    const after = before === null ? /^\s?[$€£]/u.exec(gap)![0].length : 0;
    return { candidate: make('money', end(last) + after, money), last };
  }
  if (!piece.adjacent(last)) return null;
  const next = wordAt(piece, last + 1);
  if (next === 'درصد' || next === 'درصدی') return { candidate: make('percent', end(last + 1)), last: last + 1 };
  if (next === 'همت' || next === 'همتی')
    return { candidate: make('money', end(last + 1), 'toman', HEMMAT), last: last + 1 };
  const currency = currencyOf(next);
  if (currency !== undefined) {
    const named = isCountryAdjective(piece, last + 2) && piece.adjacent(last + 1) ? last + 2 : last + 1;
    return { candidate: make('money', end(named), currency), last: named };
  }
  const thing = countedThing(piece, at, amount);
  if (thing === null) return null;
  const unit = unitOf(fold(piece.text.slice(piece.words[last + 1]!.start, end(thing))));
  const described = adjectiveAfter(piece, last + 1, thing);
  return { candidate: make('quantity', end(described), unit), last: described };
}

/** The sign that stands before a number, «٪۵۰», «$۱۲», or null. */
function signBefore(piece: Piece, at: number): string | null {
  const { start } = piece.words[at]!;
  return /(?<sign>[$€£%٪])\s?$/u.exec(piece.text.slice(Math.max(0, start - 2), start))?.groups?.sign ?? null;
}

function startOf(piece: Piece, at: number): number {
  const { start } = piece.words[at]!;
  const sign = signBefore(piece, at);
  return sign === null ? start : piece.text.lastIndexOf(sign, start);
}

/** «۵۲ هزار نفری که …» counts «نفر». */
const unitOf = (unit: string): string => (CLASSIFIERS.has(unit.replace(/ی$/u, '')) ? unit.replace(/ی$/u, '') : unit);

/** The last word of what is counted, or null when the number counts nothing. */
function countedThing(piece: Piece, at: number, { last, run, value }: Amount): number | null {
  const word = piece.words[last + 1]!;
  if (word.kind !== 'letters' || NOT_COUNTED.has(word.folded)) return null;
  if (at > 0 && LABELS.has(wordAt(piece, at - 1)) && piece.adjacent(at - 1) && !LENGTH.test(word.folded)) return null;
  if (UNITS_OF_MEASURE.has(word.folded)) return tailOf(piece, last + 1);
  // «یک مقام» is «a certain official», «یکی» no count at all; «از صفر شروع کند» counts nothing.
  if (!run.digits && (run.value === 1 || run.value === 0)) return null;
  // «نه» is «no» far more often than nine.
  if (wordAt(piece, last) === 'نه' && run.first === last && !CLASSIFIERS.has(word.folded)) return null;
  // «دو طرف», «دو کشور» are the two spoken of.
  if (!run.digits && run.value === 2 && PAIRED.has(word.folded)) return null;
  if (['هر', 'یکی'].includes(wordAt(piece, at - 1)) && value === 2) return null;
  // «۱۴۰۵ خورشیدی» and the like are years.
  if (run.digits && run.value >= 1300 && run.value <= 1420 && run.first === run.last) return null;
  if (word.folded.length < 2 || ADJECTIVE.test(word.folded)) return null;
  const follows = last + 2;
  const classifier = CLASSIFIERS.has(word.folded) || word.folded === 'تا';
  if (classifier && piece.adjacent(last + 1) && isNoun(piece, follows)) return follows;
  return last + 1;
}

/** «ماده ۱۰۰ متر» is a length, though «ماده ۱۰۰» is a number in a law. */
const LENGTH = /^(?:سانتی|کیلو|میلی)?متر$/u;

/** «۲۴ درجه سانتیگراد», «۱۲ متر مربع», «۹۰ کیلومتر بر ساعت». */
function tailOf(piece: Piece, at: number): number {
  const tails = UNIT_TAILS.get(wordAt(piece, at));
  if (tails === undefined || !piece.adjacent(at)) return at;
  const one = wordAt(piece, at + 1);
  if (tails.has(one)) return at + 1;
  return piece.adjacent(at + 1) && tails.has(`${one} ${wordAt(piece, at + 2)}`) ? at + 2 : at;
}

/** «۲۰ ملوان ایرانی»: the adjective of what is counted belongs to the mention, and is no part of the unit. */
function adjectiveAfter(piece: Piece, first: number, thing: number): number {
  if (UNITS_OF_MEASURE.has(wordAt(piece, first)) || !piece.adjacent(thing)) return thing;
  const word = piece.words[thing + 1];
  // «کشتی‌های», a plural, goes on; «بی‌گناهی که» has the ی of a relative clause.
  const isRelational =
    word?.kind === 'letters' &&
    word.folded.length > 3 &&
    word.folded.endsWith('ی') &&
    !/ها[یي]$/u.test(piece.text.slice(word.start, word.end)) &&
    wordAt(piece, thing + 2) !== 'که';
  return isRelational && isNoun(piece, thing + 1) ? thing + 1 : thing;
}

/** «رفتند», «ماندند», «نمی‌آیند»: what the counted do. */
const VERB = /^(?:ن?می|خواه)|[دت]ند$/u;

/** Whether a word can be the thing counted: letters, no small word, no verb. */
function isNoun(piece: Piece, at: number): boolean {
  const word = piece.words[at];
  return (
    word?.kind === 'letters' &&
    word.folded.length > 2 &&
    !NOT_COUNTED.has(word.folded) &&
    !stopsName(word.folded) &&
    !VERB.test(word.folded)
  );
}

const isCountryAdjective = (piece: Piece, at: number): boolean =>
  ['آمریکا', 'امریکا', 'کانادا', 'استرالیا', 'عراق', 'کویت', 'امارات', 'ترکیه'].includes(wordAt(piece, at));
