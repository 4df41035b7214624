import type { Vector } from './vectors.ts';

// Single pass over the articles in their order, each joining the story it is most like on average (average linkage, which
// does not chain two stories through one article between them). An inverted index keeps it from comparing all pairs.

/** Cosine at which two articles report the same event. */
const SAME_STORY = 0.2;

/** Groups of indices into `vectors`: largest first, then by their first member. */
export function cluster(vectors: readonly Vector[]): number[][] {
  const stories: number[][] = [];
  const storyOf = new Map<number, number>();
  const postings = new Map<string, number[]>();
  vectors.forEach((vector, index) => {
    const likeness = new Map<number, number>();
    for (const [word, weight] of vector) {
      for (const other of postings.get(word) ?? []) {
        const story = storyOf.get(other)!;
        likeness.set(story, (likeness.get(story) ?? 0) + weight * vectors[other]!.get(word)!);
      }
    }
    let best = -1;
    let most = SAME_STORY;
    for (const [story, sum] of likeness) {
      const average = sum / stories[story]!.length;
      if (average >= most) [best, most] = [story, average];
    }
    if (best < 0) best = stories.push([]) - 1;
    stories[best]!.push(index);
    storyOf.set(index, best);
    for (const word of vector.keys()) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [index]);
      else list.push(index);
    }
  });
  return stories.toSorted((a, b) => b.length - a.length || a[0]! - b[0]!);
}
