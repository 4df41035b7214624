import { stemOf } from '../persian/stem.ts';
import { isStopWord } from '../persian/stop-words.ts';
import type { WordVectors } from '../questions/word-vectors.ts';
import type { Document } from '../text/document.ts';

/** What an article is compared by; noise is in no sentence, so a shared signature is no likeness. */
export interface Signs {
  /** Its stems, weighed by how often and how rare: a vector of unit length (Salton & Buckley 1988). */
  readonly weights: ReadonlyMap<string, number>;
  /** How rare each of its stems is. */
  readonly rarity: ReadonlyMap<string, number>;
  /** The stems that name places. */
  readonly places: ReadonlySet<string>;
}

export interface SignTools {
  /** How rare words are in much news: of two posts alone, every word they share would seem common. */
  readonly rarity: WordVectors['rarity'];
  /** Whether a folded word is the name of a place. */
  readonly isPlace: (word: string) => boolean;
}

/**
 * Departs from TF-IDF in the root of the rarity: posts of a few lines say one thing in other words, and of the rarest
 * words in them most are a matter of wording.
 */
export function signsOf(document: Document, { rarity: rarityOf, isPlace }: SignTools): Signs {
  const count = new Map<string, number>();
  const places = new Set<string>();
  for (const { words } of document.sentences) {
    for (const word of words) {
      if (isStopWord(word)) continue;
      const stem = stemOf(word);
      count.set(stem, (count.get(stem) ?? 0) + 1);
      if (isPlace(word.folded)) places.add(stem);
    }
  }
  const rarity = new Map(Array.from(count.keys(), (stem) => [stem, rarityOf(stem)]));
  return {
    weights: unit(Array.from(count, ([stem, times]) => [stem, Math.log1p(times) * Math.sqrt(rarity.get(stem)!)])),
    rarity,
    places,
  };
}

function unit(weighed: readonly (readonly [string, number])[]): Map<string, number> {
  const length = Math.hypot(...weighed.map(([, weight]) => weight));
  return new Map(length === 0 ? [] : weighed.map(([stem, weight]) => [stem, weight / length]));
}
