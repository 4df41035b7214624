import type { FollowedSource } from '../store/follows.ts';
import type { Store } from '../store/store.ts';
import type { Article } from '../summarize/text/article.ts';
import type { KeyedArticle } from '../summarize/text/story.ts';

// What a chat's edition is made of: what was forwarded there, and what the sources it follows have published.

const DAY_MS = 24 * 3_600_000;
/** Editions of chosen days reach back to the one before, but no further. */
const FURTHEST_DAYS = 7;
/** Of each kind; the newest. More is read by nobody. */
const MOST_ARTICLES = 1_000;
/**
 * What a source had published so long before the time an edition tells of is no news in it, though it came then: a channel that
 * is followed anew shows the posts of its last months. What comes up to a day late, because a source could not be reached, is news;
 * what comes later has become old on its way.
 */
const STALE_MS = DAY_MS;

export interface Gathered {
  readonly articles: readonly KeyedArticle[];
  /** The ids of those that the chat forwarded itself. */
  readonly own: ReadonlySet<KeyedArticle['id']>;
}

/** From when on articles belong to an edition due at `at`, whose forerunner was due at `before`, if there was one. */
export function beginningOf(at: number, before: number | null): Date {
  const furthest = at - FURTHEST_DAYS * DAY_MS;
  return new Date(before === null ? at - DAY_MS : Math.max(before, furthest));
}

/** The articles of a chat since then, each under an id that `refOf` reads. */
export async function gather(
  chatId: number,
  since: Date,
  store: Pick<Store, 'articlesSince' | 'follows'>,
): Promise<Gathered> {
  const followed = (await store.follows.followed(chatId)).filter(({ muted }) => !muted);
  const [forwarded, items, posts] = await Promise.all([
    store.articlesSince(chatId, since, MOST_ARTICLES),
    store.follows.itemsFor(chatId, since, MOST_ARTICLES),
    Promise.all(followed.map((source) => postsOf(source, since, store))),
  ]);
  const isNews = ({ publishedAt = '' }: Article) => !(Date.parse(publishedAt) < since.getTime() - STALE_MS);
  const own = forwarded.map(({ id, ...article }) => keyed(articleKey(id), article));
  const others = [
    ...items.filter(isNews).map(({ itemId, ...item }) => keyed(itemKey(itemId), item)),
    ...posts.flat().map(({ id, ...article }) => keyed(articleKey(id), article)),
  ];
  return { articles: [...own, ...others], own: new Set(own.map(({ id }) => id)) };
}

/** The articles that a story told of, those that are still kept. */
export async function articlesOf(
  { articleIds, itemIds }: { readonly articleIds: readonly number[]; readonly itemIds: readonly number[] },
  store: Pick<Store, 'articles' | 'follows'>,
): Promise<readonly KeyedArticle[]> {
  const [articles, items] = await Promise.all([store.articles(articleIds), store.follows.items(itemIds)]);
  return [
    ...articles.map(({ id, ...article }) => keyed(articleKey(id), article)),
    ...items.map(({ itemId, ...item }) => keyed(itemKey(itemId), item)),
  ];
}

/** Which rows the ids of `gather` stand for. */
export function refsOf(ids: readonly KeyedArticle['id'][]): { articleIds: number[]; itemIds: number[] } {
  const numbers = (prefix: string) =>
    ids.filter((id) => String(id).startsWith(prefix)).map((id) => Number(String(id).slice(prefix.length)));
  return { articleIds: numbers('a'), itemIds: numbers('i') };
}

/** A channel that the bot administers keeps its posts as any chat does. */
const postsOf = ({ kind, address }: FollowedSource, since: Date, store: Pick<Store, 'articlesSince'>) =>
  kind === 'own-channel' ? store.articlesSince(Number(address), since, MOST_ARTICLES) : Promise.resolve([]);

const articleKey = (id: number): string => `a${id}`;
const itemKey = (id: number): string => `i${id}`;
const keyed = (id: string, { text, publishedAt, origin }: Article): KeyedArticle => ({
  id,
  text,
  ...(publishedAt !== undefined && { publishedAt }),
  ...(origin !== undefined && { origin }),
});
