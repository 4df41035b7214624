import { OFFICES } from '../entities/titles.ts';
import { CLASSIFIERS } from '../entities/units.ts';
import { stem } from '../persian/stem.ts';
import { verbOf } from '../persian/verbs.ts';
import { wordsOf } from '../persian/words.ts';
import type { EntityType } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { contains, overlaps } from '../text/span.ts';
import type { Matched } from './matching.ts';
import type { Prepared, Token } from './prepared.ts';
import { COUNTRIES } from './countries.ts';
import { tokensIn } from './prepared.ts';
import { sortNumber } from './token-classes.ts';
import type { Understood } from './understand.ts';

// What cannot be an answer whatever it scores: a person where a company is asked for, dollars where degrees are.

const NAMES: readonly EntityType[] = ['person', 'organization', 'location', 'facility', 'event', 'product'];
/** Verbs that tell in somebody's words. */
export const TELLS = /^(?:گفت|میگو|میگه|نوشت|افزود|گفته)/u;
const COUNTRY = stem('کشور');
/** A meeting of so little strength is of the topic only. */
const FAINT = 0.4;
const FIGURES: readonly EntityType[] = ['quantity', 'percent', 'money'];
const TIME_UNITS: ReadonlySet<string> = new Set(
  ['ثانیه', 'دقیقه', 'ساعت', 'روز', 'شب', 'هفته', 'ماه', 'سال', 'دهه', 'قرن', 'بار', 'مرتبه'].map(stem),
);
const VERB = sortNumber('verb');
/** Bodies whose names hold what they are. */
const SELF_NAMED: ReadonlySet<string> = new Set(
  ['شرکت', 'بانک', 'دانشگاه', 'وزارتخانه', 'وزارت', 'حزب', 'فدراسیون'].map(stem),
);

/** The figures that count the very thing asked about: «۶۴۸ اثر» for «چند اثر»; none where the question names no thing. */
export function countedIn({ named, tokens }: Prepared, { kind, head }: Understood): readonly Span[] {
  if (kind !== 'how-many' || head === '' || CLASSIFIERS.has(head)) return [];
  return named.entities
    .filter(({ type }) => FIGURES.includes(type))
    .flatMap(({ mentions }) => mentions)
    .filter((mention) => {
      const [first, end] = tokensIn(tokens, mention);
      return tokens.slice(first, end).some((token) => token.stem === head);
    });
}

/** The figures that count what the question itself names beside what it counts: «چند نفر در واحدها …؟» is not «۱۲۰۰ واحد». */
export function countedBeside({ named, tokens }: Prepared, { question, kind }: Matched): readonly Span[] {
  if (question.kind !== 'how-many' || !CLASSIFIERS.has(question.head)) return [];
  return named.entities
    .filter(({ type }) => FIGURES.includes(type))
    .flatMap(({ mentions }) => mentions)
    .filter((mention) => {
      const [first, end] = tokensIn(tokens, mention);
      const isOther = (at: number): boolean => kind[at]! > 0 && tokens[at]!.value === null;
      const held = tokens.slice(first, end);
      return held.every(({ stem }) => stem !== question.head) && held.some((_, place) => isOther(first + place));
    });
}

/** A text that shares less of a question's weight has another subject. */
export const LEAST_SHARED = 0.25;
/** A shorter question leans on what the text is about: «چند سالش بود؟». */
const FEWEST_TERMS = 2;

/**
 * How much of a question's weight the text shares, from 0 to 1: none where it names nothing that is asked about, be its verb
 * there («رسید»). A question too short to say of what is taken to share all.
 */
export function shareOfTopic({ terms, weights, total, strength }: Matched, rows: number): number {
  if (terms.length < FEWEST_TERMS || total === 0) return 1;
  let [shared, hasThing] = [0, false];
  terms.forEach(({ folded }, index) => {
    let strongest = 0;
    for (let row = 0; row < rows; row++) strongest = Math.max(strongest, strength[row * terms.length + index]!);
    if (strongest <= FAINT) return;
    shared += weights[index]!;
    hasThing ||= verbOf(folded) === null;
  });
  return hasThing ? shared / total : 0;
}

/** Whether `answer` is not of the sort that is asked for. */
export function isMismatch(prepared: Prepared, matched: Matched, answer: Span): boolean {
  const { named, sentences, tokens } = prepared;
  const asked = matched.question;
  const touches = (types: readonly EntityType[]): boolean =>
    named.entities.some(({ type, mentions }) => types.includes(type) && mentions.some((one) => overlaps(one, answer)));
  const [first, end] = tokensIn(tokens, answer);
  const answered = tokens.slice(first, end);
  if (asked.kind !== 'yes-no' && saysAgain(asked, answered)) return true;
  // Who somebody is, is no statement of what was done; who has an office is a person.
  if (asked.kind === 'who-is')
    return (
      !touches(asksOffice(prepared, asked) ? ['person'] : NAMES) ||
      answered.some(({ sort }) => sort === VERB) ||
      isOfAnotherOffice(prepared, asked, answer)
    );
  if (asked.kind === 'how-many') return lacksCounted(matched, sentences.length);
  if (asked.kind === 'which-body') {
    if (!touches(['organization', 'facility', 'event', 'location'])) return true;
    const row = sentences.find(({ sentence }) => contains(sentence, answer));
    const held = tokens.slice(row?.first ?? 0, row?.end ?? 0);
    return SELF_NAMED.has(asked.head) && !held.some((token) => token.stem === asked.head);
  }
  const isFigure = answered.some(({ value }) => value !== null) && !touches(['date', 'time']);
  if (asked.kind === 'money') {
    const isSum = touches(['money', 'percent']) || (isFigure && !touches(['quantity']));
    return !isSum || lacksHeaviest(matched, sentences.length) || lacksPrice(prepared, asked, answer);
  }
  if (asked.kind === 'percent') return !touches(['percent']) && !isFigure;
  if (asked.kind === 'said' && TELLS.test(asked.words[asked.wh.last + 1]?.folded ?? ''))
    return (
      (named.quotes.length > 0 && !named.quotes.some(({ said }) => overlaps(said, answer))) ||
      sentences.every((_, row) => lacksFirst(matched, row))
    );
  if (asked.kind === 'where' && asked.head === COUNTRY) return !namesCountry(answered);
  if (asked.kind === 'who' && asksIdentity(asked))
    return lacksFirst(
      matched,
      sentences.findIndex(({ sentence }) => contains(sentence, answer)),
    );
  if (asked.head === 'نام' && asked.kind === 'what')
    return !touches(NAMES) && !answered.some(({ before, after }) => /[«"(]/u.test(before) || /[»")]/u.test(after));
  return false;
}

