import type { Span } from '../text/span.ts';
import { hashOf, mix } from './hashing.ts';
import type { Prepared, Token } from './prepared.ts';
import { tokensIn } from './prepared.ts';
import { sortNumber } from './token-classes.ts';

// The pieces of a document that may answer something: runs of a few words with ends that a phrase can have, longer clauses,
// and what was said. What they look like is hashed here, once for all questions.

/** A phrase that answers has at most so many words. */
const LONGEST = 12;
/** A clause that answers has at most so many. */
const LONGEST_CLAUSE = 34;
/** Looks of a candidate: see looksOf. */
export const LOOKS = 6;

export interface Candidates {
  readonly count: number;
  /** First and last token of each, inclusive. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** `LOOKS` hashes of each that `looked` marks: see looksAt. */
  readonly looks: Int32Array;
  readonly looked: Uint8Array;
}

const [CONJUNCTION, THAT, CAUSE, OBJECT, PREPOSITION, COPULA, VERB, YEAR, NUMBER, NUMBER_WORD] = [
  'conjunction',
  'that',
  'cause',
  'object',
  'preposition',
  'copula',
  'verb',
  'year',
  'number',
  'number word',
].map(sortNumber) as [number, number, number, number, number, number, number, number, number, number];

type Partly = Pick<Prepared, 'tokens' | 'sentences' | 'named' | 'document'>;

