import { wordSet } from '../persian/fold.ts';
import type { Span } from '../text/span.ts';
import type { Piece } from './pieces.ts';
import { reportingVerbAt } from './reporting.ts';
import { calledIn, closedBefore, newsOf, statedBefore } from './told-before.ts';

// What is said in one sentence, told by a verb of saying: «X گفت: …», «X گفت که …», «X گفت …» with no word between,
// «X با بیان اینکه …، گفت», «…»، X گفت, «X از … خبر داد». Who X is, speakers.ts finds in the words that tell it.

/** A statement and the words in which its speaker is told. */
export interface Statement {
  readonly teller: Span;
  /** The speaker stands somewhere in `teller`, is all of it, or is whoever said the statement before. */
  readonly told: 'in' | 'as' | 'before';
  readonly verb?: Span;
  readonly said: Span;
  readonly direct: boolean;
}

/** How a statement follows its verb. */
type Link = 'colon' | 'quotation' | 'that' | 'bare';

/** A verb of saying in its sentence: words `first` to `last`, both inclusive. */
export interface Verb {
  readonly first: number;
  readonly last: number;
  readonly link: Link | null;
  /** Where what is said begins. */
  readonly from: number;
}

/** A clause that follows its verb with neither «که» nor a mark has at least this many words. */
const FEWEST_BARE = 4;
const NEAR = 5;
const NEEDS_LINK = wordSet('آمده نشان');
/** Words that go on after a verb with something else than what was said. */
const GOES_ON = wordSet('و یا اما ولی تا که بلکه است بود اند را هم نیز');

/** The statements of a sentence from `start` to `end`, in order. */
export function statementsIn(piece: Piece, { start, end }: Span): Statement[] {
  const begins = piece.words.findIndex((word) => word.start >= start);
  if (begins < 0) return [];
  const verbs = verbsIn(piece, begins);
  const called = verbs.length === 0 ? calledIn(piece, { start, end }) : null;
  if (called !== null) return [called];
  const found: Statement[] = [];
  for (const [index, verb] of verbs.entries()) {
    const before = found.at(-1);
    const opening = index === 0 ? start : piece.words[verbs[index - 1]!.last]!.end;
    const statement =
      verb.link === null
        ? (closedBefore(piece, opening, verb) ?? newsOf(piece, opening, verb))
        : followed(piece, verb, verb.from, opening, endOf(piece, verb, verbs[index + 1], end));
    if (statement === null) continue;
    const that = index === 0 ? statedBefore(piece, begins, verb) : null;
    if (that !== null) found.push(that);
    // «تاکید کرد … و گفت …»: one speaker, two verbs.
    const shared = before !== undefined && isTied(piece, verb);
    const teller = that === null ? statement.teller : that.teller;
    found.push({ ...statement, teller, told: shared ? 'before' : statement.told });
  }
  return found;
}

/** Verbs of saying from word `at` on; speech after a colon is not searched, and past a «…» it goes on. */
function verbsIn(piece: Piece, from: number): Verb[] {
  const verbs: Verb[] = [];
  for (let at = from; at < piece.words.length; at++) {
    const last = reportingVerbAt(piece, at);
    if (last === null) continue;
    const verb = { first: at, last, ...linkAfter(piece, at, last) };
    const nested = verbs.some(({ link }) => link === 'that' || link === 'bare');
    if (nested && verb.link !== 'colon' && !isTied(piece, verb)) continue;
    at = last;
    // «فارس نوشت: وی افزود: …»: the inner one says it.
    if (verb.link === 'colon' && opensWithColon(piece, last + 1)) continue;
    // «آمده است» and «نشان داد» say something only when «که» or a mark follows.
    if (NEEDS_LINK.has(piece.words[verb.first]!.folded) && (verb.link === null || verb.link === 'bare')) continue;
    verbs.push(verb);
    const close = verb.link === null || piece.text[verb.from] !== '«' ? -1 : piece.text.indexOf('»', verb.from);
    if (close >= 0) {
      const next = piece.words.findIndex((word) => word.start > close);
      if (next < 0) break;
      at = next - 1;
    } else if (verb.link === 'colon' || verb.link === 'quotation') break;
  }
  return verbs;
}

/** Whether another verb of saying with its colon stands within a few words from `at` on. */
function opensWithColon(piece: Piece, at: number): boolean {
  for (let next = at; next < at + NEAR; next++) {
    const last = reportingVerbAt(piece, next);
    if (last !== null) return linkAfter(piece, next, last).link === 'colon';
  }
  return false;
}

function linkAfter(piece: Piece, first: number, last: number): { link: Link | null; from: number } {
  const { end } = piece.words[last]!;
  const gap = piece.gap(last);
  const mark = /^\s*[:：]\s*|^[\s،,]*(?=«)/u.exec(gap);
  if (mark !== null)
    return {
      link: mark[0].includes(':') || mark[0].includes('：') ? 'colon' : 'quotation',
      from: end + mark[0].length,
    };
  const next = piece.words[last + 1];
  if (next === undefined || !/^\s*[،,]?\s*$/u.test(gap)) return { link: null, from: end };
  if (next.folded === 'که') {
    const after = piece.gap(last + 1);
    return { link: 'that', from: next.end + /^\s*:?\s*/u.exec(after)![0].length };
  }
  const bare =
    piece.adjacent(last) &&
    !GOES_ON.has(next.folded) &&
    piece.words[first - 1]?.folded !== 'که' &&
    piece.words.length - last - 1 >= FEWEST_BARE;
  return { link: bare ? 'bare' : null, from: next.start };
}

/** Whether a verb stands right after «و» or a comma: it shares the subject of the verb before. */
const isTied = (piece: Piece, { first }: Verb): boolean =>
  first > 0 && (piece.words[first - 1]!.folded === 'و' || /[،,]/u.test(piece.gap(first - 1)));

function endOf(piece: Piece, verb: Verb, next: Verb | undefined, end: number): number {
  if (next === undefined) return end;
  const first = piece.words[next.first - 1]!;
  if (first.folded === 'و') return first.start;
  const comma = piece.text.lastIndexOf('،', piece.words[next.first]!.start);
  return comma > verb.from ? comma : piece.words[next.first]!.start;
}

function followed(piece: Piece, verb: Verb, from: number, opening: number, end: number): Statement {
  const span = { start: piece.words[verb.first]!.start, end: piece.words[verb.last]!.end };
  const direct = verb.link === 'colon' || verb.link === 'quotation' || piece.text[from] === '«';
  return {
    teller: { start: opening, end: span.start },
    told: 'in',
    verb: span,
    said: { start: from, end },
    direct,
  };
}
