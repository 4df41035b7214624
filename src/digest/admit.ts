import type { KeyedArticle } from '../summarize/text/story.ts';
import { makeMute } from './settings/mute.ts';

/** What a reader does not want in an edition. */
export interface Muted {
  /** Plain phrases, matched blind to spelling. */
  readonly words?: readonly string[];
  /** Names of origins, as people know them. */
  readonly channels?: readonly string[];
}

/** Why an article is not in an edition. */
export interface LeftOut {
  readonly id: KeyedArticle['id'];
  readonly because:
    | { readonly kind: 'muted-word'; readonly phrase: string }
    | { readonly kind: 'muted-channel'; readonly name: string };
}

/** Parts the articles that a reader wants from those that were muted, each of these with its reason. */
export function admit(
  articles: readonly KeyedArticle[],
  { words = [], channels = [] }: Muted,
): { readonly admitted: readonly KeyedArticle[]; readonly leftOut: readonly LeftOut[] } {
  const phraseIn = makeMute(words);
  const isMuted = new Set(channels);
  const leftOut: LeftOut[] = [];
  const admitted = articles.filter(({ id, text, origin }) => {
    const name = origin?.name;
    if (name !== undefined && isMuted.has(name)) {
      leftOut.push({ id, because: { kind: 'muted-channel', name } });
      return false;
    }
    const phrase = phraseIn(text);
    if (phrase !== null) leftOut.push({ id, because: { kind: 'muted-word', phrase } });
    return phrase === null;
  });
  return { admitted, leftOut };
}