/** «رئیس مجلس کیست؟» is not answered by «رئیس مجلس»; of two that a question names with «یا» one is an answer. */
function saysAgain({ words }: Understood, answered: readonly Token[]): boolean {
  const asked = new Set(words.map(({ folded }) => stem(folded)));
  return !asked.has('یا') && answered.length > 0 && answered.every((token) => asked.has(token.stem));
}

/** «وزیر نیرو کیست؟»: an office, and of no person of the text the name. «برنده مناقصه کیست؟» may be a company. */
function asksOffice({ named }: Prepared, { terms, words }: Understood): boolean {
  if (!words.some(({ folded }) => OFFICES.has(folded))) return false;
  const told = new Set(terms.filter(({ tells }) => tells).map((term) => term.stem));
  const isAsked = (name: string): boolean => wordsOf(name).some(({ folded }) => told.has(stem(folded)));
  return !named.entities.some(({ type, name }) => type === 'person' && isAsked(name));
}

/** An office stands beside its holder: so many words at most lie between a name and what the question tells of it. */
const BESIDE = 6;

/** «فرماندار میبد کیست؟» is not answered by whoever has another office, nor by whom the text does not call so. */
function isOfAnotherOffice({ named, tokens }: Prepared, { terms }: Understood, answer: Span): boolean {
  const person = named.entities.find(
    ({ type, mentions }) => type === 'person' && mentions.some((one) => overlaps(one, answer)),
  );
  const told = terms.filter(({ tells }) => tells).map(({ stem }) => stem);
  if (person === undefined || told.length < 2) return false;
  const isBeside = (mention: Span): boolean => {
    const [first, end] = tokensIn(tokens, mention);
    const near = tokens.slice(Math.max(0, first - told.length - BESIDE), end + told.length + BESIDE);
    return told.every((one) => near.some(({ stem }) => stem === one));
  };
  return !person.mentions.some(isBeside);
}

/** «قیمت سکه چقدر است؟» of a text that tells other prices: its weightiest word beside «قیمت» is nowhere. */
function lacksHeaviest({ terms, weights, strength, question }: Matched, rows: number): boolean {
  let heaviest = -1;
  terms.forEach((term, index) => {
    if (term.stem !== question.head && (heaviest < 0 || weights[index]! > weights[heaviest]!)) heaviest = index;
  });
  if (heaviest < 0) return false;
  for (let row = 0; row < rows; row++) if (strength[row * terms.length + heaviest]! > FAINT) return false;
  return true;
}

/** Words of a price, folded; a question that has one is answered where one is told. */
const PRICE = /^(?:قیمت|نرخ|بها|هر|فروش|فروخته|معامله|خرید|گران|ارزان|ارزش)/u;

/** «قیمت سیمان چند است؟» of a text that tells only what a cement works cost. */
function lacksPrice({ sentences, tokens }: Prepared, { words }: Understood, answer: Span): boolean {
  const isPrice = (word: { readonly folded: string }): boolean => PRICE.test(word.folded);
  if (!words.some(({ folded }) => /^(?:قیمت|نرخ|بها)/u.test(folded))) return false;
  const row = sentences.find(({ sentence }) => contains(sentence, answer));
  return row !== undefined && !tokens.slice(row.first, row.end).some(isPrice);
}

/** «چند موشک شلیک کردند؟» of a text without «موشک»; not so a length of time, which is told in many units. */
function lacksCounted({ terms, strength, question: { wh, head } }: Matched, rows: number): boolean {
  if (TIME_UNITS.has(head)) return false;
  const index = terms.findIndex(({ stem, at }) => stem === head && at >= wh.first && at <= wh.last);
  if (index < 0) return false;
  for (let row = 0; row < rows; row++) if (strength[row * terms.length + index]! > FAINT) return false;
  return true;
}

/** «داور مسابقه چه کسی بود؟» */
const asksIdentity = ({ words, wh }: Understood): boolean =>
  wh.first > 0 && /^(?:است|بود|بوده|هست|شد)$/u.test(words[wh.last + 1]?.folded ?? '');

/** Whether the sentence does not speak of what the question begins with. */
const lacksFirst = ({ terms, strength }: Matched, row: number): boolean =>
  row >= 0 && terms.length > 0 && strength[row * terms.length]! <= FAINT;

const namesCountry = (answered: readonly Token[]): boolean => answered.some(({ folded }) => COUNTRIES.has(folded));