const OPENING = /[«("“]/u;
const CLOSING = /[»)"”]/u;

/** Every candidate of a document, in the order of its tokens. */
export function candidatesOf({ document, tokens, sentences, named }: Partly): Candidates {
  const pairs: number[] = [];
  const depth = depthsOf(document.text, tokens);
  const edges = edgesOf(tokens);
  for (const { first: from, end } of sentences) {
    for (let first = from; first < end; first++) {
      const canOpen = (edges[first]! & OPENS) !== 0;
      const opensClause = first === from || (edges[first]! & OPENS_CLAUSE) !== 0;
      if (!canOpen && !opensClause) continue;
      const opened = (edges[first]! & AFTER_BRACKET) !== 0;
      const outside = depth[first]!;
      // The least depth of what stands between the two ends.
      let least = outside;
      const until = Math.min(end, first + (opensClause ? LONGEST_CLAUSE : LONGEST));
      for (let last = first; last < until; last++) {
        const edge = edges[last]!;
        const inside = depth[last]!;
        const isShort = last - first < LONGEST;
        if (isShort && last > first && (edge & AFTER_SEMICOLON) !== 0) break;
        // A bracket may open right before the piece or close right after it, and nowhere else be left open.
        const isWhole =
          inside === outside
            ? least >= outside
            : inside === outside + 1
              ? (edge & BEFORE_BRACKET) !== 0 && least >= outside
              : inside === outside - 1 && opened && least >= inside;
        if (inside < least) least = inside;
        if (!isWhole || (edge & CLOSES) === 0) continue;
        if (isShort ? canOpen : (edge & CLOSES_CLAUSE) !== 0 || last === end - 1) pairs.push(first, last);
      }
    }
  }
  for (const { said } of named.quotes) {
    const [first, end] = tokensIn(tokens, said);
    if (end - first > LONGEST && tokens[first]!.sentence === tokens[end - 1]!.sentence) pairs.push(first, end - 1);
  }
  const count = pairs.length / 2;
  const candidates = {
    count,
    first: new Int32Array(count),
    last: new Int32Array(count),
    looks: new Int32Array(count * LOOKS),
    looked: new Uint8Array(count),
  };
  for (let index = 0; index < count; index++) {
    candidates.first[index] = pairs[2 * index]!;
    candidates.last[index] = pairs[2 * index + 1]!;
  }
  return candidates;
}

/** The place in `looks` of what a candidate looks like. Few candidates of a text are ever looked at: it is found when asked. */
export function looksAt({ tokens, candidates }: Pick<Prepared, 'tokens' | 'candidates'>, candidate: number): number {
  const at = candidate * LOOKS;
  if (candidates.looked[candidate] === 0) {
    candidates.looked[candidate] = 1;
    looksOf(tokens, candidates.first[candidate]!, candidates.last[candidate]!, candidates.looks, at);
  }
  return at;
}

// What a token is as the end of a piece, as bits.
const OPENS = 1;
const CLOSES = 2;
const OPENS_CLAUSE = 4;
const CLOSES_CLAUSE = 8;
const AFTER_BRACKET = 16;
const BEFORE_BRACKET = 32;
const AFTER_SEMICOLON = 64;

function edgesOf(tokens: readonly Token[]): Uint8Array {
  const edges = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const { before, after } = token;
    let edge = 0;
    if (mayOpen(token)) edge |= OPENS;
    if (mayClose(token)) edge |= CLOSES;
    if (at > 0 && isClauseStart(tokens[at - 1]!, token)) edge |= OPENS_CLAUSE;
    if (isClauseEnd(token)) edge |= CLOSES_CLAUSE;
    if (before === '؛') edge |= AFTER_SEMICOLON;
    if (before !== '' && OPENING.test(before.at(-1)!)) edge |= AFTER_BRACKET;
    if (after !== '' && CLOSING.test(after.replace('|', '').at(0) ?? '')) edge |= BEFORE_BRACKET;
    edges[at] = edge;
  }
  return edges;
}

const mayOpen = ({ sort }: Token): boolean => sort !== CONJUNCTION && sort !== OBJECT && sort !== COPULA;

const mayClose = ({ sort }: Token): boolean =>
  sort !== CONJUNCTION && sort !== OBJECT && sort !== PREPOSITION && sort !== THAT && sort !== CAUSE;

const isClauseStart = (before: Token, token: Token): boolean =>
  before.sort === THAT || before.sort === CAUSE || (token.before !== '' && /[:،؛«]/u.test(token.before));

const isClauseEnd = ({ sort, after }: Token): boolean =>
  sort === COPULA || sort === VERB || (after !== '' && /[،؛»:]/u.test(after));

/** Where a candidate stands in the text, with the bracket that its own bracket needs. */
export function spanOf({ document: { text }, tokens, candidates }: Prepared, candidate: number): Span {
  const { start } = tokens[candidates.first[candidate]!]!;
  const { end } = tokens[candidates.last[candidate]!]!;
  let open = 0;
  for (let at = start; at < end; at++) {
    if (text[at] === '«' || text[at] === '(') open++;
    else if (text[at] === '»' || text[at] === ')') open--;
  }
  if (open > 0 && (text[end] === '»' || text[end] === ')')) return { start, end: end + 1 };
  return open < 0 && (text[start - 1] === '«' || text[start - 1] === '(') ? { start: start - 1, end } : { start, end };
}

/** How many brackets and quotation marks are open before each token. */
function depthsOf(text: string, tokens: readonly Token[]): Int16Array {
  const depths = new Int16Array(tokens.length);
  let depth = 0;
  let from = 0;
  tokens.forEach(({ start, end }, at) => {
    for (let offset = from; offset < start; offset++) {
      const mark = text[offset]!;
      if (mark === '«' || mark === '(') depth++;
      else if (mark === '»' || mark === ')') depth--;
    }
    depths[at] = depth;
    from = end;
  });
  return depths;
}

/** Six things of a candidate: its length; the names in it; its ends; what is in it; the marks around it; whether it was said. */
function looksOf(tokens: readonly Token[], first: number, last: number, looks: Int32Array, at: number): void {
  const [opening, closing] = [tokens[first]!, tokens[last]!];
  const length = lengthClass(last - first + 1);
  let names = 0;
  let types = 0;
  let holds = 0;
  let said = 0;
  for (let index = first; index <= last; index++) {
    const { sort, type, opens, said: isSaid } = tokens[index]!;
    if (opens || (index === first && type > 0)) names++;
    if (type > 0) types |= 1 << type;
    if (isSaid) said++;
    if (sort === VERB) holds |= 1;
    else if (sort === COPULA) holds |= 2;
    else if (sort === YEAR || sort === NUMBER || sort === NUMBER_WORD) holds |= 4;
    else if (sort === PREPOSITION) holds |= 8;
    else if (sort === CONJUNCTION) holds |= 16;
    else if (sort === THAT) holds |= 32;
    else if (sort === OBJECT) holds |= 64;
  }
  const isExact = names === 1 && opening.opens && closing.closes && opening.type === closing.type;
  const cuts = (opening.type > 0 && !opening.opens ? 1 : 0) + (closing.type > 0 && !closing.closes ? 2 : 0);
  looks[at] = mix(1, length);
  looks[at + 1] = mix(2, isExact ? 1000 + opening.type : mix(types, cuts * 4 + Math.min(names, 3)));
  looks[at + 2] = mix(3, opening.sort * 64 + closing.sort * 4096 + Math.min(length, 3));
  looks[at + 3] = mix(4, holds * 16 + length);
  looks[at + 4] = mix(5, marksHash(opening.before, closing.after));
  looks[at + 5] = mix(
    6,
    (said === 0 ? 0 : said === last - first + 1 ? 1 : 2) * 16 + (isExact ? 8 : 0) + Math.min(length, 7),
  );
}

const MARKS = new Map<number, number>();

/** A hash of the marks before and after, found once for each pair: texts have few. */
function marksHash(before: string, after: string): number {
  const key = (before === '' ? 0 : before.charCodeAt(0)) * 65536 + (after === '' ? 0 : after.charCodeAt(0));
  let hash = MARKS.get(key);
  if (hash === undefined) MARKS.set(key, (hash = hashOf(`${before.slice(0, 1)}_${after.slice(0, 1)}`)));
  return hash;
}

/** 1, 2, 3, 4, 5–6, 7–8, 9–12, 13–20, more. */
const lengthClass = (length: number): number =>
  length <= 4 ? length : length <= 6 ? 5 : length <= 8 ? 6 : length <= 12 ? 7 : length <= 20 ? 8 : 9;
