import type { Deps } from './deps.ts';
import { FOUND_BY_VERSION, foundBy } from './found-by.ts';

/** Between two batches others have their turn. */
const BATCH = 20;

/**
 * Indexes the articles that were kept before there was an index, or by an older way of folding, until none is left or
 * `signal` ends it; the next start goes on where this one ended. Those who search meanwhile do not find all.
 */
export async function indexTheRest({ store, reader, log }: Deps, signal: AbortSignal): Promise<void> {
  let indexed = 0;
  try {
    for (;;) {
      const articles = await store.unindexed(FOUND_BY_VERSION, BATCH);
      if (articles.length === 0) break;
      for (const article of articles) {
        if (signal.aborted) return;
        await store.index(article.id, foundBy(article, reader));
        await new Promise((resolve) => setImmediate(resolve));
      }
      indexed += articles.length;
    }
    if (indexed > 0) log.info({ articles: indexed }, 'older articles can be searched now');
  } catch (error) {
    if (!signal.aborted) log.warn({ err: error }, 'older articles could not be indexed; the next start tries again');
  }
}
