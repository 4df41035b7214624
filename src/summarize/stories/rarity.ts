import type { WordVectors } from '../questions/word-vectors.ts';

// How rare a word is where stories are told apart. Agencies' articles of some years say what is common in Persian news, posts
// of channels what a few weeks were full of: «توافق» tells two posts of such weeks little. The two shares are averaged.

/** How rare stems are in posts of channels; see models/stories.md. */
export interface PostRarity {
  /** Stems with single spaces between them. */
  readonly stems: string;
  /** Ten times the logarithm of one over the share of posts that hold the stem, as the stems are ordered. */
  readonly rarity: readonly number[];
  /** The same of every other stem. */
  readonly unseen: number;
}

/** The rarity of stems in posts and in articles together, 0 (everywhere) to about 9. */
export function makeRarity(
  { stems, rarity, unseen }: PostRarity,
  inArticles: WordVectors['rarity'],
): WordVectors['rarity'] {
  const inPosts = new Map(stems.split(' ').map((stem, number) => [stem, rarity[number]!]));
  return (stem) => {
    const share = Math.exp(-(inPosts.get(stem) ?? unseen) / 10) + Math.exp(-inArticles(stem));
    return -Math.log(share / 2);
  };
}
