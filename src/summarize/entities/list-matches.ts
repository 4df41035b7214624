import type { Word } from '../text/document.ts';
import type { Gazetteer } from './gazetteer.ts';
import { KNOWN } from './heads.ts';

// Listed names of several words («خلیج فارس», «چهارمحال و بختیاری») as longest matches.

interface ListedName {
  readonly words: readonly string[];
  readonly kind: string;
}

const INDEXES = new WeakMap<Gazetteer, ReadonlyMap<string, readonly ListedName[]>>();

/** By first word, longest first. */
function indexOf(gazetteer: Gazetteer): ReadonlyMap<string, readonly ListedName[]> {
  const made = INDEXES.get(gazetteer);
  if (made !== undefined) return made;
  const index = new Map<string, ListedName[]>();
  const add = (name: string, kind: string): void => {
    const words = name.split(' ');
    if (words.length === 1) return;
    const others = index.get(words[0]!) ?? [];
    others.push({ words, kind });
    index.set(words[0]!, others);
  };
  for (const place of gazetteer.places) add(place, 'location');
  for (const [name, kind] of KNOWN) add(name, kind);
  for (const names of index.values()) names.sort((a, b) => b.words.length - a.words.length);
  INDEXES.set(gazetteer, index);
  return index;
}

/** For each word «» or the place it takes in a listed name, «Blocation» …; null where the sentence holds none. */
export function listTagsOf(
  words: readonly Word[],
  adjacent: (index: number) => boolean,
  gazetteer: Gazetteer,
): string[] | null {
  const index = indexOf(gazetteer);
  let tags: string[] | null = null;
  for (let at = 0; at < words.length; at++) {
    const found = index
      .get(words[at]!.folded)
      ?.find((name) =>
        name.words.every((word, i) => words[at + i]?.folded === word && (i === 0 || adjacent(at + i - 1))),
      );
    if (found === undefined) continue;
    tags ??= words.map(() => '');
    const last = found.words.length - 1;
    for (let i = 0; i <= last; i++) tags[at + i] = `${i === 0 ? 'B' : i === last ? 'E' : 'I'}${found.kind}`;
    at += last;
  }
  return tags;
}
