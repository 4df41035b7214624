/** What training knows of words; see models/question-words.md. */
export interface QuestionWordsModel {
  /** Stems with single spaces between them. */
  readonly stems: string;
  /** Ten times the logarithm of one over the share of texts that hold the stem, as the stems are ordered. */
  readonly rarity: readonly number[];
  readonly dimensions: number;
  readonly vectors: Int8Array;
}

/** How rare words are and how near in meaning. */
export interface WordVectors {
  /** 0 (in every text) to about 10; a stem that was never seen is rare. */
  rarity(stem: string): number;
  /** The number of a stem's vector, or -1. */
  numberOf(stem: string): number;
  /** The cosine of two vectors by their numbers. */
  nearness(a: number, b: number): number;
}

/** Rarity of a stem that the texts do not hold. */
const UNSEEN = 8.5;

export function makeWordVectors({ stems, rarity, dimensions, vectors }: QuestionWordsModel): WordVectors {
  const numbers = new Map(stems.split(' ').map((one, number) => [one, number]));
  const lengths = new Float32Array(numbers.size);
  for (let number = 0; number < lengths.length; number++) {
    let squared = 0;
    for (let at = number * dimensions; at < (number + 1) * dimensions; at++) squared += vectors[at]! ** 2;
    lengths[number] = Math.sqrt(squared) || 1;
  }
  return {
    rarity: (one) => {
      const number = numbers.get(one);
      return number === undefined ? UNSEEN : rarity[number]! / 10;
    },
    numberOf: (one) => numbers.get(one) ?? -1,
    nearness(a, b) {
      let dot = 0;
      for (let at = 0; at < dimensions; at++) dot += vectors[a * dimensions + at]! * vectors[b * dimensions + at]!;
      return dot / (lengths[a]! * lengths[b]!);
    },
  };
}
