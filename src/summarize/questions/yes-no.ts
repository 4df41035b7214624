import { verbOf } from '../persian/verbs.ts';
import type { Verdict } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { overlaps, trimSpan } from '../text/span.ts';
import type { Matched } from './matching.ts';
import type { Prepared, Token } from './prepared.ts';
import { typeNumber } from './prepared.ts';
import { sortNumber } from './token-classes.ts';
import type { Understood } from './understand.ts';

// «رئیس‌جمهور استعفا داده؟» is answered by what the text says of it. «بله» or «خیر» is said only where nothing is left to
// think about: the text tells, in its own name and of what has happened, the very words of the question in their order, with
// the same verb, denied or not.

/** A sentence of so many words at most is told whole. */
const LONGEST_STATEMENT = 24;
const SHORTEST_CLAUSE = 4;
/** Of two clauses that say as much, the shorter by so much a word. */
const WORD_COST = 0.01;
const [VERB, COPULA, THAT, CONJUNCTION] = ['verb', 'copula', 'that', 'conjunction'].map(sortNumber) as [
  number,
  number,
  number,
  number,
];

/** The sentence that says it, or where that is long the clauses of it that hold most of the question. */
export function statementFor(prepared: Prepared, matched: Matched, row: number): Span {
  const { document, sentences, tokens, candidates } = prepared;
  const { sentence, first, end } = sentences[row]!;
  const whole = trimSpan(document.text, { start: sentence.start, end: sentence.end }, /[\s.]/u);
  if (end - first <= LONGEST_STATEMENT) return whole;
  let [best, most] = [-1, 0];
  for (let candidate = 0; candidate < candidates.count; candidate++) {
    const [from, to] = [candidates.first[candidate]!, candidates.last[candidate]!];
    if (from < first || to >= end || to - from + 1 < SHORTEST_CLAUSE) continue;
    if (!isVerb(tokens[to]!) || (to + 1 < end && isVerb(tokens[to + 1]!)) || !opensClause(tokens, from, first))
      continue;
    const met = new Set<number>();
    for (let at = from; at <= to; at++) if (matched.term[at]! >= 0) met.add(matched.term[at]!);
    let held = 0;
    for (const index of met) held += matched.weights[index]!;
    const score = held / (matched.total || 1) - WORD_COST * (to - from + 1);
    if (score > most) [best, most] = [candidate, score];
  }
  return best < 0 ? whole : { start: tokens[candidates.first[best]!]!.start, end: tokens[candidates.last[best]!]!.end };
}

/** What is not yet, not sure, not one's own word, or not for all: no verdict where one stands in the sentence. */
const DOUBTFUL = new Set(
  'اگر چنانچه شاید احتمال احتمالا ممکن گویا ظاهرا گمان باید بایست قرار قراره قصد خواهد خواهند خواهم خواهیم میخواهد میخواهند میتواند میتوانند بتواند امکان آماده که تا ادعا مدعی شایعه تکذیب رد دروغ نادرست کذب گفت گفته گفتند میگوید میگویند گزارش نقل خبر اعلام نوشت نوشته هشدار تهدید پیشنهاد درخواست خواستار خواست نظر تقریبا نزدیک بعضی برخی یا اما ولی بجز جز مگر هنوز دیگر فقط تنها هیچ'.split(
    ' ',
  ),
);
/** Words of a question that the text may leave out. */
const LIGHT = new Set(['آیا', 'ایا', 'را', 'رو']);
const AFTER_PARTICIPLE = new Set(['است', 'اند']);
const WHEN: readonly number[] = [typeNumber('date'), typeNumber('time')];
const IS = new Set(['است', 'هست', 'نیست']);

/** Whether sentence `row` says so or denies it; null where it is not beyond doubt. */
export function verdictOf(prepared: Prepared, { question }: Matched, row: number): Verdict | null {
  const asked = coreOf(question);
  const { document, named, sentences, tokens } = prepared;
  const { first, end, sentence } = sentences[row]!;
  if (asked === null || isSpoken(prepared, row)) return null;
  const text = document.text.slice(sentence.start, sentence.end);
  if (/[؟?«»"“”:]/u.test(text) || named.quotes.some(({ said }) => overlaps(said, sentence))) return null;
  const told = tokens.slice(first, end);
  if (told.some(({ folded }) => DOUBTFUL.has(folded))) return null;
  // The very words, one after another from the start of the sentence: «معاون رئیس‌جمهور» is another, and so is «رئیس‌جمهور
  // فرانسه». Only a day or an hour may stand between.
  const rest = told.filter(({ type, folded }) => !LIGHT.has(folded) && !WHEN.includes(type));
  if (!asked.words.every((word, place) => rest[place] !== undefined && isSame(word, rest[place]))) return null;
  const verb = rest[asked.words.length];
  if (verb === undefined || !isVerb(verb)) return null;
  const { name, isDenied, isGoing } = verbForm(verb.folded);
  if (name === null || name !== asked.verb.name || isGoing !== asked.verb.isGoing || asked.verb.isDenied) return null;
  return isDenied ? 'no' : 'yes';
}

/** The words of a question without its light ones, and its verb; null where it does not end with one. */
function coreOf({ words }: Understood) {
  const all = words.map(({ folded }) => folded).filter((word) => !LIGHT.has(word));
  const last = AFTER_PARTICIPLE.has(all.at(-1) ?? '') && verbForm(all.at(-2) ?? '').name !== null ? -2 : -1;
  const verb = verbForm(all.at(last) ?? '');
  const rest = all.slice(0, last);
  return verb.name === null || rest.length < 2 ? null : { words: rest, verb };
}

const isSame = (word: string, { folded }: Token): boolean => word === folded || `${word}ی` === folded;

function opensClause(tokens: readonly Token[], at: number, first: number): boolean {
  if (at === first || /[،؛:]/u.test(tokens[at]!.before)) return true;
  const { sort } = tokens[at - 1]!;
  return sort === THAT || (sort === CONJUNCTION && at - 2 >= first && isVerb(tokens[at - 2]!));
}

const isVerb = ({ sort }: Token): boolean => sort === VERB || sort === COPULA;

/** The verb of a form, whether it is denied, and whether it goes on or is still to come. */
function verbForm(form: string): {
  readonly name: string | null;
  readonly isDenied: boolean;
  readonly isGoing: boolean;
} {
  if (IS.has(form)) return { name: 'است', isDenied: form === 'نیست', isGoing: true };
  const name = verbOf(form);
  const isDenied = name !== null && form.startsWith('ن') && verbOf(form.slice(1)) === name;
  return { name, isDenied, isGoing: /^ن?می/u.test(form) };
}

/** Whether the text lets somebody speak here: under «فلانی:» all lines may be his. */
function isSpoken({ document, sentences }: Prepared, row: number): boolean {
  const before = document.text.slice(0, sentences[row]!.sentence.start);
  return /[:：]\s*$/mu.test(before) || /^[^\n:]{2,60}:/u.test(before.trimStart());
}
