import { factOf } from '../persian/forms.ts';
import { parseDigits } from '../persian/numbers.ts';
import { HUNDREDS, TENS, UNITS } from '../persian/number-words.ts';
import { stem } from '../persian/stem.ts';
import { verbOf } from '../persian/verbs.ts';
import type { Document, Sentence, Word, WordKind } from '../text/document.ts';
import type { Entity, EntityType, Quote } from '../text/reading.ts';
import { ENTITY_TYPES } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import type { Candidates } from './candidates.ts';
import { candidatesOf } from './candidates.ts';
import { hashOf } from './hashing.ts';
import { classOf } from './token-classes.ts';

/** What was found in the document before it is asked. */
export interface Named {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
}

/** A word of the news as a question looks at it. */
export interface Token extends Span {
  readonly folded: string;
  readonly stem: string;
  readonly hash: number;
  readonly stemHash: number;
  /** What sort of word it is: see token-classes.ts. */
  readonly sort: number;
  /** The value of a number, or null. */
  readonly value: number | null;
  /** Its place among the document's sentences. */
  readonly sentence: number;
  /** The first mark between the word before and this one, '' for none; '|' at the start of a sentence. */
  readonly before: string;
  /** The first mark after it, '' for none; '|' at the end of a sentence. */
  readonly after: string;
  /** 1 + the number of the type of the entity that it is in, or 0. */
  readonly type: number;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly said: boolean;
}

/** A document made ready for questions: once for all that are asked of it. */
export interface Prepared {
  readonly document: Document;
  readonly named: Named;
  readonly tokens: readonly Token[];
  /** For each sentence its tokens: `first` to `end`, exclusive. */
  readonly sentences: readonly { readonly first: number; readonly end: number; readonly sentence: Sentence }[];
  readonly candidates: Candidates;
  /** The first token of each spelling, and for each token the place of its spelling there. */
  readonly spellings: readonly Token[];
  readonly spelling: Uint32Array;
}

const TYPE_NUMBERS = new Map(ENTITY_TYPES.map((type, number) => [type, number + 1]));
const READY = new WeakMap<Document, Prepared>();

/** The number that a token of an entity of this type carries. */
export const typeNumber = (type: EntityType): number => TYPE_NUMBERS.get(type)!;

/** Makes a document ready; the second time it is known. */
export function prepare(document: Document, named: Named): Prepared {
  const known = READY.get(document);
  if (known !== undefined) return known;
  const tokens: Token[] = [];
  const sentences = document.sentences.map((sentence) => {
    const first = tokens.length;
    addTokens(tokens, document.text, sentence);
    return { first, end: tokens.length, sentence };
  });
  markNames(tokens, named);
  const partial = { document, named, tokens, sentences };
  const prepared = { ...partial, candidates: candidatesOf(partial), ...spellingsOf(tokens) };
  READY.set(document, prepared);
  return prepared;
}

function spellingsOf(tokens: readonly Token[]): Pick<Prepared, 'spellings' | 'spelling'> {
  const places = new Map<string, number>();
  const spellings: Token[] = [];
  const spelling = new Uint32Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    let place = places.get(token.folded);
    if (place === undefined) {
      place = spellings.length;
      places.set(token.folded, place);
      spellings.push(token);
    }
    spelling[at] = place;
  }
  return { spellings, spelling };
}

/** What every token of a spelling is, wherever it stands. */
type Look = Pick<Token, 'stem' | 'hash' | 'stemHash' | 'sort' | 'value'>;

const lookOf = (kind: WordKind) =>
  factOf((folded): Look => {
    const root = stem(folded);
    return {
      stem: root,
      hash: hashOf(folded),
      stemHash: hashOf(root),
      sort: classOf({ folded, kind }, verbOf(folded)),
      value: valueOf({ folded, kind }),
    };
  });

const LOOKS = { letters: lookOf('letters'), number: lookOf('number'), latin: lookOf('latin') };

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function addTokens(tokens: Token[], text: string, { words, index, start, end }: Sentence): void {
  const last = words.length - 1;
  let mark = words.length === 0 ? '' : `|${markIn(text, start, words[0]!.start)}`;
  for (let at = 0; at <= last; at++) {
    const word = words[at]!;
    const look = LOOKS[word.kind](word.form);
    const before = mark;
    mark = markIn(text, word.end, at < last ? words[at + 1]!.start : end);
    tokens.push({
      start: word.start,
      end: word.end,
      folded: word.folded,
      stem: look.stem,
      hash: look.hash,
      stemHash: look.stemHash,
      sort: look.sort,
      value: look.value,
      sentence: index,
      before,
      after: at < last ? mark : `|${mark}`,
      type: 0,
      opens: false,
      closes: false,
      said: false,
    });
  }
}

const SPACE = /\s/u;

/** The first character of a gap that is no space. */
function markIn(text: string, from: number, to: number): string {
  for (let at = from; at < to; at++) if (text[at] !== ' ' && !SPACE.test(text[at]!)) return text[at]!;
  return '';
}

/** The value of a word that is a number by itself. */
export function valueOf({ folded, kind }: Pick<Word, 'folded' | 'kind'>): number | null {
  if (kind === 'number') return parseDigits(folded);
  return UNITS[folded] ?? TENS[folded] ?? HUNDREDS[folded] ?? null;
}

function markNames(tokens: readonly Writable<Token>[], { entities, quotes }: Named): void {
  for (const { type, mentions } of entities)
    for (const mention of mentions) {
      const [first, end] = tokensIn(tokens, mention);
      for (let at = first; at < end; at++) tokens[at]!.type = TYPE_NUMBERS.get(type)!;
      if (end > first) {
        tokens[first]!.opens = true;
        tokens[end - 1]!.closes = true;
      }
    }
  for (const { said } of quotes) {
    const [first, end] = tokensIn(tokens, said);
    for (let at = first; at < end; at++) tokens[at]!.said = true;
  }
}

/** The tokens that lie in a span: from `first` to `end`, exclusive. */
export function tokensIn(tokens: readonly Span[], { start, end }: Span): [first: number, end: number] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < tokens.length && tokens[last]!.start < end) last++;
  return [low, last];
}
