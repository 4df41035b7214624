import { wordSet } from '../persian/fold.ts';
import { afterConnectives } from '../points/dangling.ts';
import type { Document, Sentence, Word } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { sliceOf } from '../text/span.ts';
import { AFTER_VERB, COPULAS, FUTURE, OPENS_CLAUSE, PREPOSITIONS } from './clause-words.ts';
import type { Deed } from './deeds.ts';
import { deedAt, isParticiple, thirdPerson } from './deeds.ts';
import type { Named } from './prepared.ts';
import type { Mention } from './subjects.ts';
import { mentionsIn, subjectEnd, subjectStart } from './subjects.ts';

// Clauses plain enough to be asked about: they begin with their sentence, after another clause or with what somebody says,
// have one finite verb in the third person and no clause within, and their subject is named. Persian tells the subject
// first and the verb last, so a question is short where what stands between is left out.

export interface PlainClause extends Span {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  /** The subject, and its object where «را» follows: words `first` to `headEnd`, exclusive; empty where a figure opens. */
  readonly first: number;
  readonly headEnd: number;
  readonly deed: Deed;
  readonly isNegative: boolean;
  /** Names, dates and figures in it, in order. */
  readonly mentions: readonly Mention[];
}

const MOST_WORDS = 40;
const NEGATIVE = /^ن(?:می|کرد|شد|داد|داشت|گرفت|یافت|رفت|رسید|آمد|اید|بود|یست|خواه)/u;

const KNOWN = new WeakMap<Document, readonly PlainClause[]>();

/** The plain clauses of a document, in order; the second time they are known. */
export function plainClausesOf(document: Document, named: Named): readonly PlainClause[] {
  const known = KNOWN.get(document);
  if (known !== undefined) return known;
  const found = document.sentences.flatMap((sentence) =>
    [...startsIn(document, named, sentence)].flatMap((start) => {
      const clause = clauseFrom(document, named, sentence, start);
      return clause === null ? [] : [clause];
    }),
  );
  KNOWN.set(document, found);
  return found;
}

export const isPreposition = ({ folded }: Word): boolean => PREPOSITIONS.has(folded);

/** Whether a word is a verb of a clause, told of the third person. */
export const isFiniteVerb = (folded: string): boolean =>
  COPULAS.has(folded) || FUTURE.has(folded) || thirdPerson(folded) !== null;

/** Where clauses begin: with the sentence, with what somebody says, after a verb and its comma, «و», «که», after «این‌که». */
export function startsIn({ text }: Document, { quotes }: Named, sentence: Sentence): Set<number> {
  const { words, start, end } = sentence;
  if (/[؟?]\s*$/u.test(sliceOf(text, sentence))) return new Set();
  const starts = new Set([afterConnectives(text, start, end)]);
  for (const { said } of quotes) if (said.start >= start && said.start < end) starts.add(said.start);
  words.forEach((word, at) => {
    const [before, next] = [words[at - 1], words[at + 1]];
    if (next === undefined || before === undefined) return;
    const gap = text.slice(word.end, next.start);
    const goesOn = word.folded === 'و' || word.folded === 'که' || word.folded === 'اما';
    if (goesOn ? isFiniteVerb(before.folded) : word.folded === 'اینکه') starts.add(next.start);
    // «… می‌گوید بازار آرام است»
    else if (SAYS.has(word.folded) || /[:؛]/u.test(gap) || (isFiniteVerb(word.folded) && gap.includes('،')))
      starts.add(next.start);
  });
  return starts;
}

function clauseFrom(document: Document, named: Named, sentence: Sentence, start: number): PlainClause | null {
  const from = sentence.words.findIndex((word) => word.start >= start && word.folded !== 'و' && word.folded !== 'که');
  if (from < 0) return null;
  const words = sentence.words.slice(from, from + MOST_WORDS);
  const last = verbEnd(document, words, sentence);
  if (last < 1) return null;
  const own = words.slice(0, last + 1);
  const mentions = mentionsIn(own, named);
  const first = subjectStart(document, own, mentions);
  if (first === null) return null;
  const deed = deedAt(own, last);
  const headEnd = subjectEnd(document, own, first, Math.max(deed.from, first + 1), mentions);
  if (headEnd === null) return null;
  const isNegative = own.slice(deed.from).some(({ folded }) => NEGATIVE.test(folded));
  const span = { start: own[0]!.start, end: own.at(-1)!.end };
  return { ...span, sentence, words: own, first, headEnd, mentions, deed, isNegative };
}

/** The last word of the first clause, which is its verb, or -1 where something else ends it. */
function verbEnd({ text }: Document, words: readonly Word[], sentence: Sentence): number {
  for (const [at, { folded, end }] of words.entries()) {
    if (OPENS_CLAUSE.has(folded)) return -1;
    const next = words[at + 1];
    const gap = text.slice(end, next?.start ?? sentence.end);
    const ends = next === undefined || /[،؛.!]/u.test(gap) || AFTER_VERB.has(next.folded);
    // «… شده، اما …»: «است» is left out.
    const isVerb =
      isFiniteVerb(folded) || (ends && at > 0 && LEFT_OPEN.has(folded) && !isParticiple(words[at - 1]!.folded));
    if (isVerb && ends) return at;
    if (/[:؛]/u.test(gap)) return -1;
    if (isVerb && !FUTURE.has(folded) && !COPULAS.has(next!.folded)) return -1;
  }
  return -1;
}

/** What a clause follows without «که». */
const SAYS = wordSet('می‌گوید می‌گویند گفت گفتند');
const LEFT_OPEN: ReadonlySet<string> = new Set(['شده', 'کرده', 'داده', 'گرفته', 'یافته', 'رسیده']);
