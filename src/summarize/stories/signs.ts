import { stemOf } from '../persian/stem.ts';
import { isStopWord } from '../persian/stop-words.ts';
import { wordsOf } from '../persian/words.ts';
import type { WordVectors } from '../questions/word-vectors.ts';
import type { Document } from '../text/document.ts';
import type { Entity } from '../text/reading.ts';
import { sliceOf } from '../text/span.ts';
import type { Letters } from './letters.ts';
import { lettersOf } from './letters.ts';

/** What an article is compared by; noise is in no sentence, so a shared signature is no likeness. */
export interface Signs {
  /** Its stems, weighed by how often and how rare: a vector of unit length (Salton & Buckley 1988). */
  readonly weights: ReadonlyMap<string, number>;
  /** How rare each of its stems is. */
  readonly rarity: ReadonlyMap<string, number>;
  /** The stems of its first sentence, which in a post is its headline. */
  readonly heading: ReadonlySet<string>;
  /** How rare those are together. */
  readonly headingRarity: number;
  /** How many words it has, those aside that say nothing. */
  readonly words: number;
  /** The stems that name places. */
  readonly places: ReadonlySet<string>;
  /** The last words of the names of people: «ترامپ» of «دونالد ترامپ». */
  readonly people: ReadonlySet<string>;
  readonly letters: Letters;
}

export interface SignTools {
  /** How rare words are in much news: of two posts alone, every word they share would seem common. */
  readonly rarity: WordVectors['rarity'];
  /** Whether a folded word is the name of a place. */
  readonly isPlace: (word: string) => boolean;
}

/** The signs of a document and of what is named in it. */
export function signsOf(document: Document, entities: readonly Entity[], tools: SignTools): Signs {
  const { rarity: rarityOf, isPlace } = tools;
  const words = document.sentences.flatMap((sentence) => sentence.words.filter((word) => !isStopWord(word)));
  const stems = words.map(stemOf);
  const count = new Map<string, number>();
  const places = new Set<string>();
  for (const [index, word] of words.entries()) {
    const stem = stems[index]!;
    count.set(stem, (count.get(stem) ?? 0) + 1);
    if (isPlace(word.folded)) places.add(stem);
  }
  const rarity = new Map(Array.from(count.keys(), (stem) => [stem, rarityOf(stem)]));
  const end = document.sentences[0]?.end ?? 0;
  const heading = new Set(stems.slice(0, words.filter((word) => word.start < end).length));
  return {
    weights: unit(Array.from(count, ([stem, times]) => [stem, Math.log1p(times) * rarity.get(stem)!])),
    rarity,
    heading,
    headingRarity: heading.values().reduce((sum, stem) => sum + rarity.get(stem)!, 0),
    words: words.length,
    places,
    people: surnamesOf(document, entities),
    letters: lettersOf(words, (word, times) => Math.log1p(times) * rarity.get(stemOf(word))!),
  };
}

/** A mention's last word is what mentions of one person share. */
function surnamesOf({ text }: Document, entities: readonly Entity[]): Set<string> {
  const people = entities.filter(({ type }) => type === 'person');
  const last = people.flatMap(({ mentions }) => mentions.map((span) => wordsOf(sliceOf(text, span)).at(-1)?.folded));
  return new Set(last.filter((word) => word !== undefined));
}

function unit(weighed: readonly (readonly [string, number])[]): Map<string, number> {
  const length = Math.hypot(...weighed.map(([, weight]) => weight));
  return new Map(length === 0 ? [] : weighed.map(([stem, weight]) => [stem, weight / length]));
}
