import { fold } from '../persian/fold.ts';
import { preambleOf } from '../post/preamble.ts';
import type { Document, Sentence, Word } from '../text/document.ts';
import type { Quote } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { contains, sliceOf, trimSpan } from '../text/span.ts';

// What a point can be: a sentence, or a part of it that stands alone: without «به گزارش …»، without «وی افزود:», cut at «؛».

export interface Unit extends Span {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
}

/** Fewer words than this say no fact. */
const FEWEST_WORDS = 4;
/** A sentence longer than this is cut at its semicolons. */
const LONG_SENTENCE = 30;

const ADDRESS = /@[A-Za-z0-9_]{3,}|https?:|www\.|t\.me\//u;
/** Openings that lean on the sentence before and can be left out without loss. */
const CONNECTIVE =
  /^(?:همچنین|در همین حال|در همین راستا|در این حال|در ادامه|در پایان|در خاتمه|علاوه بر این|افزون بر این|از سوی دیگر|از طرف دیگر|گفتنی است|شایان ذکر است|لازم به ذکر است|به گزارش این رسانه|بنابراین|در نتیجه|به این ترتیب|بدین ترتیب|با این حال|در عین حال|همزمان|البته|ضمن اینکه|یادآور می‌شود)(?:[،,]\s*|\s+(?:که\s+)?)/u;
/** What stands between a verb of saying and what is said. */
const LINK = /^[\s:،«]*(?:که[\s:«]*)?$/u;
/** The words before a verb of saying are an attribution when they are at most so many units, with no other statement in them. */
const LONGEST_ATTRIBUTION = 90;

/** The units of a document, several a sentence, in order. */
export function unitsOf(document: Document, quotes: readonly Quote[]): Unit[] {
  return document.sentences.flatMap((sentence) =>
    spansOf(document.text, sentence, quotes)
      .map((span) => ({ ...span, sentence, words: sentence.words.filter((word) => contains(span, word)) }))
      .filter((unit) => unit.words.length >= FEWEST_WORDS && !ADDRESS.test(sliceOf(document.text, unit))),
  );
}

function spansOf(text: string, sentence: Sentence, quotes: readonly Quote[]): Span[] {
  const whole = { start: bodyStart(text, sentence), end: sentence.end };
  const quote = quotes.find(({ said }) => contains(sentence, said));
  const said = quote === undefined ? null : { start: bodyStart(text, quote.said), end: quote.said.end };
  // «وی افزود: …»: without its speaker's name the attribution says nothing; the statement is the unit.
  const attributed = quote !== undefined && isAttributed(text, whole, quote);
  const units = said === null ? [whole] : attributed && startsDangling(text, whole) ? [said] : [whole, said];
  const pieces = units.flatMap((unit) =>
    unit === said || sentence.words.length > LONG_SENTENCE ? semicolonPieces(text, unit) : [],
  );
  return [...units, ...pieces]
    .map((span) => trimSpan(text, span, /[\s.،؛]/u))
    .filter((span) => balanced(sliceOf(text, span)));
}

/** Whether all that stands before the statement says who makes it. */
function isAttributed(text: string, whole: Span, { verb, said }: Quote): boolean {
  if (verb === undefined || verb.start < whole.start || verb.start - whole.start > LONGEST_ATTRIBUTION) return false;
  return !/[:«»]/u.test(text.slice(whole.start, verb.start)) && LINK.test(text.slice(verb.end, said.start));
}

/** Where the sentence begins once what only introduces it is passed over, as often as it stands there. */
function bodyStart(text: string, span: Span): number {
  let { start } = span;
  for (;;) {
    const preamble = preambleOf(text, { start, end: span.end });
    if (preamble !== null && preamble.span.end < span.end) {
      start = preamble.span.end;
      continue;
    }
    const connective = CONNECTIVE.exec(text.slice(start, span.end));
    if (connective === null) return start;
    start += connective[0].length;
  }
}

function semicolonPieces(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = span;
  for (let at = span.start; at < span.end; at++) {
    if (text[at] !== '؛') continue;
    pieces.push({ start, end: at });
    start = at + 1;
  }
  if (pieces.length > 0) pieces.push({ start, end: span.end });
  return pieces;
}

/** A point may not open or close a bracket it does not hold whole. */
function balanced(piece: string): boolean {
  const count = (mark: string): number => piece.split(mark).length - 1;
  return count('«') === count('»') && count('(') === count(')');
}

/** Words that point back, folded: a pronoun, a demonstrative, a conjunction that continues. */
const DANGLING =
  /^(?:و\s+)?(?:وی|او|ایشان|انها|آنها|آنان|این\s|آن\s|همین\s|چنین\s|همان\s|وگرنه|چون\s|زیرا|چراکه|چرا که|بلکه|که\s|اما\s|ولی\s|و\s)/u;

/** Whether a span begins with a word that points back to what the reader has not seen. */
export const startsDangling = (text: string, span: Span): boolean =>
  DANGLING.test(fold(text.slice(span.start, Math.min(span.end, span.start + 24))));
