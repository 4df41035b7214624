// LexRank. G. Erkan and D. R. Radev, «LexRank: Graph-based Lexical Centrality as Salience in Text Summarization»,
// JAIR 22 (2004), section 3.2 (threshold .1, damping .15). Departure: IDF is of the article's own sentences.

const THRESHOLD = 0.1;
const DAMPING = 0.15;
const ROUNDS = 30;

/** How central each sentence (a list of words) is among the others; the scores add up to 1. */
export function lexRank(sentences: readonly (readonly string[])[]): number[] {
  const size = sentences.length;
  const neighbours = neighboursOf(sentences);
  let scores = new Array<number>(size).fill(1 / size);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Array<number>(size).fill(DAMPING / size);
    for (const [i, linked] of neighbours.entries()) {
      // A sentence without words is like none, not even itself: it gives its share to itself.
      for (const j of linked.length === 0 ? [i] : linked) {
        next[j]! += ((1 - DAMPING) * scores[i]!) / Math.max(1, linked.length);
      }
    }
    scores = next;
  }
  return scores;
}

/** ln(N / df) of every word, where a document is a sentence. */
export function idfOf(sentences: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map(Iterator.from(counts).map(([word, count]) => [word, Math.log(sentences.length / count)]));
}

/** Per sentence the others that are more like it than the threshold, itself among them, in order. */
function neighboursOf(sentences: readonly (readonly string[])[]): number[][] {
  const vectors = sentences.map(weighted(idfOf(sentences)));
  // Sentences that share a word meet in its list: most pairs share none and are never compared.
  const holders = new Map<string, [sentence: number, weight: number][]>();
  for (const [i, vector] of vectors.entries())
    for (const [word, weight] of vector) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [[i, weight]]);
      else list.push([i, weight]);
    }
  const cosines = new Float64Array(sentences.length);
  return vectors.map((vector) => {
    cosines.fill(0);
    for (const [word, weight] of vector) for (const [j, other] of holders.get(word)!) cosines[j]! += weight * other;
    return Array.from(cosines.keys()).filter((j) => cosines[j]! > THRESHOLD);
  });
}

const weighted =
  (idf: ReadonlyMap<string, number>) =>
  (words: readonly string[]): ReadonlyMap<string, number> => {
    const vector = new Map<string, number>();
    for (const word of words) vector.set(word, (vector.get(word) ?? 0) + (idf.get(word) ?? 0));
    const norm = Math.hypot(...vector.values());
    return new Map(Iterator.from(vector).map(([word, weight]) => [word, norm === 0 ? 0 : weight / norm]));
  };
