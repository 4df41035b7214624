import type { Place, Store } from '../store/store.ts';
import type { Article } from '../summarize/text/article.ts';
import type { Deps } from './deps.ts';
import { foundBy } from './found-by.ts';

/** Keeps an article for the place it came in, under what makes it the same again and the words it is found by. */
export const remember = (
  article: Article,
  place: Place,
  { store, reader, now }: Pick<Deps, 'store' | 'reader' | 'now'>,
): ReturnType<Store['remember']> =>
  store.remember(article, {
    place,
    fingerprint: reader.fingerprint(article),
    now: now(),
    searchable: foundBy(article, reader),
  });
