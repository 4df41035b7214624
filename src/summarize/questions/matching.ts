import { valueOf } from './prepared.ts';
import type { Prepared, Token } from './prepared.ts';
import { synonymGroups } from './synonyms.ts';
import { sortNumber } from './token-classes.ts';
import type { Term, Understood } from './understand.ts';
import type { WordVectors } from './word-vectors.ts';

// Where the words of a question stand in a document: the word itself, its stem, a number of the same value, a synonym, a
// shared beginning, a word of like surroundings, each for less.

/** Kinds of meeting, best first; 0 is none. */
const MEETING = { none: 0, exact: 1, stem: 2, synonym: 3, prefix: 4, near: 5 } as const;
const STRENGTH = [0, 1, 0.95, 0.6, 0.5, 0.4];
/** Two stems that begin with this many same letters may be one word: «ایران», «ایرانی». */
const PREFIX = 4;
/** Below this cosine words have only their topic in common. */
const LEAST_NEAR = 0.7;
/** A word that holds a sentence together weighs this much of a common word. */
const LEAST_WEIGHT = 0.3;
const STOP = sortNumber('stop');
/** The weight of a number. */
const NUMBER_WEIGHT = 6;

/** A question laid on a document. */
export interface Matched {
  readonly question: Understood;
  /** The terms that tell what is asked about, each stem once. */
  readonly terms: readonly Term[];
  readonly weights: Float64Array;
  readonly total: number;
  /** For each token the kind of the best meeting, and the number of the term it meets, or -1. */
  readonly kind: Uint8Array;
  readonly term: Int16Array;
  /** For each sentence (rows) and term: the strength of its best meeting there. */
  readonly strength: Float64Array;
  /** The same for nearness of meaning alone: the greatest cosine, 1 for a meeting. */
  readonly nearness: Float64Array;
  /** For each token how like the noun asked for it is: 0 where nothing is known, 1 to 4 by cosine, 5 for the noun itself. */
  readonly likeHead: Uint8Array;
}

/** How one term meets each spelling of a document. */
interface Meetings {
  readonly kinds: Uint8Array;
  readonly cosines: Float64Array;
}

/** Many questions are tried on one document, and most of their words are the same. */
const KNOWN = new WeakMap<Prepared, { readonly numbers: Int32Array; readonly terms: Map<string, Meetings> }>();

/** Finds the words of a question in a document. */
export function matchWords(prepared: Prepared, question: Understood, vectors: WordVectors): Matched {
  const terms = distinct(question.terms.filter(({ tells }) => tells));
  const weights = Float64Array.from(terms, (term) => term.share * weightOf(term, vectors));
  const { tokens, spelling, sentences } = prepared;
  const kind = new Uint8Array(tokens.length);
  const term = new Int16Array(tokens.length).fill(-1);
  const strength = new Float64Array(sentences.length * terms.length);
  const nearness = new Float64Array(sentences.length * terms.length);
  terms.forEach((one, index) => {
    const { kinds, cosines } = meetingsOf(prepared, one, question, vectors);
    for (let row = 0; row < sentences.length; row++) {
      const { first, end } = sentences[row]!;
      let nearest = 0;
      let strongest = 0;
      for (let at = first; at < end; at++) {
        const place = spelling[at]!;
        if (cosines[place]! > nearest) nearest = cosines[place]!;
        const meeting = kinds[place]!;
        if (meeting === 0) continue;
        if (STRENGTH[meeting]! > strongest) strongest = STRENGTH[meeting]!;
        if (kind[at] === 0 || meeting < kind[at]!) {
          kind[at] = meeting;
          term[at] = index;
        }
      }
      nearness[row * terms.length + index] = nearest;
      strength[row * terms.length + index] = strongest;
    }
  });
  return {
    question,
    likeHead: likenessTo(question.head, prepared, vectors),
    terms,
    weights,
    total: weights.reduce((sum, one) => sum + one, 0),
    kind,
    term,
    strength,
    nearness,
  };
}

function meetingsOf(prepared: Prepared, term: Term, { words }: Understood, vectors: WordVectors): Meetings {
  const { spellings } = prepared;
  let known = KNOWN.get(prepared);
  if (known === undefined) {
    known = { numbers: Int32Array.from(spellings, ({ stem }) => vectors.numberOf(stem)), terms: new Map() };
    KNOWN.set(prepared, known);
  }
  const value = term.at < 0 ? null : valueOf(words[term.at]!);
  const key = `${term.folded} ${term.stem} ${value}`;
  const before = known.terms.get(key);
  if (before !== undefined) return before;
  const meetings = { kinds: new Uint8Array(spellings.length), cosines: new Float64Array(spellings.length) };
  const number = vectors.numberOf(term.stem);
  for (let place = 0; place < spellings.length; place++) {
    const token = spellings[place]!;
    const kind = meet(term, value, token);
    const cosine = kind > 0 ? 1 : cosineOf(number, known.numbers[place]!, token, vectors);
    meetings.kinds[place] = kind > 0 ? kind : cosine > LEAST_NEAR ? MEETING.near : 0;
    meetings.cosines[place] = cosine;
  }
  known.terms.set(key, meetings);
  return meetings;
}

function likenessTo(head: string, { tokens }: Prepared, vectors: WordVectors): Uint8Array {
  const levels = new Uint8Array(tokens.length);
  if (head === '') return levels;
  const number = vectors.numberOf(head);
  const known = new Map<string, number>();
  tokens.forEach((token, at) => {
    let level = known.get(token.folded);
    if (level === undefined) {
      level = token.stem === head ? 5 : 0;
      if (level === 0 && number >= 0 && token.sort !== STOP && token.folded.length > 2) {
        const other = vectors.numberOf(token.stem);
        if (other >= 0) {
          const cosine = vectors.nearness(number, other);
          level = cosine < 0.25 ? 1 : cosine < 0.45 ? 2 : cosine < 0.65 ? 3 : 4;
        }
      }
      known.set(token.folded, level);
    }
    levels[at] = level;
  });
  return levels;
}

export const strengthOf = (meeting: number): number => STRENGTH[meeting]!;

function distinct(terms: readonly Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter(({ stem }) => !seen.has(stem) && seen.add(stem));
}

const weightOf = ({ folded, stem }: Term, vectors: WordVectors): number =>
  /\d/u.test(folded) ? NUMBER_WEIGHT : Math.max(LEAST_WEIGHT, vectors.rarity(stem) - 1);

function meet(term: Term, value: number | null, token: Token): number {
  if (token.folded === term.folded) return MEETING.exact;
  if (value !== null && token.value === value) return MEETING.exact;
  if (token.stem === term.stem) return MEETING.stem;
  if (token.sort === STOP || token.folded.length < 3) return 0;
  const groups = synonymGroups(term.stem);
  if (groups.length > 0 && synonymGroups(token.stem).some((group) => groups.includes(group))) return MEETING.synonym;
  return sharesBeginning(term.stem, token.stem) ? MEETING.prefix : 0;
}

function cosineOf(number: number, other: number, { sort, folded }: Token, vectors: WordVectors): number {
  if (number < 0 || other < 0 || sort === STOP || folded.length < 3) return 0;
  return Math.max(0, vectors.nearness(number, other));
}

function sharesBeginning(a: string, b: string): boolean {
  if (a.length < PREFIX || b.length < PREFIX) return false;
  return a.startsWith(b.slice(0, PREFIX)) && Math.abs(a.length - b.length) <= 4;
}
