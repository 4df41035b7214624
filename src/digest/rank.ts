// Which story comes first, and why: the same facts that order the stories answer «چرا این‌جاست؟».

/** What speaks for a story, as data; the strongest first. */
export type Reason =
  /** The reader sent it. */
  | { readonly kind: 'own' }
  /** It goes on from the last edition. */
  | { readonly kind: 'continues' }
  /** So many sources tell it. */
  | { readonly kind: 'sources'; readonly count: number }
  /** So many articles tell it. */
  | { readonly kind: 'articles'; readonly count: number }
  /** It is of the last hours of the edition. */
  | { readonly kind: 'new' }
  /** It says much. */
  | { readonly kind: 'full' };

export interface StoryFacts {
  readonly isOwn: boolean;
  /** It was looked for a topic and is of none: said to readers, not news. */
  readonly isOfNoTopic: boolean;
  readonly continues: boolean;
  readonly sources: number;
  readonly articles: number;
  /** Milliseconds from its newest article to the edition's newest; null where no time is known. */
  readonly age: number | null;
  /** UTF-16 units of news in its fullest article. */
  readonly length: number;
}

/** What speaks against a story of no topic: it stands after what one source tells. */
const NO_TOPIC = -2;
const NEW_MS = 3 * 3_600_000;
/** Units of news from which on an article says much. */
const FULL = 600;

/** Greater comes first. The reader's own stand before all; else sources count most, then how much is told, then how new it is. */
export function worthOf({ isOwn, isOfNoTopic, sources, articles, age, length }: StoryFacts): number {
  const newness = age === null ? 0 : Math.max(0, 1 - age / (8 * NEW_MS));
  return (
    (isOwn ? 100 : 0) +
    (isOfNoTopic ? NO_TOPIC : 0) +
    2 * Math.log2(1 + sources) +
    Math.log2(articles) +
    (length >= FULL ? 0.5 : 0) +
    0.5 * newness
  );
}

/** Why a story with these facts is in an edition. */
export function reasonsOf({ isOwn, continues, sources, articles, age, length }: StoryFacts): Reason[] {
  const reasons: Reason[] = [];
  if (isOwn) reasons.push({ kind: 'own' });
  if (continues) reasons.push({ kind: 'continues' });
  if (sources > 1) reasons.push({ kind: 'sources', count: sources });
  else if (articles > 1) reasons.push({ kind: 'articles', count: articles });
  if (age !== null && age <= NEW_MS) reasons.push({ kind: 'new' });
  if (length >= FULL) reasons.push({ kind: 'full' });
  return reasons;
}
