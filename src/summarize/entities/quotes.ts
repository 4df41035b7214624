import { foldWithOffsets } from '../persian/fold.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { Entity, Quote } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { contains, lengthOf, sliceOf, trimSpan } from '../text/span.ts';
import { REPORTING_VERBS } from './reporting.ts';
import type { Speakers } from './speakers.ts';
import { makeSpeakers } from './speakers.ts';

// Who said what, told by four shapes: «X گفت: …», «X گفت که …», «X: …» at the head of a line, «به گفته X، …».
// What is said lasts to the end of its sentence, or to the closing mark of «…» in a later one.

/** Fewer words than this are a turn of phrase, not a statement. */
const FEW_WORDS = 3;
/** «X:» at the head of a line names a speaker in at most this many words. */
const LONGEST_SPEAKER = 9;

const VERBS = REPORTING_VERBS.map((verb) => verb.replaceAll(' ', '\\s+')).join('|');
const SPEECH = new RegExp(`(?<![\\p{L}])(?<verb>${VERBS})(?<link>\\s*[:：]\\s*|\\s+که\\s+|،?\\s+«)`, 'u');
const ACCORDING = /^(?:به گفته|به گفتهی|به باور|به اعتقاد)\s+(?<who>[^،:]{2,60})[،:]\s*/u;
const HEADLINE = /^(?<who>[^:؛.،«»]{2,70})\s*:\s*(?=\S)/u;

/** The statements of a document in order. `tidy` is for names of speakers that are told by their office alone. */
export function findQuotes(document: Document, entities: readonly Entity[], tidy: (text: string) => string): Quote[] {
  const speakers = makeSpeakers(document.text, entities, tidy);
  const quotes: Quote[] = [];
  let last: string | null = null;
  for (const sentence of document.sentences) {
    const quote = quoteOf(document, sentence, speakers, last);
    if (quote === null) continue;
    last = quote.speaker;
    quotes.push(quote);
  }
  return quotes;
}

function quoteOf(document: Document, sentence: Sentence, speakers: Speakers, last: string | null): Quote | null {
  const folded = foldWithOffsets(sliceOf(document.text, sentence));
  const at = (index: number): number => sentence.start + folded.offsets[index]!;
  const spoken = SPEECH.exec(folded.text);
  if (spoken !== null) {
    const verb = { start: at(spoken.index), end: at(spoken.index + spoken.groups!.verb!.length) };
    const link = spoken.groups!.link!;
    const from = at(spoken.index + spoken[0].length - (link.endsWith('«') ? 1 : 0));
    const before = { start: sentence.start, end: verb.start };
    const direct = !link.includes('که');
    return statement(document, sentence, from, direct, speakers.before(before, last), trimSpan(document.text, verb));
  }
  const headline = HEADLINE.exec(folded.text);
  if (headline !== null && headline.groups!.who!.split(/\s+/u).length <= LONGEST_SPEAKER) {
    const who = { start: sentence.start, end: at(headline.groups!.who!.length) };
    const speaker = speakers.named(who);
    if (speaker !== null) return statement(document, sentence, at(headline[0].length), true, speaker);
  }
  const according = ACCORDING.exec(folded.text);
  if (according !== null) {
    const from = according[0].indexOf(according.groups!.who!);
    const who = { start: at(from), end: at(from + according.groups!.who!.length) };
    return statement(
      document,
      sentence,
      at(according[0].length),
      false,
      speakers.named(who) ?? speakers.before(who, last),
    );
  }
  return null;
}

function statement(
  document: Document,
  sentence: Sentence,
  from: number,
  direct: boolean,
  speaker: string | null,
  verb?: Span,
): Quote | null {
  const said = withoutMarks(
    document.text,
    trimSpan(document.text, { start: from, end: endOfSpeech(document, sentence, from) }),
  );
  const words = document.sentences.flatMap((other) => other.words).filter((word) => contains(said, word));
  if (words.length < FEW_WORDS) return null;
  return { speaker, ...(verb === undefined ? {} : { verb }), said, direct };
}

/** The end of the sentence, or of the later sentence in which an open «…» closes. */
function endOfSpeech(document: Document, sentence: Sentence, from: number): number {
  const { text, sentences } = document;
  if (text[from] !== '«') return sentence.end;
  const close = text.indexOf('»', from);
  if (close < 0) return sentence.end;
  if (close < sentence.end) return close + 1;
  const holder = sentences.find((other) => other.start <= close && close <= other.end);
  return holder?.line === sentence.line ? close + 1 : sentence.end;
}

function withoutMarks(text: string, span: Span): Span {
  const bare = trimSpan(text, span, /[\s.]/u);
  const quoted = text[bare.start] === '«' && text.indexOf('»', bare.start) === bare.end - 1;
  return quoted && lengthOf(bare) > 2 ? { start: bare.start + 1, end: bare.end - 1 } : bare;
}
