import { fold } from '../persian/fold.ts';
import { preambleOf } from '../post/preamble.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { Entity, Quote } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { contains, lengthOf, overlaps, sliceOf, trimSpan } from '../text/span.ts';
import { attributionOf, headOf } from './attributions.ts';
import { pieceOf } from './pieces.ts';
import type { SpeakerTools } from './speakers.ts';
import { makeSpeakers } from './speakers.ts';
import type { Statement } from './statements.ts';
import { statementsIn } from './statements.ts';

// Who said what. A sentence tells it by a verb (statements.ts) or by naming the speaker (attributions.ts); under «X:» the
// lines go on with X's words. What is said lasts to the end of its sentence, or to the closing mark of «…» in a later one.

/** Fewer words than this are a turn of phrase, not a statement. */
const FEW_WORDS = 3;

/** The statements of a document in order. `tidy` is for names of speakers that no entity has. */
export function findQuotes(document: Document, entities: readonly Entity[], tools: SpeakerTools): Quote[] {
  const speakers = makeSpeakers(document.text, entities, tools);
  const quotes: Quote[] = [];
  /** Who spoke last: «وی» and «این مقام» are the same. */
  let last: string | null = null;
  /** Whose words the lines under «X:» are. */
  let speech: string | null = null;
  let outlet = false;
  let line = -1;
  const add = (statement: Statement, speaker: string | null): void => {
    last = speaker ?? last;
    const said = saidBy(document, statement.said);
    const { verb, direct } = statement;
    if (said !== null) quotes.push({ speaker, ...(verb === undefined ? {} : { verb }), said, direct });
  };

  for (const sentence of document.sentences) {
    const piece = pieceOf(document.text, sentence);
    const opensLine = sentence.line !== line;
    line = sentence.line;
    const head = headOf(piece, sentence);
    const named = head === null ? null : (speakers.named(head.who) ?? speakers.unlisted(head.who, head.said));
    if (head !== null && named !== null) {
      const inner = statementsIn(piece, head.said);
      if (inner.length === 0 || !named.outlet)
        add({ teller: head.who, told: 'as', said: head.said, direct: true }, named.name);
      tell(inner);
      last = named.name;
      const isOpen = lengthOf(head.said) === 0 || sliceOf(document.text, head.said).startsWith('«');
      speech = !named.outlet || isOpen ? named.name : null;
      outlet = named.outlet;
      continue;
    }
    const statements = statementsIn(piece, sentence);
    if (statements.length > 0 && (speech === null || !opensLine)) {
      tell(statements);
      continue;
    }
    if (statements.length > 0) {
      const before = quotes.length;
      tell(statements);
      // Told of the speaker, not by them: the speech is over. Told of others, it is part of the speech.
      if (quotes.slice(before).some(({ speaker }) => speaker === speech)) speech = null;
      else last = speech;
      continue;
    }
    const attribution =
      preambleOf(document.text, sentence)?.own === true ? null : attributionOf(document.text, sentence);
    if (attribution !== null) {
      const speaker = speakers.named(attribution.who)?.name ?? speakers.before(attribution.who, last);
      add({ teller: attribution.who, told: 'as', said: attribution.said, direct: false }, speaker);
    } else if (speech !== null && opensLine) {
      if (namesItself(sentence, speech)) {
        speech = null;
        continue;
      }
      add({ teller: sentence, told: 'before', said: sentence, direct: true }, speech);
      if (outlet) speech = null;
    }
  }
  return withoutHeadline(document, quotes);

  /** «ترامپ: …», and under it a line about Trump: nobody speaks of himself by name, so the speech is over. */
  function namesItself(line: Span, speaker: string): boolean {
    return entities.some(
      ({ type, name, mentions }) =>
        type === 'person' && name === speaker && mentions.some((mention) => contains(line, mention)),
    );
  }

  /** «می‌گویند» is said of several (as «می‌کند» is not): never of the one who spoke last. */
  function isPlural({ verb }: Statement): boolean {
    return verb !== undefined && /(?:کنند|(?<!ک)ند|ن)$/u.test(fold(sliceOf(document.text, verb)));
  }

  function tell(statements: readonly Statement[]): void {
    for (const statement of statements) {
      const [before, around] = isPlural(statement) ? [null, null] : [last, speech];
      add(statement, statement.told === 'before' ? last : (speakers.before(statement.teller, before) ?? around));
    }
  }
}

/** A headline tells in short what its body tells in full: it speaks only where the body does not. */
function withoutHeadline({ title }: Document, quotes: readonly Quote[]): Quote[] {
  const inBody = title === null ? [...quotes] : quotes.filter(({ said }) => !contains(title, said));
  return inBody.length > 0 ? inBody : [...quotes];
}

/** What is said without the marks around it, or null when it is too little; past an open «…» over its sentences. */
function saidBy(document: Document, span: Span): Span | null {
  const { text } = document;
  const end = endOfSpeech(document, span);
  const said = withoutMarks(text, trimSpan(text, { start: span.start, end }, /[\s.،؛]/u));
  const near = document.sentences.filter((sentence) => overlaps(sentence, said));
  const count = near.reduce((sum, { words }) => sum + words.filter((word) => contains(said, word)).length, 0);
  return count < FEW_WORDS ? null : said;
}

/** The end of the sentence, or of the later sentence in which an open «…» closes. */
function endOfSpeech({ text, sentences }: Document, span: Span): number {
  if (text[span.start] !== '«') return span.end;
  const close = text.indexOf('»', span.start);
  if (close < 0 || close < span.end) return close < 0 ? span.end : close + 1;
  const opens = sentences.find((sentence) => contains(sentence, { start: span.start, end: span.start }));
  const holder: Sentence | undefined = sentences.find((other) => other.start <= close && close <= other.end);
  return holder?.line === opens?.line ? close + 1 : span.end;
}

function withoutMarks(text: string, bare: Span): Span {
  const quoted = text[bare.start] === '«' && text.indexOf('»', bare.start) === bare.end - 1;
  if (quoted && lengthOf(bare) > 2) return trimSpan(text, { start: bare.start + 1, end: bare.end - 1 }, /[\s.]/u);
  // A mark that is never closed opens the speech of several lines.
  const open = text[bare.start] === '«' && !sliceOf(text, bare).includes('»');
  return open ? { start: bare.start + 1, end: bare.end } : bare;
}
